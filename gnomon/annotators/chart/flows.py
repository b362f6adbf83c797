"""Flows between nodes: how much goes from where to where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import about, inside
from gnomon.annotators.chart.phrases import SIZES
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Chart, Flow, Panel
from gnomon.scenes.chart.attributes import SOURCE, TARGET
from gnomon.truth.program import Program, compare, share
from gnomon.truth.vocabulary import VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

ASK_VALUE = (
    "How much {flows} from {a} to {b}?",
    "What is the {measure} of the flow from {a} to {b}?",
    "(Read off|Give|State) the {measure} that goes from {a} to {b}.",
    "How large is the flow from {a} to {b}?",
)
FURTHEST = (
    "Where does the {most} flow from {a} go?",
    "Which node receives the {most} flow from {a}?",
    "(Name|Give) the node to which the {most} flow from {a} goes.",
    "Of all that (leaves|comes from) {a}, where does the {most} part go?",
)
COMES = (
    "Where does the {most} flow into {b} come from?",
    "Which node sends the {most} flow to {b}?",
    "(Name|Give) the node from which {b} receives the {most} flow.",
    "Of all that (reaches|flows into) {b}, where does the {most} part come from?",
)
COUNT_OUT = (
    "How many flows (leave|start from|go out of) {a}?",
    "Into how many flows does {a} split?",
    "Count the flows that (leave|start from) {a}.",
)
COUNT_IN = (
    "How many flows (reach|end in|lead into) {b}?",
    "From how many nodes does {b} receive a flow?",
    "Count the flows that (reach|end in) {b}.",
)
COUNT = (
    "How many flows does the diagram (have|show)?",
    "How many (flows|bands) are there (in all|in the diagram)?",
    "Count the flows in the diagram.",
    "What is the number of flows in the diagram?",
)
MORE = (
    "Is the flow from {a} to {b} larger than the one from {c} to {d}?",
    "Does more {flow} from {a} to {b} than from {c} to {d}?",
    "(Compare|Look at) the flows from {a} to {b} and from {c} to {d}: is the first one larger?",
    "Is it true that more {flows} from {a} to {b} than from {c} to {d}?",
    "Does the flow from {a} to {b} exceed that from {c} to {d}?",
)
PART = (
    "What percentage of what leaves {a} goes to {b}?",
    "(What share|Which share|What part) of the flow out of {a} goes to {b}, in per cent?",
    "Of all that leaves {a}, how many per cent go to {b}?",
    "(Express|Give) the flow from {a} to {b} as a percentage of all flows out of {a}.",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for panel in chart.panels:
        flows = chart.inside(panel, Flow)
        if len(flows) < 2:
            continue
        marks = inside(panel, "flow")
        slots: dict[str, Any] = {"measure": panel.encoding("flow").measure, "flow": "flow", "flows": "flows"}
        yield about(panel, COUNT, "count-flows", marks.count(), **slots)
        drawn = [flows[i] for i in words.permutation(len(flows))[:4]]
        for one, two in zip(drawn, (*drawn[1:], drawn[0]), strict=True):
            yield from of_two(panel, marks, one, two, slots)
        names = panel.categories
        for i in words.permutation(len(names))[:4]:
            yield from of_node(chart, panel, marks, names[i], slots)


def between(marks: Program, panel: Panel, flow: Flow) -> Program:
    source, target = (panel.categories[n] for n in (flow.source, flow.target))
    return marks.where(SOURCE, "is", source).where(TARGET, "is", target)


def of_two(panel: Panel, marks: Program, one: Flow, two: Flow, slots: dict[str, Any]) -> Iterator[Question]:
    """A flow, and whether it is larger than another."""
    a, b, c, d = (panel.categories[n] for n in (one.source, one.target, two.source, two.target))
    own, rival = (between(marks, panel, f).read(VALUE) for f in (one, two))
    wrong = (Mistake("another flow", rival),)
    yield about(panel, ASK_VALUE, "flow-value", own, wrong, a=a, b=b, **slots)
    yield about(panel, MORE, "flow-compare", compare(own, "above", rival), a=a, b=b, c=c, d=d, **slots)
    part = share(own, marks.where(SOURCE, "is", a).sum(VALUE))
    yield about(panel, PART, "flow-share", part, a=a, b=b, **slots)


def of_node(chart: Chart, panel: Panel, marks: Program, name: str, slots: dict[str, Any]) -> Iterator[Question]:
    """What leaves a node, and what reaches it."""
    out, into = marks.where(SOURCE, "is", name), marks.where(TARGET, "is", name)
    flows = chart.inside(panel, Flow)
    wrong = [
        tuple(Mistake("another node", panel.categories[n]) for n in dict.fromkeys(ends))
        for ends in ([f.target for f in flows], [f.source for f in flows])
    ]
    for step, most in SIZES:
        to, from_ = out.at_end(step, VALUE).read(TARGET), into.at_end(step, VALUE).read(SOURCE)
        yield about(panel, FURTHEST, "flow-target", to, wrong[0], a=name, most=most, **slots)
        yield about(panel, COMES, "flow-source", from_, wrong[1], b=name, most=most, **slots)
    yield about(panel, COUNT_OUT, "count-flows-out", out.count(), a=name, **slots)
    yield about(panel, COUNT_IN, "count-flows-in", into.count(), b=name, **slots)
