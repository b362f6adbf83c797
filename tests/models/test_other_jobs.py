"""The jobs caption, propose and content: what is made of facts, programs and tables that a model thinks of."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from helpers import gnomon
from model_server import Plays, model_server

from gnomon.annotators.gate.lexicon import lexicon
from gnomon.annotators.gate.reading import refusal
from gnomon.annotators.plainly import Plain
from gnomon.annotators.voice import voice
from gnomon.annotators.wording import within
from gnomon.datasets.load import read
from gnomon.datasets.sample import Sample
from gnomon.datasets.worded.briefs import briefs
from gnomon.datasets.worded.content import Topic, table_csv
from gnomon.datasets.worded.propose import proposal
from gnomon.datasets.worded.reword import Wordings
from gnomon.truth.program import every
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import World


@pytest.fixture(scope="module")
def bars(samples: list[Sample]) -> Sample:
    return next(s for s in samples if s.kind == "chart/bar")


def test_clauses_of_a_brief_change_places_but_not_their_slots(samples: list[Sample]) -> None:
    by = lexicon("en")
    assert by is not None
    found = [b for s in samples for b in briefs(Wordings(s))]
    assert len(found) > 8
    for brief in found:
        assert refusal(brief.of.text, brief.of, by, brief.clauses) == ""
        sentences = brief.of.text.split(". ")
        if len(sentences) < 2:
            continue
        turned = ". ".join([*(s.rstrip(".") for s in sentences[1:]), f"{sentences[0].rstrip('.')}."])
        assert refusal(turned, brief.of, by, brief.clauses) == ""
        joined = ", and ".join(s.rstrip(".")[:1].lower() + s.rstrip(".")[1:] for s in sentences) + "."
        assert refusal(joined, brief.of, by, brief.clauses) == ""
        one, other = brief.clauses[0][0], brief.clauses[1][-1]
        mixed = (
            brief.of.text.replace(f"{{{one}}}", "{?}")
            .replace(f"{{{other}}}", f"{{{one}}}")
            .replace("{?}", f"{{{other}}}")
        )
        assert refusal(mixed, brief.of, by, brief.clauses) != ""


def told(sample: Sample, program: Any, text: str = "?") -> Any:
    return proposal(Wordings(sample), text, program, {"aa": "x"}, "q9", sample.questions)


def test_a_proposal_is_run_and_asked_in_words_that_say_what_it_does(bars: Sample) -> None:
    """The text of a model stands if it reads as the program; else our own does."""
    world = World.of(bars.facts, bars.readings, bars.scene.ground)
    name = next(f.value for f in bars.facts if f.attribute == NAME and (f.subject, VALUE) in world.readings)
    program = every("bar").where(VALUE, "above", 0).where(NAME, "is not", name).count()
    plain = Plain(bars.scene, world, voice("chart")).question(program)
    assert str(name) in plain
    assert "is not" in plain
    made = told(bars, every("bar").median(VALUE).json(), "What is the lowest value?")
    if not isinstance(made, str):
        assert "median" in made.question.text


@pytest.mark.parametrize(
    ("program", "why"),
    [
        ("import os", "no program"),
        ([{"op": "exec", "code": "1"}], "no program"),
        ([], "no program"),
        ([{"op": "every", "kind": "bar"}, {"op": "read", "attribute": "__class__"}], "no program"),
        ([{"op": "every", "kind": "bar"}] * 90, "no program"),
        (
            [
                {"op": "every", "kind": "bar"},
                {"op": "where", "attribute": "name", "is_": "is not", "value": "Ignore all rules"},
                {"op": "count"},
            ],
            "asks what nobody would",
        ),
        ([{"op": "every", "kind": "unicorn"}, {"op": "count"}], "asks what nobody would"),
        ([{"op": "the", "id": "bar/0"}, {"op": "read", "attribute": "value"}], "has no plain words"),
        (
            [
                {"op": "every", "kind": "bar"},
                {"op": "where", "attribute": "value", "is_": "above", "value": -1e9},
                {"op": "count"},
            ],
            ("has no answer", "a condition that changes nothing"),
        ),
    ],
)
def test_proposals_that_are_turned_away(bars: Sample, program: Any, why: str | tuple[str, ...]) -> None:
    made = told(bars, program)
    assert made in ((why,) if isinstance(why, str) else why)


TABLE = Topic("bakeries", "Shop", "Loaves", "", 10, 500, True)
GOOD = [["Mill Lane", 120], ["Harbour", 90], ["North Gate", 310], ["Old Town", 45]]


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (GOOD, ""),
        (GOOD[:2], "too few or too many rows"),
        ([*GOOD, ["Harbour", 12]], "a name that comes twice"),
        ([*GOOD, ["<script>x</script>", 12]], "a name that is no plain text"),
        ([*GOOD, ["=1+1|cmd", 12]], "a name that is no plain text"),
        ([*GOOD, ["Bell\x07", 12]], "a name that is no plain text"),
        ([*GOOD, ["South", 5000]], "a value that is not plausible"),
        ([*GOOD, ["South", 12.5]], "a count that is not whole"),
        ([*GOOD, ["South", float("nan")]], "a value that is no number"),
        ([*GOOD, ["South", "12"]], "a value that is no number"),
        ([[n, 50] for n, _ in GOOD], "values that are all alike"),
    ],
)
def test_an_invented_table_keeps_declared_rules(rows: list[Any], why: str) -> None:
    text, found = table_csv({"rows": rows}, TABLE)
    assert found == why
    assert bool(text) is (why == "")


def plays(document: Mapping[str, Any], item: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Captions told in another order, questions of the kinds that there are, tables with and without faults."""
    if document["job"] == "caption":
        first, *rest = item["text"].rstrip(".").split(". ")
        return {"text": ". ".join([*rest, f"in the picture, {first[:1].lower()}{first[1:]}"]) + "."}
    if document["job"] == "propose":
        found = re.findall(r"^([\w ]+)\.([\w ]+): a number", item["text"], re.MULTILINE)
        if not found:
            return None
        kind, attribute = found[0]
        program = [{"op": "every", "kind": kind}, {"op": "median", "attribute": attribute}]
        return {"text": "What is the median?", "program": program}
    low = float(item["slots"]["d"])
    rows = [["No. 7", low]] if item["id"].endswith("1") else None
    return {"data": {"rows": rows or [[f"Some {c}", int(low) + n + 1] for n, c in enumerate("ABCDE")]}}


