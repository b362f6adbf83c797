"""Room for a cage in three dimensions: where its places fall, its walls, and what is written along it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.renderers.outlines import bounds
from gnomon.scenes.chart import AxisTitle, Cage
from gnomon.truth.rejected import Rejected

GAP = 8.0  # between an edge and what is written along it, pixels
LEAST = 160.0  # pixels: a cage that is narrower shows nothing
Pixel = tuple[float, float]


@dataclass(frozen=True)
class Stage3:
    """A cage on the picture: a pixel is `left + scale * right`, `bottom - scale * up` of what the cage sees."""

    cage: Cage
    left: float
    bottom: float
    scale: float

    def __call__(self, x: float, y: float, z: float) -> Pixel:
        return self.pixel(self.cage.seen(x, y, z))

    def pixel(self, seen: tuple[float, float, float]) -> Pixel:
        return (self.left + self.scale * seen[0], self.bottom - self.scale * seen[1])

    @property
    def per_value(self) -> float:
        """Pixels of height for one of z."""
        cage = self.cage
        return self.scale * cage.tall * math.cos(math.radians(cage.rise)) / (cage.z.high - cage.z.low)


def stage(view: View, cage: Cage, pen: Pen) -> Stage3:
    """The cage as large as the plot allows with what is written along it. Rejected if that is too small."""
    ticks = {n: view.chart.ticks(n, view.panel) for n in ("x", "y", "z")}
    wide = {n: max((pen.width(t.text, view.small) for t in own), default=0.0) for n, own in ticks.items()}
    line = pen.line_height(view.small)
    titled = {t.axis for t in view.of(AxisTitle)}
    corners = [cage.seen(x, y, z) for x in ends(cage.x) for y in ends(cage.y) for z in ends(cage.z)]
    low, high = (
        (min(c[0] for c in corners), min(c[1] for c in corners)),
        (max(c[0] for c in corners), max(c[1] for c in corners)),
    )
    left = max(wide["z"] + GAP + (line + GAP if "z" in titled else 0.0), 0.7 * wide["y"] + GAP)
    right = max(0.75 * wide["x"] + GAP, 12.0)
    below = GAP + line + (line + GAP if titled & {"x", "y"} else 0.0)
    plot = view.plot
    room = (plot.width - left - right, plot.height - below - line)
    scale = min(room[0] / (high[0] - low[0]), room[1] / (high[1] - low[1]))
    if scale < LEAST:
        raise Rejected("no room", "the cage of a chart in three dimensions")
    spare = (room[0] - scale * (high[0] - low[0])) / 2
    up = (room[1] - scale * (high[1] - low[1])) / 2
    return Stage3(cage, plot.left + left + spare - scale * low[0], plot.bottom - below - up + scale * low[1], scale)


def ends(axis: object) -> tuple[float, float]:
    return (axis.low, axis.high)  # type: ignore[attr-defined]


def draw_cage(view: View, at: Stage3, pen: Pen) -> None:
    """Ground and both walls behind, with lines at the ticks; ticks and titles along the edges."""
    cage, look = at.cage, view.look
    (x0, x1), (y0, y1), (z0, z1) = ends(cage.x), ends(cage.y), ends(cage.z)
    faces = (
        [(x0, y0, z0), (x1, y0, z0), (x1, y1, z0), (x0, y1, z0)],
        [(x1, y0, z0), (x1, y1, z0), (x1, y1, z1), (x1, y0, z1)],
        [(x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)],
    )
    for face in faces:
        pen.polygon([at(*p) for p in face], look.plot, 0.5, edge=look.faint, width=1.0)
    for tick in view.chart.ticks("z", view.panel):
        pen.line([at(x0, y1, tick.at), at(x1, y1, tick.at), at(x1, y0, tick.at)], look.faint, 1.0, 1)
    if cage.x.kind != "category":
        for tick in view.chart.ticks("x", view.panel):
            pen.line([at(tick.at, y0, z0), at(tick.at, y1, z0), at(tick.at, y1, z1)], look.faint, 1.0, 1)
    if cage.y.kind != "category":
        for tick in view.chart.ticks("y", view.panel):
            pen.line([at(x0, tick.at, z0), at(x1, tick.at, z0), at(x1, tick.at, z1)], look.faint, 1.0, 1)
    pen.line([at(x0, y1, z1), at(x0, y1, z0), at(x0, y0, z0), at(x1, y0, z0)], look.ink, 1.2, 1.2)
    every = [at(x, y, z) for x in (x0, x1) for y in (y0, y1) for z in (z0, z1)]
    pen.mark(cage, bounds(p[:2] for p in every))
    write_edges(view, at, pen)


def write_edges(view: View, at: Stage3, pen: Pen) -> None:
    """Ticks outside their edges and titles beyond them: x to the lower right, y to the lower left, z at the left."""
    cage, small, ink = at.cage, view.small, view.look.quiet
    (x0, x1), (y0, y1), (z0, z1) = ends(cage.x), ends(cage.y), ends(cage.z)
    titles = {t.axis: t for t in view.of(AxisTitle)}
    line = pen.line_height(small)
    for name, a, b, side in (("x", at(x0, y0, z0), at(x1, y0, z0), 1), ("y", at(x0, y0, z0), at(x0, y1, z0), -1)):
        ticks = view.chart.ticks(name, view.panel)
        nx, ny = outward(a, b, side)
        across = "left" if side > 0 else "right"
        for tick in ticks:
            x, y = at(tick.at, y0, z0) if name == "x" else at(x0, tick.at, z0)
            pen.line([(x, y), (x + 4 * nx, y + 4 * ny)], view.look.ink, 1.0, 1.2)
            pen.write(tick, tick.text, x + GAP * nx + side, y + 1.4 * GAP * ny, small, across=across, up="top", ink=ink)
        if name in titles:
            far = (
                1.4 * GAP + max((pen.width(t.text, small) for t in ticks), default=0.0) * abs(nx) + line * abs(ny) + GAP
            )
            x, y = (a[0] + b[0]) / 2 + far * nx, (a[1] + b[1]) / 2 + far * ny
            long = pen.width(titles[name].text, small)
            moved = max(0.0, x + long - view.plot.right) if side > 0 else max(0.0, view.plot.left + long - x)
            # what is moved back along its edge goes down with it
            x, y = x - side * moved, y + moved * nx * side / ny
            y = min(y + 3, view.plot.bottom - line)
            pen.write(titles[name], titles[name].text, x, y, small, across=across, up="top", ink=ink)
    wide = 0.0
    for tick in view.chart.ticks("z", view.panel):
        x, y = at(x0, y1, tick.at)
        pen.line([(x - 4, y), (x, y)], view.look.ink, 1.0, 1.2)
        pen.write(tick, tick.text, x - GAP, y, small, across="right", ink=ink)
        wide = max(wide, pen.width(tick.text, small))
    if "z" in titles:
        x, y = at(x0, y1, (z0 + z1) / 2)
        left = x - GAP - wide - GAP - line
        pen.write(titles["z"], titles["z"].text, left, y, small, across="center", up="top", turn=90, ink=ink)


def outward(a: Pixel, b: Pixel, side: int) -> Pixel:
    """The direction square to an edge, downwards and to its side."""
    long = math.dist(a, b)
    dx, dy = abs(b[0] - a[0]) / long, abs(b[1] - a[1]) / long
    return (side * dy, dx)
