"""Where objects stand: in frame, clear of one another, and not too much hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import hypot
from typing import TYPE_CHECKING

import shapely

from gnomon.scenes.space import Camera, Object, corners
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

EXTENT = (4.7, 3.5, 0.12)  # of the table, metres
EDGE = 0.08  # metres between an object and the table's edge
MARGIN = 8.0  # pixels between an object and the border of the picture
# by level: the least gap between two objects in metres, and the least share of each that must be seen
GAPS = (0.35, 0.25, 0.18, 0.12, 0.07)
SEEN = (0.97, 0.9, 0.82, 0.72, 0.62)
# by level: how often an object is put near another one
CROWDED = (0.0, 0.1, 0.3, 0.6, 0.8)
NEAR = 0.9  # metres to either side
SPOTS = 60  # places tried for one object
ROUNDS = 12  # times the whole table is tried


def placed(
    content: Generator, natures: Sequence[Object], camera: Camera, size: tuple[int, int], level: int
) -> tuple[Object, ...]:
    """The objects with their places, in an order that tells nothing. Rejected if they find no room."""
    for _ in range(ROUNDS):
        things: list[Object] = []
        for nature in sorted(natures, key=lambda n: -n.reach[0]):  # the big ones first
            tried = spots(content, nature, things, level)
            spot = next((t for t in tried if fits(t, things, camera, size, level)), None)
            if spot is None:
                break
            things.append(spot)
        if len(things) == len(natures):
            return tuple(things[i] for i in content.permutation(len(things)))
    raise Rejected("no room", f"{len(natures)} objects at level {level}")


def spots(content: Generator, thing: Object, others: Sequence[Object], level: int) -> Iterator[Object]:
    """The object at places drawn over the whole table or near another object, turned anyhow."""
    room = [EXTENT[i] / 2 - EDGE - max(thing.reach[:2]) for i in (0, 1)]
    for _ in range(SPOTS):
        x, y = (r * (2 * content.random() - 1) for r in room)
        if others and content.random() < CROWDED[level - 1]:
            other = others[int(content.integers(len(others)))]
            x, y = (other.position[i] + NEAR * (2 * content.random() - 1) for i in (0, 1))
        if abs(x) > room[0] or abs(y) > room[1]:
            continue
        yield replace(thing, position=(round(x, 3), round(y, 3), thing.reach[2]), turn=round(360 * content.random(), 1))


def fits(thing: Object, others: Sequence[Object], camera: Camera, size: tuple[int, int], level: int) -> bool:
    for other in others:
        gap = hypot(thing.position[0] - other.position[0], thing.position[1] - other.position[1])
        if gap - width(thing) - width(other) < GAPS[level - 1]:
            return False
    left, top, right, bottom = shape(thing, camera, size).bounds
    if left < MARGIN or top < MARGIN or right > size[0] - MARGIN or bottom > size[1] - MARGIN:
        return False
    return all(share >= SEEN[level - 1] for share in shares([*others, thing], camera, size))


def width(thing: Object) -> float:
    """The radius about its axis within which an object stays however it is turned."""
    x, y, _ = thing.reach
    return hypot(x, y) * 0.94 if thing.shape in ("cube", "pyramid") else max(x, y)


def shares(things: Sequence[Object], camera: Camera, size: tuple[int, int]) -> Iterator[float]:
    """About how much of each is seen, taking each for the hull of its box."""
    shapes = [shape(t, camera, size) for t in things]
    depths = [camera.project(t.position, size)[2] for t in things]
    for own, depth in zip(shapes, depths, strict=True):
        near = [s for s, d in zip(shapes, depths, strict=True) if d < depth and s.intersects(own)]
        hidden = own.intersection(shapely.union_all(near)).area if near else 0.0
        yield 1 - hidden / own.area


def shape(thing: Object, camera: Camera, size: tuple[int, int]) -> shapely.Polygon:
    hull = shapely.MultiPoint([camera.project(c, size)[:2] for c in corners(thing)]).convex_hull
    assert isinstance(hull, shapely.Polygon)
    return hull
