"""Bullet charts: whether bars reach beyond what they are held against, by how much, and how many do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import Group, groups, inside
from gnomon.annotators.question import Mistake, Question
from gnomon.scenes.chart import Chart, Panel
from gnomon.scenes.chart.attributes import STANDING
from gnomon.truth.program import difference, same, share
from gnomon.truth.program import literal as known
from gnomon.truth.vocabulary import NAME, ORDER, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

AIM = (
    "What is the {aim} {at}?",
    "At (which|what) value does the {aim} {at} stand?",
    "(Read off|Give|State) the {aim} {at}.",
    "(What|Which) {aim} does the chart (show|give) {at}?",
)
REACHES = (
    "Is the {measure} {at} above {target}?",
    "Does the {measure} {at} exceed {target}?",
    "(Look at|Compare) the {measure} and {target} {at}: is the {measure} the {higher} one?",
    "Is it (true|right) that the {measure} {at} is above {target}?",
)
OFF = (
    "How far is the {measure} {at} from {target}?",
    "By how much does the {measure} {at} differ from {target}?",
    "What is the difference between the {measure} and {target} {at}?",
    "(Compute|Find|Work out) the difference between the {measure} and {target} {at}.",
)
PART = (
    "What percentage of {target} is the {measure} {at}?",
    "How many per cent of {target} does the {measure} (reach|come to) {at}?",
    "(Express|Give) the {measure} {at} as a percentage of {target}.",
    "The {measure} {at} is how many per cent of {target}?",
)
COUNT = (
    "For how many (of the |){keys} is the {measure} {way} {target}?",
    "(In|For) how many {keys} does the {measure} lie {way} {target}?",
    "Count the {keys} whose {measure} is {way} {target}.",
    "How many of the {keys} have {a_measure} {way} {target}?",
)
WHICH = (
    "(Which|What) {keys} have {a_measure} {way} {target}? List them in the order of the chart.",
    "(List|Name) the {keys} whose {measure} is {way} {target}, in the order of the chart.",
    "For (which|what) {keys} is the {measure} {way} {target}? Answer in the order of the chart.",
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for group in groups(chart):
        if group.panel.sort == "bullet chart" and group.column.noun == "bar":
            yield from of_targets(group, words)


def target_said(panel: Panel) -> str:
    """`the target`, `the reference price`, and of the measure at another time `that of the previous year`."""
    bar, target = panel.main.measure, panel.encoding("point").measure
    return f"that {target.removeprefix(bar + ' ')}" if target.startswith(f"{bar} ") else f"the {target}"


def of_targets(group: Group, words: Generator) -> Iterator[Question]:
    slots: dict[str, Any] = {"target": target_said(group.panel)}
    marks = inside(group.panel, "point")
    for name in group.some(words, 4):
        value, target = group.value(name), marks.where(NAME, "is", name).read(VALUE)
        aim = group.panel.encoding("point").measure
        yield group.ask(AIM, "target-value", target, (Mistake("the bar", value),), at=group.at(name), aim=aim)
        more: dict[str, Any] = {"at": group.at(name), **slots}
        beyond = same(group.one(name).read(STANDING), known("above"))
        yield group.ask(REACHES, "target-reached", beyond, **more)
        wrong = (Mistake("the value", value), Mistake("the target", target))
        yield group.ask(OFF, "target-difference", difference(value, target), wrong, **more)
        back = (Mistake("the other way round", share(target, value)),)
        yield group.ask(PART, "target-share", share(value, target), back, **more)
    for way, other in (("above", "below"), ("below", "above")):
        chosen = group.all.where(STANDING, "is", way)
        contrary = (Mistake("counted the others", group.all.where(STANDING, "is", other).count()),)
        yield group.ask(COUNT, "count-targets", chosen.count(), contrary, way=way, **slots)
        yield group.ask(WHICH, "list-targets", chosen.list(NAME, ORDER), way=way, **slots)
