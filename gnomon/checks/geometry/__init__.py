"""Figures doubted: coordinates derived again by sympy, facts from coordinates, marks and letters from the pixels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gnomon.checks.geometry.coordinates import coordinates_hold, exact_points
from gnomon.checks.geometry.facts import facts_hold
from gnomon.checks.geometry.marks import boxes_hold, labels_clear, labels_near, points_fit, strokes_placed
from gnomon.checks.geometry.pixels import lines_inked, words_inked
from gnomon.scenes.geometry import Figure
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Layer, Mark

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CHECKS = (
    "coordinates by sympy; angles, lengths, areas from coordinates and from pixels; one scale for all sides; "
    "lines, arcs and ticks inked where marked; letters' ink fills their boxes; labels clear of all else"
)


def check(
    scene: Figure,
    images: tuple[NDArray[np.uint8], ...],
    marks: tuple[Mark, ...],
    facts: tuple[Fact, ...],
    layers: Sequence[Layer],
) -> Iterator[str]:
    """One line per disagreement."""
    exact = exact_points(scene)
    yield from coordinates_hold(scene, exact)
    yield from facts_hold(scene, exact, facts)
    yield from points_fit(scene, marks, facts)
    yield from boxes_hold(scene, marks)
    yield from strokes_placed(scene, marks)
    yield from labels_clear(marks)
    yield from labels_near(scene, marks)
    yield from lines_inked(scene, images[0], marks)
    yield from words_inked(images[0], marks)
