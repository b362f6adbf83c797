"""What sort of chart it is, how many panels there are and how they are laid out, and what holds across them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import groups
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import saying, with_article
from gnomon.scenes.chart import Chart
from gnomon.scenes.chart.attributes import LAYOUT, TITLE, TYPE
from gnomon.truth.program import compare, every, same, the
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

SORT = (
    "What (type|kind|sort) of chart is this?",
    "(Which|What) (type|kind) of chart is shown?",
    "Name the (type|kind) of this chart.",
)
SORT_OF = (
    "What (type|kind|sort) of chart is the panel '{panel}'?",
    "(Which|What) (type|kind) of chart does the panel '{panel}' show?",
    "Name the (type|kind) of chart in the panel '{panel}'.",
)
WHERE = (
    "Which panel shows {a_sort}? (Give|State) its title.",
    "One panel shows {a_sort}. What is its title?",
    "What is the title of the panel (with|that shows) {a_sort}?",
    "(Name|Give the title of) the panel that shows {a_sort}.",
)
COUNT = (
    "How many (panels|subplots) does the figure have?",
    "(How many|What number of) (panels|subplots) are there?",
    "Count the (panels|subplots) of the figure.",
)
ASK_LAYOUT = (
    "How are the (panels|subplots) laid out? Answer as rows by columns, such as '2 by 2'.",
    "What is the layout of the (panels|subplots)? Give it as 'rows by columns'.",
    "How many rows and columns of (panels|subplots) are there? Answer in the form 'n by m', rows first.",
)
SAME_TOP = (
    "Is the {key} with the highest {a} in the panel '{one}' also the one with the highest {b} in the panel '{two}'?",
    "Do the panels '{one}' and '{two}' have their highest value at the same {key}?",
    "Does the highest value fall on the same {key} in the panels '{one}' and '{two}'?",
    "Is the highest value (found|reached) at the same {key} in '{one}' as in '{two}'?",
    "Compare the panels '{one}' and '{two}': is it the same {key} that is highest in both?",
)
HIGHER = (
    "Is the highest {a} in the panel '{one}' higher than that in the panel '{two}'?",
    "Does the panel '{one}' reach a higher {a} than the panel '{two}'?",
    "Compare the panels '{one}' and '{two}': is the highest {a} of the first the higher one?",
    "Is the (maximum|highest {a}|highest value) of the panel '{one}' above that of the panel '{two}'?",
)
SORTS = (
    "bar chart", "line chart", "pie chart", "scatter plot", "histogram", "box plot", "heat map", "area chart",
    "radar chart", "stacked bar chart", "violin plot", "treemap", "Sankey diagram", "waterfall chart",
    "bubble chart", "contour plot",
)  # fmt: skip


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    several = len(chart.panels) > 1
    sorts = [p.sort for p in chart.panels]
    wrong = tuple(Mistake("another type", SORTS[i]) for i in words.permutation(len(SORTS)) if SORTS[i] not in sorts)
    for panel in chart.panels:
        program = the(panel.id).read(TYPE)
        templates = SORT_OF if several else SORT
        if not several or panel.title:
            yield Question("", "chart-type", program, wrong, saying=saying(templates, panel=panel.title))
        if several and sorts.count(panel.sort) == 1 and panel.title:
            found = every("panel").where(TYPE, "is", panel.sort).read(TITLE)
            others = tuple(Mistake("another panel", p.title) for p in chart.panels if p is not panel)
            yield Question("", "panel-of-type", found, others, saying=saying(WHERE, a_sort=with_article(panel.sort)))
    if not several:
        return
    yield Question("", "charxiv-count-panels", every("panel").count(), saying=saying(COUNT))
    layouts = tuple(Mistake("another layout", f"{r} by {c}") for r in (1, 2, 3) for c in (1, 2, 3))
    layout = the(chart.panels[0].id).read(LAYOUT)
    yield Question("", "charxiv-layout", layout, layouts, saying=saying(ASK_LAYOUT))
    yield from across(chart)


def across(chart: Chart) -> Iterator[Question]:
    """What two panels have in common."""
    alone = [g for g in groups(chart) if not g.column.series and g.panel.title]
    for one in alone:
        for two in alone:
            if one.panel is two.panel:
                continue
            slots: dict[str, Any] = {
                "one": one.panel.title,
                "two": two.panel.title,
                "a": one.column.measure,
                "b": two.column.measure,
            }
            tops = [g.all.highest(VALUE) for g in (one, two)]
            if one.panel.key == two.panel.key and set(one.names) & set(two.names):
                program = same(tops[0].read(NAME), tops[1].read(NAME))
                yield Question("", "cross-panel-same", program, saying=saying(SAME_TOP, key=one.panel.key, **slots))
            if (one.column.measure, one.column.unit) == (two.column.measure, two.column.unit):
                program = compare(tops[0].read(VALUE), "above", tops[1].read(VALUE))
                yield Question("", "cross-panel-higher", program, saying=saying(HIGHER, **slots))
