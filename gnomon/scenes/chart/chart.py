"""A chart: panels around one subject, everything visible on them, and what is true of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, TypeVar

from gnomon.scenes.chart.crossings import crossings
from gnomon.scenes.chart.frame import Panel, Part, Tick
from gnomon.scenes.chart.look import ChartLook
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
    def ids(self) -> frozenset[str]:
        return frozenset(e.id for e in self.elements)

    @cached_property
    def _panels(self) -> dict[str, Panel]:
        return {p.prefix: p for p in self.panels}

    def panel_of(self, element: Element) -> Panel:
        """The panel that an element belongs to."""
        parts = element.id.split("/", 2)
        prefix = f"panel/{parts[1]}/" if parts[0] == "panel" and len(parts) > 1 else ""
        return self._panels[prefix]

    @cached_property
    def _inside(self) -> dict[tuple[str, type], tuple[Element, ...]]:
        return {}

    def inside(self, panel: Panel, noun: type[E]) -> tuple[E, ...]:
        """All elements of one class in a panel, in order."""
        if (panel.prefix, noun) not in self._inside:
            found = tuple(e for e in self.of(noun) if e.id.startswith(panel.prefix))
            self._inside[panel.prefix, noun] = found
        return self._inside[panel.prefix, noun]  # type: ignore[return-value]

    @cached_property
    def _ticks(self) -> dict[str, tuple[Tick, ...]]:
        found: dict[str, list[Tick]] = {}
        for tick in self.of(Tick):
            found.setdefault(tick.id.rsplit("/", 1)[0], []).append(tick)
        return {k: tuple(v) for k, v in found.items()}

    def ticks(self, axis: str, panel: Panel | None = None) -> tuple[Tick, ...]:
        """The ticks of the axis x, y, far y or shade of a panel, in order."""
        return self._ticks.get(f"{panel.prefix if panel else ''}tick/{axis}", ())

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
