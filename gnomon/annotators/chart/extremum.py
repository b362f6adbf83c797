"""Which is the highest, which the lowest, which comes n-th, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.chart.groups import groups
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.chart import Chart
from gnomon.truth.program import every
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

NAME = (
    "(Which|What) {key} has the {most} {measure}{of}?",
    "{at} which {key} is the {measure}{of} the {most}?",
    "Name the {key} with the {most} {measure}{of}.",
)
VALUE = (
    "What is the {most} {measure}{of}?",
    "How (high|large) is the {most} {measure}{of}?",
    "(Read off|Give) the {most} {measure}{of} (in the chart|shown).",
)
NTH = (
    "(Which|What) {key} has the {n} {most} {measure}{of}?",
    "Name the {key} with the {n} {most} {measure}{of}.",
    "(Which|What) {key} (ranks|comes) {n} when sorted from the {most} {measure}{of}?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for group in groups(chart):
        slots = {"at": "in" if chart.ordered else "for", "key": chart.key, "measure": chart.measure, "of": group.of}
        for step, most, other in (("highest", "highest", "lowest"), ("lowest", "lowest", "highest")):
            top = getattr(group.all, step)("value")
            beside = tuple(Mistake("another bar", group.one(n).read("name")) for n in group.names)
            yield Question(
                say(words, *NAME, most=most, **slots),
                "extremum-name",
                top.read("name"),
                (
                    Mistake(f"the {other} bar", getattr(group.all, other)("value").read("name")),
                    Mistake(f"second {step}", group.all.nth("value", 2, step).read("name")),
                    *beside,
                ),
            )
            yield Question(
                say(words, *VALUE, most=most, **slots),
                "extremum-value",
                top.read("value"),
                (
                    Mistake(f"the {other} bar", getattr(group.all, other)("value").read("value")),
                    Mistake(f"second {step}", group.all.nth("value", 2, step).read("value")),
                ),
            )
            for n, word in ((2, "second"), (3, "third")):
                yield Question(
                    say(words, *NTH, most=most, n=word, **slots),
                    "extremum-nth",
                    group.all.nth("value", n, step).read("name"),
                    (
                        Mistake(f"the {step} bar", top.read("name")),
                        Mistake("off by one", group.all.nth("value", n + 1, step).read("name")),
                        Mistake("counted from the other end", group.all.nth("value", n, other).read("name")),
                    ),
                )
        yield Question(
            say(
                words,
                "What is the (difference|gap) between the highest and the lowest {measure}{of}?",
                "How much (higher|larger) is the highest {measure}{of} than the lowest?",
                "What is the range of the {measure}{of}?",
                **slots,
            ),
            "range",
            group.all.range("value"),
            (
                Mistake("the highest bar", group.all.highest("value").read("value")),
                Mistake("the lowest bar", group.all.lowest("value").read("value")),
            ),
        )
    if len(chart.series) > 1:
        for name in chart.categories:
            here = every("bar").where("name", "is", name)
            for step in ("highest", "lowest"):
                yield Question(
                    say(
                        words,
                        "(Which|What) series has the {most} {measure} for {name}?",
                        "For {name}, (which|what) series (shows|has) the {most} {measure}?",
                        "Name the series with the {most} {measure} for {name}.",
                        most=step,
                        measure=chart.measure,
                        name=name,
                    ),
                    "extremum-series",
                    getattr(here, step)("value").read("series"),
                    tuple(
                        Mistake("another series", here.where("series", "is", s).read("series")) for s in chart.series
                    ),
                )
