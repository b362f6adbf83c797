"""How many there are, above or below a line, and whether there are any."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.chart.comparison import summable
from gnomon.annotators.chart.groups import groups
from gnomon.annotators.printing import printed_value
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import plural, say
from gnomon.scenes.chart import Bar, Chart, Tick
from gnomon.truth.program import every
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

ANY = (
    "Is there (any|a) {key} with a {measure}{of} {word} {line}?",
    "Does any {key} have a {measure}{of} {word} {line}?",
    "Is the {measure}{of} {word} {line} for any {key}?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    bars = every("bar")
    if chart.of(Bar):
        yield Question(
            say(
                words,
                "How many bars (are there|are drawn|are shown) in the chart?",
                "How many bars does the chart (have|show)?",
                "(Count the bars: how|How) many are there in (the chart|all)?",
            ),
            "count-bars",
            bars.count(),
            (Mistake("counted categories", len(chart.categories)),),
        )
    if len(chart.series) > 1:
        yield Question(
            say(
                words,
                "How many (series|entries) does the legend (have|list|show)?",
                "How many series (are there|does the chart show)?",
            ),
            "count-series",
            every("legend entry").count(),
        )
        yield Question(
            say(
                words,
                "(Which|What) series does the legend list, from first to last?",
                "(List|Name) the (labels|entries) of the legend in order.",
            ),
            "list-series",
            every("legend entry").list("text", "order"),
        )
    lines = [t.at for t in chart.ticks(chart.value_axis)][1:-1]
    for group in groups(chart):
        for line in lines:
            shown = printed_value(int(line) if line == int(line) else line, chart.unit)
            slots = {
                "key": chart.key,
                "keys": plural(chart.key),
                "measure": chart.measure,
                "of": group.of,
                "line": shown,
            }
            for is_, word in (("above", "above"), ("below", "below")):
                over = group.all.where("value", is_, line)
                yield Question(
                    say(
                        words,
                        "For how many {keys} is the {measure}{of} {word} {line}?",
                        "How many {keys} have a {measure}{of} (that is |){word} {line}?",
                        "Count the {keys} (with|that have) a {measure}{of} {word} {line}.",
                        word=word,
                        **slots,
                    ),
                    "count-threshold",
                    over.count(),
                    (
                        Mistake(
                            "counted the others",
                            group.all.where("value", "below" if is_ == "above" else "above", line).count(),
                        ),
                    ),
                )
                yield Question(say(words, *ANY, word=word, **slots), "exists-threshold", over.exists())
        slots = {"measure": chart.measure, "of": group.of, "keys": plural(chart.key)}
        yield Question(
            say(
                words,
                "What is the (mean|average) of the {measure}{of} over all {keys} shown?",
                "Averaging over the {keys} shown, how (high|large) is the {measure}{of}?",
                "(Averaged|On average) over all {keys} shown, what is the {measure}{of}?",
                **slots,
            ),
            "mean",
            group.all.mean("value"),
            (Mistake("median for mean", group.all.median("value")), Mistake("sum for mean", group.all.sum("value"))),
        )
        yield Question(
            say(
                words,
                "What is the median {measure}{of} of the {keys} shown?",
                "What is the median of the {measure}{of} (over|across) all {keys} shown?",
                "(Find|Give) the median {measure}{of} among the {keys} shown.",
                **slots,
            ),
            "median",
            group.all.median("value"),
            (
                Mistake("mean for median", group.all.mean("value")),
                Mistake("the highest bar", group.all.highest("value").read("value")),
            ),
        )
        if summable(chart):
            yield Question(
                say(
                    words,
                    "What is the total {measure}{of} (over|of) all {keys} shown?",
                    "What does the {measure}{of} of all {keys} shown add up to?",
                    "(Sum|Add up) the {measure}{of} of all {keys} shown: what is the total?",
                    **slots,
                ),
                "sum",
                group.all.sum("value"),
                (Mistake("mean for sum", group.all.mean("value")),),
            )
        if chart.ordered:
            first, last = group.names[0], group.names[-1]
            yield Question(
                say(
                    words,
                    "From {first} to {last}, does the {measure}{of} (keep rising, keep falling, or neither|only rise, only fall, or neither)?",
                    "How does the {measure}{of} (go|move|run) from {first} to {last}: rising, falling or neither (all the way|throughout)?",
                    first=first,
                    last=last,
                    **slots,
                ),
                "trend",
                group.all.trend("value", "order"),
            )
