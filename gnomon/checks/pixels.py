"""Measuring in pixels: runs of a colour, ink inside a box."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from gnomon.truth.picture import Box

Image = NDArray[np.uint8]


def rgb(colour: str) -> NDArray[np.int64]:
    """`#rrggbb` as three numbers."""
    return np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)])


def near(image: NDArray[np.uint8], colour: str, off: int = 6) -> NDArray[np.bool_]:
    """Where an image shows a colour, each channel within `off` levels."""
    low, high = np.maximum(rgb(colour) - off, 0), np.minimum(rgb(colour) + off, 255)
    # a byte below `low` turns over and is large: one comparison, and no wider numbers, for millions of pixels
    held = image - low.astype(np.uint8) <= (high - low).astype(np.uint8)
    return np.asarray(held[..., 0] & held[..., 1] & held[..., 2])


def run_through(line: NDArray[np.bool_], start: int) -> tuple[int, int] | None:
    """The half-open run of True that holds `start`; None if it is False there."""
    if not 0 <= start < len(line) or not line[start]:
        return None
    off = np.flatnonzero(~line)
    before, after = off[off < start], off[off > start]
    return (int(before[-1]) + 1 if len(before) else 0, int(after[0]) if len(after) else len(line))


def stretches(places: NDArray[np.intp], gap: int) -> list[NDArray[np.intp]]:
    """Rising places, parted where two neighbours lie further apart than a gap."""
    return np.split(places, 1 + np.flatnonzero(np.diff(places) > gap))


def ink_box(image: Image, box: Box, ink: str, ground: str, margin: int = 2) -> Box | None:
    """The bounding box of what is nearer to the ink than to the ground inside a box widened by a margin."""
    height, width = image.shape[:2]
    left, top = max(0, int(box.left) - margin), max(0, int(box.top) - margin)
    right, bottom = min(width, int(np.ceil(box.right)) + margin), min(height, int(np.ceil(box.bottom)) + margin)
    cut = image[top:bottom, left:right].astype(np.int64)
    # a third of the way to the ink is what antialiasing leaves of a thin stroke
    to_ink, to_ground = (np.abs(cut - rgb(c)).sum(axis=-1) for c in (ink, ground))
    rows, columns = np.nonzero(to_ink < 2 * to_ground)
    if not len(rows):
        return None
    return Box(
        left + int(columns.min()), top + int(rows.min()), left + int(columns.max()) + 1, top + int(rows.max()) + 1
    )


def furthest(a: Box, b: Box) -> float:
    """The largest distance between sides of the same name."""
    return max(abs(x - y) for x, y in zip(a, b, strict=True))


def inked(cut: Image, colour: str, ground: str, least: float = 0.4) -> bool:
    """Whether a pixel lies at least so far on the way from the ground to a colour, as thin strokes leave it."""
    way = rgb(colour) - rgb(ground)
    long = float((way * way).sum())
    if not cut.size or long < 1:
        return bool(near(cut, colour, off=12).any())
    off = (cut.astype(np.int64) - rgb(ground)).reshape(-1, 3)
    share = off @ way / long
    astray = np.abs(off - share[:, None] * way).max(axis=-1)
    return bool(((share >= least) & (astray <= 30)).any())


def shoelace(ring: Sequence[tuple[float, float]]) -> float:
    """The area within a ring."""
    x, y = np.array(ring).T
    return abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))) / 2
