"""A script about a chart in the making: statements about one panel, and what they need."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any, TypeVar

from gnomon.renderers.python import Name, Piece, assign, call, identifier, plural, quoted
from gnomon.scenes.chart import Axis, Bar, Chart, Datum, LegendEntry, NameLabel, Panel, Point, Stem, ValueLabel, Violin
from gnomon.truth.element import Element

E = TypeVar("E", bound=Element)


@dataclass
class Script:
    """The statements that draw a panel. `named` are the entries of the legend that artists carry as labels."""

    chart: Chart
    panel: Panel
    lines: list[Piece] = field(default_factory=list)
    imports: set[str] = field(default_factory=set)
    named: set[int] = field(default_factory=set)
    taken: list[str] = field(default_factory=list)
    known: list[tuple[Name, Any]] = field(default_factory=list)  # variables with their values
    projection: str | None = None
    bare: bool = False  # whether what is drawn has no axes
    always: bool = False  # whether names stand on their axis also where not each has a tick
    numbered: bool = False  # whether something stands at the numbers of categories instead of their names

    def of(self, noun: type[E]) -> tuple[E, ...]:
        return self.chart.inside(self.panel, noun)

    def add(self, function: str, *values: Any, **named: Any) -> None:
        """One more call."""
        self.lines.append(call(function, *values, **named))

    def say(self, line: str) -> None:
        """One more line, as it is."""
        self.lines.append(Name(line))

    def let(self, words: str, value: Any, otherwise: str = "values") -> Name:
        """A variable called after some words."""
        name = identifier(words, self.taken, otherwise)
        self.taken.append(name)
        self.lines.append(assign(name, value))
        self.known.append((Name(name), value))
        return Name(name)

    def np(self, text: str) -> Name:
        """An expression with numpy."""
        self.imports.add("import numpy as np")
        return Name(text)

    @property
    def names(self) -> Axis | None:
        """The axis of names."""
        return self.panel.axis(self.panel.category_axis)

    @cached_property
    def spelt(self) -> bool:
        """Whether the categories, as they are, can stand on the axis: each is there once, with its own tick."""
        panel, axis = self.panel, self.names
        if axis is None or axis.kind != "category" or not panel.categories:
            return False
        if self.always:
            return len(set(panel.categories)) == len(panel.categories) and not self.between
        ticks = self.chart.ticks(panel.category_axis, panel)
        return tuple(t.text for t in ticks) == panel.categories and len(set(panel.categories)) == len(ticks)

    @property
    def between(self) -> bool:
        """Whether anything stands between two names."""
        places = (getattr(e, "x", getattr(e, "at", 0)) for e in self.chart.elements if isinstance(e, Point | Stem))
        return bool(self.of(Violin)) or not all(float(p).is_integer() for p in places)

    @cached_property
    def categories(self) -> Name:
        """The variable that holds the names of categories, or their places where not each can stand on the axis."""
        key = plural(identifier(self.panel.key, otherwise="category"))
        if self.spelt:
            return self.let(key, list(self.panel.categories), "categories")
        return self.let("x", self.np(f"np.arange({len(self.panel.categories)})"), "positions")

    @cached_property
    def places(self) -> Name:
        """The variable that holds the places of categories as numbers."""
        if not self.spelt:
            return self.categories
        self.numbered = True
        return self.let("positions", self.np(f"np.arange({len(self.panel.categories)})"))

    def at(self, places: Sequence[float]) -> Any:
        """Places along the axis of names as they stand in a script."""
        axis = self.names
        if axis is not None and axis.kind == "date":
            return self.dates(places)
        if [float(p) for p in places] == [float(i) for i in range(len(self.panel.categories))]:
            return self.categories
        self.numbered = True
        return list(places)

    def dates(self, days: Sequence[float]) -> Any:
        """The variable of dates, even ones by their first and how far they are apart."""
        key = tuple(days)
        if key not in self._dates:
            self._dates[key] = self.let("dates", self._dated(days))
        return self._dates[key]

    @cached_property
    def _dates(self) -> dict[tuple[float, ...], Name]:
        return {}

    def _dated(self, days: Sequence[float]) -> Any:
        self.imports.add("import pandas as pd")
        steps = {b - a for a, b in pairwise(days)}
        if len(days) > 2 and len(steps) == 1 and (step := steps.pop()) > 0 and step.is_integer():
            freq = "D" if step == 1 else f"{int(step)}D"
            return call("pd.date_range", day(days[0]), periods=len(days), freq=freq)
        return call("pd.to_datetime", [day(d) for d in days])

    def columns(self, marks: Sequence[Datum]) -> dict[int, tuple[list[Datum], Any]]:
        """For each series its marks and the variable of their values: columns of a data frame, where all are whole."""
        groups, panel = by_series(marks), self.panel
        whole = all([m.category for m in g] == list(range(len(panel.categories))) for g in groups.values())
        names = [panel.series[n] if n < len(panel.series) else "" for n in groups]
        if len(groups) > 1 and whole and all(names) and len(set(names)) == len(names):
            self.imports.add("import pandas as pd")
            rows = {name: [m.value for m in g] for name, g in zip(names, groups.values(), strict=True)}
            axis = self.names
            dated = axis is not None and axis.kind == "date"
            index = self.dates([m.place for m in marks if m.series == next(iter(groups))]) if dated else self.categories
            frame = self.let("data", call("pd.DataFrame", rows, index=index), "data")
            return {
                n: (g, Name(f"{frame}[{quoted(name)}]")) for (n, g), name in zip(groups.items(), names, strict=True)
            }
        found: dict[int, tuple[list[Datum], Any]] = {}
        for n, group in groups.items():
            about = next((e.measure for e in panel.encodings if e.noun == group[0].noun), "values")
            about = panel.series[n] if len(groups) > 1 and n < len(panel.series) else about
            found[n] = (group, self.let(about, [m.value for m in group]))
        return found

    def oriented(self, names: Any, values: Any) -> tuple[Any, Any]:
        """What runs along x and along y."""
        return (names, values) if self.panel.upright else (values, names)

    def place(self, of: str, dated: Callable[[float], Any]) -> tuple[Any, Any] | None:
        """Where in the axes' units an element stands; `dated` writes a day."""
        part, axis = self.chart.part(of), self.names
        match part:
            case Bar():
                side = (part.lane - (part.lanes - 1) / 2) * (1 - self.chart.look.gap) / part.lanes
                return self.oriented(round(part.category + side, 3), round(part.end, 9))
            case Point():
                at = dated(part.x) if axis is not None and axis.kind == "date" else part.x
                return self.oriented(at, part.value)
        x, y = getattr(part, "x", None), getattr(part, "y", None)
        if x is not None and y is not None:
            return (x, y)
        value, category = getattr(part, "value", None), getattr(part, "category", None)
        return self.oriented(category, value) if value is not None and category is not None else None

    def label(self, n: int) -> str | None:
        """The text of the n-th entry of the legend, to be carried by an artist; None if there is none."""
        entry = self.chart.entry(self.panel, n)
        if entry is None or n in self.named:
            return None
        self.named.add(n)
        return entry.text

    def series_label(self, n: int, fill: str = "") -> str | None:
        """What the legend says of a series: by its number, or by a colour that only one entry has."""
        entries = [e for e in self.of(LegendEntry) if e.n not in self.named]
        if self.panel.colour not in ("series", ""):
            return None
        for entry in entries:
            if entry.n == n and fill in ("", entry.fill):
                return self.label(n)
        alike = [e.n for e in entries if e.fill == fill]
        return self.label(alike[0]) if len(alike) == 1 else None

    def value_texts(self, marks: Sequence[Element]) -> list[str] | None:
        """What is printed at marks, "" at those that have nothing; None if none has."""
        labels = [self.chart.label(ValueLabel, m.id) for m in marks]
        return [e.text if e else "" for e in labels] if any(labels) else None

    def name_text(self, of: str) -> str:
        label = self.chart.label(NameLabel, of)
        return label.text if label else ""


def one_or_all(values: Sequence[Any]) -> Any:
    """What all have alike, or the list."""
    return values[0] if len(set(values)) == 1 else list(values)


def day(days: float) -> str:
    """`2019-10-22` for days since 1970."""
    from datetime import date, timedelta

    return (date(1970, 1, 1) + timedelta(days=days)).isoformat()


def by_series(marks: Sequence[Datum]) -> dict[int, list[Datum]]:
    """Marks by their series, in order of first appearance, those of one by their places."""
    found: dict[int, list[Datum]] = {m.series: [] for m in marks}
    for mark in sorted(marks, key=lambda m: m.place):
        found[mark.series].append(mark)
    return found
