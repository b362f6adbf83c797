"""What a caption tells where marks hide one another or lie too close to call: printed names, and the span of values."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from gnomon.annotators.chart._telling import Statement, capital, claim_of, run_along, statement, value
from gnomon.annotators.chart.groups import Column
from gnomon.annotators.chart.phrases import at, measured, preposition
from gnomon.annotators.wording import in_words, listing, plural
from gnomon.scenes.chart import Chart, Panel
from gnomon.scenes.chart.attributes import SERIES
from gnomon.truth.claim import Finds
from gnomon.truth.fact import Key, number
from gnomon.truth.program import compare, the
from gnomon.truth.run import run
from gnomon.truth.vocabulary import NAME, ORDER, TEXT, VALUE
from gnomon.truth.world import NoAnswer, World

REACH = ("The {} ranges from {} to {}.", "The {} lies between {} and {}.")
FEW = 3  # series whose courses are told one by one
MOST = 14  # names that are listed in full
WRITTEN = ("tick", "spoke", "name label", "legend entry")


def printed_names(chart: Chart, panel: Panel, world: World) -> dict[str, Key]:
    """Where names stand in a panel, on ticks, in the legend or beside what they name."""
    found: dict[str, Key] = {}
    for kind in WRITTEN:
        for id in chart.marks_in(panel, world.kinds.get(kind, ())):
            key = (id, TEXT)
            if key in world.readings:
                found.setdefault(str(world.facts[key].value), key)
    return found


def names(chart: Chart, panel: Panel, world: World) -> Iterator[Statement]:
    """What the panel names, if all of it is printed: its categories, and its series if it has several."""
    printed = printed_names(chart, panel, world)
    own, series = panel.categories, panel.series
    keys = plural(panel.key or "name")
    if len(own) > 1 and own[0] in printed and own[-1] in printed:
        if len(own) <= MOST and all(n in printed for n in own):
            yield statement_of_names(world, f"{capital(keys)} shown are {listing(list(own))}.", own, printed)
        elif panel.ordered:
            yield statement_of_names(world, f"The {keys} run from {own[0]} to {own[-1]}.", (own[0], own[-1]), printed)
    if len(series) > 1 and all(n in printed for n in series):
        text = compared(panel, series)
        yield statement_of_names(world, text, series, printed)


def compared(panel: Panel, series: tuple[str, ...]) -> str:
    """`Two cities are compared: Waseca and Crookston.`"""
    what = plural(panel.series_key or "series", len(series))
    return f"{capital(in_words(len(series)))} {what} are compared: {listing(list(series))}."


def statement_of_names(world: World, text: str, names: tuple[str, ...], printed: dict[str, Key]) -> Statement:
    """A sentence with names, each as it is printed."""
    return Statement(text, tuple(printed[n] for n in names), tuple(claim_of(world, n, printed[n]) for n in names))


def upright(chart: Chart, panel: Panel, world: World) -> Iterator[Statement]:
    """What the third axis of a cage shows."""
    yield from run_along(chart, panel, "z", "upright axis", world)


def course(column: Column, world: World, way: int) -> Iterator[Statement]:
    """From where to where the values go, where it cannot be told how: of each series, if there are few."""
    if not column.panel.ordered or len(column.series) > FEW or column.where:
        return
    for series in [s for s in column.series if s != column.panel.rest] or [""]:
        own = [m for m in column.ids(world) if not series or world.facts[m, SERIES].value == series]
        own = sorted((m for m in own if (m, ORDER) in world.facts), key=lambda m: number(world.facts[m, ORDER].value))
        if len(own) < 2 or not all((own[i], a) in world.readings for i in (0, -1) for a in (NAME, VALUE)):
            continue
        first, last = own[0], own[-1]
        rises = number(world.facts[last, VALUE].value) > number(world.facts[first, VALUE].value)
        program = compare(the(last).read(VALUE), "above" if rises else "below", the(first).read(VALUE))
        with suppress(NoAnswer):
            if run(program, world).value is not True:
                continue
            ends = [
                f"{value(world, m, VALUE)} {at(column.panel, str(world.facts[m, NAME].value))}" for m in (first, last)
            ]
            of = f" {preposition(series)} {series}" if series else ""
            what, verb = f"the {measured(column.panel, column.measure)}{of}", "rises" if rises else "falls"
            text = (
                f"{capital(what)} {verb} overall, from {ends[0]} to {ends[1]}.",
                f"From {ends[0]} to {ends[1]}, {what} {verb} in all.",
            )[way]
            keys: list[Key] = [(m, a) for m in (first, last) for a in (VALUE, NAME, *((SERIES,) if series else ()))]
            yield statement(world, text, keys, Finds(text, program, True))


def reach(column: Column, world: World, way: int) -> Iterator[Statement]:
    """Between which values all lie, if all can be read."""
    unnamed = (column.panel.total, column.panel.rest)
    own = [
        m
        for m in column.ids(world)
        if not {world.facts[m, a].value for a in (NAME, SERIES) if (m, a) in world.facts} & {*unnamed}
    ]
    keys: list[Key] = [(m, VALUE) for m in own]
    # a surface reaches beyond the points that are marked on it
    if len(keys) < 2 or column.where or not all(k in world.readings for k in keys):
        return
    ends = [how(keys, key=lambda k: number(world.facts[k].value)) for how in (min, max)]
    if any(world.readings[key].low is None for key in ends):
        return
    low, high = (value(world, *key) for key in ends)
    if low != high:
        text = REACH[way].format(measured(column.panel, column.measure), low, high)
        yield Statement(text, tuple(keys), statement(world, text, ends).claims)
