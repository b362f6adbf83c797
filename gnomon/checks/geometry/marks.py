"""Marks against the scene: points by pixel and all on one scale, boxes by outlines, strokes about what they mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import degrees, hypot

import numpy as np

from gnomon.scenes.geometry import Angle, Arc, Circle, Dimension, Figure, ParallelMark, Point, RightAngle, Tick
from gnomon.truth.fact import Fact, number
from gnomon.truth.picture import Mark, Ring

XY = tuple[float, float]
PIXEL = 0.75  # pixels by which a point's mark may be off
ASKEW = 1.5  # degrees by which a sheet may lie askew
MIDDLE = (0.17, 0.3)  # of a segment's length from its middle, where a tick or an arrow head may sit
PLACES = {
    "triangle": "corners",
    "quadrilateral": "corners",
    "polygon": "corners",
    "segment": "ends",
}  # nouns whose marks run between the points of a field


@dataclass(frozen=True)
class Seen:
    """Pixels of points by name, and where the plane lies: pixel = turn * (x - y i) + shift, in complex numbers."""

    at: dict[str, XY]
    turn: complex
    shift: complex

    @property
    def scale(self) -> float:
        return abs(self.turn)

    def place(self, x: float, y: float) -> XY:
        z = self.turn * complex(x, -y) + self.shift
        return (z.real, z.imag)


def seen(scene: Figure, marks: tuple[Mark, ...]) -> Seen | None:
    """From the points' marks alone, and of a lone point from its circle; None if one has none."""
    found = {m.id: m for m in marks}
    shown = [p for p in scene.of(Point) if p.shown]
    if not all(p.id in found for p in shown):
        return None
    at = {p.name: found[p.id].whole.centre for p in shown}
    world = np.array([complex(p.x, -p.y) for p in shown])
    pixel = np.array([complex(*at[p.name]) for p in shown])
    w, c = world - world.mean(), pixel - pixel.mean()
    turn = complex(np.vdot(w, c) / (np.vdot(w, w).real or 1.0))
    circles = [(e, found[e.id]) for e in scene.of(Circle) if e.id in found]
    if len(shown) == 1 and circles:  # a circle and its centre: how large it is drawn is all that tells the scale
        turn = complex(circles[0][1].whole.width / 2 / circles[0][0].radius)
    shift = complex(pixel.mean() - turn * world.mean())
    # points that only help to place circles are put where the others say
    view = Seen(at, turn, shift)
    hidden = {p.name: view.place(p.x, p.y) for p in scene.of(Point) if not p.shown}
    return Seen({**at, **hidden}, turn, shift)


def points_fit(scene: Figure, view: Seen, facts: tuple[Fact, ...]) -> Iterator[str]:
    """The points against one scale, turn and shift for all; what the picture's facts say of them."""
    if abs(degrees(np.angle(view.turn))) > ASKEW:
        yield f"figure: turned by {degrees(np.angle(view.turn)):.1f} degrees against its coordinates"
    for point in scene.of(Point):
        wanted = view.place(point.x, point.y)
        by = hypot(view.at[point.name][0] - wanted[0], view.at[point.name][1] - wanted[1])
        if by > PIXEL:
            yield f"{point.id}: {by:.1f} pixels from where the other points want it"
    for fact in facts:
        if fact.attribute in ("x", "y") and fact.unit == "px":
            there = view.at[fact.subject.removeprefix("point/")]["xy".index(fact.attribute)]
            if abs(there - number(fact.value)) > PIXEL:
                yield f"{fact.subject}: {fact.attribute} is {fact.value}, its mark lies at {there:.1f}"
        elif fact.attribute in ("drawn length", "drawn measure"):
            size, near = drawn_size([complex(*view.at[p]) for p in fact.subject.partition("/")[2]])
            if abs(size - number(fact.value)) > near:
                yield f"{fact.subject}: {fact.attribute} is {fact.value}, its points want {size:.1f}"


def drawn_size(at: list[complex]) -> tuple[float, float]:
    """Pixels between two points, or degrees at the middle one of three, and by how much that may be off."""
    if len(at) == 2:
        return abs(at[1] - at[0]), 2 * PIXEL
    one, other = at[0] - at[1], at[2] - at[1]
    return abs(degrees(np.angle(other / one))), degrees(2 * PIXEL / abs(one) + 2 * PIXEL / abs(other))


