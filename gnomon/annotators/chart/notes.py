"""What comments on a chart: reference lines, shaded bands, notes with an arrow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import about, groups, inside
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Chart, Panel
from gnomon.scenes.chart.attributes import FIRST, LAST, LOWER_END, UPPER_END
from gnomon.scenes.chart.notes import Note, ReferenceLine, ShadedBand
from gnomon.truth.program import Program, compare, difference
from gnomon.truth.vocabulary import NAME, TEXT, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

LEVEL = (
    "At (which|what) {measure} is the line '{name}' drawn?",
    "What value does the line '{name}' (mark|stand for)?",
    "(Read off|Give|State) the {measure} marked by the line '{name}'.",
)
OVER = (
    "How many {keys} lie above the line '{name}' in {measure}{of}?",
    "For how many {keys} is the {measure}{of} above the line '{name}'?",
    "Count the {keys} whose {measure}{of} lies above the line '{name}'.",
    "How many {keys} have {a_measure}{of} above the line '{name}'?",
    "(How often|How many times) is the {measure}{of} above the line '{name}'?",
)
IS_OVER = (
    "Is the {measure} {at} above the line '{name}'?",
    "Does the {measure} {at} exceed the line '{name}'?",
    "Does the {measure} {at} lie above the line '{name}'?",
    "Is it true that the {measure} {at} is above the line '{name}'?",
    "(Look at|Take) the line '{name}': is the {measure} {at} above it?",
)
GAP = (
    "How far is the {measure} {at} from the line '{name}'?",
    "What is the difference between the {measure} {at} and the line '{name}'?",
    "By how much does the {measure} {at} differ from the line '{name}'?",
    "(Find|Compute) the distance between the {measure} {at} and the line '{name}'.",
    "How large is the gap between the line '{name}' and the {measure} {at}?",
)
STRETCH = (
    "With which {key} does the shaded band '{name}' {begin}?",
    "(Which|What) is the {end} {key} that the shaded band '{name}' covers?",
    "Name the {end} {key} in the shaded band '{name}'.",
    "The shaded band '{name}' {begins} with which {key}?",
    "Which {key} does the shaded band '{name}' cover {end_word}?",
)
BAND_END = (
    "At (which|what) {measure} does the shaded band '{name}' {begin}?",
    "What is the {end} of the shaded band '{name}'?",
    "(Read off|Give|State) the {end} of the shaded band '{name}'.",
)
MEANS = (
    "What does the shaded band (mark|stand for)?",
    "(Read|Give|State) the label of the shaded band.",
    "What is written (on|at) the shaded band?",
    "How is the shaded band labelled?",
)
POINTS = (
    "Which {key} does the note '{text}' point to?",
    "To which {key} does the arrow of the note '{text}' point?",
    "(Name|Give) the {key} that the note '{text}' points to.",
    "The note '{text}' is about which {key}?",
    "Where does the arrow of the note '{text}' end? Name the {key}.",
)
SAYS = (
    "What does the note in the (chart|plot) say?",
    "(Read|Give|State) the text of the note.",
    "What is written in the note (with the arrow|beside the data)?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for panel in chart.panels:
        yield from bands(chart, panel)
        notes = chart.inside(panel, Note)
        for note in notes:
            said = inside(panel, "note").where(TEXT, "is", note.text) if len(notes) > 1 else inside(panel, "note")
            wrong = tuple(Mistake("another", panel.categories[i]) for i in words.permutation(len(panel.categories))[:6])
            yield about(panel, POINTS, "note-points", said.read(NAME), wrong, text=note.text, key=panel.key)
            if len(notes) == 1:
                yield about(panel, SAYS, "note-text", said.read(TEXT))
    for group in groups(chart, words):
        if group.panel.axis_of(group.column.noun) != group.panel.value_axis:
            continue
        for line in chart.inside(group.panel, ReferenceLine):
            drawn = inside(group.panel, "reference line").where(NAME, "is", line.name)
            if len(chart.inside(group.panel, ReferenceLine)) == 1:
                drawn = inside(group.panel, "reference line")
            value: Program = drawn.read(VALUE)
            slots: dict[str, Any] = {"name": line.name}
            yield group.ask(LEVEL, "reference-line", value, **slots)
            over = group.all.related(VALUE, "above", drawn).count()
            back = (Mistake("counted the others", group.all.related(VALUE, "below", drawn).count()),)
            yield group.ask(OVER, "count-over-line", over, back, **slots)
            for name in group.some(words, 3):
                more: dict[str, Any] = {"at": group.at(name), **slots}
                own = group.value(name)
                yield group.ask(IS_OVER, "over-line", compare(own, "above", value), **more)
                yield group.ask(GAP, "line-difference", difference(own, value), (Mistake("the line", value),), **more)


def bands(chart: Chart, panel: Panel) -> Iterator[Question]:
    found = chart.inside(panel, ShadedBand)
    for band in found:
        marks = inside(panel, "shaded band")
        own = marks.where(NAME, "is", band.name) if len(found) > 1 else marks
        if len(found) == 1:
            yield about(panel, MEANS, "band-label", own.read(NAME))
        slots: dict[str, Any] = {"name": band.name, "key": panel.key, "measure": panel.main.measure}
        if band.along == "values":
            for end, begin, other in ((LOWER_END, "begin", UPPER_END), (UPPER_END, "end", LOWER_END)):
                back = (Mistake("the other end", own.read(other)),)
                yield about(panel, BAND_END, "band-end", own.read(end), back, end=end, begin=begin, **slots)
            continue
        for end, begin, begins, end_word in ((FIRST, "begin", "begins", "first"), (LAST, "end", "ends", "last")):
            more: dict[str, Any] = {"end": end, "begin": begin, "begins": begins, "end_word": end_word}
            yield about(panel, STRETCH, "band-stretch", own.read(end), **more, **slots)
