"""A dataset at a URL: the same files as in a folder, sent whole, gone on with by listing."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from faults import Silent
from helpers import gnomon, tree

from gnomon.commands.recipes import Making, planned
from gnomon.datasets.remote import Remote, remote
from gnomon.runners.crew import Event
from gnomon.runners.generate import Outcome, generate
from gnomon.truth.refused import Refused

fsspec: Any = pytest.importorskip("fsspec")
KINDS = ["molecule/skeletal"]


def here(open_: Any, setting: Any, jobs: Any, **given: Any) -> Generator[Event, None, None]:
    """The work is done in this process: what is tested is the sending, which is the driver's whoever works."""
    with open_(setting) as do:
        for number, job in enumerate(jobs):
            yield Event("done", number, do(job, lambda count: None))


def made(away: Remote | None, out: Path) -> Outcome:
    plan, folder = planned(Making(what=KINDS, number=8, seed=5, part_size=2))
    return generate(plan, out, 1, Silent(), folder, hands=here, away=away)


def run(url: str) -> Outcome:
    with remote(url) as away:
        outcome = made(away, away.stage)
        away.send_rest()
        assert not list(away.stage.glob("data/*"))  # a disk that holds a part is large enough
    return outcome


def there(url: str) -> dict[str, bytes]:
    files, root = fsspec.core.url_to_fs(url)
    return {path[len(root) :].lstrip("/"): files.cat_file(path) for path in files.find(root)}


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("local") / "out"
    assert made(None, out).failed == []
    return tree(out)


def test_the_same_files_and_what_is_missing_again(local: dict[str, bytes]) -> None:
    """A part that is gone, one cut short, one that the manifest does not know; a manifest that is gone; a stranger."""
    url = "memory://bucket/set"
    files, root = fsspec.core.url_to_fs(url)
    assert run(url).failed == [] and there(url) == local
    files.rm(f"{root}/data/train-00001.parquet")
    files.pipe_file(f"{root}/data/train-00002.parquet", local["data/train-00002.parquet"][:99])
    assert run(url).failed == [] and there(url) == local
    files.rm(f"{root}/manifest.jsonl")
    files.pipe_file(f"{root}/data/train-00003.parquet", local["data/train-00003.parquet"][:99])
    assert run(url).failed == [] and there(url) == local
    files.pipe_file(f"{root}/data/train-00009.parquet", b"PAR1")
    (line,) = run(url).failed
    assert "train-00009.parquet: none of this run's parts" in line


def test_a_store_that_fails(monkeypatch: pytest.MonkeyPatch, local: dict[str, bytes]) -> None:
    """Now and then, and it is tried again; always, and the run stops in plain words; later it goes on."""
    url = "memory://bucket/failing"
    files, _ = fsspec.core.url_to_fs(url)
    put, count = type(files).put_file, [0]
    monkeypatch.setattr("gnomon.datasets.remote.PAUSES", (0.0, 0.0, 0.0))

    def sometimes(self: Any, *given: Any, **more: Any) -> Any:
        count[0] += 1
        if count[0] % 3 != 0:
            raise ConnectionError("slow down")
        return put(self, *given, **more)

    def twice(self: Any, *given: Any, **more: Any) -> Any:
        count[0] += 1
        if count[0] > 3:
            raise ConnectionError("no such bucket")
        return put(self, *given, **more)

    monkeypatch.setattr(type(files), "put_file", twice)
    with pytest.raises(Refused, match=r"cannot be sent .ConnectionError: no such bucket.*goes on from there"):
        run(url)
    monkeypatch.setattr(type(files), "put_file", sometimes)
    assert run(url).failed == [] and there(url) == local


def test_the_command(tmp_path: Path, local: dict[str, bytes]) -> None:
    done = gnomon(
        "generate", *KINDS, "-n", 8, "--seed", 5, "--part-size", 2, "-o", f"file://{tmp_path}/out", "--workers", 1
    )
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "out") == local
    done = gnomon("generate", *KINDS, "-n", 8, "-o", "nothing://x/y")
    assert done.returncode == 2 and "nothing://x/y: expected a URL that fsspec knows" in done.stderr
