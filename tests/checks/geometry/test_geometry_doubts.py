"""Whoever doubts a figure measures it anew: nothing is wrong with a true one, and everything planted is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import geometry_figures as figures
import pytest

from gnomon.checks.geometry.constructions import MADE, construction_holds
from gnomon.checks.geometry.coordinates import NEAR, coordinates_hold, points_of
from gnomon.checks.geometry.facts import facts_hold
from gnomon.checks.geometry.free import FREE
from gnomon.checks.geometry.marks import Seen, strokes_placed
from gnomon.scenes.geometry import Circle, Dimension, Figure, Point, Region, Segment, Step
from gnomon.scenes.geometry.attributes import (
    AREA,
    CIRCUMFERENCE,
    CONGRUENT_TO,
    EQUAL_TO,
    LENGTH,
    LONGEST_SIDE,
    MEASURE,
    PARALLEL_TO,
    PARALLELOGRAM,
    PERIMETER,
    RADIUS,
    REGULAR,
    RHOMBUS,
    SIMILAR_TO,
    SORT,
    SORT_BY_ANGLES,
    SORT_BY_SIDES,
    TANGENT_TO,
)
from gnomon.scenes.geometry.constructions import CONSTRUCTIONS
from gnomon.truth.attribute import Attribute
from gnomon.truth.element import Element
from gnomon.truth.fact import Exact, Fact, Key, Value
from gnomon.truth.picture import Box, Mark

FIGURES = (
    figures.isosceles,
    figures.right,
    figures.two_radii,
    figures.parallelogram,
    figures.two_tangents,
    figures.cut_triangle,
    figures.hexagon,
)


def doubts(scene: Figure, facts: tuple[Fact, ...] | None = None) -> list[str]:
    at = points_of(scene)
    return [*coordinates_hold(scene, at), *facts_hold(scene, at, tuple(scene.facts()) if facts is None else facts)]


def planted(scene: Figure, key: Key, value: Value) -> tuple[Fact, ...]:
    """The figure's facts with another value for one; a fact that was not there comes last."""
    facts = tuple(scene.facts())
    changed = tuple(replace(f, value=value) if f.key == key else f for f in facts)
    return changed if changed != facts else (*facts, Fact(*key, value))


@pytest.mark.parametrize("make", FIGURES)
def test_true_figures_are_not_doubted(make: Callable[[], Figure]) -> None:
    scene = make()
    assert doubts(scene) == []
    assert any(f.because and f.key == scene.goal for f in scene.facts()), "the goal should follow from the givens"


