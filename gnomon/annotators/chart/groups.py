"""The groups of marks a question may be about: in each panel all that carry a value, or each series of several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from gnomon.annotators.chart.degrees import comparative, degrees
from gnomon.annotators.chart.phrases import at, manner_of, measured, phrase, preposition, spoken
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import Saying, plural, saying, with_article
from gnomon.scenes.chart import Chart, Datum, Panel
from gnomon.scenes.chart.attributes import PANEL, SERIES
from gnomon.scenes.chart.encoding import Encoding
from gnomon.scenes.chart.frame import Part
from gnomon.truth.attribute import Attribute
from gnomon.truth.program import Program, every
from gnomon.truth.vocabulary import NAME, VALUE
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

PAIR = 2
GROUPS = 2  # series that the questions of one sort are about, drawn
AVERAGE = re.compile(r"(?:mean|median|average)\b")
AVERAGED = re.compile(r"\b(?:mean|average)\)?(?: of the)? \{measure\}")
NAMED = {"name", "a", "b", "first", "last", "middle", "day"}  # slots that hold a category
NAMES = 3  # names of a group that one task is asked about, drawn


@dataclass(frozen=True)
class Column:
    """What the marks of one noun show in a panel: a column of its table, or one for each series."""

    chart: Chart
    panel: Panel
    encoding: Encoding

    @property
    def noun(self) -> str:
        return self.encoding.noun

    @property
    def attribute(self) -> Attribute:
        """What of its marks the column holds."""
        return self.encoding.attribute

    @property
    def aim(self) -> bool:
        """Whether it holds the targets of bullet charts, by which bars are judged."""
        return self.panel.sort == "bullet chart" and self.noun == "point"

    @property
    def measure(self) -> str:
        return self.encoding.measure

    @property
    def unit(self) -> str:
        return self.encoding.unit

    @property
    def series(self) -> tuple[str, ...]:
        """The series that its marks are told apart by; () if there are not several."""
        return self.panel.series if self.encoding.grouped and len(self.panel.series) > 1 else ()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names that its marks have: of two rings one shows what the other is made of."""
        own = {e.category for e in self._data if e.holds(self.attribute, self.chart)}
        return tuple(n for i, n in enumerate(self.panel.categories) if i in own or not own)

    @cached_property
    def others(self) -> tuple[str, ...]:
        """The names of such marks of its noun as have no value in it: totals among changes."""
        own = {self.panel.categories[e.category] for e in self._data}
        return tuple(n for n in self.panel.categories if n in own and n not in self.names)

    @cached_property
    def _data(self) -> tuple[Datum, ...]:
        return tuple(e for e in self.chart.inside(self.panel, Datum) if e.noun == self.noun)

    @property
    def marks(self) -> Program:
        """All its marks."""
        return inside(self.panel, self.noun)

    @property
    def rows(self) -> Program:
        """Those of its marks that have a value in it."""
        found = self.marks
        for name in self.others:
            found = found.where(NAME, "is not", name)
        return found

    @property
    def counts(self) -> bool:
        """Whether values are numbers of things: how many births there were."""
        return spoken(self.measure, self.unit).startswith("number of ")

    @property
    def where(self) -> str:
        """Among which places its marks are found: a surface has others than those marked on it."""
        return " among the marked points" if self.noun in ("peak", "spot") else ""

    @property
    def single(self) -> bool:
        """Whether values are of single things: of means, medians and steps people do not take the mean."""
        named = AVERAGE.match(self.measure)
        return self.encoding.means and not named

    @property
    def ratios(self) -> bool:
        """Whether one value may be so many times another: all above zero, and zero is none of it."""
        values = [e.value for e in self.chart.inside(self.panel, Datum) if e.noun == self.noun]
        return self.encoding.ratios and min(values, default=0.0) > 0

    @property
    def summable(self) -> bool:
        """Whether a sum of values means something: not for means, prices and rates."""
        word = self.measure.lower()
        return self.encoding.sums and not any(
            w in word for w in ("mean", "price", "yield", "speed", "rate", "average", "per ", "median")
        )

    @property
    def shares_add_up(self) -> bool:
        """Whether a value may be told as a share of the sum of all: not of what is a share already, or may be below
        zero.
        """
        return self.summable and self.ratios and self.unit != "%" and not self.encoding.part_of_whole

    @property
    def ticks(self) -> list[float]:
        """The labelled values of the axis that its marks stand against."""
        return [t.at for t in self.chart.ticks(self.panel.axis_of(self.noun), self.panel)]

    def ids(self, world: World) -> list[str]:
        """The ids of its marks."""
        own = self.chart.marks_in(self.panel, world.kinds.get(self.noun, ()))
        return [m for m in own if (m, self.attribute) in world.facts]

    def mark(self, world: World, name: str, series: str) -> str:
        """The mark of a category and a series; "" if there is none."""
        for mark in self.ids(world):
            own, called = world.facts.get((mark, SERIES)), world.facts.get((mark, NAME))
            if called is not None and called.value == name and (own is None or own.value == series):
                return mark
        return ""


