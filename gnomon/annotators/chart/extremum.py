"""Which is the highest, which the lowest, which comes n-th, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import Group, about, columns, groups, values_of
from gnomon.annotators.chart.phrases import BOTH_ENDS, manner_of, phrase
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Chart
from gnomon.scenes.chart.attributes import SERIES
from gnomon.truth.program import difference, ratio, total
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

# what is sorted, grows or shrinks has its extremes at the ends: of such so many are asked, lest an end be a good guess
AT_ENDS = 0.45
ASK_NAME = (
    "(Which|What) {key} has the {most} {measure}{of}?",
    "{in_} which {key} is the {measure}{of} the {most}?",
    "Name the {key} with the {most} {measure}{of}.",
    "(Where|At which {key}) does the {measure}{of} (reach its {extreme}|have its {extreme})?",
)
ASK_VALUE = (
    "What is the {most} {measure}{of}?",
    "How (high|large) is the {most} {measure}{of}?",
    "(Read off|Give|State) the {most} {measure}{of} (in the chart|shown).",
)
NTH = (
    "(Which|What) {key} has the {n} {most} {measure}{of}?",
    "Name the {key} with the {n} {most} {measure}{of}.",
    "(Which|What) {key} (ranks|comes) {n} when sorted from the {most} {measure}{of}?",
)
NTH_VALUE = (
    "What is the {n} {most} {measure}{of}?",
    "How (high|large) is the {n} {most} {measure}{of}?",
    "(Give|State|Read off) the {n} {most} {measure}{of}.",
)
RANGE = (
    "What is the (difference|gap) between the highest and the lowest {measure}{of}?",
    "How much (higher|larger) is the highest {measure}{of} than the lowest?",
    "What is the range of the {measure}{of}?",
    "By how much do the highest and the lowest {measure}{of} differ?",
)
LEAD = (
    "By how much does the highest {measure}{of} exceed the second highest?",
    "How (far|much) is the highest {measure}{of} above the second highest?",
    "What is the (gap|difference) between the highest and the second highest {measure}{of}?",
    "How large is the lead of the highest {measure}{of} over the next?",
)
TIMES = (
    "How many times as (high|large) as the lowest is the highest {measure}{of}?",
    "What is the ratio of the highest to the lowest {measure}{of}?",
    "By what factor does the highest {measure}{of} exceed the lowest?",
    "Divide the highest {measure}{of} by the lowest: what (is the result|do you get)?",
)
TOP_TWO = (
    "What do the two highest values of the {measure}{of} add up to?",
    "What is the sum of the (two highest|highest two) values of the {measure}{of}?",
    "(Add|Sum) the highest and the second highest {measure}{of}: what is the (total|sum)?",
    "How (much|large) are the two highest values of the {measure}{of} (together|combined)?",
)
RANK = (
    "What (place|rank) does {name} take when the {keys} are sorted from the highest {measure}{of} to the lowest?",
    "Sorted by {measure}{of} from high to low, at which place does {name} come?",
    "(Counting|Ranking) from the highest {measure}{of}, (which place does {name} take|what is the rank of {name})?",
    "In a ranking of the {keys} by {measure}{of}, highest first, (which number|what place) is {name}?",
)
ASK_SERIES = (
    "(Which|What) {serie} has the {most} {measure} {in_} {name}?",
    "{in_} {name}, (which|what) {serie} (shows|has) the {most} {measure}?",
    "Name the {serie} with the {most} {measure} {in_} {name}.",
)
SPREAD = (
    "{in_} {name}, what is the (difference|gap) between the highest and the lowest {measure}?",
    "How far apart are the highest and the lowest {measure} {in_} {name}?",
    "{in_} {name}, how far do the {series} lie apart in {measure}, from the lowest to the highest?",
    "What is the range of the {measure} over all {series} {in_} {name}?",
    "By how much do the {series} differ at most in {measure} {in_} {name}?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for group in groups(chart, words):
        yield from of_group(group, words, world)
    for column in (c for c in columns(chart) if c.series):
        panel = column.panel
        slots: dict[str, Any] = {"in_": manner_of(panel)[0], "measure": column.measure}
        slots |= {"serie": panel.series_key or "series", "series": "series"}
        for name in (panel.categories[i] for i in words.permutation(len(panel.categories))[:4]):
            here = column.marks.where(NAME, "is", name)
            for step in ("highest", "lowest"):
                wrong = tuple(Mistake("another series", here.where(SERIES, "is", s).read(SERIES)) for s in panel.series)
                top = here.at_end(step, VALUE).read(SERIES)
                yield about(
                    panel, ASK_SERIES, "extremum-series", top, wrong, most=step, name=phrase(panel, name), **slots
                )
            if len(panel.series) > 2:
                yield about(panel, SPREAD, "range-over-series", here.range(VALUE), name=phrase(panel, name), **slots)


def of_group(group: Group, words: Generator, world: World) -> Iterator[Question]:
    datum = group.column.noun
    highest, lowest = group.all.highest(VALUE), group.all.lowest(VALUE)
    second = group.all.nth(VALUE, 2, "highest")
    values = values_of(group, world)
    called = {"highest": max(values)[1], "lowest": min(values)[1]} if values else {}
    for (step, other), extreme in zip(BOTH_ENDS, ("maximum", "minimum"), strict=True):
        top, far = (highest, lowest) if step == "highest" else (lowest, highest)
        beside = tuple(Mistake(f"another {datum}", group.one(n).read(NAME)) for n in group.some(words))
        if not group.names or called.get(step) not in (group.names[0], group.names[-1]) or words.random() < AT_ENDS:
            yield group.ask(
                ASK_NAME,
                "extremum-name",
                top.read(NAME),
                (
                    Mistake(f"the {other} {datum}", far.read(NAME)),
                    Mistake(f"second {step}", group.all.nth(VALUE, 2, step).read(NAME)),
                    *beside,
                ),
                most=step,
                extreme=extreme,
            )
        yield group.ask(
            ASK_VALUE,
            "extremum-value",
            top.read(VALUE),
            (
                Mistake(f"the {other} {datum}", far.read(VALUE)),
                Mistake(f"second {step}", group.all.nth(VALUE, 2, step).read(VALUE)),
            ),
            most=step,
        )
        for n, word in ((2, "second"), (3, "third")):
            wrong = (
                Mistake(f"the {step} {datum}", top.read(NAME)),
                Mistake("off by one", group.all.nth(VALUE, n + 1, step).read(NAME)),
                Mistake("counted from the other end", group.all.nth(VALUE, n, other).read(NAME)),
            )
            nth = group.all.nth(VALUE, n, step)
            yield group.ask(NTH, "extremum-nth", nth.read(NAME), wrong, most=step, n=word)
            yield group.ask(
                NTH_VALUE,
                "extremum-nth-value",
                nth.read(VALUE),
                (Mistake(f"the {step} {datum}", top.read(VALUE)),),
                most=step,
                n=word,
            )
    both = (
        Mistake(f"the highest {datum}", highest.read(VALUE)),
        Mistake(f"the lowest {datum}", lowest.read(VALUE)),
    )
    yield group.ask(RANGE, "range", group.all.range(VALUE), both)
    if len(group.names) > 2:
        two = (highest.read(VALUE), second.read(VALUE))
        yield group.ask(LEAD, "lead", difference(*two), both)
        if group.column.summable:
            yield group.ask(TOP_TWO, "sum-of-two-highest", total(*two), both)
        for name in group.some(words, 3):
            place = group.one(name).rank(VALUE, group.all, "highest")
            back = group.one(name).rank(VALUE, group.all, "lowest")
            yield group.ask(RANK, "rank", place, (Mistake("ranked from the other end", back),), name=name)
    if not group.column.ratios:
        return
    yield group.ask(
        TIMES,
        "ratio-of-extremes",
        ratio(highest.read(VALUE), lowest.read(VALUE)),
        (Mistake("difference for ratio", difference(highest.read(VALUE), lowest.read(VALUE))),),
    )
