"""What must be true of the points of each step of a construction, whatever way they were placed.

Every entry takes the points a step leans on, those it makes, and its numbers, and yields pairs that have to be equal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from gnomon.checks.geometry.free import FREE
from gnomon.checks.geometry.measure import (
    XY,
    Number,
    angle,
    centroid,
    crossing,
    distance,
    dot,
    foot,
    middle,
    mp,
    number_of,
    off_line,
    tilt,
)
from gnomon.checks.geometry.pairs import Pairs, Points, at, on, turned, upright
from gnomon.scenes.geometry import Figure

Rule = Callable[[Points, Points, Sequence[Number]], Pairs]


def on_segments(p: Points, m: Points, v: Sequence[Number]) -> Pairs:
    return [(distance(p[0], m[0]) * v[1], distance(m[0], p[1]) * v[0]), on(m[0], p[0], p[1])]


def farther(p: Points, m: Points, by: Number) -> Pairs:
    """Beyond the second point."""
    return [(distance(p[1], m[0]), by), (distance(p[0], m[0]), distance(p[0], p[1]) + by)]


def bisects(m: XY, p: Points) -> Pairs:
    return [(angle(p[1], p[0], m), angle(m, p[0], p[2]))]


def trisects(p: Points, m: Points, v: Sequence[Number]) -> Pairs:
    third = angle(p[1], p[0], p[2]) / 3
    return [(angle(p[1], p[0], m[0]), third), (angle(m[0], p[0], m[1]), third), *(on(x, p[1], p[2]) for x in m)]


def equally_far(o: XY, points: Points) -> Pairs:
    return [(distance(o, x), distance(o, points[0])) for x in points[1:]]


def from_sides(o: XY, p: Points) -> Pairs:
    far = [off_line(o, p[i - 1], p[i]) for i in range(3)]
    return [(far[0], far[1]), (far[1], far[2])]


def mirrored(p: Points, m: Points, v: Sequence[Number]) -> Pairs:
    found: Pairs = []
    for x, y in zip(p[2:], m, strict=True):
        found += [on(middle(x, y), p[0], p[1]), (distance(p[0], x), distance(p[0], y))]
    return found


def moved(p: Points, m: Points, by: XY) -> Pairs:
    return [pair for x, y in zip(p, m, strict=True) for pair in at(y, (x[0] + by[0], x[1] + by[1]))]


def around(o: XY, first: XY, m: Points, degrees: Number) -> Pairs:
    """Equal turns from the first point on."""
    ring = [first, *m]
    turns = [(angle(ring[i], o, ring[i + 1]), mp.mpf(degrees)) for i in range(len(m))]
    return [*equally_far(o, ring), *turns]


MADE: dict[str, Rule] = {
    "midpoint": lambda p, m, v: at(m[0], middle(p[0], p[1])),
    "median": lambda p, m, v: at(m[0], middle(p[1], p[2])),
    "midsegment": lambda p, m, v: [*at(m[0], middle(p[0], p[1])), *at(m[1], middle(p[0], p[2]))],
    "divide": on_segments,
    "point_at": lambda p, m, v: [(distance(p[0], m[0]), abs(v[0])), on(m[0], p[0], p[1])],
    "trisect": lambda p, m, v: [
        (distance(x, y) * 3, distance(*p)) for x, y in ((p[0], m[0]), (m[0], m[1]), (m[1], p[1]))
    ],
    "extend": lambda p, m, v: farther(p, m, v[0]),
    "extend_ratio": lambda p, m, v: farther(p, m, v[0] * distance(p[0], p[1])),
    "foot": lambda p, m, v: [*upright(p[0], m[0], p[1], p[2]), on(m[0], p[1], p[2])],
    "altitude": lambda p, m, v: [*upright(p[0], m[0], p[1], p[2]), on(m[0], p[1], p[2])],
    "perpendicular_at": lambda p, m, v: [*upright(p[0], m[0], p[0], p[1]), (distance(p[0], m[0]), abs(v[0]))],
    "perpendicular_meets": lambda p, m, v: [*upright(p[0], m[0], p[1], p[2]), on(m[0], p[3], p[4])],
    "perpendicular_bisector": lambda p, m, v: [
        *at(m[0], middle(p[0], p[1])),
        *equally_far(m[1], p[:2]),
        (distance(m[0], m[1]), abs(v[0])),
    ],
    "perpendicular_bisector_meets": lambda p, m, v: [
        *at(m[0], middle(p[0], p[1])),
        *equally_far(m[1], p[:2]),
        on(m[1], p[2], p[3]),
    ],
    "bisector": lambda p, m, v: [*bisects(m[0], p), on(m[0], p[1], p[2])],
    "exterior_bisector": lambda p, m, v: [
        (angle(p[1], p[0], m[0]) + angle(m[0], p[0], p[2]), mp.mpf(180)),
        (distance(p[0], m[0]), abs(v[0])),
    ],
    "cevian_angle": lambda p, m, v: [(angle(p[1], p[0], m[0]), v[0]), on(m[0], p[1], p[2])],
    "angle_trisectors": trisects,
    "incentre": lambda p, m, v: [*from_sides(m[0], p), *bisects(m[0], p)],
    "excentre": lambda p, m, v: [*from_sides(m[0], p), *bisects(m[0], p)],
    "circumcentre": lambda p, m, v: equally_far(m[0], p),
    "centroid": lambda p, m, v: at(m[0], crossing(p[0], middle(p[1], p[2]), p[1], middle(p[0], p[2]))),
    "orthocentre": lambda p, m, v: [*upright(p[0], m[0], p[1], p[2]), *upright(p[1], m[0], p[0], p[2])],
    "centre": lambda p, m, v: at(m[0], centroid(*p)),
    "intersection": lambda p, m, v: [on(m[0], p[0], p[1]), on(m[0], p[2], p[3])],
    "parallel": lambda p, m, v: [(tilt(p[0], m[0], p[1], p[2])[0], mp.mpf(0)), (distance(p[0], m[0]), abs(v[0]))],
    "parallel_meets": lambda p, m, v: [(tilt(p[0], m[0], p[1], p[2])[0], mp.mpf(0)), on(m[0], p[3], p[4])],
    "fourth_corner": lambda p, m, v: at(middle(p[0], p[2]), middle(p[1], m[0])),
    "ray_at": lambda p, m, v: [(distance(p[0], m[0]), abs(v[1])), (angle(p[1], p[0], m[0]), turned(v[0]))],
    "ray_meets": lambda p, m, v: [
        (tilt(p[0], m[0], p[0], p[1])[0], abs(mp.sin(mp.radians(v[0])))),
        on(m[0], p[2], p[3]),
    ],
    "equilateral_on": lambda p, m, v: [(distance(x, m[0]), distance(*p)) for x in p],
    "square_on": lambda p, m, v: [
        *((distance(x, y), distance(*p)) for x, y in ((p[1], m[0]), (p[0], m[1]), (m[0], m[1]))),
        *upright(p[1], m[0], p[0], p[1]),
    ],
    "isosceles_on": lambda p, m, v: [*equally_far(m[0], p), (angle(p[1], p[0], m[0]), v[0])],
    "reflection": mirrored,
    "point_reflection": lambda p, m, v: [t for x, y in zip(p[1:], m, strict=True) for t in at(middle(x, y), p[0])],
    "rotation": lambda p, m, v: [
        t
        for x, y in zip(p[1:], m, strict=True)
        for t in ((distance(p[0], x), distance(p[0], y)), (angle(x, p[0], y), turned(v[0])))
    ],
    "translation": lambda p, m, v: moved(p[2:], m, (p[1][0] - p[0][0], p[1][1] - p[0][1])),
    "shift": lambda p, m, v: [
        (distance(p[0], m[0]), mp.hypot(v[0], v[1])),
        *moved(p, m, (m[0][0] - p[0][0], m[0][1] - p[0][1])),
    ],
    "dilation": lambda p, m, v: [
        t
        for x, y in zip(p[1:], m, strict=True)
        for t in at(y, (p[0][0] + v[0] * (x[0] - p[0][0]), p[0][1] + v[0] * (x[1] - p[0][1])))
    ],
    "circle_through": lambda p, m, v: [(distance(p[0], m[0]), v[0])],
    "outside_point": lambda p, m, v: [(distance(p[0], m[0]), v[0])],
    "on_circle": lambda p, m, v: [
        *equally_far(p[0], [p[1], *m]),
        *((angle(p[1], p[0], x), turned(d)) for x, d in zip(m, v, strict=True)),
    ],
    "circle_on_diameter": lambda p, m, v: at(m[0], middle(p[0], p[1])),
    "antipode": lambda p, m, v: at(p[0], middle(p[1], m[0])),
    "chord": lambda p, m, v: [(distance(p[1], m[0]), v[0]), *equally_far(p[0], [p[1], m[0]])],
    "chord_at_distance": lambda p, m, v: [*equally_far(p[0], [p[1], *m]), (off_line(p[0], m[0], m[1]), v[0])],
    "chord_foot": lambda p, m, v: at(m[0], foot(p[0], p[1], p[2])),
    "arc_midpoint": lambda p, m, v: [*equally_far(p[0], [p[1], m[0]]), *bisects(m[0], p)],
    "secant": lambda p, m, v: [*equally_far(p[0], [p[1], *m]), *(on(x, p[2], p[3]) for x in m)],
    "second_point": lambda p, m, v: [*equally_far(p[0], [p[1], m[0]]), on(m[0], p[1], p[2])],
    "tangent_at": lambda p, m, v: [*upright(p[1], m[0], p[0], p[1]), (distance(p[1], m[0]), abs(v[0]))],
    "tangent_points": lambda p, m, v: [
        *equally_far(p[0], [p[1], *m]),
        *((dot(x, p[0], p[2]), mp.mpf(0)) for x in m),
    ],
    "tangents_meet": lambda p, m, v: [*upright(p[1], m[0], p[0], p[1]), *upright(p[2], m[0], p[0], p[2])],
    "tangent_meets": lambda p, m, v: [*upright(p[1], m[0], p[0], p[1]), on(m[0], p[2], p[3])],
    "incircle_touches": lambda p, m, v: [
        *equally_far(p[0], m),
        *(on(x, p[1 + i], p[1 + (i + 1) % 3]) for i, x in enumerate(m)),
        *((distance(p[0], x), off_line(p[0], p[1 + i], p[1 + (i + 1) % 3])) for i, x in enumerate(m)),
    ],
    "inscribed_square": lambda p, m, v: around(p[0], p[1], m, 90),
    "inscribed_triangle": lambda p, m, v: around(p[0], p[1], m, 120),
    "inscribed_hexagon": lambda p, m, v: around(p[0], p[1], m, 60),
    "circles_meet": lambda p, m, v: [*equally_far(p[0], [p[1], *m]), *equally_far(p[2], [p[3], *m])],
}


def construction_holds(scene: Figure, points: Mapping[str, XY], near: Number) -> Iterator[str]:
    """One line for each step whose points are not what the step's name says."""
    for step in scene.construction:
        rule = MADE.get(step.name) or FREE.get(step.name)
        if rule is None:
            yield f"{step.name}: a construction that nothing can hold to its name"
            continue
        try:
            of, makes = [points[n] for n in step.of], [points[n] for n in step.makes]
            pairs = rule(of, makes, [number_of(v) for v in step.values])
        except (KeyError, IndexError) as lost:
            yield f"{step.name}: leans on what is not there ({lost})"
            continue
        for have, want in pairs:
            if abs(have - want) > near * max(1, abs(have), abs(want)):
                yield f"{', '.join(step.makes)}: not as {step.name} of {', '.join(step.of)} wants it"
                break
