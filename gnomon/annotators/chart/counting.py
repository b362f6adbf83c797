"""How many there are, above or below a line, which they are, and whether there are any."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import Group, about, groups, inside, lines_of
from gnomon.annotators.chart.phrases import BOTH_WAYS, WAYS, round_value
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Chart, LegendEntry, Panel, Point
from gnomon.truth.program import every
from gnomon.truth.vocabulary import NAME, ORDER, TEXT, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

MARKS = (
    "How many {marks} (are there|are drawn|are shown) in the chart?",
    "How many {marks} does the chart (have|show)?",
    "Count the {marks} of the chart.",
)
ASK_SERIES = (
    "How many (series|entries) does the legend (have|list|show)?",
    "How many series (are there|does the chart show)?",
    "Count the (entries|labels) of the legend.",
)
LIST = (
    "Which series does the legend list, from first to last?",
    "(List|Name) the (labels|entries) of the legend in order.",
    "What are the (labels|entries) of the legend, in their order?",
)
CATEGORIES = (
    "How many {keys} are (shown|compared|covered)?",
    "For how many {keys} does the chart (give|show) the {measure}{of}?",
    "Count the {keys} (that are|) shown.",
)
ANY = (
    "Is there (any|at least one) {key} with {a_measure}{of} {word} {line}?",
    "Is the {measure}{of} {word} {line} anywhere?",
    "Is it true that (some|at least one) {key} has {a_measure}{of} {word} {line}?",
    "Does (any|at least one) {key} have {a_measure}{of} {word} {line}?",
    "Is the {measure}{of} {word} {line} for any {key}?",
)
OVER = (
    "For how many {keys} is the {measure}{of} {word} {line}?",
    "How many {keys} have {a_measure}{of} (that is |){word} {line}?",
    "Count the {keys} (with|that have) {a_measure}{of} {word} {line}.",
    "What is the number of {keys} (with|that have) {a_measure}{of} {word} {line}?",
)
ONLY = (
    "Which is the only {key} with {a_measure}{of} {word} {line}?",
    "Only one {key} has {a_measure}{of} {word} {line}. Which one?",
    "(Name|Give|Find) the only {key} whose {measure}{of} is {word} {line}.",
    "The {measure}{of} is {word} {line} for a single {key}. Which is it?",
)
WHICH = (
    "Which {keys} have {a_measure}{of} {word} {line}? (List|Name) them in the order of the chart.",
    "(List|Name|Give) the {keys} with {a_measure}{of} {word} {line}, in the order of the chart.",
    "For which {keys} is the {measure}{of} {word} {line}? Answer in the order of the chart.",
)
ASK_BETWEEN = (
    "How many {keys} have {a_measure}{of} between {line} and {other}?",
    "For how many {keys} does the {measure}{of} lie between {line} and {other}?",
    "Count the {keys} (with|that have) {a_measure}{of} above {line} and below {other}.",
    "What is the number of {keys} whose {measure}{of} lies between {line} and {other}?",
    "How many of the {keys} fall between {line} and {other} in {measure}{of}?",
)
BEYOND = (
    "How many {keys} have a {word} {measure}{of} than {name}?",
    "What is the number of {keys} (with|that have) a {word} {measure}{of} than {name}?",
    "For how many {keys} is the {measure}{of} {word} than {in_} {name}?",
    "Count the {keys} (whose {measure}{of} is {word} than that of|with a {word} {measure}{of} than) {name}.",
)
CALLED = {"point": "points", "bar": "bars", "wedge": "slices", "cell": "cells"}


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for panel in chart.panels:
        for noun, many in ((e.noun, CALLED[e.noun]) for e in panel.encodings if e.noun in CALLED):
            if "stacked" in panel.sort or "percentage" in panel.sort:
                continue  # whether their parts are bars is a matter of taste
            if noun == "point" and not has_points(chart, panel):
                continue
            named = (Mistake("counted categories", len(panel.categories)),) if panel.categories else ()
            marks = "slices of the outer ring" if panel.shows("inner wedge") else many
            yield about(panel, MARKS, f"count-{many}", inside(panel, noun).count(), named, marks=marks)
    if len(chart.panels) == 1 and len(chart.panels[0].series) > 1 and chart.of(LegendEntry):
        entries = every("legend entry")
        yield about(chart.panels[0], ASK_SERIES, "count-series", entries.count())
        yield about(chart.panels[0], LIST, "list-series", entries.list(TEXT, ORDER))
    for group in groups(chart, words):
        if len(group.names) > 2:
            yield group.ask(CATEGORIES, "count-categories", group.all.count())
        yield from against_lines(chart, group, words)
        for name in group.some(words, 2):
            for (is_, other), (_, word) in zip(BOTH_WAYS, WAYS, strict=True):
                over = group.all.related(VALUE, is_, group.one(name))
                back = group.all.related(VALUE, other, group.one(name))
                if word == "higher":
                    yield group.ask(
                        BEYOND,
                        "count-beyond",
                        over.count(),
                        (Mistake("counted the others", back.count()),),
                        name=name,
                        word=word,
                    )


def has_points(chart: Chart, panel: Panel) -> bool:
    """Whether points are seen as such: areas and lines without dots have none, and targets are called so."""
    return panel.sort not in ("bullet chart", "area chart") and all(p.dot for p in chart.inside(panel, Point))


def against_lines(chart: Chart, group: Group, words: Generator) -> Iterator[Question]:
    """Against round values, those of the ticks."""
    panel = group.panel
    inner = lines_of(chart, group)
    for line in (inner[i] for i in words.permutation(len(inner))[:3]):
        shown = round_value(line, group.column.unit)
        for is_, other in BOTH_WAYS:
            over, under = group.all.where(VALUE, is_, line), group.all.where(VALUE, other, line)
            slots: dict[str, Any] = {"word": is_, "line": shown}
            back = (Mistake("counted the others", under.count()),)
            yield group.ask(OVER, "count-threshold", over.count(), back, **slots)
            if not panel.ordered:
                wrong = tuple(Mistake("another name", n) for n in group.some(words))
                yield group.ask(ONLY, "only-threshold", over.read(NAME), wrong, **slots)
            if len(group.names) <= 8:
                yield group.ask(WHICH, "list-threshold", over.list(NAME, ORDER), **slots)
        for next_line in inner:
            if next_line > line:
                top = round_value(next_line, group.column.unit)
                between = group.all.where(VALUE, "above", line).where(VALUE, "below", next_line)
                yield group.ask(ASK_BETWEEN, "count-between", between.count(), line=shown, other=top)
                break
    lines = lines_of(chart, group, within=False)
    for line in (lines[i] for i in words.permutation(len(lines))[:3]):
        for is_, _ in BOTH_WAYS:
            over = group.all.where(VALUE, is_, line)
            yield group.ask(ANY, "exists-threshold", over.exists(), word=is_, line=round_value(line, group.column.unit))
