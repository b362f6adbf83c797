"""Plain words read back: to their program, and lies told by scenes that are not so."""

from __future__ import annotations

import pytest

from gnomon.annotators.plainly import Plain, Unsaid
from gnomon.datasets.sample import Sample
from gnomon.datasets.worded.reword import Wordings
from gnomon.truth.otherwise import otherwise, outcome, parted
from gnomon.truth.program import Program, every, the
from gnomon.truth.vocabulary import NAME, VALUE

FLIPS = (
    ("highest", "lowest"), ("lowest", "highest"), (" is above ", " is below "), (" is below ", " is above "),
    (" is not ", " is "), ("greater than", "less than"), ("less than", "greater than"), ("the mean of", "the sum of"),
)  # fmt: skip


@pytest.fixture(scope="module")
def plain(samples: list[Sample]) -> list[tuple[Wordings, str, Program]]:
    """What can be asked in plain words, with its program."""
    found = []
    for own in map(Wordings, samples):
        speaker = Plain(own.sample.scene, own.doubt.world, own.doubt.voice)
        for asked in own.sample.questions:
            try:
                found.append((own, speaker.question(asked.question.program), asked.question.program))
            except Unsaid:
                continue
    return found


def test_plain_words_are_read_back_to_their_program(plain: list[tuple[Wordings, str, Program]]) -> None:
    assert len(plain) > 20
    for own, text, program in plain:
        found = own.back.programs(text)
        assert program in found, text
        assert not [p for p in found if parted(p, program, own.doubt.world)], text


def test_a_turned_question_is_told_by_some_scene(plain: list[tuple[Wordings, str, Program]]) -> None:
    turned = [
        (own, text.replace(old, new), program)
        for own, text, program in plain
        for old, new in FLIPS
        if text.count(old) == 1 and "third" not in text  # of five the third highest is the third lowest
    ]
    assert len(turned) > 10
    for own, text, program in turned:
        assert any(parted(p, program, own.doubt.world) for p in own.back.programs(text)), text


def test_scenes_are_changed_in_each_way(samples: list[Sample]) -> None:
    """Of bars: the highest is the lowest in the mirror, another has its value, its name is that of another."""
    bars = next(s for s in samples if s.kind == "chart/bar")
    world = Wordings(bars).doubt.world
    worlds = dict(otherwise(world))
    assert {"mirrored", "swapped", "value changed"} <= set(worlds)
    highest = every("bar").highest(VALUE).read(NAME)
    low = outcome(every("bar").lowest(VALUE).read(NAME), world)
    assert outcome(highest, worlds["mirrored"]) == low
    assert outcome(highest, worlds["swapped"]) != outcome(highest, world)
    one = the(world.kinds["bar"][0]).read(VALUE)
    assert outcome(one, worlds["value changed"]) != outcome(one, world)


@pytest.mark.parametrize("text", ["", "?", "What is the?", "How many are there?", "What is the " * 500, "the " * 2_000])
def test_what_is_no_plain_question_is_none(plain: list[tuple[Wordings, str, Program]], text: str) -> None:
    own, _, _ = plain[0]
    assert own.back.programs(text) == []
