"""What is marked in a figure, and everything that follows from it, each fact with its reason."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.geometry.auxiliary import constructions, leans_on
from gnomon.scenes.geometry.classes import classified
from gnomon.scenes.geometry.figure import Figure
from gnomon.scenes.geometry.figure_shape import shape_of
from gnomon.scenes.geometry.givens import Givens, equations, expressions, givens_of
from gnomon.scenes.geometry.nouns import (
    Angle,
    Circle,
    ParallelMark,
    Point,
    PointName,
    Region,
    RightAngle,
    Segment,
    Tick,
    ValueLabel,
)
from gnomon.scenes.geometry.prover import Known, Net, chain, net_of
from gnomon.scenes.geometry.roots import plain
from gnomon.scenes.geometry.shape import Shape
from gnomon.scenes.geometry.theorems.clause import Clause
from gnomon.truth.fact import Because, Fact, Key

STROKES = {0: "plain", 1: "one stroke", 2: "two strokes", 3: "three strokes"}
ARCS = {1: "single arc", 2: "double arc", 3: "triple arc"}


def facts(figure: Figure) -> Iterator[Fact]:
    """Facts that are seen, those that are given, and those derived, in the order in which they were found."""
    net, givens, known = proved(figure)
    yield from seen(figure, net.shape)
    yield from constructions(figure)
    wanted = worth_saying(known)
    for key, value in known.values.items():
        if key not in wanted:
            continue
        clause = known.reasons[key]
        because = givens.because[key] if clause is None else reason(figure, clause)
        yield Fact(*key, value if isinstance(value, bool) else plain(value), unit(key[1], figure), because)
    yield from classified(figure, net.shape, known)


def proved(figure: Figure) -> tuple[Net, Givens, Known]:
    """The figure's clauses, its givens and all that follows."""
    shape = shape_of(figure)
    givens = givens_of(figure, shape)
    net = net_of(shape)
    printed = expressions(figure)
    if printed:
        net = Net(shape, [*net.clauses, *equations(net.clauses, printed)])
    return net, givens, chain(net, givens.values)


def reason(figure: Figure, clause: Clause) -> Because:
    """What is joined comes first, as in a proof."""
    return Because(clause.theorem, (*leans_on(figure, clause), *clause.inputs, *clause.needs, *clause.seen))


def worth_saying(known: Known) -> set[Key]:
    """All but equalities of angles that nothing else leans on."""
    wanted: set[Key] = set()
    for key in reversed(known.values):
        if key in wanted or not (key[1].startswith("equal to ") and key[0].startswith("angle/")):
            wanted.add(key)
            clause = known.reasons[key]
            if clause is not None:
                wanted.update((*clause.inputs, *clause.needs))
    return wanted


def unit(attribute: str, figure: Figure) -> str:
    if attribute in ("length", "perimeter", "radius", "circumference", "arc length"):
        return figure.unit
    if attribute == "area":
        return f"{figure.unit}²" if figure.unit else ""
    return "°" if attribute == "measure" else ""


def seen(figure: Figure, s: Shape) -> Iterator[Fact]:
    """What the marks show by being there."""
    names = {p.of: p for p in figure.of(PointName)}
    for point in figure.of(Point):
        if point.id in names:
            yield Fact(
                point.id, "name", point.name, because=Because("printed beside it", ((names[point.id].id, "text"),))
            )
    for name, on in s.lying.items():
        yield Fact(f"point/{name}", "drawn", f"on {' and '.join(said(figure, x) for x in on)}")
    for label in figure.of(ValueLabel):
        yield Fact(label.id, "at", label.of)
    ticks = {t.of: t for t in figure.of(Tick)}
    for segment in figure.of(Segment):
        tick = ticks.get(segment.id)
        if tick is None:
            yield Fact(segment.id, "strokes", 0, because=Because("no tick marks", ((segment.id, "drawn"),)))
            yield Fact(segment.id, "drawn", STROKES[0])
        else:
            yield Fact(segment.id, "strokes", tick.strokes, because=Because("tick marks", ((tick.id, "drawn"),)))
            yield Fact(tick.id, "drawn", STROKES[tick.strokes])
    for arrow in figure.of(ParallelMark):
        yield Fact(arrow.id, "drawn", f"arrows of {STROKES[arrow.strokes]}")
    for angle in figure.of(Angle):
        yield Fact(angle.id, "drawn", ARCS[angle.arcs])
    for square in figure.of(RightAngle):
        yield Fact(square.id, "drawn", "a small square")
    for region in figure.of(Region):
        yield Fact(region.id, "drawn", " ".join(f"{'+' if sign > 0 else '−'} {of}" for sign, of in region.parts))


def said(figure: Figure, id: str) -> str:
    """`AB` for a segment, `circle O` for a circle with a centre that is shown."""
    kind, _, name = id.partition("/")
    if kind == "circle":
        shown = next(c.centre_shown for c in figure.of(Circle) if c.id == id)
        return f"circle {name[0]}" if shown else "the circle"
    return name
