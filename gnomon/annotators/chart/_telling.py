"""What a caption can tell of panels that have no names of categories, and of the axes of all; each with its facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from gnomon.annotators.chart.curves import is_level
from gnomon.annotators.chart.degrees import degrees
from gnomon.annotators.chart.groups import only
from gnomon.annotators.chart.naming import in_cell
from gnomon.annotators.chart.phrases import BOTH_ENDS, measured, spoken
from gnomon.annotators.printing import printed_value, quoted
from gnomon.annotators.wording import is_cased, with_article
from gnomon.scenes.chart import Arrow, Cell, Chart, ContourLine, Curve, Dot, FitLine, Flow, Hexagon, Needle, Panel, Peak
from gnomon.scenes.chart.attributes import (
    ACROSS,
    BAND,
    COLUMN,
    DIRECTION,
    MEDIAN,
    PEAK,
    ROW,
    SERIES,
    SOURCE,
    TARGET,
    UP,
)
from gnomon.truth.attribute import Attribute
from gnomon.truth.claim import Claim, Finds, Selects, States
from gnomon.truth.fact import Key, number
from gnomon.truth.program import Program
from gnomon.truth.readings import Reading
from gnomon.truth.run import run
from gnomon.truth.vocabulary import KIND, TEXT, VALUE
from gnomon.truth.world import NoAnswer, World

MOST = 24  # flows that a caption lists


@dataclass(frozen=True)
class Statement:
    """A sentence of a caption, the keys of the facts that it rests on, and all that it claims."""

    text: str
    keys: tuple[Key, ...]
    claims: tuple[Claim, ...] = ()


def statement(world: World, text: str, keys: Iterable[Key], *more: Claim, said: str = "") -> Statement:
    """A sentence that states all its facts, each in the whole of it or in a part of it that is `said`."""
    own = tuple(keys)
    return Statement(text, own, (*(claim_of(world, said or text, key) for key in own), *more))


def claim_of(world: World, said: str, key: Key) -> States:
    """The claim that a fact holds."""
    fact = world.facts[key]
    return States(said, fact.subject, fact.attribute, fact.value, fact.unit)


def axes(chart: Chart, panel: Panel, world: World) -> Iterator[Statement]:
    """What runs along the axes, from where to where, as it is printed."""
    for axis, along in (("x", "horizontal"), ("y", "vertical"), ("far y", "right"), ("shade", "colour")):
        own = panel.axis(axis)
        if own is not None and own.kind != "category":
            yield from run_along(chart, panel, axis, f"{along} {'scale' if axis == 'shade' else 'axis'}", world)


def run_along(chart: Chart, panel: Panel, axis: str, called: str, world: World) -> Iterator[Statement]:
    """What one axis shows, if its title and its ticks can be read."""
    title, ticks = chart.axis_title(axis, panel), chart.ticks(axis, panel)
    if title is None or len(ticks) < 2:
        return
    keys = ((title.id, TEXT), (ticks[0].id, TEXT), (ticks[-1].id, TEXT))
    if all(k in world.readings for k in keys):
        name, low, high = (str(world.facts[k].value) for k in keys)
        yield statement(world, f"The {called} shows {in_lower_case(name)}, with labels from {low} to {high}.", keys)


def in_lower_case(text: str) -> str:
    """A title within a sentence: `Price`, but not `GDP`, loses its capital."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def content(chart: Chart, panel: Panel, world: World, way: int) -> Iterator[Statement]:
    """What the marks of a panel show, noun by noun, each in one of two ways."""
    for tell in TELLERS:
        with suppress(NoAnswer):
            yield from tell(chart, panel, world, way)


def the_one(program: Program, world: World) -> str:
    """The one element that a program selects; NoAnswer if that is not clear."""
    members = run(program, world).value
    assert isinstance(members, tuple) and len(members) == 1
    return str(members[0])


def value(world: World, subject: str, attribute: Attribute) -> str:
    """A number as it can be read, with `about` unless it is printed; NoAnswer if it cannot."""
    world.seen(subject, attribute)
    fact, reading = world.facts[subject, attribute], world.readings[subject, attribute]
    text = printed_value(number(fact.value), fact.unit, reading.low, reading.high)
    text = quoted(text, world.label(fact.key))
    return text if is_printed(world, reading) or reading.low == reading.high else f"about {text}"


