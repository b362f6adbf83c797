"""Error bars: where they end, how long they are, whether two overlap."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.chart.groups import Group, groups
from gnomon.annotators.chart.phrases import LENGTHS
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Chart, ErrorBar
from gnomon.scenes.chart.attributes import BAR_LENGTH, LOWER_END, UPPER_END
from gnomon.truth.program import compare
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

END = (
    "Where does the error bar {at} {ends} at the {side}?",
    "At (which|what) value does the error bar {at} have its {end}?",
    "What is the {end} of the error bar {at}?",
    "(Read off|Give|State) the {end} of the error bar {at}.",
)
ASK_LENGTH = (
    "How long is the error bar {at}, from end to end?",
    "How far apart are the ends of the error bar {at}?",
    "What is the distance between the two ends of the error bar {at}?",
    "(Read off|Give) the length of the error bar {at}, from one end to the other.",
    "What range does the error bar {at} cover, from end to end?",
)
LONGEST = (
    "Which {key} has the {most} error bar?",
    "{in_} which {key} is the error bar the {most}?",
    "(Name|Give|Find) the {key} with the {most} error bar.",
    "Where is the error bar the {most}? Name the {key}.",
)
CLEAR = (
    "Does the error bar {at} lie wholly above that {at_b}?",
    "Is the lower end of the error bar {at} above the upper end of that {at_b}?",
    "(Compare|Look at) the error bars {at} and {at_b}: is the whole first one above the second?",
    "Does the error bar {at} lie above that {at_b}, without (overlapping|touching) it?",
    "Is it true that the error bar {at} begins above where that {at_b} ends?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    if "error bar" not in world.kinds:
        return
    of = {e.of for e in chart.elements if isinstance(e, ErrorBar)}
    for group in groups(chart, words):
        if of & set(group.column.ids(world)) and not group.column.series:
            yield from of_group(group, words)


def of_group(group: Group, words: Generator) -> Iterator[Question]:
    names = group.some(words, 4)
    for one, two in zip(names, (*names[1:], names[0]), strict=True):
        own, rival = group.one(one), group.one(two)
        at, at_b = group.at(one), group.at(two)
        sides = ("top", "bottom") if group.panel.upright else ("right", "left")
        for end, side, other in ((UPPER_END, sides[0], LOWER_END), (LOWER_END, sides[1], UPPER_END)):
            wrong = (
                Mistake("the other end", own.read(other)),
                Mistake("the value itself", own.read(VALUE)),
                Mistake("another error bar", rival.read(end)),
            )
            yield group.ask(END, "error-bar-end", own.read(end), wrong, at=at, end=end, ends="end", side=side)
        length = own.read(BAR_LENGTH)
        yield group.ask(ASK_LENGTH, "error-bar-length", length, (Mistake("the upper end", own.read(UPPER_END)),), at=at)
        clear = compare(own.read(LOWER_END), "above", rival.read(UPPER_END))
        yield group.ask(CLEAR, "error-bars-apart", clear, at=at, at_b=at_b)
    for step, most in LENGTHS:
        longest = group.all.at_end(step, BAR_LENGTH).read(NAME)
        others = tuple(Mistake("another error bar", n) for n in names)
        yield group.ask(LONGEST, "error-bar-longest", longest, others, most=most)
