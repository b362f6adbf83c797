"""Waterfalls: by how much each step changes what is measured, and the levels that the steps lead to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import Column, about, columns
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Bar, Chart, ValueLabel
from gnomon.scenes.chart.attributes import LEVEL
from gnomon.truth.program import Program, compare, difference, total
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

# how far printed changes are added up in one's head; further on the level is read off the axis
FAR = 4
# both ways to change: above or below nothing, at which end the greatest stands, and how they are said
WAYS: tuple[dict[str, Any], ...] = (
    {"is": "above", "end": "highest", "raises": "raises", "raise": "raise", "rise": "rise"},
    {"is": "below", "end": "lowest", "raises": "lowers", "raise": "lower", "rise": "fall"},
)

CHANGE = (
    "By how much does '{name}' change the {measure}? Give a fall as a negative number.",
    "What does the step '{name}' (do to|add to) the {measure}? Give a fall as a negative number.",
    "(How large is|What is) the change in the {measure} by '{name}'? Give a fall as a negative number.",
    "(Read off|State) the change in the {measure} that the step '{name}' makes, a fall as a negative number.",
)
AFTER = (
    "What is the {measure} after the step '{name}'?",
    "(To|At) what level does the step '{name}' (bring|leave) the {measure}?",
    "Once '{name}' is counted in, what is the {measure}?",
    "(Read off|Work out) the {measure} that is reached after '{name}'.",
)
END = (
    "What is the {measure} at the {end}, '{name}'?",
    "(Read off|Give|State) the {measure} at the {end} ('{name}').",
    "How large is the {measure} for '{name}', at the {end} of the chart?",
    "With what {measure} does the chart {end}, at '{name}'?",
)
NET = (
    "By how much does the {measure} differ between '{start}' and '{last}'?",
    "What do all the steps (together|in all) change the {measure} by, from '{start}' to '{last}'?",
    "How large is the net change in the {measure} from '{start}' to '{last}'?",
    "(Compute|Find|Work out) the difference in the {measure} between '{start}' and '{last}'.",
)
MOST = (
    "(Which|What) step {raises} the {measure} (most|by the most)?",
    "Name the step that {raises} the {measure} (most|by the most).",
    "What {raises} the {measure} (most|by the most)?",
)
COUNT = (
    "How many (steps|of the steps) {raise} the {measure}?",
    "Count the steps that {raise} the {measure}.",
    "What is the number of steps (by which|in which) the {measure} {rise}s?",
    "In how many steps does the {measure} {rise}?",
)
ALL = (
    "What do all {rise}s in the {measure} (add up|come) to?",
    "How large are all the {rise}s in the {measure} (together|taken together)?",
    "(Add up|Sum) all {rise}s in the {measure}: what is the total?",
)
MORE = (
    "Does '{a}' {raise} the {measure} by more than '{b}'?",
    "Is the {rise} in the {measure} by '{a}' larger than that by '{b}'?",
    "(Compare|Look at) '{a}' and '{b}': does the first {raise} the {measure} by more?",
    "Is it true that '{a}' {raise_s} the {measure} by more than '{b}' does?",
    "Of the {rise}s by '{a}' and by '{b}', is the first the larger one?",
)
PEAK = (
    "After which step is the {measure} {most}?",
    "After (which|what) step does the {measure} (reach|stand at) its {most} level?",
    "Name the step after which the {measure} is {most}.",
    "(Which|What) step leads to the {most} {measure}?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for level in columns(chart):
        if level.attribute == LEVEL and level.noun == "bar":
            bars = chart.inside(level.panel, Bar)
            yield from of_levels(chart, level, bars, words)
            yield from of_changes(level, bars, words)


def of_levels(chart: Chart, level: Column, bars: tuple[Bar, ...], words: Generator) -> Iterator[Question]:
    """What the start and the end come to, what lies between, and what is reached on the way."""
    panel, start, end = level.panel, bars[0], bars[-1]
    slots: dict[str, Any] = {"measure": level.measure}
    first, last = (bar_of(level, b).read(LEVEL) for b in (start, end))
    wrong: tuple[Mistake, ...]
    for bar, own, other, at in ((start, first, last, "start"), (end, last, first, "end")):
        wrong = (Mistake("the other end", other),)
        yield about(panel, END, "level-at-end", own, wrong, name=called(level, bar), end=at, **slots)
    net = (Mistake("the start", first), Mistake("the end", last))
    between: dict[str, Any] = {"start": called(level, start), "last": called(level, end)}
    yield about(panel, NET, "net-change", difference(last, first), net, **between, **slots)
    steps = bars[1:-1]
    printed = all(chart.label(ValueLabel, b.id) for b in bars)
    for n in words.permutation(len(steps) - 1)[:3]:  # what the last one leads to is the end
        changes = [bar_of(level, b).read(VALUE) for b in steps[: n + 1]]
        reached = reduce(total, changes, first) if printed else bar_of(level, steps[n]).read(LEVEL)
        if not printed or n < FAR:
            wrong = (Mistake("the change", changes[-1]), Mistake("the level before", before(level, bars, n)))
            yield about(panel, AFTER, "level-after", reached, wrong, name=called(level, steps[n]), **slots)
    among = level.marks.where(NAME, "is not", called(level, start)).where(NAME, "is not", called(level, end))
    names = tuple(Mistake("another step", called(level, b)) for b in steps)
    for way in WAYS:
        top = among.at_end(way["end"], LEVEL).read(NAME)
        yield about(panel, PEAK, "level-extreme", top, names, most=way["end"], **slots)


def of_changes(level: Column, bars: tuple[Bar, ...], words: Generator) -> Iterator[Question]:
    """What each step adds or takes away, which most, and what all of a sort come to."""
    panel, steps = level.panel, bars[1:-1]
    slots: dict[str, Any] = {"measure": level.measure}
    for n in words.permutation(len(steps))[:3]:
        own = bar_of(level, steps[n])
        wrong = (Mistake("where it ends", own.read(LEVEL)),)
        yield about(panel, CHANGE, "step-change", own.read(VALUE), wrong, name=called(level, steps[n]), **slots)
    for way in WAYS:
        said = {k: way[k] for k in ("raises", "raise", "rise")}
        alike = [b for b in steps if (b.value > 0) == (way["is"] == "above")]
        chosen = level.marks.where(VALUE, way["is"], 0)
        yield about(panel, COUNT, "count-changes", chosen.count(), **said, **slots)
        if len(alike) < 2:
            continue
        names = tuple(Mistake("another step", called(level, b)) for b in steps)
        most = chosen.at_end(way["end"], VALUE).read(NAME)
        yield about(panel, MOST, "step-extreme", most, names, **said, **slots)
        if way["is"] == "above":
            yield about(panel, ALL, "sum-of-changes", chosen.sum(VALUE), **said, **slots)
        one, two = (alike[i] for i in words.permutation(len(alike))[:2])
        for a, b in ((one, two), (two, one)):
            more = compare(bar_of(level, a).read(VALUE), way["is"], bar_of(level, b).read(VALUE))
            pair: dict[str, Any] = {"a": called(level, a), "b": called(level, b), "raise_s": way["raises"]}
            yield about(panel, MORE, "step-compare", more, **pair, **said, **slots)


def before(level: Column, bars: tuple[Bar, ...], n: int) -> Program:
    """The level that the n-th step begins at."""
    return bar_of(level, bars[n]).read(LEVEL)


def called(level: Column, bar: Bar) -> str:
    return level.panel.categories[bar.category]


def bar_of(level: Column, bar: Bar) -> Program:
    """One bar by its name."""
    return level.marks.where(NAME, "is", called(level, bar))