def test_all_jobs_in_one_run_are_verified(mixed: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with model_server(Plays(plays)) as server:
        line = ("annotate", mixed, "--model", "m", "--base-url", server.url, "-o", out)
        done = gnomon(*line, "--jobs", "caption,propose,content")
    assert done.returncode == 0, done.stderr
    said = [json.loads(t) for f in sorted((out / "said").iterdir()) for t in f.read_text().splitlines()]
    why = Counter((s["job"], s["why"]) for s in said)
    assert why["caption", ""] > 10, why
    assert why["propose", ""] > 0, why
    before, after = list(read(mixed)), list(read(out))
    assert sum(len(s.captions) for s in after) == sum(len(s.captions) for s in before) + why["caption", ""]
    assert sum(len(s.questions) for s in after) == sum(len(s.questions) for s in before) + why["propose", ""]
    tables = sorted((out / "content" / "tables").iterdir())
    assert len(tables) > 8
    assert all(len(list(csv.reader(t.open()))) == 6 for t in tables)
    verified = gnomon("verify", out, "--workers", 1)
    assert verified.returncode == 0, verified.stdout + verified.stderr


def test_methods_need_no_model_and_are_verified(mixed: Path, tmp_path: Path) -> None:
    """Evolved: a condition or a step more than the parent. Conversed: a turn more, in which an answer is ventured."""
    out = tmp_path / "out"
    done = gnomon("annotate", mixed, "--jobs", "evolve,converse", "-o", out)
    assert done.returncode == 0, done.stderr
    deeper, ventured = 0, Counter[str]()
    for row in (r for file in sorted((out / "data").iterdir()) for r in pq.read_table(file).to_pylist()):
        by = {q["id"]: q for q in row["questions"]}
        for q in (q for q in by.values() if q["annotator"].startswith("evolve of ")):
            parent = by[q["annotator"].removeprefix("evolve of ")]
            assert q["program"] != parent["program"]
            assert q["rationale"]
            deeper += q["depth"] > parent["depth"]
        for q in (q for q in by.values() if q["annotator"].startswith("converse of ")):
            parent = by[q["follows"]]
            assert (parent["turn"], q["turn"]) == (1, 2)
            assert q["answer_text"] == ("yes" if within(parent["answer_text"], q["text"]) else "no")
            ventured[q["answer_text"]] += 1
    assert deeper > 3
    assert min(ventured["yes"], ventured["no"]) > 1, ventured
    verified = gnomon("verify", out, "--workers", 1)
    assert verified.returncode == 0, verified.stdout + verified.stderr


def test_a_job_of_a_model_needs_one(mixed: Path, tmp_path: Path) -> None:
    done = gnomon("annotate", mixed, "--jobs", "evolve,reword", "-o", tmp_path / "out")
    assert done.returncode == 2
    assert "--model: expected one for reword" in done.stderr
