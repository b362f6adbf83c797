"""Boxes, lines, dots and text in pixels with the origin at the top left: drawn and marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from gnomon.renderers.axes import tidy
from gnomon.renderers.outlines import corners
from gnomon.scenes.chart import ChartLook
from gnomon.truth.attribute import Attribute
from gnomon.truth.element import Element
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Box, Mark, Ring, Scale
from gnomon.truth.readings import contrast

if TYPE_CHECKING:
    from gnomon.renderers.matplotlib.sheet import Sheet
    from gnomon.renderers.matplotlib.type import Run, Type

DASHES = {"solid": "-", "dashed": (0, (5, 2.5)), "dotted": (0, (1.2, 2)), "dash-dot": (0, (6, 2.5, 1.2, 2.5))}
Points = Sequence[tuple[float, float]]


@dataclass
class Pen:
    """What draws one picture: it carries out each call and collects what is known of the drawing.

    All is in pixels of the look, each of which the sheet draws as `scale` by `scale` of its own.
    """

    sheet: Sheet
    type: Type
    size: tuple[int, int]
    look: ChartLook
    marks: list[Mark] = field(default_factory=list)
    scales: list[Scale] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)

    # what is known

    def mark(self, of: Element, box: Box, outline: tuple[Ring, ...] = (), visible: float = 1.0) -> None:
        """Where an element is seen; what stands out of the picture is cut from its box."""
        frame = Box(0, 0, *self.size)
        seen = box.meet(frame)
        inside = (
            frame.left <= box.left and frame.top <= box.top and box.right <= frame.right and box.bottom <= frame.bottom
        )
        if seen is None:
            seen, visible = Box(0, 0, 0, 0), 0.0
        rings = tuple(tuple((float(x), float(y)) for x, y in ring) for ring in outline)
        kept = Box(*(float(v) for v in (box if inside else seen)))
        whole = None if inside else Box(*(float(v) for v in box))
        self.marks.append(Mark(id=of.id, kind=of.noun, box=kept, full_box=whole, outline=rings, visible=visible))

    def fact(self, of: Element, attribute: Attribute, value: Any, unit: str = "") -> None:
        """What only layout knows, such as `value place`, the pixels along `unit` at which a value is shown."""
        self.facts.append(Fact(of.id, attribute, value, unit, origin="picture"))

    # text is measured before it is drawn

    def run(self, text: str, size: float, bold: bool = False, turn: int = 0) -> Run:
        """A line of text in the look's font."""
        return self.type.run(self.look.font, bold, round(size * self.sheet.scale), text, turn)

    def extent(self, text: str, size: float, bold: bool = False) -> tuple[float, float, float]:
        """Width, height above the base line and depth below it of a line, in pixels."""
        run, scale = self.run(text, size, bold), self.sheet.scale
        return run.advance / scale, run.above / scale, run.below / scale

    def width(self, text: str, size: float, bold: bool = False) -> float:
        return self.type.advance(self.look.font, bold, round(size * self.sheet.scale), text) / self.sheet.scale

    def line_height(self, size: float, bold: bool = False) -> float:
        """From the top of the capitals to the bottom of the descenders."""
        _, above, below = self.extent("Xg", size, bold)
        return above + below

    # drawing

    def rect(
        self, box: Box, colour: str, layer: float, edge: str = "", hatch: str = "", alpha: float | None = None
    ) -> None:
        """Fill a box. A hatch is drawn in the colour of the edge, and then the edge itself is not."""
        left, top, right, bottom = (tidy(v) for v in box)
        width = 1 if edge and not hatch else 0
        ring = ((left, top), (right, top), (right, bottom), (left, bottom))
        self.sheet.polygon(ring, colour, layer, edge, width, hatch, alpha)

    def polygon(
        self,
        points: Points,
        colour: str,
        layer: float,
        edge: str = "",
        width: float = 0.0,
        hatch: str = "",
        alpha: float | None = None,
    ) -> None:
        """Fill an outline; `width` is that of its edge."""
        self.sheet.polygon([(tidy(x), tidy(y)) for x, y in points], colour, layer, edge, width, hatch, alpha)

    def line(
        self, points: Points, colour: str, width: float, layer: float, dash: str = "solid", alpha: float | None = None
    ) -> None:
        """A line through points."""
        ls: Any = DASHES[dash]
        self.sheet.line([(tidy(x), tidy(y)) for x, y in points], colour, tidy(width), layer, ls, alpha)

    def dots(
        self,
        points: Points,
        colour: str,
        size: float,
        layer: float,
        marker: str = "o",
        edge: str = "",
        alpha: float | None = None,
    ) -> None:
        """Dots of one size, in matplotlib's markers."""
        self.sheet.dots([(tidy(x), tidy(y)) for x, y in points], colour, tidy(size), layer, marker, edge, alpha)

    def hair(self, x0: float, y0: float, x1: float, y1: float, colour: str, layer: float) -> None:
        """A line of one pixel along an axis."""
        self.rect(
            Box(round(x0), round(y0), max(round(x1), round(x0) + 1), max(round(y1), round(y0) + 1)), colour, layer
        )

    def gradient(self, box: Box, colours: Sequence[str], down: bool = True) -> None:
        """Colours blended over a box of whole pixels, the first one at the bottom (at the left, if not down)."""
        import numpy as np

        left, top, wide, high = (int(v) for v in (box.left, box.top, box.width, box.height))
        long, other = (high, wide) if down else (wide, high)
        long, other = long * self.sheet.scale, other * self.sheet.scale
        stops = np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in colours])
        share = (np.arange(long) + 0.5) / long
        row = np.stack([np.interp(share, np.linspace(0, 1, len(stops)), stops[:, k]) for k in range(3)], axis=-1)
        filled = np.hstack([np.round(row), np.full((long, 1), 255)]).astype(np.uint8)
        whole = np.repeat(filled[::-1, None], other, 1) if down else np.repeat(filled[None], other, 0)
        self.sheet.image(left * self.sheet.scale, top * self.sheet.scale, whole, 2)

    def write(
        self,
        of: Element,
        shown: str,
        x: float,
        y: float,
        size: float,
        *,
        bold: bool = False,
        across: str = "left",
        up: str = "middle",
        turn: int = 0,
        ink: str = "",
        ground: str = "",
        also: Box | None = None,
        text: str = "",
    ) -> Box:
        """Put text down at a pixel, one line or several, `across` left, center or right of it and with its `up` top,
        middle or bottom there; its box. A line turned by 90 degrees reads upwards; its across and up turn with it.
        """
        _, above, below = self.extent("Xg", size, bold)
        step = (above + below) * 1.2
        count = shown.count("\n")
        first = {"top": above, "middle": above / 2 - count * step / 2, "bottom": -below - count * step}[up]
        boxes = [also] if also else []
        colour = ink or self.look.ink
        for i, line in enumerate(shown.split("\n")):
            base = first + i * step
            place = (x + base, y) if turn else (x, y + base)
            boxes.append(self.line_of_text(line, *place, size, bold, across, turn, colour))
        whole = around(boxes)
        seen = whole.meet(Box(0, 0, *self.size)) or Box(0, 0, 0, 0)
        self.marks.append(
            Mark(
                id=of.id,
                kind=of.noun,
                box=seen,
                full_box=whole if seen != whole else None,
                text=text or shown,
                visible=seen.area / whole.area if whole.area else 0.0,
                contrast=contrast(colour, ground or self.look.ground),
            )
        )
        return whole

    def outline_last(self, ring: Ring, left: float) -> None:
        """Give the last mark, of a sign and the words right of it from `left` on, an outline around each."""
        mark = self.marks[-1]
        self.marks[-1] = replace(mark, outline=(ring, corners(mark.box._replace(left=left))))

    def line_of_text(
        self, line: str, x: float, y: float, size: float, bold: bool, across: str, turn: int, ink: str
    ) -> Box:
        """Draw one line by its anchor on the base line, beginning on a whole pixel of the sheet; the box of its ink."""
        run, scale = self.run(line, size, bold, turn), self.sheet.scale
        before = {"left": 0.0, "center": run.advance / 2, "right": run.advance}[across]
        left = round(x * scale - (0 if turn else before))
        base = round(y * scale + (before if turn else 0))
        self.sheet.text(left, base, run, ink, 6)
        if turn:
            sides = (left - run.above, base - run.right, left + run.below, base - run.left)
        else:
            sides = (left + run.left, base - run.above, left + run.right, base + run.below)
        return Box(*(v / scale for v in sides))


def around(boxes: Sequence[Box]) -> Box:
    """The box around boxes."""
    return Box(
        min(b.left for b in boxes), min(b.top for b in boxes), max(b.right for b in boxes), max(b.bottom for b in boxes)
    )
