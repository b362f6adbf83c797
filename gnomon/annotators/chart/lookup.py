"""Values of names, names of values, and what is printed around the plot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.chart.groups import groups
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.chart import Bar, Chart, Tick
from gnomon.truth.program import every, the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

VALUE = (
    "What is the {measure} {at}?",
    "(What|Which) {measure} does the chart (show|give) {at}?",
    "Read off the {measure} {at}.",
    "(How high|How large) is the {measure} {at}?",
)
PRINTED = {
    "title": (
        "What is the title of the (chart|figure|plot)?",
        "(Which|What) title (stands above|heads) the (chart|plot)?",
    ),
    "axis/x/title": (
        "What is the (label|title) of the x-axis?",
        "(What|Which) (text|label) is written (along|below) the x-axis?",
    ),
    "axis/y/title": (
        "What is the (label|title) of the y-axis?",
        "(What|Which) (text|label) is written (along|beside) the y-axis?",
    ),
}


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for group in groups(chart):
        for i, name in enumerate(group.names):
            beside = group.names[i - 1 if i else 1]
            mistakes = [Mistake("neighbouring bar", group.value(beside))]
            mistakes += [
                Mistake("other series", every("bar").where("series", "is", s).where("name", "is", name).read("value"))
                for s in chart.series
                if s != group.series
            ]
            mistakes.append(Mistake("highest bar", group.all.highest("value").read("value")))
            yield Question(
                say(words, *VALUE, measure=chart.measure, at=group.at(name)),
                "lookup-value",
                group.value(name),
                tuple(mistakes),
            )
    for element, templates in PRINTED.items():
        others = tuple(Mistake(f"read {other}", the(other).read("text")) for other in PRINTED if other != element)
        yield Question(
            say(words, *templates),
            f"printed-{element.replace('/', '-')}",
            the(element).read("text"),
            (*others, Mistake("read a tick", the("tick/x/0").read("text"))),
        )
    last = max(int(t.id.split("/")[2]) for t in chart.of(Tick) if t.id.startswith("tick/x/"))
    for where, i in (("leftmost", 0), ("rightmost", last)):
        yield Question(
            say(
                words,
                "What is the {where} (labelled tick|tick label) on the x-axis?",
                "(Which|What) label does the {where} tick of the x-axis (carry|bear)?",
                where=where,
            ),
            "printed-tick",
            the(f"tick/x/{i}").read("text"),
        )
    missing = absent(chart)
    if chart.of(Bar) and missing:
        yield Question(
            say(
                words,
                "What is the {measure} {at} {name}?",
                "(Which|What) {measure} does the chart (give|show) {at} {name}?",
                measure=chart.measure,
                at="in" if chart.ordered else "for",
                name=missing,
            ),
            "unanswerable",
            every("bar").where("name", "is", missing).read("value"),
            unanswerable=True,
        )


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def absent(chart: Chart) -> str:
    """A category of the same sort that the chart does not show; "" if the sort has no next one."""
    if all(c.isdigit() for c in chart.categories):
        return str(int(chart.categories[-1]) + 1)
    if all(c in MONTHS for c in chart.categories):
        return next((m for m in MONTHS if m not in chart.categories), "")
    return ""
