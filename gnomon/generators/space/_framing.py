"""Where the camera stands so that a thing fills a share of the picture."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from gnomon.scenes.space import Camera, Point, Thing

if TYPE_CHECKING:
    from numpy.random import Generator

ANGLE = 34.0


def framed(thing: Thing, rise: float, share: float, size: tuple[int, int], content: Generator) -> Camera:
    """A camera on the side of -y, so many degrees up, from which the box of a thing fills a share of the picture's
    width or height, whichever is more; the thing stands a little off the middle if there is room."""
    up = math.radians(rise)
    middle = thing.middle()
    corners = box_corners(thing)
    near, far = 0.05 * radius(corners, middle), 60 * radius(corners, middle)
    for _ in range(40):
        away = math.sqrt(near * far)
        eye = (middle[0], middle[1] - away * math.cos(up), middle[2] + away * math.sin(up))
        camera = Camera(eye=eye, target=middle, angle=ANGLE)
        if away < 1.15 * radius(corners, middle) or filled(corners, camera, size) > share:
            near = away
        else:
            far = away
    room = 0.32 * (1 - share)
    aside, above = (room * (2 * content.random() - 1) for _ in range(2))
    wide = 2 * away * math.tan(math.radians(ANGLE / 2))
    high = wide * size[1] / size[0]
    # aside within the picture, which leaves the way from the thing to the camera as it is
    shift = (aside * wide, 0.6 * above * high * math.sin(up), 0.6 * above * high * math.cos(up))
    target = tuple(m + s for m, s in zip(middle, shift, strict=True))
    return replace(camera, eye=rounded(camera.eye), target=rounded((target[0], target[1], target[2])))


def filled(corners: tuple[Point, ...], camera: Camera, size: tuple[int, int]) -> float:
    """The share of the picture's width or height that points take, whichever is more."""
    seen = [camera.project(c, size) for c in corners]
    if min(d for _, _, d in seen) <= 0:
        return math.inf
    return max(
        (max(x for x, _, _ in seen) - min(x for x, _, _ in seen)) / size[0],
        (max(y for _, y, _ in seen) - min(y for _, y, _ in seen)) / size[1],
    )


def box_corners(thing: Thing) -> tuple[Point, ...]:
    return tuple(thing.world((x, y, z)) for x, y, z in product(*zip(*thing.box(), strict=True)))


def radius(corners: tuple[Point, ...], middle: Point) -> float:
    return max(math.dist(c, middle) for c in corners)


def rounded(point: Point) -> Point:
    return (round(point[0], 4), round(point[1], 4), round(point[2], 4))
