"""Conversations: two to four questions, each of which refers back to what was said before."""

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
    "(Which|What) {key} has the highest {measure}{of}?",
    "(Where|For which {key}) is the {measure}{of} the highest?",
    "Which {key} (stands out with|shows) the highest {measure}{of}?",
    "Name the {key} with the highest {measure}{of}.",
)
HOW_MUCH = (
    "And (how high|what) is it there?",
    "What is the {measure} there?",
    "(How high is that|What value is that)?",
    "(Which|What) {measure} is that?",
    "And what is the value?",
)
ASK_LOWEST = (
    "And which has the lowest?",
    "Now, which {key} has the lowest?",
    "And where is it the lowest?",
    "And the lowest?",
    "Which one has the lowest, then?",
    "Where is it the lowest?",
)
ASK_BETWEEN = (
    "What is the difference between (the two|these two)?",
    "How far apart are (they|the two)?",
    "How large is the gap between (the two|them)?",
    "By how much do (they|these two) differ?",
)
SECOND = (
    "And which has the (second highest|next highest)?",
    "Which {key} comes second in {measure}?",
    "Which {key} is the second highest?",
    "(And|Then) which one has the second highest {measure}?",
)
TOGETHER = (
    "What do (the two|these two) add up to?",
    "How (much|high) is that (for both together|for the two together)?",
    "And both (together|combined)?",
    "What is the sum of (the two|these two)?",
)
TIMES = (
    "How many times as (high|large) is the first as the second?",
    "What is the ratio of the first (of them |)to the second?",
    "Divide the first by the second: what (is the result|do you get)?",
    "How many times as high as the second is the first?",
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
    last = (
        ((TOGETHER, "conversation-sum", total(*two)),)
        if group.column.summable
        else ((TIMES, "conversation-ratio", ratio(*two)),)
        if group.column.ratios
        else ()
    )
    return Talk(
        "conversation",
        (
            turn(group, OPEN, "conversation-highest", first.read(NAME), opening=True),
            turn(group, SECOND, "conversation-second", second.read(NAME)),
            *(turn(group, *t) for t in last),
        ),
    )
