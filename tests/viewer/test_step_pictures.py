"""The steps of a rationale as pictures."""

from __future__ import annotations

import io

import numpy as np
import pytest
from helpers import QUICK
from PIL import Image

import gnomon
from gnomon.annotators.question import Asked, Question, Thought
from gnomon.datasets.sample import Sample
from gnomon.truth.picture import Box
from gnomon.truth.program import every
from gnomon.truth.refused import Refused
from gnomon.truth.run import Answer
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.viewer.overlay import SCALE
from gnomon.viewer.steps import leader, leaders, steps


def pixels(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB")).astype(int)


def first_bar(sample: Sample) -> Asked:
    """A question about the first bar."""
    question = Question("How high?", "lookup-value", every("bar").read(VALUE))
    return Asked(
        "q9", question, Answer(1), "1", "number", (Thought("Look at the bar.", ("bar/0",)), Thought("So.", ()))
    )


@pytest.mark.parametrize("kind", QUICK)
def test_every_step_that_looks_at_something_has_a_picture(kind: str) -> None:
    sample = gnomon.sample(kind, seed=3, index=1)
    for asked in sample.questions:
        made = gnomon.steps(sample, asked.id)
        assert made == steps(sample, asked)  # the same bytes again
        assert [p.text for p in made] == [t.text for t in asked.rationale if t.evidence]
        for picture in made:
            size = pixels(picture.picture).shape[:2]
            assert size == (sample.height * SCALE, sample.width * SCALE)
            assert (picture.box is None) == (picture.part is None)


def test_what_is_looked_at_stays_and_the_rest_fades() -> None:
    sample = gnomon.sample("chart/bar", seed=7, index=5, labels=False)
    (picture,) = steps(sample, first_bar(sample))
    mark = next(m for m in sample.marks if m.id == "bar/0")
    size = (sample.width * SCALE, sample.height * SCALE)
    before = np.asarray(Image.open(io.BytesIO(sample.images[0])).convert("RGB").resize(size, Image.Resampling.LANCZOS))
    after = pixels(picture.picture)
    left, top, right, bottom = (round(v * SCALE) for v in mark.box)
    inner = np.s_[top + 4 : bottom - 4, left + 4 : right - 4]
    # a line to the axis begins in the middle of the bar's end and is all that is drawn over it
    assert np.mean(np.abs(after[inner] - before[inner].astype(int)).max(axis=-1) > 8) < 0.1
    other = next(m for m in sample.marks if m.kind == "bar" and m.box.left > mark.box.right + 8 and m.box.height > 12)
    x, y = (round(v * SCALE) for v in other.box.centre)
    ground = before[0, 0].astype(int)
    assert np.abs(after[y, x] - ground).sum() < np.abs(before[y, x] - ground).sum()


def test_lines_lead_from_values_to_their_axis() -> None:
    sample = gnomon.sample("chart/bar", seed=7, index=3, labels=False)
    bar = next(m for m in sample.marks if m.id == "bar/0")
    ((start, end),) = leaders(sample, [bar], 0, {VALUE})
    ticks = [m.box for m in sample.marks if m.id.startswith(("tick/y/", "tick/x/"))]
    along = 1 if start[1] == end[1] else 0
    assert start[along] == end[along]
    edges = (bar.box.top, bar.box.bottom) if along else (bar.box.left, bar.box.right)
    assert min(abs(start[along] - e) for e in edges) < 0.01
    assert any(abs(end[1 - along] - e) < 6 for t in ticks for e in (t[1 - along], t[3 - along]))
    assert leaders(sample, [bar], 0, {NAME}) == []


def test_labels_may_stand_on_either_side() -> None:
    column = [Box(200, y, 220, y + 10) for y in (0, 50, 100)]
    assert leader(Box(20, 40, 40, 90), 40.0, column) == ((30.0, 40.0), (197.0, 40.0))
    row = [Box(x, 200, x + 20, 210) for x in (0, 60, 120)]
    assert leader(Box(20, 40, 90, 60), 90.0, row) == ((90.0, 50.0), (90.0, 197.0))


def test_an_unknown_question_is_refused() -> None:
    with pytest.raises(Refused, match="no question 'q99'"):
        gnomon.steps(gnomon.sample("chart/bar", seed=7), "q99")
