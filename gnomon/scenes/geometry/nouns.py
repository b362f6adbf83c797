"""The nouns of plane figures. Lengths are in the unit printed; y grows upwards; angles are degrees below 180.

How their ids are made is said in ids.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from gnomon.truth.attribute import Attribute
from gnomon.truth.element import Element
from gnomon.truth.fact import Exact, Key, Value


@dataclass(frozen=True, kw_only=True)
class Point(Element):
    """`point/A`. A point not `shown` only helps to place others: neither dot nor letter, and no fact leans on it."""

    name: str
    x: float
    y: float
    shown: bool = True


@dataclass(frozen=True, kw_only=True)
class PointName(Element):
    """`name/A`, the letter printed beside a point; `of` is its id."""

    text: str
    of: str


@dataclass(frozen=True, kw_only=True)
class Segment(Element):
    """`segment/AB`. A `part` of a longer one (or of a line) is not drawn twice; `dashed` ones are auxiliary."""

    ends: tuple[str, str]
    part: bool = False
    dashed: bool = False


@dataclass(frozen=True, kw_only=True)
class Line(Element):
    """`line/AB`, drawn beyond both of its ends (those named in the id) to about a sixth of its length or 30 pixels."""

    ends: tuple[str, str]
    dashed: bool = False


@dataclass(frozen=True, kw_only=True)
class Ray(Element):
    """`ray/AB` from the first of its ends, drawn beyond the second."""

    ends: tuple[str, str]
    dashed: bool = False


@dataclass(frozen=True, kw_only=True)
class Circle(Element):
    """`circle/O`; a second one about the same centre is `circle/O/2`. `through` are the shown points on it."""

    centre: str
    radius: float
    through: tuple[str, ...] = ()
    centre_shown: bool = True
    dashed: bool = False


@dataclass(frozen=True, kw_only=True)
class Arc(Element):
    """`arc/AB` (the shorter) or `arc/ACB` (by way of C): counter-clockwise (y up) from the first end to the second.

    `centre` is a point's name. A `part` of a drawn circle is not drawn twice.
    """

    centre: str
    ends: tuple[str, str]
    circle: str = ""
    part: bool = False
    dashed: bool = False


@dataclass(frozen=True, kw_only=True)
class Triangle(Element):
    """`triangle/ABC`: three names of points."""

    corners: tuple[str, str, str]


@dataclass(frozen=True, kw_only=True)
class Quadrilateral(Element):
    """`quadrilateral/ABCD`: its corners around. What sort it is is a fact: given by a statement, or proved."""

    corners: tuple[str, str, str, str]


@dataclass(frozen=True, kw_only=True)
class Polygon(Element):
    """`polygon/ABCDE`: five corners or more, around."""

    corners: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Sector(Element):
    """`sector/AOB`: counter-clockwise from the first end to the second about the centre."""

    centre: str
    ends: tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Edge:
    """One piece of a boundary: straight, or about `centre` (a point's name), counter-clockwise if `left`.

    An edge about a centre that ends where it starts is a full circle.
    """

    start: str
    end: str
    centre: str = ""
    left: bool = True


@dataclass(frozen=True, kw_only=True)
class Region(Element):
    """`region/0`, shaded: inside of `boundary`, outside of the `holes`.

    `parts` say the same by shapes: +1 or -1 and the id of a triangle, polygon, circle or sector.
    """

    boundary: tuple[Edge, ...]
    holes: tuple[tuple[Edge, ...], ...] = ()
    parts: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Angle(Element):
    """`angle/ABC`: arcs about the middle one of three points. Angles with as many `arcs`, above one, are equal."""

    points: tuple[str, str, str]
    arcs: int = 1


@dataclass(frozen=True, kw_only=True)
class RightAngle(Element):
    """`right-angle/ABC`, the small square in a right angle; `of` is the angle's id."""

    points: tuple[str, str, str]
    of: str


@dataclass(frozen=True, kw_only=True)
class Tick(Element):
    """`tick/AB`: short strokes across the middle of a segment: those with as many are equally long."""

    of: str
    strokes: int


@dataclass(frozen=True, kw_only=True)
class ParallelMark(Element):
    """`parallel/AB`: arrow heads along a segment: those with as many are parallel."""

    of: str
    strokes: int


@dataclass(frozen=True, kw_only=True)
class ValueLabel(Element):
    """`label/<id>`: what is printed at an angle, a segment or an arc.

    A given has a `value`. What is sought has none, and its text is a letter or "?". An expression such as `(2x + 10)°`
    has none either; `letter` is its unknown, `slope` and `offset` the numbers in it.
    """

    text: str
    of: str
    value: int | float | Exact | None
    attribute: Attribute
    letter: str = ""
    slope: int = 0
    offset: int = 0

    @property
    def sought(self) -> bool:
        return self.value is None and not self.slope


@dataclass(frozen=True, kw_only=True)
class Dimension(Element):
    """`dimension/AB`: a line beside a segment that other points divide, so that a value is seen to mean the whole."""

    of: str


@dataclass(frozen=True, kw_only=True)
class Statement(Element):
    """`statement/0`: a given printed under the figure, such as `AB ∥ CD`; `says` are the facts that it states."""

    text: str
    says: tuple[tuple[Key, Value], ...]


@dataclass(frozen=True, kw_only=True)
class Prompt(Element):
    """`prompt`: the question itself, printed in the picture."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Note(Element):
    """`note/scale`: a remark printed under the figure, that it is not drawn to scale."""

    text: str
