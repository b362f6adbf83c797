"""Marks against the scene: points by pixel, boxes by outlines, labels beside what they name and clear of all else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import hypot

import numpy as np

from gnomon.checks.geometry.coordinates import XY
from gnomon.checks.geometry.facts import angle, distance
from gnomon.scenes.geometry import Figure, Point, Segment, ValueLabel
from gnomon.truth.fact import Fact, number
from gnomon.truth.picture import Mark, Ring

PIXEL = 0.75  # pixels by which a point's mark may be off
DEGREES = 0.7
CLEAR = 2.0  # pixels between a label and anything else
STROKES = ("segment", "angle", "right angle", "tick", "dimension")


def centres(scene: Figure, marks: tuple[Mark, ...]) -> dict[str, XY]:
    """Pixel centres of the points' marks, by name."""
    found = {m.id: m.whole.centre for m in marks}
    return {p.name: found[p.id] for p in scene.of(Point) if p.id in found}


def points_fit(scene: Figure, marks: tuple[Mark, ...], facts: tuple[Fact, ...]) -> Iterator[str]:
    """Angles and lengths measured between the marks of points, and the points against one scale and shift for all."""
    at = centres(scene, marks)
    for point in scene.of(Point):
        if point.name not in at:
            yield f"{point.id}: has no mark"
            return
    for fact in facts:
        if fact.attribute == "measure":
            p, v, q = (at[x] for x in fact.subject.removeprefix("angle/"))
            seen = angle(p, v, q)
            if abs(seen - number(fact.value)) > DEGREES:
                yield f"{fact.subject}: {seen:.1f}° between the pixels, the fact says {number(fact.value):g}°"
    for fact in facts:
        if fact.attribute in ("x", "y") and fact.unit == "px":
            seen = at[fact.subject.removeprefix("point/")]["xy".index(fact.attribute)]
            if abs(seen - number(fact.value)) > PIXEL:
                yield f"{fact.subject}: {fact.attribute} is {fact.value}, its mark lies at {seen:.1f}"
    scales = {}
    for fact in facts:
        if fact.attribute == "length":
            a, b = (at[x] for x in fact.subject.removeprefix("segment/"))
            scales[fact.subject] = (distance(a, b) / number(fact.value), 2 * PIXEL / distance(a, b))
    if scales:
        middle = float(np.median([s for s, _ in scales.values()]))
        for subject, (scale, error) in scales.items():
            if abs(scale / middle - 1) > error:
                yield f"{subject}: {scale:.3f} pixels per unit, other segments have {middle:.3f}"
    names = list(at)
    world = np.array([[p.x, -p.y] for n in names for p in [scene.point(n)]])
    pixel = np.array([at[n] for n in names])
    w, c = world - world.mean(0), pixel - pixel.mean(0)
    off = c - w * float((w * c).sum() / (w * w).sum())
    for n, by in zip(names, np.hypot(off[:, 0], off[:, 1]), strict=True):
        if by > PIXEL:
            yield f"point/{n}: {by:.1f} pixels from where the other points want it"


def boxes_hold(scene: Figure, marks: tuple[Mark, ...]) -> Iterator[str]:
    """Every box bounds its outline, and segments and triangles run between their points."""
    at = centres(scene, marks)
    for mark in marks:
        if mark.outline:
            xs = [x for ring in mark.outline for x, _ in ring]
            ys = [y for ring in mark.outline for _, y in ring]
            ends = (min(xs), min(ys), max(xs), max(ys))
            if max(abs(a - b) for a, b in zip(mark.whole, ends, strict=True)) > 0.5:
                yield f"{mark.id}: box {tuple(mark.whole)}, its outline reaches {ends}"
        if mark.kind in ("segment", "triangle"):
            points = [at[x] for x in mark.id.split("/")[1]]
            ends = (
                min(x for x, _ in points),
                min(y for _, y in points),
                max(x for x, _ in points),
                max(y for _, y in points),
            )
            if max(abs(a - b) for a, b in zip(mark.whole, ends, strict=True)) > 3.5:
                yield f"{mark.id}: box {tuple(mark.whole)}, its points want {ends}"


