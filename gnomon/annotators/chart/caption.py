"""Captions of charts: short, detailed, a summary in numbers, and alt text; each claim names its fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart._fallback import names, reach, upright
from gnomon.annotators.chart._telling import Told, axes, begun, content
from gnomon.annotators.chart.groups import preposition
from gnomon.annotators.chart.phrases import at, said, spoken, with_article
from gnomon.annotators.printing import printed_value
from gnomon.annotators.question import Caption
from gnomon.annotators.wording import in_words, listing, say
from gnomon.scenes.chart import Chart, Panel
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
    heads = ("title", *(f"{p.prefix}title" for p in chart.panels[:1]))
    head: tuple[Key, ...] = tuple((h, TEXT) for h in heads if h in chart.ids)[:1]
    title = str(world.facts[head[0]].value) if head else chart.panels[0].title
    sort = chart.panels[0].sort if len(chart.panels) == 1 else f"figure of {in_words(len(chart.panels))} panels"
    types: tuple[Key, ...] = tuple((p.id, TYPE) for p in chart.panels)
    slots: dict[str, Any] = {"title": title, "sort": sort, "a_sort": with_article(sort)}
    yield Caption(say(words, *SHORT, **slots), "short", (*head, *types))
    named = measured(chart, world)
    told: list[Told] = []
    shown = {p.id: list(content(chart, p, world)) for p in chart.panels}
    along = {p.id: [*axes(chart, p, world), *upright(chart, p, world)] for p in chart.panels}
    printed = {p.id: list(names(p, world)) for p in chart.panels}
    for panel in chart.panels:
        own = list(detailed(panel, world, words, panel.title if len(chart.panels) > 1 else title))
        told += own or placed(chart, panel, world, [*along[panel.id], *printed[panel.id], *shown[panel.id][:2]])
    if told:
        # what tells of the axes alone has not said yet what is shown
        bare = title not in told[0][0]
        opening = f"{say(words, *SHORT, **slots)} " if len(chart.panels) > 1 or bare else ""
        keys = tuple(k for _, ks in told for k in ks)
        yield Caption(opening + " ".join(text for text, _ in told), "detailed", (*head, *types, *keys, *named))
    summaries: list[Told] = []
    for p in chart.panels:
        clear = [*summary(p, world, words), *shown[p.id]] or list(reach(p, world)) or along[p.id] or printed[p.id]
        summaries += placed(chart, p, world, clear)
    if summaries:
        keys = tuple(k for _, ks in summaries for k in ks)
        yield Caption(" ".join(t for t, _ in summaries), "summary", (*keys, *named))
    listed = [
        a
        for p in chart.panels
        for a in placed(chart, p, world, [*along[p.id], *([*numbers(p, world), *shown[p.id]] or printed[p.id])])
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
    titles += [t for t in ("title", *(f"{p.prefix}title" for p in chart.panels)) if (t, TEXT) in world.readings]
    return tuple((t, TEXT) for t in dict.fromkeys(titles))


def marks_of(panel: Panel, world: World) -> list[str]:
    """The marks of a panel that carry values, with their names."""
    return [
        m
        for m in world.kinds.get(panel.datum, ())
        if m.startswith(panel.prefix) and (m, NAME) in world.readings and (m, VALUE) in world.readings
    ]


def detailed(panel: Panel, world: World, words: Generator, title: str) -> Iterator[Told]:
    """What is shown, of what, in which series."""
    marks = marks_of(panel, world)
    firsts = {world.facts[m, NAME].value: m for m in reversed(marks)}
    names = [n for n in panel.categories if n in firsts]
    if not names or len(marks) < sum(m.startswith(panel.prefix) for m in world.kinds.get(panel.datum, ())):
        return
    if len(names) > LONG and not panel.ordered:
        return
    keys: tuple[Key, ...] = tuple((firsts[n], NAME) for n in names)
    keys += ((panel.id, TITLE),) if (panel.id, TITLE) in world.readings else ()
    slots: dict[str, Any] = {
        "title": title,
        "measure": spoken(panel.measure),
        "key": panel.key,
        "names": listing([said(panel, n) for n in names]),
        "first": said(panel, names[0]),
        "last": said(panel, names[-1]),
        "sort": panel.sort,
        "a_sort": with_article(panel.sort),
    }
    text = say(words, *(ALONG if panel.ordered and len(names) > 2 else DETAILED), **slots)
    if len(panel.series) > 1:
        text += f" It has {in_words(len(panel.series))} series: {listing(list(panel.series))}."
        keys = (*keys, *((m, SERIES) for m in marks))
    yield text, keys


def summary(panel: Panel, world: World, words: Generator) -> Iterator[Told]:
    """The highest and the lowest of each series, where they are clear."""
    for series in panel.series or ("",):
        own = [m for m in marks_of(panel, world) if len(panel.series) < 2 or world.facts[m, SERIES].value == series]
        if hidden(panel, series, world):  # one of those that cannot be read may be higher or lower than all that can
            continue
        values = [(world.seen(m, VALUE), m) for m in own]
        known = sorted(((v[0], m) for v, m in values if v is not None), key=lambda v: v[0].value)
        if len(known) < 3 or not known[1][0].above(known[0][0]) or not known[-1][0].above(known[-2][0]):
            continue
        (_, bottom), (_, top) = known[0], known[-1]
        of = f" {preposition(series)} {series}" if len(panel.series) > 1 else ""
        slots: dict[str, Any] = {
            "top": said(panel, str(world.facts[top, NAME].value)),
            "bottom": said(panel, str(world.facts[bottom, NAME].value)),
            "at_top": at(panel, str(world.facts[top, NAME].value)),
            "at_bottom": at(panel, str(world.facts[bottom, NAME].value)),
            "of": of,
        }
        printed = {"high": about(world, top, panel), "low": about(world, bottom, panel)}
        keys: list[Key] = [(m, a) for m in own for a in (VALUE, NAME)]
        keys += [(m, SERIES) for m in own] if of else []
        yield say(words, *SUMMARY, measure=spoken(panel.measure), **slots, **printed), tuple(keys)
        if len(panel.series) > 3:
            return


def hidden(panel: Panel, series: str, world: World) -> bool:
    """Whether a panel has marks of a series that carry a value which cannot be read."""
    for m in world.kinds.get(panel.datum, ()):
        if m.startswith(panel.prefix) and (m, VALUE) not in world.readings and (m, VALUE) in world.facts:
            named = world.facts.get((m, SERIES))
            if len(panel.series) < 2 or named is None or named.value == series:
                return True
    return False


def about(world: World, mark: str, panel: Panel) -> str:
    """A value as it can be read: printed numbers as they are, others with `about`."""
    reading = world.readings[mark, VALUE]
    value = printed_value(number(world.facts[mark, VALUE].value), panel.unit, reading.low, reading.high)
    return value if any(m.endswith("/label") for m in reading.marks) else f"about {value}"


def numbers(panel: Panel, world: World) -> Iterator[Told]:
    """Every value, one after the other, if all can be read and there are not too many."""
    marks = marks_of(panel, world)
    if not marks or len(marks) > 40 or len(marks) != sum(m.startswith(panel.prefix) for m in world.kinds[panel.datum]):
        return
    parts, keys = [], []
    for m in marks:
        reading = world.readings[m, VALUE]
        if reading.low is None or reading.high is None:
            return
        series = f" ({world.facts[m, SERIES].value})" if len(panel.series) > 1 else ""
        if series and (m, SERIES) not in world.readings:
            return
        parts.append(f"{world.facts[m, NAME].value}{series} {about(world, m, panel)}")
        keys += [(m, VALUE), (m, NAME), *([(m, SERIES)] if series else [])]
    yield f"{begun(spoken(panel.measure))}: {'; '.join(parts)}.", tuple(keys)
