"""Sorts of triangles and angles, and which side is the longest, told from coordinates."""

from __future__ import annotations

from collections.abc import Mapping

from gnomon.checks.geometry.measure import XY, Number, angle, distance


def sorted_out(at: Mapping[str, XY], subject: str, attribute: str, near: Number) -> str | None:
    """What a fact that is a word should say; None if it is of no known sort."""
    kind, _, letters = subject.partition("/")
    if kind == "angle" and attribute == "sort":
        return sort_of(angle(*(at[x] for x in letters)), near)
    if kind != "triangle":
        return None
    points = [at[x] for x in letters]
    sides = {letters[i] + letters[j]: distance(points[i], points[j]) for i, j in ((0, 1), (0, 2), (1, 2))}
    ranked = sorted(sides, key=lambda s: sides[s])
    pairs = [
        (s, t) for i, s in enumerate(ranked) for t in ranked[i + 1 :] if abs(sides[s] - sides[t]) < near * sides[s]
    ]
    match attribute:
        case "sort by angles":
            return sort_of(max(angle(points[i - 1], points[i], points[(i + 1) % 3]) for i in range(3)), near)
        case "sort by sides":
            return ("scalene", "isosceles", "equilateral", "equilateral")[len(pairs)]
        case "longest side":
            return ranked[-1]
        case "shortest side":
            return ranked[0]
        case "set of equal sides":
            equal = sorted({s for pair in pairs for s in pair})
            return f"{', '.join(equal[:-1])} and {equal[-1]}" if equal else "none"
    return None


def sort_of(degrees: Number, near: Number) -> str:
    if abs(degrees - 90) < near * 90:
        return "right"
    return "acute" if degrees < 90 else "obtuse"
