"""Dots, fills, arrows, stretches and edges: their pixels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.function import ink
from gnomon.checks.function.case import Case
from gnomon.checks.function.ruler import Ruler, View
from gnomon.checks.function.sets import ends, holds, stretches
from gnomon.scenes.function import Arrow, Dot, Edge, Plot, Span
from gnomon.truth.picture import Mark, Ring

Array = NDArray[np.float64]


def dots(plot: Plot, view: dict[str, Ruler], image: ink.Image, marks: dict[str, Mark]) -> Iterator[str]:
    """Each stands where the numbers of the axes put it, and is full or empty as it is said."""
    for dot in plot.of(Dot):
        mark = marks.get(dot.id)
        if mark is None:
            yield f"{dot.id}: has no mark"
            continue
        x, y = mark.whole.centre
        wanted = [float(view[w].pixel(v)) for w, v in (("x", dot.x), ("y", dot.y)) if w in view]
        if max(abs(a - b) for a, b in zip(wanted, (x, y), strict=False)) > 1.0:
            yield f"{dot.id}: stands {(x, y)}, the numbers of the axes want {wanted}"
        t = np.arange(16) * np.pi / 8
        r = mark.whole.width / 2 - 0.85
        rim = np.median(image[np.floor(y + r * np.sin(t)).astype(int), np.floor(x + r * np.cos(t)).astype(int)], axis=0)
        off = int(ink.apart(image[int(y), int(x)].astype(np.int64), rim.astype(np.int64)))
        if (off < 60) is not dot.filled:
            yield f"{dot.id}: is drawn {'filled' if off < 60 else 'open'}"


def fill(inside: NDArray[np.bool_], image: ink.Image, px: Array, py: Array, what: str) -> Iterator[str]:
    """The places inside of a region have one colour in common, those outside another; strokes and borders left out."""
    seen = np.median(ink.patches(image, px, py, 3), axis=1).astype(np.int64)
    if min(inside.sum(), (~inside).sum()) < 8:
        return
    one, two = (np.median(seen[k], axis=0).astype(np.int64) for k in (inside, ~inside))
    if int(ink.apart(one, two)) < 12:
        yield f"{what}: its inside has the colour of its outside"
        return
    right = (ink.apart(seen, one) < ink.apart(seen, two)) == inside
    if right.mean() < 0.95:
        yield f"{what}: {right.mean():.0%} of the places look as they should, inside or outside"


def raster(view: View, marks: Sequence[Mark], step: float = 9.0) -> tuple[Array, Array]:
    """Pixels over the frame, clear of words and dots."""
    b = view.inner
    px, py = (
        a.ravel()
        for a in np.meshgrid(np.arange(b.left + 6, b.right - 6, step), np.arange(b.top + 6, b.bottom - 6, step))
    )
    clear = ink.clear_of([m for m in marks if m.text or m.kind == "point"], px, py)
    return px[clear], py[clear]


def between(case: Case, view: View, image: ink.Image, marks: Sequence[Mark], low: float, high: float) -> Iterator[str]:
    """The fill between two curves, `others` upper and lower."""
    px, py = raster(view, marks)
    upper, lower = case.others["upper"], case.others["lower"]
    xs = view.x.value(px)
    tops, bottoms = view.y.pixel(upper(xs)), view.y.pixel(lower(xs))
    left, right = float(view.x.pixel(low)), float(view.x.pixel(high))
    inside = (px > left) & (px < right) & (py > tops) & (py < bottoms)
    border = np.minimum(np.abs(py - tops), np.abs(py - bottoms)) < 6
    for edge in (left, right):
        border |= np.abs(px - edge) < 6
    # steep curves come near sideways
    for f in (upper, lower):
        for by in (-5.0, 5.0):
            other = view.y.pixel(f(view.x.value(px + by)))
            border |= (py - other) * (py - view.y.pixel(f(xs))) < 0
    yield from fill(inside[~border], image, px[~border], py[~border], case.subject)


def convex(
    ring: Sequence[tuple[float, float]], view: View, image: ink.Image, marks: Sequence[Mark], what: str
) -> Iterator[str]:
    """The fill of a convex polygon given by its corners in order."""
    px, py = raster(view, marks)
    corners = np.column_stack(
        [view.x.pixel(np.array([p[0] for p in ring])), view.y.pixel(np.array([p[1] for p in ring]))]
    )
    following = np.roll(corners, -1, axis=0)
    along = following - corners
    cross = (
        along[:, 0, None] * (py - corners[:, 1, None]) - along[:, 1, None] * (px - corners[:, 0, None])
    ) / np.hypot(along[:, 0], along[:, 1])[:, None]
    sign = np.sign(np.median(np.sign(cross.mean(axis=1))))
    far = (cross * (sign or 1)).min(axis=0)
    if not (far > 0).any():
        far = (-cross).min(axis=0)
    keep = np.abs(far) > 6
    yield from fill(far[keep] > 0, image, px[keep], py[keep], what)


def arrows(plot: Plot, view: View, image: ink.Image) -> Iterator[str]:
    """Ink along each stroke, none beside its tail, and for an arrow a head in front."""
    found = plot.of(Arrow)
    if not found:
        return
    at = np.array([(a.x, a.y) for a in found])
    way = np.array([(a.dx * view.x.step, a.dy * view.y.step) for a in found])
    middle = np.column_stack([view.x.pixel(at[:, 0]), view.y.pixel(at[:, 1])])
    long = np.hypot(*way.T)[:, None]
    normal = np.column_stack([-way[:, 1], way[:, 0]]) / long

    def look(share: float, beside: float) -> NDArray[np.bool_]:
        p = middle + share * way + beside * normal
        return ink.inked(image, p[:, 0], p[:, 1], 0, 50) | (
            ink.inked(image, p[:, 0], p[:, 1], 1, 50) if not beside else False
        )

    on = look(-0.3, 0) & look(0.0, 0) & look(0.3, 0)
    for i in np.flatnonzero(~on):
        yield f"{found[i].id}: no ink along it"
    head = 0.5 - 5.0 / long[:, 0]
    if not found[0].dash:
        for side in (1.7, -1.7):
            p = middle + head[:, None] * way + side * normal
            for i in np.flatnonzero(~ink.inked(image, p[:, 0], p[:, 1], 1, 50)):
                if long[i, 0] > 14:
                    yield f"{found[i].id}: no head at its end"


def spans(plot: Plot, text: str, ruler: Ruler, image: ink.Image, marks: dict[str, Mark]) -> Iterator[str]:
    """The thick line lies where the set holds, and its ends are full where they belong."""
    parts = stretches(text)
    y = float(np.median([m.whole.centre[1] for m in marks.values() if m.kind == "tick"]))
    left, right = float(ruler.pixel(plot.window[0])), float(ruler.pixel(plot.window[1]))
    px = np.arange(left + 4, right - 6, 3.0)
    borders = [float(ruler.pixel(e)) for e in ends(parts)]
    ticks = [m.whole.centre[0] for m in marks.values() if m.kind == "tick"]
    for p in (*borders, *ticks):
        px = px[np.abs(px - p) > (9 if p in borders else 3)]
    thick = ink.inked(image, px, px * 0 + y - 2.6, 0) & ink.inked(image, px, px * 0 + y + 1.6, 0)
    wrong = px[thick != holds(parts, ruler.value(px))]
    if len(wrong):
        x = float(ruler.value(wrong[0]))
        yield f"the line: {'not ' if holds(parts, np.array(x)) else ''}thick at {x:.2f}, the set is {text}"
    closed = {e: c for s in parts for e, c in ((s.low, s.closed[0]), (s.high, s.closed[1])) if np.isfinite(e)}
    told = {d.x: d.filled for d in plot.of(Dot)}
    if {round(k, 6): v for k, v in closed.items()} != {round(k, 6): v for k, v in told.items()}:
        yield f"the ends: {told} are drawn, the set is {text}"
    if len(plot.of(Span)) != len(parts):
        yield f"the stretches: {len(plot.of(Span))} are drawn, the set is {text}"


def edges(plot: Plot, image: ink.Image, marks: dict[str, Mark]) -> Iterator[str]:
    """Ink all along strokes, and with gaps along hidden ones."""
    for edge in plot.of(Edge):
        mark = marks.get(edge.id)
        if mark is None:
            yield f"{edge.id}: has no mark"
            continue
        line = np.array(middle(mark.outline[0]))
        steps = np.hypot(*np.diff(line, axis=0).T)
        far = np.concatenate([[0.0], np.cumsum(steps)])
        t = np.linspace(0.02, 0.98, max(12, int(far[-1] / 2))) * far[-1]
        px, py = np.interp(t, far, line[:, 0]), np.interp(t, far, line[:, 1])
        share = float(ink.inked(image, px, py, 1, 50).mean())
        if share < (0.45 if edge.hidden else 0.93):
            yield f"{edge.id}: {share:.0%} of it is inked"


def middle(ring: Ring) -> list[tuple[float, float]]:
    """The line inside of the band around it."""
    half = len(ring) // 2
    return [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(ring[:half], reversed(ring), strict=False)]
