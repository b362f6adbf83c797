"""What the page says of a figure, as marks: texts, axes, the boxes of what carries data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from gnomon.renderers.axes import Along, along
from gnomon.scenes.chart import AxisTitle, Chart, LegendEntry, Panel, Title
from gnomon.truth.element import Element
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Box, Mark, Ring, Scale
from gnomon.truth.readings import contrast
from gnomon.truth.rejected import Rejected


@dataclass(frozen=True)
class Trace:
    """A trace of plotly's, and the ids of the elements that its points are, in their order; `line` is the id of its line."""

    data: dict[str, Any]
    owners: tuple[str, ...] = ()
    line: str = ""
    fill: str = ""


@dataclass
class Seen:
    """A drawn figure: what nouns look up in it, and what they make of it."""

    chart: Chart
    said: dict[str, Any]
    traces: Sequence[Trace]
    marks: list[Mark] = field(default_factory=list)
    scales: list[Scale] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    boxes: dict[str, Box] = field(default_factory=dict)
    rings: dict[str, Ring] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for trace, index, box, path in self.said["points"]:
            owners = self.traces[trace].owners
            id = index if isinstance(index, str) else (owners[index] if index < len(owners) else "")
            if id:
                self.boxes[id] = Box(*box)
                if path:
                    self.rings[id] = tuple((x, y) for x, y in path)
        for trace, path, sort in self.said["lines"]:
            id = self.traces[trace].line if sort == "line" else self.traces[trace].fill
            if id and len(path) > 1:
                self.rings[id] = tuple((x, y) for x, y in path)

    @property
    def panel(self) -> Panel:
        return self.chart.panels[0]

    def axis(self, name: str) -> Along:
        """The pixels of an axis' values, from where plotly put its ends. ValueError if the figure has none of that name."""
        own = {"x": self.panel.x, "y": self.panel.y, "far y": self.panel.far_y}[name]
        laid = self.said["axes"].get(name)
        if own is None or laid is None:
            raise ValueError(f"{self.panel.id} has no axis {name}")
        start, end = laid["offset"], laid["offset"] + laid["length"]
        if name != "x" and own.kind != "category":
            start, end = end, start
        return along(own, name, start, end, tuple(t.at for t in self.chart.ticks(name, self.panel)), self.panel)

    @property
    def values(self) -> Along:
        return self.axis(self.panel.value_axis)

    @property
    def names(self) -> Along:
        return self.axis(self.panel.category_axis)

    @property
    def plot(self) -> Box:
        """The box between the axes, or what the page leaves for a panel that has none."""
        axes, size = self.said["axes"], self.said["size"]
        if "x" in axes and "y" in axes:
            x, y = axes["x"], axes["y"]
            return Box(x["offset"], y["offset"], x["offset"] + x["length"], y["offset"] + y["length"])
        return Box(size["l"], size["t"], size["l"] + size["w"], size["t"] + size["h"])

    def mark(self, of: Element, box: Box, outline: tuple[Ring, ...] = (), visible: float = 1.0) -> None:
        frame = Box(0, 0, *self.chart.size)
        seen = box.meet(frame) or Box(0, 0, 0, 0)
        whole = None if seen == box else box
        self.marks.append(Mark(id=of.id, kind=of.noun, box=seen, full_box=whole, outline=outline, visible=visible))

    def fact(self, of: Element, attribute: str, value: Any, unit: str = "") -> None:
        self.facts.append(Fact(of.id, attribute, value, unit, origin="picture"))

    def text(self, of: Element, box: Sequence[float], text: str, ink: str, ground: str) -> None:
        """The mark of a text. Rejected if it is out of the picture."""
        whole = Box(*box)
        width, height = self.chart.size
        if whole.left < 0 or whole.top < 0 or whole.right > width or whole.bottom > height:
            raise Rejected("no room", of.id)
        self.marks.append(Mark(id=of.id, kind=of.noun, box=whole, text=text, contrast=contrast(ink, ground)))


def frame(seen: Seen) -> None:
    """Marks of panel, titles, ticks and legend. Rejected if plotly left a text out."""
    chart, look = seen.chart, seen.chart.look
    seen.mark(seen.panel, seen.plot)
    found = {
        (kind, str(key)): (text, box) for kind, key, text, box in seen.said["texts"] if kind in ("title", "axis title")
    }
    for title in chart.of(Title):
        shown = found.get(("title", "0"))
        if shown is None:
            raise Rejected("text left out", title.id)
        seen.text(title, shown[1], title.text, look.ink, look.ground)
    for name in chart.of(AxisTitle):
        shown = found.get(("axis title", name.id.rsplit("/", 2)[1]))
        if shown is None:
            raise Rejected("text left out", name.id)
        seen.text(name, shown[1], name.text, look.quiet, look.ground)
    ticks(seen)
    entries = {e.text: e for e in chart.of(LegendEntry)}
    shown_entries = [(t, b) for t, b, *_ in seen.said["legend"] if t in entries]
    if len(shown_entries) != len(entries):
        raise Rejected("text left out", "legend")
    for text, box in shown_entries:
        seen.text(entries[text], box, text, look.ink, look.ground)


def ticks(seen: Seen) -> None:
    """Each labelled tick, found by its value."""
    chart, look = seen.chart, seen.chart.look
    at = {}
    for kind, key, text, box in seen.said["texts"]:
        if kind == "tick" and key[1] is not None:
            at[key[0], round(float(key[1]), 6)] = (text, box)
    for name, place in placed(seen):
        for tick in chart.ticks(name, seen.panel):
            shown = at.get((name, round(place(tick.at), 6)))
            if shown is None:
                raise Rejected("text left out", tick.id)
            seen.text(tick, shown[1], tick.text, look.quiet, look.ground)


def placed(seen: Seen) -> Iterator[tuple[str, Any]]:
    """The axes, and what plotly calls a value on them: on a log axis its logarithm."""
    from math import log10

    panel = seen.panel
    for name, axis in (("x", panel.x), ("y", panel.y), ("far y", panel.far_y), ("shade", panel.shade)):
        if axis is not None:
            yield name, (log10 if axis.kind == "log" else float)
