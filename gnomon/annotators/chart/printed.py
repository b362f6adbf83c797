"""What is printed around the plot: titles, axis labels, ticks and their step, the legend's labels, the colour bar's range.

Where a chart has no such thing, "Not Applicable" is the answer, and the question says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.annotators.chart.groups import about
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Chart, Panel
from gnomon.truth.program import Program, difference, every, the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

NOTHING = "Not Applicable"
TITLE = (
    "What is the title of the (chart|figure|plot)?",
    "(Which|What) title (stands above|heads) the (chart|plot)?",
    "(Read|Give|State) the title of the (chart|figure).",
)
AXIS = (
    "What is the (label|title) of the {axis}-axis?",
    "(What|Which) (text|label) is written along the {axis}-axis?",
    "How is the {axis}-axis labelled?",
    "(Read|Give|State) the (label|title) of the {axis}-axis.",
)
TICK = (
    "What is the {where} (labelled tick|tick label) on the {axis}-axis?",
    "(Which|What) label does the {where} tick of the {axis}-axis (carry|bear)?",
    "(Read|Give) the {where} tick label of the {axis}-axis.",
)
STEP = (
    "What is the (difference|step) between (consecutive|neighbouring) (numerical |)tick values on the {axis}-axis?",
    "By how much do neighbouring ticks of the {axis}-axis differ?",
    "In steps of what size is the {axis}-axis labelled?",
)
TICKS = (
    "How many labelled ticks does the {axis}-axis have?",
    "How many tick labels (stand|are there) along the {axis}-axis?",
    "Count the (labelled ticks|tick labels) of the {axis}-axis.",
    "What is the number of (labelled ticks|tick labels) on the {axis}-axis?",
)
ALL_TICKS = (
    "How many (explicitly |)labelled ticks are there (across|over) all axes?",
    "What is the total number of labelled ticks across all axes?",
    "Count the labelled ticks of all axes (together|taken together): how many are there?",
)
LEGEND = (
    "What are the (names|labels) in the legend?",
    "(List|Name) the labels of the legend(, from first to last|).",
    "(Which|What) labels does the legend (show|list)?",
)
SHADE_TOP = (
    "What is the (maximum|highest) value (labelled|written) (on|at) the colour bar?",
    "(Which|What) is the highest tick label of the colour bar?",
    "(Read|Give) the highest tick label of the colour bar.",
)
SHADE_RANGE = (
    "What is the difference between the highest and the lowest tick label of the colour bar?",
    "How far apart are the highest and the lowest (value|tick label) written at the colour bar?",
    "(Subtract|Take) the lowest tick label of the colour bar from the highest: what (is the result|do you get)?",
)
LINES = (
    "How many lines (are there|are drawn|are plotted) in the (chart|plot)?",
    "How many lines does the (chart|plot) (show|have)?",
    "Count the lines in the (chart|plot).",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    ids = chart.ids
    first = chart.panels[0]
    if "title" in ids:
        others = (Mistake("read the label of an axis", the("axis/x/title").read("text")),)
        yield about(replace(first, title=""), TITLE, "printed-title", the("title").read("text"), others)
    for panel in chart.panels:
        yield from of_panel(chart, panel, words)
    if len(chart.panels) == 1:
        legend: Program = every("legend entry").list("text", "order")
        yield applies(about(first, LEGEND, "charxiv-legend", legend), "legend/0" in ids)
        top, low = last(chart, "shade", first), "tick/shade/0"
        yield applies(about(first, SHADE_TOP, "charxiv-colour-bar-maximum", the(top).read("text")), top in ids)
        apart = difference(the(top).read("number"), the(low).read("number"))
        yield applies(about(first, SHADE_RANGE, "charxiv-colour-bar-range", apart), top in ids)
        if "tick/x/0" in ids and "tick/y/0" in ids:
            yield about(first, ALL_TICKS, "charxiv-ticks", every("tick").count())
        if "line/0" in ids:
            yield about(first, LINES, "charxiv-lines", every("line").count())


def of_panel(chart: Chart, panel: Panel, words: Generator) -> Iterator[Question]:
    at = panel.prefix
    for axis in ("x", "y"):
        name = f"{at}axis/{axis}/title"
        other = f"{at}axis/{'y' if axis == 'x' else 'x'}/title"
        wrong = [Mistake("read the other axis", the(other).read("text"))] if other in chart.ids else []
        wrong += [Mistake("read the title", the("title").read("text"))] if "title" in chart.ids else []
        wrong += (
            [Mistake("read a tick", the(f"{at}tick/{axis}/0").read("text"))]
            if f"{at}tick/{axis}/0" in chart.ids
            else []
        )
        question = about(panel, AXIS, f"printed-axis-{axis}-title", the(name).read("text"), tuple(wrong), axis=axis)
        if not at or name in chart.ids:
            yield applies(question, name in chart.ids)
        ticks = chart.ticks(axis, panel)
        if not ticks:
            if not at:
                missing = the(f"tick/{axis}/0").read("text")
                yield applies(about(panel, TICK, "printed-tick", missing, axis=axis, where=ends(axis)[0]), False)
            continue
        own = panel.x if axis == "x" else panel.y
        order = ticks if axis == "x" or (own is not None and own.kind != "category") else ticks[::-1]
        for where, tick in zip(ends(axis), (order[0], order[-1]), strict=True):
            others = tuple(Mistake("another tick", the(t.id).read("text")) for t in ticks if t is not tick)
            yield about(panel, TICK, "printed-tick", the(tick.id).read("text"), others, axis=axis, where=where)
        yield about(panel, TICKS, "count-ticks", counted(chart, panel, axis), axis=axis)
        if own is not None and own.kind == "linear" and len(ticks) > 2:
            a, b = ticks[0].id, ticks[1].id
            step = difference(the(b).read("number"), the(a).read("number"))
            yield about(panel, STEP, "tick-step", step, (Mistake("read a tick", the(b).read("number")),), axis=axis)


def counted(chart: Chart, panel: Panel, axis: str) -> Program:
    """The number of ticks of one axis."""
    ticks: Program = every("tick").where("axis", "is", f"{panel.prefix}{axis}")
    return ticks.count()  # type: ignore[no-any-return]


def ends(axis: str) -> tuple[str, str]:
    return ("leftmost", "rightmost") if axis == "x" else ("lowest", "uppermost")


def last(chart: Chart, axis: str, panel: Panel) -> str:
    """The id of the last tick of an axis, or what it would be."""
    ticks = chart.ticks(axis, panel)
    return ticks[-1].id if ticks else f"tick/{axis}/9"


def applies(question: Question, there: bool) -> Question:
    """The question, said so that it can be answered with Not Applicable; that is the answer if there is no such thing."""
    assert question.saying is not None
    tail = f" (Answer '{NOTHING}' if there is none.|If there is none, answer '{NOTHING}'.)"
    said = replace(question.saying, templates=tuple(t + tail for t in question.saying.templates))
    if there:
        return replace(question, saying=said) if question.task.startswith("charxiv") else question
    return replace(question, saying=said, unanswerable=True, nothing=NOTHING, mistakes=())
