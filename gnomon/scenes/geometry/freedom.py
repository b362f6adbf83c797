"""What the marks of a figure leave free: statements that can be broken by moving points while all marks stay true.

Marks and incidences are equations in the coordinates. Where their gradients are independent, a statement whose gradient
is no combination of theirs fails in a figure close by that has the same marks: nobody can prove it from them.
"""

from __future__ import annotations

from cmath import phase
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import degrees, fsum, pi

import numpy as np

from gnomon.scenes.geometry.attributes import (
    AREA,
    EQUAL_TO,
    LENGTH,
    MEASURE,
    PARALLEL_TO,
    PARALLELOGRAM,
    PERIMETER,
    RADIUS,
    RECTANGLE,
    RHOMBUS,
    SQUARE,
    TANGENT_TO,
)
from gnomon.scenes.geometry.constructions.kit import cross, dot
from gnomon.scenes.geometry.figure import Figure
from gnomon.scenes.geometry.figure_shape import shape_of
from gnomon.scenes.geometry.givens import expressions, givens_of
from gnomon.scenes.geometry.ids import letters_of, noun_of, other_of
from gnomon.scenes.geometry.shape import Ring, Shape
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Key

At = Mapping[str, complex]
Equation = Callable[[At], float]
STEP = 1e-6  # of the figure's size, by which points are moved
INDEPENDENT = 1e-4  # of the smallest singular value to the largest, with gradients of length one
LOOSE = 0.02  # of a gradient of length one that is no combination of those of the marks


class Unsupported(Exception):
    """A mark that is not put as an equation here."""


@dataclass(frozen=True)
class Freedom:
    """A shape, and an orthonormal basis of the moves that break a mark at once."""

    shape: Shape
    basis: np.ndarray

    def breaks(self, key: Key) -> bool:
        """Whether a statement fails in a figure close by with the same marks; no where that cannot be told."""
        try:
            claims = [gradient(self.shape, e) for e in equations_of(self.shape, key)]
        except Unsupported:
            return False
        return any(float(np.linalg.norm(g - self.basis.T @ (self.basis @ g))) > LOOSE for g in claims)


def freedom(figure: Figure) -> Freedom | None:
    """None if a mark is of a sort that is not put as an equation, or if the marks depend on one another."""
    s = shape_of(figure)
    if expressions(figure):
        return None
    try:
        found = [*incidences(s), *(e for key in givens_of(figure, s).values for e in equations_of(s, key))]
    except Unsupported:
        return None
    rows = np.array([gradient(s, e) for e in found]).reshape(len(found), 2 * len(s.at))
    if not found:
        return Freedom(s, rows)
    _, sizes, basis = np.linalg.svd(rows, full_matrices=False)
    return Freedom(s, basis) if len(rows) <= rows.shape[1] and sizes[-1] > INDEPENDENT * sizes[0] else None


def gradient(s: Shape, equation: Equation) -> np.ndarray:
    """Of length one, by central differences in x and y of each point."""
    size = max(abs(z - w) for z in s.at.values() for w in s.at.values())
    out = []
    for name, z in s.at.items():
        for way in (1, 1j):
            ahead, behind = ({**s.at, name: z + sign * STEP * size * way} for sign in (1, -1))
            out.append((equation(ahead) - equation(behind)) / (2 * STEP))
    rows = np.array(out)
    long = float(np.linalg.norm(rows))
    if long < 1e-6:
        raise Unsupported("a gradient of nothing")
    return np.asarray(rows / long)


def incidences(s: Shape) -> Iterator[Equation]:
    """Points on lines and on circles, and ends of arcs."""
    for track in s.tracks:
        a, b = track[0], track[-1]
        for p in track[1:-1]:
            yield lambda at, a=a, b=b, p=p: cross(at[b] - at[a], at[p] - at[a])  # type: ignore[misc]
    for ring in s.circles:
        if not ring.through:
            raise Unsupported("a circle with no point on it")
        for p in ring.through[1:]:
            yield equal(distance(ring.centre, ring.through[0]), distance(ring.centre, p))
    seen: set[tuple[str, frozenset[str]]] = set()
    for bow in (*s.bows, *s.sectors):
        ends = frozenset((bow.start, bow.end))
        on = any(r.centre == bow.centre and ends <= set(r.through) for r in s.circles)
        if not on and len(ends) == 2 and (bow.centre, ends) not in seen:
            seen.add((bow.centre, ends))
            yield equal(distance(bow.centre, bow.start), distance(bow.centre, bow.end))


