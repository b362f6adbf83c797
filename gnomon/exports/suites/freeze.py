"""Freezing a suite: from a pool of pictures to the questions that were chosen, a digest, and files for harnesses."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from gnomon.datasets.files import write_whole
from gnomon.datasets.guessing import TRICKS, Put
from gnomon.datasets.load import all_rows, part_files
from gnomon.datasets.near import DISTANCE, fingerprint
from gnomon.datasets.parts import FEW, GROUP, table_of
from gnomon.datasets.passed import Within
from gnomon.datasets.variants import variant_of
from gnomon.exports.asking import of_letters
from gnomon.exports.suites import inspect_ai, lmms_eval, vlmevalkit
from gnomon.exports.suites.card import card
from gnomon.exports.suites.choose import Candidate, choose
from gnomon.exports.suites.item import Item, items_of
from gnomon.exports.suites.suite import Suite
from gnomon.truth.chance import digest
from gnomon.truth.refused import Refused

ABOUT = "suite.json"
ALL = Within()
HARNESSES = {"vlmevalkit": vlmevalkit, "lmms-eval": lmms_eval, "inspect-ai": inspect_ai}
ROWS = 100  # pictures of a file
Row = dict[str, Any]


def freeze(name: str, suite: Suite, out: Path, tick: Callable[[], None], within: Within = ALL) -> dict[str, Any]:
    """Choose, write and hash; what `suite.json` says is given back. `tick` is told of each picture that is looked at.

    Refused if the pool in `out/pool` has too few questions, of those `within` an exam's. It is removed at the end.
    """
    pool = out / "pool"
    weights = suite.recipe.mix
    by_kind: dict[str, float] = {}
    for entry in weights:
        by_kind[entry.kind] = by_kind.get(entry.kind, 0.0) + entry.weight
    taken = choose(suite, [c for c in candidates(pool, tick) if (c.picture, c.question) in within], by_kind)
    if len(taken) < suite.questions:
        raise Refused(
            f"{name}: {suite.questions} questions are wanted, {len(taken)} of those drawn can be balanced; "
            "a greater `pool` in its file draws more"
        )
    write_rows(pool, out, taken)
    write_whole(out / "recipe.yaml", (pool / "recipe.yaml").read_bytes())
    items = [item for file in part_files(out) for item in items_of(file)]
    for folder, harness in HARNESSES.items():
        harness.write(out / folder, name, items)
    about = told(name, suite, out, items, within)
    write_whole(out / "README.md", card(name, suite, about, items).encode())
    write_whole(out / ABOUT, json.dumps(about, indent=2, ensure_ascii=False).encode())
    shutil.rmtree(pool)
    return about


def candidates(pool: Path, tick: Callable[[], None]) -> Iterator[Candidate]:
    """Every question of the pool that may be asked alone, of pictures that are no near duplicates of earlier ones.

    Points to choose from are left out: `B` would be the letter of one and the name of another.
    """
    prints: dict[str, list[int]] = {}
    columns = ["id", "kind", "level", "images", "marks", "questions"]
    for row in all_rows(pool, columns):
        tick()
        own = prints.setdefault(row["kind"], [])
        print_ = fingerprint(row["images"][0]["bytes"], row["marks"])
        if any((print_ ^ other).bit_count() <= DISTANCE for other in own):
            continue
        own.append(print_)
        for q in row["questions"]:
            if not q["turn"] and not of_letters([c["text"] for c in q["choices"]]):
                put = Put(row["id"], row["kind"].split("/")[0], q)
                variant = variant_of(row["kind"], row["level"], q)
                yield Candidate(
                    row["id"], q["id"], row["kind"], row["level"], q["task"], put.form, q["answer_text"], variant,
                    tricks(put), tuple(c["text"] for c in q["choices"]),
                )  # fmt: skip


def tricks(put: Put) -> tuple[float, ...]:
    """What each way to guess scores above chance; of yes and no, to say yes each time."""
    if put.form == "choice":
        return tuple(trick(put) - put.chance for trick in TRICKS.values())
    return ((put.question["answer"] == "true") - put.chance,) if put.form == "yes or no" else ()


def write_rows(pool: Path, out: Path, taken: Sequence[Candidate]) -> None:
    """The pictures of the questions that were chosen, with these questions alone, as the parts of a dataset."""
    wanted: dict[str, set[str]] = {}
    for one in taken:
        wanted.setdefault(one.picture, set()).add(one.question)
    places = dict(even_places(taken))
    batch: list[Row] = []
    number = 0
    for row in all_rows(pool):
        if row["id"] in wanted:
            mine = wanted[row["id"]]
            row["questions"] = [
                placed(q, places.get((row["id"], q["id"]))) for q in row["questions"] if q["id"] in mine
            ]
            batch.append(row)
        if len(batch) == ROWS:
            write_part(out, number, batch)
            batch, number = [], number + 1
    if batch:
        write_part(out, number, batch)


def even_places(taken: Sequence[Candidate]) -> Iterator[tuple[tuple[str, str], int]]:
    """A number for each question with choices: the right one stands at it, modulo how many there are."""
    choice = sorted((c for c in taken if c.form == "choice"), key=lambda c: digest(c.picture, c.question, "place"))
    return (((c.picture, c.question), number) for number, c in enumerate(choice))


def placed(question: Row, number: int | None) -> Row:
    """The question with its right choice at a place, exchanged with the one that stood there."""
    if number is None:
        return question
    order = list(question["choices"])
    now = next(i for i, c in enumerate(order) if not c["mistake"])
    place = number % len(order)
    order[now], order[place] = order[place], order[now]
    return {**question, "choices": order}


def write_part(out: Path, number: int, batch: Sequence[Row]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.concat_tables(table_of(batch[i : i + FEW]) for i in range(0, len(batch), FEW)).combine_chunks()
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", row_group_size=GROUP, write_page_checksum=True)
    write_whole(out / "data" / f"test-{number:05d}.parquet", bytes(sink.getvalue().to_pybytes()))


def told(name: str, suite: Suite, out: Path, items: Sequence[Item], within: Within = ALL) -> dict[str, Any]:
    """What stands in `suite.json`: the suite, and the digest of its questions."""
    return {
        "suite": name,
        "edition": suite.seed,
        "questions": len(items),
        "pictures": len({i.sample for i in items}),
        "sha256": digest_of(items),
        "made_of": made_of(suite, within),
    }


def made_of(suite: Suite, within: Within) -> dict[str, Any]:
    """What a suite is made of: its file, and the exam that its questions were chosen by, if any."""
    return {**suite.model_dump(mode="json"), **({"exam": within.said()} if within.passed else {})}


def digest_of(items: Sequence[Item]) -> str:
    """The SHA-256 over every question, its answer, its choices and its pictures, in order of their keys."""
    whole = hashlib.sha256()
    for item in sorted(items, key=lambda i: i.key):
        shown = [hashlib.sha256(image).hexdigest() for image in item.images]
        q = item.question
        line = [item.key, q["text"], q["answer"], q["answer_text"], [c["text"] for c in q["choices"]], shown]
        whole.update(json.dumps(line, ensure_ascii=False).encode() + b"\n")
    return whole.hexdigest()
