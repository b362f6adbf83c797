"""How the points of a figure hang together: what lies on what, which names mean one angle, what each quantity measures.

A shape is built from the marks of a drawn figure, never from its construction. It names facts by their keys, and notes
for each key what the coordinates say of it, for theorems to be held against.
"""

from __future__ import annotations

import cmath
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import degrees, fsum, pi

from gnomon.scenes.geometry.attributes import (
    AREA,
    EQUAL_TO,
    LENGTH,
    MEASURE,
    PARALLEL_TO,
    PERIMETER,
    RADIUS,
    TANGENT_TO,
)
from gnomon.scenes.geometry.ids import angle_id, letters_of, point_id, ring_id, segment_id
from gnomon.truth.attribute import Attribute, Rule
from gnomon.truth.fact import Key
from gnomon.truth.vocabulary import DRAWN

NEAR = 1e-9
Names = tuple[str, ...]


@dataclass(frozen=True)
class Ring:
    """A circle: its id, its centre (a name) and radius, the shown points on it counter-clockwise."""

    id: str
    centre: str
    shown: bool
    radius: float
    through: Names


@dataclass(frozen=True)
class Bow:
    """An arc or a sector's arc: counter-clockwise from `start` to `end`, `sweep` in degrees."""

    id: str
    centre: str
    start: str
    end: str
    radius: float
    sweep: float


@dataclass(frozen=True)
class Arm:
    """A ray from a vertex: its name (the first of its points), its points by distance, its direction in degrees."""

    name: str
    points: Names
    direction: float


