"""The nouns of plane figures. Lengths are in the unit printed; y grows upwards; angles are degrees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gnomon.truth.element import Element, Look, Scene
from gnomon.truth.fact import Exact, Fact


@dataclass(frozen=True, kw_only=True)
class Point(Element):
    """`x` and `y` are where it lies; `exact` is the same before the figure was turned, as sympy reads it."""

    name: str
    x: float
    y: float
    exact: tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class PointName(Element):
    """The letter printed beside a point; `of` is its id."""

    text: str
    of: str


@dataclass(frozen=True, kw_only=True)
class Segment(Element):
    """`ends` are names of points. A segment that is a part of a longer one is not drawn twice."""

    ends: tuple[str, str]
    part: bool = False
    dashed: bool = False


@dataclass(frozen=True, kw_only=True)
class Angle(Element):
    """An arc from one arm to the other about the middle one of three points; `arcs` beside each other."""

    points: tuple[str, str, str]
    arcs: int = 1


@dataclass(frozen=True, kw_only=True)
class RightAngle(Element):
    """The small square in a right angle."""

    points: tuple[str, str, str]
    of: str


@dataclass(frozen=True, kw_only=True)
class Tick(Element):
    """Short strokes across the middle of a segment: those with as many are equally long."""

    of: str
    strokes: int


@dataclass(frozen=True, kw_only=True)
class Triangle(Element):
    """Three names of points."""

    corners: tuple[str, str, str]


@dataclass(frozen=True, kw_only=True)
class ValueLabel(Element):
    """What is printed at an angle or a segment: its value, or a letter for what is sought (`value` None)."""

    text: str
    of: str
    value: int | float | Exact | None


@dataclass(frozen=True, kw_only=True)
class Dimension(Element):
    """A line beside a segment that other points divide, so that a value is seen to mean the whole."""

    of: str


@dataclass(frozen=True, kw_only=True)
class FigureLook(Look):
    """`room` is the share of the frame that a figure may fill, `shift` its place in the rest, -1 to 1 each way."""

    font: str
    room: float
    shift: tuple[float, float]
    dots: bool
    text_size: float


@dataclass(frozen=True, kw_only=True)
class Figure(Scene):
    """A plane figure. `straight` holds triples of points on one line, the second between the others.

    Points lie at their exact coordinates mirrored (y changes sign) if `mirrored`, then turned by `turn` degrees.
    `unit` is that of lengths.
    """

    look: FigureLook
    straight: tuple[tuple[str, str, str], ...] = ()
    turn: float = 0.0
    mirrored: bool = False
    unit: str = ""

    def point(self, name: str) -> Point:
        return next(p for p in self.of(Point) if p.name == name)

    def facts(self) -> Iterator[Fact]:
        from gnomon.scenes.geometry.facts import facts

        return facts(self)
