"""The triangles of every shape: a cross-section swept along a profile. Numpy alone, a pure function of the scene."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]
Line = list[tuple[float, float]]

ROUND = 48  # corners of a circle: 80 pixels across, its chords stay within a tenth of a pixel


@dataclass(frozen=True)
class Mesh:
    """Corners (n, 3), triangles (m, 3) counter-clockwise from outside, and which triangles lie in a stripe (m,)."""

    corners: Floats
    triangles: Ints
    stripe: NDArray[np.bool_]


@lru_cache(maxsize=64)
def solid(shape: str, striped: bool) -> Mesh:
    """A shape centred on the origin that fills the cube from -1 to 1 in all three directions."""
    section, line, closed = SWEEPS[shape]
    if striped:
        line = cut(line, STRIPES.get(shape, 5), closed)
    mesh = sweep(np.asarray(section), line, closed)
    low, high = mesh.corners.min(0), mesh.corners.max(0)
    corners = (mesh.corners - (low + high) / 2) / ((high - low) / 2)
    return Mesh(corners, mesh.triangles, bands(corners, mesh.triangles, shape) if striped else mesh.stripe)


def sweep(section: Floats, line: Line, closed: bool) -> Mesh:
    """The surface of a section scaled by radius r at height z, for every (r, z) of the profile; r = 0 is a pole.

    The profile runs with the outside on its right: from the bottom pole to the top pole, up the outside. A closed one
    makes a ring.
    """
    n = len(section)
    rows: list[Ints] = []
    points: list[Floats] = []
    count = 0
    for r, z in line:
        ring = np.array([[0.0, 0.0, z]]) if r == 0 else np.column_stack([section * r, np.full(n, z)])
        rows.append(np.arange(count, count + len(ring), dtype=np.int32))
        points.append(ring)
        count += len(ring)
    faces: list[Ints] = []
    for a, b in zip(rows, [*rows[1:], rows[0]] if closed else rows[1:], strict=False):
        a_next, b_next = np.roll(a, -1), np.roll(b, -1)
        if len(a) > 1 and len(b) > 1:
            faces += [np.column_stack([a, a_next, b_next]), np.column_stack([a, b_next, b])]
        elif len(b) > 1:
            faces.append(np.column_stack([np.full(n, a[0]), b_next, b]))
        elif len(a) > 1:
            faces.append(np.column_stack([a, a_next, np.full(n, b[0])]))
    triangles = np.concatenate(faces).astype(np.int32)
    return Mesh(np.concatenate(points), triangles, np.zeros(len(triangles), bool))


def bands(corners: Floats, triangles: Ints, shape: str) -> NDArray[np.bool_]:
    """Which triangles lie in a stripe: every other band in height, or every other sector of flat shapes."""
    middle = corners[triangles].mean(axis=1)
    if shape in SECTORS:
        turn = np.arctan2(middle[:, 1], middle[:, 0]) / (2 * math.pi) % 1.0
        return np.asarray(np.floor(turn * SECTORS[shape]).astype(int) % 2 == 1)
    n = STRIPES.get(shape, 5)
    band = np.clip(np.floor((middle[:, 2] + 1) / 2 * n - 1e-9), 0, n - 1).astype(int)
    return np.asarray(band % 2 == 1)


def cut(line: Line, n: int, closed: bool) -> Line:
    """The profile with points added where it crosses the borders of n bands of equal height."""
    low, high = min(z for _, z in line), max(z for _, z in line)
    borders = [low + (high - low) * k / n for k in range(1, n)]
    out: Line = []
    for (r, z), (r2, z2) in zip(line, [*line[1:], line[0]], strict=True):
        out.append((r, z))
        if (r2, z2) == line[0] and not closed:
            break
        between = sorted((b for b in borders if min(z, z2) + 1e-9 < b < max(z, z2) - 1e-9), reverse=z2 < z)
        out += [(r + (r2 - r) * (b - z) / (z2 - z), b) for b in between]
    return out


def circle(n: int = ROUND) -> Line:
    return [(math.cos(2 * math.pi * k / n), math.sin(2 * math.pi * k / n)) for k in range(n)]


def rounded(points: Line, radius: float, steps: int = 2) -> Line:
    """A polygon (counter-clockwise) with its corners rounded, each by `steps` + 1 points of a quadratic curve."""
    out: Line = []
    for k, (x, y) in enumerate(points):
        ends = []
        for px, py in (points[k - 1], points[(k + 1) % len(points)]):
            length = math.hypot(px - x, py - y)
            ends.append((x + (px - x) * radius / length, y + (py - y) * radius / length))
        (ax, ay), (bx, by) = ends
        for i in range(steps + 1):
            t = i / steps
            out.append(
                (
                    (1 - t) ** 2 * ax + 2 * t * (1 - t) * x + t * t * bx,
                    (1 - t) ** 2 * ay + 2 * t * (1 - t) * y + t * t * by,
                )
            )
    return out


def arc(r: float, z: float, radius: float, start: float, stop: float, n: int) -> Line:
    """Points of a circle about (r, z) in the plane of the profile; angles in degrees, 0 outwards, 90 up."""
    turns = [math.radians(start + (stop - start) * k / n) for k in range(n + 1)]
    return [(max(0.0, r + radius * math.cos(t)), z + radius * math.sin(t)) for t in turns]


def poles(line: Line) -> Line:
    """The profile with its first and last point exactly on the axis."""
    return [(0.0, line[0][1]), *line[1:-1], (0.0, line[-1][1])]


def box(bevel: float) -> Line:
    """The profile of a straight body from -1 to 1 with bevelled edges."""
    low, high = arc(1 - bevel, bevel - 1, bevel, -90, 0, 2), arc(1 - bevel, 1 - bevel, bevel, 0, 90, 2)
    return [(0.0, -1.0), *low, *high, (0.0, 1.0)]


SQUARE: Line = [(1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0)]
STAR: Line = [(r * math.cos(math.pi * k / 5), r * math.sin(math.pi * k / 5)) for k, r in enumerate((1.0, 0.47) * 5)]
VASE: Line = [
    (0.0, -1.0), (0.34, -1.0), (0.40, -0.97), (0.50, -0.82), (0.62, -0.62), (0.70, -0.40), (0.72, -0.20), (0.68, 0.02),
    (0.58, 0.22), (0.44, 0.40), (0.33, 0.56), (0.29, 0.70), (0.32, 0.84), (0.42, 0.96), (0.46, 1.0), (0.42, 1.0),
    (0.36, 0.95), (0.26, 0.82), (0.23, 0.68), (0.0, 0.62),
]  # fmt: skip
BOWL: Line = [
    (0.0, -0.12), (0.40, -0.12), (0.44, -0.10), (0.44, -0.02), *arc(0.0, 0.98, 1.0, -64, -4, 8), (1.0, 1.0),
    (0.94, 1.0), *arc(0.0, 1.0, 0.9, -4, -90, 8)[:-1], (0.0, 0.1),
]  # fmt: skip
CONE: Line = [(0.0, -1.0), *arc(0.95, -0.95, 0.05, -90, 25, 3), *arc(0.0, 0.965, 0.035, 25, 90, 3)[:-1], (0.0, 1.0)]
SLAB: Line = [(0.0, -1.0), (0.96, -1.0), (1.0, -0.92), (1.0, 0.92), (0.96, 1.0), (0.0, 1.0)]
SWEEPS: dict[str, tuple[Line, Line, bool]] = {
    "cube": (rounded(SQUARE, 0.12), box(0.06), False),
    "sphere": (circle(), poles(arc(0, 0, 1, -90, 90, 15)), False),
    "cylinder": (circle(), box(0.07), False),
    "cone": (circle(), CONE, False),
    "torus": (circle(), arc(0.68, 0.0, 0.32, 0, 360, 14)[:-1], True),
    "pyramid": (rounded(SQUARE, 0.08), [(0.0, -1.0), (0.97, -1.0), (1.0, -0.97), (0.0, 1.0)], False),
    "star": (rounded(STAR, 0.07), SLAB, False),
    "vase": (circle(), VASE, False),
    "bowl": (circle(), BOWL, False),
}
STRIPES = {"sphere": 7, "vase": 7, "bowl": 3}
SECTORS = {"torus": 10, "star": 10}
# edges whose faces meet at more degrees than this are drawn as edges
CREASE = {"cube": 1.0, "pyramid": 1.0, "star": 1.0, "cylinder": 20.0, "cone": 25.0}
SMOOTH = 42.0
