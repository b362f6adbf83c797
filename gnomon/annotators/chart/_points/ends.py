"""Where two ends lie farthest apart: bands, dumbbells, slopes."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise

from gnomon.annotators.chart._points.saying import Told, holds, leader, told
from gnomon.annotators.chart._telling import Statement, capital, claim_of, value
from gnomon.annotators.chart.degrees import degrees
from gnomon.annotators.chart.phrases import at, measured, phrase, preposition
from gnomon.annotators.wording import in_words, plural
from gnomon.scenes.chart import Chart, Line, Panel, Point, Stem
from gnomon.scenes.chart.attributes import CHANGE, GAP, SERIES, WIDTH
from gnomon.truth.claim import Claim, Finds
from gnomon.truth.fact import Key, number
from gnomon.truth.program import compare, the
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import NoAnswer, World

BACK = 0.15  # of how far a band widens or narrows in all: as large may be a step the other way


def widest_band(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    marks = [p.id for p in chart.inside(panel, Point)]
    for least, widest in ((False, "widest"), (True, "narrowest")):
        with suppress(NoAnswer):
            top, more = leader(world, marks, WIDTH, least)
            name = at(panel, str(world.facts[top, NAME].value))
            text = (
                f"The band is {widest} {name}, from edge to edge {value(world, top, WIDTH)}.",
                f"At {value(world, top, WIDTH)} from edge to edge, the band is {widest} {name}.",
            )[way]
            yield told(text, world, [(top, NAME), (top, WIDTH)], *more)


def band_overall(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    """Whether the band widens or narrows throughout, small steps aside; else only at which end it is wider."""
    marks = chart.inside(panel, Point)
    first, *_, last = marks
    widths = [number(world.facts[p.id, WIDTH].value) for p in marks]
    wider = widths[-1] > widths[0]
    own = compare(the(last.id).read(WIDTH), "above" if wider else "below", the(first.id).read(WIDTH))
    sure = holds(own, world=world)
    ends = [f"{value(world, p.id, WIDTH)} {at(panel, panel.categories[p.category])}" for p in (first, last)]
    if one_way(widths):
        verb = "widens" if wider else "narrows"
        text = (f"The band {verb} from {ends[0]} to {ends[1]}.", f"From {ends[0]} to {ends[1]}, the band {verb}.")[way]
    else:
        here, there = (at(panel, panel.categories[p.category]) for p in ((last, first) if wider else (first, last)))
        text = (f"The band is wider {here} than {there}.", f"{capital(here)} the band is wider than {there}.")[way]
    keys: list[Key] = [(p.id, a) for p in (first, last) for a in (WIDTH, NAME)]
    if one_way(widths):
        yield told(text, world, keys, *sure)
    else:  # no width is said
        claims = [claim_of(world, text, k) for k in keys if k[1] == NAME]
        yield Statement(text, tuple(keys), (*claims, *(Finds(text, p, True) for p in sure)))


def one_way(widths: Sequence[float]) -> bool:
    """Whether widths grow from the first to the last, or shrink, and no step back is more than a small part of it."""
    along = [(w - widths[0]) / (widths[-1] - widths[0]) for w in widths]
    return all(b - a >= -BACK for a, b in pairwise(along)) and all(-BACK <= x <= 1 + BACK for x in along)


def widest_gap(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    one, two = panel.series
    top, more = leader(world, [s.id for s in chart.inside(panel, Stem)], GAP)
    name = at(panel, str(world.facts[top, NAME].value))
    text = (
        f"The gap between {one} and {two} is widest {name} ({value(world, top, GAP)}).",
        f"{one} and {two} lie farthest apart {name}, by {value(world, top, GAP)}.",
    )[way]
    yield told(text, world, [(top, NAME), (top, GAP)], *more)


def one_above(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    """In how many rows the first of two lies above the second, if that is clear of each."""
    marks = chart.inside(panel, Point)
    rows = [sorted((p for p in marks if p.category == c), key=lambda p: p.series) for c in range(len(panel.categories))]
    above = [a.value > b.value for a, b in rows]
    many = sum(above) * 2 >= len(rows)
    name, other = panel.series if many else panel.series[::-1]
    count = sum(x is many for x in above)
    sure = holds(
        *(compare(the(a.id).read(VALUE), "above" if x else "below", the(b.id).read(VALUE))
          for (a, b), x in zip(rows, above, strict=True)),
        world=world,
    )  # fmt: skip
    who = f"all {in_words(len(rows))} {plural(panel.key)}"
    if count < len(rows):
        who = f"{in_words(count)} of the {in_words(len(rows))} {plural(panel.key)}"
    higher = degrees(panel, panel.main.measure)["higher"]
    to, where = preposition(name), "for" if preposition(name) == "in" else "in"
    measure = measured(panel, panel.main.measure)
    text = (
        f"The {measure} is {higher} {to} {name} than {to} {other} {where} {who}.",
        f"{capital(where)} {who}, the {measure} is {higher} {to} {name} than {to} {other}.",
    )[way]
    keys: list[Key] = [(p.id, a) for row in rows for p in row for a in (VALUE, SERIES)]
    yield Statement(text, tuple(keys), tuple(Finds(text, p, True) for p in sure))


def ways_of_lines(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    """How many lines rise and how many fall."""
    lines = chart.inside(panel, Line)
    up = [number(world.facts[line.id, CHANGE].value) > 0 for line in lines]
    ends = [[p for p in chart.inside(panel, Point) if p.series == line.series] for line in lines]
    sure = holds(
        *(compare(the(b.id).read(VALUE), "above" if x else "below", the(a.id).read(VALUE))
          for (a, b), x in zip(ends, up, strict=True)),
        world=world,
    )  # fmt: skip
    first, last = (phrase(panel, n) for n in panel.categories)
    n, all_ = sum(up), len(lines)
    keys = plural(panel.series_key or "series")
    course = "rises" if n * 2 >= all_ else "falls"
    most = max(n, all_ - n)
    other = "falls" if course == "rises" else "rises"
    who = f"all {in_words(all_)} {keys}" if most == all_ else f"{in_words(most)} of the {in_words(all_)} {keys}"
    rest = "" if most == all_ else f", and {other} for {'the other' if all_ - most == 1 else 'the others'}"
    measure = measured(panel, panel.main.measure)
    text = (
        f"From {first} to {last}, the {measure} {course} for {who}{rest}.",
        f"The {measure} {course} from {first} to {last} for {who}{rest}.",
    )[way]
    keys_ = tuple((p.id, VALUE) for pair in ends for p in pair)
    named_ = [(p.id, NAME) for p in ends[0]]
    claims: list[Claim] = [Finds(text, p, True) for p in sure]
    claims += [claim_of(world, text, k) for k in named_]
    yield Statement(text, (*keys_, *named_), tuple(claims))


def steepest(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    lines = [line.id for line in chart.inside(panel, Line)]
    for least, rise in ((False, "rise"), (True, "fall")):
        own = [m for m in lines if (number(world.facts[m, CHANGE].value) < 0) is least]
        with suppress(NoAnswer):
            top, more = leader(world, own, CHANGE, least)
            name, much = world.facts[top, SERIES].value, value(world, top, CHANGE)
            text = (
                f"The steepest {rise} is that of {name}, a change of {much}.",
                f"With a change of {much}, the line for {name} {rise}s most steeply.",
            )[way]
            yield told(text, world, [(top, SERIES), (top, CHANGE)], *more)
