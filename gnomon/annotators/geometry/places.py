"""What coordinates say of a figure, by eye and not by proof: only to tell which questions have one answer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import atan2, degrees, hypot

from gnomon.annotators.geometry.describing import tracks
from gnomon.scenes.geometry import Figure, Line, Quadrilateral, Ray, Segment
from gnomon.scenes.geometry.ids import letters_of
from gnomon.truth.attribute import Attribute

XY = tuple[float, float]
NEAR = 1e-6


def at(scene: Figure, name: str) -> XY:
    point = scene.point(name)
    return point.x, point.y


def length(scene: Figure, segment: str) -> float:
    a, b = (at(scene, x) for x in letters_of(segment))
    return hypot(a[0] - b[0], a[1] - b[1])


def angle(scene: Figure, id: str) -> float:
    """Degrees, by the letters of `angle/ABC`."""
    p, v, q = (at(scene, x) for x in letters_of(id))
    one, two = (degrees(atan2(x[1] - v[1], x[0] - v[0])) for x in (p, q))
    turn = abs(one - two) % 360
    return min(turn, 360 - turn)


def tilt(scene: Figure, one: str, other: str) -> float:
    """The angle between two lines, 0 to 90 degrees."""
    ways = []
    for segment in (one, other):
        a, b = (at(scene, x) for x in letters_of(segment))
        ways.append(degrees(atan2(b[1] - a[1], b[0] - a[0])))
    turn = abs(ways[0] - ways[1]) % 180
    return min(turn, 180 - turn)


def lines(scene: Figure) -> list[tuple[XY, XY]]:
    """The drawn straight pieces, whole: ends of each line."""
    whole = [(t[0], t[-1]) for t in tracks(scene)]
    for element in scene.elements:
        if isinstance(element, (Segment, Line, Ray)) and not any(set(element.ends) <= set(t) for t in tracks(scene)):
            whole.append(element.ends)
    return [(at(scene, a), at(scene, b)) for a, b in dict.fromkeys(whole)]


def crossing(one: tuple[XY, XY], other: tuple[XY, XY]) -> XY | None:
    """Where two pieces meet, ends included; None if they do not."""
    (ax, ay), (bx, by) = one
    (cx, cy), (dx, dy) = other
    den = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
    long = hypot(bx - ax, by - ay) * hypot(dx - cx, dy - cy)
    if abs(den) < NEAR * long:
        return None
    t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / den
    u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / den
    if -NEAR <= t <= 1 + NEAR and -NEAR <= u <= 1 + NEAR:
        return ax + t * (bx - ax), ay + t * (by - ay)
    return None


def triangles(scene: Figure) -> int:
    """How many triangles the straight lines of a figure form, large and small, with corners named or not."""
    pieces = lines(scene)
    size = max(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pieces) if pieces else 1.0
    meets = {(i, j): crossing(pieces[i], pieces[j]) for i, j in combinations(range(len(pieces)), 2)}
    return sum(apart(corners, size) for corners in corner_triples(meets, len(pieces)))


def corner_triples(meets: dict[tuple[int, int], XY | None], n: int) -> Iterator[tuple[XY, XY, XY]]:
    for i, j, k in combinations(range(n), 3):
        a, b, c = meets[i, j], meets[j, k], meets[i, k]
        if a is not None and b is not None and c is not None:
            yield a, b, c


def apart(corners: tuple[XY, XY, XY], size: float) -> bool:
    return all(hypot(p[0] - q[0], p[1] - q[1]) > 1e-4 * size for p, q in combinations(corners, 2))


def sorts(scene: Figure, shape: Quadrilateral) -> tuple[Attribute, ...]:
    """All sorts that the coordinates make of a quadrilateral, special and general ones."""
    from gnomon.scenes.geometry.figure_shape import shape_of
    from gnomon.scenes.geometry.theorems.quadrilaterals import sorts_of

    return sorts_of(shape_of(scene), shape.corners)
