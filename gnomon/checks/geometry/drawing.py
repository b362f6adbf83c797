"""The drawing of a figure doubted: every noun measured again in the pixels, from the marks of the points alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.checks.geometry.counting import arcs_counted, counted, squares_there
from gnomon.checks.geometry.letters import labels_clear, labels_near, words_inked
from gnomon.checks.geometry.marks import boxes_hold, points_fit, seen, strokes_placed
from gnomon.checks.geometry.pixels import lines_inked, rounds_inked
from gnomon.checks.geometry.shading import shaded
from gnomon.scenes.geometry import Figure
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Mark

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def drawing_holds(
    scene: Figure, image: NDArray[np.uint8], marks: tuple[Mark, ...], facts: tuple[Fact, ...]
) -> Iterator[str]:
    """One line per disagreement."""
    view = seen(scene, marks)
    if view is None:
        yield "figure: a point has no mark"
        return
    yield from points_fit(scene, view, facts)
    yield from boxes_hold(scene, view, marks)
    yield from strokes_placed(scene, view, marks)
    yield from labels_clear(marks)
    yield from labels_near(scene, image, view, marks)
    yield from lines_inked(scene, image, view)
    yield from rounds_inked(scene, image, view)
    yield from counted(scene, image, view, marks)
    yield from arcs_counted(scene, image, view, marks)
    yield from squares_there(scene, image, view, marks)
    yield from shaded(scene, image, view, marks)
    yield from words_inked(image, marks)
