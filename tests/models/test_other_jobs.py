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
from model_server import Plays, honest, model_server

from gnomon.annotators.forms import form_of, tongue_of
from gnomon.annotators.gate.lexicon import lexicon
from gnomon.annotators.gate.reading import refusal
from gnomon.annotators.plainly import Plain
from gnomon.annotators.voice import voice
from gnomon.annotators.wording import within
from gnomon.datasets.load import read
from gnomon.datasets.sample import Sample
from gnomon.datasets.score import score
from gnomon.datasets.worded.briefs import briefs
from gnomon.datasets.worded.content import Topic, table_csv
from gnomon.datasets.worded.propose import proposal
from gnomon.datasets.worded.reword import Wordings
from gnomon.exports import Options, rows
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


Row = dict[str, Any]
METHODS = "evolve,converse,constrain,prefer,long,short,translate,personas"


@pytest.fixture(scope="module")
def methods(mixed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The mixed dataset by all methods that need no model."""
    out = tmp_path_factory.mktemp("methods") / "out"
    done = gnomon("annotate", mixed, "--jobs", METHODS, "-o", out)
    assert done.returncode == 0, done.stderr
    return out


def pairs(out: Path, method: str) -> list[tuple[Row, Row, Row]]:
    """What a method added: the row, the parent question that its annotator names, the question."""
    found = []
    for row in (r for file in sorted((out / "data").iterdir()) for r in pq.read_table(file).to_pylist()):
        by = {q["id"]: q for q in row["questions"]}
        of = f"{method} of "
        mine = [q for q in by.values() if q["annotator"].startswith(of)]
        found += [(row, by[q["annotator"].removeprefix(of)], q) for q in mine]
    return found


def test_what_methods_add_is_verified(methods: Path) -> None:
    verified = gnomon("verify", methods, "--workers", 1)
    assert verified.returncode == 0, verified.stdout + verified.stderr


def test_evolved_questions_take_a_step_more(methods: Path) -> None:
    found = pairs(methods, "evolve")
    assert all(q["program"] != parent["program"] and q["rationale"] for _, parent, q in found)
    assert sum(q["depth"] > parent["depth"] for _, parent, q in found) > 3


def test_conversed_turns_venture_an_answer(methods: Path) -> None:
    found = pairs(methods, "converse")
    assert found
    for _, parent, q in found:
        assert (parent["turn"], q["turn"], q["follows"]) == (1, 2, parent["id"])
        assert q["answer_text"] == ("yes" if within(parent["answer_text"], q["text"]) else "no")


def test_a_constrained_answer_is_right_in_its_form_alone(methods: Path) -> None:
    found = pairs(methods, "constrain")
    assert len({q["task"] for _, _, q in found}) > 5
    for _, parent, q in found:
        assert q["program"] == parent["program"]
        assert score(q, q["answer_text"]) == 1
        assert score(q, parent["answer_text"]) == 0
        assert score(parent, parent["answer_text"]) == 1
        form = form_of(q["task"])
        assert form is not None
        assert q["text"].endswith(f" {form.asks}")
        assert score(q, form.dress("certainly not", "")) == 0


def test_constrained_and_translated_questions_are_exported_in_their_form(methods: Path) -> None:
    """No export asks for another form than the question does, and the reply keeps it."""
    seen = 0
    for sample in read(methods):
        for row in rows("trl", sample, Options(rationale="think")):
            asked = next((a for a in sample.questions if row["id"] == f"{sample.id}/{a.id}"), None)
            if asked is None or not asked.question.task.startswith(("constrain-", "translate-")):
                continue
            reply = row["completion"][0]["content"]
            assert score(asked, reply) == 1, reply
            seen += 1
    assert seen > 10


def test_of_two_lines_of_reasoning_the_wrong_one_errs_where_it_is_said_to(methods: Path) -> None:
    found = pairs(methods, "prefer")
    assert len(found) > 8
    for _, parent, q in found:
        first, second = re.split(r"\n\nThe second:\n", q["text"].split("\n\nThe first:\n")[1])
        shown = {"the first": first.split("\n"), "the second": second.split("\n")}
        right = shown[q["answer_text"]]
        (wrong,) = [c for c in q["choices"] if c["mistake"]]
        other = shown[wrong["text"]]
        n = int(re.search(r", in step (\d+)$", wrong["mistake"])[1])  # type: ignore[index]
        assert [f"{k}. {t['text']}" for k, t in enumerate(parent["rationale"][:n], 1)] == right
        assert [a != b for a, b in zip(right, other, strict=True)] == [False] * (n - 1) + [True]
    assert len({q["answer_text"] for _, _, q in found}) == 2


def test_long_reasons_tell_more_and_short_ones_are_one_sentence(methods: Path) -> None:
    long, short = pairs(methods, "long"), pairs(methods, "short")
    assert long
    assert short
    for _, parent, q in (*long, *short):
        assert (q["program"], q["answer_text"]) == (parent["program"], parent["answer_text"])
    assert all(len(q["rationale"]) > len(parent["rationale"]) for _, parent, q in long)
    assert all(len(q["rationale"]) == 1 < len(parent["rationale"]) for _, parent, q in short)


def test_translated_questions_are_scored_in_their_language(methods: Path) -> None:
    found = pairs(methods, "translate")
    assert len({q["task"] for _, _, q in found}) == 2
    for _, parent, q in found:
        by = tongue_of(q["task"])
        assert by is not None
        assert q["program"] == parent["program"]
        assert score(q, q["answer_text"]) == 1
        assert score(q, by.says["answer"].format(value=q["answer_text"])) == 1
        assert score(q, by.no if q["answer_text"] == by.yes else by.yes) == 0
        assert [by.back(c["text"]) for c in q["choices"]] == [c["text"].replace(",", "") for c in parent["choices"]]
        assert q["rationale"]


def test_personas_ask_in_their_own_way(methods: Path, mixed: Path) -> None:
    before = {(s.id, a.id): a.question.text for s in read(mixed) for a in s.questions}
    told = [json.loads(t) for f in sorted((methods / "said").iterdir()) for t in f.read_text().splitlines()]
    asked = [s for s in told if s["job"] == "personas"]
    stand = [s for s in asked if not s["why"]]
    assert len(stand) > 0.9 * len(asked), Counter(s["why"] for s in asked)
    assert len({s["style"] for s in stand}) > 8
    after = {(s.id, a.id): a.question.text for s in read(methods) for a in s.questions}
    assert all(after[s["id"], s["item"]] != before[s["id"], s["item"]] for s in stand if (s["id"], s["item"]) in before)


def test_a_model_words_what_methods_add(mixed: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with model_server(Plays(honest)) as server:
        done = gnomon(
            "annotate", mixed, "--model", "m", "--base-url", server.url, "--jobs", "constrain,reword", "-o", out
        )
    assert done.returncode == 0, done.stderr
    told = [json.loads(t) for f in sorted((out / "said").iterdir()) for t in f.read_text().splitlines()]
    first = {s.id: len(s.questions) for s in read(mixed)}
    new = [s for s in told if s["job"] == "reword" and s["item"][0] == "q" and not s["why"]]
    assert any(int(s["item"][1:].partition("/")[0]) >= first[s["id"]] for s in new)
    verified = gnomon("verify", out, "--workers", 1)
    assert verified.returncode == 0, verified.stdout + verified.stderr


def test_a_job_of_a_model_needs_one(mixed: Path, tmp_path: Path) -> None:
    done = gnomon("annotate", mixed, "--jobs", "evolve,reword", "-o", tmp_path / "out")
    assert done.returncode == 2
    assert "--model: expected one for reword" in done.stderr
