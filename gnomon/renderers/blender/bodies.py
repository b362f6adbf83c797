"""The triangles of the pieces that bodies are put together from. Numpy alone, a pure function of the pieces."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.blender.forms import linear
from gnomon.renderers.blender.polygons import inset, triangulated
from gnomon.renderers.blender.shapes import arc as profile
from gnomon.renderers.blender.shapes import circle, poles, sweep
from gnomon.renderers.blender.solids import Part
from gnomon.scenes.space.library import pieces
from gnomon.scenes.space.pieces import Ball, Box, Lathe, Loft, Piece, Slab, Tube
from gnomon.scenes.space.things import Thing

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]
Solid = tuple[Floats, Ints]

AROUND = 28  # corners around a lathe, ball or hull
BAR = 10  # corners around a bar


def part_names(thing: Thing) -> tuple[str, ...]:
    """The names of its parts, in the order in which they come first."""
    return tuple(dict.fromkeys(p.part for p in pieces(thing.model, thing.sizes)))


def thing_part(thing: Thing) -> Part:
    """All pieces of a thing, in the world; `pieces` says for each triangle which of its parts it is, from 1."""
    names, finishes = part_names(thing), dict[str, int]()
    corners, triangles, paint, finish, part = [], [], [], [], []
    count = 0
    for piece in pieces(thing.model, thing.sizes):
        points, faces = solid(piece)
        given = thing.paint(piece.paint)
        corners.append(points)
        triangles.append(faces + count)
        count += len(points)
        paint.append(np.tile(np.array(linear(given.colour), np.float32), (len(faces), 1)))
        finish.append(np.full(len(faces), finishes.setdefault(given.finish, len(finishes)), np.uint8))
        part.append(np.full(len(faces), names.index(piece.part) + 1, np.uint16))
    c, s = math.cos(math.radians(thing.turn)), math.sin(math.radians(thing.turn))
    world = np.concatenate(corners) @ np.array([[c, s, 0], [-s, c, 0], [0, 0, 1]]) + thing.position
    return Part(
        thing.id, world.astype(np.float32), np.concatenate(triangles).astype(np.int32), np.concatenate(paint),
        np.concatenate(finish), tuple(finishes), 42.0, True, np.concatenate(part),
    )  # fmt: skip


@lru_cache(maxsize=4096)
def solid(piece: Piece) -> Solid:
    """Corners and triangles of a piece, turned and in its place."""
    corners, triangles = form(piece)
    for axis, degrees in enumerate(piece.turn):
        if degrees:
            corners = corners @ about(axis, degrees).T
    return corners + piece.at, triangles


def form(piece: Piece) -> Solid:
    match piece:
        case Box():
            return block(piece.size, piece.bevel)
        case Ball():
            made = sweep(np.asarray(circle(AROUND)), poles(profile(0, 0, 1, -90, 90, AROUND // 2)), closed=False)
            return made.corners * piece.reach, made.triangles
        case Lathe():
            made = sweep(np.asarray(circle(AROUND)), crisp(piece.line), closed=False)
            return made.corners, made.triangles
        case Slab():
            return plank(piece.outline, piece.thick, piece.bevel)
        case Tube():
            return bar(piece.path, piece.radii)
        case Loft():
            return hull(piece.rings)
    raise TypeError(f"no form {piece!r}")


def about(axis: int, degrees: float) -> Floats:
    """The matrix that turns about an axis."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array(
        {0: [[1, 0, 0], [0, c, -s], [0, s, c]], 1: [[c, 0, s], [0, 1, 0], [-s, 0, c]]}.get(
            axis, [[c, -s, 0], [s, c, 0], [0, 0, 1]]
        )
    )