@pytest.mark.parametrize(
    ("make", "key", "value"),
    [
        (figures.right, ("segment/BC", LENGTH), 5.000001),
        (figures.right, ("segment/BC", LENGTH), Exact("sqrt(26)", 26**0.5)),
        (figures.right, ("triangle/ABC", AREA), 12),
        (figures.right, ("triangle/ABC", PERIMETER), 11),
        (figures.right, ("angle/ABC", MEASURE), 53),
        (figures.right, ("triangle/ABC", SORT_BY_ANGLES), "acute"),
        (figures.right, ("triangle/ABC", SORT_BY_SIDES), "isosceles"),
        (figures.right, ("triangle/ABC", LONGEST_SIDE), "AB"),
        (figures.right, ("segment/AB", EQUAL_TO.of("AC")), True),
        (figures.isosceles, ("segment/AB", EQUAL_TO.of("AC")), False),
        (figures.isosceles, ("angle/BAC", MEASURE), 81),
        (figures.isosceles, ("angle/BAC", SORT), "obtuse"),
        (figures.two_radii, ("circle/O", RADIUS), 5),
        (figures.two_radii, ("circle/O", CIRCUMFERENCE), Exact("6*pi", 18.849555921538759)),
        (figures.two_radii, ("circle/O", AREA), Exact("12*pi", 37.699111843077517)),
        (figures.two_radii, ("sector/AOB", AREA), Exact("3*pi", 9.4247779607693797)),
        (figures.two_radii, ("sector/AOB", PERIMETER), Exact("2*pi + 6", 12.283185307179586)),
        (figures.two_radii, ("sector/AOB", MEASURE), 120),
        (figures.two_radii, ("region/0", AREA), Exact("36*pi", 113.09733552923255)),
        (figures.two_radii, ("arc/AB", MEASURE), 300),
        (figures.two_radii, ("point/A", "drawn"), "on BO"),
        (figures.parallelogram, ("quadrilateral/ABCD", RHOMBUS), True),
        (figures.parallelogram, ("quadrilateral/ABCD", PARALLELOGRAM), False),
        (figures.parallelogram, ("segment/AB", PARALLEL_TO.of("AD")), True),
        (figures.parallelogram, ("quadrilateral/ABCD", AREA), 28),
        (figures.two_tangents, ("segment/AP", TANGENT_TO.of("circle/O")), False),
        (figures.two_tangents, ("segment/AO", TANGENT_TO.of("circle/O")), True),
        (figures.cut_triangle, ("triangle/ABC", SIMILAR_TO.of("DAE")), True),
        (figures.cut_triangle, ("triangle/ABC", CONGRUENT_TO.of("ADE")), True),
        (figures.cut_triangle, ("segment/BC", LENGTH), 11),
        (figures.hexagon, ("polygon/ABCDEF", REGULAR), False),
        (figures.hexagon, ("angle/ABC", MEASURE), 108),
        (figures.hexagon, ("polygon/ABCDEF", AREA), Exact("6*sqrt(3)", 10.392304845413264)),
    ],
)
def test_a_wrong_fact_is_found(make: Callable[[], Figure], key: Key, value: Value) -> None:
    scene = make()
    found = doubts(scene, planted(scene, key, value))
    assert any(line.startswith(f"{key[0]}:") for line in found), found


def test_an_exact_form_must_be_its_value_and_written_as_sympy_does() -> None:
    scene = figures.two_radii()
    wrong_float = planted(scene, ("region/0", AREA), Exact("6*pi", 18.85))
    assert any("is not 18.85" in line for line in doubts(scene, wrong_float))
    other_way = planted(scene, ("region/0", AREA), Exact("pi*6", 18.849555921538759))
    assert any("is written 6*pi by sympy" in line for line in doubts(scene, other_way))


def test_what_nothing_can_measure_is_said_to_be_so() -> None:
    scene = figures.right()
    assert any("nothing can measure" in line for line in doubts(scene, (Fact("triangle/ABC", Attribute("charm"), 7),)))
    assert any(
        "nothing can tell" in line for line in doubts(scene, (Fact("triangle/ABC", Attribute("charming"), True),))
    )
    assert any("not there" in line for line in doubts(scene, (Fact("segment/AZ", LENGTH, 3),)))


def changed(scene: Figure, noun: type[Element], **change: object) -> Figure:
    """The figure with the first element of a sort changed."""
    first = scene.of(noun)[0]
    new = replace(first, **change)  # type: ignore[arg-type]
    return replace(scene, elements=tuple(new if e is first else e for e in scene.elements))


def test_points_must_lie_where_the_construction_puts_them() -> None:
    scene = figures.right()
    assert any("point/A: x" in line for line in doubts(changed(scene, Point, x=0.001), ()))
    program = (Step("right_triangle", ("A", "B", "C"), (), ("3", "5")),)
    assert any("point/C: y" in line for line in doubts(replace(scene, construction=program), ()))
    assert any("no step" in line for line in doubts(changed(scene, Point, name="Z"), ()))


