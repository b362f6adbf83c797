"""`gnomon verify` catches what is planted in a stored part, by working it out again and not by a checksum alone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from helpers import gnomon, here

from gnomon.datasets.manifest import digest_of, read_manifest, write_manifest
from gnomon.datasets.record import read_rejected, record, rejected_file
from gnomon.datasets.verify import Check, verify_part
from gnomon.truth.limits import CAREFUL

Row = dict[str, Any]


def check(out: Path, part: str) -> list[str]:
    """What verify says is wrong with one part."""
    held = read_manifest(out).get(part)
    one = Check(file=out / "data" / f"{part}.parquet", share=1, limits=CAREFUL, held=held)
    found = verify_part(one, lambda _: None)
    return [f"{w.id}: {w.text}" for w in found.wrong]


def rewrite(out: Path, part: str, change: Callable[[Row], bool]) -> str:
    """Write a part anew, with the first row changed that `change` takes, and its line of the manifest; the row's id."""
    file = out / "data" / f"{part}.parquet"
    table = pq.read_table(file)
    rows = table.to_pylist()
    changed = next((row["id"] for row in rows if change(row)), "")
    pq.write_table(pa.Table.from_pylist(rows, schema=table.schema), file)
    agree(out, part)
    return str(changed)


def agree(out: Path, part: str) -> None:
    """Have record and manifest name the bytes that a part has now, as one would who hides what he changed."""
    held = read_manifest(out)
    file, was = out / "data" / f"{part}.parquet", held[part]
    turned = read_rejected(out, part)
    held[part], told = record(part, was.first, was.end, digest_of(file), file.stat().st_size, turned)
    rejected_file(out, part).write_bytes(told)
    write_manifest(out, held.values())


def questions(row: Row, *kinds: str) -> list[Row]:
    return [q for q in row["questions"] if q["answer_type"] in kinds]


def wrong_value(row: Row) -> bool:
    """A bar's value in the facts, the readings and even the scene, so that only the pixels know better."""
    if row["kind"] != "chart/bar":
        return False
    places = [i for i, f in enumerate(row["facts"]) if f["attribute"] == "value" and f["subject"].startswith("bar/")]
    at = max(places, key=lambda i: abs(json.loads(row["facts"][i]["value"])))
    fact = row["facts"][at]
    new = json.loads(fact["value"]) * 0.5
    fact["value"] = json.dumps(new)
    for reading in row["readings"]:
        if reading["fact"] == at:
            reading["low"], reading["high"] = sorted((new * 0.98, new * 1.02))
    scene = json.loads(row["scene"])
    for element in scene["elements"]:
        if element["id"] == fact["subject"]:
            element["value"] = new
    row["scene"] = json.dumps(scene)
    row["questions"] = []
    row["captions"] = []
    return True


def wrong_answer(row: Row) -> bool:
    for q in questions(row, "number"):
        new = json.loads(q["answer"]) + 1000
        q.update(answer=json.dumps(new), answer_text=str(new), low=new, high=new)
        return True
    return False


def swapped_answer(row: Row) -> bool:
    """Answer and choice both say what is wrong."""
    for q in questions(row, "string"):
        if q["choices"]:
            right = next(c for c in q["choices"] if not c["mistake"])
            other = next(c for c in q["choices"] if c["mistake"])
            right["mistake"], other["mistake"] = "neighbour", ""
            q["answer"], q["answer_text"] = json.dumps(other["text"]), other["text"]
            return True
    return False


def yes_for_no(row: Row) -> bool:
    for q in questions(row, "boolean"):
        new = not json.loads(q["answer"])
        q.update(answer=json.dumps(new), answer_text="yes" if new else "no")
        return True
    return False


def hidden_evidence(row: Row) -> bool:
    for q in row["questions"]:
        for mark in row["marks"]:
            if mark["id"] in q["evidence"]:
                mark["visible"] = 0.05
                return True
    return False


def lost_evidence(row: Row) -> bool:
    for q in row["questions"]:
        if len(q["evidence"]) > 1:
            q["evidence"] = q["evidence"][1:]
            return True
    return False


def other_program(row: Row) -> bool:
    """A program of another question of the row, which does not lead to the answer."""
    for q in row["questions"]:
        for other in row["questions"]:
            if other["program"] != q["program"] and other["answer"] != q["answer"]:
                q["program"], q["depth"] = other["program"], other["depth"]
                return True
    return False


def broken_program(row: Row) -> bool:
    row["questions"][0]["program"] = json.dumps([{"op": "guess"}])
    return True


def two_right_choices(row: Row) -> bool:
    for q in row["questions"]:
        wrong = [c for c in q["choices"] if c["mistake"]]
        if wrong:
            wrong[0]["mistake"] = ""
            return True
    return False


def wrong_caption(row: Row) -> bool:
    row["captions"][0]["text"] += " The number 987654 is in it."
    return True


def wrong_sum(row: Row) -> bool:
    """A derived number that its premises do not give."""
    for i, fact in enumerate(row["facts"]):
        because = json.loads(fact["because"])
        if because and because["rule"] in ("sum", "difference", "product") and fact["origin"] == "scene":
            for reading in row["readings"]:
                if reading["fact"] == i:
                    reading["low"] = reading["high"] = json.loads(fact["value"]) + 100
                    fact["value"] = json.dumps(json.loads(fact["value"]) + 100)
                    return True
    return False


