"""Two against one another: which is more, by how much, how many times, by how many per cent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import Group, columns, groups
from gnomon.annotators.chart.phrases import BOTH_ENDS, WAYS, at
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Chart
from gnomon.scenes.chart.attributes import SERIES
from gnomon.truth.program import compare, difference, product, ratio, share, total
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

PAIRS = 4  # pairs of categories that are considered, drawn

IS_MORE = (
    "Is the {measure} {word} {at_a} than {at_b}?",
    "Is the {measure} {at_a} {word} than {at_b}?",
    "(Comparing|If you compare) {a} with {b}, is the {measure}{of} {word} {in_} {a}?",
    "(Does the chart show|Do you see) a {word} {measure} {at_a} than {at_b}?",
)
WHICH = (
    "Which has the {word} {measure}{of}, {a} or {b}?",
    "(Of|Between) {a} and {b}, which has the {word} {measure}{of}?",
    "{a} or {b}: which has the {word} {measure}{of}?",
    "Compare {a} and {b}: (which of them|which one) has the {word} {measure}{of}?",
)
ASK_APART = (
    "What is the difference in the {measure}{of} between {a} and {b}?",
    "By how much does the {measure}{of} differ between {a} and {b}?",
    "How far apart are {a} and {b} in {measure}{of}?",
    "(Compute|Find|Work out) the difference in the {measure}{of} between {a} and {b}.",
)
TIMES = (
    "How many times as large is the {measure} {at_a} as {at_b}?",
    "What is the ratio of the {measure} {at_a} to that {at_b}?",
    "By what factor is the {measure} {at_a} {higher} than {at_b}?",
    "Divide the {measure} {at_a} by that {at_b}: what (is the result|do you get|comes out)?",
)
BOTH = (
    "What is the {measure} {at_both} (together|combined|in total)?",
    "(Add up|Sum) the {measure} {at_both}: what (is the total|do you get)?",
    "What does the {measure} {at_both} (add up|sum|come) to?",
)
MEAN = (
    "What is the (mean|average) of the {measure} {at_both}?",
    "(Average|Take the mean of) the {measure} {at_both}: what (is the result|do you get)?",
    "On average over {a} and {b}, (how much|what) is the {measure}{of}?",
)
SHARE = (
    "What (share|percentage) of the total {measure}{of} does {a} (make up|account for)?",
    "The {measure} {at_a} is what percentage of the total over all {keys} shown?",
    "(Express|Give) the {measure} {at_a} as a percentage of the total over all {keys} shown.",
)
GROWTH = (
    "By (how many|what) per cent did the {measure}{of} {grow} from {a} to {b}?",
    "What is the percentage {growth} in the {measure}{of} from {a} to {b}?",
    "From {a} to {b}, by what percentage did the {measure}{of} {grow}?",
    "(Compute|Work out|Find) the percentage {growth} of the {measure}{of} between {a} and {b}.",
)
GAP = (
    "{in_} {a}, what is the difference in {measure} between {one} and {two}?",
    "How far apart are {one} and {two} in {measure} {in_} {a}?",
    "By how much does the {measure} {in_} {a} differ between {one} and {two}?",
    "(Compute|Find|Work out) the difference between {one} and {two} in {measure} {in_} {a}.",
)
WHICH_TOTAL = (
    "Summed over all {keys}, is the {measure} {higher} for {one} than for {two}?",
    "Is the total {measure} over all {keys} shown {higher} for {one} than for {two}?",
    "Does {one} have a {higher} total {measure} over all {keys} than {two}?",
    "Over all {keys} (together|combined|taken together), is the {measure} {higher} for {one} than for {two}?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for group in groups(chart, words):
        for a, b in pairs(group.names, words):
            yield from of_pair(group, a, b, world)
    for column in (c for c in columns(chart) if c.series):
        panel, marks = column.panel, column.marks
        own = next(g for g in groups(chart) if g.column == column)
        for _ in range(3):
            one, two = (panel.series[i] for i in words.permutation(len(panel.series))[:2])
            name = panel.categories[int(words.integers(len(panel.categories)))]
            at = marks.where(NAME, "is", name)
            values = [at.where(SERIES, "is", s).read(VALUE) for s in (one, two)]
            slots: dict[str, Any] = {"a": name, "one": one, "two": two}
            wrong = (
                Mistake("read only one", values[0]),
                Mistake("read only the other", values[1]),
                Mistake("added", total(*values)),
            )
            yield own.ask(GAP, "difference-of-series", difference(values[0], values[1]), wrong, **slots)
            if column.summable:
                sums = [marks.where(SERIES, "is", s).sum(VALUE) for s in (one, two)]
                yield own.ask(WHICH_TOTAL, "compare-totals", compare(sums[0], "above", sums[1]), **slots)


def pairs(names: Sequence[str], words: Generator) -> Iterator[tuple[str, str]]:
    """A few pairs of different names, drawn."""
    others = max(0, len(names) - 1)
    count = len(names) * others
    for k in words.choice(count, min(PAIRS, count), replace=False) if count else ():
        i, j = divmod(int(k), others)
        yield names[i], names[j + (j >= i)]


def of_pair(group: Group, a: str, b: str, world: World) -> Iterator[Question]:
    slots: dict[str, Any] = {"a": a, "b": b, "at_a": group.at(a), "at_b": at(group.panel, b)}
    slots["at_both"] = group.at_both(a, b)
    x, y = group.value(a), group.value(b)
    two = group.one(a).either(group.one(b))
    for (is_, word), (step, _) in zip(WAYS, BOTH_ENDS, strict=True):
        yield group.ask(IS_MORE, "compare-yes-no", compare(x, is_, y), word=word, **slots)
        yield group.ask(WHICH, "compare-name", two.at_end(step, VALUE).read(NAME), word=word, **slots)
    one_only = (Mistake("read only one", x), Mistake("read only the other", y))
    yield group.ask(ASK_APART, "difference", difference(x, y), (Mistake("added", total(x, y)), *one_only), **slots)
    wrong: tuple[Mistake, ...]
    if group.column.single:
        wrong = (Mistake("sum for mean", total(x, y)), *one_only)
        yield group.ask(MEAN, "mean-of-two", two.mean(VALUE), wrong, **slots)
    facts = [world.facts.get((group.column.mark(world, n, group.series), VALUE)) for n in (a, b)]
    first, then = (float(f.value) if f is not None else 0.0 for f in facts)  # type: ignore[arg-type]
    # "exceeds by a factor" presupposes that it does
    if first > then > 0 and group.column.ratios:
        wrong = (
            Mistake("the other way round", ratio(y, x)),
            Mistake("difference for ratio", difference(x, y)),
        )
        yield group.ask(TIMES, "ratio", ratio(x, y), wrong, **slots)
    forward = group.ordered and group.names.index(a) < group.names.index(b) and group.column.ratios
    if forward and first != then and group.column.unit != "%":
        grow, growth = ("rise", "rise") if then > first else ("fall", "fall")
        wrong = (Mistake("of the new value", share(difference(x, y), y)), Mistake("ratio for change", share(y, x)))
        yield group.ask(GROWTH, "growth", share(difference(x, y), x), wrong, grow=grow, growth=growth, **slots)
    if group.column.summable:
        wrong = (Mistake("subtracted", difference(x, y)), Mistake("multiplied", product(x, y)), *one_only)
        yield group.ask(BOTH, "sum-of-two", total(x, y), wrong, **slots)
        if len(group.names) > 2 and group.column.shares_add_up:
            of_all = share(x, group.all.sum(VALUE))
            yield group.ask(SHARE, "share", of_all, (Mistake("share of one other", share(x, y)),), **slots)
