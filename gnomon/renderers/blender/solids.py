"""All triangles of a tabletop, in world coordinates, with their colours: what Blender draws and embree measures."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.blender.shapes import CREASE, SMOOTH, solid
from gnomon.scenes.space import COLOURS, STRIPE, Object, Table, Tabletop

GROOVE = 0.014  # metres: the bevel of a board's upper edges
FIELDS = {"boards": (1, 7), "planks": (6, 1), "tiles": (7, 5), "slab": (1, 1)}  # columns and rows


@dataclass(frozen=True)
class Part:
    """Corners (n, 3) float32, triangles (m, 3) int32, paint (m, 4) linear red, green, blue, alpha of each triangle.

    Faces that meet at more than `crease` degrees meet in a visible edge.
    """

    id: str
    corners: NDArray[np.float32]
    triangles: NDArray[np.int32]
    paint: NDArray[np.float32]
    gloss: bool
    crease: float


def parts(scene: Tabletop) -> tuple[Part, ...]:
    """One part for every element, in the order of the elements."""
    return tuple(_object(e) if isinstance(e, Object) else _table(e, scene.look.tones) for e in _bodies(scene))


def _bodies(scene: Tabletop) -> tuple[Object | Table, ...]:
    return tuple(e for e in scene.elements if isinstance(e, (Object, Table)))


def _object(thing: Object) -> Part:
    mesh = solid(thing.shape, thing.pattern == "striped")
    c, s = math.cos(math.radians(thing.turn)), math.sin(math.radians(thing.turn))
    turn = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])
    corners = (mesh.corners * thing.reach) @ turn.T + thing.position
    paint = np.where(mesh.stripe[:, None], linear(STRIPE), linear(COLOURS[thing.colour]))
    return Part(thing.id, corners.astype(np.float32), mesh.triangles, paint.astype(np.float32), True, CREASE.get(thing.shape, SMOOTH))


def _table(table: Table, tones: tuple[str, ...]) -> Part:
    """Boards, planks or tiles side by side, each with bevelled upper edges."""
    columns, rows = FIELDS[table.make]
    width, depth, thick = table.extent
    corners, triangles, paint = [], [], []
    for k in range(columns * rows):
        i, j = k % columns, k // columns
        left, right = (width * (n / columns - 0.5) for n in (i, i + 1))
        near, far = (depth * (n / rows - 0.5) for n in (j, j + 1))
        points, faces = _board(left, right, near, far, thick)
        corners.append(points)
        triangles.append(faces + 12 * k)
        paint.append(np.tile(linear(tones[k % len(tones)]), (len(faces), 1)))
    return Part(
        table.id,
        np.concatenate(corners).astype(np.float32),
        np.concatenate(triangles).astype(np.int32),
        np.concatenate(paint).astype(np.float32),
        False,
        1.0,
    )


def _board(left: float, right: float, near: float, far: float, thick: float) -> tuple[NDArray[np.float64], NDArray[np.int32]]:
    g = GROOVE
    rings = [
        [(left, near, -thick), (right, near, -thick), (right, far, -thick), (left, far, -thick)],
        [(left, near, -g), (right, near, -g), (right, far, -g), (left, far, -g)],
        [(left + g, near + g, 0.0), (right - g, near + g, 0.0), (right - g, far - g, 0.0), (left + g, far - g, 0.0)],
    ]
    faces = [(0, 2, 1), (0, 3, 2), (8, 9, 10), (8, 10, 11)]
    for low in (0, 4):
        for k in range(4):
            a, b = low + k, low + (k + 1) % 4
            faces += [(a, b, b + 4), (a, b + 4, a + 4)]
    return np.array(sum(rings, [])), np.array(faces, np.int32)


def linear(colour: str) -> tuple[float, float, float, float]:
    """Linear light of a CSS hex colour."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return (r, g, b, 1.0)
