"""Conversations: two to four questions that lead on from one another, each of which can be understood alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.annotators.chart.groups import Group, groups
from gnomon.annotators.question import Question, Talk
from gnomon.scenes.chart import Chart
from gnomon.truth.program import difference, ratio, total
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

OPEN = (
    "Which {key} has the {top} {measure}{of}?",
    "{in_} which {key} is the {measure}{of} the {top}?",
    "Which {key} (stands out with|shows) the {top} {measure}{of}?",
    "(Name|Give) the {key} with the {top} {measure}{of}.",
)
HOW_MUCH = (
    "(And what|What|Now what) is this {top} {measure}{of}?",
    "(What|And what) is the {top} {measure}{of}, then?",
    "And the {top} {measure}{of}: what is it?",
)
ASK_LOWEST = (
    "(And|Now,) which {key} has the {bottom} {measure}{of}?",
    "(And|Now,) {in_} which {key} is the {measure}{of} the {bottom}?",
    "And the {key} with the {bottom} {measure}{of}?",
    "Which {key} has the {bottom} {measure}{of}, then?",
)
ASK_BETWEEN = (
    "How far apart are the {top} and the {bottom} {measure}{of}, then?",
    "So (how large|what) is the (gap|difference) between the {top} and the {bottom} {measure}{of}?",
    "(By|So by) how much do the {top} and the {bottom} {measure}{of} differ?",
)
SECOND = (
    "(And|Then) which {key} has the (second|next) {top} {measure}{of}?",
    "(Which|And which) {key} comes second in {measure}{of}?",
)
TOGETHER = (
    "What do the two {top} values of the {measure}{of} (add up|come) to?",
    "(And|Then) the two {top} values of the {measure}{of} together?",
    "(So what|What) is the sum of the two {top} values of the {measure}{of}?",
)
TIMES = (
    "How many times as large as the second {top} {measure}{of} is the {top}?",
    "(What|So what) is the ratio of the {top} {measure}{of} to the second {top}?",
    "Divide the {top} {measure}{of} by the second {top}: what (do you get|comes out|is the result)?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question | Talk]:
    for group in groups(chart, words):
        if len(group.names) < 4:
            continue
        yield from (ends(group), runners_up(group))


def turn(group: Group, templates: tuple[str, ...], task: str, program: object, opening: bool = False) -> Question:
    """One turn; only the first names the panel."""
    made = group.ask(templates, task, program)  # type: ignore[arg-type]
    assert made.saying is not None
    return made if opening else replace(made, saying=replace(made.saying, opening=""))


def ends(group: Group) -> Talk:
    """From the highest to the lowest, and between."""
    high, low = group.all.highest(VALUE), group.all.lowest(VALUE)
    return Talk(
        "conversation",
        (
            turn(group, OPEN, "conversation-highest", high.read(NAME), opening=True),
            turn(group, HOW_MUCH, "conversation-value", high.read(VALUE)),
            turn(group, ASK_LOWEST, "conversation-lowest", low.read(NAME)),
            turn(group, ASK_BETWEEN, "conversation-difference", difference(high.read(VALUE), low.read(VALUE))),
        ),
    )


def runners_up(group: Group) -> Talk:
    """The first two, and what they come to."""
    first, second = group.all.highest(VALUE), group.all.nth(VALUE, 2, "highest")
    two = (first.read(VALUE), second.read(VALUE))
    turns = [
        turn(group, OPEN, "conversation-highest", first.read(NAME), opening=True),
        turn(group, SECOND, "conversation-second", second.read(NAME)),
    ]
    if group.column.summable:
        turns.append(turn(group, TOGETHER, "conversation-sum", total(*two)))
    elif group.column.ratios:
        turns.append(turn(group, TIMES, "conversation-ratio", ratio(*two)))
    return Talk("conversation", tuple(turns))