def of_dots(chart: Chart, panel: Panel, world: World, way: int) -> Iterator[Statement]:
    dots = chart.inside(panel, Dot)
    if not dots or panel.x is None or panel.y is None:
        return
    for line in chart.inside(panel, FitLine):
        if (line.id, DIRECTION) in world.readings:
            course = world.facts[line.id, DIRECTION].value
            ways = (
                f"The fitted line is {course} from left to right.",
                f"From left to right the fitted line is {course}.",
            )
            yield statement(world, ways[way], [(line.id, DIRECTION)])
    keys: tuple[Key, ...] = tuple((d.id, a) for d in dots for a in (ACROSS, UP))
    together = only(chart, panel, "dot").correlation(ACROSS, UP)
    sign = str(run(together, world).value)
    goes = "greater, too" if sign == "positive" else "smaller"
    x, y = spoken(panel.x.name), spoken(panel.y.name)
    ways = (
        f"Where the {x} is greater, the {y} tends to be {goes}: the two are {sign}ly correlated.",
        f"The {x} and the {y} are {sign}ly correlated.",
    )
    yield Statement(text := ways[way], keys, (Finds(text, together, sign),))


def of_cells(chart: Chart, panel: Panel, world: World, way: int) -> Iterator[Statement]:
    cells = chart.inside(panel, Cell)
    if not cells:
        return
    for step, _ in BOTH_ENDS:
        with suppress(NoAnswer):
            extreme = only(chart, panel, "cell").at_end(step, VALUE)
            top = the_one(extreme, world)
            row, column = (str(world.facts[top, a].value) for a in (ROW, COLUMN))
            most = degrees(panel, panel.main.measure)[step]
            what, much = f"the {most} {measured(panel, panel.main.measure)}", value(world, top, VALUE)
            related = panel.sort == "correlation matrix"
            where = f"between {row} and {column}" if related else in_cell(chart, panel, row, column)
            yield of_end(
                world,
                (f"{capital(what)} is {much}, {where}.", f"{capital(what)}, {much}, is found {where}.")[way],
                extreme,
                [c.id for c in cells],
                [(top, VALUE), (top, ROW), (top, COLUMN)],
            )


def of_end(world: World, text: str, extreme: Program, among: list[str], keys: list[Key]) -> Statement:
    """What is true of the one that a program selects by the values of all."""
    own = statement(world, text, keys, Selects(text, extreme, (keys[0][0],)))
    return Statement(text, (*((m, VALUE) for m in among), *keys), own.claims)


def of_planes(chart: Chart, panel: Panel, world: World, way: int) -> Iterator[Statement]:
    """Hexagons, contour lines, peaks and arrows."""
    if panel.x is None or panel.y is None:
        return
    hexagons = chart.inside(panel, Hexagon)
    if hexagons:
        fullest = only(chart, panel, "hexagon").highest(VALUE)
        top = the_one(fullest, world)
        measure, much = measured(panel, panel.encoding("hexagon").measure), value(world, top, VALUE)
        counted = measure.removeprefix("number of ")
        text = (
            f"The fullest hexagon holds {much} {counted}."
            if counted != measure
            else f"The fullest hexagon stands for {with_article(measure)} of {much}.",
            f"In the fullest hexagon the {measure} is {much}.",
        )[way]
        yield of_end(world, text, fullest, [h.id for h in hexagons], [(top, VALUE)])
    for peak in chart.inside(panel, Peak):
        x, y = value(world, peak.id, ACROSS), value(world, peak.id, UP)
        text = (
            f"The peak lies at {with_article(panel.x.name)} of {x} and {with_article(panel.y.name)} of {y}.",
            f"It peaks where the {panel.x.name} is {x} and the {panel.y.name} {y}.",
        )[way]
        yield statement(world, text, [(peak.id, ACROSS), (peak.id, UP)])
    yield from of_contours(chart, panel, world, way)
    arrows = chart.inside(panel, Arrow)
    if arrows:
        longest = only(chart, panel, "arrow").highest(VALUE)
        arrow = the_one(longest, world)
        if (arrow, DIRECTION) in world.facts:  # between two directions it has no word for its own
            world.seen(arrow, DIRECTION)
            side = world.facts[arrow, DIRECTION].value
            text = (f"The longest arrow points {side}.", f"Of all the arrows, the longest points {side}.")[way]
            yield of_end(world, text, longest, [a.id for a in arrows], [(arrow, DIRECTION)])


