"""Flows between nodes: how much goes from where to where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import about, inside
from gnomon.annotators.chart.phrases import SIZES
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import ordinal
from gnomon.scenes.chart import Chart, Flow, Node, Panel
from gnomon.scenes.chart.attributes import SOURCE, TARGET
from gnomon.truth.program import Program, compare, difference, share
from gnomon.truth.vocabulary import AT, NAME, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

# where a column of nodes stands, of two and of three
PLACES = {2: ("on the left", "on the right"), 3: ("on the left", "in the middle", "on the right")}

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


LARGEST = (
    "Where does the {most} of all flows (go|lead)?",
    "(Which|What) node does the {most} flow of the diagram (go to|reach)?",
    "Name the node (in|at) which the {most} of all flows ends.",
    "To which node does the {most} band lead?",
)
LARGEST_FROM = (
    "Where does the {most} of all flows (start|come from)?",
    "(Which|What) node does the {most} flow of the diagram (come from|leave)?",
    "Name the node (in|at) which the {most} of all flows starts.",
    "From which node does the {most} band come?",
)
# of the nodes of one stage: what passes through those of two stages is the same
NODE = (
    "Of the nodes {where}, (which|which one) has the {most} {measure}?",
    "(Which|What) node {where} has the {most} {measure}?",
    "Name the node with the {most} {measure} {where} of the diagram.",
    "Among the nodes {where}, which one has the {most} {measure}?",
)
NODE_TOTAL = (
    "What do the nodes {where} (add up|come) to?",
    "(Add up|Sum) the {measure} of all nodes {where}: what is the total?",
    "What is the total {measure} of the nodes {where}?",
    "How large is the {measure} of all nodes {where} together?",
)
NODE_SHARE = (
    "What (share|percentage) of the {measure} {where} does {a} make up?",
    "Of all that the nodes {where} hold, how many per cent (is|comes from) {a}?",
    "(Express|Give) the {measure} of {a} as a percentage of that of all nodes {where}.",
    "{a} makes up what percentage of the {measure} {where}?",
)
NODE_MORE = (
    "Is the {measure} of {a} {word} than that of {b}?",
    "(Does|In the diagram, does) {a} have a {word} {measure} than {b}?",
    "(Compare|Look at) the nodes {a} and {b}: is the {measure} of the first the {word} one?",
    "Is it true that {a} has a {word} {measure} than {b}?",
)
NODE_APART = (
    "By how much do {a} and {b} differ in {measure}?",
    "What is the difference in {measure} between {a} and {b}?",
    "How far apart are {a} and {b} in {measure}?",
    "(Compute|Find|Work out) the difference in {measure} between the nodes {a} and {b}.",
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
        for step, most in SIZES:
            top = marks.at_end(step, VALUE)
            both = ((TARGET, LARGEST, "flow-extreme-target"), (SOURCE, LARGEST_FROM, "flow-extreme-source"))
            for end, said, task in both:
                wrong = tuple(Mistake("another node", n) for n in panel.categories)
                yield about(panel, said, task, top.read(end), wrong, len(flows) == 2, most=most, **slots)
        yield from of_stages(chart, panel, words)
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


def stages(chart: Chart, panel: Panel) -> list[tuple[int, str, list[str]]]:
    """The columns of nodes from the left: its number, where it stands, the names in it."""
    nodes = chart.inside(panel, Node)
    numbers = sorted({n.column for n in nodes})
    places = [PLACES[len(numbers)][i] if len(numbers) in PLACES else nth(i) for i in range(len(numbers))]
    held = [[panel.categories[n.category] for n in nodes if n.column == c] for c in numbers]
    return list(zip(numbers, places, held, strict=True))


def nth(i: int) -> str:
    return f"in the {ordinal(i + 1)} column from the left"


def of_stages(chart: Chart, panel: Panel, words: Generator) -> Iterator[Question]:
    """What the nodes of one stage come to, which is the largest of them, and how two of them lie to one another."""
    nodes = inside(panel, "node")
    slots: dict[str, Any] = {"measure": panel.encoding("node").measure}
    for column, where, names in stages(chart, panel):
        own = nodes.where(AT, "is", column)
        if len(names) < 2:
            continue
        added = own.sum(VALUE)
        all_of_them = (Mistake("all stages", nodes.sum(VALUE)),)
        yield about(panel, NODE_TOTAL, "stage-total", added, all_of_them, where=where, **slots)
        for step, most in SIZES:
            wrong = tuple(Mistake("another node", n) for n in names)
            top = own.at_end(step, VALUE).read(NAME)
            yield about(panel, NODE, "stage-extreme", top, wrong, len(names) == 2, most=most, where=where, **slots)
        a, b = (names[i] for i in words.permutation(len(names))[:2])
        one, two = (nodes.where(NAME, "is", n).read(VALUE) for n in (a, b))
        of_all = (Mistake("of all stages", share(one, nodes.sum(VALUE))),)
        yield about(panel, NODE_SHARE, "stage-part", share(one, added), of_all, a=a, where=where, **slots)
        for way, word in (("above", "larger"), ("below", "smaller")):
            more = compare(one, way, two)  # type: ignore[arg-type]
            yield about(panel, NODE_MORE, "node-compare", more, a=a, b=b, word=word, **slots)
        either = (Mistake("read only one", one), Mistake("read only the other", two))
        yield about(panel, NODE_APART, "node-difference", difference(one, two), either, a=a, b=b, **slots)


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
    n = panel.categories.index(name)
    if any(f.source == n for f in flows):  # where none can leave nobody counts them
        yield about(panel, COUNT_OUT, "count-flows-out", out.count(), a=name, **slots)
    if any(f.target == n for f in flows):
        yield about(panel, COUNT_IN, "count-flows-in", into.count(), b=name, **slots)
