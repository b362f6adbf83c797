"""A chart: panels around one subject, everything visible on them, and what is true of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, TypeVar

from gnomon.scenes.chart.crossings import crossings
from gnomon.scenes.chart.frame import (
    AxisTitle,
    LegendEntry,
    NameLabel,
    Panel,
    PanelTitle,
    Part,
    Tick,
    Title,
    ValueLabel,
)
from gnomon.scenes.chart.look import ChartLook
from gnomon.scenes.chart.notes import NoteLabel
from gnomon.scenes.chart.page import PLAIN, Page
from gnomon.truth.element import Element, Scene
from gnomon.truth.fact import Fact

E = TypeVar("E", bound=Element)


@dataclass(frozen=True, kw_only=True)
class Chart(Scene):
    """Panels in `rows` and `columns`, row by row.

    The only panel has the id `panel`, several have `panel/0`, `panel/1` …
    """

    ground: ClassVar[str] = "panel"

    look: ChartLook
    page: Page = PLAIN
    rows: int = 1
    columns: int = 1

    @cached_property
    def panels(self) -> tuple[Panel, ...]:
        return self.of(Panel)

    @cached_property
    def _panels(self) -> dict[str, Panel]:
        return {p.id: p for p in self.panels}

    @cached_property
    def parts(self) -> dict[str, Part]:
        return {e.id: e for e in self.of(Part)}

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Everything that may be written in it."""
        written = (getattr(e, key, "") for e in self.elements for key in ("text", "name"))
        return (*written, *(c for p in self.panels for c in (*p.categories, *p.series)))

    def part(self, id: str) -> Part:
        """The element of an id; ValueError if there is none."""
        if id not in self.parts:
            raise ValueError(f"the chart has no {id!r}")
        return self.parts[id]

    def panel_of(self, part: Part) -> Panel:
        """The panel that an element is in; ValueError if it is in none."""
        if part.panel not in self._panels:
            raise ValueError(f"{part.id} is in {part.panel!r}; there are: {list(self._panels)}")
        return self._panels[part.panel]

    def marks_in(self, panel: Panel, ids: Iterable[str]) -> list[str]:
        """Those of some ids that are of elements in a panel."""
        return [i for i in ids if i in self.parts and self.parts[i].panel == panel.id]

    @cached_property
    def _inside(self) -> dict[tuple[str, type], tuple[Element, ...]]:
        return {}

    def inside(self, panel: Panel, noun: type[E]) -> tuple[E, ...]:
        """All elements of one class in a panel, in order."""
        if (panel.id, noun) not in self._inside:
            found = tuple(e for e in self.of(noun) if isinstance(e, Part) and e.panel == panel.id)
            self._inside[panel.id, noun] = found
        return self._inside[panel.id, noun]  # type: ignore[return-value]

    @cached_property
    def _ticks(self) -> dict[tuple[str, str], tuple[Tick, ...]]:
        found: dict[tuple[str, str], list[Tick]] = {}
        for tick in self.of(Tick):
            found.setdefault((tick.panel, tick.axis), []).append(tick)
        return {k: tuple(v) for k, v in found.items()}

    def ticks(self, axis: str, panel: Panel) -> tuple[Tick, ...]:
        """The ticks of an axis of a panel, in order."""
        return self._ticks.get((panel.id, axis), ())

    def axis_title(self, axis: str, panel: Panel) -> AxisTitle | None:
        """What is written along an axis of a panel."""
        return next((t for t in self.inside(panel, AxisTitle) if t.axis == axis), None)

    def title_of(self, panel: Panel) -> Title | PanelTitle | None:
        """The title above a panel."""
        found: tuple[Title | PanelTitle, ...] = self.inside(panel, Title if panel.alone else PanelTitle)
        return next(iter(found), None)

    @cached_property
    def _labels(self) -> dict[tuple[type, str], NameLabel | ValueLabel | NoteLabel]:
        return {(type(e), e.of): e for e in self.elements if isinstance(e, NameLabel | ValueLabel | NoteLabel)}

    def label(self, noun: type[E], of: str) -> E | None:
        """The name, the value or the note that is written at an element."""
        return self._labels.get((noun, of))  # type: ignore[return-value]

    @cached_property
    def _entries(self) -> dict[tuple[str, int], LegendEntry]:
        return {(e.panel, e.n): e for e in self.of(LegendEntry)}

    def entry(self, panel: Panel, n: int) -> LegendEntry | None:
        """The n-th entry of a panel's legend."""
        return self._entries.get((panel.id, n))

    def tick_at(self, panel: Panel, at: float) -> str:
        """The labelled tick at a place along the axis of names; "" if there is none."""
        return next((t.id for t in self.ticks(panel.category_axis, panel) if abs(t.at - at) < 1e-6), "")

    def nearest_ticks(self, panel: Panel, at: float) -> tuple[str, ...]:
        """The labelled ticks on both sides of a place along an axis whose names have an order; () if they have none."""
        ticks = self.ticks(panel.category_axis, panel) if panel.ordered else ()
        before = max((t for t in ticks if t.at <= at), key=lambda t: t.at, default=None)
        after = min((t for t in ticks if t.at > at), key=lambda t: t.at, default=None)
        return tuple(t.id for t in (before, after) if t is not None)

    def facts(self) -> Iterator[Fact]:
        for element in self.elements:
            if isinstance(element, Part):
                yield from element.facts(self)
        for panel in self.panels:
            yield from crossings(self, panel)
