"""Words of figures: their ink fills their boxes, they touch nothing, and each value stands where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from math import acos, degrees, hypot
from typing import Any

import numpy as np

from gnomon.checks.geometry.marks import XY, Seen, ends_of, middle_of
from gnomon.checks.geometry.pixels import colours
from gnomon.scenes.geometry import Angle, Dimension, Figure, Segment, ValueLabel
from gnomon.truth.picture import Mark

TIGHT = 2  # pixels by which the ink of a word may miss its box
CLEAR = 1.0  # pixels between a box and anything else
BANDS = ("segment", "line", "ray", "arc", "angle", "right angle", "tick", "parallel mark", "dimension")
AWAY = 60.0  # pixels from a segment beyond which a value is not seen to be its own
RIVAL = 0.8  # of that distance, within which no other line may be


def words_inked(image: Any, marks: tuple[Mark, ...]) -> Iterator[str]:
    """The ink of a word fills its box to the border and does not go on beyond it."""
    height, width = image.shape[:2]
    for mark in marks:
        if not mark.text:
            continue
        left, top, right, bottom = (round(v) for v in mark.box)
        if left < TIGHT or top < TIGHT or right > width - TIGHT or bottom > height - TIGHT:
            yield f"{mark.id}: at the edge of the frame"
            continue
        crop = image[top - TIGHT : bottom + TIGHT, left - TIGHT : right + TIGHT].astype(int)
        # a line of the paper's grid may run along one side, so that the ground is what stands out most from the ink
        sides = [np.median(side, axis=0) for side in (crop[0], crop[-1], crop[:, 0], crop[:, -1])]
        off = max((np.abs(crop - side).max(axis=2) for side in sides), key=lambda o: o.max())
        # the hair lines of serif letters are antialiased to a third of their colour
        ink = off > max(40.0, 0.33 * off.max())
        rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
        if not len(rows):
            yield f"{mark.id}: no ink for {mark.text!r}"
            continue
        missed = (
            rows[0] - TIGHT,
            columns[0] - TIGHT,
            ink.shape[0] - TIGHT - 1 - rows[-1],
            ink.shape[1] - TIGHT - 1 - columns[-1],
        )
        rim_ink = np.concatenate([ink[0], ink[-1], ink[:, 0], ink[:, -1]])
        if max(abs(m) for m in missed) > TIGHT or rim_ink.any():
            yield f"{mark.id}: the ink of {mark.text!r} misses its box by {max(missed, key=abs)} pixels"


def labels_clear(marks: tuple[Mark, ...]) -> Iterator[str]:
    """No word touches a stroke, a dot, a circle's line or another word."""
    import shapely

    words = [m for m in marks if m.text]
    shapes: list[Any] = []
    names: list[str] = []
    for m in marks:
        for ring in m.outline:
            if m.kind == "circle":
                shapes.append(shapely.LinearRing(ring))
            elif m.kind in BANDS and len(ring) > 3:
                shapes.append(shapely.Polygon(ring).buffer(0))
            elif m.kind == "point" and len(ring) > 3:
                # the core of a dot; of a place without one nothing is left
                shapes.append(shapely.Polygon(ring).buffer(-2.0))
            else:
                continue
            names.append(m.id)
    boxes = np.array([shapely.box(*w.box) for w in words], dtype=object)
    if not len(boxes):
        return
    if shapes:
        near = shapely.distance(boxes[:, None], np.array(shapes, dtype=object)[None, :]) < CLEAR
        for i, j in zip(*np.nonzero(near), strict=True):
            yield f"{words[i].id}: {words[i].text!r} touches {names[j]}"
    close = shapely.distance(boxes[:, None], boxes[None, :]) < CLEAR
    for i, j in zip(*np.nonzero(np.triu(close, 1)), strict=True):
        yield f"{words[i].id}: {words[i].text!r} touches {words[j].id}"


