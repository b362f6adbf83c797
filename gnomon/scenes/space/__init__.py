"""Things on a table, and the camera that looks at them. Metres; z is up, the table's top lies at z = 0."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from gnomon.scenes.space.attributes import ADJECTIVES, PATTERN, SIZE, VOCABULARY
from gnomon.truth.element import Element, Look, Scene
from gnomon.truth.fact import Fact
from gnomon.truth.vocabulary import COLOUR, SHAPE

__all__ = ["ADJECTIVES", "VOCABULARY"]

Point = tuple[float, float, float]

# at least 21 CIEDE2000 from one another, and nine names that people agree on
COLOURS = {
    "red": "#d3222a",
    "orange": "#f28a1b",
    "yellow": "#f6d62c",
    "green": "#2fa048",
    "cyan": "#2cc4d6",
    "blue": "#2a62d8",
    "purple": "#8436b0",
    "pink": "#f58cba",
    "grey": "#868c92",
}
# half extents of each shape at unit size, chosen so that all look about equally big
SHAPES: dict[str, Point] = {
    "cube": (0.82, 0.82, 0.82),
    "sphere": (1.0, 1.0, 1.0),
    "cylinder": (0.78, 0.78, 0.92),
    "cone": (0.98, 0.98, 1.12),
    "torus": (1.1, 1.1, 0.36),
    "pyramid": (0.92, 0.92, 0.86),
    "star": (1.12, 1.07, 0.42),
    "vase": (0.78, 0.78, 1.2),
    "bowl": (1.1, 1.1, 0.6),
}
# half the width of a unit shape of either size: well over any effect of distance on this table
SIZES = {"small": 0.19, "large": 0.37}
PATTERNS = ("plain", "striped")
STRIPE = "#f4f1ea"


@dataclass(frozen=True, kw_only=True)
class Object(Element):
    """A body standing on the table. `position` is its centre, `reach` its half extents along its own axes."""

    shape: str
    colour: str
    size: str
    pattern: str = "plain"
    position: Point
    turn: float = 0.0
    reach: Point


@dataclass(frozen=True, kw_only=True)
class Table(Element):
    """The top of the table: `extent` is width (x), depth (y) and thickness; it is made of boards (long), planks
    (deep), tiles or one slab."""

    extent: Point
    make: str = "boards"


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
class Light:
    """A far light: the direction it comes from, and how dark its shadows are, 0 to 1."""

    direction: Point
    shadow: float = 0.35


@dataclass(frozen=True, kw_only=True)
class TabletopLook(Look):
    """How it is drawn: `shading` names the lighting model, `backdrop` the colours of the wall above and below, `tones`
    the colours of the boards or tiles of the table in turn."""

    shading: str = "studio"
    backdrop: tuple[str, str] = ("#e9edf2", "#c9d2dc")
    tones: tuple[str, ...] = ("#c4a57c",)


@dataclass(frozen=True, kw_only=True)
class Tabletop(Scene):
    """Objects on one table."""

    look: TabletopLook
    camera: Camera
    light: Light

    def facts(self) -> Iterator[Fact]:
        for thing in self.of(Object):
            yield from looks_of(thing)


def looks_of(thing: Object) -> Iterator[Fact]:
    """What is plainly seen of an object, in the order of ADJECTIVES."""
    yield Fact(thing.id, SIZE, thing.size)
    yield Fact(thing.id, PATTERN, thing.pattern)
    yield Fact(thing.id, COLOUR, thing.colour)
    yield Fact(thing.id, SHAPE, thing.shape)


def corners(thing: Object) -> tuple[Point, ...]:
    """The eight corners of an object's oriented box."""
    c, s = math.cos(math.radians(thing.turn)), math.sin(math.radians(thing.turn))
    x, y, z = thing.position
    a, b, h = thing.reach
    return tuple(
        (x + c * i * a - s * j * b, y + s * i * a + c * j * b, z + k * h) for i, j, k in product((-1, 1), repeat=3)
    )


def dot(a: Point, b: Point) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Point, b: Point) -> Point:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def unit(a: Point) -> Point:
    length = math.sqrt(dot(a, a))
    return (a[0] / length, a[1] / length, a[2] / length)
