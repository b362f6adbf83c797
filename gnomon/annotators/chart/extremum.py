"""Which is the highest, which the lowest, which comes n-th, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.degrees import degrees
from gnomon.annotators.chart.groups import PAIR, Group, about, columns, groups, values_of
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
    "Which {key} has the {most} {measure}{of}?",
    "{in_} which {key} is the {measure}{of} the {most}?",
    "Name the {key} with the {most} {measure}{of}.",
    "{in_} which {key} does the {measure}{of} (reach|have) its {extreme}?",
    "{key} with the {most} {measure}{of}?",
)
MOST_OF = (
    "Which {key} has the {more} {counted}{of}?",
    "(Name|Give|Find) the {key} with the {more} {counted}{of}.",
    "{in_} which {key} are there the {more} {counted}{of}?",
    "{key} with the {more} {counted}{of}?",
)
WHEN = {
    "highest": ("When did the {measure}{of} peak?", "When was the {measure}{of} at its highest?"),
    "lowest": ("When was the {measure}{of} at its lowest?", "When did the {measure}{of} reach its minimum?"),
}
ASK_VALUE = (
    "What is the {most} {measure}{of}?",
    "(Read off|Give|State|Determine) the {most} {measure}{of} (in the chart|shown).",
    "The {most} {measure}{of}: what is it?",
    "Can you tell me the {most} {measure}{of}?",
)
NTH = (
    "Which {key} has the {n} {most} {measure}{of}?",
    "(Name|Give|Find) the {key} with the {n} {most} {measure}{of}.",
    "Which {key} (ranks|comes) {n} when sorted from the {most} {measure}{of}?",
)
NTH_VALUE = (
    "What is the {n} {most} {measure}{of}?",
    "What value does the {n} {most} {measure}{of} have?",
    "Determine the {n} {most} {measure}{of}.",
    "(Give|State|Read off) the {n} {most} {measure}{of}.",
)
RANGE = (
    "What is the (difference|gap) between the {top} and the {bottom} {measure}{of}?",
    "How much {higher} is the {top} {measure}{of} than the {bottom}?",
    "What is the range of the {measure}{of}?",
    "(Find|Determine) the range of the {measure}{of}.",
    "By how much do the {top} and the {bottom} {measure}{of} differ?",
)
LEAD = (
    "By how much does the {top} {measure}{of} exceed the second {top}?",
    "How (far|much) is the {top} {measure}{of} above the second {top}?",
    "What is the (gap|difference) between the {top} and the second {top} {measure}{of}?",
    "How large is the lead of the {top} {measure}{of} over the next?",
)
TIMES = (
    "How many times as large as the {bottom} is the {top} {measure}{of}?",
    "What is the ratio of the {top} to the {bottom} {measure}{of}?",
    "Determine the ratio of the {top} to the {bottom} {measure}{of}.",
    "By what factor does the {top} {measure}{of} exceed the {bottom}?",
    "Divide the {top} {measure}{of} by the {bottom}: what (is the result|do you get)?",
)
TOP_TWO = (
    "What do the two {top} values of the {measure}{of} add up to?",
    "What is the sum of the (two highest|{top} two) values of the {measure}{of}?",
    "(Add|Sum) the {top} and the second {top} {measure}{of}: what is the (total|sum)?",
    "What do the two {top} values of the {measure}{of} come to (together|combined)?",
)
RANK = (
    "What (place|rank) does {name} take when the {keys} are sorted from the {top} {measure}{of} to the {bottom}?",
    "Sorted by {measure}{of}, the {top} first, which place does {name} take?",
    "(Counting|Ranking) from the {top} {measure}{of}, (which place does {name} take|what is the rank of {name})?",
    "In a ranking of the {keys} by {measure}{of}, the {top} first, which place does {name} take?",
)
ASK_SERIES = (
    "Which {serie} has the {most} {measure} {in_} {name}?",
    "{in_} {name}, which {serie} (shows|has) the {most} {measure}?",
    "(Name|Give|Find) the {serie} with the {most} {measure} {in_} {name}.",
)
SPREAD = (
    "{in_} {name}, what is the (difference|gap) between the {top} and the {bottom} {measure}?",
    "How far apart are the {top} and the {bottom} {measure} {in_} {name}?",
    "{in_} {name}, how far do the {series} lie apart in {measure}, from the {bottom} to the {top}?",
    "What is the range of the {measure} over all {series} {in_} {name}?",
    "By how much do the {series} differ at most in {measure} {in_} {name}?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for group in groups(chart, words):
        yield from of_group(replace(group, of=group.of or group.column.where), words, world)
    for column in (c for c in columns(chart) if c.series):
        panel = column.panel
        slots: dict[str, Any] = {"in_": manner_of(panel)[0], "measure": column.measure}
        slots |= {"serie": panel.series_key or "series", "series": "series"}
        named = [n for n in panel.series if n != panel.rest]
        for name in (panel.categories[i] for i in words.permutation(len(panel.categories))[:4]):
            here = column.marks.where(NAME, "is", name)
            for step in ("highest", "lowest") if len(named) == len(panel.series) else ():
                wrong = tuple(Mistake("another series", here.where(SERIES, "is", s).read(SERIES)) for s in panel.series)
                top = here.at_end(step, VALUE).read(SERIES)
                most = degrees(panel, column.measure, two=len(panel.series) == PAIR)[step]
                yield about(
                    panel, ASK_SERIES, "extremum-series", top, wrong, most=most, name=phrase(panel, name), **slots
                )
            if len(panel.series) > 2:
                yield about(panel, SPREAD, "range-over-series", here.range(VALUE), name=phrase(panel, name), **slots)


def of_group(group: Group, words: Generator, world: World) -> Iterator[Question]:
    datum = group.column.noun
    highest, lowest = group.all.highest(VALUE), group.all.lowest(VALUE)
    second = group.all.nth(VALUE, 2, "highest")
    values = values_of(group, world)
    called = {"highest": max(values)[1], "lowest": min(values)[1]} if values else {}
    # what holds all that is not named is the largest or the smallest of nothing
    lumped = {group.panel.rest} - {""}
    for (step, other), extreme in zip(BOTH_ENDS, ("maximum", "minimum"), strict=True):
        if called.get(step) in lumped:
            continue
        top, far = (highest, lowest) if step == "highest" else (lowest, highest)
        beside = tuple(Mistake(f"another {datum}", group.one(n).read(NAME)) for n in group.some(words))
        if not group.names or called.get(step) not in (group.names[0], group.names[-1]) or words.random() < AT_ENDS:
            named = MOST_OF if group.column.counts else ASK_NAME
            yield group.ask(
                (*named, *(WHEN[step] if group.timed else ())),
                "extremum-name",
                top.read(NAME),
                (
                    Mistake(f"the {other} {datum}", far.read(NAME)),
                    Mistake(f"second {step}", group.all.nth(VALUE, 2, step).read(NAME)),
                    *beside,
                ),
                most=step,
                extreme=extreme,
                more="most" if step == "highest" else "fewest",
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
        ranked = ranked_from_top(values)[:: 1 if step == "highest" else -1]
        for n, word in ((2, "second"), (3, "third")):
            if n >= len(group.names) or lumped & set(ranked[:n]):  # the last of them is the other end
                break
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
    if lumped & set(called.values()):
        return
    both = (
        Mistake(f"the highest {datum}", highest.read(VALUE)),
        Mistake(f"the lowest {datum}", lowest.read(VALUE)),
    )
    yield group.ask(RANGE, "range", group.all.range(VALUE), both)
    if len(group.names) > 2:
        two = (highest.read(VALUE), second.read(VALUE))
        alike = not lumped & set(ranked_from_top(values)[:2])
        if alike:
            yield group.ask(LEAD, "lead", difference(*two), both)
        if alike and group.column.summable:
            yield group.ask(TOP_TWO, "sum-of-two-highest", total(*two), both)
        for name in group.some(words, 3) if not lumped & set(group.names) else ():
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


def ranked_from_top(values: list[tuple[float, str]]) -> list[str]:
    """The names of values, that of the highest first."""
    return [name for _, name in sorted(values, reverse=True)]