def labels_near(scene: Figure, image: Any, view: Seen, marks: tuple[Mark, ...]) -> Iterator[str]:
    """A value lies inside its angle, or a line leads to it; beside its segment, and beside no other; at its arc."""
    found = {m.id: m for m in marks}
    dimensions = {d.of for d in scene.of(Dimension)}
    for label in scene.of(ValueLabel):
        mark = found.get(label.id)
        angle = next((a for a in scene.of(Angle) if a.id == label.of), None)
        if mark is None or label.of not in found:
            continue
        if angle is not None:
            p, v, q = (view.at[n] for n in angle.points)
            at = mark.box.centre
            if wide(p, v, at) + wide(at, v, q) > wide(p, v, q) + 0.1 and not led(image, found[angle.id], mark):
                yield f"{label.id}: lies outside of its angle, and no line leads to it"
            continue
        ends = ends_of(scene, view, label.of)
        if ends is None or label.of in dimensions:
            continue
        by = beside(mark.box.centre, *ends)
        rivals = [
            s.id
            for s in scene.of(Segment)
            if s.id != label.of
            and not along(*ends, *(view.at[n] for n in s.ends))
            and beside(mark.box.centre, *(view.at[n] for n in s.ends)) < RIVAL * by
        ]
        if (by > AWAY or rivals) and not led(image, found[label.of], mark):
            yield f"{label.id}: {by:.0f} pixels from its segment, nearer to {rivals}"


def led(image: Any, mark: Mark, word: Mark) -> bool:
    """Whether a straight line of ink runs from an angle's arc or a segment to near the box of a word."""
    x, y = word.box.centre
    line = np.array([p for ring in mark.outline for p in middle_of(ring)])
    # a pixel apart, so that one of the starts is where a thin line begins
    long = float(np.hypot(*np.diff(line, axis=0).T).sum())
    share = np.linspace(0, len(line) - 1, max(60 * len(mark.outline), round(long)))
    starts = zip(*(np.interp(share, np.arange(len(line)), line[:, i]).tolist() for i in (0, 1)), strict=True)
    best = 0.0
    edge = np.linspace(word.box.left - 3, word.box.right + 3, 40)
    rims = [colours(image, edge, np.full(40, level)) for level in (word.box.top - 3, word.box.bottom + 3)]
    ground = np.median(np.concatenate(rims), axis=0)
    for sx, sy in starts:
        far = hypot(x - sx, y - sy)
        # where the line meets the box, and a little before
        stop = next((t for t in np.linspace(0, 1, 80) if inside(word, sx + t * (x - sx), sy + t * (y - sy))), 1.0)
        t = np.linspace(2.0 / far, max(2.0 / far, stop - 8.0 / far), 30)
        nx, ny = -(y - sy) / far, (x - sx) / far
        seen = [
            np.abs(colours(image, sx + t * (x - sx) + o * nx, sy + t * (y - sy) + o * ny) - ground).max(axis=1)
            for o in (-1.0, -0.5, 0.0, 0.5, 1.0)
        ]
        best = max(best, float((np.max(seen, axis=0) > 28).mean()))
    return best > 0.85


def inside(word: Mark, x: float, y: float) -> bool:
    return word.box.left <= x <= word.box.right and word.box.top <= y <= word.box.bottom


def wide(p: XY, v: XY, q: XY) -> float:
    """The angle p v q in degrees."""
    ux, uy, wx, wy = p[0] - v[0], p[1] - v[1], q[0] - v[0], q[1] - v[1]
    return degrees(acos(max(-1.0, min(1.0, (ux * wx + uy * wy) / (hypot(ux, uy) * hypot(wx, wy) or 1e-9)))))


def beside(at: XY, a: XY, b: XY) -> float:
    """Distance of a point from a segment."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    t = max(0.0, min(1.0, ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / (dx * dx + dy * dy)))
    return hypot(at[0] - a[0] - t * dx, at[1] - a[1] - t * dy)


def along(a: XY, b: XY, p: XY, q: XY) -> bool:
    """Whether p and q lie on the line through a and b."""
    long = hypot(b[0] - a[0], b[1] - a[1])
    return all(abs((b[0] - a[0]) * (r[1] - a[1]) - (b[1] - a[1]) * (r[0] - a[0])) / long < 2.5 for r in (p, q))
