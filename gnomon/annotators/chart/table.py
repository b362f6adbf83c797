"""From chart to table: the rows of names and values, as an answer of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import about, columns
from gnomon.annotators.question import Question
from gnomon.scenes.chart import Chart
from gnomon.scenes.chart.attributes import SERIES
from gnomon.truth.vocabulary import NAME, ORDER, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

MOST = 60  # values in a table that is asked for

TABLE = (
    "(Turn|Convert) the chart into a table: one row for each {key}, in the order of the chart, with its {measure}.",
    "(Write down|Give|List) the data of the chart as a table with the columns {key} and {measure}.",
    "What table underlies this chart? Give {key} and {measure}, row by row.",
    "(Extract|Recover) the table behind this chart: a row for each {key}, in the chart's order, with its {measure}.",
)
WIDE = (
    "(Turn|Convert) the chart into a table: one row for each {key}, one column for each {serie}.",
    "(Write down|Give) the data of the chart as a table with a row for each {key} and a column for each {serie}.",
    "What table underlies this chart? Give a row for each {key} and a column for each {serie}.",
    "(Extract|Recover) the table behind this chart, with a row for each {key} and a column for each {serie}.",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for column in columns(chart):
        panel, several = column.panel, bool(column.series)
        if column.attribute != VALUE:  # levels are what changes come to, and no data of their own
            continue
        if len(panel.categories) * max(1, len(column.series)) > MOST:
            continue
        rows = column.rows.table(NAME, SERIES if several else "", VALUE, ORDER)
        slots: dict[str, Any] = {"key": panel.key, "measure": column.measure, "serie": panel.series_key or "series"}
        yield about(panel, WIDE if several else TABLE, "chart-to-table", rows, **slots)