@dataclass
class Shape:
    """`points` in order of rank; `tracks` are drawn lines with all shown points on them, in order."""

    points: Names
    at: dict[str, complex]
    tracks: tuple[Names, ...]
    circles: tuple[Ring, ...] = ()
    bows: tuple[Bow, ...] = ()
    quadrilaterals: tuple[Names, ...] = ()
    polygons: tuple[Names, ...] = ()
    sectors: tuple[Bow, ...] = ()
    regions: tuple[tuple[str, tuple[tuple[int, str], ...]], ...] = ()
    truths: dict[Key, float | bool] = field(default_factory=dict)
    equals: dict[Key, tuple[Key, Key]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.rank = {p: i for i, p in enumerate(self.points)}
        self.on: dict[tuple[str, str], Names] = {}
        for track in self.tracks:
            for a, b in combinations(track, 2):
                self.on[a, b] = self.on[b, a] = track
        self.arms = {v: self._arms(v) for v in self.points}
        self.ray = {(v, p): arm.name for v in self.points for arm in self.arms[v] for p in arm.points}
        self.triangles: tuple[tuple[str, str, str], ...] = tuple(
            (a, b, c)
            for a, b, c in combinations(sorted(self.points), 3)
            if (a, b) in self.on and (b, c) in self.on and (a, c) in self.on and self.on[a, b] is not self.on[b, c]
        )
        self.lying = self._lying()
        self.alikes: list[tuple[Rule, Key, Key, tuple[Key, ...], tuple[Key, ...]]] = []
        self._lengths: dict[tuple[str, str], Key] = {}
        self._angles: dict[tuple[str, str, str], Key] = {}

    def _arms(self, v: str) -> tuple[Arm, ...]:
        """All drawn rays from a point, counter-clockwise."""
        found = []
        for track in self.tracks:
            if v not in track:
                continue
            i = track.index(v)
            for points in (track[i + 1 :], track[:i][::-1]):
                if points:
                    name = min(points, key=self.rank.__getitem__)
                    found.append(Arm(name, points, degrees(cmath.phase(self.at[points[0]] - self.at[v])) % 360))
        return tuple(sorted(found, key=lambda a: a.direction))

    def _lying(self) -> dict[str, Names]:
        """For each point the ids of the longest drawn pieces and the circles it lies on, unless it is an end of all."""
        found: dict[str, list[str]] = {}
        for track in self.tracks:
            for p in track[1:-1]:
                found.setdefault(p, []).append(segment_id(track[0], track[-1]))
        for ring in self.circles:
            for p in ring.through:
                found.setdefault(p, []).append(ring.id)
        return {p: tuple(ids) for p, ids in found.items()}

    # names, each with what the coordinates say

    def length(self, a: str, b: str) -> Key:
        key = self._lengths.get((a, b))
        if key is None:
            key = self._lengths[a, b] = self._lengths[b, a] = (segment_id(a, b), LENGTH)
            self.truths[key] = abs(self.at[a] - self.at[b])
        return key

    def measure(self, p: str, v: str, q: str) -> Key:
        """The angle between two drawn arms, the same whatever points name them. Straight ones have no key."""
        key = self._angles.get((p, v, q))
        if key is None:
            a, b = self.ray[v, p], self.ray[v, q]
            key = self._angles[p, v, q] = self._angles[q, v, p] = (angle_id(a, v, b), MEASURE)
            if key not in self.truths:
                self.truths[key] = abs(degrees(cmath.phase((self.at[q] - self.at[v]) / (self.at[p] - self.at[v]))))
        return key

    def drawn(self, a: str, b: str) -> bool:
        return (a, b) in self.on

    def beyond(self, a: str, b: str) -> str | None:
        """The next point of the line from a through b, behind b."""
        track = self.on[a, b]
        i, j = track.index(a), track.index(b)
        k = j + (1 if j > i else -1)
        return track[k] if 0 <= k < len(track) else None

    def inner(self, a: str, b: str) -> Names:
        """The points between two."""
        track = self.on[a, b]
        i, j = sorted((track.index(a), track.index(b)))
        return track[i + 1 : j]

    def meet(self, one: Names, other: Names) -> str | None:
        """The named point of two lines."""
        return next((p for p in one if p in other), None) if one is not other else None

    def corner(self, p: str, v: str, q: str) -> bool:
        """Whether both arms are drawn and are no straight line."""
        return (v, p) in self.on and (v, q) in self.on and self.on[v, p] is not self.on[v, q]

    def between(self, p: str, m: str, q: str) -> bool:
        track = self.on.get((p, q))
        if track is None or m not in track or m in (p, q):
            return False
        i, j, k = track.index(p), track.index(m), track.index(q)
        return i < j < k or k < j < i

    def right(self, p: str, v: str, q: str) -> bool:
        return self.corner(p, v, q) and self.near(self.measure(p, v, q), 90.0)

    def near(self, key: Key, value: float) -> bool:
        return abs(float(self.truths[key]) - value) <= NEAR * max(1.0, abs(value))

    def same(self, one: Key, other: Key) -> bool:
        """Whether the coordinates make two quantities equal."""
        return self.near(one, float(self.truths[other]))

    def equal(self, one: Key, other: Key) -> Key | None:
        """The fact that two lengths or two angles are equal; None of one and the same."""
        if one == other:
            return None
        first, second = sorted((one, other))
        key = (first[0], EQUAL_TO.of(letters_of(second[0])))
        if key not in self.truths:
            self.truths[key] = self.same(one, other)
            self.equals[key] = (first, second)
        return key

    def equal_lengths(self, a: str, b: str, c: str, d: str) -> Key | None:
        return self.equal(self.length(a, b), self.length(c, d))

    def line(self, track: Names) -> str:
        return segment_id(track[0], track[-1])

    def parallel(self, one: Names, other: Names) -> Key:
        a, b = sorted((self.line(one), self.line(other)))
        key = (a, PARALLEL_TO.of(letters_of(b)))
        if key not in self.truths:
            self.truths[key] = self.are_parallel(one, other)
        return key

    def are_parallel(self, one: Names, other: Names) -> bool:
        u, v = self.at[one[-1]] - self.at[one[0]], self.at[other[-1]] - self.at[other[0]]
        return abs((u * v.conjugate()).imag) <= NEAR * abs(u) * abs(v)

    def tangent(self, track: Names, ring: Ring) -> Key:
        key = (self.line(track), TANGENT_TO.of(ring.id))
        if key not in self.truths:
            self.truths[key] = self.touches(track, ring)
        return key

    def touches(self, track: Names, ring: Ring) -> bool:
        a, b, o = self.at[track[0]], self.at[track[-1]], self.at[ring.centre]
        return abs(abs(((b - a).conjugate() * (o - a)).imag) / abs(b - a) - ring.radius) <= NEAR * ring.radius

    def quantity(self, subject: str, attribute: Attribute, value: float | bool) -> Key:
        """Any other fact, with what the coordinates say of it."""
        key = (subject, attribute)
        self.truths.setdefault(key, value)
        return key

    def area(self, corners: Sequence[str]) -> Key:
        return self.quantity(ring_id(corners), AREA, self.surface(corners))

    def perimeter(self, corners: Sequence[str]) -> Key:
        ring = [self.at[c] for c in corners]
        return self.quantity(ring_id(corners), PERIMETER, fsum(abs(ring[i] - ring[i - 1]) for i in range(len(ring))))

    def surface(self, corners: Sequence[str]) -> float:
        ring = [self.at[c] for c in corners]
        return abs(fsum((ring[i - 1].conjugate() * ring[i]).imag for i in range(len(ring)))) / 2

    def convex(self, corners: Sequence[str]) -> bool:
        """Whether one turns the same way at all corners, and once around."""
        ring = [self.at[c] for c in corners]
        sides = [ring[i] - ring[i - 1] for i in range(len(ring))]
        turns = [degrees(cmath.phase(sides[i] / sides[i - 1])) for i in range(len(ring))]
        return (all(t > 0 for t in turns) or all(t < 0 for t in turns)) and abs(abs(fsum(turns)) - 360) < 1e-6

    def radius(self, ring: Ring) -> Key:
        return self.quantity(ring.id, RADIUS, ring.radius)

    def there(self, *names: str) -> tuple[Key, ...]:
        """What is seen of where points lie, as premises."""
        return tuple((point_id(n), DRAWN) for n in dict.fromkeys(names) if n in self.lying)

    def bow(self, ring: Ring, start: str, end: str) -> Key:
        """The measure of the arc counter-clockwise from start to end on a circle."""
        z = (self.at[end] - self.at[ring.centre]) / (self.at[start] - self.at[ring.centre])
        sweep = degrees(cmath.phase(z)) % 360
        return self.quantity(self.arc_id(ring, start, end), MEASURE, sweep)

    def arc_id(self, ring: Ring, start: str, end: str) -> str:
        """`arc/AB` for the shorter; the longer, and a half, by way of the first point on it."""
        sweep = (
            degrees(cmath.phase((self.at[end] - self.at[ring.centre]) / (self.at[start] - self.at[ring.centre]))) % 360
        )
        a, b = sorted((start, end))
        if sweep < 180 - 1e-7:
            return f"arc/{a}{b}"
        i, j, n = ring.through.index(start), ring.through.index(end), len(ring.through)
        inner = [ring.through[(i + k) % n] for k in range(1, (j - i) % n)]
        return f"arc/{a}{inner[0]}{b}" if inner else f"arc/{a}{b}/long"


def merged(lines: Iterable[Iterable[str]]) -> list[set[str]]:
    """Sets of points on one line: those that share two points are one."""
    out: list[set[str]] = []
    for line in lines:
        new = set(line)
        while (hit := next((o for o in out if len(o & new) >= 2), None)) is not None:
            out.remove(hit)
            new |= hit
        out.append(new)
    return out


def sweep_of(centre: complex, start: complex, end: complex) -> float:
    """Degrees counter-clockwise, 360 where the ends coincide."""
    return degrees(cmath.phase((end - centre) / (start - centre))) % 360 or 360.0


def arc_length(bow: Bow) -> float:
    return bow.radius * bow.sweep * pi / 180
