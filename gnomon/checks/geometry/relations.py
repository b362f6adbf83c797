"""Relations of a figure told from coordinates: equal, parallel, tangent, congruent, similar, and sorts of polygons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gnomon.checks.geometry.measure import XY, Number, angle, between, centroid, distance, mp, off_line, tilt
from gnomon.checks.geometry.rounds import arcs_called, radius
from gnomon.scenes.geometry import Circle, Figure

At = Mapping[str, XY]


def related(scene: Figure, at: At, subject: str, attribute: str, near: Number) -> bool | None:
    """Whether a relation holds; None if it is of no known sort."""
    kind, _, letters = subject.partition("/")
    word, _, other = attribute.partition(" to ")
    if other and word in ("equal", "parallel", "perpendicular", "tangent", "congruent", "similar"):
        return between_two(scene, at, word, kind, letters, other, near)
    if attribute == "joined":
        return any(x.id == subject for x in scene.auxiliary) and all(scene.point(x).shown for x in letters)
    corners = [at[x] for x in letters] if kind in ("quadrilateral", "polygon", "triangle") else []
    if kind == "quadrilateral":
        return is_a(corners, attribute, near)
    if kind in ("polygon", "triangle") and attribute == "regular":
        return regular(corners, near)
    if kind in ("polygon", "quadrilateral", "triangle") and attribute.startswith("regular about "):
        o = at[attribute.removeprefix("regular about ")]
        return regular(corners, near) and distance(o, centroid(*corners)) < near * distance(*corners[:2])
    return None


def between_two(scene: Figure, at: At, word: str, kind: str, it: str, other: str, near: Number) -> bool | None:
    if word == "equal" and kind == "segment":
        return same(distance(at[it[0]], at[it[1]]), distance(at[other[0]], at[other[1]]), near)
    if word == "equal" and kind == "angle":
        return same(angle(*(at[x] for x in it)), angle(*(at[x] for x in other)), near)
    if word == "equal" and kind == "arc":
        one, two = (list(arcs_called(scene, f"arc/{x}", at)) for x in (it, other))
        return any(same(x, y, near) for x, _ in one for y, _ in two)
    if word in ("parallel", "perpendicular"):
        sine, cosine = tilt(at[it[0]], at[it[1]], at[other[0]], at[other[1]])
        if word == "perpendicular":
            return bool(cosine < near)
        return bool(sine < near and off_line(at[other[0]], at[it[0]], at[it[1]]) > near)
    if word == "tangent":
        circle = next(c for c in scene.of(Circle) if c.id == other)
        return same(off_line(at[circle.centre], at[it[0]], at[it[1]]), radius(scene, other, at), near)
    if word in ("congruent", "similar"):
        return alike([at[x] for x in it], [at[x] for x in other], word == "congruent", near)
    return None


def same(one: Number, other: Number, near: Number) -> bool:
    return bool(abs(one - other) <= near * max(1, abs(one)))


def alike(one: Sequence[XY], other: Sequence[XY], congruent: bool, near: Number) -> bool:
    """Corner by corner, in the order given: all sides in one ratio, which is 1 of congruent figures."""
    n = len(one)
    if n != len(other):
        return False
    pairs = [(i, j) for i in range(n) for j in range(i)]
    ratios = [distance(one[i], one[j]) / distance(other[i], other[j]) for i, j in pairs]
    return all(same(r, ratios[0], near) for r in ratios) and (not congruent or same(ratios[0], mp.mpf(1), near))


def is_a(q: Sequence[XY], sort: str, near: Number) -> bool | None:
    """Whether a quadrilateral is of a sort. A trapezoid has one pair of parallel sides; a kite is no rhombus."""
    a, b, c, d = q
    sides = [distance(a, b), distance(b, c), distance(c, d), distance(d, a)]
    flat = [bool(tilt(a, b, c, d)[0] < near), bool(tilt(b, c, d, a)[0] < near)]
    square = bool(tilt(a, b, b, c)[1] < near)
    even = [same(sides[i], sides[i - 3], near) for i in range(4)]  # each side and the next
    match sort:
        case "parallelogram":
            return all(flat)
        case "rectangle":
            return all(flat) and square
        case "rhombus":
            return all(flat) and even[0]
        case "square":
            return all(flat) and square and even[0]
        case "trapezoid":
            return flat[0] is not flat[1]
        case "isosceles trapezoid":
            legs = (sides[1], sides[3]) if flat[0] else (sides[0], sides[2])
            return flat[0] is not flat[1] and same(*legs, near)
        case "kite":
            return not all(flat) and ((even[0] and even[2]) or (even[1] and even[3]))
    return None


def regular(corners: Sequence[XY], near: Number) -> bool:
    """Equal sides and equal angles, and going round once."""
    n = len(corners)
    sides = [distance(corners[i - 1], corners[i]) for i in range(n)]
    angles = [angle(corners[i - 1], corners[i], corners[(i + 1) % n]) for i in range(n)]
    inner = mp.mpf(180) * (n - 2) / n
    return all(same(s, sides[0], near) for s in sides) and all(same(x, inner, near) for x in angles)


def lies_on(scene: Figure, at: At, p: str, on: str, near: Number) -> bool:
    """Whether a point lies within a segment `AB` or on a circle called `circle O` or `the circle`."""
    if not on.endswith("circle") and not on.startswith("circle "):
        return between(at[p], at[on[0]], at[on[1]], near * distance(at[on[0]], at[on[1]]) * 100)
    circles = [c for c in scene.of(Circle) if on == "the circle" or c.centre == on.removeprefix("circle ")]
    return any(same(distance(at[c.centre], at[p]), radius(scene, c.id, at), near * 100) for c in circles)
