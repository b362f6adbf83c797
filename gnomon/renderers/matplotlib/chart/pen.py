"""Boxes and text in pixels with the origin at the top left, on a matplotlib figure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from gnomon.renderers.matplotlib.script import number, tidy
from gnomon.scenes.chart import ChartLook
from gnomon.truth.element import Element
from gnomon.truth.picture import Box, Mark
from gnomon.truth.readings import contrast

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

DPI = 100


@dataclass
class Pen:
    """What draws one figure: it carries out each call and writes it down."""

    figure: Figure
    renderer: Any
    size: tuple[int, int]
    fonts: dict[bool, FontProperties]
    look: ChartLook
    lines: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    measured: dict[tuple[str, float, bool], tuple[float, float, float]] = field(default_factory=dict)

    def extent(self, text: str, size: float, bold: bool = False) -> tuple[float, float, float]:
        """Width, height above the base line and depth below it of a line's ink, in pixels, as matplotlib measures it."""
        key = (text, size, bold)
        if key not in self.measured:
            font = self.fonts[bold].copy()
            font.set_size(size * 72 / DPI)
            width, height, depth = self.renderer.get_text_width_height_descent(text, font, False)
            self.measured[key] = (float(width), float(height - depth), float(depth))
        return self.measured[key]

    def width(self, text: str, size: float, bold: bool = False) -> float:
        return self.extent(text, size, bold)[0]

    def line_height(self, size: float, bold: bool = False) -> float:
        """From the top of the capitals to the bottom of the descenders."""
        _, above, below = self.extent("Xg", size, bold)
        return above + below

    def rect(self, box: Box, colour: str, layer: int, shown: str = "") -> None:
        """Fill a box; `shown` is how its four sides stand in the script, if not as numbers."""
        from matplotlib.patches import Rectangle

        width, height = self.size
        left, top, right, bottom = (tidy(v) for v in box)
        corner, w, h = (left / width, 1 - bottom / height), (right - left) / width, (bottom - top) / height
        self.figure.add_artist(Rectangle(corner, w, h, color=colour, lw=0, zorder=layer))
        self.lines.append(f"rect({shown or ', '.join(number(v) for v in box)}, {colour!r}, {layer})")

    def line(self, x0: float, y0: float, x1: float, y1: float, colour: str, layer: int) -> None:
        """A line of one pixel along an axis."""
        self.rect(
            Box(round(x0), round(y0), max(round(x1), round(x0) + 1), max(round(y1), round(y0) + 1)), colour, layer
        )

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
        ground: str = "",
        also: Box | None = None,
        text: str = "",
    ) -> None:
        """Put text down at a pixel, one line or several, `across` left, center or right of it and with its `up` top, middle
        or bottom there. A line turned by 90 degrees reads upwards; its own across and up turn with it.
        """
        _, above, below = self.extent("Xg", size, bold)
        step = (above + below) * 1.2
        first = {"top": above, "middle": above / 2, "bottom": -below}[up]
        boxes = [also] if also else []
        for i, line in enumerate(shown.split("\n")):
            base = first + i * step
            boxes.append(
                self.line_of_text(line, x + base if turn else x, y if turn else y + base, size, bold, across, turn)
            )
        whole = Box(
            min(b.left for b in boxes),
            min(b.top for b in boxes),
            max(b.right for b in boxes),
            max(b.bottom for b in boxes),
        )
        seen = whole.meet(Box(0, 0, *self.size)) or Box(0, 0, 0, 0)
        self.marks.append(
            Mark(
                id=of.id,
                kind=of.noun,
                box=seen,
                full_box=whole if seen != whole else None,
                text=text or shown,
                visible=seen.area / whole.area if whole.area else 0.0,
                contrast=contrast(self.look.ink, ground or self.look.ground),
            )
        )

    def line_of_text(self, line: str, x: float, y: float, size: float, bold: bool, across: str, turn: int) -> Box:
        """Draw one line from its anchor on the base line; the box of its ink."""
        width, height = self.size
        x, y, ink = tidy(x), tidy(y), self.look.ink
        self.figure.text(
            x / width,
            1 - y / height,
            line,
            fontproperties=self.fonts[bold],
            fontsize=size * 72 / DPI,
            color=ink,
            ha=across,
            va="baseline",
            rotation=turn,
            rotation_mode="anchor" if turn else "default",
            parse_math=False,
        )
        turned = f", {turn}" if turn else ""
        self.lines.append(
            f"text({x!r}, {y!r}, {line!r}, {'bold' if bold else 'regular'}, {size!r}, {ink!r}, {across!r}{turned})"
        )
        long, above, below = self.extent(line, size, bold)
        before = {"left": 0.0, "center": long / 2, "right": long}[across]
        if turn:
            return Box(x - above, y + before - long, x + below, y + before)
        return Box(x - before, y - above, x - before + long, y + below)
