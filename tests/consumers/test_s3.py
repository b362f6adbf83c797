"""A dataset made into a real store of objects: a server here that speaks S3, and the client that users have."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import tree

pytest.importorskip("s3fs")
server = pytest.importorskip("moto.server")
MADE = ["generate", "molecule/skeletal", "-n", "12", "--seed", "5", "--part-size", "4", "--workers", "1"]


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A URL in a bucket; runs below find its server by what S3's clients read from the environment."""
    import s3fs

    running = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    running.start()
    host, port = running.get_host_and_port()
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "none")
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("NO_PROXY", host)
    s3fs.S3FileSystem(skip_instance_cache=True).mkdir("bucket")
    yield "s3://bucket/set"
    running.stop()


def run(to: str | Path) -> str:
    done = subprocess.run([sys.executable, "-m", "gnomon", *MADE, "-o", str(to)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stderr


def there(url: str) -> dict[str, bytes]:
    import s3fs

    root = url.removeprefix("s3://")
    files = s3fs.S3FileSystem(skip_instance_cache=True)
    return {path.removeprefix(f"{root}/"): files.cat_file(path) for path in files.find(root)}


def test_the_bytes_of_a_folder(store: str, tmp_path: Path) -> None:
    """And a part that was lost, or replaced by another, is made again."""
    import s3fs

    run(tmp_path / "out")
    here = tree(tmp_path / "out")
    run(store)
    assert there(store) == here
    files = s3fs.S3FileSystem(skip_instance_cache=True)
    files.rm("bucket/set/data/train-00001.parquet")
    files.pipe_file("bucket/set/data/train-00002.parquet", here["data/train-00002.parquet"][:99])
    run(store)
    assert there(store) == here
