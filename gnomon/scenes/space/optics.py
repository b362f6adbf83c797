"""The camera, the light and what surfaces are made of. Metres; z is up."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float, float]


@dataclass(frozen=True, kw_only=True)
class Camera:
    """A pinhole at `eye` that looks at `target`; `angle` is the horizontal field of view in degrees."""

    eye: Point
    target: Point
    angle: float = 38.0

    def axes(self) -> tuple[Point, Point, Point]:
        """Right, up and forward: unit vectors, square to one another."""
        forward = unit((self.target[0] - self.eye[0], self.target[1] - self.eye[1], self.target[2] - self.eye[2]))
        right = unit((forward[1], -forward[0], 0.0))
        up = cross(right, forward)
        return right, up, forward

    def focal(self, width: float) -> float:
        """Focal length in pixels of a picture so wide."""
        return width / 2 / math.tan(math.radians(self.angle) / 2)

    def project(self, point: Point, size: tuple[int, int]) -> Point:
        """Pixel x and y of a point, and its planar depth: the distance along the line of sight in metres."""
        right, up, forward = self.axes()
        to = (point[0] - self.eye[0], point[1] - self.eye[1], point[2] - self.eye[2])
        depth = dot(to, forward)
        focal = self.focal(size[0])
        return size[0] / 2 + focal * dot(to, right) / depth, size[1] / 2 - focal * dot(to, up) / depth, depth


@dataclass(frozen=True, kw_only=True)
class Lamp:
    """A soft box `wide` by `high` metres at a place, aimed at another; a sun is so many degrees wide. `power` in watts,
    of a sun in watts for a square metre."""

    kind: Literal["box", "sun"] = "box"
    at: Point
    aim: Point = (0.0, 0.0, 0.0)
    wide: float
    high: float = 1.0
    power: float
    tint: Point = (1.0, 1.0, 1.0)


@dataclass(frozen=True, kw_only=True)
class Light:
    """Where light comes from: mainly from a direction, by lamps, and from all around by an even tint or a named sky.

    `turn` turns the sky, in degrees; `exposure` brightens the picture by so many stops.
    """

    direction: Point
    lamps: tuple[Lamp, ...] = ()
    sky: str = ""
    tint: Point = (1.0, 1.0, 1.0)
    strength: float = 0.4
    turn: float = 0.0
    exposure: float = 0.0


@dataclass(frozen=True)
class Paint:
    """What a surface is made of, a finish by name, and its colour."""

    finish: str
    colour: str


def dot(a: Point, b: Point) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Point, b: Point) -> Point:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def unit(a: Point) -> Point:
    length = math.sqrt(dot(a, a))
    return (a[0] / length, a[1] / length, a[2] / length)
