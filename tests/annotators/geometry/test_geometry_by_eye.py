"""Comparisons by eye: only of what bears no number, only beyond the margin, only where drawn to scale."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from math import dist

import gnomon
from gnomon.annotators.question import Asked
from gnomon.datasets.sample import Sample
from gnomon.renderers.engines import Engines
from gnomon.scenes.geometry import Figure, ValueLabel
from gnomon.scenes.geometry.rules import distance, opening
from gnomon.truth.limits import CAREFUL

KINDS = ("geometry/triangle", "geometry/tangent", "geometry/composite", "geometry/parallels")


@lru_cache(maxsize=2)
def asked(to_scale: bool) -> tuple[tuple[Sample, Asked], ...]:
    found = []
    with Engines() as engines:
        for kind in KINDS:
            for index in range(10):
                sample = gnomon.sample(kind, seed=9, index=index, engines=engines, questions=40, to_scale=to_scale)
                found += [(sample, q) for q in sample.questions if q.question.task.endswith("by-eye")]
    return tuple(found)


def test_the_longer_one_is_longer_by_its_marks() -> None:
    lengths = [(s, q) for s, q in asked(True) if q.question.task == "longer-by-eye"]
    assert len(lengths) > 10
    for sample, question in lengths:
        at = {m.id: m.whole.centre for m in sample.marks}
        names = {w.strip(",.?") for w in question.question.text.split()} & {
            e.id.partition("/")[2] for e in sample.scene.elements if e.id.startswith("segment/")
        }
        assert len(names) == 2
        long = {n: dist(at[f"point/{n[0]}"], at[f"point/{n[1]}"]) for n in names}
        assert question.answer_text == max(long, key=lambda n: long[n])
        assert max(long.values()) > 1.12 * min(long.values())
        assert isinstance(sample.scene, Figure)
        printed = {x.of.partition("/")[2] for x in sample.scene.of(ValueLabel) if x.value is not None}
        assert not names & printed


def test_angles_are_compared_too_and_nothing_where_sizes_say_nothing() -> None:
    assert sum(q.question.task == "larger-by-eye" for _, q in asked(True)) > 10
    assert asked(False) == ()


def test_pixels_are_compared_and_never_asked_for() -> None:
    for sample, _ in asked(True):
        for question in sample.questions:
            if not question.question.task.endswith("by-eye"):
                texts = (question.question.text, question.answer_text, *(c.text for c in question.question.choices))
                assert not any(" px" in text or "drawn length" in text or "drawn measure" in text for text in texts)


def test_readings_hold_what_misplaced_points_give() -> None:
    low, high = distance((0, 0, 60, 0), CAREFUL)
    assert (low, high) == (52, 68)
    low, high = opening((80, 0, 0, 0, 0, 60), CAREFUL)
    assert low < 90 - 10 and high > 90 + 10
    # on long arms the eye is what counts
    assert opening((1000, 0, 0, 0, 0, 1000), CAREFUL) == (84, 96)
    for by in product((-4, 4), repeat=2):
        assert distance((0, 0, 60, 0), CAREFUL)[0] <= 60 - by[0] + by[1] <= distance((0, 0, 60, 0), CAREFUL)[1]