def columns(chart: Chart) -> Iterator[Column]:
    """All columns of all panels whose marks have names."""
    for panel in chart.panels:
        for encoding in panel.row_encodings:
            yield Column(chart, panel, encoding)


@dataclass(frozen=True)
class Group:
    """`all` selects the marks but the total, `of` says which in a sentence ("" or " for Waseca"), `at` how one category
    is put.
    """

    column: Column
    all: Program
    of: str
    series: str

    @property
    def panel(self) -> Panel:
        return self.column.panel

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(n for n in self.column.names if n != self.panel.total)

    @property
    def ordered(self) -> bool:
        return self.panel.ordered

    @property
    def timed(self) -> bool:
        """Whether its names are years, months or days."""
        return self.ordered and manner_of(self.panel) in (("in", "{}"), ("on", "{}"), ("at", "{}"))

    @property
    def slots(self) -> dict[str, str]:
        """What most sentences need."""
        panel = self.panel
        return {
            "in_": manner_of(panel)[0],
            "key": panel.key,
            "keys": plural(panel.key),
            "measure": self.column.measure,
            "of": self.of,
        }

    def some(self, words: Generator, n: int = NAMES) -> tuple[str, ...]:
        """n of the names, drawn."""
        return tuple(self.names[i] for i in words.permutation(len(self.names))[:n])

    def at(self, name: str) -> str:
        """`in 1931`, `for Waseca in 1931`, `for Japan in 1975`, `for Waseca in the series Glabron`."""
        return self._at(at(self.panel, name))

    def at_both(self, a: str, b: str) -> str:
        """`in 1931 and 1932`, `for Waseca and Crookston`."""
        return self._at(f"{at(self.panel, a)} and {phrase(self.panel, b)}")

    def _at(self, here: str) -> str:
        if not self.series:
            return here
        if not here.startswith("for "):
            return f"{self.of} {here}".strip()
        return f"{here} in the series {self.series}" if self.of.startswith(" for ") else f"{here}{self.of}"

    def one(self, name: str) -> Program:
        """The mark of one category."""
        own = self.column.marks.where(SERIES, "is", self.series) if self.column.series else self.column.marks
        chosen: Program = own.where(NAME, "is", name)
        return chosen

    def value(self, name: str) -> Program:
        chosen: Program = self.one(name).read(VALUE)
        return chosen

    def ask(
        self,
        templates: tuple[str, ...],
        task: str,
        program: Program,
        mistakes: tuple[Mistake, ...] = (),
        **slots: object,
    ) -> Question:
        """A question about this group; names of categories are put as they are said."""
        if AVERAGE.match(self.column.measure):  # nobody says mean mean
            templates = tuple(t for t in templates if not AVERAGED.search(t)) or templates
        wording = Saying(templates, tuple(slots.items()), opening(self.panel), self.fill)
        return Question("", task, program, mistakes, saying=wording)

    def fill(self, slots: dict[str, object]) -> dict[str, object]:
        """What a sentence about this group speaks of, from what is special about it."""
        for slot in NAMED & slots.keys():
            if slots[slot] in self.names:
                slots[slot] = phrase(self.panel, str(slots[slot]))
        if len(self.names) == PAIR and "more" in slots:  # the most of two are more
            slots["more"] = comparative(str(slots["more"]))
        return fill(self.panel, {**self.slots, **slots}, two=len(self.names) == PAIR)


