"""The viewer among strangers: other sites, parts that are broken or not ours, names that want to be more than text."""

from __future__ import annotations

import shutil
import subprocess
import time
import urllib.request
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from helpers import command
from starlette.testclient import TestClient

from gnomon.viewer.server import app


def client_of(folder: Path) -> TestClient:
    return TestClient(app(folder), base_url="http://localhost:8420")


@pytest.mark.parametrize(
    "host", ["evil.example", "testserver", "127.0.0.1.evil.example", "localhost.evil", "", "[::1]"]
)
def test_only_its_own_names_are_answered(dataset: Path, host: str) -> None:
    said = client_of(dataset).get("/api/samples", headers={"Host": host})
    assert said.status_code == 400 and "samples" not in said.text
    assert client_of(dataset).get("/api/samples", headers={"Host": "127.0.0.1:8420"}).status_code == 200


def test_every_answer_is_guarded(dataset: Path) -> None:
    client = client_of(dataset)
    id = client.get("/api/samples").json()["samples"][0]["id"]
    paths = ("/", "/page/page.js", "/api/samples", f"/image/{id}/0", "/none", "/api/samples?level=x", f"/thumb/{id}")
    for path in paths:
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "default-src 'none'" in headers["content-security-policy"]


def test_a_broken_row_is_told_in_a_line(dataset: Path, tmp_path: Path) -> None:
    """JSON that is none, a picture that is none, a part that goes away: status 500 and one line, the rest goes on."""
    out = tmp_path / "out"
    shutil.copytree(dataset, out)
    file = sorted((out / "data").glob("*.parquet"))[0]
    table = pq.read_table(file)
    ids = table.column("id").to_pylist()
    table = table.set_column(table.schema.get_field_index("scene"), "scene", pa.array(["{no"] * len(ids)))
    table = table.set_column(
        table.schema.get_field_index("images"),
        table.schema.field("images"),
        pa.array([[{"bytes": b"no picture", "path": "x.png"}]] * len(ids), table.schema.field("images").type),
    )
    pq.write_table(table, file)
    client = client_of(out)
    for path in (f"/api/sample/{ids[0]}", f"/thumb/{ids[0]}"):
        said = client.get(path)
        assert said.status_code == 500 and said.text.startswith("this cannot be shown: ")
        assert said.text.count("\n") == 1 and "Traceback" not in said.text and len(said.text) < 400
    other = next(s["id"] for s in client.get("/api/samples").json()["samples"] if s["id"] not in ids)
    assert client.get(f"/api/sample/{other}").status_code == 200
    pq.write_table(pa.table({"id": ["x"], "kind": [1]}), out / "data/train-00009.parquet")
    assert client.get("/api/samples").json()["unread"] == ["train-00009.parquet"]


def test_the_server_says_no_traceback(dataset: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(dataset, out)
    file = sorted((out / "data").glob("*.parquet"))[0]
    table = pq.read_table(file)
    pq.write_table(table.set_column(table.schema.get_field_index("scene"), "scene", pa.array(["{"] * len(table))), file)
    going = subprocess.Popen(
        command("view", out, "--port", 0, "--no-browser"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert going.stdout is not None
        address = going.stdout.readline().split(" at ")[1].split()[0]
        id = table.column("id")[0].as_py()
        for _ in range(50):
            try:
                urllib.request.urlopen(f"{address}api/sample/{id}")
            except urllib.error.HTTPError as e:
                assert e.code == 500
                break
            except urllib.error.URLError:
                time.sleep(0.1)
    finally:
        going.terminate()
        _, said = going.communicate(timeout=20)
    assert "Traceback" not in said and going.returncode in (0, 143, -15)
