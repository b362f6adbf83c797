"""What is marked in a figure, and everything that follows from it, each fact with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from gnomon.scenes.geometry.angles import ANGLE_RULES
from gnomon.scenes.geometry.classes import CLASSES
from gnomon.scenes.geometry.known import Known, Step
from gnomon.scenes.geometry.lengths import LENGTH_RULES
from gnomon.scenes.geometry.figure import Figure
from gnomon.scenes.geometry.nouns import Angle, Point, PointName, RightAngle, Segment, Tick, ValueLabel
from gnomon.scenes.geometry.roots import Root, parsed, plain
from gnomon.scenes.geometry.shape import shape_of, side
from gnomon.truth.fact import Because, Fact, Key

STROKES = {0: "plain", 1: "one stroke", 2: "two strokes", 3: "three strokes"}
ARCS = {1: "single arc", 2: "double arc", 3: "triple arc"}


def facts(figure: Figure) -> Iterator[Fact]:
    """Facts that are seen, those that are given, and those derived, in the order in which they were found."""
    yield from seen(figure)
    for key, step in deduced(figure).steps.items():
        value = step.value if isinstance(step.value, str) else plain(step.value)
        yield Fact(*key, value, unit(key[1], figure), Because(step.rule, step.premises))


def unit(attribute: str, figure: Figure) -> str:
    if attribute in ("length", "perimeter"):
        return figure.unit
    if attribute == "area":
        return f"{figure.unit}²" if figure.unit else ""
    return "°" if attribute == "measure" else ""


def seen(figure: Figure) -> Iterator[Fact]:
    """What the marks show by being there."""
    names = {p.of: p for p in figure.of(PointName)}
    for point in figure.of(Point):
        yield Fact(point.id, "name", point.name, because=Because("printed beside it", ((names[point.id].id, "text"),)))
    for m, on in lying(figure).items():
        yield Fact(f"point/{m}", "drawn", f"on {on}")
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
    for angle in figure.of(Angle):
        yield Fact(angle.id, "drawn", ARCS[angle.arcs])
    for square in figure.of(RightAngle):
        yield Fact(square.id, "drawn", "a small square")


def lying(figure: Figure) -> dict[str, str]:
    """Inner points of lines, and the longest segment each lies on."""
    found: dict[str, str] = {}
    drawn = {s.ends for s in figure.of(Segment)}
    for p, m, q in figure.straight:
        on = f"{min(p, q)}{max(p, q)}"
        if m not in found or (p, q) in drawn or (q, p) in drawn:
            found[m] = on
    return found


def given(figure: Figure, known: Known) -> None:
    """What is printed or marked."""
    for label in figure.of(ValueLabel):
        if label.value is not None:
            number: Root | Fraction = parsed(label.value)
            attribute = "length" if label.of.startswith("segment/") else "measure"
            if attribute == "measure":
                number = parsed(label.value).fraction or Fraction(0)
            known.add(Step((label.of, attribute), number, "given", ((label.id, "text"),)))
    for square in figure.of(RightAngle):
        known.add(Step((square.of, "measure"), Fraction(90), "right-angle mark", ((square.id, "drawn"),)))


def marked_equal(figure: Figure, known: Known) -> None:
    """Ticks and equal arcs, as pairs that rules ask for."""
    for strokes in {t.strokes for t in figure.of(Tick)}:
        group = [t for t in figure.of(Tick) if t.strokes == strokes]
        for a in group:
            for b in group:
                if a is not b:
                    known.ticked[a.of, b.of] = ((a.id, "drawn"), (b.id, "drawn"))
    for arcs in {a.arcs for a in figure.of(Angle)} - {1}:
        same = [a for a in figure.of(Angle) if a.arcs == arcs]
        for one in same:
            for other in same:
                if one is not other:
                    known.arced[one.id, other.id] = ((one.id, "drawn"), (other.id, "drawn"))


Rule = Callable[[Known], Iterator[Step]]
RULES: tuple[Rule, ...] = (*ANGLE_RULES, *LENGTH_RULES)


def deduced(figure: Figure) -> Known:
    """All that follows, found in rounds so that each fact has a shortest reason."""
    known = Known(shape_of(figure))
    given(figure, known)
    marked_equal(figure, known)
    while True:
        fresh: dict[Key, Step] = {}
        for rule in RULES:
            for step in rule(known):
                if step.key not in known.steps:
                    fresh.setdefault(step.key, step)
        if not fresh:
            break
        for step in fresh.values():
            known.add(step)
    for rule in CLASSES:
        for step in rule(known):
            known.add(step)
    return known


__all__ = ["deduced", "facts", "side"]