def of_contours(chart: Chart, panel: Panel, world: World, way: int) -> Iterator[Statement]:
    """Between which levels the lines of equal value run."""
    lines = chart.inside(panel, ContourLine)
    if len(lines) > 1:
        marks = only(chart, panel, "contour line")
        low, high = (the_one(marks.at_end(step, VALUE), world) for step in ("lowest", "highest"))
        measure = measured(panel, panel.main.measure)
        least, most = value(world, low, VALUE), value(world, high, VALUE)
        text = (
            f"The contour lines run from {with_article(measure)} of {least} to one of {most}.",
            f"Contour lines join places of equal {measure}, at levels from {least} to {most}.",
        )[way]
        yield statement(world, text, [(low, VALUE), (high, VALUE)])


def of_gauges(chart: Chart, panel: Panel, world: World, way: int) -> Iterator[Statement]:
    for needle in chart.inside(panel, Needle):
        shows = ("The needle shows", "The needle points to")[way]
        text, keys = f"{shows} {value(world, needle.id, VALUE)}", [(needle.id, VALUE)]
        if (needle.id, BAND) in world.readings:
            text, keys = f"{text}, in the band '{world.facts[needle.id, BAND].value}'", [*keys, (needle.id, BAND)]
        yield statement(world, f"{text}.", keys)


def of_flows(chart: Chart, panel: Panel, world: World, way: int) -> Iterator[Statement]:
    flows = chart.inside(panel, Flow)
    if 0 < len(flows) <= MOST // 2:
        parts: list[Statement] = []
        for flow in flows:
            source, target = (str(world.facts[flow.id, end].value) for end in (SOURCE, TARGET))
            keys = [(flow.id, a) for a in (SOURCE, TARGET, VALUE)]
            parts.append(statement(world, f"{source} to {target}: {value(world, flow.id, VALUE)}", keys))
        yield list_of(f"{capital(measured(panel, panel.encoding('flow').measure))} of the flows", parts)


def list_of(head: str, parts: list[Statement]) -> Statement:
    """`Price – Oslo: 12; Bergen: 14.`"""
    text = f"{head} – {'; '.join(p.text for p in parts)}."
    return Statement(text, tuple(k for p in parts for k in p.keys), tuple(c for p in parts for c in p.claims))


def of_curves(chart: Chart, panel: Panel, world: World, way: int) -> Iterator[Statement]:
    for curve in chart.inside(panel, Curve):
        several = len(panel.series) > 1
        if several and (curve.id, SERIES) not in world.readings:
            return
        of = f" for {panel.series[curve.series]}" if several else ""
        own: list[Key] = [(curve.id, SERIES)] if several else []
        for mark, _ in curve.places:
            if mark in (PEAK, MEDIAN) and (curve.id, mark) in world.readings:
                if mark == MEDIAN and is_level(curve, mark):
                    continue
                at = value(world, curve.id, mark)
                ways = (
                    (f"The curve{of} peaks at {at}.", f"The peak of the curve{of} lies at {at}.")
                    if mark == PEAK
                    else (f"The median{of} is {at}.", f"Half of the values{of} lie below {at}.")
                )
                yield statement(world, ways[way], [*own, (curve.id, mark)])


def is_printed(world: World, reading: Reading) -> bool:
    """Whether a value is read off a label."""
    return any(world.facts[m, KIND].value == "value label" for m in reading.marks)


def capital(text: str) -> str:
    """With a capital letter, but for a name that has a small one."""
    return text if is_cased(text) else text[:1].upper() + text[1:]


TELLERS: tuple[Callable[[Chart, Panel, World, int], Iterator[Statement]], ...] = (
    of_dots, of_cells, of_planes, of_gauges, of_flows, of_curves,
)  # fmt: skip
