"""All facts of a plot: what is printed, what can be read against the grid, and what follows from formulas."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gnomon.scenes.function import attributes as att
from gnomon.scenes.function import rules
from gnomon.scenes.function.derive import Derivation
from gnomon.scenes.function.field import Arrow, Field
from gnomon.scenes.function.line import Shown, Span
from gnomon.scenes.function.markup import linear
from gnomon.scenes.function.nouns import Curve, CurveName, Dot, DotName, Formula, Note, Place, Plot, Tick, TickLabel
from gnomon.scenes.function.pairs import pair_facts
from gnomon.scenes.function.region import Between, Feasible
from gnomon.scenes.function.solid import Measure, Solid
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.vocabulary import DRAWN, FILL, NAME, TEXT, VALUE, X, Y


def facts(plot: Plot) -> Iterator[Fact]:
    formulas = {f.of: f for f in plot.of(Formula)}
    for curve in plot.of(Curve):
        yield Fact(curve.id, NAME, curve.name, because=name_reason(plot, curve))
        yield from of_curve(curve, formulas.get(curve.id))
        if curve.id not in formulas:
            yield from fitting(plot, curve)
    for place in plot.of(Place):
        yield Fact(place.id, X, place.x)
        yield Fact(place.id, Y, place.y)
        yield Fact(place.id, att.SORT, place.sort)
        yield Fact(place.id, att.CURVE, place.of)
    for dot in plot.of(Dot):
        yield Fact(dot.id, X, dot.x)
        yield Fact(dot.id, Y, dot.y)
        yield Fact(dot.id, FILL, "filled" if dot.filled else "open")
    for name in plot.of(DotName):
        yield Fact(name.of, NAME, name.text, because=Because(rules.PRINTED_BESIDE, ((name.id, TEXT),)))
    for tick in plot.of(Tick):
        yield Fact(tick.id, VALUE, tick.value)
    for arrow in plot.of(Arrow):
        yield Fact(arrow.id, X, arrow.x)
        yield Fact(arrow.id, Y, arrow.y)
        if arrow.way:
            yield Fact(arrow.id, DRAWN, arrow.way)
    for field in plot.of(Field):
        yield from of_curve(field, formulas.get(field.id))
        if field.id not in formulas:
            yield from fitting_field(plot, field)
    yield from regions(plot)
    yield from sets(plot)
    yield from solids(plot)
    yield from pair_facts(plot)


def regions(plot: Plot) -> Iterator[Fact]:
    """Areas between curves, whose formulas are printed, and feasible regions, whose inequalities are."""
    known = {c.name: c.id for c in plot.of(Curve)}
    for area in plot.of(Between):
        d = Derivation(area.id)
        grounds: tuple[Key, ...] = tuple((known[n], att.FORMULA) for n in area.names if n)
        grounds += tuple((n.id, TEXT) for n in plot.of(Note) if n.of == area.id)
        area.derive(d, grounds)
        yield from d.facts.values()
    for region in plot.of(Feasible):
        d = Derivation(region.id)
        bounds: tuple[Key, ...] = tuple((n.id, TEXT) for n in plot.of(Note) if not n.goal)
        (goal,) = (n for n in plot.of(Note) if n.goal)
        region.derive(d, bounds, (goal.id, TEXT))
        yield from d.facts.values()


def sets(plot: Plot) -> Iterator[Fact]:
    """Ends of stretches stand at numbers of the line, or are read between its ticks by halves."""
    labels = {t.value: t.id for t in plot.of(Tick)}
    written = {x.of: x.id for x in plot.of(TickLabel)}
    for shown in plot.of(Shown):
        d = Derivation(shown.id)
        grounds: list[Key] = []
        for span in plot.of(Span):
            yield Fact(span.id, DRAWN, "a thick line")
            grounds.append((span.id, DRAWN))
        for dot in plot.of(Dot):
            grounds.append((dot.id, FILL))
            tick = labels.get(dot.x)
            if tick is not None:
                yield Fact(
                    dot.id,
                    att.NUMBER,
                    Fraction(dot.x).numerator,
                    because=Because(rules.STANDS_AT, ((written[tick], TEXT), (dot.id, FILL))),
                )
                grounds.append((dot.id, att.NUMBER))
        shown.derive(d, plot.of(Span), tuple(grounds))
        yield from d.facts.values()


def solids(plot: Plot) -> Iterator[Fact]:
    for solid in plot.of(Solid):
        d = Derivation(solid.id)
        d.root(DRAWN, solid.sort)
        printed: dict[str, Key] = {}
        for measure in plot.of(Measure):
            key = printed[measure.letter] = (solid.id, att.MEASURE.of(measure.letter))
            d.add(key[1], Fraction(measure.value), rules.PRINTED_IN_THE_FIGURE, (measure.id, TEXT), unit=solid.unit)
        solid.derive(d, printed)
        yield from d.facts.values()


def fitting(plot: Plot, curve: Curve) -> Iterator[Fact]:
    """The formula that fits points of a graph without one, where there are enough of them to tell."""
    seen = [p for p in plot.of(Place) if p.of == curve.id and p.sort in SHOWN]
    ways = (Y,) if isinstance(seen[0] if seen else None, Place) and seen[0].sort in ("value", "start") else (X, Y)
    if len(seen) >= (4 if ways == (Y,) else 2):
        keys: tuple[Key, ...] = tuple((p.id, way) for p in seen[:8] for way in ways)
        yield Fact(curve.id, att.FITTING_FORMULA, linear(curve.markup()), because=Because(rules.ONLY_FORMULA, keys))


SHOWN = ("value", "start", "petal", "left", "right", "top", "bottom")


def fitting_field(plot: Plot, field: Field) -> Iterator[Fact]:
    """The formula of a field without one, by the directions of its strokes."""
    keys: tuple[Key, ...] = tuple((a.id, DRAWN) for a in plot.of(Arrow) if a.way)
    yield Fact(field.id, att.FITTING_FORMULA, linear(field.markup()), because=Because(rules.ONLY_FIELD, keys))


def name_reason(plot: Plot, curve: Curve) -> Because | None:
    names: tuple[CurveName | Formula, ...] = (*plot.of(CurveName), *plot.of(Formula))
    for name in names:
        if name.of == curve.id:
            return Because(rules.PRINTED_BESIDE, ((name.id, TEXT),))
    return None


def of_curve(curve: Curve | Field, formula: Formula | None) -> Iterator[Fact]:
    """The formula, told by the print or by nothing, and what follows from it."""
    d = Derivation(curve.id)
    d.root(att.FORMULA, linear(curve.markup()), *(((formula.id, TEXT),) if formula else ()))
    curve.derive(d)
    yield from d.facts.values()
