"""Where the camera stands so that a thing fills a share of the picture."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from gnomon.scenes.space import Camera, Point, Thing
from gnomon.scenes.space.library import extremes

if TYPE_CHECKING:
    from numpy.random import Generator

ANGLE = 34.0


def framed(thing: Thing, rise: float, share: float, size: tuple[int, int], content: Generator) -> Camera:
    """A camera on the side of -y, so many degrees up, from which a thing fills a share of the picture's
    width or height, whichever is more; the thing stands a little off the middle if there is room."""
    up = math.radians(rise)
    middle = thing.middle()
    corners = tuple(thing.world(p) for p in extremes(thing.model, thing.sizes))
    near, far = 0.05 * radius(corners, middle), 60 * radius(corners, middle)
    for _ in range(40):
        away = math.sqrt(near * far)
        eye = (middle[0], middle[1] - away * math.cos(up), middle[2] + away * math.sin(up))
        camera = Camera(eye=eye, target=middle, angle=ANGLE)
        if away < 1.15 * radius(corners, middle) or filled(corners, camera, size) > share:
            near = away
        else:
            far = away
    room = 0.3 * (1 - share)
    aside, below = (room * (2 * content.random() - 1) for _ in range(2))
    wide = 2 * away * math.tan(math.radians(ANGLE / 2))
    high = wide * size[1] / size[0]
    x, y = middle_of(corners, camera, size)
    # within the picture, which leaves the way from the thing to the camera as it is
    over = (below - y) * high
    shift = ((x - aside) * wide, over * math.sin(up), over * math.cos(up))
    target = tuple(m + s for m, s in zip(middle, shift, strict=True))
    return replace(camera, eye=rounded(camera.eye), target=rounded((target[0], target[1], target[2])))


def filled(corners: tuple[Point, ...], camera: Camera, size: tuple[int, int]) -> float:
    """The share of the picture's width or height that points take, whichever is more."""
    x, y, right, below = reach(corners, camera, size)
    return max(right - x, below - y)


def middle_of(corners: tuple[Point, ...], camera: Camera, size: tuple[int, int]) -> tuple[float, float]:
    """How far the middle of the points' box lies right of and below that of the picture, as shares of its sides."""
    x, y, right, below = reach(corners, camera, size)
    return (x + right) / 2 - 0.5, (y + below) / 2 - 0.5


def reach(corners: tuple[Point, ...], camera: Camera, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of points, as shares of the picture's sides."""
    seen = [camera.project(c, size) for c in corners]
    if min(d for _, _, d in seen) <= 0:
        return (-math.inf, -math.inf, math.inf, math.inf)
    across, down = [x / size[0] for x, _, _ in seen], [y / size[1] for _, y, _ in seen]
    return min(across), min(down), max(across), max(down)


def box_corners(thing: Thing) -> tuple[Point, ...]:
    return tuple(thing.world((x, y, z)) for x, y, z in product(*zip(*thing.box(), strict=True)))


def radius(corners: tuple[Point, ...], middle: Point) -> float:
    return max(math.dist(c, middle) for c in corners)


def rounded(point: Point) -> Point:
    return (round(point[0], 4), round(point[1], 4), round(point[2], 4))
