"""What a drawing consists of: the strokes of every bond and the glyphs of every label, in pixels."""

from __future__ import annotations

import itertools
import math
import re
from dataclasses import dataclass

from gnomon.truth.picture import Box

_PATH = re.compile(r"<path class='([^']*)' d='([^']*)' (?:style='([^']*)'|fill='[^']*')")
_NUMBER = re.compile(r"-?\d+\.?\d*")
_WIDTH = re.compile(r"stroke-width:([\d.]+)px")
Point = tuple[float, float]


@dataclass(frozen=True)
class Strokes:
    """`bonds`: corners of everything inked, by bond; `labels`: boxes of glyphs in the order written, by atom."""

    bonds: dict[int, list[Point]]
    labels: dict[int, list[Box]]

    @staticmethod
    def of(svg: str) -> Strokes:
        """The strokes of RDKit's SVG, whose paths carry the class `bond-3 atom-2 atom-4` or `atom-2`."""
        found = Strokes({}, {})
        for name, data, style in _PATH.findall(svg):
            numbers = [float(n) for n in _NUMBER.findall(data)]
            points = list(zip(numbers[::2], numbers[1::2], strict=True))
            kind, _, number = name.split()[0].partition("-")
            if kind == "bond":
                width = _WIDTH.search(style)
                filled = "fill:none" not in style
                found.bonds.setdefault(int(number), []).extend(
                    points if filled else thick(points, float(width[1]) if width else 0)
                )
            elif kind == "atom" and not style:
                found.labels.setdefault(int(number), []).append(bounds(points))
        return found


def bounds(points: list[Point]) -> Box:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def thick(points: list[Point], width: float) -> list[Point]:
    """The corners of a polyline drawn so wide, with butt ends."""
    corners: list[Point] = []
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        long = math.hypot(x1 - x0, y1 - y0) or 1.0
        dx, dy = -(y1 - y0) / long * width / 2, (x1 - x0) / long * width / 2
        corners += [(x0 + dx, y0 + dy), (x0 - dx, y0 - dy), (x1 + dx, y1 + dy), (x1 - dx, y1 - dy)]
    return corners
