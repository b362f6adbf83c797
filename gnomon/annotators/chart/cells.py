"""Cells of a matrix: their values by row and column, the highest of a row, of a column and of all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import about, inside
from gnomon.annotators.chart.phrases import BOTH_ENDS, round_value
from gnomon.annotators.chart.printed import tick_count
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Cell, Chart, Panel
from gnomon.scenes.chart.attributes import COLUMN, ROW
from gnomon.truth.program import Program, compare, difference, literal
from gnomon.truth.vocabulary import VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

ASK_VALUE = (
    "What is the {measure} in the row '{row}' and the column '{column}'?",
    "What value does the cell in the row '{row}' and the column '{column}' (have|show)?",
    "(Read off|Give|State) the {measure} in the row '{row}', column '{column}'.",
)
IN_LINE = (
    "(In|Along) the {line} '{name}', which {across} has the {most} {measure}?",
    "Which {across} has the {most} {measure} in the {line} '{name}'?",
    "Within the {line} '{name}', in which {across} is the {measure} {most}?",
    "Look along the {line} '{name}': which {across} (shows|has) the {most} {measure}?",
)
EXTREME = (
    "In which {line} is the cell with the {most} {measure}?",
    "Which {line} (holds|contains) the cell with the {most} {measure}?",
    "Find the cell with the {most} {measure}. In which {line} (is it|does it stand)?",
    "Name the {line} of the cell with the {most} {measure}.",
)
ASK_HIGHEST = (
    "What is the {most} {measure} of any cell?",
    "(Read off|Give|State) the {most} {measure} in the {sort}.",
    "Determine the {most} {measure} in the {sort}.",
    "What {measure} does the cell with the {most} value (have|show)?",
)
MORE = (
    "In the row '{row}', is the {measure} {higher} in the column '{column}' than in the column '{other}'?",
    "Is the {measure} in the row '{row}' {higher} in the column '{column}' than in '{other}'?",
    "(Look at|Take) the row '{row}': does '{column}' have a {higher} {measure} than '{other}'?",
    "Does the cell in the row '{row}' show a {higher} {measure} in the column '{column}' than in '{other}'?",
    "(Comparing|If you compare) the columns '{column}' and '{other}' in the row '{row}', is the first one {higher}?",
)
ASK_APART = (
    "In the row '{row}', how far apart are the columns '{column}' and '{other}' in {measure}?",
    "By how much do '{column}' and '{other}' differ in {measure} in the row '{row}'?",
    "What is the difference in {measure} between the columns '{column}' and '{other}' in the row '{row}'?",
    "(Compute|Find|Work out) the difference between the columns '{column}' and '{other}' in the row '{row}'.",
)
OVER = (
    "In the {line} '{name}', how many cells have {a_measure} above {value}?",
    "How many cells of the {line} '{name}' (show|have) {a_measure} above {value}?",
    "Count the cells in the {line} '{name}' with {a_measure} (above|of more than) {value}.",
    "For how many cells of the {line} '{name}' is the {measure} above {value}?",
)
LINES = (
    "How many {lines} does the {sort} have?",
    "(How many|What number of) {lines} are there in the {sort}?",
    "Count the {lines} of the {sort}.",
    "Of how many {lines} is the {sort} made up?",
    "What is the number of {lines} in the {sort}?",
)
SIGN = (
    "Is the {measure} of {row} and {column} above zero?",
    "Are {row} and {column} positively correlated?",
    "Is the correlation between {row} and {column} positive?",
    "(Do|Would you say that) {row} and {column} go together, with {a_measure} above zero?",
    "Is it true that {row} and {column} have a positive {measure}?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for panel in chart.panels:
        cells = chart.inside(panel, Cell)
        if not cells:
            continue
        rows, columns = ([t.text for t in chart.ticks(a, panel)] for a in ("y", "x"))
        marks = inside(panel, "cell")
        pairs = sorted(rows) == sorted(columns)  # in whichever order
        if pairs:  # of a matrix of pairs the diagonal says nothing
            yield from of_pairs(panel, rows, marks, words)
        slots: dict[str, Any] = {"measure": panel.encoding("cell").measure, "sort": panel.sort}
        yield about(panel, LINES, "count-rows", tick_count(chart, panel, "y"), lines="rows", **slots)
        yield about(panel, LINES, "count-columns", tick_count(chart, panel, "x"), lines="columns", **slots)
        yield from single(panel, rows, columns, marks, words, slots)
        if not pairs:
            yield from lines(chart, panel, rows, columns, marks, words, slots)


def single(
    panel: Panel, rows: list[str], columns: list[str], marks: Program, words: Generator, slots: dict[str, Any]
) -> Iterator[Question]:
    """One cell, or two of one row."""
    for _ in range(4):
        row = rows[int(words.integers(len(rows)))]
        column, other = (columns[i] for i in words.permutation(len(columns))[:2])
        here = marks.where(ROW, "is", row)
        one, two = (here.where(COLUMN, "is", c).read(VALUE) for c in (column, other))
        names: dict[str, Any] = {"row": row, "column": column, "other": other, **slots}
        yield about(panel, ASK_VALUE, "cell-value", one, (Mistake("the column beside", two),), **names)
        if row in (column, other) and sorted(rows) == sorted(columns):
            continue
        yield about(panel, MORE, "cell-compare", compare(one, "above", two), **names)
        yield about(
            panel, ASK_APART, "cell-difference", difference(one, two), (Mistake("read only one", one),), **names
        )


def lines(
    chart: Chart,
    panel: Panel,
    rows: list[str],
    columns: list[str],
    marks: Program,
    words: Generator,
    slots: dict[str, Any],
) -> Iterator[Question]:
    """Whole rows and columns."""
    shades = [t.at for t in chart.ticks("shade", panel)][1:-1]
    for line, names, across, others in ((ROW, rows, COLUMN, columns), (COLUMN, columns, ROW, rows)):
        for name in (names[i] for i in words.permutation(len(names))[:3]):
            here = marks.where(line, "is", name)
            wrong = tuple(Mistake(f"another {across}", o) for o in others[:8])
            for step, _ in BOTH_ENDS:
                end = here.at_end(step, VALUE).read(across)
                more: dict[str, Any] = {"line": line, "name": name, "across": across, "most": step}
                yield about(panel, IN_LINE, "cell-extreme-of-line", end, wrong, **more, **slots)
            for value in (shades[i] for i in words.permutation(len(shades))[:2]):
                over = here.where(VALUE, "above", value).count()
                shown = round_value(value, panel.encoding("cell").unit)
                yield about(panel, OVER, "cell-count-above", over, line=line, name=name, value=shown, **slots)
        for step, _ in BOTH_ENDS:
            end = marks.at_end(step, VALUE)
            wrong = tuple(Mistake(f"another {line}", n) for n in names[:8])
            yield about(panel, EXTREME, "cell-extreme", end.read(line), wrong, line=line, most=step, **slots)
            yield about(panel, ASK_HIGHEST, "cell-extreme-value", end.read(VALUE), most=step, **slots)


def of_pairs(panel: Panel, names: list[str], marks: Program, words: Generator) -> Iterator[Question]:
    """How things go together, each with every other."""
    for _ in range(4):
        row, column = (names[i] for i in words.permutation(len(names))[:2])
        value = marks.where(ROW, "is", row).where(COLUMN, "is", column).read(VALUE)
        sign = compare(value, "above", literal(0))
        yield about(panel, SIGN, "cell-sign", sign, row=row, column=column, measure=panel.encoding("cell").measure)
        rest = marks.where(ROW, "is", row).where(COLUMN, "is not", row)
        wrong = tuple(Mistake("another one", n) for n in names if n != row)
        for step, _ in BOTH_ENDS:
            end = rest.at_end(step, VALUE).read(COLUMN)
            slots: dict[str, Any] = {"name": row, "most": step, "measure": panel.encoding("cell").measure}
            yield about(panel, PARTNER, "cell-partner", end, wrong, **slots)


PARTNER = (
    "(Leaving out|Without) {name} itself, with what does {name} have the {most} {measure}?",
    "In the row '{name}', and without the diagonal, which column has the {most} {measure}?",
    "Which other quantity has the {most} {measure} with {name}?",
    "Apart from itself, which has the {most} {measure} with {name}?",
    "With which other quantity does {name} have the {most} {measure}?",
)