def equations_of(s: Shape, key: Key) -> list[Equation]:
    """What a given or a claimed fact asks of the coordinates; Unsupported if it is of another sort."""
    subject, attribute = key
    noun, name, other = noun_of(subject), letters_of(subject), other_of(key)
    if other is not None:
        return relation_of(s, subject, attribute, other)
    if attribute in (LENGTH, MEASURE, RADIUS):
        return [quantity(s, subject)]
    if attribute in (AREA, PERIMETER) and noun in ("triangle", "quadrilateral", "polygon"):
        return [(area if attribute == AREA else perimeter)(name)]
    if noun == "quadrilateral":
        return sort(name, attribute)
    raise Unsupported(attribute)


def relation_of(s: Shape, subject: str, attribute: Attribute, other: str) -> list[Equation]:
    """What a relation to another part asks."""
    if attribute.pattern == EQUAL_TO and noun_of(subject) in ("segment", "angle"):
        return [equal(quantity(s, subject), quantity(s, other))]
    if attribute.pattern == PARALLEL_TO:
        (a, b), (c, d) = tuple(letters_of(subject)), tuple(letters_of(other))
        return [lambda at: cross(at[b] - at[a], at[d] - at[c])]
    if attribute.pattern == TANGENT_TO:
        return [touching(s, letters_of(subject), next(r for r in s.circles if r.id == other))]
    raise Unsupported(attribute)


def quantity(s: Shape, id: str) -> Equation:
    """A length or an angle, up to a constant."""
    noun, name = noun_of(id), letters_of(id)
    if noun == "segment":
        return distance(*name)
    if noun == "angle":
        a, v, b = tuple(name)
        return lambda at: abs(degrees(phase((at[b] - at[v]) / (at[a] - at[v]))))
    if noun == "circle":
        ring = next(r for r in s.circles if r.id == id)
        return distance(ring.centre, ring.through[0])
    bow = next((b for b in s.bows if b.id == id), None)
    if bow is None or noun != "arc":
        raise Unsupported(noun)
    return lambda at: (phase((at[bow.end] - at[bow.centre]) / (at[bow.start] - at[bow.centre])) / pi * 180) % 360


def distance(a: str, b: str) -> Equation:
    return lambda at: abs(at[a] - at[b])


def equal(one: Equation, other: Equation) -> Equation:
    return lambda at: one(at) - other(at)


def touching(s: Shape, name: str, ring: Ring) -> Equation:
    """A line tangent to a circle at a named point, where the radius is perpendicular to it."""
    track = s.on[name[0], name[1]]
    touch = next((p for p in track if p in ring.through), None)
    if touch is None:
        raise Unsupported("a tangent without its point")
    a, b, o = track[0], track[-1], ring.centre
    return lambda at: dot(at[b] - at[a], at[touch] - at[o])


def area(ring: str) -> Equation:
    return lambda at: fsum(cross(at[ring[i - 1]], at[ring[i]]) for i in range(len(ring))) / 2


def perimeter(ring: str) -> Equation:
    return lambda at: fsum(abs(at[ring[i]] - at[ring[i - 1]]) for i in range(len(ring)))


def sort(q: str, name: Attribute) -> list[Equation]:
    """The sorts that are parallelograms. Of trapezoids and kites it is not said which sides are meant."""
    a, b, c, d = tuple(q)
    opposite: list[Equation] = [
        lambda at: (at[a] - at[b] + at[c] - at[d]).real,
        lambda at: (at[a] - at[b] + at[c] - at[d]).imag,
    ]
    right: Equation = lambda at: dot(at[b] - at[a], at[d] - at[a])  # noqa: E731
    sides = equal(distance(a, b), distance(a, d))
    more = {PARALLELOGRAM: [], RECTANGLE: [right], RHOMBUS: [sides], SQUARE: [right, sides]}
    if name not in more:
        raise Unsupported(name)
    return [*opposite, *more[name]]
