"""The easiest proof comes first: costs of theorems, and what they lead to."""

from __future__ import annotations

from dataclasses import replace

import geometry_figures as figures

from gnomon.scenes.geometry import Figure, Quadrilateral, Segment, Statement, Step
from gnomon.scenes.geometry.attributes import AREA, LENGTH, RECTANGLE
from gnomon.scenes.geometry.facts import proved
from gnomon.scenes.geometry.theorems import COSTS, THEOREMS
from gnomon.scenes.geometry.theorems.areas import AREA_OF_RIGHT_TRIANGLE
from gnomon.scenes.geometry.theorems.polygons import SIDES_OF_REGULAR_POLYGON
from gnomon.scenes.geometry.theorems.quadrilaterals import OPPOSITE_SIDES_OF_RECTANGLE
from gnomon.truth.fact import Key


def test_costs_are_those_of_theorems() -> None:
    assert set(COSTS) <= set(THEOREMS)
    assert all(0 < cost < 7 for cost in COSTS.values())


def test_a_right_triangle_is_half_the_product_of_its_legs() -> None:
    _, _, known = proved(figures.right())
    clause = known.reasons["triangle/ABC", AREA]
    assert clause is not None and clause.theorem == AREA_OF_RIGHT_TRIANGLE


def by(figure: Figure, key: Key) -> str:
    """The theorem by which a fact of a figure comes."""
    clause = proved(figure)[2].reasons[key]
    assert clause is not None
    return clause.theorem


def test_sides_of_a_regular_polygon_are_equal_at_once() -> None:
    for side in ("BC", "CD", "DE", "EF", "AF"):
        assert by(figures.hexagon(), (f"segment/{side}", LENGTH)) == SIDES_OF_REGULAR_POLYGON


def rectangle(diagonal: bool = True) -> Figure:
    """A rectangle ABCD by a statement, AB = 6, with its diagonal AC drawn or left to be joined."""
    quadrilateral = "quadrilateral/ABCD"
    made = figures.figure(
        (Step("rectangle", ("A", "B", "C", "D"), (), ("6", "4")),),
        Quadrilateral(id=quadrilateral, corners=("A", "B", "C", "D")),
        *figures.segments("AB", "BC", "CD", "AD"),
        Statement(id="statement/0", text="ABCD is a rectangle.", says=(((quadrilateral, RECTANGLE), True),)),
        figures.length_label("AB", 6),
        figures.length_label("BC", 4),
    )
    line = Segment(id="segment/AC", ends=("A", "C"))
    return replace(made, elements=(*made.elements, line)) if diagonal else replace(made, auxiliary=(line,))


def test_a_property_of_the_figure_comes_before_its_triangles() -> None:
    for figure in (rectangle(), rectangle(diagonal=False)):
        assert by(figure, ("segment/CD", LENGTH)) == OPPOSITE_SIDES_OF_RECTANGLE


def test_nothing_hard_is_done_with_a_line_that_has_yet_to_be_joined() -> None:
    net, _, _ = proved(rectangle(diagonal=False))
    drawn, _, _ = proved(rectangle())
    hard = {"law of cosines", "Heron's formula", "angle by the law of cosines"}
    assert {c.theorem for c in drawn.clauses} & hard
    assert not {c.theorem for c in net.clauses} & hard
