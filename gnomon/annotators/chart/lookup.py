"""Values of names, names of values, and names that are not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart._telling import is_printed
from gnomon.annotators.chart.groups import Column, about, columns, groups
from gnomon.annotators.chart.phrases import at
from gnomon.annotators.printing import printed_value
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Chart, Panel
from gnomon.scenes.chart.attributes import SERIES
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

ASK_VALUE = (
    "What is the {measure} {at}?",
    "(What|Which) {measure} does the chart (show|give) {at}?",
    "(Read off|State|Give) the {measure} {at}.",
    "{measure} {at}?",
    "Can you tell me the {measure} {at}?",
    "Determine the {measure} {at}.",
)
COUNT_VALUE = (
    "How many {counted} does the chart (show|give) {at}?",
    "How many {counted} (were|are) there {at}?",
    "What is the {measure} {at}?",
    "(Read off|State|Give) the {measure} {at}.",
    "{measure} {at}?",
)
ASK_NAME = (
    "Which {key} has {a_measure} of {value}{of}?",
    "{in_} which {key} is the {measure}{of} {value}?",
    "The {measure}{of} is {value} {in_} one {key}. (Which one|Which)?",
    "(Name|Give) the {key} whose {measure}{of} is {value}.",
)
MISSING = (
    "What is the {measure} {at}?",
    "(Which|What) {measure} does the chart (give|show) {at}?",
    "(Read off|State|Give) the {measure} {at}.",
    "{measure} {at}?",
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for group in groups(chart, words):
        column, marks = group.column, group.column.marks
        for name in group.some(words):
            i = group.names.index(name)
            beside = group.names[i - 1 if i else min(1, len(group.names) - 1)]
            mistakes = [Mistake(f"neighbouring {column.noun}", group.value(beside))]
            others = (s for s in group.panel.series if s != group.series)
            mistakes += [
                Mistake("other series", marks.where(SERIES, "is", s).where(NAME, "is", name).read(VALUE))
                for s in others
            ]
            mistakes.append(Mistake(f"highest {column.noun}", group.all.highest(VALUE).read(VALUE)))
            templates = COUNT_VALUE if column.counts else ASK_VALUE
            yield group.ask(templates, "lookup-value", group.value(name), tuple(mistakes), at=group.at(name))
            fact = printed_at(world, column, name, group.series)
            if fact is not None:
                yield group.ask(
                    ASK_NAME,
                    "lookup-name",
                    group.all.where(VALUE, "is", fact).read(NAME),
                    tuple(Mistake("another name", n) for n in group.names if n != name),
                    value=printed_value(fact, column.unit),
                )
    for column in columns(chart):
        if missing := absent(column.panel):
            program = column.marks.where(NAME, "is", missing).read(VALUE)
            slots: dict[str, Any] = {"at": at(column.panel, missing), "measure": column.measure}
            yield replace(about(column.panel, MISSING, "unanswerable-name", program, **slots), unanswerable=True)


def printed_at(world: World, column: Column, name: str, series: str) -> float | None:
    """The value of a name where it is printed, so that it can be asked for as a number."""
    mark = column.mark(world, name, series)
    reading = world.readings.get((mark, VALUE))
    fact = world.facts.get((mark, VALUE))
    if not mark or reading is None or fact is None or not is_printed(world, reading):
        return None
    return float(fact.value)  # type: ignore[arg-type]


def absent(panel: Panel) -> str:
    """A category of the same sort that the chart does not show; "" if the sort has no next one."""
    if all(c.isdigit() for c in panel.categories) and panel.categories:
        *_, before, last = map(int, ("0", *panel.categories))
        return str(last + (last - before if len(panel.categories) > 1 else 1))
    if panel.categories and all(c in MONTHS for c in panel.categories):
        return next((m for m in MONTHS if m not in panel.categories), "")
    return ""
