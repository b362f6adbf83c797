"""Plane geometry: proofs against measurement, givens none of which can be left out, every theorem and construction."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from math import atan2, degrees, hypot, pi

import pytest

from gnomon.datasets.rota import style_of
from gnomon.registry import generator, kinds
from gnomon.scenes.geometry import Angle, Circle, Figure, ParallelMark, Point, Tick
from gnomon.scenes.geometry.attributes import LENGTH, PARALLEL_TO
from gnomon.scenes.geometry.constructions import CONSTRUCTIONS, constructed, in_digits
from gnomon.scenes.geometry.facts import proved
from gnomon.scenes.geometry.prover import Contradiction, held_against
from gnomon.scenes.geometry.roots import read, written
from gnomon.scenes.geometry.theorems import THEOREMS
from gnomon.truth.chance import chance
from gnomon.truth.codec import structure, unstructure
from gnomon.truth.element import Element, Scene
from gnomon.truth.fact import Fact, is_number, number
from gnomon.truth.rejected import Rejected

KINDS = tuple(k for k in kinds() if k.startswith("geometry/"))
EACH = 15
STEPS = {1: (1, 1), 2: (2, 5), 3: (3, 6), 4: (4, 8), 5: (5, 10)}  # a letter to be found first adds up to two


def drawn(kind: str, index: int, **wish: str) -> Figure | None:
    module = generator(kind)
    options = {**style_of(kind, module.STYLE, 5, index), **wish}

    def rng(purpose: str) -> object:
        return chance(kind, module.VERSION, 5, index, 0, purpose)  # type: ignore[arg-type]

    try:
        made = module.generate(rng("content"), rng("look"), level=1 + index % 5, **options)
    except Rejected:
        return None
    assert isinstance(made, Figure)
    return made


@lru_cache(maxsize=64)
def figures(kind: str) -> tuple[tuple[int, Figure], ...]:
    return tuple((1 + i % 5, f) for i in range(EACH) if (f := drawn(kind, i)) is not None)


@pytest.mark.parametrize("kind", KINDS)
def test_figures_come_at_their_level(kind: str) -> None:
    made = figures(kind)
    assert len(made) >= 0.85 * EACH
    for level, figure in made:
        low, high = STEPS[level]
        assert low <= figure.steps <= high
        _, _, known = proved(figure)
        assert figure.goal is not None
        assert known.steps(figure.goal) == figure.steps


@pytest.mark.parametrize("kind", KINDS)
def test_points_lie_where_fifty_digits_put_them(kind: str) -> None:
    for _, figure in figures(kind):
        exact = constructed(figure.construction, in_digits(50))
        turn = in_digits(50).turn(figure.turn)
        for point in figure.of(Point):
            z = exact[point.name]
            z = (z.conjugate() if figure.mirrored else z) * turn
            assert abs(complex(z) - complex(point.x, point.y)) < 1e-9 * max(1.0, abs(complex(z)))


@pytest.mark.parametrize("kind", KINDS)
def test_facts_agree_with_measurement(kind: str) -> None:
    """Lengths, angles, areas by corners, circles: measured here, without any theorem."""
    for _, figure in figures(kind):
        at = {p.name: (p.x, p.y) for p in figure.of(Point)}
        for fact in figure.facts():
            wanted = measured(fact, at, figure)
            if wanted is not None and is_number(fact.value):
                assert number(fact.value) == pytest.approx(wanted, rel=1e-9), fact


def measured(fact: Fact, at: dict[str, tuple[float, float]], figure: Figure) -> float | None:
    noun, _, letters = fact.subject.partition("/")
    if noun == "circle":
        r = next(c.radius for c in figure.of(Circle) if c.id == fact.subject)
        return {"radius": r, "circumference": 2 * pi * r, "area": pi * r * r}.get(fact.attribute)
    if noun not in ("segment", "angle", "triangle", "quadrilateral", "polygon"):
        return None
    points = [at[x] for x in letters]
    match noun, fact.attribute:
        case "segment", "length":
            return hypot(points[0][0] - points[1][0], points[0][1] - points[1][1])
        case "angle", "measure":
            (ax, ay), (vx, vy), (bx, by) = points
            ux, uy, wx, wy = ax - vx, ay - vy, bx - vx, by - vy
            return abs(degrees(atan2(ux * wy - uy * wx, ux * wx + uy * wy)))
        case _, "area":
            pairs = [(points[i - 1], points[i]) for i in range(len(points))]
            return abs(sum(p[0] * q[1] - p[1] * q[0] for p, q in pairs)) / 2
        case _, "perimeter":
            return sum(
                hypot(points[i][0] - points[i - 1][0], points[i][1] - points[i - 1][1]) for i in range(len(points))
            )
    return None


@pytest.mark.parametrize("kind", KINDS)
def test_no_given_can_be_left_out(kind: str) -> None:
    """Take away any mark the proof leans on, with those alike, and the goal no longer follows."""
    for _, figure in figures(kind):
        _, givens, known = proved(figure)
        assert figure.goal is not None
        behind = known.behind(figure.goal)
        texts = {k[0] for key in behind if (c := known.reasons[key]) for k in c.seen if k[1] == "text"}
        used = {p[0] for key in behind if known.reasons[key] is None for p in givens.because[key].premises}
        assert not used & set(figure.distractors)
        for mark in sorted(used | texts):
            _, _, less = proved(without(figure, mark))
            assert figure.goal not in less.values, (kind, mark, figure.goal)
        for mark in figure.distractors:
            _, _, less = proved(without(figure, mark))
            assert less.steps(figure.goal) == figure.steps


def without(figure: Figure, mark: str) -> Figure:
    """The figure without a mark; of ticks, arrows and arcs all that are alike go."""
    it = next(e for e in figure.elements if e.id == mark)
    kept: list[Element] = []
    for e in figure.elements:
        if isinstance(it, (Tick, ParallelMark)) and isinstance(e, type(it)) and e.strokes == it.strokes:
            continue
        if isinstance(it, Angle) and isinstance(e, Angle) and e.arcs == it.arcs:
            kept.append(replace(e, arcs=1))
        elif e.id != mark:
            kept.append(e)
    return replace(figure, elements=tuple(kept))


def test_facts_follow_from_the_stored_scene_alone() -> None:
    for kind in KINDS:
        for _, figure in figures(kind)[:3]:
            again = structure(unstructure(figure), Scene)
            assert again == figure
            assert list(again.facts()) == list(figure.facts())


def test_premises_are_facts() -> None:
    """Every premise is a fact of the scene, a text on a mark, or a mark that is drawn."""
    for kind in KINDS:
        for _, figure in figures(kind)[:5]:
            facts = {f.key: f for f in figure.facts()}
            ids = {e.id for e in figure.elements}
            for fact in facts.values():
                for premise in fact.because.premises if fact.because else ():
                    assert premise in facts or (premise[1] in ("text", "drawn") and premise[0] in ids), (fact, premise)


def test_every_theorem_is_applied() -> None:
    """What a few figures of each kind do not apply is wished for, at one level after the other."""
    seen = {c.theorem for k in KINDS for _, f in figures(k) for c in proved(f)[2].reasons.values() if c}
    for theorem in sorted(set(THEOREMS) - seen):
        homes = [k for k in KINDS if theorem in generator(k).STYLE["focus"]]
        for index in range(40):
            kind = homes[index % len(homes)]
            figure = drawn(kind, 100 + index, focus=theorem)
            if figure is not None and theorem in {c.theorem for c in proved(figure)[2].reasons.values() if c}:
                break
        else:
            pytest.fail(f"{theorem} is never applied")


def test_every_construction_is_planned() -> None:
    made: set[str] = set()
    for kind in KINDS:
        for plan in vars(generator(kind))["PLANS"]:
            for index in range(60):
                try:
                    draft = plan(chance(kind, "plan", 3, index, 0, "content"), 1 + index % 5)
                except Rejected:
                    continue
                made |= {step.name for step in draft.steps}
    assert set(CONSTRUCTIONS) - made == set()


def test_a_wrong_theorem_stops_the_run() -> None:
    assert not issubclass(Contradiction, Rejected)
    with pytest.raises(Contradiction):
        held_against(("segment/AB", LENGTH), read("5"), 5.00001, None)
    with pytest.raises(Contradiction):
        held_against(("segment/AB", PARALLEL_TO.of("CD")), True, False, None)


@pytest.mark.parametrize(
    "text", ["3*sqrt(2)", "36 - 9*pi", "-24 + 25*pi/2", "3 + 3*sqrt(3)", "5/(2*pi)", "7/3", "18*sqrt(3) + 12*pi"]
)
def test_exact_numbers_are_written_as_they_are_read(text: str) -> None:
    assert written(read(text)) == text
