"""Bodies in world coordinates from plain values: numpy alone, so that stand-alone scripts can carry these lines."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.blender.shapes import solid

Arrays = tuple[NDArray[np.float32], NDArray[np.int32], NDArray[np.float32]]  # corners, triangles, paint of triangles
GROOVE = 0.014  # metres: the bevel of a board's upper edges
FIELDS = {"boards": (1, 7), "planks": (6, 1), "tiles": (7, 5), "slab": (1, 1)}  # columns and rows


def body(
    shape: str, striped: bool, reach: Sequence[float], turn: float, position: Sequence[float], paint: str, stripe: str
) -> Arrays:
    """A shape stretched to its half extents, turned about the vertical (degrees) and put in its place (metres)."""
    mesh = solid(shape, striped)
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    turned = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])
    corners = (mesh.corners * reach) @ turned.T + position
    colours = np.where(mesh.stripe[:, None], linear(stripe), linear(paint))
    return corners.astype(np.float32), mesh.triangles, colours.astype(np.float32)


def top(make: str, extent: Sequence[float], tones: Sequence[str]) -> Arrays:
    """A table's top: boards, planks or tiles side by side, each with bevelled upper edges."""
    columns, rows = FIELDS[make]
    width, depth, thick = extent
    corners, triangles, paint = [], [], []
    for k in range(columns * rows):
        i, j = k % columns, k // columns
        left, right = (width * (n / columns - 0.5) for n in (i, i + 1))
        near, far = (depth * (n / rows - 0.5) for n in (j, j + 1))
        points, faces = board(left, right, near, far, thick)
        corners.append(points)
        triangles.append(faces + 12 * k)
        paint.append(np.tile(linear(tones[k % len(tones)]), (len(faces), 1)))
    return (
        np.concatenate(corners).astype(np.float32),
        np.concatenate(triangles).astype(np.int32),
        np.concatenate(paint).astype(np.float32),
    )


def board(
    left: float, right: float, near: float, far: float, thick: float
) -> tuple[NDArray[np.float64], NDArray[np.int32]]:
    """A flat box with its upper face at z = 0: 12 corners, 20 triangles."""
    g = GROOVE
    corners = [
        (left, near, -thick), (right, near, -thick), (right, far, -thick), (left, far, -thick),
        (left, near, -g), (right, near, -g), (right, far, -g), (left, far, -g),
        (left + g, near + g, 0.0), (right - g, near + g, 0.0), (right - g, far - g, 0.0), (left + g, far - g, 0.0),
    ]  # fmt: skip
    faces = [(0, 2, 1), (0, 3, 2), (8, 9, 10), (8, 10, 11)]
    for low in (0, 4):
        for k in range(4):
            a, b = low + k, low + (k + 1) % 4
            faces += [(a, b, b + 4), (a, b + 4, a + 4)]
    return np.array(corners), np.array(faces, np.int32)


def linear(colour: str) -> tuple[float, float, float, float]:
    """Linear light of a CSS hex colour."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return (r, g, b, 1.0)
