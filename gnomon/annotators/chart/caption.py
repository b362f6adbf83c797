"""Captions of charts: short, detailed, a summary in numbers, and alt text; each claim names its fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart._fallback import names, reach, upright
from gnomon.annotators.chart._telling import Told, axes, begun, content, printed
from gnomon.annotators.chart.groups import Column, columns, preposition
from gnomon.annotators.chart.phrases import at, said, spoken, with_article
from gnomon.annotators.printing import printed_value
from gnomon.annotators.question import Caption
from gnomon.annotators.wording import in_words, listing, say
from gnomon.scenes.chart import Chart, Panel, PanelTitle, Title
from gnomon.scenes.chart.attributes import SERIES, TITLE, TYPE
from gnomon.truth.fact import Key, number
from gnomon.truth.vocabulary import NAME, TEXT, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

LONG = 14  # names that a caption lists in full
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
    heads = [*chart.of(Title), *chart.of(PanelTitle)[:1]]
    head: tuple[Key, ...] = tuple((h.id, TEXT) for h in heads)[:1]
    title = str(world.facts[head[0]].value) if head else chart.panels[0].title
    sort = chart.panels[0].sort if len(chart.panels) == 1 else f"figure of {in_words(len(chart.panels))} panels"
    types: tuple[Key, ...] = tuple((p.id, TYPE) for p in chart.panels)
    slots: dict[str, Any] = {"title": title, "sort": sort, "a_sort": with_article(sort)}
    yield Caption(say(words, *SHORT, **slots), "short", (*head, *types))
    named = measured(chart, world)
    told: list[Told] = []
    shown = {p.id: list(content(chart, p, world)) for p in chart.panels}
    along = {p.id: [*axes(chart, p, world), *upright(chart, p, world)] for p in chart.panels}
    named_in = {p.id: list(names(chart, p, world)) for p in chart.panels}
    shows = {p.id: [c for c in columns(chart) if c.panel is p] for p in chart.panels}
    for panel in chart.panels:
        heading = panel.title if len(chart.panels) > 1 else title
        own = [t for c in shows[panel.id][:1] for t in detailed(c, world, words, heading)]
        told += own or placed(chart, panel, world, [*along[panel.id], *named_in[panel.id], *shown[panel.id][:2]])
    if told:
        # what tells of the axes alone has not said yet what is shown
        bare = title not in told[0][0]
        opening = f"{say(words, *SHORT, **slots)} " if len(chart.panels) > 1 or bare else ""
        keys = tuple(k for _, ks in told for k in ks)
        yield Caption(opening + " ".join(text for text, _ in told), "detailed", (*head, *types, *keys, *named))
    summaries: list[Told] = []
    for p in chart.panels:
        clear = [t for c in shows[p.id] for t in summary(c, world, words)] + shown[p.id]
        clear = clear or [t for e in p.encodings for t in reach(Column(chart, p, e), world)] or along[p.id] or named_in[p.id]
        summaries += placed(chart, p, world, clear)
    if summaries:
        keys = tuple(k for _, ks in summaries for k in ks)
        yield Caption(" ".join(t for t, _ in summaries), "summary", (*keys, *named))
    listed = [
        a
        for p in chart.panels
        for a in placed(chart, p, world, [*along[p.id], *([*(t for c in shows[p.id] for t in numbers(c, world)), *shown[p.id]] or named_in[p.id])])
    ]
    keys = tuple(k for _, ks in listed for k in ks)
    text = f"{begun(with_article(sort))}: {title}. " + " ".join(t for t, _ in listed)
    yield Caption(text.strip(), "alt text", (*head, *types, *keys, *named))


def placed(chart: Chart, panel: Panel, world: World, told: list[Told]) -> list[Told]:
    """What is told of one of several panels, the panel named first."""
    if len(chart.panels) < 2 or not told or (panel.id, TITLE) not in world.readings:
        return told
    (text, keys), *rest = told
    return [(f"In '{panel.title}': {text}", (*keys, (panel.id, TITLE))), *rest]


def measured(chart: Chart, world: World) -> tuple[Key, ...]:
    """Where the names of what is measured are printed."""
    titles = [t for t in world.kinds.get("axis title", ()) if (t, TEXT) in world.readings]
    titles += [t.id for t in (*chart.of(Title), *chart.of(PanelTitle)) if (t.id, TEXT) in world.readings]
    return tuple((t, TEXT) for t in dict.fromkeys(titles))


def legible(column: Column, world: World) -> list[str]:
    """The marks of a column whose names and values can be read."""
    return [m for m in column.drawn(world) if (m, NAME) in world.readings and (m, VALUE) in world.readings]


def detailed(column: Column, world: World, words: Generator, title: str) -> Iterator[Told]:
    """What is shown, of what, in which series."""
    panel, marks = column.panel, legible(column, world)
    firsts = {world.facts[m, NAME].value: m for m in reversed(marks)}
    names = [n for n in panel.categories if n in firsts]
    if not names or len(marks) < len(column.drawn(world)):
        return
    if len(names) > LONG and not panel.ordered:
        return
    keys: tuple[Key, ...] = tuple((firsts[n], NAME) for n in names)
    keys += ((panel.id, TITLE),) if (panel.id, TITLE) in world.readings else ()
    slots: dict[str, Any] = {
        "title": title,
        "measure": spoken(column.measure),
        "key": panel.key,
        "names": listing([said(panel, n) for n in names]),
        "first": said(panel, names[0]),
        "last": said(panel, names[-1]),
        "sort": panel.sort,
        "a_sort": with_article(panel.sort),
    }
    text = say(words, *(ALONG if panel.ordered and len(names) > 2 else DETAILED), **slots)
    if column.series:
        text += f" It has {in_words(len(column.series))} series: {listing(list(column.series))}."
        keys = (*keys, *((m, SERIES) for m in marks))
    yield text, keys


def summary(column: Column, world: World, words: Generator) -> Iterator[Told]:
    """The highest and the lowest of each series, where they are clear."""
    panel = column.panel
    for series in column.series or ("",):
        own = [m for m in legible(column, world) if not column.series or world.facts[m, SERIES].value == series]
        if hidden(column, series, world):  # one of those that cannot be read may be higher or lower than all that can
            continue
        values = [(world.seen(m, VALUE), m) for m in own]
        known = sorted(((v[0], m) for v, m in values if v is not None), key=lambda v: v[0].value)
        if len(known) < 3 or not known[1][0].above(known[0][0]) or not known[-1][0].above(known[-2][0]):
            continue
        (_, bottom), (_, top) = known[0], known[-1]
        of = f" {preposition(series)} {series}" if column.series else ""
        slots: dict[str, Any] = {
            "top": said(panel, str(world.facts[top, NAME].value)),
            "bottom": said(panel, str(world.facts[bottom, NAME].value)),
            "at_top": at(panel, str(world.facts[top, NAME].value)),
            "at_bottom": at(panel, str(world.facts[bottom, NAME].value)),
            "of": of,
        }
        printed = {"high": about(world, top, column), "low": about(world, bottom, column)}
        keys: list[Key] = [(m, a) for m in own for a in (VALUE, NAME)]
        keys += [(m, SERIES) for m in own] if of else []
        yield say(words, *SUMMARY, measure=spoken(column.measure), **slots, **printed), tuple(keys)
        if len(column.series) > 3:
            return


def hidden(column: Column, series: str, world: World) -> bool:
    """Whether a column has marks of a series that carry a value which cannot be read."""
    for m in column.drawn(world):
        if (m, VALUE) not in world.readings and (m, VALUE) in world.facts:
            named = world.facts.get((m, SERIES))
            if not column.series or named is None or named.value == series:
                return True
    return False


def about(world: World, mark: str, column: Column) -> str:
    """A value as it can be read: printed numbers as they are, others with `about`."""
    reading = world.readings[mark, VALUE]
    value = printed_value(number(world.facts[mark, VALUE].value), column.unit, reading.low, reading.high)
    return value if printed(world, reading) else f"about {value}"


def numbers(column: Column, world: World) -> Iterator[Told]:
    """Every value, one after the other, if all can be read and there are not too many."""
    marks = legible(column, world)
    if not marks or len(marks) > 40 or len(marks) != len(column.drawn(world)):
        return
    parts, keys = [], []
    for m in marks:
        reading = world.readings[m, VALUE]
        if reading.low is None or reading.high is None:
            return
        series = f" ({world.facts[m, SERIES].value})" if column.series else ""
        if series and (m, SERIES) not in world.readings:
            return
        parts.append(f"{world.facts[m, NAME].value}{series} {about(world, m, column)}")
        keys += [(m, VALUE), (m, NAME), *([(m, SERIES)] if series else [])]
    yield f"{begun(spoken(column.measure))}: {'; '.join(parts)}.", tuple(keys)
