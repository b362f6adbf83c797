"""Angles, lengths, perimeters, areas and sorts worked out from coordinates, without any theorem of the scene's."""

from __future__ import annotations

from collections.abc import Iterator
from math import acos, degrees, hypot

from gnomon.checks.geometry.coordinates import XY, evaluated, stable
from gnomon.scenes.geometry import Figure
from gnomon.truth.fact import Exact, Fact, is_number, number

NEAR = 1e-9


def angle(p: XY, v: XY, q: XY) -> float:
    """∠pvq in degrees."""
    ux, uy, wx, wy = p[0] - v[0], p[1] - v[1], q[0] - v[0], q[1] - v[1]
    return degrees(acos(max(-1.0, min(1.0, (ux * wx + uy * wy) / (hypot(ux, uy) * hypot(wx, wy))))))


def distance(a: XY, b: XY) -> float:
    return hypot(a[0] - b[0], a[1] - b[1])


def facts_hold(scene: Figure, at: dict[str, XY], facts: tuple[Fact, ...]) -> Iterator[str]:
    for fact in facts:
        kind, _, letters = fact.subject.partition("/")
        if isinstance(fact.value, Exact):
            if abs(evaluated(fact.value.exact) - fact.value.value) > NEAR * abs(fact.value.value):
                yield f"{fact.subject}: {fact.attribute} {fact.value.exact} is not {fact.value.value}"
            if not stable(fact.value.exact):
                yield f"{fact.subject}: sympy does not write {fact.value.exact} so"
        if kind not in ("angle", "segment", "triangle"):
            continue
        points = [at[x] for x in letters]
        wanted = measured(kind, fact.attribute, points)
        if wanted is not None and (
            not is_number(fact.value) or abs(number(fact.value) - wanted) > 1e-6 * max(1.0, wanted)
        ):
            yield f"{fact.subject}: {fact.attribute} is {fact.value}, the coordinates want {wanted:.9g}"
        name = sorted_out(kind, fact.attribute, letters, points)
        if name is not None and fact.value != name:
            yield f"{fact.subject}: {fact.attribute} is {fact.value}, the coordinates want {name}"


def measured(kind: str, attribute: str, points: list[XY]) -> float | None:
    match kind, attribute:
        case "angle", "measure":
            return angle(points[0], points[1], points[2])
        case "segment", "length":
            return distance(points[0], points[1])
        case "triangle", "perimeter":
            return sum(distance(points[i], points[i - 1]) for i in range(3))
        case "triangle", "area":
            (ax, ay), (bx, by), (cx, cy) = points
            return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
    return None


def sorted_out(kind: str, attribute: str, letters: str, points: list[XY]) -> str | None:
    if kind == "angle" and attribute == "sort":
        return sort_of(angle(points[0], points[1], points[2]))
    if kind != "triangle":
        return None
    sides = {letters[i] + letters[j]: distance(points[i], points[j]) for i, j in ((0, 1), (0, 2), (1, 2))}
    ranked = sorted(sides, key=lambda s: sides[s])
    pairs = [s for i, s in enumerate(ranked) for t in ranked[i + 1 :] if abs(sides[s] - sides[t]) < 1e-7 * sides[s]]
    match attribute:
        case "sort by angles":
            return sort_of(max(angle(points[i - 1], points[i], points[(i + 1) % 3]) for i in range(3)))
        case "sort by sides":
            return ("scalene", "isosceles", "equilateral", "equilateral")[len(pairs)]
        case "longest side":
            return ranked[-1]
        case "shortest side":
            return ranked[0]
        case "set of equal sides":
            alike = sorted(
                s for s in sides if any(s != t and abs(sides[s] - sides[t]) < 1e-7 * sides[s] for t in sides)
            )
            return f"{', '.join(alike[:-1])} and {alike[-1]}" if alike else "none"
    return None


def sort_of(degrees_: float) -> str:
    if abs(degrees_ - 90) < 1e-7:
        return "right"
    return "acute" if degrees_ < 90 else "obtuse"
