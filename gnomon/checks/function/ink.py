"""Colours at places of a picture: the strongest ink close by, and the ground about it."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from gnomon.truth.picture import Mark

Array = NDArray[np.float64]
Image = NDArray[np.uint8]
Colours = NDArray[np.int64]


def patches(image: Image, px: Array, py: Array, half: int) -> Colours:
    """The pixels around each place: places x (2 half + 1)² x 3; at the border the last pixel again."""
    height, width = image.shape[:2]
    off = np.arange(-half, half + 1)
    rows = np.clip(np.floor(py).astype(int)[:, None] + off, 0, height - 1)
    columns = np.clip(np.floor(px).astype(int)[:, None] + off, 0, width - 1)
    found: Colours = image[rows[:, :, None], columns[:, None, :]].astype(np.int64)
    return np.asarray(np.reshape(found, (len(px), -1, 3)))


def ground(image: Image, px: Array, py: Array, half: int = 8) -> Colours:
    """The colour about each place, strokes aside: places x 3."""
    return np.asarray(np.median(patches(image, px, py, half)[:, ::2], axis=1), dtype=np.int64)


def apart(one: Colours, other: Colours) -> NDArray[np.int64]:
    """The sum of the differences of three channels."""
    return np.asarray(np.abs(one - other).sum(axis=-1))


def strongest(image: Image, px: Array, py: Array, half: int = 2) -> tuple[Colours, NDArray[np.int64]]:
    """The colour that differs most from the ground near each place, and by how much."""
    near, under = patches(image, px, py, half), ground(image, px, py)
    off = apart(near, under[:, None])
    best = off.argmax(axis=1)
    rows = np.arange(len(px))
    return near[rows, best], off[rows, best]


def inked(image: Image, px: Array, py: Array, half: int = 1, least: int = 60) -> NDArray[np.bool_]:
    return strongest(image, px, py, half)[1] >= least


def clear_of(marks: Iterable[Mark], px: Array, py: Array, by: float = 4.0) -> NDArray[np.bool_]:
    """Which places lie outside of the boxes of marks."""
    out = np.ones(len(px), dtype=bool)
    for m in marks:
        b = m.whole
        out &= (px < b.left - by) | (px > b.right + by) | (py < b.top - by) | (py > b.bottom + by)
    return out
