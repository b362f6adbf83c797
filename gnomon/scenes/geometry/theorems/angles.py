"""Angles about a point and in a triangle."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.geometry.rules import Theorem, theorems_in
from gnomon.scenes.geometry.shape import Shape
from gnomon.scenes.geometry.theorems.clause import Clause, alike, linear

ANGLE_SUM_OF_TRIANGLE = Theorem("angle sum of a triangle", "The angles of a triangle add up to 180°.")
EXTERIOR_ANGLE_OF_TRIANGLE = Theorem(
    "exterior angle of a triangle",
    "An exterior angle is the sum of the two inner angles that do not touch it.",
)
ANGLES_ON_STRAIGHT_LINE = Theorem("angles on a straight line", "Two angles on a straight line add up to 180°.")
VERTICAL_ANGLES = Theorem("vertical angles", "Where two lines cross, opposite angles are equal.")
ADJACENT_ANGLES = Theorem("adjacent angles", "An angle is the sum of the two that a ray between its arms makes of it.")
ANGLES_AROUND_POINT = Theorem("angles around a point", "The angles around a point add up to 360°.")
HALF_OF_BISECTED_ANGLE = Theorem("half of a bisected angle", "A bisector halves its angle.")
THEOREMS = theorems_in(globals())


def ground(s: Shape) -> Iterator[Clause]:
    yield from in_triangles(s)
    for v in s.points:
        yield from on_lines(s, v)
        yield from next_to_each_other(s, v)


def in_triangles(s: Shape) -> Iterator[Clause]:
    for a, b, c in s.triangles:
        at = (s.measure(b, a, c), s.measure(a, b, c), s.measure(a, c, b))
        yield from linear(ANGLE_SUM_OF_TRIANGLE, [(1, k) for k in at], 180)
        for p, v, far in ((a, b, c), (b, a, c), (a, c, b), (c, a, b), (b, c, a), (c, b, a)):
            # the side from far to v drawn on beyond v
            beyond = s.beyond(far, v)
            if beyond is not None:
                outer = s.measure(p, v, beyond)
                terms = ((1, outer), (-1, s.measure(v, p, far)), (-1, s.measure(p, far, v)))
                yield from linear(EXTERIOR_ANGLE_OF_TRIANGLE, terms, 0, (), s.there(v))


def on_lines(s: Shape, v: str) -> Iterator[Clause]:
    through = [t for t in s.tracks if v in t[1:-1]]
    for i, track in enumerate(through):
        p, q = track[track.index(v) - 1], track[track.index(v) + 1]
        for arm in s.arms[v]:
            if arm.points[0] not in track:
                x = arm.points[0]
                terms = ((1, s.measure(p, v, x)), (1, s.measure(x, v, q)))
                yield from linear(ANGLES_ON_STRAIGHT_LINE, terms, 180, (), s.there(v))
        for other in through[i + 1 :]:
            x, y = other[other.index(v) - 1], other[other.index(v) + 1]
            yield from alike(s, VERTICAL_ANGLES, s.measure(p, v, x), s.measure(q, v, y), (), s.there(v))
            yield from alike(s, VERTICAL_ANGLES, s.measure(p, v, y), s.measure(q, v, x), (), s.there(v))


def next_to_each_other(s: Shape, v: str) -> Iterator[Clause]:
    arms = s.arms[v]
    n = len(arms)

    def sweep(i: int, k: int) -> float:
        return (arms[k % n].direction - arms[i].direction) % 360

    for i in range(n):
        for k in range(2, n):
            if not 1e-6 < sweep(i, i + k) < 180 - 1e-6:
                continue
            for j in range(1, k):
                p, x, q = (arms[m % n].points[0] for m in (i, i + j, i + k))
                whole, one, two = s.measure(p, v, q), s.measure(p, v, x), s.measure(x, v, q)
                yield from linear(ADJACENT_ANGLES, ((1, whole), (-1, one), (-1, two)))
                if s.same(one, two):
                    needs = (s.equal(one, two),)
                    yield from linear(HALF_OF_BISECTED_ANGLE, ((1, whole), (-2, one)), 0, needs)
                    yield from linear(HALF_OF_BISECTED_ANGLE, ((1, whole), (-2, two)), 0, needs)
    if 3 <= n <= 5 and all(sweep(i, i + 1) < 180 - 1e-6 for i in range(n)):
        keys = [s.measure(arms[i].points[0], v, arms[(i + 1) % n].points[0]) for i in range(n)]
        yield from linear(ANGLES_AROUND_POINT, [(1, k) for k in keys], 360)
