"""The command: splits that leak nothing, caps, resuming after a kill with the same bytes, plain errors."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from helpers import command, gnomon, tree

from gnomon.exports.split import APART, Split, by_hash, shares_of, sides, split_of
from gnomon.truth.refused import Refused


def read(out: Path, split: str) -> list[dict[str, object]]:
    return [row for f in sorted((out / "data").glob(f"{split}-*.parquet")) for row in pq.read_table(f).to_pylist()]


def test_a_killed_export_goes_on_with_the_same_bytes(mixed: Path, tmp_path: Path) -> None:
    arguments = ("export", mixed, "--to", "llama-factory", "--rationale", "think", "--workers", 1)
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    assert gnomon(*arguments, "-o", whole).returncode == 0
    for _ in range(2):
        process = subprocess.Popen(command(*arguments, "-o", cut), stderr=subprocess.DEVNULL, start_new_session=True)
        parts = cut / ".gnomon" / "parts.jsonl"
        before = len(parts.read_text().splitlines()) if parts.is_file() else 0
        end = time.monotonic() + 120
        while process.poll() is None and time.monotonic() < end:
            if parts.is_file() and len(parts.read_text().splitlines()) > before:
                break
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    half = cut / "images" / "00000" / "a.png.writing-other-1"
    half.write_bytes(b"half")
    done = gnomon(*arguments, "-o", cut)
    assert done.returncode == 0, done.stderr
    assert "of them are there" in done.stderr
    assert tree(cut) == tree(whole)
    assert gnomon(*arguments, "-o", cut).returncode == 0, "a second run finds all done"
    assert tree(cut) == tree(whole)


def test_a_part_that_was_damaged_is_made_again(mixed: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert gnomon("export", mixed, "--to", "trl", "-o", out, "--workers", 1).returncode == 0
    before = tree(out)
    file = out / "data" / "train-00001.parquet"
    file.write_bytes(file.read_bytes()[:-9])
    assert gnomon("export", mixed, "--to", "trl", "-o", out, "--workers", 1).returncode == 0
    assert tree(out) == before


def test_any_number_of_workers_makes_the_same_bytes(mixed: Path, tmp_path: Path) -> None:
    for workers in (1, 2):
        out = tmp_path / str(workers)
        done = gnomon("export", mixed, "--to", "webdataset", "-o", out, "--turns", 8, "--workers", workers)
        assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "1") == tree(tmp_path / "2")


def test_splits_share_no_scene(mixed: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = gnomon("export", mixed, "--to", "hf", "-o", out, "--split", "train=0.6,test=0.4", "--workers", 1)
    assert done.returncode == 0, done.stderr
    train, test = ({row["group"] for row in read(out, split)} for split in ("train", "test"))
    assert train and test and not train & test
    groups = {row["group"] for f in (mixed / "data").glob("*.parquet") for row in pq.read_table(f).to_pylist()}
    assert train | test == groups


@pytest.mark.parametrize("what", ["fonts", "themes", "topics"])
def test_splits_share_nothing_of_what_is_kept_apart(mixed: Path, tmp_path: Path, what: str) -> None:
    out = tmp_path / "out"
    arguments = ("--split", "train=0.7,test=0.3", "--apart", what, "--workers", 1)
    done = gnomon("export", mixed, "--to", "hf", "-o", out, *arguments)
    assert done.returncode == 0, done.stderr
    rows = {row["id"]: row for f in (mixed / "data").glob("*.parquet") for row in pq.read_table(f).to_pylist()}
    seen = []
    for split in ("train", "test"):
        made = {str(row["id"]).rpartition("/")[0] for row in read(out, split)}
        assert made
        seen.append({value for id in made for value in APART[what](rows[id])})
    assert seen[0] and seen[1] and not seen[0] & seen[1]


def test_what_shares_with_two_splits_is_left_out() -> None:
    scene = json.dumps({"look": {"font": "Lato", "theme": "print"}, "elements": []})
    row = {"kind": "chart/bar", "scene": scene, "split": "train", "group": "g"}
    shares = (("train", 0.5), ("test", 0.5))
    same = {"fonts": {"Lato": "train"}, "themes": {"chart: print": "train"}}
    other = {"fonts": {"Lato": "train"}, "themes": {"chart: print": "test"}}
    assert split_of(row, Split(shares, ("fonts", "themes"), same)) == "train"
    assert split_of(row, Split(shares, ("fonts", "themes"), other)) is None
    assert split_of(row, Split()) == "train"


def test_shares_are_kept_and_every_split_gets_something() -> None:
    shares = (("train", 0.8), ("test", 0.2))
    counts = Counter(by_hash(f"chart/bar-7-{i:06d}", shares) for i in range(4000))
    assert 0.17 < counts["test"] / 4000 < 0.23
    assert Counter(sides({"a": 10, "b": 10}, shares).values()) == {"train": 1, "test": 1}
    many = sides({f"font {i}": 5 for i in range(100)}, shares)
    assert Counter(many.values()) == {"train": 80, "test": 20}


def test_caps_and_balance(mixed: Path, tmp_path: Path) -> None:
    def count(*options: object) -> list[dict[str, object]]:
        out = tmp_path / str(len(list(tmp_path.iterdir())))
        done = gnomon("export", mixed, "--to", "trl", "-o", out, "--workers", 1, *options)
        assert done.returncode == 0, done.stderr
        return read(out, "train")

    def asked(row: dict[str, object]) -> str:
        return f"{str(row['kind']).split('/')[0]} {row['task']}"

    free, capped, even = count(), count("--cap", 2), count("--balance", "family")
    most, kept = Counter(map(asked, free)), Counter(map(asked, capped))
    assert max(most.values()) > 2
    assert kept == {task: min(n, 2) for task, n in most.items()}
    families = Counter(str(row["kind"]).split("/")[0] for row in free)
    assert Counter(str(row["kind"]).split("/")[0] for row in even) == dict.fromkeys(families, min(families.values()))


def test_errors_are_plain(mixed: Path, tmp_path: Path) -> None:
    def said(*arguments: object) -> str:
        done = gnomon("export", *arguments)
        assert done.returncode == 2, done.stderr
        assert "Traceback" not in done.stderr
        return done.stderr

    out = tmp_path / "out"
    assert "there are: coco, csv" in said(mixed, "--to", "nothing", "-o", out)
    assert "expected the folder of a dataset" in said(tmp_path, "--to", "trl", "-o", out)
    assert "expected names with shares" in said(mixed, "--to", "trl", "-o", out, "--split", "half")
    assert "expected --split with it" in said(mixed, "--to", "trl", "-o", out, "--apart", "fonts")
    assert "the rows of coco are pictures" in said(mixed, "--to", "coco", "-o", out, "--cap", 3)
    assert "--pixels: expected least and most" in said(mixed, "--to", "qwen", "-o", out, "--pixels", "9:4")
    assert not out.exists()
    (out / "mine").mkdir(parents=True)
    assert "expected a new folder or one of an export" in said(mixed, "--to", "trl", "-o", out)
    shutil.rmtree(out)
    assert gnomon("export", mixed, "--to", "csv", "-o", out, "--workers", 1).returncode == 0
    text = said(mixed, "--to", "csv", "-o", out, "--ask", "short")
    assert (
        "this folder holds another export" in text and "options.ask: the folder has 'mixed', this run 'short'" in text
    )
    listed = gnomon("export", "--to", "help")
    assert listed.returncode == 0
    assert "llama-factory" in listed.stdout


def test_shares_as_written() -> None:
    assert shares_of("train=0.9, test=0.1") == (("train", 0.9), ("test", 0.1))
    for text in ("train", "train=x", "train=0.5,train=0.5", "train=-1,test=2", "=1"):
        with pytest.raises(Refused, match="expected names with shares"):
            shares_of(text)