def crisp(line: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The line with both ends on the axis."""
    return [(0.0 if k in (0, len(line) - 1) else max(r, 1e-6), z) for k, (r, z) in enumerate(line)]


def block(size: Sequence[float], bevel: float) -> Solid:
    """A block whose edges and corners are cut: three corners, one for each face, at each of its eight."""
    half = np.array(size) / 2
    signs = np.array([(i, j, k) for i in (-1, 1) for j in (-1, 1) for k in (-1, 1)], float)
    points = np.repeat(signs * half, 3, axis=0)
    for axis in range(3):
        for other in range(3):
            if other != axis:
                points[axis::3, other] -= signs[:, other] * bevel
    name = {tuple(s): k for k, s in enumerate(signs.astype(int).tolist())}
    faces: list[tuple[int, ...]] = []
    for axis in range(3):
        u, v = (axis + 1) % 3, (axis + 2) % 3
        for side in (-1, 1):
            ring = [(-1, -1), (1, -1), (1, 1), (-1, 1)][::side]
            faces.append(tuple(3 * name[_at(axis, side, u, a, v, b)] + axis for a, b in ring))
        for a in (-1, 1):  # the edges that run along this axis
            for b in (-1, 1):
                p, q = (name[_at(axis, s, u, a, v, b)] for s in (-1, 1))
                faces.append((3 * p + u, 3 * q + u, 3 * q + v, 3 * p + v))
    faces += [(3 * k, 3 * k + 1, 3 * k + 2) for k in range(8)]
    return points, outward(points, [t for f in faces for t in fan(f)])


def _at(axis: int, side: int, u: int, a: int, v: int, b: int) -> tuple[int, ...]:
    out = [0, 0, 0]
    out[axis], out[u], out[v] = side, a, b
    return tuple(out)


def fan(face: Sequence[int]) -> list[tuple[int, int, int]]:
    return [(face[0], face[k], face[k + 1]) for k in range(1, len(face) - 1)]


def outward(points: Floats, triangles: Sequence[tuple[int, int, int]]) -> Ints:
    """The triangles of a convex body about the origin, each anticlockwise from outside."""
    found = np.array(triangles, np.int32)
    a, b, c = (points[found[:, k]] for k in range(3))
    inside = (np.cross(b - a, c - a) * (a + b + c)).sum(axis=1) < 0
    found[inside] = found[inside][:, ::-1]
    return found


def plank(outline: Sequence[tuple[float, float]], thick: float, bevel: float) -> Solid:
    """An outline of (x, z) with a thickness along y."""
    ring = np.asarray(outline, float)
    x, z = ring[:, 0], ring[:, 1]
    if (x * np.roll(z, -1) - np.roll(x, -1) * z).sum() < 0:
        ring = ring[::-1]
    small, b, h, n = inset(ring, bevel), min(bevel, 0.45 * thick), thick / 2, len(ring)
    rows = [(small, h), (ring, h - b), (ring, b - h), (small, -h)]  # seen along y, x and z run anticlockwise at +y last
    points = np.concatenate([np.column_stack([r[:, 0], np.full(n, y), r[:, 1]]) for r, y in rows])
    faces: list[tuple[int, int, int]] = []
    for row in range(3):
        for k in range(n):
            a, c = row * n + k, row * n + (k + 1) % n
            faces += [(a, c, c + n), (a, c + n, a + n)]
    cap = triangulated(small)
    faces += [(i, k, j) for i, j, k in cap]
    faces += [(3 * n + i, 3 * n + j, 3 * n + k) for i, j, k in cap]
    return points, np.array(faces, np.int32)[:, ::1]


def bar(path: Sequence[Sequence[float]], radii: Sequence[float]) -> Solid:
    """A round bar along a path, its frame carried along without twist."""
    line = np.asarray(path, float)
    steps = np.diff(line, axis=0)
    steps /= np.linalg.norm(steps, axis=1, keepdims=True)
    ways = np.concatenate([steps[:1], steps[:-1] + steps[1:], steps[-1:]])
    ways /= np.maximum(np.linalg.norm(ways, axis=1, keepdims=True), 1e-9)
    up = np.array([0.0, 0.0, 1.0]) if abs(ways[0, 2]) < 0.9 else np.array([1.0, 0.0, 0.0])
    rings = []
    turns = 2 * math.pi * np.arange(BAR) / BAR
    for k, (at, way, radius) in enumerate(zip(line, ways, radii, strict=True)):
        up = up - way * (up @ way)
        up /= np.linalg.norm(up)
        side = np.cross(up, way)
        # where the path bends, a ring aslant has to be wider to keep the bar's width
        bend = 1.0 if k in (0, len(line) - 1) else 1 / max(0.6, float(way @ steps[k - 1]))
        out = np.cos(turns)[:, None] * side + np.sin(turns)[:, None] * up
        rings.append(at + radius * bend * out)
    return stacked(rings)


def hull(rings: Sequence[Sequence[float]]) -> Solid:
    """Superelliptic cross-sections along x, joined."""
    turns = 2 * math.pi * np.arange(AROUND) / AROUND
    c, s = np.cos(turns), np.sin(turns)
    made = []
    for x, half, tall, z, power in rings:
        y = half * np.sign(c) * np.abs(c) ** (2 / power)
        up = tall * np.sign(s) * np.abs(s) ** (2 / power)
        made.append(np.column_stack([np.full(AROUND, x), y, z + up]))
    return stacked(made)


def stacked(rings: Sequence[Floats]) -> Solid:
    """Rings of as many points each, joined from the first to the last and closed at both ends."""
    n, m = len(rings[0]), len(rings)
    points = np.concatenate([*rings, rings[0].mean(0)[None], rings[-1].mean(0)[None]])
    k = np.arange(n)
    after = (k + 1) % n
    faces = [np.column_stack([np.full(n, m * n), after, k])]
    for row in range(m - 1):
        a, b = row * n + k, row * n + after
        faces += [np.column_stack([a, b, b + n]), np.column_stack([a, b + n, a + n])]
    faces.append(np.column_stack([np.full(n, m * n + 1), (m - 1) * n + k, (m - 1) * n + after]))
    return points, np.concatenate(faces).astype(np.int32)
