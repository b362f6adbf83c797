"""Colours and what they stand for: the legend both ways, and values of what is drawn in a colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import about, columns
from gnomon.annotators.chart.phrases import at
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Chart, LegendEntry, Panel
from gnomon.truth.program import every
from gnomon.truth.vocabulary import COLOUR, FILL, NAME, TEXT, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

COLOURS = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "grey", "black")

OF = (
    "(Which|What) colour (stands for|is used for) {name}?",
    "In (which|what) colour is {name} drawn?",
    "What is the colour of {name} in the legend?",
)
CALLED = (
    "What does the {colour} colour stand for?",
    "Which {serie} is (drawn|shown) in {colour}?",
    "(Name|Give) the {serie} that is (drawn|shown) in {colour}.",
)
ASK_VALUE = (
    "What is the {measure} {at} of the {serie} drawn in {colour}?",
    "(Read off|Give|State) the {measure} {at} of the {serie} shown in {colour}.",
    "How much is the {measure} {at} for the {serie} in {colour}?",
    "The {serie} in {colour}: what is its {measure} {at}?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for panel in chart.panels[: 1 if len(chart.panels) == 1 else 0]:
        entries = chart.inside(panel, LegendEntry)
        known = [world.facts.get((e.id, COLOUR)) for e in entries]
        # a colour is asked for only where no other comes near its name
        names = [str(f.value) for f in known if f is not None]
        if len(entries) < 2 or len(names) < len(entries) or len(set(names)) < len(names):
            continue
        yield from of_legend(chart, panel, entries, names, words)


def of_legend(
    chart: Chart, panel: Panel, entries: tuple[LegendEntry, ...], names: list[str], words: Generator
) -> Iterator[Question]:
    legend = every("legend entry")
    serie = panel.series_key or ("series" if panel.colour != "category" else panel.key or "group")
    if panel.shows("candle") or panel.far_y is not None or (panel.shows("bar") and panel.colour == ""):
        serie = "group"
    texts = tuple(Mistake("another entry", e.text) for e in entries)
    others = tuple(Mistake("another colour", COLOURS[i]) for i in words.permutation(len(COLOURS)))
    mixed = tuple(Mistake("another entry's colour", n) for n in names)
    for entry, colour in zip(entries, names, strict=True):
        own = legend.where(TEXT, "is", entry.text)
        yield about(panel, OF, "colour-of-name", own.read(COLOUR), (*mixed, *others), name=entry.text)
        named = legend.where(COLOUR, "is", colour)
        yield about(panel, CALLED, "name-of-colour", named.read(TEXT), texts, colour=colour, serie=serie)
        for column in (c for c in columns(chart) if c.series and panel.colour in ("series", "")):
            category = panel.categories[int(words.integers(len(panel.categories)))] if panel.categories else ""
            if category:
                here = column.marks.where(NAME, "is", category)
                value = here.related(FILL, "is", named).read(VALUE)
                here_at = at(panel, category)
                slots: dict[str, Any] = {"measure": column.measure, "at": here_at, "serie": serie, "colour": colour}
                yield about(panel, ASK_VALUE, "value-of-colour", value, **slots)
    for colour in (COLOURS[i] for i in words.permutation(len(COLOURS))):
        if colour not in names:
            missing = legend.where(COLOUR, "is", colour).read(TEXT)
            asked = about(panel, CALLED, "unanswerable-colour", missing, colour=colour, serie=serie)
            yield replace(asked, unanswerable=True)
            break
