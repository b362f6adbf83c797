"""Flat outlines: moved inwards, and cut into triangles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def inset(ring: Floats, by: float) -> Floats:
    """An anticlockwise outline with every edge moved inwards, mitred."""
    along = np.roll(ring, -1, axis=0) - ring
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    inward = np.column_stack([-along[:, 1], along[:, 0]])
    before = np.roll(inward, 1, axis=0)
    both = before + inward
    # of a sharp corner the mitre would run far: it is kept within twice the distance
    share = np.maximum((both * inward).sum(axis=1, keepdims=True), 0.5)
    return np.asarray(ring + both / share * by)


def triangulated(ring: Floats) -> list[tuple[int, int, int]]:
    """Triangles of a simple anticlockwise outline, by cutting ears."""
    left, out = list(range(len(ring))), []
    while len(left) > 3:
        for k in range(len(left)):
            a, b, c = left[k - 1], left[k], left[(k + 1) % len(left)]
            if cross(ring[a], ring[b], ring[c]) > 1e-12 and not any(
                within(ring[p], ring[a], ring[b], ring[c]) for p in left if p not in (a, b, c)
            ):
                out.append((a, b, c))
                left.pop(k)
                break
        else:  # what is left is flat
            left.pop(0)
    return [*out, (left[0], left[1], left[2])]


def within(p: Sequence[float] | Floats, a: Floats, b: Floats, c: Floats) -> bool:
    return min(cross(a, b, p), cross(b, c, p), cross(c, a, p)) >= 0


def cross(a: Sequence[float] | Floats, b: Sequence[float] | Floats, c: Sequence[float] | Floats) -> float:
    return float((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
