"""All facts of a plot: what is printed, what can be read against the grid, and what follows from formulas."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gnomon.scenes.function.derive import Derivation
from gnomon.scenes.function.field import Arrow, Field
from gnomon.scenes.function.line import Shown, Span
from gnomon.scenes.function.markup import linear
from gnomon.scenes.function.nouns import Curve, CurveName, Dot, DotName, Formula, Note, Place, Plot, Tick, TickLabel
from gnomon.scenes.function.pairs import pair_facts
from gnomon.scenes.function.region import Between, Feasible
from gnomon.scenes.function.solid import Measure, Solid
from gnomon.truth.fact import Because, Fact, Key


def facts(plot: Plot) -> Iterator[Fact]:
    formulas = {f.of: f for f in plot.of(Formula)}
    for curve in plot.of(Curve):
        yield Fact(curve.id, "name", curve.name, because=named(plot, curve))
        yield from of_curve(curve, formulas.get(curve.id))
        if curve.id not in formulas:
            yield from fitting(plot, curve)
    for place in plot.of(Place):
        yield Fact(place.id, "x", place.x)
        yield Fact(place.id, "y", place.y)
        yield Fact(place.id, "sort", place.sort)
        yield Fact(place.id, "curve", place.of)
    for dot in plot.of(Dot):
        yield Fact(dot.id, "x", dot.x)
        yield Fact(dot.id, "y", dot.y)
        yield Fact(dot.id, "fill", "filled" if dot.filled else "open")
    for name in plot.of(DotName):
        yield Fact(name.of, "name", name.text, because=Because("printed beside it", ((name.id, "text"),)))
    for tick in plot.of(Tick):
        yield Fact(tick.id, "value", tick.value)
    for arrow in plot.of(Arrow):
        yield Fact(arrow.id, "x", arrow.x)
        yield Fact(arrow.id, "y", arrow.y)
        if arrow.way:
            yield Fact(arrow.id, "drawn", arrow.way)
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
        grounds: tuple[Key, ...] = tuple((known[n], "formula") for n in area.names if n)
        grounds += tuple((n.id, "text") for n in plot.of(Note) if n.of == area.id)
        area.derive(d, grounds)
        yield from d.facts.values()
    for region in plot.of(Feasible):
        d = Derivation(region.id)
        notes = plot.of(Note)
        region.derive(d, tuple((n.id, "text") for n in notes if n.id != "note/goal"), ("note/goal", "text"))
        yield from d.facts.values()


def sets(plot: Plot) -> Iterator[Fact]:
    """Ends of stretches stand at numbers of the line, or are read between its ticks by halves."""
    labels = {t.value: t.id for t in plot.of(Tick)}
    written = {x.of: x.id for x in plot.of(TickLabel)}
    for shown in plot.of(Shown):
        d = Derivation(shown.id)
        grounds: list[Key] = []
        for span in plot.of(Span):
            yield Fact(span.id, "drawn", "a thick line")
            grounds.append((span.id, "drawn"))
        for dot in plot.of(Dot):
            grounds.append((dot.id, "fill"))
            tick = labels.get(dot.x)
            if tick is not None:
                yield Fact(
                    dot.id,
                    "number",
                    Fraction(dot.x).numerator,
                    because=Because("stands at this number", ((written[tick], "text"), (dot.id, "fill"))),
                )
                grounds.append((dot.id, "number"))
        shown.derive(d, plot.of(Span), tuple(grounds))
        yield from d.facts.values()


def solids(plot: Plot) -> Iterator[Fact]:
    for solid in plot.of(Solid):
        yield Fact(solid.id, "drawn", solid.sort)
        d = Derivation(solid.id)
        d.facts[solid.id, "drawn"] = Fact(solid.id, "drawn", solid.sort)
        printed: dict[str, Key] = {}
        for measure in plot.of(Measure):
            key = (solid.id, f"measure {measure.letter}")
            value = Fraction(measure.value)
            d.facts[key] = Fact(
                *key,
                int(value) if value.denominator == 1 else float(value),
                solid.unit,
                Because("printed in the figure", ((measure.id, "text"),)),
            )
            printed[measure.letter] = key
        solid.derive(d, printed)
        yield from d.facts.values()


def fitting(plot: Plot, curve: Curve) -> Iterator[Fact]:
    """The formula that fits points of a graph without one, where there are enough of them to tell."""
    seen = [p for p in plot.of(Place) if p.of == curve.id and p.sort in SHOWN]
    ways = "y" if isinstance(seen[0] if seen else None, Place) and seen[0].sort in ("value", "start") else "xy"
    if len(seen) >= (4 if ways == "y" else 2):
        keys: tuple[Key, ...] = tuple((p.id, way) for p in seen[:8] for way in ways)
        rule = "the only one of its kind with round numbers through these points"
        yield Fact(curve.id, "fitting formula", linear(curve.markup()), because=Because(rule, keys))


SHOWN = ("value", "start", "petal", "left", "right", "top", "bottom")


def fitting_field(plot: Plot, field: Field) -> Iterator[Fact]:
    """The formula of a field without one, by the directions of its strokes."""
    keys: tuple[Key, ...] = tuple((a.id, "drawn") for a in plot.of(Arrow) if a.way)
    rule = "the only one of these that gives all directions that are drawn"
    yield Fact(field.id, "fitting formula", linear(field.markup()), because=Because(rule, keys))


def named(plot: Plot, curve: Curve) -> Because | None:
    names: tuple[CurveName | Formula, ...] = (*plot.of(CurveName), *plot.of(Formula))
    for name in names:
        if name.of == curve.id:
            return Because("printed beside it", ((name.id, "text"),))
    return None


def of_curve(curve: Curve | Field, formula: Formula | None) -> Iterator[Fact]:
    """The formula, told by the print or by nothing, and what follows from it."""
    d = Derivation(curve.id)
    d.root("formula", linear(curve.markup()), *(((formula.id, "text"),) if formula else ()))
    curve.derive(d)
    yield from d.facts.values()