def out_of_frame(row: Row) -> bool:
    row["marks"][-1]["box"] = [v + row["width"] for v in row["marks"][-1]["box"]]
    return True


PLANTS = (
    wrong_value,
    wrong_answer,
    swapped_answer,
    yes_for_no,
    hidden_evidence,
    lost_evidence,
    other_program,
    broken_program,
    two_right_choices,
    wrong_caption,
    wrong_sum,
    out_of_frame,
)


def planted(change: Callable[[Row], bool], dataset: Path, out: Path) -> tuple[str, set[str]]:
    """The row that was changed in a copy, and the rows of its part that verify finds something wrong with.

    One other row is left beside it: that nothing is said of the rest is told by the whole dataset, unchanged.
    """
    shutil.copytree(dataset, out)
    for part in sorted(read_manifest(out)):
        if changed := rewrite(out, part, change):
            file = out / "data" / f"{part}.parquet"
            table = pq.read_table(file)
            at = table["id"].to_pylist().index(changed)
            pq.write_table(table.slice(max(at - 1, 0), 2), file)
            agree(out, part)
            # the part itself is named too: rows are missing
            return changed, {line.split(": ")[0] for line in check(out, part)} - {part}
    return "", set()


@pytest.mark.parametrize("plant", PLANTS, ids=lambda p: p.__name__)
def test_what_is_planted_is_caught(plant: Callable[[Row], bool], dataset: Path, tmp_path: Path) -> None:
    changed, wrong = planted(plant, dataset, tmp_path / "out")
    if plant is wrong_sum and not changed:
        pytest.skip("no derived sums without documents, which need a browser")
    assert changed, f"nothing to plant {plant.__name__} in"
    assert wrong == {changed}, f"{plant.__name__} in {changed} was not seen"


def shift(box: list[float], dx: float, dy: float) -> list[float]:
    return [box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy]


# marks of which every one must be seen to be shifted, by kind
FIRM = {"chart/bar": "bar", "geometry/triangle": "segment", "molecule/skeletal": "bond", "document/invoice": "word"}


@pytest.mark.parametrize("kind", FIRM)
def test_a_shifted_box_is_caught(kind: str, dataset: Path, tmp_path: Path) -> None:
    """By six pixels, and its outline with it."""

    def move(row: Row) -> bool:
        if row["kind"] != kind:
            return False
        mark = max((m for m in row["marks"] if m["kind"] == FIRM[kind]), key=lambda m: m["box"][3] - m["box"][1])
        dy = -6 if mark["box"][3] + 6 > row["height"] else 6
        mark["box"], mark["full_box"] = shift(mark["box"], 0, dy), shift(mark["full_box"], 0, dy)
        mark["outline"] = [[v + dy * (i % 2) for i, v in enumerate(ring)] for ring in mark["outline"]]
        return True

    changed, wrong = planted(move, dataset, tmp_path / "out")
    if not changed:
        pytest.skip(f"no {kind} here")
    assert wrong == {changed}


def test_an_unchanged_rewrite(dataset: Path, tmp_path: Path) -> None:
    """The same rows in other bytes are told by the SHA-256 alone."""
    out = tmp_path / "out"
    shutil.copytree(dataset, out)
    rewrite(out, "train-00000", lambda row: False)
    assert check(out, "train-00000") == []
    shutil.copy(dataset / "manifest.jsonl", out)
    lines = check(out, "train-00000")
    assert any("not the bytes that the manifest names" in line for line in lines), lines


def test_the_command(dataset: Path, tmp_path: Path) -> None:
    """A table by kind and exit 0; with a plant every disagreement on a line and exit 1; a share looks at less."""
    done = gnomon("verify", dataset, "--workers", 2)
    assert done.returncode == 0, done.stdout
    rows = {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines() if "/" in line}
    assert all(row[-1] == "0" for row in rows.values()) and "chart/bar" in rows
    out = tmp_path / "out"
    shutil.copytree(dataset, out)
    changed = rewrite(out, "train-00001", wrong_answer)
    done = here("verify", out, "--workers", 1)
    assert done.returncode == 1 and f"{changed}: question" in done.stdout
    few = here("verify", dataset, "--sample", 0.3, "--workers", 1)
    total = next(line.split() for line in few.stdout.splitlines() if line.strip().startswith("all"))
    assert few.returncode == 0 and 0 < int(total[1]) < 24


def test_lost_rows_and_damage(dataset: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(dataset, out)
    file = out / "data" / "train-00000.parquet"
    table = pq.read_table(file)
    pq.write_table(table.slice(1), file)
    assert any("rows, the manifest says" in line for line in check(out, "train-00000"))
    data = bytearray((out / "data" / "train-00001.parquet").read_bytes())
    data[len(data) // 3] ^= 0xFF
    (out / "data" / "train-00001.parquet").write_bytes(data)
    assert check(out, "train-00001")
    (out / "data" / "train-00002.parquet").unlink()
    done = here("verify", out, "--workers", 1)
    assert done.returncode == 1 and "train-00002: named in the manifest, not there" in done.stdout
    assert here("verify", tmp_path / "nothing").returncode == 2
