"""`gnomon verify` trusts no file: what was changed, copied, added or left out is named, even if the manifest agrees."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from helpers import here
from test_verify import agree, rewrite

from gnomon.datasets.again import Due, due_of
from gnomon.datasets.folder import read_resolved
from gnomon.datasets.manifest import Lost, read_manifest, write_manifest
from gnomon.datasets.parts import parts
from gnomon.datasets.record import rejected_file
from gnomon.datasets.verify import Check, Means, verify_part
from gnomon.renderers.engines import Engines
from gnomon.truth.limits import CAREFUL

Row = dict[str, Any]
PART = "train-00001"


@pytest.fixture(scope="module")
def due(dataset: Path) -> Due:
    return due_of(read_resolved(dataset / "recipe.yaml"), dataset)


@pytest.fixture
def out(dataset: Path, tmp_path: Path) -> Iterator[Path]:
    yield Path(shutil.copytree(dataset, tmp_path / "out"))


def told(out: Path, due: Due, part: str = PART, again: float = 0.0) -> list[str]:
    recipe = due.plan.recipe
    wanted = {p.name: p for p in parts(recipe.size, recipe.part_size, recipe.split)}
    check = Check(
        file=out / "data" / f"{part}.parquet",
        share=1,
        limits=CAREFUL,
        held=read_manifest(out).get(part),
        part=wanted.get(part),
        again=again,
    )
    with Engines() as engines:
        return [f"{w.id}: {w.text}" for w in verify_part(check, lambda _: None, Means(due, engines)).wrong]


def edit(column: str, value: Any) -> Callable[[Row], bool]:
    def change(row: Row) -> bool:
        row[column] = value
        return True

    change.__name__ = column
    return change


def other_index(row: Row) -> bool:
    row["index"] = 14
    row["id"] = row["group"] = f"{row['kind']}-{row['seed']}-000014"
    return True


def question_text(row: Row) -> bool:
    row["questions"][0]["text"] = row["questions"][0]["text"].replace("?", " please?") + " "
    return True


def task(row: Row) -> bool:
    row["questions"][0]["task"] = "extremum-value"
    return True


def wrong_choice(row: Row) -> bool:
    return with_choices(row, lambda q: next(c for c in q["choices"] if c["mistake"]).update(text="Atlantis"))


def mistake(row: Row) -> bool:
    return with_choices(row, lambda q: next(c for c in q["choices"] if c["mistake"]).update(mistake="another one"))


def order_of_choices(row: Row) -> bool:
    return with_choices(row, lambda q: q["choices"].reverse())


def with_choices(row: Row, change: Callable[[Row], None]) -> bool:
    asked = [q for q in row["questions"] if q["choices"]]
    for q in asked[:1]:
        change(q)
    return bool(asked)


def right_to_wrong(row: Row) -> bool:
    """A wrong choice made right, with answer and text to match."""

    def change(q: Row) -> None:
        right, wrong = (next(c for c in q["choices"] if bool(c["mistake"]) is w) for w in (False, True))
        right["mistake"], wrong["mistake"] = wrong["mistake"], ""
        q["answer"], q["answer_text"] = json.dumps(wrong["text"]), wrong["text"]

    return with_choices(row, change)


def rationale(row: Row) -> bool:
    row["questions"][0]["rationale"][0]["text"] = "One sees it at once."
    row["questions"][0]["rationale"][0]["claims"] = "[]"
    return True


def fewer_questions(row: Row) -> bool:
    row["questions"].pop()
    return True


def caption(row: Row) -> bool:
    row["captions"][0].update(text="A picture.", claims="[]", facts=[])
    return True


def code(row: Row) -> bool:
    row["code"] += "\n# and no more"
    return True


def scene(row: Row) -> bool:
    held = json.loads(row["scene"])
    held["language"] = "de"
    row["scene"] = json.dumps(held)
    return True


EDITS = (
    *(edit("level", 1), edit("split", "test"), edit("seed", 8), edit("engine", "plotly"), edit("version", "0")),
    *(edit("group", "other"), edit("language", "fr"), edit("sources", [{"name": "mine", "licence": "none"}])),
    *(other_index, question_text, task, wrong_choice, mistake, order_of_choices, right_to_wrong, rationale),
    *(fewer_questions, caption, code, scene),
)


@pytest.mark.parametrize("change", EDITS, ids=lambda change: change.__name__)
def test_an_edit_is_found(change: Callable[[Row], bool], out: Path, due: Due) -> None:
    """In every row that can be so edited, though the manifest has the SHA-256 of what is there."""
    changed = []

    def every(row: Row) -> bool:
        before = json.dumps(row, default=str)
        if change(row) and json.dumps(row, default=str) != before:
            changed.append(row["id"])
        return False

    rewrite(out, PART, every)
    found = {line.split(": ")[0] for line in told(out, due)}
    assert changed and set(changed) <= found, set(changed) - found


def test_nothing_is_found_in_what_was_made(out: Path, due: Due) -> None:
    """Nor in what is drawn again, pictures and all."""
    assert told(out, due, again=1.0) == []


def test_another_picture_is_found(out: Path, due: Due) -> None:
    """A pixel, where no check measures: only the picture drawn again knows."""
    from gnomon.datasets.pixels import pixels, png

    def blot(row: Row) -> bool:
        image = pixels(row["images"][0]["bytes"]).copy()
        image[0, 0] ^= 1
        row["images"][0]["bytes"] = png(image)
        return True

    changed = rewrite(out, PART, blot)
    (line,) = told(out, due, again=1.0)
    assert line.startswith(f"{changed}: images[0].bytes: ")


def test_files(out: Path, due: Due) -> None:
    """Parts copied over others, added or left out; rows that are missing; broken files. All are named."""
    data = out / "data"
    shutil.copy(data / "train-00000.parquet", data / "train-00001.parquet")
    shutil.copy(data / "train-00000.parquet", data / "train-00009.parquet")
    (data / "train-00007.parquet").write_bytes(b"PAR1 and nothing else PAR1")
    (data / "train-00002.parquet").unlink()
    write_manifest(out, [h for n, h in read_manifest(out).items() if n != "train-00002"])
    done = here("verify", out, "--workers", 1)
    assert done.returncode == 1 and "bug" not in done.stdout + done.stderr
    for line in (
        "train-00001: missing: index 8, 9, 10, 11, 12, 13, 14, 15",
        "train-00001: train-00001.parquet: not the bytes that the manifest names",
        "train-00002: not made: indices 16 to 23",
        "train-00007: none of this run's parts",
        "train-00007: cannot be read",
        "train-00009: none of this run's parts",
    ):
        assert line in done.stdout
    assert "index 0 is none of the part's 8 to 15" in done.stdout


def test_missing_rows(out: Path, due: Due) -> None:
    file = out / "data" / f"{PART}.parquet"
    table = pq.read_table(file)
    pq.write_table(table.slice(0, 5), file)
    agree(out, PART)
    lines = told(out, due)
    assert any(line == f"{PART}: missing: index 13, 14, 15" for line in lines)
    held = read_manifest(out)
    lost = tuple(Lost(part=PART, index=n, kind="chart/bar", reason="unfit") for n in (13, 14, 15))
    write_manifest(out, (held | {PART: replace(held[PART], rows=5, lost=lost)}).values())
    assert f"{PART}: missing: index 13; of its 12 attempts 0 are said to be turned away" in told(out, due)


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"[", b'{"index": "x"}\n', b"5\n", b'{"a":' * 9000], ids=str)
def test_broken_files_beside_the_parts(data: bytes, out: Path) -> None:
    """A manifest, a file of what was turned away, a recipe or a card that is none: named by `verify`, or mended."""
    (out / "manifest.jsonl").write_bytes(data)
    rejected_file(out, PART).write_bytes(data)
    (out / "rejected" / "other.jsonl").write_bytes(data)
    (out / "README.md").write_bytes(data)
    done = here("verify", out, "--workers", 1, "--sample", 0.05)
    assert done.returncode == 1 and "is in no manifest" in done.stdout
    assert "bug of gnomon" not in done.stdout + done.stderr
    (out / "recipe.yaml").write_bytes(data)
    done = here("verify", out, "--workers", 1, "--sample", 0.05)
    assert done.returncode == 1 and "recipe.yaml" in done.stdout and "bug of gnomon" not in done.stdout + done.stderr
    done = here("finish", out)
    assert done.returncode == 2 and "recipe.yaml" in done.stderr and "bug of gnomon" not in done.stderr


def test_what_is_asked_besides_is_made_again_too(tmp_path: Path) -> None:
    """Questions on request come after the others, of the same chance."""
    mix = [{"kind": "geometry/triangle"}, {"kind": "molecule/skeletal"}]
    recipe = tmp_path / "recipe.yaml"
    also = {"also": ["wrong-span", "wrong-step"]}
    recipe.write_text(json.dumps({"mix": mix, "size": 6, "seed": 5, "annotators": also}))
    assert here("generate", recipe, "-o", tmp_path / "out", "--workers", 1).returncode == 0
    rows = pq.read_table(tmp_path / "out/data/train-00000.parquet", columns=["questions"]).to_pylist()
    assert any(q["task"] == "wrong-span" for row in rows for q in row["questions"])
    done = here("verify", tmp_path / "out", "--workers", 1)
    assert done.returncode == 0, done.stdout + done.stderr
