"""Two against one another: which is more, by how much, how many times."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from gnomon.annotators.chart.groups import groups
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import plural, say
from gnomon.scenes.chart import Chart
from gnomon.truth.program import compare, difference, product, ratio, share, total
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

PAIRS = 10  # pairs of categories that are considered, drawn

IS_MORE = (
    "Is the {measure} {word} {at_a} than {at_b}?",
    "Is the {measure} {at_a} {word} than {at_b}?",
    "(Comparing|If you compare) {a} with {b}, is the {measure}{of} {word} {in_} {a}?",
)
WHICH = (
    "Which has the {word} {measure}{of}, {a} or {b}?",
    "(Of|Between) {a} and {b}, which has the {word} {measure}{of}?",
    "{a} or {b}: which has the {word} {measure}{of}?",
)
APART = (
    "What is the difference in {measure}{of} between {a} and {b}?",
    "By how much does the {measure}{of} differ between {a} and {b}?",
    "How far apart are {a} and {b} in {measure}{of}?",
)
TIMES = (
    "How many times as high as {at_b} is the {measure} {at_a}?",
    "What is the ratio of the {measure} {at_a} to that {at_b}?",
    "By what factor is the {measure} {at_a} higher than {at_b}?",
)
BOTH = (
    "What is the {measure}{of} {in_} {a} and {b} (together|combined|in total)?",
    "(Add up|Sum) the {measure}{of} {in_} {a} and {b}: what (is the total|do you get)?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for group in groups(chart):
        pairs = [(a, b) for a in group.names for b in group.names if a != b]
        for a, b in islice((pairs[i] for i in words.permutation(len(pairs))), PAIRS):
            slots = {
                "measure": chart.measure,
                "of": group.of,
                "a": a,
                "b": b,
                "in_": "in" if chart.ordered else "for",
                "at_a": group.at(a),
                "at_b": f"{'in' if chart.ordered else 'for'} {b}",
            }
            x, y = group.value(a), group.value(b)
            two = group.one(a).either(group.one(b))
            for word, step, is_ in (("higher", "highest", "above"), ("lower", "lowest", "below")):
                yield Question(say(words, *IS_MORE, word=word, **slots), "compare-yes-no", compare(x, is_, y))
                yield Question(
                    say(words, *WHICH, word=word, **slots), "compare-name", getattr(two, step)("value").read("name")
                )
            yield Question(
                say(words, *APART, **slots),
                "difference",
                difference(x, y),
                (
                    Mistake("added", total(x, y)),
                    Mistake("read only one", x),
                    Mistake("read only the other", y),
                ),
            )
            bigger = world.facts.get((bar_of(world, a, group.series), "value"))
            smaller = world.facts.get((bar_of(world, b, group.series), "value"))
            # "exceeds by a factor" presupposes that it does
            if bigger and smaller and float(bigger.value or 0) > float(smaller.value or 0):  # type: ignore[arg-type]
                yield Question(
                    say(words, *TIMES, **slots),
                    "ratio",
                    ratio(x, y),
                    (
                        Mistake("the other way round", ratio(y, x)),
                        Mistake("difference for ratio", difference(x, y)),
                    ),
                )
            if summable(chart):
                yield Question(
                    say(words, *BOTH, **slots),
                    "sum-of-two",
                    total(x, y),
                    (
                        Mistake("subtracted", difference(x, y)),
                        Mistake("read only one", x),
                        Mistake("multiplied", product(x, y)),
                    ),
                )
                if len(group.names) > 2:
                    yield Question(
                        say(
                            words,
                            "What (share|percentage) of the total {measure}{of} does {a} (make up|account for)?",
                            "As a percentage, how much of the total {measure}{of} falls (to|on) {a}?",
                            "What percentage is the {measure} {at_a} of the total over all {keys} shown?",
                            keys=plural(chart.key),
                            **slots,
                        ),
                        "share",
                        share(x, group.all.sum("value")),
                        (Mistake("share of one other", share(x, y)),),
                    )


def bar_of(world: World, name: str, series: str) -> str:
    """The bar of a name and series."""
    for bar in world.kinds.get("bar", ()):
        own = world.facts.get((bar, "series"))
        if world.facts[bar, "name"].value == name and (own is None or own.value == series):
            return bar
    return ""


def summable(chart: Chart) -> bool:
    """Whether a sum of values means something: not for means, prices and rates."""
    word = chart.measure.lower()
    return not any(w in word for w in ("mean", "price", "yield", "speed", "rate", "average", "per ", "median"))
