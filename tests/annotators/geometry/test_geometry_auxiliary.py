"""Lines that a proof joins: not in the picture, asked about by nobody, dashed in the steps once they are joined."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import pytest
from PIL import Image

import gnomon
from gnomon.annotators.geometry import WAYS
from gnomon.annotators.question import Asked
from gnomon.checks.geometry import check
from gnomon.datasets.sample import Sample
from gnomon.renderers.engines import Engines
from gnomon.scenes.geometry import Figure
from gnomon.scenes.geometry.attributes import CONGRUENT_TO, LENGTH, MEASURE, PARALLEL_TO, RADIUS, TANGENT_TO
from gnomon.scenes.geometry.auxiliary import joined, lines, pieces, speaks_of
from gnomon.truth.fact import Key
from gnomon.truth.program import Program, inner
from gnomon.truth.steps import Step, The
from gnomon.viewer.overlay import SCALE
from gnomon.viewer.steps import StepPicture

KINDS = ("geometry/chords", "geometry/power", "geometry/tangent", "geometry/polygon", "geometry/right_triangle")


@lru_cache(maxsize=1)
def samples() -> tuple[Sample, ...]:
    with Engines() as engines:
        found = [gnomon.sample(k, seed=41, index=i, engines=engines, questions=40) for k in KINDS for i in range(12)]
    return tuple(s for s in found if isinstance(s.scene, Figure) and s.scene.auxiliary)


def figure(sample: Sample) -> Figure:
    assert isinstance(sample.scene, Figure)
    return sample.scene


def goals(sample: Sample) -> list[Asked]:
    return [q for q in sample.questions if q.question.task in WAYS][-1:]


def test_a_suitable_share_of_figures_leaves_lines_to_the_proof() -> None:
    assert 60 > len(samples()) >= 8


def test_the_picture_has_no_such_line_and_its_facts_are_true() -> None:
    for sample in samples():
        image = np.asarray(Image.open(io.BytesIO(sample.images[0])).convert("RGB"))
        assert list(check(figure(sample), (image,), sample.marks, sample.facts, ())) == []
        ids = {e.id for e in sample.scene.elements} | {m.id for m in sample.marks}
        for line in figure(sample).auxiliary:
            assert line.dashed and line.id not in ids
            assert all(f"point/{p}" in ids for p in line.ends)


def test_nobody_is_asked_about_them() -> None:
    for sample in samples():
        of = joined(figure(sample))
        assert figure(sample).goal is not None and not speaks_of(figure(sample).goal, of)  # type: ignore[arg-type]
        for asked in sample.questions:
            named = {s.id for s in all_steps(asked.question.program) if isinstance(s, The)}
            assert not any(line in of for id in named for line in pieces(id)), asked.question.program


def all_steps(program: Program) -> Iterator[Step]:
    for step in program.steps:
        yield step
        for own in inner(step):
            yield from all_steps(own)


def test_the_proof_joins_them_before_it_speaks_of_them() -> None:
    for sample in samples():
        for asked in goals(sample)[:1]:
            texts = [t.text for t in asked.rationale]
            for line in figure(sample).auxiliary:
                a, b = line.ends
                at = texts.index(f"Join {a} and {b}.")
                assert set(asked.rationale[at].evidence) == {f"name/{a}", f"name/{b}"}
                assert not any(a + b in text for text in texts[:at])
                assert any(a in text and b in text for text in texts[at + 1 :])


def test_steps_draw_them_dashed_from_there_on() -> None:
    for sample in samples()[:6]:
        made = gnomon.steps(sample, goals(sample)[0])
        at = next(i for i, p in enumerate(made) if p.joined)
        assert made[at].text.startswith("Join ") and all(p.joined for p in made[at:])
        place = {m.id: m.whole.centre for m in sample.marks}
        one, other = made[at].joined[0]
        share = lit(made[at], place[one], place[other])
        assert 0.3 < share < 0.8  # dashes and gaps
        assert lit(made[at - 1], place[one], place[other]) < 0.2


def lit(step: StepPicture, a: tuple[float, float], b: tuple[float, float]) -> float:
    """The share of places between two points that are of the colour of what is drawn over a picture."""
    pixels = np.asarray(Image.open(io.BytesIO(step.picture)).convert("RGB")).astype(int)
    t = np.linspace(0.15, 0.85, 200)
    x, y = ((SCALE * (p + (q - p) * t)).astype(int) for p, q in zip(a, b, strict=True))
    return float((np.abs(pixels[y, x] - np.array((255, 45, 85))).sum(axis=1) < 30).mean())


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        (("segment/AB", LENGTH), {"AB"}),
        (("angle/ABC", MEASURE), {"AB", "BC"}),
        (("triangle/ABC", CONGRUENT_TO.of("DEF")), {"AB", "BC", "CA", "DE", "EF", "FD"}),
        (("segment/AB", PARALLEL_TO.of("CD")), {"AB", "CD"}),
        (("segment/AB", TANGENT_TO.of("circle/O")), {"AB"}),
        (("circle/O", RADIUS), set()),
        (("arc/AB", MEASURE), set()),
    ],
)
def test_which_lines_a_fact_names(key: Key, wanted: set[str]) -> None:
    assert set(lines(key)) == {frozenset(w) for w in wanted}
