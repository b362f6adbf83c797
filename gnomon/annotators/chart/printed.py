"""What is printed around the plot: titles, axis labels, ticks and their step, the labels of legend and colour bar.

Where a chart has no such thing, "Not Applicable" is the answer, and the question says so. Of these a few are drawn: a
pie chart has next to nothing of what CharXiv asks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.annotators.chart.courses import ASK_CROSS, GENERAL
from gnomon.annotators.chart.groups import about
from gnomon.annotators.chart.naming import AXES, axis_called
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import ArrowKey, Cage, Chart, LegendEntry, Line, Panel, SizeKey, SourceNote, Subtitle, Title
from gnomon.scenes.chart.attributes import AXIS, NUMBER, SERIES
from gnomon.truth.program import Program, difference, every, the
from gnomon.truth.vocabulary import NAME, ORDER, TEXT, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

NOTHING = "Not Applicable"
COLOUR_BAR, LINE = "colour bar", "line in the plot"
FEW = 1  # questions of one chart whose answer is that; most charts lack most of these things
# what so few charts have that it would mostly be missing: of those without it so many are asked
ASKED = {
    "charxiv-lines": 0.3,
    "charxiv-trend": 0.05,
    "charxiv-intersect": 0.1,
    "charxiv-colour-bar-maximum": 0.5,
    "charxiv-colour-bar-range": 0.5,
}
ASK_TITLE = (
    "What is the title of the (chart|figure|plot)?",
    "(Which|What) title (stands above|heads) the (chart|plot)?",
    "(Read|Give|State) the title of the (chart|figure).",
)
SUBTITLE = (
    "What (stands|is written) under the title?",
    "What does the subtitle of the (chart|figure) say?",
    "(Read|Give|State) the line under the title.",
)
FOOT = (
    "What does the small print at the foot of the (chart|figure) say?",
    "What (stands|is written) at the foot of the (chart|figure)?",
    "(Read|Give|State) the note at the foot of the (chart|figure).",
)
ASK_AXIS = (
    "What is the (label|title) of the {axis}-axis?",
    "(What|Which) (text|label) is written along the {axis}-axis?",
    "How is the {axis}-axis labelled?",
    "(Read|Give|State) the (label|title) of the {axis}-axis.",
)
TICK = (
    "What is the {where} (labelled tick|tick label) on the {axis}?",
    "(Which|What) label does the {where} tick of the {axis} (carry|bear)?",
    "(Read|Give) the {where} tick label of the {axis}.",
)
# the place of a tick along its axis, and the task that asks for it
ENDS = {
    "x": (("leftmost", "printed-tick-leftmost"), ("rightmost", "printed-tick-rightmost")),
    "y": (("lowest", "printed-tick-lowest"), ("uppermost", "printed-tick-uppermost")),
}
STEP = (
    "What is the (difference|step) between (consecutive|neighbouring) (numerical |)tick values on the {axis}?",
    "By how much do neighbouring ticks of the {axis} differ?",
    "In steps of what size is the {axis} labelled?",
)
TICKS = (
    "How many labelled ticks does the {axis} have?",
    "How many tick labels (stand|are there) along the {axis}?",
    "Count the (labelled ticks|tick labels) of the {axis}.",
    "What is the number of (labelled ticks|tick labels) on the {axis}?",
)
ALL_TICKS = (
    "How many (explicitly |)labelled ticks are there (across|over) all axes?",
    "What is the total number of labelled ticks across all axes?",
    "Count the labelled ticks of all axes (together|taken together).",
)
ASK_LEGEND = (
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
ENTRIES = (
    "How many (labels|entries) does the legend (have|show)?",
    "How many labels are (there|written) in the legend?",
    "Count the (labels|entries) of the legend.",
)
LINES = (
    "How many lines (are there|are drawn|are plotted) in the (chart|plot)?",
    "How many lines does the (chart|plot) (show|have)?",
    "Count the lines in the (chart|plot).",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    first = chart.panels[0]
    if chart.of(Title):
        others = (Mistake("read the label of an axis", the("axis/x/title").read(TEXT)),)
        yield about(replace(first, title=""), ASK_TITLE, "printed-title", the("title").read(TEXT), others)
    for noun, templates, task in ((Subtitle, SUBTITLE, "printed-subtitle"), (SourceNote, FOOT, "printed-source")):
        for line in chart.of(noun):
            read = tuple(Mistake("read the title", the(t.id).read(TEXT)) for t in chart.of(Title))
            yield about(replace(first, title=""), templates, task, the(line.id).read(TEXT), read)
    asked = [q for panel in chart.panels for q in of_panel(chart, panel)]
    if len(chart.panels) == 1:
        asked += of_figure(chart)
    yield from (q for q in asked if not q.unanswerable)
    nothing = [q for q in asked if q.unanswerable]
    drawn = [nothing[i] for i in words.permutation(len(nothing))[:FEW]]
    yield from (q for q in drawn if words.random() < ASKED.get(q.task, 1.0))


def of_figure(chart: Chart) -> Iterator[Question]:
    """What is asked of a figure of one panel as a whole."""
    first = chart.panels[0]
    entries, lines = every("legend entry"), every("line")
    there = bool(chart.of(LegendEntry))
    if there or not any(isinstance(e, (SizeKey, ArrowKey)) for e in chart.elements):  # keys of sizes are legends, too
        yield applies(about(first, ASK_LEGEND, "charxiv-legend", entries.list(TEXT, ORDER)), there, "legend")
        many = entries.count() if there else entries.lowest(ORDER)
        yield applies(about(first, ENTRIES, "charxiv-legend-count", many), there, "legend")
    shades = chart.ticks("shade", first)
    low, top = (shades[0].id, shades[-1].id) if shades else ("tick/shade/0", "tick/shade/9")
    yield applies(about(first, SHADE_TOP, "charxiv-colour-bar-maximum", the(top).read(TEXT)), bool(shades), COLOUR_BAR)
    apart = difference(the(top).read(NUMBER), the(low).read(NUMBER))
    yield applies(about(first, SHADE_RANGE, "charxiv-colour-bar-range", apart), bool(shades), COLOUR_BAR)
    if chart.ticks("x", first) and chart.ticks("y", first) and not shades:  # is a colour bar an axis?
        yield about(first, ALL_TICKS, "charxiv-ticks", every("tick").count())
    drawn = bool(chart.of(Line))
    yield applies(about(first, LINES, "charxiv-lines", lines.count() if drawn else lines.lowest(ORDER)), drawn, LINE)
    if not drawn:
        yield applies(about(first, ASK_CROSS, "charxiv-intersect", lines.crosses(VALUE, SERIES, NAME)), False, LINE)
        yield applies(about(first, GENERAL, "charxiv-trend", lines.trend(VALUE, ORDER), of=""), False, LINE)


def of_panel(chart: Chart, panel: Panel) -> Iterator[Question]:
    for axis in ("x", "y"):
        ticks, title, called = chart.ticks(axis, panel), chart.axis_title(axis, panel), axis_called(chart, panel, axis)
        along = f"the {axis}-axis" if ticks or title else f"an {axis}-axis" if axis == "x" else f"a {axis}-axis"
        text = the(title.id if title else f"axis/{axis}/title").read(TEXT)
        others = other_texts(chart, panel, axis)
        question = about(panel, ASK_AXIS, f"printed-axis-{axis}-title", text, others, axis=axis)
        if (panel.alone or title) and called == AXES[axis]:  # else its title is its name
            yield applies(question, title is not None, f"text along {along}")
        own = panel.x if axis == "x" else panel.y
        numbers = own is not None and own.kind != "category"
        # names are read downwards; in space what lies nearer is seen lower
        order = ticks if axis == "x" or numbers or chart.inside(panel, Cage) else ticks[::-1]
        for (where, task), n in zip(ENDS[axis], (0, -1), strict=True):
            if ticks:
                others = tuple(Mistake("another tick", the(t.id).read(TEXT)) for t in ticks if t is not order[n])
                program = the(order[n].id).read(TEXT)
                yield about(panel, TICK, task, program, others, axis=called, where=where)
            elif panel.alone:
                missing = the(f"tick/{axis}/0").read(TEXT)
                yield applies(
                    about(panel, TICK, task, missing, axis=called, where=where), False, f"labelled tick on {along}"
                )
        if not ticks:
            continue
        yield about(panel, TICKS, "count-ticks", tick_count(chart, panel, axis), axis=called)
        if own is not None and own.kind == "linear" and len(ticks) > 2:
            a, b = (the(t.id).read(NUMBER) for t in ticks[:2])
            yield about(panel, STEP, f"tick-step-{axis}", difference(b, a), (Mistake("read a tick", b),), axis=called)
        elif own is not None and not numbers and panel.alone and not any(c.isdigit() for t in ticks for c in t.text):
            none = the(ticks[0].id).read(NUMBER)
            yield applies(
                about(panel, STEP, f"tick-step-{axis}", none, axis=called),
                False,
                f"number along {along}, where names stand",
            )


def other_texts(chart: Chart, panel: Panel, axis: str) -> tuple[Mistake, ...]:
    """What may be taken for the title of an axis."""
    near = {
        "read the other axis": chart.axis_title("y" if axis == "x" else "x", panel),
        "read the title": next(iter(chart.of(Title)), None),
    }
    return tuple(Mistake(name, the(part.id).read(TEXT)) for name, part in near.items() if part is not None)


def tick_count(chart: Chart, panel: Panel, axis: str) -> Program:
    """The number of ticks of one axis."""
    ticks: Program = every("tick").where(AXIS, "is", f"{panel.prefix}{axis}")
    return ticks.count()


def applies(question: Question, there: bool, thing: str) -> Question:
    """The question, said so that Not Applicable can be its answer; that is the answer if there is no such thing."""
    assert question.saying is not None
    none = "are none" if question.task == "charxiv-lines" else "is none"
    tail = f" (Answer '{NOTHING}' if there {none}.|If there {none}, answer '{NOTHING}'.)"
    said = replace(question.saying, templates=tuple(t + tail for t in question.saying.templates))
    if there:
        return replace(question, saying=said) if question.task.startswith("charxiv") else question
    return replace(question, saying=said, unanswerable=True, nothing=NOTHING, lacks=f"there is no {thing}", mistakes=())
