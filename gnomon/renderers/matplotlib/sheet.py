"""What matplotlib's artists tell Agg, told it at once: the same pixels without figure, artists and their bookkeeping.

Coordinates are pixels with the origin at the top left, of a sheet that is drawn at `scale` device pixels to each.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from gnomon.renderers.matplotlib.type import Run, faces
from gnomon.truth.letters import stack

if TYPE_CHECKING:
    from numpy.typing import NDArray

INCH = 64  # pixels to an inch: a power of two, so that no size in points is rounded on its way
POINT = 72 / INCH
Spots = Sequence[tuple[float, float]]
Colour = tuple[float, float, float, float]


class Sheet:
    """One picture: calls are kept and carried out from the lowest layer to the highest, in the order they were made."""

    def __init__(self, size: tuple[int, int], scale: int, ground: str) -> None:
        from matplotlib.backends.backend_agg import RendererAgg

        self.width, self.height = size[0] * scale, size[1] * scale
        self.scale = scale
        self._agg: Any = RendererAgg(self.width, self.height, INCH * scale)
        self._unit = POINT  # of a pixel in what the renderer counts lines in
        self._calls: list[tuple[float, int, Callable[[], None]]] = []
        self.polygon(((0, 0), (size[0], 0), (size[0], size[1]), (0, size[1])), ground, float("-inf"))

    def _carry_out(self) -> None:
        for _, _, call in sorted(self._calls, key=lambda c: c[:2]):
            call()
        self._calls.clear()

    def vector(self, form: Literal["svg", "pdf"]) -> bytes:
        """The same drawing as a file of outlines, text too: by matplotlib's own writers. A sheet drawn at scale 1."""
        from gnomon.renderers.matplotlib.vector import written

        def draw(renderer: Any) -> None:
            self._agg, self._unit = renderer, 1.0
            self._text = self._outlines  # type: ignore[method-assign]
            self._carry_out()

        return written(form, self.width, self.height, draw)

    def pixels(self) -> NDArray[np.uint8]:
        """height x width x 3 of everything drawn."""
        self._carry_out()
        drawn = np.asarray(self._agg.buffer_rgba())
        image = np.empty((self.height, self.width, 3), np.uint8)
        for channel in range(3):  # five times as fast as one copy of all three
            image[..., channel] = drawn[..., channel]
        return image

    def _later(self, layer: float, call: Callable[[], None]) -> None:
        self._calls.append((layer, len(self._calls), call))

    def _place(self, spots: Spots) -> NDArray[np.float64]:
        placed = np.array(spots, dtype=float) * self.scale
        placed[:, 1] = self.height - placed[:, 1]
        return placed

    def _context(self, colour: Colour, width: float, alpha: float | None = None) -> Any:
        """Pen settings; the width in pixels. Ends are butt and corners round unless set otherwise."""
        from matplotlib.backend_bases import GraphicsContextBase

        gc: Any = GraphicsContextBase()
        gc.set_foreground(colour, isRGBA=True)
        gc.set_linewidth(width * self._unit)
        if alpha is not None:
            gc.set_alpha(alpha)
        return gc

    def polygon(
        self,
        spots: Spots,
        colour: str,
        layer: float,
        edge: str = "",
        width: float = 0.0,
        hatch: str = "",
        alpha: float | None = None,
    ) -> None:
        """Fill an outline; `width` is that of its edge."""
        self._later(layer, lambda: self._polygon(spots, colour, edge, width, hatch, alpha))

    def _polygon(self, spots: Spots, colour: str, edge: str, width: float, hatch: str, alpha: float | None) -> None:
        from matplotlib.path import Path
        from matplotlib.transforms import IdentityTransform

        ring = list(spots) if tuple(spots[0]) == tuple(spots[-1]) else [*spots, spots[0]]
        line = rgba(edge, alpha) if edge else (0.0, 0.0, 0.0, 0.0)
        gc = self._context(line, width if edge else 0.0, alpha)
        gc.set_joinstyle("miter")
        if hatch:
            gc.set_hatch(hatch)
            gc.set_hatch_color(line)
            gc.set_hatch_linewidth(1.0)
        self._agg.draw_path(gc, Path(self._place(ring), closed=True), IdentityTransform(), rgba(colour, alpha))

    def line(
        self, spots: Spots, colour: str, width: float, layer: float, dash: Any = "-", alpha: float | None = None
    ) -> None:
        """A line through spots; a dash is an offset and lengths of strokes and gaps, in widths of the line."""
        self._later(layer, lambda: self._line(spots, colour, width, dash, alpha))

    def _line(self, spots: Spots, colour: str, width: float, dash: Any, alpha: float | None) -> None:
        from matplotlib.path import Path
        from matplotlib.transforms import IdentityTransform

        gc = self._context(rgba(colour, alpha), width)
        if dash != "-":
            points = width * self._unit
            gc.set_dashes(dash[0] * points, [x * points for x in dash[1]])
        self._agg.draw_path(gc, Path(self._place(spots)), IdentityTransform(), None)

    def dots(
        self,
        spots: Spots,
        colour: str,
        size: float,
        layer: float,
        marker: str = "o",
        edge: str = "",
        alpha: float | None = None,
    ) -> None:
        """Dots of one size, in matplotlib's markers."""
        self._later(layer, lambda: self._dots(spots, colour, size, marker, edge, alpha))

    def _dots(self, spots: Spots, colour: str, size: float, marker: str, edge: str, alpha: float | None) -> None:
        from matplotlib.markers import MarkerStyle
        from matplotlib.path import Path
        from matplotlib.transforms import IdentityTransform

        style: Any = MarkerStyle(marker)
        gc = self._context(rgba(edge or colour, alpha), 1.0 if edge else 0.0)
        across = self._agg.points_to_pixels(size * self._unit)
        gc.set_snap(across >= style.get_snap_threshold())  # squares and diamonds lie on whole pixels
        gc.set_joinstyle(style.get_joinstyle())
        gc.set_capstyle(style.get_capstyle())
        grown = style.get_transform().scale(across)
        where = Path(self._place(spots))
        self._agg.draw_markers(gc, style.get_path(), grown, where, IdentityTransform(), rgba(colour, alpha))

    def image(self, left: int, top: int, pixels: NDArray[np.uint8], layer: float) -> None:
        """Device pixels, height x width x 4, with their top left corner at a device pixel."""
        bottom = self.height - top - pixels.shape[0]
        self._later(layer, lambda: self._agg.draw_image(self._context((0, 0, 0, 1), 1), left, bottom, pixels[::-1]))

    def text(self, x: int, y: int, run: Run, colour: str, layer: float) -> None:
        """A line that begins at a device pixel of its base line."""
        self._later(layer, lambda: self._text(x, y, run, colour))

    def _text(self, x: int, y: int, run: Run, colour: str) -> None:
        gc = self._context(rgba(colour, None), 1.0)
        draw = self._agg._renderer.draw_text_image
        for coverage, left, top in run.glyphs:
            draw(coverage, x + left, y - top + coverage.shape[0], 0, gc)

    def _outlines(self, x: int, y: int, run: Run, colour: str) -> None:
        """The letters of a line as outlines, where `_text` lays down their pixels."""
        from matplotlib.path import Path
        from matplotlib.textpath import TextToPath
        from matplotlib.transforms import Affine2D

        family, bold, size, text, turn = run.said
        maker: Any = TextToPath()
        fonts = faces(stack(family, (text,)), bold)
        for font in fonts:
            font.set_size(maker.FONT_SCALE, maker.DPI)
        glyphs, shapes, _ = maker.get_glyphs_with_font(fonts[0], text)
        spots = [shapes[name][0] * scale + (right, up) for name, right, up, scale in glyphs]
        if not spots:
            return
        outline = Path(np.concatenate(spots), np.concatenate([shapes[name][1] for name, *_ in glyphs]))
        place = Affine2D().scale(size / maker.FONT_SCALE).rotate_deg(turn).translate(x, self.height - y)
        self._agg.draw_path(self._context((0, 0, 0, 0), 0.0), outline, place, rgba(colour, None))


def rgba(colour: str, alpha: float | None) -> Colour:
    """A CSS colour `#rrggbb` in shares."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return (red, green, blue, 1.0 if alpha is None else alpha)
