"""How far two ends lie apart: the dots of a row, the ends of a line from time to time, the edges of a band."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gnomon.annotators.chart.groups import about, groups, inside
from gnomon.annotators.chart.phrases import manner_of, phrase
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import plural
from gnomon.scenes.chart import Chart, Panel
from gnomon.scenes.chart.attributes import CHANGE, GAP, LOWER_END, SERIES, UPPER_END, WIDTH
from gnomon.truth.program import Program
from gnomon.truth.steps import End
from gnomon.truth.vocabulary import NAME
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

GAPS = (
    "{in_} which {key} do {one} and {two} lie {farthest} apart in {measure}?",
    "(Which|What) {key} has the {widest} gap between {one} and {two}?",
    "Name the {key} with the {widest} gap in {measure} between {one} and {two}.",
    "{in_} which {key} is the gap in {measure} between {one} and {two} the {widest}?",
    "Where is the line between the two dots {longest}? Name the {key}.",
)
MOST = (
    "(Which|What) {serie} {rises} (most|by the most) in {measure} from {first} to {last}?",
    "Name the {serie} whose {measure} {rises} (most|by the most) from {first} to {last}.",
    "From {first} to {last}, the {measure} of which {serie} {rises} (most|by the most)?",
    "(Which|What) {serie} has the largest {rise} in {measure} between {first} and {last}?",
)
COUNT = (
    "For how many {series} does the {measure} {rise} from {first} to {last}?",
    "How many of the {series} (show|have) a {rise} in {measure} from {first} to {last}?",
    "Count the {series} whose {measure} {rises} from {first} to {last}.",
    "How many (lines|of the lines) {rise} from left to right?",
)
WIDEST = (
    "{in_} which {key} is the band the {widest}?",
    "(Which|What) {key} (has|shows) the {widest} band?",
    "Name the {key} {in_} which the band is {widest}.",
    "Where is the band around the line the {widest}? Name the {key}.",
)
WIDE = (
    "How (wide|broad) is the band {at}, from its lower to its upper edge?",
    "How far apart are the edges of the band {at}?",
    "What is the distance between the lower and the upper edge of the band {at}?",
    "(Read off|Give) the width of the band {at}, from edge to edge.",
)
EDGE = (
    "Where does the band end at the {side} {at}?",
    "What {measure} does the {edge} edge of the band (show|mark|stand at) {at}?",
    "(Read off|Give|State) the {edge} edge of the band {at}.",
    "At (which|what) {measure} is the {edge} edge of the band {at}?",
)
ENDS: tuple[tuple[End, dict[str, Any]], ...] = (
    ("highest", {"widest": "widest", "farthest": "farthest", "longest": "longest"}),
    ("lowest", {"widest": "narrowest", "farthest": "least far", "longest": "shortest"}),
)


def ask(chart: Chart, world: World, words: Generator) -> Iterator[Question]:
    for panel in chart.panels:
        if panel.sort == "dumbbell chart":
            yield from of_rows(panel)
        if panel.sort == "slope chart":
            yield from of_lines(panel)
        if panel.sort == "line chart with a band":
            yield from of_band(chart, panel, words)


def of_rows(panel: Panel) -> Iterator[Question]:
    one, two = panel.series
    slots: dict[str, Any] = {"in_": manner_of(panel)[0], "key": panel.key, "measure": panel.main.measure}
    for end, said in ENDS:
        widest = inside(panel, "stem").at_end(end, GAP).read(NAME)
        wrong = tuple(Mistake("another", n) for n in panel.categories)
        yield about(panel, GAPS, "gap-extreme", widest, wrong, one=one, two=two, **said, **slots)


def of_lines(panel: Panel) -> Iterator[Question]:
    lines, key = inside(panel, "line"), panel.series_key or "series"
    first, last = (phrase(panel, n) for n in panel.categories)
    slots: dict[str, Any] = {"serie": key, "series": plural(key), "measure": panel.main.measure}
    slots |= {"first": first, "last": last}
    wrong = tuple(Mistake("another line", s) for s in panel.series)
    for is_, end, rise in (("above", "highest", "rise"), ("below", "lowest", "fall")):
        alike: Program = lines.where(CHANGE, is_, 0)  # type: ignore[arg-type]
        yield about(panel, COUNT, "count-slopes", alike.count(), rise=rise, rises=f"{rise}s", **slots)
        top = alike.at_end(end, CHANGE).read(SERIES)  # type: ignore[arg-type]
        yield about(panel, MOST, "slope-extreme", top, wrong, rise=rise, rises=f"{rise}s", **slots)


def of_band(chart: Chart, panel: Panel, words: Generator) -> Iterator[Question]:
    points = inside(panel, "point")
    slots: dict[str, Any] = {"in_": manner_of(panel)[0], "key": panel.key, "measure": panel.main.measure}
    for end, said in ENDS:
        top = points.at_end(end, WIDTH).read(NAME)
        wrong = tuple(Mistake("another", n) for n in panel.categories)
        yield about(panel, WIDEST, "band-extreme", top, wrong, **said, **slots)
    for group in groups(chart):
        for name in group.some(words, 3) if group.panel is panel else ():
            own, at = group.one(name), group.at(name)
            low, high = own.read(LOWER_END), own.read(UPPER_END)
            wrong = (Mistake("the upper edge", high), Mistake("the lower edge", low))
            yield about(panel, WIDE, "band-width", own.read(WIDTH), wrong, at=at, **slots)
            for edge, side, value, other in (("upper", "top", high, low), ("lower", "bottom", low, high)):
                back = (Mistake("the other edge", other), Mistake("the line", group.value(name)))
                yield about(panel, EDGE, "band-edge", value, back, at=at, edge=edge, side=side, **slots)
