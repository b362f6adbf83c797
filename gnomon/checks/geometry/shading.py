"""Shaded regions: darker or lighter all over inside, and neither outside nor in their holes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from gnomon.checks.geometry.marks import XY, Seen
from gnomon.checks.geometry.pixels import colours
from gnomon.scenes.geometry import Edge, Figure, Region
from gnomon.truth.picture import Mark

AWAY = 5.0  # pixels from any border, so that strokes do not count
TOLD = 7.0  # levels by which the mean colour of a region differs from what lies around it
PATCH = 13.0  # pixels of a patch that holds more than one line of a hatching


def shaded(scene: Figure, image: Any, view: Seen, marks: tuple[Mark, ...]) -> Iterator[str]:
    import shapely

    strokes = [r for m in marks if m.kind not in NOT_STROKES and not m.text for r in m.outline]
    words = [shapely.box(*m.box).buffer(4) for m in marks if m.text]
    lines = [shapely.Polygon(r).boundary.buffer(AWAY - 1) for r in strokes if len(r) > 3]
    barred = shapely.union_all([*words, *lines])
    regions = {r.id: shape_of(r, view) for r in scene.of(Region)}
    every: Any = shapely.union_all(list(regions.values()))
    for id, shape in regions.items():
        mark = next((m for m in marks if m.id == id), None)
        if mark is None:
            continue
        drawn = signed_area(mark.outline)
        if abs(abs(drawn) - shape.area) > 0.02 * shape.area + 20:
            yield f"{id}: its outline holds {abs(drawn):.0f} pixels, its boundary {shape.area:.0f}"
        left, top, right, bottom = shape.bounds
        frame = shapely.box(left - 30, top - 30, right + 30, bottom + 30)
        page = shapely.box(3, 3, image.shape[1] - 3, image.shape[0] - 3)
        within = patches(shape.buffer(-AWAY).difference(barred))
        without = patches(frame.intersection(page).difference(every.buffer(AWAY)).difference(barred))
        if not len(within) or not len(without):
            continue
        ins, outs = means(image, within), means(image, without)
        off_in, off_out = (
            np.abs(v - ground(without, outs, at)).max(axis=1) for v, at in ((ins, within), (outs, without))
        )
        if np.quantile(off_in, 0.1) < TOLD:
            yield f"{id}: {np.mean(off_in < TOLD):.0%} of it looks like what lies around it"
        if np.quantile(off_out, 0.8) > max(TOLD, 0.6 * float(np.median(off_in))):
            yield f"{id}: what lies around it looks shaded"


NOT_STROKES = ("region", "triangle", "quadrilateral", "polygon", "sector", "point")


def shape_of(region: Region, view: Seen) -> Any:
    import shapely

    return shapely.Polygon(ring(region.boundary, view), [ring(hole, view) for hole in region.holes]).buffer(0)


def ring(edges: Sequence[Edge], view: Seen) -> list[XY]:
    """The places of a boundary, arcs in steps of about two degrees."""
    out: list[XY] = []
    for edge in edges:
        start, end = complex(*view.at[edge.start]), complex(*view.at[edge.end])
        if not edge.centre:
            out.append(view.at[edge.start])
            continue
        centre = complex(*view.at[edge.centre])
        sweep = float((np.angle(start - centre) - np.angle(end - centre)) % (2 * np.pi))
        if not edge.left:
            sweep -= 2 * np.pi
        if edge.start == edge.end:
            sweep = 2 * np.pi if edge.left else -2 * np.pi
        n = max(8, int(abs(sweep) * 30))
        turned = [centre + (start - centre) * np.exp(-1j * sweep * i / n) for i in range(n)]
        out += [(float(z.real), float(z.imag)) for z in turned]
    return out


def signed_area(rings: Sequence[Sequence[XY]]) -> float:
    total = 0.0
    for r in rings:
        total += sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(r, [*r[1:], r[0]], strict=True)) / 2
    return total


def patches(room: Any) -> Any:
    """Middles of patches of a lattice that lie wholly in a shape; small shapes give their own middle."""
    import shapely

    if room.is_empty:
        return np.zeros((0, 2))
    inner = room.buffer(-PATCH * 0.6)
    if inner.is_empty:
        return np.zeros((0, 2))
    left, top, right, bottom = inner.bounds
    xs, ys = np.meshgrid(np.arange(left, right + 1, 6.0), np.arange(top, bottom + 1, 6.0))
    at = np.stack([xs.ravel(), ys.ravel()], axis=1)
    return at[shapely.contains_xy(inner, at[:, 0], at[:, 1])]


def ground(where: Any, colour: Any, at: Any) -> Any:
    """What the paper alone would look like at places: fitted where it lies bare, for light may fall unevenly on it."""
    if len(where) < 30:
        return np.median(colour, axis=0)
    middle = where.mean(axis=0)

    def terms(p: Any) -> Any:
        x, y = ((p - middle) / 100).T
        return np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=1)

    return terms(at) @ np.linalg.lstsq(terms(where), colour, rcond=None)[0]


def means(image: Any, at: Any) -> Any:
    """The mean colour of the patch about each place."""
    off = np.arange(-PATCH // 2, PATCH // 2 + 1)
    dx, dy = (v.ravel() for v in np.meshgrid(off, off))
    return np.mean([colours(image, at[:, 0] + a, at[:, 1] + b) for a, b in zip(dx, dy, strict=True)], axis=0)
