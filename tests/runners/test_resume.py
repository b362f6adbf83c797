"""What is found when a folder is gone on with: changed bytes, parts at the wrong place, strangers, torn manifests."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from faults import run
from helpers import tree

from gnomon.commands.recipes import Making, planned
from gnomon.datasets.folder import begin, read_resolved, strangers
from gnomon.datasets.manifest import read_manifest
from gnomon.datasets.record import stock

FAST = ["geometry/triangle", "molecule/skeletal"]
N = 16  # in parts of four


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("made") / "out"
    assert run(out, FAST, N).failed == []
    return out


def missing(out: Path) -> list[str]:
    """The parts that a run would make again."""
    plan, _ = planned(Making(what=FAST, number=N, seed=5, part_size=4))
    return [p.name for p in begin(plan, out)[1]]


def flip(file: Path, at: int) -> None:
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)


def test_bytes_that_changed_are_found_and_mended(made: Path, tmp_path: Path) -> None:
    out = Path(shutil.copytree(made, tmp_path / "out"))
    assert missing(out) == []
    flip(out / "data/train-00000.parquet", 2000)  # within a page
    flip(out / "data/train-00001.parquet", -3)  # the footer's mark
    (out / "rejected/train-00002.jsonl").write_text("{")
    assert missing(out) == ["train-00000", "train-00001", "train-00002"]
    assert run(out, FAST, N).failed == []
    assert tree(out) == tree(made)


@pytest.mark.parametrize("manifest", ["whole", "gone", "torn", "garbage"])
def test_parts_at_the_wrong_place(made: Path, tmp_path: Path, manifest: str) -> None:
    """A part copied over another, cut short or emptied is none, whatever the manifest is like."""
    out = Path(shutil.copytree(made, tmp_path / "out"))
    shutil.copy(out / "data/train-00000.parquet", out / "data/train-00001.parquet")
    data = (out / "data/train-00002.parquet").read_bytes()
    (out / "data/train-00002.parquet").write_bytes(data[: len(data) // 2])
    (out / "data/train-00003.parquet").write_bytes(b"")
    file = out / "manifest.jsonl"
    if manifest == "gone":
        file.unlink()
    elif manifest != "whole":
        said = file.read_bytes()
        file.write_bytes(said[: len(said) // 2] if manifest == "torn" else b"\xff\x00{" + b"[" * 10_000 + b"\n[1]\n7\n")
    assert missing(out) == ["train-00001", "train-00002", "train-00003"]
    assert read_manifest(out)["train-00000"] == read_manifest(made)["train-00000"]


def test_a_manifest_that_lies(made: Path, tmp_path: Path) -> None:
    out = Path(shutil.copytree(made, tmp_path / "out"))
    file = out / "manifest.jsonl"
    file.write_text(file.read_text().replace('"rows": 4', '"rows": 3'))
    assert missing(out) == [] and read_manifest(out) == read_manifest(made)
    file.write_text(file.read_text().replace('"first": 4, "end": 8', '"first": 0, "end": 4'))
    assert missing(out) == [] and read_manifest(out) == read_manifest(made)


def test_bytes_that_changed_are_found_without_a_manifest(made: Path, tmp_path: Path) -> None:
    """In a page, in the footer where no page's checksum is, at the very end, and in every byte of a record."""
    out = Path(shutil.copytree(made, tmp_path / "out"))
    (out / "manifest.jsonl").unlink()
    size = (out / "data/train-00000.parquet").stat().st_size
    for at in (0, 9, 2000, *range(size - 3000, size, 100), size - 1):
        flip(out / "data/train-00000.parquet", at)
        assert "train-00000" not in stock(out, {"train-00000"}), at
        flip(out / "data/train-00000.parquet", at)
    record = out / "rejected/train-00001.jsonl"
    for at in range(record.stat().st_size):
        flip(record, at)
        assert "train-00001" not in stock(out, {"train-00001"}), at
        flip(record, at)
    flip(out / "data/train-00002.parquet", -300)
    flip(record, 40)
    assert missing(out) == ["train-00001", "train-00002"]
    assert run(out, FAST, N).failed == []
    assert tree(out) == tree(made)


def test_a_manifest_is_written_anew_from_the_records(made: Path, tmp_path: Path) -> None:
    """Whatever a byte of it says: nothing of it is taken on trust, and no part is made again for it."""
    out = Path(shutil.copytree(made, tmp_path / "out"))
    file = out / "manifest.jsonl"
    said = file.read_bytes()
    for wrong in (said.replace(b'"rejected": 0', b'"rejected": 7'), said.replace(b'"sha256": "', b'"sha256": "0'), b""):
        assert wrong != said
        file.write_bytes(wrong)
        assert missing(out) == [] and file.read_bytes() == said


def test_strangers_are_named(made: Path, tmp_path: Path) -> None:
    out = Path(shutil.copytree(made, tmp_path / "out"))
    for name in ("train-00009", "test-00000", "copy of train-00000"):
        shutil.copy(out / "data/train-00000.parquet", out / f"data/{name}.parquet")
    assert {f.stem for f in strangers(read_resolved(out / "recipe.yaml"), out)} == {
        "train-00009",
        "test-00000",
        "copy of train-00000",
    }
    outcome = run(out, FAST, N)
    assert len(outcome.failed) == 3 and outcome.rows == N
    assert all("none of this run's parts; move it away" in text for text in outcome.failed)
