"""Strokes and paths: their colours, their outlines, and how skia and SVG want them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, radians, sin

import skia

from gnomon.truth.picture import Ring

XY = tuple[float, float]
BLUNT = 2.0  # half a stroke's width in pixels, up to which its caps are within what antialiasing blurs


@dataclass(frozen=True)
class Stroke:
    """A line's colour and width; `dash` is lengths of ink and gap in pixels, () for a solid line."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()


def rgb(colour: str) -> int:
    return int(skia.Color(int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)))


def paint(stroke: Stroke) -> skia.Paint:
    made = skia.Paint(
        AntiAlias=True,
        Color=rgb(stroke.colour),
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=stroke.width,
        StrokeCap=skia.Paint.kRound_Cap,
        StrokeJoin=skia.Paint.kRound_Join,
    )
    if stroke.dash:
        made.setPathEffect(skia.DashPathEffect.Make(list(stroke.dash), 0))
    return made


def path_of(points: Sequence[XY], closed: bool) -> skia.Path:
    path = skia.Path()
    path.addPoly([skia.Point(x, y) for x, y in points], closed)
    return path


def around(centre: XY, radius: float, degrees: float) -> XY:
    return (centre[0] + radius * cos(radians(degrees)), centre[1] + radius * sin(radians(degrees)))


def tip(a: XY, b: XY, by: float) -> XY:
    """The place behind b as seen from a."""
    long = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    return (b[0] + (b[0] - a[0]) / long * by, b[1] + (b[1] - a[1]) / long * by)


def band(points: Sequence[XY], half: float, closed: bool = False) -> Ring:
    """The ring around a polyline at a distance of `half`: along its left side and back along its right.

    What is thick and open goes on to the tips of its round caps.
    """
    if closed:
        points = (*points, points[0])
    elif half > BLUNT:
        points = (tip(points[1], points[0], half), *points, tip(points[-2], points[-1], half))
    left, right = [], []
    for i, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)]
        long = hypot(bx - ax, by - ay) or 1.0
        nx, ny = -(by - ay) / long * half, (bx - ax) / long * half
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return (*left, *reversed(right))


def tidy(n: float) -> str:
    return f"{n:.2f}".rstrip("0").rstrip(".")


def d(points: Sequence[XY], closed: bool) -> str:
    return "M" + "L".join(f"{tidy(x)} {tidy(y)}" for x, y in points) + ("Z" if closed else "")
