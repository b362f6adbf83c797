"""The easiest proof comes first: costs of theorems, and what they lead to."""

from __future__ import annotations

import geometry_figures as figures

from gnomon.scenes.geometry.attributes import AREA
from gnomon.scenes.geometry.facts import proved
from gnomon.scenes.geometry.theorems import COSTS, THEOREMS
from gnomon.scenes.geometry.theorems.areas import AREA_OF_RIGHT_TRIANGLE


def test_costs_are_those_of_theorems() -> None:
    assert set(COSTS) <= set(THEOREMS)
    assert all(0 < cost < 5 for cost in COSTS.values())


def test_a_right_triangle_is_half_the_product_of_its_legs() -> None:
    _, _, known = proved(figures.right())
    clause = known.reasons["triangle/ABC", AREA]
    assert clause is not None and clause.theorem == AREA_OF_RIGHT_TRIANGLE