def about(
    panel: Panel,
    templates: tuple[str, ...],
    task: str,
    program: Program,
    mistakes: tuple[Mistake, ...] = (),
    pair: bool = False,
    **slots: object,
) -> Question:
    """A question about a panel; of several it is named first. Of a `pair` the larger is asked for, not the largest."""
    return Question("", task, program, mistakes, saying=saying(templates, opening(panel), **fill(panel, slots, pair)))


def opening(panel: Panel) -> str:
    return "(Look at|Consider|Take) the panel '{panel}'." if panel.title and not panel.alone else ""


def fill(panel: Panel, slots: dict[str, object], two: bool = False) -> dict[str, object]:
    """Slots with the name of the panel, measures in the singular and once more with an article; of `two` the larger."""
    measure = str(slots.get("measure", ""))
    for slot in ("measure", "other_measure"):
        if slot in slots:
            slots[slot] = noun = measured(panel, str(slots[slot]))
            slots[f"a_{slot}"] = with_article(noun)
            slots["counted" if slot == "measure" else "other_counted"] = noun.removeprefix("number of ")
    words = degrees(panel, measure, two)
    slots |= {slot: words.get(str(slots[slot]), slots[slot]) for slot in ("most", "word") if slot in slots}
    if two and str(slots.get("most", "")).endswith("est"):
        slots["most"] = comparative(str(slots["most"]))
    ends = {"top": words["highest"], "bottom": words["lowest"], "higher": words["higher"], "lower": words["lower"]}
    return {"panel": panel.title, **ends, **slots}


def inside(panel: Panel, kind: str) -> Program:
    """All marks of a kind in a panel."""
    marks = every(kind)
    if not panel.alone:
        marks = marks.where(PANEL, "is", panel.title)
    return marks


def only(chart: Chart, panel: Panel, kind: str) -> Program:
    """All marks of a kind in a panel, which is not named if no other has such marks."""
    elsewhere = any(e.noun == kind and e.panel != panel.id for e in chart.of(Part))
    return inside(panel, kind) if elsewhere else every(kind)


def groups(chart: Chart, words: Generator | None = None, most: int = GROUPS) -> Iterator[Group]:
    """One group for each series of each panel whose marks have names and values; with `words` a few of them, drawn.

    Levels that changes lead to, and what bars are held against, are asked about by questions of their own.

    A task needs no more to choose from, and candidates have to stay cheap on crowded charts.
    """
    valued = [c for c in columns(chart) if c.attribute == VALUE and not c.aim]
    found = [(column, series) for column in valued for series in column.panel.series or ("",)]
    if words is not None and len(found) > most:
        found = [found[i] for i in sorted(words.permutation(len(found))[:most])]
    for column, series in found:
        own, of = column.rows, ""
        if column.series:
            own, of = own.where(SERIES, "is", series), f" {preposition(series)} {series}"
        if column.panel.total in column.panel.categories:  # it has all the others in it
            own = own.where(NAME, "is not", column.panel.total)
        yield Group(column, own, of, series)


def values_of(group: Group, world: World) -> list[tuple[float, str]]:
    """The values of a group's marks with their names."""
    values = []
    for mark in group.column.ids(world):
        value, name, series = (world.facts.get((mark, a)) for a in (VALUE, NAME, SERIES))
        if name is None or name.value not in group.names:
            continue
        if value is not None and (series is None or series.value == group.series):
            values.append((float(value.value), str(name.value)))  # type: ignore[arg-type]
    return values


def lines_of(chart: Chart, group: Group, within: bool = True) -> list[float]:
    """Round values to hold those of a group against: labelled ticks that lie between its own values.

    Not `within`, the next on either side as well: none that lies far from all of them.
    """
    panel, column = group.panel, group.column
    if panel.x is None:
        return []
    own = panel.series.index(group.series) if column.series else None
    shown = [
        e.value
        for e in chart.inside(panel, Datum)
        if e.noun == column.noun and own in (None, e.series) and panel.categories[e.category] in group.names
    ]
    low, high = min(shown, default=0.0), max(shown, default=0.0)
    # a value on the line would leave open whether the line belongs to what is asked for
    ticks = sorted(t for t in column.ticks[1:-1] if t not in shown)
    inner = [t for t in ticks if low < t < high]
    if within:
        return inner
    beside = [*[t for t in ticks if t < low][-1:], *[t for t in ticks if t > high][:1]]
    return [*inner, *(t for t in beside if t > 0 or low < 0)]
