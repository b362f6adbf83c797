"""What is marked in a figure, and everything that follows from it, each fact with its reason."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.geometry.attributes import (
    ARC_LENGTH,
    AREA,
    CIRCUMFERENCE,
    EQUAL_TO,
    LENGTH,
    MEASURE,
    PERIMETER,
    RADIUS,
    STROKES,
)
from gnomon.scenes.geometry.auxiliary import constructions, joined, leans_on
from gnomon.scenes.geometry.classes import classified
from gnomon.scenes.geometry.figure import Figure
from gnomon.scenes.geometry.figure_shape import shape_of
from gnomon.scenes.geometry.givens import Givens, equations, expressions, givens_of
from gnomon.scenes.geometry.ids import letters_of, noun_of, point_id
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
from gnomon.scenes.geometry.rules import NO_TICK_MARKS, PRINTED_BESIDE, TICK_MARKS
from gnomon.scenes.geometry.shape import Shape
from gnomon.scenes.geometry.theorems.clause import Clause
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.vocabulary import AT, DRAWN, NAME, TEXT

ARROWS = {1: "a single arrow", 2: "a double arrow", 3: "a triple arrow"}
TICKS = {0: "plain", 1: "one stroke", 2: "two strokes", 3: "three strokes"}
LINEAR = (LENGTH, PERIMETER, RADIUS, CIRCUMFERENCE, ARC_LENGTH)
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
    net = net_of(shape, joined=joined(figure))
    printed = expressions(figure)
    if printed:
        net = Net(shape, [*net.clauses, *equations(net.clauses, printed)], net.joined)
    return net, givens, chain(net, givens.values)


def reason(figure: Figure, clause: Clause) -> Because:
    """What is joined comes first, as in a proof."""
    return Because(clause.theorem, (*leans_on(figure, clause), *clause.inputs, *clause.needs, *clause.seen))


def worth_saying(known: Known) -> set[Key]:
    """All but equalities of angles that nothing else leans on."""
    wanted: set[Key] = set()
    for key in reversed(known.values):
        if key in wanted or not (key[1].pattern == EQUAL_TO and noun_of(key[0]) == "angle"):
            wanted.add(key)
            clause = known.reasons[key]
            if clause is not None:
                wanted.update((*clause.inputs, *clause.needs))
    return wanted


def unit(attribute: Attribute, figure: Figure) -> str:
    if attribute in LINEAR:
        return figure.unit
    if attribute == AREA:
        return f"{figure.unit}²" if figure.unit else ""
    return "°" if attribute == MEASURE else ""


def seen(figure: Figure, s: Shape) -> Iterator[Fact]:
    """What the marks show by being there."""
    names = {p.of: p for p in figure.of(PointName)}
    for point in figure.of(Point):
        if point.id in names:
            yield Fact(point.id, NAME, point.name, because=Because(PRINTED_BESIDE, ((names[point.id].id, TEXT),)))
    for name, on in s.lying.items():
        yield Fact(point_id(name), DRAWN, f"on {' and '.join(place(figure, x) for x in on)}")
    for label in figure.of(ValueLabel):
        yield Fact(label.id, AT, label.of)
    ticks = {t.of: t for t in figure.of(Tick)}
    for segment in figure.of(Segment):
        tick = ticks.get(segment.id)
        if tick is None:
            yield Fact(segment.id, STROKES, 0, because=Because(NO_TICK_MARKS, ((segment.id, DRAWN),)))
            yield Fact(segment.id, DRAWN, TICKS[0])
        else:
            yield Fact(segment.id, STROKES, tick.strokes, because=Because(TICK_MARKS, ((tick.id, DRAWN),)))
            yield Fact(tick.id, DRAWN, TICKS[tick.strokes])
    for arrow in figure.of(ParallelMark):
        yield Fact(arrow.id, DRAWN, ARROWS[arrow.strokes])
    for angle in figure.of(Angle):
        yield Fact(angle.id, DRAWN, ARCS[angle.arcs])
    for square in figure.of(RightAngle):
        yield Fact(square.id, DRAWN, "a small square")
    for region in figure.of(Region):
        yield Fact(region.id, DRAWN, " ".join(f"{'+' if sign > 0 else '−'} {of}" for sign, of in region.parts))


def place(figure: Figure, id: str) -> str:
    """`AB` for a segment, `circle O` for a circle with a centre that is shown."""
    circle = next((c for c in figure.of(Circle) if c.id == id), None)
    if circle is None:
        return letters_of(id)
    return f"circle {circle.centre}" if circle.centre_shown else "the circle"
