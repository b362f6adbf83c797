"""Plots doubted: facts worked out again from printed formulas by trying numbers, pixels held against the axes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gnomon.checks.function import shapes
from gnomon.checks.function.case import numbers
from gnomon.checks.function.cases import cases, facts_hold
from gnomon.checks.function.fields import strokes as pointing
from gnomon.checks.function.places import places_hold
from gnomon.checks.function.regions import feasible
from gnomon.checks.function.ruler import rulers, view
from gnomon.checks.function.strokes import drawn
from gnomon.checks.function.words import inked, overlaps, printed
from gnomon.scenes.function import Between, Feasible, Field, Plot, Shown
from gnomon.scenes.function.attributes import SET
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Layer, Mark

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CHECKS = (
    "zeros, extrema, intervals, limits, areas, conics, solids and optima by trying numbers in the printed formula; "
    "curves, fills, dots and arrows in the pixels where the printed numbers of the axes put them; words inked "
    "and clear of all else"
)


def check(
    scene: Plot,
    images: tuple[NDArray[np.uint8], ...],
    marks: tuple[Mark, ...],
    facts: tuple[Fact, ...],
    layers: Sequence[Layer],
) -> Iterator[str]:
    """One line per disagreement."""
    image, by_id = images[0], {m.id: m for m in marks}
    known = {f.key: f for f in facts}
    found, wrong = rulers(scene, by_id)
    yield from wrong
    yield from printed(scene, by_id)
    yield from inked(image, marks)
    yield from overlaps(scene, marks, found)
    told = cases(scene, facts)
    yield from facts_hold(told, facts)
    yield from places_hold(scene, told, facts)
    yield from shapes.edges(scene, image, by_id)
    if found:
        yield from shapes.dots(scene, found, image, by_id)
    for shown in scene.of(Shown):
        yield from shapes.spans(scene, str(known[shown.id, SET].value), found["x"], image, by_id)
    for field in scene.of(Field):
        yield from pointing(scene, told[field.id].text, known)
    seen = view(scene, found)
    if seen is None:
        return
    yield from drawn(scene, told, seen, image, marks)
    yield from shapes.arrows(scene, seen, image)
    for area in scene.of(Between):
        low, high = numbers(told[area.id].told["ends"])
        yield from shapes.between(told[area.id], seen, image, marks, low, high)
    for region in scene.of(Feasible):
        yield from shapes.convex(feasible(told[region.id]), seen, image, marks, region.id)
