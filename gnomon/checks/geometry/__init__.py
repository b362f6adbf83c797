"""Figures doubted: points to fifty digits, facts measured from points, marks and letters from the pixels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gnomon.checks.geometry.constructions import construction_holds
from gnomon.checks.geometry.coordinates import coordinates_hold, points_of, tolerance
from gnomon.checks.geometry.drawing import drawing_holds
from gnomon.checks.geometry.facts import facts_hold
from gnomon.checks.geometry.sketch import sketch_holds
from gnomon.scenes.geometry import Figure
from gnomon.scenes.geometry.sketch import as_drawn
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Layer, Mark

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CHECKS = (
    "points to fifty digits by the construction, each step of it held to its name; lengths, angles, areas, arcs, "
    "regions and relations measured from them to thirty; exact forms by sympy; one scale for all points; lines, "
    "circles and arcs inked where their points want them; ticks, arrow heads and arcs counted; regions shaded inside "
    "and not outside; letters' ink fills their boxes; labels clear of all else and at what they name; figures not to "
    "scale say so, keep order, parallels and right angles, and do not measure as they say"
)


def check(
    scene: Figure,
    images: tuple[NDArray[np.uint8], ...],
    marks: tuple[Mark, ...],
    facts: tuple[Fact, ...],
    layers: Sequence[Layer],
) -> Iterator[str]:
    """One line per disagreement."""
    at = points_of(scene)
    yield from coordinates_hold(scene, at)
    yield from construction_holds(scene, at, tolerance(scene))
    yield from facts_hold(scene, at, facts)
    drawn = as_drawn(scene)
    if not scene.to_scale:
        yield from sketch_holds(scene, drawn, at, points_of(drawn))
    yield from drawing_holds(drawn, images[0], marks, facts)
