"""Boxes, lines, dots and text in pixels with the origin at the top left, on a matplotlib figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from gnomon.renderers.matplotlib.script import TOOLS, number, spots, tidy
from gnomon.scenes.chart import ChartLook
from gnomon.truth.element import Element
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Box, Mark, Ring, Scale
from gnomon.truth.readings import contrast

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

DPI = 100
DASHES = {"solid": "-", "dashed": (0, (5, 2.5)), "dotted": (0, (1.2, 2)), "dash-dot": (0, (6, 2.5, 1.2, 2.5))}
Points = Sequence[tuple[float, float]]


@dataclass
class Pen:
    """What draws one figure: it carries out each call, writes it down, and collects what is known of the drawing."""

    figure: Figure
    renderer: Any
    size: tuple[int, int]
    fonts: dict[bool, FontProperties]
    look: ChartLook
    lines: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    scales: list[Scale] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    measured: dict[tuple[str, float, bool], tuple[float, float, float]] = field(default_factory=dict)

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

    def fact(self, of: Element, attribute: str, value: Any, unit: str = "") -> None:
        """What only layout knows, such as `value place`, the pixels along `unit` at which a value is shown."""
        self.facts.append(Fact(of.id, attribute, value, unit, origin="picture"))

    # text is measured before it is drawn

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

    # drawing: every call is one line of the script

    def rect(
        self, box: Box, colour: str, layer: float, edge: str = "", hatch: str = "", alpha: float | None = None
    ) -> None:
        """Fill a box. A hatch is drawn in the colour of the edge, and then the edge itself is not."""
        from matplotlib.patches import Rectangle

        width, height = self.size
        left, top, right, bottom = (tidy(v) for v in box)
        corner, w, h = (left / width, 1 - bottom / height), (right - left) / width, (bottom - top) / height
        line = 0.72 if edge and not hatch else 0
        self.figure.add_artist(
            Rectangle(
                corner,
                w,
                h,
                facecolor=colour,
                edgecolor=edge or "none",
                hatch=hatch or None,
                lw=line,
                alpha=alpha,
                zorder=layer,
            )
        )
        self.note(
            "rect", f"{', '.join(number(v) for v in box)}, {colour!r}, {layer}", edge=edge, hatch=hatch, alpha=alpha
        )

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
        """Fill an outline."""
        from matplotlib.patches import Polygon

        w, h = self.size
        self.figure.add_artist(
            Polygon(
                [(tidy(x) / w, 1 - tidy(y) / h) for x, y in points],
                closed=True,
                facecolor=colour,
                hatch=hatch or None,
                edgecolor=edge or "none",
                lw=width * 72 / DPI,
                alpha=alpha,
                zorder=layer,
            )
        )
        self.note("polygon", f"{spots(points)}, {colour!r}, {layer}", edge=edge, width=width, hatch=hatch, alpha=alpha)

    def line(
        self, points: Points, colour: str, width: float, layer: float, dash: str = "solid", alpha: float | None = None
    ) -> None:
        """A line through points."""
        from matplotlib.lines import Line2D

        ls: Any = DASHES[dash]
        self._line2d(
            points,
            color=colour,
            alpha=alpha,
            lw=width * 72 / DPI,
            ls=ls,
            zorder=layer,
            solid_capstyle="butt",
            dash_capstyle="butt",
            solid_joinstyle="round",
            of=Line2D,
        )
        dashed = {} if dash == "solid" else {"dash": ls}
        self.note("line", f"{spots(points)}, {colour!r}, {number(width)}, {layer}", alpha=alpha, **dashed)

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
        from matplotlib.lines import Line2D

        self._line2d(
            points,
            ls="none",
            marker=marker,
            ms=size * 72 / DPI,
            mfc=colour,
            mec=edge or colour,
            mew=0.72 if edge else 0,
            alpha=alpha,
            snap=False,
            zorder=layer,
            of=Line2D,
        )
        other = {} if marker == "o" else {"marker": marker}
        self.note("dots", f"{spots(points)}, {colour!r}, {number(size)}, {layer}", edge=edge, alpha=alpha, **other)

    def _line2d(self, points: Points, *, of: Any, **how: Any) -> None:
        w, h = self.size
        artist: Artist = of([tidy(x) / w for x, _ in points], [1 - tidy(y) / h for _, y in points], **how)
        self.figure.add_artist(artist)

    def hair(self, x0: float, y0: float, x1: float, y1: float, colour: str, layer: float) -> None:
        """A line of one pixel along an axis."""
        self.rect(
            Box(round(x0), round(y0), max(round(x1), round(x0) + 1), max(round(y1), round(y0) + 1)), colour, layer
        )

    def gradient(self, box: Box, colours: Sequence[str], down: bool = True) -> None:
        """Colours blended over a box of whole pixels, the first one at the bottom (at the left, if not down)."""
        import numpy as np

        left, top, wide, high = (int(v) for v in (box.left, box.top, box.width, box.height))
        stops = np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in colours]) / 255
        share = (np.arange(high if down else wide) + 0.5) / (high if down else wide)
        row = np.stack([np.interp(share, np.linspace(0, 1, len(stops)), stops[:, k]) for k in range(3)], axis=-1)
        whole = np.repeat(row[::-1, None], wide, 1) if down else np.repeat(row[None], high, 0)
        self.figure.figimage(whole[::-1], left, self.size[1] - top - high, origin="lower", zorder=2)
        call = f"{left}, {top}, {wide}, {high}, {list(colours)!r}" + ("" if down else ", down=False")
        self.lines.append(f"gradient({call})")

    def note(self, tool: str, first: str, **rest: Any) -> None:
        """Write a call down; what is not given is left out."""
        more = "".join(f", {k}={v!r}" for k, v in rest.items() if v not in (None, "", 0.0))
        self.lines.append(f"{tool}({first}{more})")

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
        """Put text down at a pixel, one line or several, `across` left, center or right of it and with its `up` top, middle
        or bottom there; its box. A line turned by 90 degrees reads upwards; its own across and up turn with it.
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

    def line_of_text(
        self, line: str, x: float, y: float, size: float, bold: bool, across: str, turn: int, ink: str
    ) -> Box:
        """Draw one line from its anchor on the base line; the box of its ink."""
        width, height = self.size
        x, y = tidy(float(x)), tidy(float(y))
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
            zorder=6,
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


def around(boxes: Sequence[Box]) -> Box:
    """The box around boxes."""
    return Box(
        min(b.left for b in boxes), min(b.top for b in boxes), max(b.right for b in boxes), max(b.bottom for b in boxes)
    )
