"""What leads, and how much of all it is: treemaps, rings, stacks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import suppress

from gnomon.annotators.chart._points.saying import Told, amount, holds, leader, named, told
from gnomon.annotators.chart._telling import capital
from gnomon.annotators.chart.groups import Column
from gnomon.annotators.chart.phrases import at, measured
from gnomon.annotators.wording import plural, with_article
from gnomon.scenes.chart import Chart, InnerWedge, Panel, Tile, Wedge
from gnomon.scenes.chart.attributes import PART_OF, SERIES
from gnomon.truth.fact import number
from gnomon.truth.program import Program, compare, every, share, the, total
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import NoAnswer, World


def largest_part(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    tiles = chart.inside(panel, Tile)
    top, more = leader(world, [t.id for t in tiles], VALUE)
    part = share(the(top).read(VALUE), every("tile").sum(VALUE))
    measure, name = measured(panel, panel.main.measure), world.facts[top, NAME].value
    text = (
        f"{name} is the largest part: {amount(part, world)} of the {measure} shown.",
        f"The largest part of the {measure} shown is that of {name}, {amount(part, world)}.",
    )[way]
    yield told(text, world, [(top, NAME)], part, *more)


def two_largest(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    tiles = sorted(chart.inside(panel, Tile), key=lambda t: -t.value)
    if len(tiles) < 5:
        return
    one, two = (the(t.id).read(VALUE) for t in tiles[:2])
    more = holds(*(compare(two, "above", the(t.id).read(VALUE)) for t in tiles[2:]), world=world)
    part = share(total(one, two), every("tile").sum(VALUE))
    a, b = (named(panel, t) for t in tiles[:2])
    text = (
        f"The two largest, {a} and {b}, make up {amount(part, world)} together.",
        f"Together, {a} and {b} make up {amount(part, world)}.",
    )[way]
    yield told(text, world, [(t.id, NAME) for t in tiles[:2]], part, *more)


def rings(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    """Which slice of the inner ring is the largest, and which of its own is."""
    wedges = [w for w in chart.inside(panel, Wedge) if not isinstance(w, InnerWedge)]
    own: dict[str, list[str]] = {}
    for wedge in wedges:
        if (wedge.id, PART_OF) in world.facts:
            own.setdefault(str(world.facts[wedge.id, PART_OF].value), []).append(wedge.id)
    inner = {panel.categories[w.category]: w for w in chart.inside(panel, InnerWedge)}
    all_of = {name: world_sum(marks) for name, marks in own.items()}
    top = max(inner, key=lambda n: inner[n].value)
    more = holds(*(compare(all_of[top], "above", all_of[n]) for n in inner if n != top), world=world)
    part = share(all_of[top], world_sum([w.id for w in wedges]))
    text = (
        f"In the inner ring, {top} is the largest slice: {amount(part, world)} of the whole.",
        f"{top} makes up the largest slice of the inner ring, {amount(part, world)} of the whole.",
    )[way]
    yield told(text, world, [(inner[top].id, NAME)], part, *more)
    first, others = leader(world, own[top], VALUE)
    within = share(the(first).read(VALUE), all_of[top])
    name = world.facts[first, NAME].value
    text = (
        f"{name} leads within {top}, with {amount(within, world)} of it.",
        f"Within {top}, the largest part is {name}, {amount(within, world)} of it.",
    )[way]
    yield told(text, world, [(first, NAME), (first, PART_OF)], within, *others)


def world_sum(marks: Sequence[str]) -> Program:
    """What the values of some marks come to."""
    if len(marks) == 1:
        return the(marks[0]).read(VALUE)
    chosen = the(marks[0])
    for mark in marks[1:]:
        chosen = chosen.either(the(mark))
    return chosen.sum(VALUE)


def of_the_whole(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    """The total of the last category, or of the largest if they have no order, and the largest part that has a name."""
    column = Column(chart, panel, panel.main)
    if not column.shares_add_up or len(column.series) < 2:
        return
    parts = {n: [m for m in column.ids(world) if world.facts[m, NAME].value == n] for n in panel.categories}
    alls = {n: math.fsum(number(world.facts[m, VALUE].value) for m in parts[n]) for n in parts if n != panel.rest}
    name = panel.categories[-1] if panel.ordered else max(alls, key=lambda n: alls[n])
    added = column.marks.where(NAME, "is", name).sum(VALUE)
    here, measure, much = at(panel, name), measured(panel, panel.main.measure), amount(added, world)
    whole = f"{capital(here)} the {measure} comes to {much} in all"
    top, sure = "", tuple[Program, ...]((added,))
    with suppress(NoAnswer):  # where two parts are as large, none is named
        top, more = leader(world, [m for m in parts[name] if world.facts[m, SERIES].value != panel.rest], VALUE)
        sure = (added, share(the(top).read(VALUE), added), *more)
    if not top:
        keys = plural(panel.series_key or "part")
        text = (whole, f"Taken together, the {keys} have {with_article(measure)} of {much} {here}")[way]
        yield told(f"{text}.", world, [(m, NAME) for m in parts[name][:1]], *sure)
        return
    who, much_of_it = world.facts[top, SERIES].value, amount(sure[1], world)
    largest = f"the largest part{' with a name' if panel.rest in panel.series else ''}"
    text = (
        f"{whole}; {largest} is {who} ({much_of_it}).",
        f"{capital(here)}, {who} is {largest} of the {measure}: {much_of_it} of {much} in all.",
    )[way]
    yield told(text, world, [(top, NAME), (top, SERIES)], *sure)
