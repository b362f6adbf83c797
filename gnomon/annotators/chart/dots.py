"""Dots against two axes of numbers: where they lie, how many lie where, how the two go together, their line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import about, inside
from gnomon.annotators.chart.phrases import BOTH_ENDS, SIZES, round_value
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import with_article
from gnomon.scenes.chart import Chart, Dot, FitLine, Panel
from gnomon.scenes.chart.attributes import ACROSS, AMOUNT, DIRECTION, SERIES, UP
from gnomon.truth.program import Program, compare
from gnomon.truth.vocabulary import NAME
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

MOST = 40  # dots that a reader counts without losing his place

COUNT = (
    "How many {dots} (are there|are drawn|are shown) in the (chart|plot)?",
    "How many {dots} does the (chart|plot) show?",
    "Count the {dots} in the (chart|plot).",
)
OF_SERIES = (
    "How many {dots} belong to {serie}?",
    "How many {dots} are drawn for {serie}?",
    "Count the {dots} of {serie}.",
    "What is the number of {dots} (shown|drawn) for {serie}?",
    "(By|Going by) the legend, how many {dots} belong to {serie}?",
)
BEYOND = (
    "How many {dots} have {a_measure} (above|of more than) {line}?",
    "For how many {dots} is the {measure} above {line}?",
    "What is the number of {dots} with {a_measure} above {line}?",
    "Count the {dots} whose {measure} is (above|more than) {line}.",
)
QUADRANT = (
    "How many {dots} have {a_measure} above {line} and {a_other_measure} above {other_line}?",
    "For how many {dots} is the {measure} above {line} and the {other_measure} above {other_line}?",
    "Count the {dots} with {a_measure} (above|of more than) {line} and {a_other_measure} above {other_line}.",
    "How many {dots} lie (both |)above {line} in {measure} and above {other_line} in {other_measure}?",
)
END = (
    "What is the {most} {measure} among the {dots}?",
    "What is the {most} {measure} (shown|in the chart)?",
    "(Read off|Give|State) the {most} {measure} (shown|in the plot).",
)
AT_END = (
    "What is the {other_measure} of the {dot} with the {most} {measure}?",
    "(Find|Look at|Take) the {dot} with the {most} {measure}. What is its {other_measure}?",
    "(Read off|Give) the {other_measure} of the {dot} that has the {most} {measure}.",
)
SIGN = (
    "Do {measure} and {other_measure} go together positively or negatively? Answer 'positive' or 'negative'.",
    "Is the correlation between {measure} and {other_measure} positive or negative?",
    "What is the sign of the correlation (between|of) {measure} and {other_measure}? Answer 'positive' or 'negative'.",
    "(Judging by|Going by) the {dots}, is the correlation between {measure} and {other_measure} positive or negative?",
)
RISES = (
    "Does the fitted line rise or fall from left to right? Answer 'rising' or 'falling'.",
    "Is the line through the {dots} rising or falling?",
    "Seen from left to right, is the fitted line (rising or falling|a rising or a falling one)?",
    "(In|Into) which direction does the fitted line go, seen from left to right: rising or falling?",
)
HEIGHT = (
    "What {measure} does the fitted line give {at}?",
    "How high is the fitted line {at}?",
    "(Read off|Give|State) the height of the fitted line {at}.",
    "According to the fitted line, what {measure} (is expected|goes) with {a_other_measure} of {line}?",
)
NAMED = (
    "What is the {measure} of {name}?",
    "(Read off|State|Give) the {measure} of {name}.",
    "{measure} of {name}?",
    "Determine the {measure} of {name}.",
)
WHICH = (
    "Which {mark} has the {most} {measure}?",
    "(Name|Give) the {mark} with the {most} {measure}.",
    "For which {mark} is the {measure} the {most}?",
    "Of all (that are named|the names shown), which has the {most} {measure}?",
)
MORE = (
    "Is the {measure} of {name} {higher} than that of {rival}?",
    "Does {name} have a {higher} {measure} than {rival}?",
    "(Comparing|If you compare) {name} with {rival}, is the {measure} of {name} the {higher} one?",
    "Is it true that the {measure} of {name} exceeds that of {rival}?",
    "Does the {measure} of {name} exceed that of {rival}?",
)
LARGEST = (
    "Which bubble is the {most}?",
    "Whose bubble is the {most}?",
    "(Name|Give) the {most} bubble.",
    "(Going|Judging) by the area of the bubbles, which has the {most_size} {size}?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for panel in chart.panels:
        dots = chart.inside(panel, Dot)
        if not dots or panel.x is None or panel.y is None:
            continue
        marks = inside(panel, "dot")
        called = ("bubble", "bubbles") if dots[0].size else ("dot", "dots")
        slots: dict[str, Any] = {"dot": called[0], "dots": called[1], "dots_of_any": called[0]}
        if len(dots) <= MOST:
            yield from counts(chart, panel, marks, words, slots)
        sides = ((UP, panel.y, panel.x, ACROSS), (ACROSS, panel.x, panel.y, UP))
        for attribute, axis, other, beside in sides:
            names = {**slots, "measure": axis.name, "other_measure": other.name}
            for step, opposite in BOTH_ENDS:
                end = marks.at_end(step, attribute)
                names["dots_of_any"] = called[1]
                wrong = (
                    Mistake(
                        "the other end",
                        marks.at_end(opposite, attribute).read(attribute),
                    ),
                )
                yield about(panel, END, "dot-extreme", end.read(attribute), wrong, most=step, **names)
                yield about(panel, AT_END, "dot-at-extreme", end.read(beside), most=step, **names)
        sign: Program = marks.correlation(ACROSS, UP)
        yield about(panel, SIGN, "correlation-sign", sign, measure=panel.x.name, other_measure=panel.y.name, **slots)
        yield from fits(chart, panel, slots, words)
        yield from of_names(panel, [d for d in dots if d.name], marks, words)


def counts(chart: Chart, panel: Panel, marks: Program, words: Generator, slots: dict[str, Any]) -> Iterator[Question]:
    yield about(panel, COUNT, "count-dots", marks.count(), **slots)
    if len(panel.series) > 1:
        for serie in panel.series[:4]:
            own = marks.where(SERIES, "is", serie)
            yield about(panel, OF_SERIES, "count-dots-of-series", own.count(), serie=serie, **slots)
    assert panel.x is not None and panel.y is not None
    ups, acrosses = ([t.at for t in chart.ticks(a, panel)][1:-1] for a in ("y", "x"))
    for attribute, lines, axis in ((UP, ups, panel.y), (ACROSS, acrosses, panel.x)):
        for line in (lines[i] for i in words.permutation(len(lines))[:2]):
            over = marks.where(attribute, "above", line)
            back = (Mistake("counted the others", marks.where(attribute, "below", line).count()),)
            shown: dict[str, Any] = {"measure": axis.name, "line": round_value(line, axis.unit)}
            yield about(panel, BEYOND, "count-dots-beyond", over.count(), back, **shown, **slots)
    if ups and acrosses:
        up, across = ups[int(words.integers(len(ups)))], acrosses[int(words.integers(len(acrosses)))]
        both = marks.where(UP, "above", up).where(ACROSS, "above", across)
        shown = {"measure": panel.y.name, "line": round_value(up, panel.y.unit)}
        shown |= {"other_measure": panel.x.name, "other_line": round_value(across, panel.x.unit)}
        yield about(panel, QUADRANT, "count-dots-quadrant", both.count(), **shown, **slots)


def fits(chart: Chart, panel: Panel, slots: dict[str, Any], words: Generator) -> Iterator[Question]:
    """What a line through the dots shows."""
    for line in chart.inside(panel, FitLine)[:1]:
        found = inside(panel, "fit line")
        yield about(panel, RISES, "fit-direction", found.read(DIRECTION), **slots)
        assert panel.x is not None and panel.y is not None
        heights = line.read_at(chart)
        for name, x in (heights[i] for i in words.permutation(len(heights))[:2]):
            shown = round_value(x, panel.x.unit)
            at = f"at {with_article(panel.x.name)} of {shown}"
            names: dict[str, Any] = {"measure": panel.y.name, "other_measure": panel.x.name, "at": at, "line": shown}
            yield about(panel, HEIGHT, "fit-height", found.read(name), **names)


def of_names(panel: Panel, dots: list[Dot], marks: Program, words: Generator) -> Iterator[Question]:
    """What is asked of dots by their names."""
    assert panel.x is not None and panel.y is not None
    if len(dots) < 3:
        return
    drawn = [dots[i] for i in words.permutation(len(dots))[:4]]
    mark = "bubble" if any(d.size for d in dots) else "dot"
    others = tuple(Mistake("another name", d.name) for d in drawn)
    for attribute, axis in ((UP, panel.y), (ACROSS, panel.x)):
        for one, two in ((drawn[0], drawn[1]), (drawn[1], drawn[2]), (drawn[2], drawn[0])):
            own, rival = (marks.where(NAME, "is", d.name).read(attribute) for d in (one, two))
            slots: dict[str, Any] = {"measure": axis.name, "name": one.name, "rival": two.name}
            yield about(panel, NAMED, "dot-value", own, (Mistake("another dot", rival),), **slots)
            yield about(panel, MORE, "dot-compare", compare(own, "above", rival), **slots)
        for step in ("highest", "lowest"):
            end = marks.at_end(step, attribute).read(NAME)
            yield about(panel, WHICH, "dot-name", end, others, mark=mark, most=step, measure=axis.name)
    if any(d.size for d in dots):
        for step, most in SIZES:
            end = marks.at_end(step, AMOUNT).read(NAME)
            more: dict[str, Any] = {
                "most": most,
                "most_size": step,
                "size": panel.size or "amount",
            }
            yield about(panel, LARGEST, "bubble-size", end, others, **more)