def strokes_placed(scene: Figure, marks: tuple[Mark, ...]) -> Iterator[str]:
    """Arcs go about their vertex, squares stand in their corner, ticks and dimension lines sit at the middle."""
    at = centres(scene, marks)
    for mark in marks:
        letters = mark.id.split("/")[1]
        if mark.kind in ("angle", "right angle") and mark.outline:
            for ring in mark.outline:
                line = middle_of(ring)
                ends = [distance(at[letters[1]], p) for p in (line[0], line[-1], line[len(line) // 2])]
                wanted = ends[0] * (1.0 if mark.kind == "angle" else 2**0.5)
                if max(abs(ends[0] - ends[1]), abs(ends[2] - wanted)) > 2 * PIXEL:
                    yield f"{mark.id}: its stroke is not about {letters[1]}"
        if mark.kind in ("tick", "dimension"):
            a, b = at[letters[0]], at[letters[1]]
            middle = mark.whole.centre
            along = ((middle[0] - a[0]) * (b[0] - a[0]) + (middle[1] - a[1]) * (b[1] - a[1])) / distance(a, b)
            if abs(along - distance(a, b) / 2) > 2 * PIXEL or (
                mark.kind == "tick" and beside(middle, a, b) > 2 * PIXEL
            ):
                yield f"{mark.id}: not at the middle of {letters}"


def middle_of(ring: Ring) -> list[XY]:
    """The stroke inside of a band: its middle."""
    return [
        ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(ring[: len(ring) // 2], reversed(ring), strict=False)
    ]


def labels_clear(marks: tuple[Mark, ...]) -> Iterator[str]:
    """No word touches a stroke, a mark or another word."""
    import shapely

    words = [m for m in marks if m.text]
    strokes = [
        (
            m.id,
            shapely.MultiPolygon([shapely.Polygon(r).buffer(0) for r in m.outline if len(r) > 3]).buffer(0)
            if len(m.outline) > 1
            else shapely.Polygon(m.outline[0]).buffer(0),
        )
        for m in marks
        if m.outline and m.kind in STROKES
    ]
    for i, word in enumerate(words):
        box = shapely.box(*word.box)
        for id, shape in strokes:
            if shapely.distance(box, shape) < CLEAR - 1:
                yield f"{word.id}: {word.text!r} touches {id}"
        for other in words[i + 1 :]:
            if shapely.distance(box, shapely.box(*other.box)) < CLEAR - 1:
                yield f"{word.id}: {word.text!r} touches {other.id}"


def labels_near(scene: Figure, marks: tuple[Mark, ...]) -> Iterator[str]:
    """A value lies inside its angle or beside its segment, and says what the figure measures."""
    at, found = centres(scene, marks), {m.id: m for m in marks}
    for label in scene.of(ValueLabel):
        mark = found.get(label.id)
        if mark is None:
            yield f"{label.id}: has no mark"
            continue
        if label.value is not None and abs(said(mark.text) - number(label.value)) > 1e-9 * max(
            1.0, number(label.value)
        ):
            yield f"{label.id}: {mark.text!r} is printed, the value is {label.value}"
        points = [at[x] for x in label.of.split("/")[1]]
        middle = mark.box.centre
        if len(points) == 3:
            p, v, q = points
            if angle(p, v, middle) + angle(middle, v, q) > angle(p, v, q) + 0.1:
                yield f"{label.id}: lies outside of its angle"
        else:
            by = beside(middle, points[0], points[1])
            rivals = [
                s.id
                for s in scene.of(Segment)
                if not s.part and s.id != label.of and beside(middle, at[s.ends[0]], at[s.ends[1]]) < 0.6 * by
            ]
            divided = any({p, q} == set(label.of.split("/")[1]) for p, _, q in scene.straight)
            if by > (95 if divided else 60) or (rivals and not divided):
                yield f"{label.id}: {by:.0f} pixels from its segment, nearer to {rivals}"


def beside(at: XY, a: XY, b: XY) -> float:
    """Distance of a point from a segment."""
    t = ((at[0] - a[0]) * (b[0] - a[0]) + (at[1] - a[1]) * (b[1] - a[1])) / distance(a, b) ** 2
    t = max(0.0, min(1.0, t))
    return hypot(at[0] - a[0] - t * (b[0] - a[0]), at[1] - a[1] - t * (b[1] - a[1]))


def said(text: str) -> float:
    """The number that a label states: `42°`, `7.5 cm`, `3√2 m`, `5√3/2`."""
    found = re.match(r"\s*(\d+(?:\.\d+)?)?(?:√(\d+))?(?:/(\d+))?", text)
    if found is None or not found.group():
        return float("nan")
    times, under, below = found.groups()
    return float(times or 1) * (float(under) ** 0.5 if under else 1.0) / float(below or 1)
