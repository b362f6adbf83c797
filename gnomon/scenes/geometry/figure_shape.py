"""The shape of a figure, from its elements."""

from __future__ import annotations

from gnomon.scenes.geometry.figure import Figure
from gnomon.scenes.geometry.nouns import (
    Arc,
    Circle,
    Line,
    Point,
    Polygon,
    Quadrilateral,
    Ray,
    Region,
    Sector,
    Segment,
)
from gnomon.scenes.geometry.shape import Bow, Names, Ring, Shape, merged, sweep_of


def shape_of(figure: Figure) -> Shape:
    """Hidden points have coordinates but lie on nothing; auxiliary lines count as drawn."""
    every = figure.of(Point)
    at = {p.name: complex(p.x, p.y) for p in every}
    shown = tuple(p.name for p in every if p.shown)
    drawn = [e.ends for e in figure.elements if isinstance(e, (Segment, Line, Ray))]
    drawn += [e.ends for e in figure.auxiliary]
    lines = [line & set(shown) for line in merged([*figure.straight, *drawn])]
    return Shape(
        points=shown,
        at=at,
        tracks=tuple(ordered(line, at) for line in lines if len(line) > 1),
        circles=tuple(ring_of(c, at) for c in figure.of(Circle)),
        bows=tuple(bow_of(a.id, a.centre, a.ends, at) for a in figure.of(Arc)),
        quadrilaterals=tuple(q.corners for q in figure.of(Quadrilateral)),
        polygons=tuple(p.corners for p in figure.of(Polygon)),
        sectors=tuple(bow_of(s.id, s.centre, s.ends, at) for s in figure.of(Sector)),
        regions=tuple((r.id, r.parts) for r in figure.of(Region)),
    )


def ordered(line: set[str], at: dict[str, complex]) -> Names:
    """Points along their line."""
    a, b, *_ = sorted(line)
    return tuple(sorted(line, key=lambda p: ((at[p] - at[a]) * (at[b] - at[a]).conjugate()).real))


def ring_of(circle: Circle, at: dict[str, complex]) -> Ring:
    around = sorted(circle.through, key=lambda p: sweep_of(at[circle.centre], at[circle.centre] + 1, at[p]) % 360)
    return Ring(circle.id, circle.centre, circle.centre_shown, circle.radius, tuple(around))


def bow_of(id: str, centre: str, ends: tuple[str, str], at: dict[str, complex]) -> Bow:
    o, a, b = at[centre], at[ends[0]], at[ends[1]]
    return Bow(id, centre, ends[0], ends[1], abs(a - o), sweep_of(o, a, b))
