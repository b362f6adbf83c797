"""The surface: draws with skia and keeps, for each element, the outline of everything drawn of it.

Coordinates are pixels, y downwards; colours are `#rrggbb`; widths are pixels. `of` is the id of an element, or "" for
paper, grids and the like, which nobody asks about. Three things come of each call: pixels, a mark, and a line of SVG.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import cos, radians, sin
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import numpy as np
import skia
from numpy.typing import NDArray

from gnomon.renderers.canvas import type as letters
from gnomon.renderers.canvas import versions
from gnomon.renderers.canvas.paths import XY, Stroke, around, band, d, paint, path_of, rgb, tidy
from gnomon.renderers.canvas.shading import shade
from gnomon.truth.picture import Box, Layer, Mark, Picture, Ring
from gnomon.truth.readings import contrast
from gnomon.truth.refused import Refused


@dataclass
class _Seen:
    """What has been drawn of one element."""

    kind: str
    rings: list[Ring] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    text: str = ""
    contrast: float = 21.0


class Surface:
    """A picture in the making. `kinds` gives the noun of every element that may be drawn.

    A surface is `askew` by degrees clockwise about its middle, as a sheet on a scanner: what is drawn on it turns, and
    so do the marks. `about` is said at the head of its SVG.
    """

    def __init__(
        self, size: tuple[int, int], kinds: Mapping[str, str], ground: str, askew: float = 0.0, about: str = ""
    ) -> None:
        self.size = size
        self.askew, self.about = askew, about
        self.kinds = kinds
        self.pixels = np.zeros((size[1], size[0], 4), np.uint8)
        self.owners = np.zeros((size[1], size[0], 4), np.uint8)
        self._shown = skia.Surface(self.pixels)
        self._owned = skia.Surface(self.owners)
        self.canvas, self.masks = self._shown.getCanvas(), self._owned.getCanvas()
        self.canvas.clear(rgb(ground))
        for canvas in (self.canvas, self.masks) if askew else ():
            canvas.rotate(askew, size[0] / 2, size[1] / 2)
        self.seen: dict[str, _Seen] = {}
        self.strokes: list[
            tuple[tuple[XY, ...], float]
        ] = []  # polylines and half their width, for whoever places labels
        self.patterned: NDArray[np.uint8] | None = None  # height x width, nonzero where a region is hatched or dotted
        self.svg = [f'<rect width="{size[0]}" height="{size[1]}" fill="{ground}"/>']

    def shown(self, at: XY) -> XY:
        """Where a place of the drawing is seen in the picture."""
        if not self.askew:
            return at
        c, s = cos(radians(self.askew)), sin(radians(self.askew))
        cx, cy = self.size[0] / 2, self.size[1] / 2
        x, y = at[0] - cx, at[1] - cy
        return (cx + x * c - y * s, cy + x * s + y * c)

    def bounds(self, of: str) -> Box:
        """The box of all that has been drawn of an element."""
        boxes = self.seen[of].boxes
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return Box(min(lefts), min(tops), max(rights), max(bottoms))

    def occupied(self) -> NDArray[np.uint8]:
        """Height x width, nonzero where strokes of elements lie: what labels keep clear of."""
        mask = np.zeros((self.size[1], self.size[0]), np.uint8)
        drawn = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeA8(*self.size), mask, self.size[0])
        canvas = drawn.getCanvas()
        for points, half in self.strokes:
            canvas.drawPath(path_of(points, False), paint(Stroke("#ffffff", max(1.0, 2 * half))))
        return mask

    def line(self, of: str, a: XY, b: XY, stroke: Stroke) -> None:
        self.polyline(of, (a, b), stroke)

    def polyline(self, of: str, points: Sequence[XY], stroke: Stroke, closed: bool = False) -> None:
        path = path_of(points, closed)
        self._draw(of, path, paint(stroke))
        dash = f' stroke-dasharray="{" ".join(map(tidy, stroke.dash))}"' if stroke.dash else ""
        self._write(
            of,
            f'<path d="{d(points, closed)}" fill="none" stroke="{stroke.colour}" '
            f'stroke-width="{tidy(stroke.width)}" stroke-linecap="round" stroke-linejoin="round"{dash}/>',
        )
        self._keep(
            of, band(points, stroke.width / 2, closed), (*points, points[0]) if closed else tuple(points), stroke.width
        )

    def circle(self, of: str, centre: XY, radius: float, stroke: Stroke) -> None:
        """A circle's line; its outline is the circle itself, with what is inside of it."""
        self._draw(of, skia.Path.Circle(*centre, radius), paint(stroke))
        dash = f' stroke-dasharray="{" ".join(map(tidy, stroke.dash))}"' if stroke.dash else ""
        self._write(
            of,
            f'<circle cx="{tidy(centre[0])}" cy="{tidy(centre[1])}" r="{tidy(radius)}" fill="none" '
            f'stroke="{stroke.colour}" stroke-width="{tidy(stroke.width)}"{dash}/>',
        )
        rim = [around(centre, radius, 4 * i) for i in range(91)]
        self._keep(of, [around(centre, radius + stroke.width / 2, 4 * i) for i in range(90)], rim, stroke.width)

    def loop(self, of: str, points: Sequence[XY], stroke: Stroke) -> None:
        """A closed line whose outline is what it goes around."""
        self._draw(of, path_of(points, True), paint(stroke))
        self._write(
            of,
            f'<path d="{d(points, True)}" fill="none" stroke="{stroke.colour}" stroke-width="{tidy(stroke.width)}" '
            'stroke-linejoin="round"/>',
        )
        self._keep(of, points, (*points, points[0]), stroke.width)

    def region(self, of: str, rings: Sequence[Sequence[XY]], fill: str, pattern: Stroke | None, dots: bool) -> None:
        """What is inside of the first ring and outside of the rest: filled, or hatched or dotted with a pattern."""
        path = skia.Path()
        for ring in rings:
            path.addPoly([skia.Point(x, y) for x, y in ring], True)
        path.setFillType(skia.PathFillType.kEvenOdd)
        shape = "".join(d(ring, True) for ring in rings)
        if self._of(of) is not None:
            self.masks.drawPath(path, self._owner(of))
        if fill:
            self.canvas.drawPath(path, skia.Paint(AntiAlias=True, Color=rgb(fill)))
            self._write(of, f'<path d="{shape}" fill="{fill}" fill-rule="evenodd"/>')
        for ring in rings:
            self._keep(of, ring)
        if pattern is None:
            return
        if self.patterned is None:
            self.patterned = np.zeros((self.size[1], self.size[0]), np.uint8)
        info = skia.ImageInfo.MakeA8(*self.size)
        skia.Surface.MakeRasterDirect(info, self.patterned, self.size[0]).getCanvas().drawPath(path, skia.Paint())
        xs, ys = zip(*rings[0], strict=True)
        name = f"shade-{len(self.svg)}"
        self.svg.append(shade(self.canvas, path, Box(min(xs), min(ys), max(xs), max(ys)), pattern, dots, name))
        self._write(of, f'<path d="{shape}" fill="url(#{name})" fill-rule="evenodd"/>')

    def plate(self, box: Box, fill: str) -> None:
        """Bare ground under what is written on a hatching."""
        self._draw("", skia.Path.Rect(skia.Rect(*box)), skia.Paint(AntiAlias=True, Color=rgb(fill)))
        self._write(
            "",
            f'<rect x="{tidy(box.left)}" y="{tidy(box.top)}" width="{tidy(box.width)}" height="{tidy(box.height)}" '
            f'fill="{fill}"/>',
        )

    def polygon(self, of: str, ring: Sequence[XY], fill: str, stroke: Stroke | None = None) -> None:
        self._draw(of, path_of(ring, True), skia.Paint(AntiAlias=True, Color=rgb(fill)))
        self._write(of, f'<path d="{d(ring, True)}" fill="{fill}"/>')
        self._keep(of, tuple(ring))
        if stroke is not None:
            self.polyline(of, ring, stroke, closed=True)

    def dot(self, of: str, centre: XY, radius: float, fill: str) -> None:
        self._draw(of, skia.Path.Circle(*centre, radius), skia.Paint(AntiAlias=True, Color=rgb(fill)))
        self._write(of, f'<circle cx="{tidy(centre[0])}" cy="{tidy(centre[1])}" r="{tidy(radius)}" fill="{fill}"/>')
        self._keep(of, tuple(around(centre, radius, 15 * i) for i in range(24)), (centre, centre), 2 * radius)

    def note(self, of: str, ring: Sequence[XY]) -> None:
        """A mark for what is seen without ink of its own, such as the part of a line, or a corner."""
        self._keep(of, tuple(ring))

    def text(
        self,
        of: str,
        box: Box,
        words: str,
        family: str,
        size: float,
        colour: str,
        on: Sequence[str],
        bold: bool = False,
    ) -> None:
        """Words whose ink fills a box of the size that `letters.ink` gives; `on` are the colours they may stand on."""
        shape = letters.ink(words, family, size, bold)
        self.glyphs(of, words, (box.left - shape.left, box.top - shape.top), family, size, colour, bold)
        self.words(of, box, words, colour, on)

    def glyphs(self, of: str, words: str, at: XY, family: str, size: float, colour: str, bold: bool = False) -> None:
        """Ink of words from a point on their base line; `words` marks them, alone or as a part of more."""
        font = letters.font(family, size, bold)
        self.canvas.drawString(words, *at, font, skia.Paint(AntiAlias=True, Color=rgb(colour)))
        weight = ' font-weight="700"' if bold else ""
        if family.endswith(" Italic"):
            family, weight = family.removesuffix(" Italic"), f'{weight} font-style="italic"'
        self._write(
            of,
            f'<text x="{tidy(at[0])}" y="{tidy(at[1])}" font-family="{family}" font-size="{tidy(size)}"{weight} '
            f'fill="{colour}">{escape(words)}</text>',
        )

    def words(self, of: str, box: Box, words: str, colour: str, on: Sequence[str], parts: Sequence[Box] = ()) -> None:
        """A mark for words whose ink fills a box; `parts` are the boxes of its letters, which bound it once turned."""
        seen = self._of(of)
        if seen is not None:
            level, box = letters.outward(box), letters.outward(box)
            if self.askew:
                turned = [self._turned(part) for part in parts or (level,)]
                lefts, tops, rights, bottoms = zip(*turned, strict=True)
                box = letters.outward(Box(min(lefts), min(tops), max(rights), max(bottoms)))
            # the corners of a long line of words turn out of the box of its letters
            self.masks.save()
            turn = self.masks.getTotalMatrix()
            self.masks.resetMatrix()
            self.masks.clipRect(skia.Rect(*box))
            self.masks.concat(turn)
            self.masks.drawRect(skia.Rect(*level), self._owner(of))
            self.masks.restore()
            seen.boxes.append(box)
            seen.text = words
            seen.contrast = round(min(contrast(colour, ground) for ground in on), 3)

    def picture(self, **more: Any) -> Picture:
        """The picture with its marks in the order in which elements were first drawn."""
        owner = (self.owners.view(np.uint32)[..., 0] & 0xFFFF).astype(np.uint16)
        opaque = np.empty((self.size[1], self.size[0], 3), np.uint8)
        for channel in range(3):  # ten times faster than copying a slice of three
            opaque[..., channel] = self.pixels[..., channel]
        return Picture(
            images=(opaque,),
            marks=tuple(self._mark(id, seen) for id, seen in self.seen.items()),
            layers=(Layer(name="instance", pixels=owner),),
            versions=versions(),
            **more,
        )

    def vector(self, form: str) -> bytes:
        """The same drawing as SVG. Refused if another form is wanted."""
        if form != "svg":
            raise Refused(f"canvas writes .svg files, got .{form}")
        w, h = self.size
        head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
        about = [f"<desc>{escape(self.about)}</desc>"] if self.about else []
        body = self.svg
        if self.askew:
            body = [body[0], f'<g transform="rotate({self.askew:.3f} {w / 2:g} {h / 2:g})">', *body[1:], "</g>"]
        return ("\n".join([head, *about, *body, "</svg>"]) + "\n").encode()

    def _mark(self, id: str, seen: _Seen) -> Mark:
        full = Box(
            min(b.left for b in seen.boxes),
            min(b.top for b in seen.boxes),
            max(b.right for b in seen.boxes),
            max(b.bottom for b in seen.boxes),
        )
        box = full.meet(Box(0, 0, *self.size)) or Box(0, 0, 0, 0)
        cut = box != full
        return Mark(
            id=id,
            kind=seen.kind,
            box=box,
            full_box=full if cut else None,
            outline=tuple(seen.rings),
            text=seen.text,
            visible=box.area / full.area if cut else 1.0,
            contrast=seen.contrast,
        )

    def _turned(self, box: Box) -> Box:
        """The box of a letter's box once turned: its corners hold no ink, so that the middles of its sides bound it."""
        (cx, cy), w, h = self.shown(box.centre), box.width / 2, box.height / 2
        return Box(cx - w, cy - h, cx + w, cy + h)

    def _of(self, of: str) -> _Seen | None:
        if not of:
            return None
        if of not in self.seen:
            self.seen[of] = _Seen(self.kinds[of])
        return self.seen[of]

    def _owner(self, of: str, like: skia.Paint | None = None) -> skia.Paint:
        """The paint of the instance layer: the number of the mark in red and green, no antialiasing."""
        made = skia.Paint(like) if like is not None else skia.Paint()
        made.setAntiAlias(False)
        k = list(self.seen).index(of) + 1
        made.setColor(skia.Color(k % 256, k // 256, 0))
        return made

    def _draw(self, of: str, path: skia.Path, how: skia.Paint) -> None:
        self.canvas.drawPath(path, how)
        if self._of(of) is not None:
            self.masks.drawPath(path, self._owner(of, how))

    def _write(self, of: str, svg: str) -> None:
        self.svg.append(svg.replace(" ", f" data-of={quoteattr(of)} ", 1) if of else svg)

    def _keep(self, of: str, ring: Sequence[XY], line: Sequence[XY] = (), width: float = 0.0) -> None:
        seen = self._of(of)
        if seen is None:
            return
        ring = tuple((round(x, 2), round(y, 2)) for x, y in (map(self.shown, ring) if self.askew else ring))
        xs, ys = zip(*ring, strict=True)
        seen.rings.append(ring)
        seen.boxes.append(Box(min(xs), min(ys), max(xs), max(ys)))
        if line:
            self.strokes.append((tuple(line), width / 2))
