"""Curves: their ink where the printed formula and the printed numbers put them, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.function import ink
from gnomon.checks.function.case import Case
from gnomon.checks.function.conics import equation, squares
from gnomon.checks.function.motions import path_of, radius_of
from gnomon.checks.function.ruler import View
from gnomon.checks.function.search import Function, bisect
from gnomon.scenes.function import Axis, Conic, Curve, Parametric, Plot, Polar
from gnomon.truth.picture import Mark

Array = NDArray[np.float64]
SHARE = 0.93  # of the looked-at places that show the colour of a solid curve; the rest lie under others
DASHED = 0.6
ALIKE = 75  # sum of differences over three channels within which two colours are one
STRAY = 30  # pixels of its colour that a curve may have elsewhere
LOOKED = 260
POLE = 1e4  # a value beyond which a function is taken to have a pole there


def places(curve: Curve, case: Case, view: View) -> tuple[Array, Array]:
    """Pixels of the curve, dense enough to cover it: places of its own, and what links them where it is steep."""
    if isinstance(curve, Conic):
        own = implicit(case, view)
        return own, own
    if isinstance(curve, (Parametric, Polar)):
        own = np.column_stack(moved(curve, case, view))
        return own, own
    return graph(case.f, view)


def graph(f: Function, view: View) -> tuple[Array, Array]:
    b = view.inner
    px = np.arange(b.left, b.right, 0.25)
    xs = view.x.value(px)
    good = np.isfinite(f(xs))
    step = float(xs[1] - xs[0])
    for i in np.flatnonzero(good[:-1] != good[1:]):
        edge = bisect(lambda x: np.isfinite(f(x)) - 0.5, float(xs[i]), float(xs[i + 1]))
        s = 1.0 if good[i + 1] else -1.0
        xs = np.concatenate([xs, edge + s * step * 2.0 ** -np.arange(0, 40)])
    xs = np.unique(xs)
    px, py = view.x.pixel(xs), view.y.pixel(f(xs))
    own = np.column_stack([px, py])
    y = np.clip(py, b.top - 40, b.bottom + 40)
    links = [own]
    for i in np.flatnonzero(np.abs(np.diff(y)) > 1.5):
        # from beyond one border to beyond the other a pole is passed, not a line drawn
        if abs(y[i + 1] - y[i]) < b.height + 79 and not torn(f, float(xs[i]), float(xs[i + 1])):
            t = np.linspace(0, 1, int(abs(y[i + 1] - y[i])) + 2)
            links.append(np.column_stack([px[i] + t * (px[i + 1] - px[i]), y[i] + t * (y[i + 1] - y[i])]))
    return own, np.concatenate(links)


def torn(f: Function, low: float, high: float) -> bool:
    """Whether a function jumps between two x: halving the stretch again and again does not shrink the step.

    At a pole the step grows; that is no jump.
    """
    whole = abs(float(f(np.array(high)) - f(np.array(low))))
    for _ in range(24):
        middle = (low + high) / 2
        left = abs(float(f(np.array(middle)) - f(np.array(low))))
        right = abs(float(f(np.array(high)) - f(np.array(middle))))
        low, high = (low, middle) if left >= right else (middle, high)
    ends = float(f(np.array(low))), float(f(np.array(high)))
    return abs(ends[1] - ends[0]) > whole / 2 and max(map(abs, ends)) < POLE


def bridges(f: Function, view: View) -> Iterator[Array]:
    """Pixels between the two ends at each jump, where no curve may be drawn; those on the axes are left out."""
    b = view.inner
    xs = view.x.value(np.arange(b.left, b.right, 0.25))
    ys = view.y.pixel(f(xs))
    for i in np.flatnonzero(np.abs(np.diff(ys)) > 12):
        if not (np.isfinite(ys[i : i + 2]).all() and torn(f, float(xs[i]), float(xs[i + 1]))):
            continue
        across = view.x.pixel((xs[i] + xs[i + 1]) / 2)
        low, high = max(min(ys[i : i + 2]) + 9, b.top + 3), min(max(ys[i : i + 2]) - 9, b.bottom - 3)
        up = np.arange(low, high)
        up = up[np.abs(up - view.y.pixel(0.0)) > 5]
        if len(up) and abs(across - view.x.pixel(0.0)) > 5:
            yield np.column_stack([np.full(len(up), across), up])


def implicit(case: Case, view: View) -> Array:
    """For each column and each row of the frame, where the equation, quadratic in the other, holds."""
    a, c, d, e, f = squares(equation(case))
    b = view.inner
    px, py = np.arange(b.left, b.right, 0.5), np.arange(b.top, b.bottom, 0.5)
    out = []
    for t, (p, q), (r, s), other in (
        (view.x.value(px), (a, d), (c, e), 0),
        (view.y.value(py), (c, e), (a, d), 1),
    ):
        rest = p * t * t + q * t + f
        with np.errstate(all="ignore"):
            if abs(r) < 1e-12:
                roots = [-rest / s]
            else:
                under = np.sqrt(s * s - 4 * r * rest)
                roots = [(-s + under) / (2 * r), (-s - under) / (2 * r)]
        for root in roots:
            x, y = (t, root) if other == 0 else (root, t)
            out.append(np.column_stack([view.x.pixel(x), view.y.pixel(y)]))
    found = np.concatenate(out)
    return found[np.isfinite(found).all(axis=1)]


def moved(curve: Curve, case: Case, view: View) -> tuple[Array, Array]:
    if isinstance(curve, Polar):
        r, end = radius_of(case.text)
        t = np.linspace(0, end, 9001)
        return view.x.pixel(r(t) * np.cos(t)), view.y.pixel(r(t) * np.sin(t))
    t = (
        np.linspace(-60, 60, 24001)
        if "sin" not in case.text and "cos" not in case.text
        else np.linspace(0, 2 * np.pi, 9001)
    )
    x, y = path_of(case.text)(t)
    return view.x.pixel(x), view.y.pixel(y)


def coloured(image: ink.Image, places: ink.Array, half: int, colour: ink.Colours) -> float:
    """The share of places (x, y) that have a colour within `half` pixels."""
    near = ink.patches(image, places[:, 0], places[:, 1], half)
    return float((ink.apart(near, colour).min(axis=1) <= ALIKE).mean())


def drawn(plot: Plot, cases: dict[str, Case], view: View, image: ink.Image, marks: Sequence[Mark]) -> Iterator[str]:
    """Every curve of a plot."""
    over = [m for m in marks if m.text or m.kind == "point"]
    axis = axis_colour(plot, image, marks)
    found: dict[str, tuple[Array, NDArray[np.int64]]] = {}
    for curve in plot.of(Curve):
        own, whole = places(curve, cases[curve.id], view)
        own = own[view.inside(own[:, 0], own[:, 1], 3.0)]
        own = own[ink.clear_of(over, own[:, 0], own[:, 1])]
        if len(own) < 20:
            yield f"{curve.id}: hardly any of it lies in the frame"
            continue
        own = own[:: max(1, len(own) // LOOKED)]
        colours, off = ink.strongest(image, own[:, 0], own[:, 1])
        colour = np.median(colours[off >= 60], axis=0).astype(np.int64) if (off >= 60).sum() > 10 else None
        if colour is None:
            yield f"{curve.id}: no ink where {cases[curve.id].text!r} puts it"
            continue
        seen = coloured(image, own, 2, colour)
        if seen < (DASHED if curve.style else SHARE):
            yield f"{curve.id}: its colour is at {seen:.0%} of where {cases[curve.id].text!r} puts it"
        found[curve.id] = (whole, colour)
        if not isinstance(curve, (Conic, Parametric, Polar)):
            for bridge in bridges(cases[curve.id].f, view):
                free = bridge[ink.clear_of(over, bridge[:, 0], bridge[:, 1])]
                if len(free) > 4 and coloured(image, free, 1, colour) > 0.5:
                    yield f"{curve.id}: a line joins the two sides of a jump of {cases[curve.id].text!r}"
    for id, (_, colour) in found.items():
        if int(ink.apart(colour, axis)) > 120:
            alike = [whole for whole, c in found.values() if int(ink.apart(c, colour)) < 120]
            stray = elsewhere(image, colour, alike, view, over)
            if stray > STRAY:
                yield f"{id}: {stray} pixels of its colour lie off {cases[id].text!r}"


def axis_colour(plot: Plot, image: ink.Image, marks: Sequence[Mark]) -> NDArray[np.int64]:
    ids = {a.id for a in plot.of(Axis)}
    spots = np.array([m.whole.centre for m in marks if m.kind == "tick" or m.id in ids] or [(0.0, 0.0)])
    colours, off = ink.strongest(image, spots[:, 0], spots[:, 1], 1)
    return np.asarray(colours[off.argmax()])  # thin strokes are antialiased; the darkest is the least so


def elsewhere(image: ink.Image, colour: NDArray[np.int64], curves: list[Array], view: View, over: list[Mark]) -> int:
    """How many pixels of a colour lie in the frame, but neither by these curves nor by words and dots."""
    height, width = image.shape[:2]
    mask = (np.abs(image.astype(np.int16) - colour.astype(np.int16)).sum(axis=2) <= 36).astype(bool)
    allowed = np.zeros((height + 10, width + 10), dtype=bool)
    for places_ in curves:
        good = places_[view.inside(places_[:, 0], places_[:, 1], -6.0)]
        rows, columns = np.floor(good[:, 1]).astype(int) + 5, np.floor(good[:, 0]).astype(int) + 5
        ok = (rows >= 5) & (rows < height + 5) & (columns >= 5) & (columns < width + 5)
        allowed[rows[ok], columns[ok]] = True
    for shift in (1, 2, 1):  # a square of four pixels to each side
        for axis in (0, 1):
            allowed = allowed | np.roll(allowed, shift, axis) | np.roll(allowed, -shift, axis)
    b = view.inner
    mask[: max(0, int(b.top))] = mask[int(b.bottom) + 1 :] = False
    mask[:, : max(0, int(b.left))] = mask[:, int(b.right) + 1 :] = False
    for m in over:
        box = m.whole
        mask[max(0, int(box.top) - 3) : int(box.bottom) + 4, max(0, int(box.left) - 3) : int(box.right) + 4] = False
    return int((mask & ~allowed[5:-5, 5:-5]).sum())
