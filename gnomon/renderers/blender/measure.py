"""Exact truth from the triangles themselves: embree casts one ray through the middle of every pixel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from embreex.mesh_construction import TriangleMesh
from embreex.rtcore_scene import EmbreeScene
from numpy.typing import NDArray

from gnomon.renderers.blender.solids import Part
from gnomon.scenes.space import Camera, Point
from gnomon.truth.picture import Box, Ring

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Seen:
    """`instance`: 0 for none, else the number of the part from 1; `depth`: planar, metres, inf for none; `piece`: the
    number of the named piece of a part, 0 for none."""

    instance: NDArray[np.uint16]
    depth: NDArray[np.float32]
    piece: NDArray[np.uint16]


def rays(camera: Camera, size: tuple[int, int], columns: slice, rows: slice) -> NDArray[np.float32]:
    """Directions through pixel middles, scaled to one metre of depth: then a ray's length is the planar depth."""
    right, up, forward = (np.array(a) for a in camera.axes())
    focal = camera.focal(size[0])
    x = (np.arange(columns.start, columns.stop) + 0.5 - size[0] / 2) / focal
    y = (size[1] / 2 - np.arange(rows.start, rows.stop) - 0.5) / focal
    out = forward + x[None, :, None] * right + y[:, None, None] * up
    return np.asarray(out.reshape(-1, 3), np.float32)


def look(parts: Sequence[Part], camera: Camera, size: tuple[int, int]) -> Seen:
    """What every pixel shows, and how far away it is."""
    scene = EmbreeScene(robust=True)
    for part in parts:
        TriangleMesh(scene, part.corners, part.triangles)
    ways = rays(camera, size, slice(0, size[0]), slice(0, size[1]))
    hit = scene.run(_eyes(camera.eye, len(ways)), ways, output=True)
    shape = (size[1], size[0])
    none = hit["geomID"] < 0
    depth = np.where(none, np.inf, hit["tfar"]).astype(np.float32)
    piece = np.zeros(len(ways), np.uint16)
    for k, part in enumerate(parts):
        if len(part.pieces):
            here = hit["geomID"] == k
            piece[here] = part.pieces[hit["primID"][here]]
    return Seen((hit["geomID"] + 1).astype(np.uint16).reshape(shape), depth.reshape(shape), piece.reshape(shape))


def alone(part: Part, camera: Camera, size: tuple[int, int]) -> Mask:
    """The pixels that a part would cover if nothing stood before it; only its own corner of the picture is searched."""
    box = reach(part, camera, size)
    left, top = max(0, int(box.left) - 1), max(0, int(box.top) - 1)
    right, bottom = min(size[0], int(box.right) + 2), min(size[1], int(box.bottom) + 2)
    mask = np.zeros((size[1], size[0]), bool)
    if left < right and top < bottom:
        scene = EmbreeScene(robust=True)
        TriangleMesh(scene, part.corners, part.triangles)
        ways = rays(camera, size, slice(left, right), slice(top, bottom))
        hit = scene.run(_eyes(camera.eye, len(ways)), ways, output=True)["geomID"] >= 0
        mask[top:bottom, left:right] = hit.reshape(bottom - top, right - left)
    return mask


def flat(part: Part, camera: Camera, size: tuple[int, int]) -> NDArray[np.float64]:
    """Pixel x and y of the corners of a part."""
    right, up, forward = (np.array(a) for a in camera.axes())
    to = part.corners.astype(np.float64) - camera.eye
    depth = np.maximum(to @ forward, 1e-6)
    focal = camera.focal(size[0])
    return np.column_stack([size[0] / 2 + focal * (to @ right) / depth, size[1] / 2 - focal * (to @ up) / depth])


def reach(part: Part, camera: Camera, size: tuple[int, int]) -> Box:
    """The box of all corners of a part, also beyond the frame."""
    points = flat(part, camera, size)
    (left, top), (right, bottom) = points.min(0), points.max(0)
    return Box(float(left), float(top), float(right), float(bottom))


def box_of(mask: Mask) -> Box:
    """The half-open box of the pixels of a mask."""
    columns, rows = np.flatnonzero(mask.any(axis=0)), np.flatnonzero(mask.any(axis=1))
    return Box(float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1))


def outline(mask: Mask) -> tuple[Ring, ...]:
    """Rings along the borders of the pixels of a mask: filled even-odd they give back the mask to the pixel."""
    import shapely

    padded = np.zeros((mask.shape[0], mask.shape[1] + 2), np.int8)
    padded[:, 1:-1] = mask
    steps = np.diff(padded, axis=1)
    rows, starts = np.nonzero(steps == 1)
    ends = np.nonzero(steps == -1)[1]
    shape = shapely.union_all(shapely.box(starts, rows, ends, rows + 1)).simplify(0)
    rings = []
    for polygon in sorted(getattr(shape, "geoms", [shape]), key=lambda p: -p.area):
        for ring in (polygon.exterior, *polygon.interiors):
            rings.append(tuple((float(x), float(y)) for x, y in shapely.get_coordinates(ring)[:-1]))
    return tuple(rings)


def _eyes(eye: Point, n: int) -> NDArray[np.float32]:
    return np.tile(np.array(eye, np.float32), (n, 1))