def boxes_hold(scene: Figure, view: Seen, marks: tuple[Mark, ...]) -> Iterator[str]:
    """Every element drawn has a mark that bounds its outline; what runs between points has the box of those."""
    found = {m.id: m for m in marks}
    for element in scene.elements:
        mark = found.get(element.id)
        if mark is None:
            if not (isinstance(element, Point) and not element.shown):
                yield f"{element.id}: has no mark"
            continue
        if mark.visible < 1.0:
            yield f"{mark.id}: cut at the edge of the frame"
        if mark.outline:
            ends = bounds([p for ring in mark.outline for p in ring])
            if max(abs(a - b) for a, b in zip(mark.whole, ends, strict=True)) > 0.5:
                yield f"{mark.id}: box {tuple(mark.whole)}, its outline reaches {ends}"
        wanted: tuple[float, ...] | None = None
        if mark.kind in PLACES:
            wanted = bounds([view.at[n] for n in getattr(element, PLACES[mark.kind])])
        elif isinstance(element, Circle):
            (x, y), r = view.at[element.centre], element.radius * view.scale
            wanted = (x - r, y - r, x + r, y + r)
        elif isinstance(element, Arc):
            wanted = bounds(arc_places(view, element))
        if wanted is not None and max(abs(a - b) for a, b in zip(mark.whole, wanted, strict=True)) > 4.5:
            yield f"{mark.id}: box {tuple(mark.whole)}, its points want {wanted}"


def bounds(points: list[XY]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs), min(ys), max(xs), max(ys))


def arc_places(view: Seen, arc: Arc, n: int = 60) -> list[XY]:
    """Along an arc, counter-clockwise as the reader sees it, from its first end to its second."""
    centre, start, end = (complex(*view.at[k]) for k in (arc.centre, *arc.ends))
    sweep = (np.angle(start - centre) - np.angle(end - centre)) % (2 * np.pi)
    turned = [centre + (start - centre) * np.exp(-1j * sweep * i / n) for i in range(n + 1)]
    return [(float(z.real), float(z.imag)) for z in turned]


def strokes_placed(scene: Figure, view: Seen, marks: tuple[Mark, ...]) -> Iterator[str]:
    """Arcs go about their vertex, squares stand in their corner, ticks and arrow heads sit about the middle."""
    found = {m.id: m for m in marks}
    for element in scene.elements:
        mark = found.get(element.id)
        if mark is None:
            continue
        if isinstance(element, (Angle, RightAngle)):
            vertex = view.at[element.points[1]]
            for ring in mark.outline:
                line = middle_of(ring)
                ends = [hypot(p[0] - vertex[0], p[1] - vertex[1]) for p in (line[0], line[-1], line[len(line) // 2])]
                wanted = ends[0] * (1.0 if isinstance(element, Angle) else 2**0.5)
                if max(abs(ends[0] - ends[1]), abs(ends[2] - wanted)) > 2 * PIXEL:
                    yield f"{mark.id}: its stroke is not about {element.points[1]}"
        elif isinstance(element, (Tick, ParallelMark, Dimension)):
            ends_ = ends_of(scene, view, element.of)
            if ends_ is None:
                continue
            a, b = (complex(*p) for p in ends_)
            centre = mark.whole.centre
            if isinstance(element, Dimension) and mark.outline:
                centre = middle_along(mark, b - a)
            z = (complex(*centre) - a) / (b - a)
            spread = 0.01 if isinstance(element, Dimension) else MIDDLE[isinstance(element, ParallelMark)]
            if abs(z.real - 0.5) > spread + 2 * PIXEL / abs(b - a):
                yield f"{mark.id}: at {z.real:.2f} of the way along {element.of}"
            if not isinstance(element, Dimension) and abs(z.imag) * abs(b - a) > 2 * PIXEL:
                yield f"{mark.id}: {abs(z.imag) * abs(b - a):.1f} pixels beside {element.of}"


def middle_along(mark: Mark, way: complex) -> XY:
    """The middle of the stroke that goes farthest in a direction: a dimension line without its bars and leads."""
    strokes = [middle_of(ring) for ring in mark.outline]
    ends = [(complex(*s[0]), complex(*s[-1])) for s in strokes if s]
    one, two = max(ends, key=lambda e: abs(((e[1] - e[0]) / way).real))
    half = (one + two) / 2
    return half.real, half.imag


def ends_of(scene: Figure, view: Seen, of: str) -> tuple[XY, XY] | None:
    """Pixels of the ends of a straight element; None of others."""
    element = next((e for e in scene.elements if e.id == of), None)
    names = getattr(element, "ends", None)
    if names is None or isinstance(element, Arc):
        return None
    return view.at[names[0]], view.at[names[1]]


def middle_of(ring: Ring) -> list[XY]:
    """The stroke inside of a band: its middle."""
    return [
        ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(ring[: len(ring) // 2], reversed(ring), strict=False)
    ]
