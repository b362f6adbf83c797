"""Ink where marks say it is: across lines, arcs and ticks, and in the boxes of words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np

from gnomon.checks.geometry.coordinates import XY
from gnomon.checks.geometry.marks import centres, middle_of
from gnomon.scenes.geometry import Figure, Segment
from gnomon.truth.picture import Mark

LEAST = 28  # of 255, by which ink differs from what lies on both sides of it
CLOSE = (2.8, 3.2, 3.6)  # pixels to the side, between strokes that stand five apart
TIGHT = 2  # pixels by which the ink of a word may miss its box


def inked(image: Any, a: XY, b: XY, ends: float = 0.14, far: tuple[float, ...] = (4.5, 5.5, 6.5)) -> float:
    """The share of places along a → b where the middle differs from both sides."""
    height, width = image.shape[:2]
    t = np.linspace(ends, 1 - ends, 25)[:, None]
    long = float(np.hypot(b[0] - a[0], b[1] - a[1])) or 1.0
    normal = np.array([-(b[1] - a[1]), b[0] - a[0]]) / long
    middle = np.array(a) + t * (np.array(b) - np.array(a))

    def look(off: float) -> Any:
        at = np.floor(middle + off * normal).astype(int)
        return image[at[:, 1].clip(0, height - 1), at[:, 0].clip(0, width - 1)].astype(int)

    sides = [np.median([look(h * o) for o in far], axis=0) for h in (1, -1)]
    core = [np.minimum(*(np.abs(look(o) - s).max(axis=1) for s in sides)) for o in (-1.5, -0.75, 0, 0.75, 1.5)]
    return float((np.max(core, axis=0) >= LEAST).mean())


def lines_inked(scene: Figure, image: Any, marks: tuple[Mark, ...]) -> Iterator[str]:
    """Segments between their points' marks, other strokes along the middle of their outlines."""
    at = centres(scene, marks)
    for segment in scene.of(Segment):
        share = inked(image, at[segment.ends[0]], at[segment.ends[1]])
        if share < (0.35 if segment.dashed else 0.7):
            yield f"{segment.id}: {share:.0%} of the line between its points is inked"
    for mark in marks:
        if mark.kind in ("angle", "right angle", "tick", "dimension"):
            shares = [inked(image, a, b, 0.3, CLOSE) for ring in mark.outline for a, b in pairwise(middle_of(ring))]
            if not shares or float(np.mean(shares)) < 0.55:
                yield f"{mark.id}: {float(np.mean(shares or [0])):.0%} of its strokes are inked"


def words_inked(image: Any, marks: tuple[Mark, ...]) -> Iterator[str]:
    """The ink of a word fills its box to the border and does not go on beyond it."""
    height, width = image.shape[:2]
    for mark in marks:
        if not mark.text:
            continue
        left, top, right, bottom = (round(v) for v in mark.box)
        if left < TIGHT or top < TIGHT or right > width - TIGHT or bottom > height - TIGHT:
            yield f"{mark.id}: at the edge of the frame"
            continue
        crop = image[top - TIGHT : bottom + TIGHT, left - TIGHT : right + TIGHT].astype(int)
        rim = np.concatenate([crop[0], crop[-1], crop[:, 0], crop[:, -1]])
        off = np.abs(crop - np.median(rim, axis=0)).max(axis=2)
        # the hair lines of serif letters are antialiased to a third of their colour
        ink = off > max(40.0, 0.33 * off.max())
        rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
        if not len(rows):
            yield f"{mark.id}: no ink for {mark.text!r}"
            continue
        missed = (
            rows[0] - TIGHT,
            columns[0] - TIGHT,
            ink.shape[0] - TIGHT - 1 - rows[-1],
            ink.shape[1] - TIGHT - 1 - columns[-1],
        )
        if max(abs(m) for m in missed) > TIGHT or rim_inked(ink) > 0.0:
            yield f"{mark.id}: the ink of {mark.text!r} misses its box by {max(missed, key=abs)} pixels"


def rim_inked(ink: Any) -> float:
    """The share of ink on the rim of a crop, which should have none."""
    return float(np.concatenate([ink[0], ink[-1], ink[:, 0], ink[:, -1]]).mean())
