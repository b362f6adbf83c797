"""Captions of charts: short, detailed, a summary in numbers, and alt text; each claim names its fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart._fallback import names, reach, upright
from gnomon.annotators.chart._telling import Statement, axes, capital, claim_of, content, list_of, statement, value
from gnomon.annotators.chart.groups import Column, columns, only, preposition
from gnomon.annotators.chart.phrases import at, phrase, spoken
from gnomon.annotators.question import Caption
from gnomon.annotators.wording import in_words, listing, say, with_article
from gnomon.scenes.chart import Chart, Panel, PanelTitle, Title
from gnomon.scenes.chart.attributes import SERIES, TITLE, TYPE
from gnomon.truth.claim import Claim, Finds, Selects
from gnomon.truth.fact import Key
from gnomon.truth.program import every
from gnomon.truth.run import run
from gnomon.truth.vocabulary import NAME, TEXT, VALUE
from gnomon.truth.world import NoAnswer, World

if TYPE_CHECKING:
    from numpy.random import Generator

LONG = 14  # names that a caption lists in full
MOST = 40  # values that a caption lists
SHORT = (
    "{a_sort} titled '{title}'.",
    "{sort}: {title}.",
    "'{title}', shown as {a_sort}.",
    "{a_sort} with the title '{title}'.",
)
DETAILED = (
    "{a_sort} titled '{title}' shows the {measure} by {key} for {names}.",
    "The {sort} '{title}' gives the {measure} of {names}.",
    "'{title}' is {a_sort} of the {measure} of {names}.",
)
ALONG = (
    "{a_sort} titled '{title}' shows the {measure} by {key}, from {first} to {last}.",
    "The {sort} '{title}' gives the {measure} for each {key} from {first} to {last}.",
    "'{title}' is {a_sort} of the {measure} from {first} to {last}.",
)
SUMMARY = (
    "The {measure}{of} is highest {at_top} ({high}) and lowest {at_bottom} ({low}).",
    "{at_top} the {measure}{of} reaches {high}, its maximum; {at_bottom} it is lowest, at {low}.",
    "The highest {measure}{of} is {high} ({top}), the lowest {low} ({bottom}).",
)


def caption(chart: Chart, world: World, words: Generator) -> Iterator[Caption]:
    heads = [*chart.of(Title), *chart.of(PanelTitle)[:1]][:1]
    title = str(world.facts[heads[0].id, TEXT].value) if heads else chart.panels[0].title
    several = len(chart.panels) > 1
    sort = f"figure of {in_words(len(chart.panels))} panels" if several else chart.panels[0].sort
    slots: dict[str, Any] = {"title": title, "sort": sort, "a_sort": with_article(sort)}
    types: tuple[Key, ...] = tuple((p.id, TYPE) for p in chart.panels)
    head: tuple[Key, ...] = (*((h.id, TEXT) for h in heads), *types)

    def head_of(text: str) -> Statement:
        """What stands at the head of a caption: the title and the type."""
        count = (Finds(text, every("panel").count(), len(chart.panels)),) if several else ()
        stated = head[: len(heads)] if several else head
        return Statement(text, head, (*(claim_of(world, text, k) for k in stated), *count))

    yield caption_of([head_of(say(words, *SHORT, **slots))], world, "short")
    named: tuple[Key, ...] = title_keys(chart, world)
    told: list[Statement] = []
    shown = {p.id: list(content(chart, p, world)) for p in chart.panels}
    along = {p.id: [*axes(chart, p, world), *upright(chart, p, world)] for p in chart.panels}
    named_in = {p.id: list(names(chart, p, world)) for p in chart.panels}
    shows = {p.id: [c for c in columns(chart) if c.panel is p] for p in chart.panels}
    for panel in chart.panels:
        heading = panel.title if several else title
        own = [t for c in shows[panel.id][:1] for t in detail(c, world, words, heading)]
        told += own or in_panel(chart, panel, world, [*along[panel.id], *named_in[panel.id], *shown[panel.id][:2]])
    if told:
        # what tells of the axes alone has not said yet what is shown
        bare = title not in told[0].text
        opening = [head_of(say(words, *SHORT, **slots))] if several or bare else []
        yield caption_of([*opening, *told], world, "detailed", (*head, *named))
    summaries: list[Statement] = []
    for p in chart.panels:
        clear = [t for c in shows[p.id] for t in summary(c, world, words)] + shown[p.id]
        clear = clear or [t for e in p.encodings for t in reach(Column(chart, p, e), world)]
        summaries += in_panel(chart, p, world, clear or along[p.id] or named_in[p.id])
    if summaries:
        yield caption_of(summaries, world, "summary", named)
    listed_in: list[Statement] = []
    for p in chart.panels:
        values = [*(t for c in shows[p.id] for t in numbers(c, world)), *shown[p.id]] or named_in[p.id]
        listed_in += in_panel(chart, p, world, [*along[p.id], *values])
    yield caption_of([head_of(f"{capital(with_article(sort))}: {title}."), *listed_in], world, "alt text", named)


def caption_of(told: list[Statement], world: World, style: str, keys: tuple[Key, ...] = ()) -> Caption:
    """The caption of some sentences; `keys` are further facts that it rests on."""
    own = tuple(k for t in told for k in t.keys)
    claims = tuple(c for t in told for c in t.claims if is_settled(c, world))
    return Caption(" ".join(t.text for t in told), style, (*own, *keys), claims)


def is_settled(claim: Claim, world: World) -> bool:
    """Whether a program settles a claim: a mark that is hidden elsewhere keeps it from looking through all."""
    try:
        if isinstance(claim, Finds | Selects):
            run(claim.program, world)
    except NoAnswer:
        return False
    return True


def in_panel(chart: Chart, panel: Panel, world: World, told: list[Statement]) -> list[Statement]:
    """What is told of one of several panels, the panel named first."""
    if len(chart.panels) < 2 or not told or (panel.id, TITLE) not in world.readings:
        return told
    first, *rest = told
    where = f"In '{panel.title}':"
    key = (panel.id, TITLE)
    return [Statement(f"{where} {first.text}", (*first.keys, key), (*first.claims, claim_of(world, where, key))), *rest]


def title_keys(chart: Chart, world: World) -> tuple[Key, ...]:
    """Where the names of what is measured are printed."""
    titles = [*world.kinds.get("axis title", ()), *(t.id for t in (*chart.of(Title), *chart.of(PanelTitle)))]
    return tuple((t, TEXT) for t in dict.fromkeys(titles) if (t, TEXT) in world.readings)


def legible_marks(column: Column, world: World) -> list[str]:
    """The marks of a column whose names and values can be read."""
    return [m for m in column.ids(world) if (m, NAME) in world.readings and (m, VALUE) in world.readings]


def detail(column: Column, world: World, words: Generator, title: str) -> Iterator[Statement]:
    """What is shown, of what, in which series."""
    panel, marks = column.panel, legible_marks(column, world)
    firsts = {world.facts[m, NAME].value: m for m in reversed(marks)}
    names = [n for n in panel.categories if n in firsts]
    if not names or len(marks) < len(column.ids(world)) or (len(names) > LONG and not panel.ordered):
        return
    slots: dict[str, Any] = {
        "title": title,
        "measure": spoken(column.measure),
        "key": panel.key,
        "names": listing([phrase(panel, n) for n in names]),
        "first": phrase(panel, names[0]),
        "last": phrase(panel, names[-1]),
        "sort": panel.sort,
        "a_sort": with_article(panel.sort),
    }
    along = panel.ordered and len(names) > 2
    text = say(words, *(ALONG if along else DETAILED), **slots)
    keys: tuple[Key, ...] = tuple((firsts[n], NAME) for n in names)
    claims = [claim_of(world, phrase(panel, n), (firsts[n], NAME)) for n in ((names[0], names[-1]) if along else names)]
    if (panel.id, TITLE) in world.readings:
        keys = (*keys, (panel.id, TITLE))
        claims.append(claim_of(world, text, (panel.id, TITLE)))
    if column.series:
        text += f" It has {in_words(len(column.series))} series: {listing(list(column.series))}."
        keys = (*keys, *((m, SERIES) for m in marks))
        claims += [claim_of(world, str(world.facts[m, SERIES].value), (m, SERIES)) for m in marks]
    yield Statement(text, keys, tuple(claims))


def summary(column: Column, world: World, words: Generator) -> Iterator[Statement]:
    """The highest and the lowest of each series, where they are clear."""
    panel = column.panel
    for series in column.series or ("",):
        own = [m for m in legible_marks(column, world) if not column.series or world.facts[m, SERIES].value == series]
        if has_hidden(
            column, series, world
        ):  # one of those that cannot be read may be higher or lower than all that can
            continue
        values = [(world.seen(m, VALUE), m) for m in own]
        known = sorted(((v[0], m) for v, m in values if v is not None), key=lambda v: v[0].value)
        if len(known) < 3 or not known[1][0].above(known[0][0]) or not known[-1][0].above(known[-2][0]):
            continue
        (_, bottom), (_, top) = known[0], known[-1]
        marks = only(column.chart, panel, column.noun)
        marks = marks.where(SERIES, "is", series) if column.series else marks
        at_top, at_bottom = (str(world.facts[m, NAME].value) for m in (top, bottom))
        slots: dict[str, Any] = {
            "top": phrase(panel, at_top),
            "bottom": phrase(panel, at_bottom),
            "at_top": at(panel, at_top),
            "at_bottom": at(panel, at_bottom),
            "of": f" {preposition(series)} {series}" if column.series else "",
            "measure": spoken(column.measure),
            "high": value(world, top, VALUE),
            "low": value(world, bottom, VALUE),
        }
        text = say(words, *SUMMARY, **slots)
        keys: list[Key] = [(m, a) for m in own for a in (VALUE, NAME)]
        keys += [(m, SERIES) for m in own] if column.series else []
        ends = [(top, marks.highest(VALUE)), (bottom, marks.lowest(VALUE))]
        claims = [Finds(text, end.read(NAME), world.facts[m, NAME].value) for m, end in ends]
        yield Statement(text, tuple(keys), (*claims, *(claim_of(world, text, (m, VALUE)) for m, _ in ends)))
        if len(column.series) > 3:
            return


def has_hidden(column: Column, series: str, world: World) -> bool:
    """Whether a column has marks of a series that carry a value which cannot be read."""
    for m in column.ids(world):
        if (m, VALUE) not in world.readings and (m, VALUE) in world.facts:
            named = world.facts.get((m, SERIES))
            if not column.series or named is None or named.value == series:
                return True
    return False


def numbers(column: Column, world: World) -> Iterator[Statement]:
    """Every value, one after the other, if all can be read and there are not too many."""
    marks = legible_marks(column, world)
    if not marks or len(marks) > MOST or len(marks) != len(column.ids(world)):
        return
    parts: list[Statement] = []
    for m in marks:
        reading, series = world.readings[m, VALUE], column.series
        if reading.low is None or reading.high is None or (series and (m, SERIES) not in world.readings):
            return
        called = f"{world.facts[m, NAME].value}{f' ({world.facts[m, SERIES].value})' if series else ''}"
        keys = [(m, a) for a in (VALUE, NAME, *((SERIES,) if series else ()))]
        parts.append(statement(world, f"{called} {value(world, m, VALUE)}", keys))
    yield list_of(capital(spoken(column.measure)), parts)
