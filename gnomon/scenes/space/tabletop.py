"""Things on a table. Metres; z is up, the table's top lies at z = 0."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from gnomon.scenes.space.attributes import PATTERN, SIZE
from gnomon.scenes.space.optics import Point
from gnomon.scenes.space.place import Place, PlaceLook
from gnomon.truth.element import Element
from gnomon.truth.fact import Fact
from gnomon.truth.vocabulary import COLOUR, SHAPE

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
    """A body standing on the table. `position` is its centre, `reach` its half extents along its own axes.

    Its `finish` is how its surface takes the light.
    """

    shape: str
    colour: str
    size: str
    pattern: str = "plain"
    finish: str = "plastic"
    position: Point
    turn: float = 0.0
    reach: Point


@dataclass(frozen=True, kw_only=True)
class Table(Element):
    """The top of the table: `extent` is width (x), depth (y) and thickness; it is made of boards (long), planks
    (deep), tiles or one slab."""

    extent: Point
    make: str = "boards"
    finish: str = "wood"


@dataclass(frozen=True, kw_only=True)
class TabletopLook(PlaceLook):
    """How a table is drawn: `tones` are the colours of its boards or tiles in turn."""

    tones: tuple[str, ...] = ("#c4a57c",)


@dataclass(frozen=True, kw_only=True)
class Tabletop(Place):
    """Objects on one table."""

    look: TabletopLook

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
