"""Every format: its documented rows, answers that score, and what it says of places."""

from __future__ import annotations

import json
import re
from itertools import product

import pytest
from shapes import SHAPES, misfit

import gnomon
from gnomon.annotators.question import Asked
from gnomon.datasets.rows import question_row
from gnomon.datasets.sample import Sample
from gnomon.datasets.score import score
from gnomon.exports import Options, rows
from gnomon.exports.format import format_called, names
from gnomon.exports.options import Ask, Style
from gnomon.truth.refused import Refused

STYLES: tuple[Style, ...] = ("none", "short", "long", "think")
ASKS: tuple[Ask, ...] = ("mixed", "short", "choice")


def test_every_format_is_described_and_documented_here() -> None:
    assert set(SHAPES) == set(names())
    for name in names():
        assert re.fullmatch(r"[\w\-' ]+: .{20,}\.", format_called(name).about), name


@pytest.mark.parametrize("name", names())
def test_rows_are_what_is_documented(name: str, samples: list[Sample]) -> None:
    options = Options(grounding=True, rationale="long", finds=True, turns=3)
    made = [row for sample in samples for row in rows(name, sample, options)]
    assert made
    for row in made:
        assert not misfit(row, SHAPES[name]), misfit(row, SHAPES[name])


@pytest.mark.parametrize("name", [n for n in names() if format_called(n).rows is not None])
def test_pictures_and_tags_agree(name: str, samples: list[Sample]) -> None:
    """As many `<image>` tags as pictures, none of them in what is answered."""
    tagged = {"verl", "easyr1", "ms-swift", "llama-factory", "llava", "qwen", "webdataset"}
    for sample in samples:
        for row in rows(name, sample, Options(finds=True)):
            texts = json.dumps({k: v for k, v in row.items() if k not in ("images", "image", "messages")}, default=str)
            if name == "ms-swift":
                texts = json.dumps(row["messages"])
            pictures = row.get("images") or [row.get("image")]
            assert texts.count("<image>") == (len(pictures) if name in tagged else 0), texts[:300]


def test_every_reply_scores_one_in_every_dress(samples: list[Sample]) -> None:
    """Whatever is asked for, `gnomon.score` and so the rewards find the right answer in the reply."""
    dresses = list(product(ASKS, (False, True), STYLES, (False, True)))
    seen = 0
    for number, sample in enumerate(samples):
        for ask, unit, style, grounding in dresses[number % 4 :: 4]:
            for row in rows("trl", sample, Options(ask=ask, unit=unit, rationale=style, grounding=grounding)):
                seen += 1
                question, reply = json.loads(row["question"]), row["completion"][0]["content"]
                assert gnomon.score(question, reply) == 1, (row["id"], ask, unit, style, grounding, reply)
    assert seen > 500


def test_choices_that_are_not_shown_do_not_score(samples: list[Sample]) -> None:
    """A letter is no answer where the prompt has no letters."""
    for sample in samples:
        for row in rows("trl", sample, Options(ask="short")):
            assert not json.loads(row["question"])["choices"]
            assert "\nA. " not in row["prompt"][-1]["content"]
        for row in rows("trl", sample, Options(ask="choice")):
            assert "\nA. " in row["prompt"][-1]["content"]


def test_the_unit_is_asked_for_and_not_answered(samples: list[Sample]) -> None:
    found = 0
    for sample in samples:
        units = {f"{sample.id}/{a.id}": a.answer.unit for a in sample.questions if a.answer_type == "number"}
        for row in rows("trl", sample, Options(ask="short", unit=True)):
            if unit := units.get(row["id"]):
                found += 1
                assert f"Answer in {unit}." in row["prompt"][-1]["content"]
                assert unit not in row["answer"]
    assert found > 5


def test_thoughts_stand_in_their_tags(samples: list[Sample]) -> None:
    for row in rows("trl", samples[0], Options(rationale="think")):
        assert re.fullmatch(r"<think>\n.+\n</think>\n<answer>.+</answer>", row["completion"][0]["content"], re.S)
    plain = [r["completion"][0]["content"] for r in rows("trl", samples[0])]
    assert plain == [r["answer"] for r in rows("trl", samples[0])]


