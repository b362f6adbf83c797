"""What the page says of a figure, as marks: texts, axes, the boxes of what carries data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from gnomon.renderers.axes import Along, along
from gnomon.scenes.chart import Chart, Panel
from gnomon.truth.attribute import Attribute
from gnomon.truth.element import Element
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Box, Mark, Ring, Scale
from gnomon.truth.readings import contrast
from gnomon.truth.rejected import Rejected

AGREE = 1.5  # pixels between where the scene wants a thing and where the page has it


@dataclass(frozen=True)
class Trace:
    """A trace of plotly's, and the ids of the elements that its points, its lines and its fillings are, in their order.

    Traces of a lower layer are drawn first.
    """

    data: dict[str, Any]
    owners: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    fills: tuple[str, ...] = ()
    layer: float = 0.0


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
    more: dict[str, Any] = field(default_factory=dict)
    texts: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for trace, index, box, more in self.said["points"]:
            owners = self.traces[trace].owners
            id = index if isinstance(index, str) else (owners[index] if index < len(owners) else "")
            if id:
                self.boxes[id], self.more[id] = Box(*box), more
        for trace, n, path, sort in self.said["lines"]:
            owners = self.traces[trace].lines if sort == "line" else self.traces[trace].fills
            if n < len(owners) and len(path) > 1:
                self.rings[owners[n]] = tuple((x, y) for x, y in path)
        for kind, key, text in self.said["texts"]:
            if isinstance(key, list) and isinstance(key[0], int) and key[0] < len(self.traces):
                owners = self.traces[key[0]].owners
                key = owners[key[1]] if key[1] is not None and key[1] < len(owners) else key
            self.texts[kind, str(key)] = text

    @property
    def panel(self) -> Panel:
        return self.chart.panels[0]

    def named(self, place: float, id: str) -> dict[str, Any]:
        """What stands at a place around a circle: its number, or its degrees. Rejected if plotly left it out."""
        for kind, key, text in self.said["texts"]:
            if kind == "tick" and key[0] == "angle" and key[1] is not None and abs(float(key[1]) - place) < 1e-6:
                return text  # type: ignore[no-any-return]
        raise Rejected("text left out", id)

    def found(self, kind: str, key: Any, id: str) -> dict[str, Any]:
        """A text of the page: {text, box, lines, ink}. Rejected if plotly left it out."""
        text = self.texts.get((kind, str(key)))
        if text is None:
            raise Rejected("text left out", id)
        return text

    def axis(self, name: str) -> Along:
        """The pixels of an axis' values, from where plotly put its ends. ValueError if there is none of that name."""
        own = self.panel.axis(name)
        at = tuple(t.at for t in self.chart.ticks(name, self.panel))
        if name == "shade" and self.panel.shade is not None and self.said["bar"]:
            _, top, _, bottom = self.said["bar"]
            return along(self.panel.shade, name, bottom, top, at, self.panel)
        laid = self.said["axes"].get(name)
        if own is None or laid is None:
            raise ValueError(f"{self.panel.id} has no axis {name}")
        start, end = laid["offset"], laid["offset"] + laid["length"]
        if name != "x" and own.kind != "category":
            start, end = end, start
        return along(own, name, start, end, at, self.panel)

    def along(self, name: str) -> Along | None:
        """Its axis of a name; None if it has none."""
        try:
            return self.axis(name)
        except ValueError:
            return None

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

    def spot(self, name: float, value: float) -> tuple[float, float]:
        """The pixel of a place along the axis of names and a value, whichever way the panel stands."""
        a, b = float(self.names(name)), float(self.values(value))
        return (a, b) if self.panel.upright else (b, a)

    def turned(self, a0: float, b0: float, a1: float, b1: float) -> Box:
        """A box from pixels across and along the axis of values."""
        (a0, a1), (b0, b1) = sorted((a0, a1)), sorted((b0, b1))
        return Box(a0, b0, a1, b1) if self.panel.upright else Box(b0, a0, b1, a1)

    def agreed(self, id: str, wanted: Box) -> None:
        """ValueError if the page has a thing elsewhere than where its scene wants it."""
        box = self.boxes.get(id)
        if box is None or max(abs(a - b) for a, b in zip(box, wanted, strict=True)) > AGREE:
            raise ValueError(f"{id} is at {box} on the page, the scene wants {wanted}")

    def mark(self, of: Element, box: Box, outline: tuple[Ring, ...] = (), visible: float = 1.0) -> None:
        """Where an element is seen; what stands out of the picture is cut off, what has no area is not seen."""
        width, height = self.chart.size
        seen = box.meet(Box(0, 0, width, height))
        if seen is None:
            flat = box.left >= 0 and box.top >= 0 and box.right <= width and box.bottom <= height
            seen, visible = (box if flat else Box(0, 0, 0, 0)), 0.0
        whole = None if seen == box else box
        self.marks.append(Mark(id=of.id, kind=of.noun, box=seen, full_box=whole, outline=outline, visible=visible))

    def fact(self, of: Element, attribute: Attribute, value: Any, unit: str = "") -> None:
        self.facts.append(Fact(of.id, attribute, value, unit, origin="picture"))

    def text(self, of: Element, box: Sequence[float], text: str, ink: str, ground: str) -> None:
        """The mark of a text. Rejected if it is out of the picture."""
        whole = Box(*box)
        width, height = self.chart.size
        if whole.left < 0 or whole.top < 0 or whole.right > width or whole.bottom > height:
            raise Rejected("no room", of.id)
        self.marks.append(Mark(id=of.id, kind=of.noun, box=whole, text=text, contrast=contrast(ink, ground)))
