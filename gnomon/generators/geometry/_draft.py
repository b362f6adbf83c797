"""A figure in the making: points placed exactly, what is drawn between them, and what is marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import cos, radians, sin
from typing import TYPE_CHECKING

from gnomon.generators.ranges import one_of
from gnomon.scenes.geometry import (
    Angle,
    Dimension,
    Figure,
    FigureLook,
    Point,
    PointName,
    RightAngle,
    Segment,
    Tick,
    Triangle,
    ValueLabel,
)
from gnomon.scenes.geometry.roots import Root, plain
from gnomon.scenes.geometry.shape import Shape, shaped, side
from gnomon.truth.element import Element
from gnomon.truth.fact import Exact, is_number

if TYPE_CHECKING:
    from numpy.random import Generator

Corner = tuple[str, str, str]
ALPHABETS = ("ABCDEF", "ABCDEF", "PQRSTU", "KLMNPQ", "DEFGHK", "XYZWVU", "RSTUVW", "UVWSTR", "EFGHKL", "JKLMNP")


@dataclass
class Draft:
    """Points are called A, B, C … by their part in the plan; letters are dealt at the end."""

    at: dict[str, tuple[float, float]] = field(default_factory=dict)
    exact: dict[str, tuple[str, str]] = field(default_factory=dict)
    triangles: list[Corner] = field(default_factory=list)
    straight: list[Corner] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    angles: dict[Corner, int] = field(default_factory=dict)
    lengths: dict[tuple[str, str], Root] = field(default_factory=dict)
    ticks: dict[tuple[str, str], int] = field(default_factory=dict)
    squares: list[Corner] = field(default_factory=list)
    arcs: dict[Corner, int] = field(default_factory=dict)
    sought: tuple[str, ...] = ()

    def put(self, name: str, x: float, y: float, exact: tuple[str, str]) -> None:
        self.at[name], self.exact[name] = (x, y), exact

    def put_root(self, name: str, x: Root, y: Root) -> None:
        self.put(name, x.value, y.value, (text_of(x), text_of(y)))

    def join(self, *pairs: str, part: bool = False, dashed: bool = False) -> None:
        for pair in pairs:
            self.segments.append(Segment(id="", ends=(pair[0], pair[1]), part=part, dashed=dashed))


def text_of(number: Root) -> str:
    value = plain(number)
    if isinstance(value, Exact):
        return value.exact
    return str(Fraction(str(value)))


def label_text(value: int | float | Exact, unit: str) -> str:
    if isinstance(value, Exact):
        text = value.exact.replace("*", "").replace("sqrt(", "√").replace(")", "")
    else:
        text = f"{value:g}"
    return f"{text} {unit}".strip()


def figure_of(
    draft: Draft,
    content: Generator,
    look: FigureLook,
    size: tuple[int, int],
    turn: float,
    mirrored: bool,
    unit: str,
    letter: str,
) -> Figure:
    """The scene of a draft: letters dealt, points turned, everything given its id."""
    alphabet = one_of(content, ALPHABETS)
    first = [alphabet[i] for i in content.permutation(3)]
    named = dict(zip(draft.at, [*first, *alphabet[3:]], strict=False))

    def corner(c: Corner) -> Corner:
        return (named[c[0]], named[c[1]], named[c[2]])

    straight = tuple(corner(c) for c in draft.straight)
    triangles = tuple(corner(c) for c in draft.triangles)
    shape = shaped(tuple(named.values()), triangles, straight)
    points = tuple(turned(named[n], draft.at[n], draft.exact[n], turn, mirrored) for n in draft.at)
    segments = tuple(
        Segment(
            id=side(named[s.ends[0]], named[s.ends[1]]),
            ends=tuple(sorted((named[s.ends[0]], named[s.ends[1]]))),
            part=s.part,
            dashed=s.dashed,
        )
        for s in draft.segments
    )
    elements: tuple[Element, ...] = (
        *(Triangle(id="triangle/" + "".join(sorted(t)), corners=t) for t in triangles),
        *segments,
        *marks(draft, named, shape),
        *points,
        *(PointName(id=f"name/{p.name}", text=p.name, of=p.id) for p in points),
        *labels(draft, named, shape, unit, letter if letter not in "".join(named.values()).lower() else "?"),
    )
    return Figure(size=size, look=look, elements=elements, straight=straight, turn=turn, mirrored=mirrored, unit=unit)


def turned(name: str, at: tuple[float, float], exact: tuple[str, str], turn: float, mirrored: bool) -> Point:
    x, y = at[0], -at[1] if mirrored else at[1]
    c, s = cos(radians(turn)), sin(radians(turn))
    return Point(id=f"point/{name}", name=name, x=x * c - y * s, y=x * s + y * c, exact=exact)


def marks(draft: Draft, named: dict[str, str], shape: Shape) -> Sequence[Element]:
    """Arcs for every angle that is valued, sought or marked as equal; squares; ticks."""
    arcs = {c: 1 for c in draft.angles}
    if len(draft.sought) == 3:
        arcs[(draft.sought[0], draft.sought[1], draft.sought[2])] = 1
    arcs.update(draft.arcs)
    out: list[Element] = []
    for c, n in arcs.items():
        p, v, q = (named[x] for x in c)
        out.append(Angle(id=shape.angle(p, v, q), points=(p, v, q), arcs=n))
    for c in draft.squares:
        p, v, q = (named[x] for x in c)
        id = shape.angle(p, v, q)
        out.append(RightAngle(id=id.replace("angle/", "right-angle/"), points=(p, v, q), of=id))
    for (a, b), n in draft.ticks.items():
        of = side(named[a], named[b])
        out.append(Tick(id=of.replace("segment/", "tick/"), of=of, strokes=n))
    inner = {side(p, q) for p, _, q in shape.straight}
    for a, b in draft.lengths:
        of = side(named[a], named[b])
        if of in inner:
            out.append(Dimension(id=of.replace("segment/", "dimension/"), of=of))
    return out


def labels(draft: Draft, named: dict[str, str], shape: Shape, unit: str, letter: str) -> Sequence[Element]:
    """Values at angles and sides, and the letter of what is sought."""
    out: list[Element] = []
    for c, measure in draft.angles.items():
        of = shape.angle(*(named[x] for x in c))
        out.append(ValueLabel(id=f"label/{of}", text=f"{measure}°", of=of, value=measure, attribute="measure"))
    for (a, b), root in draft.lengths.items():
        of = side(named[a], named[b])
        value = plain(root)
        assert is_number(value) and isinstance(value, (int, float, Exact))
        out.append(ValueLabel(id=f"label/{of}", text=label_text(value, unit), of=of, value=value, attribute="length"))
    if draft.sought:
        ends = [named[x] for x in draft.sought]
        of = shape.angle(*ends) if len(ends) == 3 else side(*ends)
        out.append(
            ValueLabel(
                id=f"label/{of}", text=letter, of=of, value=None, attribute="measure" if len(ends) == 3 else "length"
            )
        )
    return out
