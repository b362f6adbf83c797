"""Lines that a proof needs and a figure need not show, kept for the steps of the proof; lines that nothing needs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.scenes.geometry import (
    Angle,
    Arc,
    Circle,
    Dimension,
    Figure,
    Line,
    ParallelMark,
    Point,
    PointName,
    Polygon,
    Quadrilateral,
    Ray,
    Region,
    RightAngle,
    Sector,
    Segment,
    Statement,
    Tick,
    Triangle,
    ValueLabel,
)
from gnomon.scenes.geometry.auxiliary import Joined, lines, pieces
from gnomon.scenes.geometry.facts import proved
from gnomon.scenes.geometry.ids import angle_id, letters_of, other_of, point_id
from gnomon.scenes.geometry.prover import Known
from gnomon.scenes.geometry.shape import Shape
from gnomon.truth.fact import Key

if TYPE_CHECKING:
    from numpy.random import Generator

MOST = 2  # lines to be joined


def spared(base: Figure, s: Shape, rng: Generator) -> Joined:
    """Up to two lines that no shape of a figure needs, by their ends: neither givens nor goal are to speak of them."""
    most = 1 + int(rng.integers(MOST))
    shown = spoken_of(base)
    free = [e for e in base.elements if isinstance(e, Segment) and not e.part and frozenset(e.ends) not in shown]
    chosen: list[Segment] = []
    for i in rng.permutation(len(free)):
        if len(chosen) < most and bare(s, [*chosen, free[int(i)]]):
            chosen.append(free[int(i)])
    return frozenset(frozenset(e.ends) for e in chosen)


def set_aside(made: Figure, spare: Joined) -> Figure:
    """The figure with those of some lines left to the proof of which it makes use."""
    used = needed(made) if spare else set()
    shown = spoken_of(made)
    aside = [
        e
        for e in made.elements
        if isinstance(e, Segment) and (line := frozenset(e.ends)) in spare and line in used and line not in shown
    ]
    if not aside:
        return made
    rest = tuple(e for e in made.elements if e not in aside)
    other = replace(made, elements=rest, auxiliary=tuple(replace(e, dashed=True) for e in aside))
    # another proof may have come first, which has no use for them, or there is none that one would join them for
    return other if {frozenset(e.ends) for e in aside} <= needed(other) else made


def without_idle(made: Figure, s: Shape, known: Known) -> Figure:
    """The figure without the lines that neither its proof nor anything drawn in it makes use of."""
    assert made.goal is not None
    used = spoken_of(made) | {line for key in known.behind(made.goal) for line in lines(key)}
    idle: list[Segment] = []
    for e in made.elements:
        free = isinstance(e, Segment) and not e.part and frozenset(e.ends) not in used
        if free and isinstance(e, Segment) and bare(s, [*idle, e]):
            idle.append(e)
    left = replace(made, elements=tuple(e for e in made.elements if e not in idle))
    kept = {p for line in used for p in line} | {p for key in known.behind(made.goal) for p in named(key)}
    gone = {p for e in idle for p in e.ends} | {p for c in left.of(Circle) for p in c.through[1:]}
    gone -= kept | held(left)
    return without_points(left, gone) if idle or gone else made


def named(key: Key) -> set[str]:
    """The points of which a fact speaks, as far as its names are letters."""
    return set(letters_of(key[0])) | set(letters_of(other_of(key) or ""))


def held(made: Figure) -> set[str]:
    """The points at which something is drawn: ends of lines and arcs, corners, centres."""
    found: set[str] = set()
    for e in made.elements:
        match e:
            case Segment(part=False) | Line() | Ray():
                found |= set(e.ends)
            case Circle():
                found |= {e.centre}
            case Arc() | Sector():
                found |= {e.centre, *e.ends}
            case Triangle() | Quadrilateral() | Polygon():
                found |= set(e.corners)
    return found


def without_points(made: Figure, gone: set[str]) -> Figure:
    """The figure with some points left to its construction, which are neither drawn nor named."""
    if not gone:
        return made
    ids = {point_id(p) for p in gone}
    elements = (
        replace(e, shown=False)
        if isinstance(e, Point) and e.id in ids
        else replace(e, through=tuple(p for p in e.through if p not in gone))
        if isinstance(e, Circle)
        else e
        for e in made.elements
        if not (isinstance(e, PointName) and e.of in ids) and not (isinstance(e, Segment) and gone & set(e.ends))
    )
    straight = tuple(t for t in made.straight if not gone & set(t))
    return replace(made, elements=tuple(elements), straight=straight)


def needed(made: Figure) -> set[frozenset[str]]:
    """The lines of which the proof of the goal speaks; none if it does not follow."""
    known = proved(made)[2]
    return {line for key in known.behind(made.goal) for line in lines(key)} if made.goal in known.reasons else set()


def spoken_of(made: Figure) -> set[frozenset[str]]:
    """Lines that a shape, a region, a mark, a statement or the goal needs in the picture."""
    found: set[frozenset[str]] = set(lines(made.goal)) if made.goal else set()
    for e in made.elements:
        if isinstance(e, (Triangle, Quadrilateral, Polygon)):
            found |= set(pieces(e.id))
        elif isinstance(e, (Angle, RightAngle)):
            found |= set(pieces(angle_id(*e.points)))
        elif isinstance(e, (Tick, ParallelMark, Dimension, ValueLabel)):
            found |= set(pieces(e.of))
        elif isinstance(e, Statement):
            found |= {line for key, _ in e.says for line in lines(key)}
        elif isinstance(e, Sector):
            found |= {frozenset((e.centre, end)) for end in e.ends}
        elif isinstance(e, Region):
            found |= {frozenset((x.start, x.end)) for edges in (e.boundary, *e.holes) for x in edges}
    return found


def bare(s: Shape, aside: list[Segment]) -> bool:
    """Whether the lines have no further points, and every point still lies on something or is a centre."""
    left = [t for t in s.tracks if not any(set(e.ends) <= set(t) for e in aside)]
    held = {p for t in left for p in t} | {p for r in s.circles for p in r.through} | {r.centre for r in s.circles}
    held |= {p for b in (*s.bows, *s.sectors) for p in (b.start, b.end, b.centre)}
    return all(len(s.on[e.ends]) == 2 and set(e.ends) <= held for e in aside)
