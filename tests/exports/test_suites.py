"""Suites: drawn from seeds of their own, balanced so that no guesser gains, frozen, and whole again after a kill."""

from __future__ import annotations

import csv
import json
import shutil
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import yaml
from helpers import gnomon

from gnomon.commands.suite import make_suite
from gnomon.datasets.guessing import Put, guesses
from gnomon.datasets.load import part_files
from gnomon.datasets.near import fingerprint, near
from gnomon.datasets.passed import Passed, Within, write_passed
from gnomon.datasets.plan import prepare
from gnomon.datasets.recipe import Entry, HeldOut, Recipe, parse
from gnomon.exports.stream import stream
from gnomon.exports.suites.choose import FORMS, Candidate, choose
from gnomon.exports.suites.freeze import freeze
from gnomon.exports.suites.item import LETTERS, items_of
from gnomon.exports.suites.suite import catalogue, load_suite
from gnomon.truth.refused import Refused

SMALL = 40  # questions of the suite that is made here
NEAR = 0.03  # how far from chance a guesser may come


@pytest.fixture(scope="module")
def suite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small suite of molecules, which need nothing but packages."""
    out = tmp_path_factory.mktemp("suite") / "molecules"
    make_suite("gnomon-molecules", out, SMALL, workers=2, skip_missing=False)
    return out


def rows(out: Path) -> list[dict[str, Any]]:
    return [row for file in part_files(out) for row in pq.read_table(file).to_pylist()]


def put(out: Path) -> list[Put]:
    return [Put(i.sample, i.kind.split("/")[0], i.question) for file in part_files(out) for i in items_of(file)]


def test_there_is_a_suite_of_each_family_and_one_of_all() -> None:
    names = {f"gnomon-{n}" for n in ("charts", "documents", "geometry", "functions", "molecules", "space", "all")}
    assert set(catalogue()) == names
    for name in names:
        made = load_suite(name)
        assert 500 <= made.questions <= 2_000
        assert made.recipe.seed < 0


def test_no_recipe_has_a_seed_of_a_suite() -> None:
    with pytest.raises(Refused, match="seed"):
        parse({"mix": [{"kind": "chart/bar"}], "seed": -1}, "recipe")
    with pytest.raises(Refused, match="benchmark suites"):
        stream(["chart/bar"], seed=-1)
    held = HeldOut(mix=[Entry(kind="chart/bar")], seed=-1)
    with pytest.raises(Refused, match="benchmark suites"):
        prepare(Recipe.model_construct(**dict(held)))
    with pytest.raises(ValueError):
        HeldOut(mix=[Entry(kind="chart/bar")], seed=0)
    assert gnomon("generate", "chart/bar", "--seed", "-1", "-n", 1).returncode == 2


def test_it_is_of_seeds_below_zero_and_verified(suite: Path) -> None:
    assert all(row["seed"] < 0 and row["split"] == "test" for row in rows(suite))
    done = gnomon("verify", suite, "--workers", 2)
    assert done.returncode == 0, done.stdout
    assert not (suite / "pool").exists()


def test_it_is_even(suite: Path) -> None:
    asked = put(suite)
    assert len(asked) == SMALL
    levels = Counter(row["level"] for row in rows(suite) for _ in row["questions"])
    assert set(levels) == {1, 2, 3, 4, 5} and max(levels.values()) - min(levels.values()) <= 3
    for form, count in Counter(p.form for p in asked).items():
        assert abs(count / SMALL - FORMS[form]) < 0.1
    places = Counter(p.right for p in asked if p.form == "choice")
    assert max(places.values()) - min(places.values()) <= 1
    assert max(Counter(row["id"] for row in rows(suite)).values()) == 1
    assert all(len(row["questions"]) <= 2 for row in rows(suite))


def test_tricks_gain_nothing(suite: Path) -> None:
    """The majority's place and each trick lie within three points of chance, or a question or so of a small suite."""
    choice = [p for p in put(suite) if p.form == "choice"]
    found = guesses(choice)
    bound = max(NEAR, 1.5 / len(choice))
    balanced = {t: s for t, s in found.tricks.items() if t != "most usual answer"}
    assert all(abs(s - found.chance) <= bound for s in balanced.values()), found
    yes = [p for p in put(suite) if p.form == "yes or no"]
    assert abs(sum(p.question["answer"] == "true" for p in yes) - len(yes) / 2) <= 1


def test_no_picture_is_near_another(suite: Path) -> None:
    assert near([fingerprint(r["images"][0]["bytes"], r["marks"]) for r in rows(suite)]) == []


def test_what_is_whole_is_left_and_what_was_changed_is_refused(suite: Path, tmp_path: Path) -> None:
    again = gnomon("suite", "make", "gnomon-molecules", "-n", SMALL, "-o", suite)
    assert again.returncode == 0 and "is there and whole" in again.stdout
    assert gnomon("suite", "make", "gnomon-charts", "-o", suite).returncode == 2
    copy = shutil.copytree(suite, tmp_path / "copy")
    file = part_files(copy)[0]
    table = pq.read_table(file)
    pq.write_table(table.slice(1), file)
    changed = gnomon("suite", "make", "gnomon-molecules", "-n", SMALL, "-o", copy)
    assert changed.returncode == 2 and "it was changed" in changed.stderr