def test_turns_are_joined_and_followers_are_never_parted(samples: list[Sample]) -> None:
    follows = 0
    for sample in samples:
        alone = list(rows("llava", sample))
        together = list(rows("llava", sample, Options(turns=100)))
        assert len(together) == 1
        said = [turn for row in alone for turn in row["conversations"]]
        assert len(said) == len(together[0]["conversations"]) == 2 * len(sample.questions)
        follows += sum(len(row["conversations"]) > 2 for row in alone)
        for row in alone:
            asked = len(row["conversations"]) // 2
            assert asked == 1 or sum(bool(a.question.follows) for a in sample.questions) >= asked - 1
    assert follows, "no conversation among the samples: take other kinds"


def test_tasks_are_taken_by_pattern(samples: list[Sample]) -> None:
    tasks = {row["task"] for sample in samples for row in rows("trl", sample, Options(tasks=("count*",)))}
    assert tasks
    assert all(task.startswith("count") for task in tasks)


def test_what_is_not_kept_is_no_row_but_is_told_to_what_follows(samples: list[Sample]) -> None:
    """Of a conversation the last question alone: the earlier ones stand in its prompt, and are no rows."""
    found = 0
    for sample in samples:
        last = {a.question.follows: a.id for a in sample.questions if a.question.follows}
        ends = {a.id for a in sample.questions if a.question.follows and a.id not in last}

        def last_alone(_: Sample, asked: Asked, ends: set[str] = ends) -> bool:
            return asked.id in ends

        made = list(rows("trl", sample, keep=last_alone))
        assert {row["id"] for row in made} == {f"{sample.id}/{id}" for id in ends}
        for row in made:
            assert len(row["prompt"]) >= 3
            found += 1
    assert found, "no conversation among the samples: take other kinds"


def test_what_there_is_not_is_refused() -> None:
    with pytest.raises(Refused, match=r"did you mean 'trl'.*there are: coco, csv"):
        format_called("trll")
    with pytest.raises(Refused, match="rationale: expected one of none, short, long, think; got 'some'"):
        Options(rationale="some")  # type: ignore[arg-type]
    with pytest.raises(Refused, match="turns: expected at least 1, got 0"):
        Options(turns=0)


def test_swift_has_a_box_for_each_place(samples: list[Sample]) -> None:
    for sample in samples:
        for row in rows("ms-swift", sample, Options(grounding=True, finds=True)):
            text = "".join(turn["content"] for turn in row["messages"])
            assert text.count("<bbox>") == text.count("<ref-object>") == len(row["objects"]["bbox"])


def test_tables_are_told_cell_by_cell(samples: list[Sample]) -> None:
    """OTSL of an invoice: as many cells in each row as columns, and the texts of the scene in them."""
    from gnomon.scenes.document import Cell

    pages = [(s, row) for s in samples for row in rows("doctags", s)]
    if not pages:
        pytest.skip("no page among the samples: Chromium is not there")
    for sample, row in pages:
        grid = re.search(r"<otsl>(?:<loc_\d+>){4}(.*)</otsl>", row["doctags"], re.S)
        assert grid is not None
        widths = {len(re.findall(r"<(?:ched|fcel|ecel)>", line)) for line in grid[1].split("<nl>") if line}
        assert len(widths) == 1
        texts = set(re.findall(r"<fcel>([^<]*)", grid[1]))
        assert texts == {c.text.replace("&", "&amp;") for c in sample.scene.of(Cell) if c.text}


def test_words_lie_in_their_lines(samples: list[Sample]) -> None:
    for sample in samples:
        for row in rows("hiertext", sample):
            lines = [line for p in row["paragraphs"] for line in p["lines"]]
            assert sum(len(line["words"]) for line in lines) == sum(m.kind == "word" for m in sample.marks)
            for line in lines:
                assert " ".join(w["text"] for w in line["words"]) == line["text"]


@pytest.mark.parametrize("style", STYLES)
def test_what_is_rejected_is_wrong_and_what_is_chosen_right(style: Style, samples: list[Sample]) -> None:
    """In one dress both, and the steps before the one that is named are the same."""
    made = 0
    for sample in samples:
        asked = {f"{sample.id}/{a.id}": question_row(a) for a in sample.questions}
        for row in rows("preference", sample, Options(rationale=style)):
            good, bad = row["chosen"][0]["content"], row["rejected"][0]["content"]
            assert (score(asked[row["id"]], good), score(asked[row["id"]], bad)) == (1, 0)
            assert row["mistake"]
            if style == "long":
                assert good.split("\n")[: row["step"] - 1] == bad.split("\n")[: row["step"] - 1]
                assert good.split("\n")[row["step"] - 1] != bad.split("\n")[row["step"] - 1]
            made += 1
    assert made > 10
