"""What all values come to: mean, median, sum; and what would be, if."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import Group, groups
from gnomon.annotators.chart.phrases import round_value
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Chart
from gnomon.truth.apart import unit_apart
from gnomon.truth.program import difference, literal, product, share, total
from gnomon.truth.vocabulary import NAME, ORDER, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

MEAN = (
    "What is the (mean|average) of the {measure}{of} over all {keys} shown?",
    "Averaging over the {keys} shown, what is the {measure}{of}?",
    "(Averaged|On average) over all {keys} shown, what is the {measure}{of}?",
    "(Find|Compute|Determine) the mean {measure}{of} of the {keys} shown.",
)
ASK_MEDIAN = (
    "What is the median {measure}{of} of the {keys} shown?",
    "What is the median of the {measure}{of} (over|across) all {keys} shown?",
    "(Find|Give) the median {measure}{of} among the {keys} shown.",
    "Sort the {keys} by {measure}{of}: what is the median value?",
)
ASK_SUM = (
    "What is the total {measure}{of} (over|of) all {keys} shown?",
    "What does the {measure}{of} of all {keys} shown (add up|come) to?",
    "(Sum|Add up) the {measure}{of} of all {keys} shown: what is the total?",
)
TOP_SHARE = (
    "What (share|percentage) of the total {measure}{of} does the {key} with the {top} value (make up|account for)?",
    "As a percentage of the total {measure}{of}, how large is the {top} value?",
    "(Express|Give) the {top} {measure}{of} as a percentage of the total.",
)
REST = (
    "What is the total {measure}{of} of all {keys} (except|other than|without) {name}?",
    "Leaving out {name}, what does the {measure}{of} add up to?",
    "(Sum|Add up) the {measure}{of} of all {keys} but {name}: what is the total?",
)
IF_GONE = (
    "If {name} were left out, what would the (mean|average) {measure}{of} of the remaining {keys} be?",
    "Suppose {name} were left out. What would the (mean|average) {measure}{of} of the other {keys} be?",
    "Without {name}, what would the (mean|average) of the {measure}{of} be?",
)
IF_MORE = (
    "If the {measure} {at} were {amount} {higher}, what would it be?",
    "Suppose the {measure} {at} rose by {amount}. What would it (be|come to)?",
    "What would the {measure} {at} be if {amount} were added to it?",
    "Add {amount} to the {measure} {at}: what (is the result|do you get)?",
)
IF_DOUBLE = (
    "If the {measure} {at} doubled, what would it be?",
    "What is (twice|two times) the {measure} {at}?",
    "Suppose the {measure} {at} were twice as large. What would it (be|come to)?",
    "(Double the {measure} {at}|Take the {measure} {at} twice): what do you get?",
)
TREND = (
    "From {first} to {last}, does the {measure}{of} (keep rising, keep falling|only rise, only fall), or neither?",
    "How does the {measure}{of} (go|move) from {first} to {last}: rising throughout, falling throughout, or neither?",
    "Is the {measure}{of} rising (all the way|throughout) from {first} to {last}, falling (all the way|throughout), "
    "or neither?",
)
CHANGE = (
    "How much does the {measure}{of} change from {first} to {last}?",
    "What is the (difference|change) in the {measure}{of} between the first and the last {key}?",
    "By how much do the first and the last value of the {measure}{of} differ?",
    "What is the (size of the |)change in the {measure}{of} from {first} to {last}?",
    "Compare {first} with {last}: by how much did the {measure}{of} change?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for group in groups(chart, words):
        if len(group.names) < 3:
            continue
        yield from of_all(group)
        yield from suppositions(group, chart, words)
        if group.ordered:
            first, last = group.names[0], group.names[-1]
            yield group.ask(TREND, "trend", group.all.trend(VALUE, ORDER), first=first, last=last)
            change = difference(group.value(first), group.value(last))
            wrong = (
                Mistake("read only the first", group.value(first)),
                Mistake("read only the last", group.value(last)),
            )
            yield group.ask(
                CHANGE,
                "change",
                change,
                (*wrong, Mistake("range for change", group.all.range(VALUE))),
                first=first,
                last=last,
            )


def of_all(group: Group) -> Iterator[Question]:
    mean, median = group.all.mean(VALUE), group.all.median(VALUE)
    added = group.all.sum(VALUE)
    if group.column.single:
        yield group.ask(MEAN, "mean", mean, (Mistake("median for mean", median), Mistake("sum for mean", added)))
    top = group.all.highest(VALUE).read(VALUE)
    if group.column.single:
        yield group.ask(
            ASK_MEDIAN, "median", median, (Mistake("mean for median", mean), Mistake("the highest value", top))
        )
    if group.column.summable and group.column.unit != "%":
        yield group.ask(ASK_SUM, "sum", added, (Mistake("mean for sum", mean),))
    if group.column.shares_add_up:
        second = group.all.nth(VALUE, 2, "highest").read(VALUE)
        yield group.ask(
            TOP_SHARE, "share-of-highest", share(top, added), (Mistake("share of the second", share(second, added)),)
        )


def suppositions(group: Group, chart: Chart, words: Generator) -> Iterator[Question]:
    """What would be, if."""
    steps = group.column.ticks if group.panel.x is not None else []
    for name in group.some(words, 2):
        rest, own = group.all.where(NAME, "is not", name), group.value(name)
        slots: dict[str, Any] = {"name": name, "at": group.at(name)}
        all_mean = Mistake("left nothing out", group.all.mean(VALUE))
        if group.column.single:
            gone = (all_mean, Mistake("sum for mean", rest.sum(VALUE)))
            yield group.ask(IF_GONE, "hypothetical-removed", rest.mean(VALUE), gone, **slots)
        if group.column.encoding.part_of_whole or group.column.measure.startswith("share"):
            continue  # twice a share may be more than all there is
        if group.column.ratios and group.column.summable:  # nobody doubles a median age
            double, once = product(own, literal(2)), (Mistake("not doubled", own),)
            yield group.ask(IF_DOUBLE, "hypothetical-doubled", double, once, **slots)
        if len(steps) > 2 and abs((steps[1] - steps[0]) - (steps[2] - steps[1])) < 1e-9:
            step = float(f"{steps[1] - steps[0]:.12g}")
            amount = int(step) if step.is_integer() else step
            yield group.ask(
                IF_MORE,
                "hypothetical-added",
                total(own, literal(amount)),
                (Mistake("subtracted", difference(own, literal(amount))), Mistake("not added", own)),
                amount=round_value(amount, unit_apart(group.column.unit)),
                **slots,
            )
        if group.column.summable:
            wrong = (Mistake("left nothing out", group.all.sum(VALUE)), Mistake("read the one left out", own))
            yield group.ask(REST, "sum-except", rest.sum(VALUE), wrong, **slots)