def test_the_harnesses_have_every_question(suite: Path) -> None:
    items = {i.key: i for file in part_files(suite) for i in items_of(file)}
    csv.field_size_limit(sys.maxsize)
    found: dict[str, dict[str, str]] = {}
    for ending in ("mcq", "vqa"):
        with (suite / "vlmevalkit" / f"gnomon-molecules_{ending}.tsv").open(encoding="utf-8", newline="") as file:
            lines = list(csv.DictReader(file, delimiter="\t"))
        indexes = {line["index"] for line in lines}
        assert all(len(x["image"]) > 64 or x["image"] in indexes for x in lines)
        assert ("A" in lines[0]) == (ending == "mcq")
        found |= {line["index"]: line for line in lines}
    assert set(found) == set(items)
    for key, line in found.items():
        target = items[key].target
        assert line["answer"] == target
        if items[key].choices:
            assert line[target] == items[key].choices[LETTERS.index(target)] == items[key].question["answer_text"]
    samples = [json.loads(x) for x in (suite / "inspect-ai" / "dataset.jsonl").read_text("utf-8").splitlines()]
    assert {x["id"] for x in samples} == set(items)
    assert all((suite / "inspect-ai" / c["image"]).is_file() for x in samples for c in x["input"][0]["content"][:-1])
    table = pq.read_table(suite / "lmms-eval" / "test.parquet").to_pylist()
    assert {x["key"] for x in table} == set(items)
    task = (suite / "lmms-eval" / "gnomon_molecules.yaml").read_text("utf-8").replace("!function ", "")
    assert yaml.safe_load(task)["task"] == "gnomon_molecules"


def test_a_report_on_it(suite: Path, tmp_path: Path) -> None:
    items = [i for file in part_files(suite) for i in items_of(file)]
    right = [{"key": i.key, "prediction": i.question["answer_text"]} for i in items]
    file = tmp_path / "right.jsonl"
    file.write_text("".join(json.dumps(x) + "\n" for x in right), encoding="utf-8")
    done = gnomon("score", suite, file, "--json", "--picture", tmp_path / "report.png")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["score"] == told["low"] == told["high"] == told["variants"]["every"] == 1
    assert told["answered"] == told["questions"] == SMALL
    assert told["variants"]["sets"] >= 3
    assert (tmp_path / "report.png").read_bytes().startswith(b"\x89PNG")
    file.write_text("".join(json.dumps(x) + "\n" for x in right[::2]), encoding="utf-8")
    half = json.loads(gnomon("score", suite, file, "--json").stdout)
    assert half["low"] < half["score"] == 0.5 < half["high"]
    assert half["variants"]["every"] < half["variants"]["mean"]


def test_a_choice_is_even_over_kinds_and_takes_variants_together() -> None:
    """On a pool made by hand: two kinds of which one has few, tasks of unequal number."""
    suite = load_suite("gnomon-molecules", 40)
    pool = [
        Candidate(f"{kind}-{n}", f"q{m}", kind, n % 5 + 1, task, "open", str(n), (kind, n % 5 + 1, task, "shape"), ())
        for kind, many in (("a/x", 60), ("a/y", 30))
        for n in range(many)
        for m, task in enumerate(("often", "seldom") if n % 3 == 0 else ("often",))
    ]
    taken = choose(suite, pool, {"a/x": 1.0, "a/y": 1.0})
    assert len(taken) == len(set(taken)) == 40
    of = suite.variants.of  # a set is taken whole, and so goes beyond what is even by its others
    assert all(abs(n - 20) < of for n in Counter(c.kind for c in taken).values())
    assert all(abs(n - 4) < of for n in Counter((c.kind, c.level) for c in taken).values())
    sets = Counter(c.variant for c in taken)
    assert sum(n for n in sets.values() if n >= of) >= suite.variants.share * 40 - of
    assert taken == choose(suite, pool[::-1], {"a/x": 1.0, "a/y": 1.0})


def test_a_suite_is_made_of_what_an_exam_leaves(suite: Path, tmp_path: Path) -> None:
    """Of a pool only the questions whose rate lies in the span are frozen, and the suite says by which exam."""
    out, exam = tmp_path / "out", tmp_path / "passed.jsonl"
    shutil.copytree(suite, out / "pool")
    asked = [(i.sample, str(i.question["id"])) for file in part_files(suite) for i in items_of(file)]
    taught = set(asked[: len(asked) * 3 // 4])
    rate = {q: 0.5 if q in taught else 1.0 for q in asked}
    write_passed(
        exam, [Passed(id=s, question=q, rate=r, samples=2, blind=None, answers=()) for (s, q), r in rate.items()]
    )
    within = Within(str(exam), "0.2:0.8")
    about = freeze("gnomon-molecules", load_suite("gnomon-molecules", 6), out, lambda: None, within)
    frozen = {(i.sample, str(i.question["id"])) for file in part_files(out) for i in items_of(file)}
    assert len(frozen) == 6
    assert frozen <= taught
    assert about["made_of"]["exam"] == within.said()
    with pytest.raises(Refused, match="are wanted"):
        shutil.copytree(suite, out / "pool")
        freeze("gnomon-molecules", load_suite("gnomon-molecules", 6), out, lambda: None, Within(str(exam), "0:0.1"))