def test_a_point_off_its_line_or_circle_is_found() -> None:
    cut = figures.cut_triangle()
    assert any("not between" in line for line in doubts(replace(cut, straight=(("A", "B", "D"), *cut.straight)), ()))
    rounds = figures.two_radii()
    assert any("the radius is 5" in line for line in doubts(changed(rounds, Circle, radius=5.0), ()))
    assert any("distances that differ" in line for line in doubts(changed(rounds, Circle, through=("A", "B", "O")), ()))
    assert any("no two points" in line for line in doubts(changed(rounds, Segment, ends=("A", "A")), ()))


def test_a_region_is_measured_along_its_boundary_and_not_by_its_parts() -> None:
    scene = figures.two_radii()
    inside_out = tuple(replace(e, left=False) if e.centre else e for e in scene.of(Region)[0].boundary)
    found = doubts(changed(scene, Region, boundary=inside_out), tuple(scene.facts()))
    assert any(line.startswith("region/0: area") for line in found)


def test_turned_and_mirrored_figures_are_measured_as_drawn() -> None:
    """The floats are of the figure as it stands; turned without them it is found out."""
    assert any(line.startswith("point/") for line in doubts(replace(figures.right(), turn=30.0), ()))
    assert any(line.startswith("point/") for line in doubts(replace(figures.right(), mirrored=True), ()))


def test_every_construction_can_be_held_to_its_name() -> None:
    assert set(CONSTRUCTIONS) == set(MADE) | set(FREE)


@pytest.mark.parametrize(
    ("make", "place", "other"),
    [
        (figures.cut_triangle, 1, Step("midpoint", ("D",), ("A", "B"))),
        (figures.cut_triangle, 1, Step("bisector", ("D",), ("C", "A", "B"))),
        (figures.cut_triangle, 1, Step("altitude", ("D",), ("C", "A", "B"))),
        (figures.cut_triangle, 2, Step("perpendicular_meets", ("E",), ("D", "B", "C", "A", "C"))),
        (figures.two_tangents, 1, Step("antipode", ("B",), ("O", "A"))),
        (figures.two_tangents, 2, Step("outside_point", ("P",), ("O",), ("4", "90"))),
        (figures.parallelogram, 0, Step("rhombus", ("A", "B", "C", "D"), (), ("7", "70"))),
        (figures.isosceles, 0, Step("equilateral_triangle", ("B", "C", "A"), (), ("6",))),
        (figures.hexagon, 0, Step("regular_hexagon", ("A", "C", "B", "D", "E", "F"), (), ("4",))),
    ],
)
def test_a_step_that_is_not_what_it_is_called_is_found(make: Callable[[], Figure], place: int, other: Step) -> None:
    scene = make()
    at = points_of(scene)
    assert list(construction_holds(scene, at, NEAR)) == []
    steps = (*scene.construction[:place], other, *scene.construction[place + 1 :])
    assert list(construction_holds(replace(scene, construction=steps), at, NEAR))


def band(*points: tuple[float, float]) -> tuple[tuple[float, float], ...]:
    """A thin stroke as the ring around it."""
    return (*points, *((x, y + 0.5) for x, y in reversed(points)))


@pytest.mark.parametrize(("far", "found"), [(0.0, 0), (12.0, 1)])
def test_a_dimension_line_is_held_to_its_middle_without_what_leads_to_it(far: float, found: int) -> None:
    scene = figures.right()
    scene = replace(scene, elements=(*scene.elements, Dimension(id="dimension/AB", of="segment/AB")))
    view = Seen({"A": (100.0, 200.0), "B": (300.0, 300.0), "C": (100.0, 400.0)}, 1 + 0j, 0j)
    # beside AB, up and to the right; a line leads to its upper end from far below
    line = band((150.0 + far, 100.0 + far / 2), (350.0 + far, 200.0 + far / 2))
    lead = band((104.0, 192.0), (150.0, 100.0))
    box = Box(104.0, 100.0, 350.0 + far, 200.5 + far / 2)
    mark = Mark(id="dimension/AB", kind="dimension", box=box, outline=(line, lead))
    assert len(list(strokes_placed(scene, view, (mark,)))) == found
