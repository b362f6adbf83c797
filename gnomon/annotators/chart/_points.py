"""What an editor would say of charts whose point lies between their marks: steps, stages, targets, pairs, rings."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import pairwise

from gnomon.annotators.chart._telling import Statement, capital, claim_of, value
from gnomon.annotators.chart.degrees import degrees
from gnomon.annotators.chart.fields import halves
from gnomon.annotators.chart.flows import stages
from gnomon.annotators.chart.groups import Column
from gnomon.annotators.chart.phrases import at, measured, phrase, preposition
from gnomon.annotators.chart.targets import target_said
from gnomon.annotators.printing import printed_value
from gnomon.annotators.wording import in_words, listing, plural, with_article
from gnomon.scenes.chart import (
    Arrow,
    Bar,
    Cell,
    Chart,
    FarPoint,
    Flow,
    InnerWedge,
    Line,
    Node,
    Panel,
    Point,
    Stage,
    Stem,
    Tile,
    Wedge,
)
from gnomon.scenes.chart.attributes import (
    CHANGE,
    COLUMN,
    DIRECTION,
    GAP,
    LENGTH,
    LEVEL,
    PART_OF,
    ROW,
    SERIES,
    SOURCE,
    STANDING,
    TARGET,
    WIDTH,
)
from gnomon.scenes.chart.datum import Datum
from gnomon.truth.attribute import Attribute
from gnomon.truth.claim import Claim, Finds
from gnomon.truth.fact import Key, number
from gnomon.truth.program import Program, compare, difference, every, literal, product, share, the, total
from gnomon.truth.run import run
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import NoAnswer, World

Told = Iterator[Statement]
BACK = 0.15  # of how far a band widens or narrows in all: as large may be a step the other way
PRINTED = 0.11  # as wide is a share of printed numbers at most: what rounds to one decimal
CLEARLY = 1.5  # times as many arrows in one direction as in the next, if none has most of them


def points(chart: Chart, panel: Panel, world: World, way: int) -> list[Statement]:
    """The sentences of a sort of chart that hold and can be read; [] for sorts that have none of their own."""
    found: list[Statement] = []
    for tell in TELLERS.get(panel.sort, ()):
        with suppress(NoAnswer):
            found += [t for t in tell(chart, panel, world, way) if all(k in world.readings for k in t.keys)]
    return found


def amount(program: Program, world: World) -> str:
    """What a program comes to, with `about` unless all was printed."""
    answer = run(program, world)
    text = printed_value(answer.value, answer.unit, answer.low, answer.high)
    exact = answer.low is None or answer.high is None or answer.high - answer.low <= PRINTED
    return text if exact else f"about {text}"


def told(text: str, world: World, keys: Sequence[Key], *more: Program) -> Statement:
    """A sentence that states facts and what programs find; NoAnswer if they do not settle it."""
    answers = [run(p, world) for p in more]
    claims: list[Claim] = [Finds(text, p, a.value, a.unit) for p, a in zip(more, answers, strict=True)]
    return Statement(text, tuple(keys), (*claims, *(claim_of(world, text, k) for k in keys)))


def holds(*programs: Program, world: World) -> tuple[Program, ...]:
    """Programs that all find it true; NoAnswer if one does not."""
    for program in programs:
        if run(program, world).value is not True:
            raise NoAnswer("nothing", "it does not hold")
    return programs


def leader(
    world: World, marks: Sequence[str], attribute: Attribute, least: bool = False
) -> tuple[str, tuple[Program, ...]]:
    """Which of some marks has the most of an attribute, or the least, and that each of the others has less, or more."""
    if len(marks) < 2:
        raise NoAnswer("says nothing", "the largest of one")
    pick_, is_ = (min, "below") if least else (max, "above")
    top = pick_(marks, key=lambda m: number(world.facts[m, attribute].value))
    own = the(top).read(attribute)
    return top, holds(*(compare(own, is_, the(m).read(attribute)) for m in marks if m != top), world=world)  # type: ignore[arg-type]


def named(panel: Panel, mark: Datum) -> str:
    return phrase(panel, panel.categories[mark.category])


# waterfalls: from where to where, and the steps that do most of it


def from_start_to_end(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    first, *_, last = chart.inside(panel, Bar)
    one, two = (the(b.id).read(LEVEL) for b in (first, last))
    rises = last.end > first.end
    changed = holds(compare(two, "above" if rises else "below", one), world=world)
    ends = [f"{value(world, b.id, LEVEL)} ({panel.categories[b.category]})" for b in (first, last)]
    measure, verb = measured(panel, panel.main.measure), "rises" if rises else "falls"
    text = (
        f"The {measure} {verb} from {ends[0]} to {ends[1]}.",
        f"From {ends[0]} to {ends[1]}, the {measure} {verb} in all.",
    )[way]
    yield told(text, world, [(b.id, a) for b in (first, last) for a in (LEVEL, NAME)], *changed)


def largest_steps(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    steps = chart.inside(panel, Bar)[1:-1]
    measure = measured(panel, panel.main.measure)
    for least, rise, raises in ((False, "rise", "raises"), (True, "fall", "lowers")):
        own = [b for b in steps if (b.value < 0) is least]
        with suppress(NoAnswer):
            top, more = leader(world, [b.id for b in own], VALUE, least)
            name, much = world.facts[top, NAME].value, value(world, top, VALUE)
            text = (
                f"The largest {rise} is that by {name} ({much}).",
                f"{name} {raises} the {measure} most, with a change of {much}.",
            )[way]
            yield told(text, world, [(top, NAME), (top, VALUE)], *more)


# Sankey diagrams: the largest of each stage and the largest flow


def largest_of_stages(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    measure = panel.encoding("node").measure
    nodes = chart.inside(panel, Node)
    for column, where, names in stages(chart, panel):
        with suppress(NoAnswer):
            top, more = leader(world, [n.id for n in nodes if n.column == column], VALUE)
            name, much = world.facts[top, NAME].value, value(world, top, VALUE)
            most = f"{degrees(panel, measure, len(names) == 2)['highest']} {measured(panel, measure)}"
            text = (
                f"Of the {in_words(len(names))} nodes {where}, {name} has the {most} ({much}).",
                f"{capital(where)}, the {most} is that of {name}, {much}.",
            )[way]
            yield told(text, world, [(top, NAME), (top, VALUE)], *more)


def largest_flow(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    top, more = leader(world, [f.id for f in chart.inside(panel, Flow)], VALUE)
    source, target = (world.facts[top, a].value for a in (SOURCE, TARGET))
    text = (
        f"The largest flow goes from {source} to {target} ({value(world, top, VALUE)}).",
        f"The broadest band, {value(world, top, VALUE)}, leads from {source} to {target}.",
    )[way]
    yield told(text, world, [(top, SOURCE), (top, TARGET), (top, VALUE)], *more)


# funnels: what is left at the end, and where most is lost


def left_at_the_end(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    first, *_, last = chart.inside(panel, Stage)
    kept = share(the(last.id).read(VALUE), the(first.id).read(VALUE))
    ends = [f"{value(world, s.id, VALUE)} ({panel.categories[s.category]})" for s in (first, last)]
    measure, part = measured(panel, panel.main.measure), amount(kept, world)
    text = (
        f"The {measure} falls from {ends[0]} at the first stage to {ends[1]} at the last, {part} of the first.",
        f"From the first stage to the last, the {measure} falls from {ends[0]} to {ends[1]}: {part} are left.",
    )[way]
    yield told(text, world, [(s.id, a) for s in (first, last) for a in (VALUE, NAME)], kept)


def largest_loss(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    found = chart.inside(panel, Stage)
    if len(found) < 3:
        return
    losses = [difference(the(a.id).read(VALUE), the(b.id).read(VALUE)) for a, b in pairwise(found)]
    n = max(range(len(losses)), key=lambda i: number(run(losses[i], world).value))
    more = holds(*(compare(losses[n], "above", x) for i, x in enumerate(losses) if i != n), world=world)
    a, b = (panel.categories[s.category] for s in found[n : n + 2])
    text = (
        f"The largest drop is that from {a} to {b} ({amount(losses[n], world)}).",
        f"The {measured(panel, panel.main.measure)} drops most from {a} to {b}, by {amount(losses[n], world)}.",
    )[way]
    yield told(text, world, [(s.id, NAME) for s in found[n : n + 2]], losses[n], *more)


# bullets: which meet their target


def against_targets(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    measure, target = measured(panel, panel.main.measure), target_said(panel)
    # where a bar ends too close to its target to call, nothing is said of it
    bars = [b for b in chart.inside(panel, Bar) if (b.id, STANDING) in world.readings]
    keys: list[Key] = [(b.id, a) for b in bars for a in (STANDING, NAME)]
    if not bars:
        return
    parts: list[tuple[str, list[Bar]]] = []
    for side in ("above", "below"):
        own = [b for b in bars if world.facts[b.id, STANDING].value == side]
        if own:
            who = listing([named(panel, b) for b in own])
            parts.append((f"{side} {'it' if parts else target} for {who}", own))
    if 2 < len(bars) == len(chart.inside(panel, Bar)) and len(parts) == 1:
        all_of = f"all {in_words(len(bars))} {plural(panel.key)}: "
        parts = [(parts[0][0].replace(" for ", f" for {all_of}", 1), list(bars))]
    lies = ("lies", "is")[way]
    text = f"The {measure} {lies} {parts[0][0]}" + "".join(f", and {p}" for p, _ in parts[1:]) + "."
    claims = [claim_of(world, said, (b.id, a)) for said, own in parts for b in own for a in (STANDING, NAME)]
    yield Statement(text, tuple(keys), tuple(claims))


def farthest_off(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    bars, aims = chart.inside(panel, Bar), {p.category: p for p in chart.inside(panel, Point)}
    off = {b.id: difference(the(b.id).read(VALUE), the(aims[b.category].id).read(VALUE)) for b in bars}
    top = max(bars, key=lambda b: number(run(off[b.id], world).value))
    if len(bars) < 2:
        return
    more = holds(*(compare(off[top.id], "above", off[b.id]) for b in bars if b is not top), world=world)
    text = (
        f"The gap to {target_said(panel)} is widest for {named(panel, top)} ({amount(off[top.id], world)}).",
        f"With {amount(off[top.id], world)}, {named(panel, top)} has the widest gap to {target_said(panel)}.",
    )[way]
    yield told(text, world, [(top.id, NAME)], off[top.id], *more)


# treemaps and rings: what leads, and how much of all it is


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


# bands, dumbbells, slopes: where two ends lie farthest apart


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


# bars to both sides of nothing


def both_sides(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    """Which values lie above zero and which below."""
    bars = chart.inside(panel, Bar)
    if len(panel.series) > 1 or len(bars) > 12:
        return
    holds(*(compare(the(b.id).read(VALUE), "above" if b.value > 0 else "below", literal(0)) for b in bars), world=world)
    sides = [[b for b in bars if (b.value > 0) is up] for up in (True, False)]
    if not all(sides):
        return
    over, under = (listing([named(panel, b) for b in side]) for side in sides)
    lies = ("is", "lies")[way]
    text = f"The {measured(panel, panel.main.measure)} {lies} above zero for {over}, and below zero for {under}."
    claims = [Finds(text, compare(the(b.id).read(VALUE), "above", literal(0)), b.value > 0) for b in bars]
    yield Statement(text, tuple((b.id, a) for b in bars for a in (VALUE, NAME)), tuple(claims))


# two measures: whether they go together


def together(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    bars, far = chart.inside(panel, Bar), chart.inside(panel, FarPoint)
    one, two = (measured(panel, panel.encoding(n).measure) for n in ("bar", "far point"))
    rose = [marks[-1].value > marks[0].value for marks in (bars, far)]
    sure = holds(
        *(compare(the(m[-1].id).read(VALUE), "above" if up else "below", the(m[0].id).read(VALUE))
          for m, up in zip((bars, far), rose, strict=True)),
        world=world,
    )  # fmt: skip
    first, last = (at(panel, panel.categories[b.category]) for b in (bars[0], bars[-1]))
    verbs = ["higher" if up else "lower" for up in rose]
    if rose[0] == rose[1]:
        text = (
            f"Both the {one} and the {two} are {verbs[0]} {last} than {first}.",
            f"The {one} and the {two} go together: both are {verbs[0]} {last} than {first}.",
        )[way]
    else:
        text = (
            f"The two go apart: {last} the {one} is {verbs[0]} than {first}, the {two} {verbs[1]}.",
            f"While the {one} is {verbs[0]} {last} than {first}, the {two} is {verbs[1]}.",
        )[way]
    keys: list[Key] = [(m.id, a) for marks in (bars, far) for m in (marks[0], marks[-1]) for a in (VALUE, NAME)]
    yield Statement(text, tuple(keys), tuple(Finds(text, p, True) for p in sure))


def peaks(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    """Where each of two measures is highest."""
    found = []
    for noun, cls in (("bar", Bar), ("far point", FarPoint)):
        marks: Sequence[Datum] = chart.inside(panel, cls)
        top, more = leader(world, [m.id for m in marks], VALUE)
        found.append((top, more, measured(panel, panel.encoding(noun).measure)))
    (a, sure, one), (b, sure_too, two) = found
    name, other = (at(panel, str(world.facts[m, NAME].value)) for m in (a, b))
    values = [value(world, m, VALUE) for m in (a, b)]
    keys: list[Key] = [(m, x) for m in (a, b) for x in (NAME, VALUE)]
    if name == other:
        text = (
            f"Both peak {name}: the {one} at {values[0]}, the {two} at {values[1]}.",
            f"The {one} ({values[0]}) and the {two} ({values[1]}) both peak {name}.",
        )[way]
    else:
        text = (
            f"The {one} peaks {name} ({values[0]}), the {two} {other} ({values[1]}).",
            f"The peak of the {one}, {values[0]}, is reached {name}; that of the {two}, {values[1]}, {other}.",
        )[way]
    yield told(text, world, keys, *sure, *sure_too)


# fields of arrows: where most point, and on which side they are longest


def main_direction(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    arrows = chart.inside(panel, Arrow)
    ways = Counter(str(world.facts[a.id, DIRECTION].value) for a in arrows if (a.id, DIRECTION) in world.facts)
    (side, count), *others = ways.most_common()
    marks = every("arrow").where(DIRECTION, "is", side).count()
    if count * 2 > len(arrows):
        sure = holds(compare(marks, "above", literal(len(arrows) / 2)), world=world)
        text = (f"Most of the arrows point {side}.", f"The arrows point {side} for the most part.")[way]
    elif others and count >= CLEARLY * others[0][1]:
        rest = (every("arrow").where(DIRECTION, "is", other).count() for other, _ in others)
        sure = holds(*(compare(marks, "above", n) for n in rest), world=world)
        text = (f"More arrows point {side} than in any other direction.", f"The arrows most often point {side}.")[way]
    else:
        return
    yield Statement(text, (), tuple(Finds(text, p, True) for p in sure))


def stronger_side(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    """On which side, and whether above or below, the arrows are longer on average."""
    measure = panel.encoding("arrow").measure
    higher = degrees(panel, measure)["higher"]
    for one, two, far, near in halves(chart, panel):
        means = [half.mean(LENGTH.place) for half in (near, far)]
        with suppress(NoAnswer):
            more = number(run(means[1], world).value) > number(run(means[0], world).value)
            sure = holds(compare(means[1], "above" if more else "below", means[0]), world=world)
            there, here = (two, one) if more else (one, two)
            text = (
                f"On average the {measured(panel, measure)} is {higher} {there} than {here}.",
                f"The {measured(panel, measure)} is on average {higher} {there} than {here}.",
            )[way]
            yield Statement(text, (), tuple(Finds(text, p, True) for p in sure))


# stacks: what they come to, and what makes up most of it


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


# matrices of correlations: which two go together most, or most against each other


def strongest(chart: Chart, panel: Panel, world: World, way: int) -> Told:
    """The pair whose correlation is farthest from zero, each pair taken once and none with itself."""
    cells = [c for c in chart.inside(panel, Cell) if world.facts[c.id, ROW].value != world.facts[c.id, COLUMN].value]
    names = {c.id: frozenset(str(world.facts[c.id, a].value) for a in (ROW, COLUMN)) for c in cells}
    once = {names[c.id]: c for c in cells}.values()
    if len(once) < 3:
        return
    top = max(once, key=lambda c: abs(c.value))
    sign = 1 if top.value > 0 else -1
    own = the(top.id).read(VALUE)
    for side in (sign, -sign):
        mine = own if side == sign else product(own, literal(-1))
        others = [c for c in once if c is not top and (c.value > 0) is (side > 0)]
        holds(*(compare(mine, "above" if side > 0 else "below", the(c.id).read(VALUE)) for c in others), world=world)
    row, column = (world.facts[top.id, a].value for a in (ROW, COLUMN))
    much, kind = value(world, top.id, VALUE), "positive" if sign > 0 else "negative"
    text = (
        f"The strongest correlation is that between {row} and {column} ({much}), a {kind} one.",
        f"Most strongly correlated, at {much}, are {row} and {column}.",
    )[way]
    yield told(text, world, [(top.id, VALUE), (top.id, ROW), (top.id, COLUMN)])


TELLERS: dict[str, tuple[Callable[[Chart, Panel, World, int], Told], ...]] = {
    "waterfall chart": (from_start_to_end, largest_steps),
    "Sankey diagram": (largest_of_stages, largest_flow),
    "funnel chart": (left_at_the_end, largest_loss),
    "bullet chart": (against_targets, farthest_off),
    "treemap": (largest_part, two_largest),
    "nested pie chart": (rings,),
    "line chart with a band": (band_overall, widest_band),
    "dumbbell chart": (one_above, widest_gap),
    "slope chart": (ways_of_lines, steepest),
    "bar and line chart": (together, peaks),
    "diverging bar chart": (both_sides,),
    "correlation matrix": (strongest,),
    "stacked bar chart": (of_the_whole,),
    "stacked area chart": (of_the_whole,),
    "quiver plot": (main_direction, stronger_side),
}
