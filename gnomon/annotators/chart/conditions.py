"""Questions with a condition: among some, without one, only where; and statements to be checked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import Group, groups, lines_of, values_of
from gnomon.annotators.chart.phrases import BOTH_ENDS, BOTH_WAYS, at, phrase, round_value
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import listing
from gnomon.scenes.chart import Chart
from gnomon.truth.program import compare, literal, same
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

CONDITIONAL = (
    "Among the {keys} with {a_measure}{of} {word} {line}, which has the {most}?",
    "Of all {keys} whose {measure}{of} is {word} {line}, (which|which one) has the {most}?",
    "(Consider|Take|Look at) only the {keys} with {a_measure}{of} {word} {line}. Which of them has the {most}?",
)
NEGATED = (
    "(Not counting|Without) {name}, which {key} has the {most} {measure}{of}?",
    "Which {key} (other than|except) {name} has the {most} {measure}{of}?",
    "(Leaving|If we leave) out {name}, which {key} has the {most} {measure}{of}?",
)
SELECTIVE = (
    "Among {some}, which has the {most} {measure}{of}?",
    "Which of {some} has the {most} {measure}{of}?",
    "(Out of|Of) {some}, which has the {most} {measure}{of}?",
    "(Consider|Compare|Take) only {some}. Which has the {most} {measure}{of}?",
)
CHECK_MORE = (
    "Is it true that the {measure} {at_a} is {higher} than {at_b}?",
    "Is it (right|correct) that the {measure} {at_a} is {higher} than {at_b}?",
    "Someone says that the {measure} {at_a} is {higher} than {at_b}. Is that (right|correct|true)?",
)
CHECK_TOP = (
    "Is it true that {name} has the {most} {measure}{of}?",
    "Someone says that {name} has the {most} {measure}{of}. Is that (right|correct|true)?",
    "Is it (right|correct) that {name} has the {most} {measure}{of}?",
    "Does {name} have the {most} {measure}{of} of all {keys} shown?",
)
CHECK_LINE = (
    "Is the {measure} {at} above {line}?",
    "Is it true that the {measure} {at} is (above|higher than|more than) {line}?",
    "Does the {measure} {at} exceed {line}?",
    "Someone says that the {measure} {at} is above {line}. Is that (right|correct)?",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for group in groups(chart, words):
        if len(group.names) < 4:
            continue
        if group.panel.rest not in group.names:  # what holds all that is not named is no largest of anything
            yield from by_size(chart, group, words, world)
        yield from selective(group, words)
        a, b = group.some(words, 2)[0], group.some(words, 2)[-1]
        if a != b:
            for x, y in ((a, b), (b, a)):
                slots: dict[str, Any] = {"at_a": group.at(x), "at_b": at(group.panel, y)}
                yield group.ask(
                    CHECK_MORE, "check-comparison", compare(group.value(x), "above", group.value(y)), **slots
                )


def by_size(chart: Chart, group: Group, words: Generator, world: World) -> Iterator[Question]:
    """Which is the largest or the smallest under a condition, and whether one is."""
    yield from conditional(chart, group, words)
    yield from without_top(group, words, world)
    for name in group.some(words, 2):
        for step, _ in BOTH_ENDS:
            top = same(group.all.at_end(step, VALUE).read(NAME), literal(name))
            yield group.ask(CHECK_TOP, "check-extremum", top, name=name, most=step)
    yield from true_top(group, group.all.highest(VALUE).read(NAME), world)


def without_top(group: Group, words: Generator, world: World) -> Iterator[Question]:
    """Which is highest without the highest one: to leave out any other name would change nothing."""
    values = sorted(values_of(group, world))
    for (step, other), place in zip(BOTH_ENDS, (-1, 0), strict=True):
        if not values:
            return
        name = values[place][1]
        rest = group.all.where(NAME, "is not", name)
        wrong = (
            Mistake("the one left out", group.one(name).read(NAME)),
            Mistake(f"the {other}", rest.at_end(other, VALUE).read(NAME)),
            *(Mistake("another", n) for n in group.some(words, 3)),
        )
        yield group.ask(NEGATED, "negated", rest.at_end(step, VALUE).read(NAME), wrong, name=name, most=step)


def true_top(group: Group, top: object, world: World) -> Iterator[Question]:
    """A true statement among the false ones: the name that really is highest."""
    values = values_of(group, world)
    if values:
        top_name = max(values)[1]
        yield group.ask(CHECK_TOP, "check-extremum", same(top, literal(top_name)), name=top_name, most="highest")  # type: ignore[arg-type]


def conditional(chart: Chart, group: Group, words: Generator) -> Iterator[Question]:
    lines = lines_of(chart, group)
    for line in (lines[i] for i in words.permutation(len(lines))[:3]):
        shown = round_value(line, group.column.unit)
        for (is_, _), (other, step) in zip(BOTH_WAYS, BOTH_ENDS, strict=True):
            kept = group.all.where(VALUE, is_, line)
            wrong = (
                Mistake("ignored the condition", group.all.at_end(step, VALUE).read(NAME)),
                Mistake("the other end", kept.at_end(other, VALUE).read(NAME)),
                *(Mistake("another", n) for n in group.some(words, 3)),
            )
            yield group.ask(
                CONDITIONAL,
                "conditional",
                kept.at_end(step, VALUE).read(NAME),
                wrong,
                word=is_,
                line=shown,
                most=step,
            )
        for name in group.some(words, 2):
            above = compare(group.value(name), "above", literal(line))
            yield group.ask(CHECK_LINE, "check-threshold", above, at=group.at(name), line=shown)


def selective(group: Group, words: Generator) -> Iterator[Question]:
    if len(group.names) < 5:
        return
    chosen = group.some(words, 3)
    some = group.one(chosen[0]).either(group.one(chosen[1])).either(group.one(chosen[2]))
    for step in ("highest", "lowest"):
        wrong = tuple(Mistake("another of them", n) for n in chosen)
        outside = Mistake("one that was not asked about", group.all.at_end(step, VALUE).read(NAME))
        top = some.at_end(step, VALUE).read(NAME)
        yield group.ask(
            SELECTIVE,
            "selective",
            top,
            (*wrong, outside),
            some=listing([phrase(group.panel, n) for n in chosen]),
            most=step,
        )
