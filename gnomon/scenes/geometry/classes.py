"""What sort of triangle or angle it is, and which of its sides are the greatest: conclusions that end a chain."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.geometry.attributes import (
    EQUAL_SIDES,
    LONGEST_SIDE,
    MEASURE,
    SHORTEST_SIDE,
    SORT,
    SORT_BY_ANGLES,
    SORT_BY_SIDES,
)
from gnomon.scenes.geometry.figure import Figure
from gnomon.scenes.geometry.ids import letters_of, noun_of, ring_id
from gnomon.scenes.geometry.nouns import Triangle
from gnomon.scenes.geometry.prover import Known
from gnomon.scenes.geometry.rules import (
    ABOVE_90,
    ALL_ACUTE,
    ANGLES_COMPARED,
    BELOW_90,
    DIFFERENT_ANGLES,
    DIFFERENT_SIDES,
    EQUAL_SIDES_KNOWN,
    EQUAL_TO_90,
    OBTUSE_ONE,
    RIGHT_ONE,
    SIDES_COMPARED,
    SQUARES_COMPARED,
    THREE_EQUAL_SIDES,
    TWO_EQUAL_SIDES,
)
from gnomon.scenes.geometry.shape import Shape
from gnomon.truth.fact import Because, Fact, Key


def classified(figure: Figure, s: Shape, known: Known) -> Iterator[Fact]:
    """Facts about the triangles that are elements of the figure, and of all angles that are known."""
    for triangle in figure.of(Triangle):
        of = About(s, known, triangle.corners)
        yield from of.equal_sides()
        yield from of.by_angles()
        yield from of.extremes()
    for key, value in known.values.items():
        if noun_of(key[0]) == "angle" and key[1] == MEASURE:
            m = float(value)
            sort, rule = ("right", EQUAL_TO_90) if m == 90 else ("acute", BELOW_90) if m < 90 else ("obtuse", ABOVE_90)
            yield Fact(key[0], SORT, sort, because=Because(rule, (key,)))


class About:
    """One triangle, and what is known of it."""

    def __init__(self, s: Shape, known: Known, corners: tuple[str, str, str]) -> None:
        a, b, c = sorted(corners)
        self.id = ring_id((a, b, c))
        self.known = known
        self.corners = (a, b, c)
        self.at = {a: s.measure(b, a, c), b: s.measure(a, b, c), c: s.measure(a, c, b)}
        self.opposite = {a: s.length(b, c), b: s.length(a, c), c: s.length(a, b)}
        self.sides = (self.opposite[c], self.opposite[b], self.opposite[a])
        self.pairs = [(x, y, s.equal(self.opposite[x], self.opposite[y])) for x, y in ((a, b), (a, c), (b, c))]

    def has(self, key: Key) -> bool:
        return key in self.known.values

    def equal_sides(self) -> Iterator[Fact]:
        """The set of equal sides, as far as it is known, and the sort of triangle by it."""
        found = [(x, y, k) for x, y, k in self.pairs if k is not None and self.has(k)]
        subject = self.id
        lengths, angles = list(self.sides), list(self.at.values())
        if not found:
            for keys, rule in ((angles, DIFFERENT_ANGLES), (lengths, DIFFERENT_SIDES)):
                if all(map(self.has, keys)) and len({self.known.values[k] for k in keys}) == 3:
                    yield Fact(subject, SORT_BY_SIDES, "scalene", because=Because(rule, tuple(keys)))
                    return
            return
        equal = sorted({self.opposite[z] for x, y, _ in found for z in (x, y)})
        names = [letters_of(k[0]) for k in equal]
        because = tuple(k for _, _, k in found if k is not None)
        said = f"{', '.join(names[:-1])} and {names[-1]}"
        # two that are known to be equal are the whole set only if the third is known to differ
        others = () if len(equal) == 3 else self.surely_two(found[0][0], found[0][1])
        if len(equal) < 3 and not others:
            return
        yield Fact(subject, EQUAL_SIDES, said, because=Because(EQUAL_SIDES_KNOWN, (*because, *others)))
        sort, rule = ("equilateral", THREE_EQUAL_SIDES) if len(equal) == 3 else ("isosceles", TWO_EQUAL_SIDES)
        yield Fact(subject, SORT_BY_SIDES, sort, because=Because(rule, ((subject, EQUAL_SIDES),)))

    def surely_two(self, x: str, y: str) -> tuple[Key, ...]:
        """The keys that show that the third side differs from the two opposite x and y; () if nothing shows it."""
        for key in self.at.values():
            if self.has(key) and self.known.values[key] != 60:
                return (key,)
        (z,) = set(self.corners) - {x, y}
        one, two = self.opposite[x], self.opposite[z]
        if self.has(one) and self.has(two) and self.known.values[one] != self.known.values[two]:
            return (one, two)
        return ()

    def by_angles(self) -> Iterator[Fact]:
        angles = [k for k in self.at.values() if self.has(k)]
        large = [k for k in angles if float(self.known.values[k]) >= 90]
        if large:
            is_right = float(self.known.values[large[0]]) == 90
            sort, rule = ("right", RIGHT_ONE) if is_right else ("obtuse", OBTUSE_ONE)
            yield Fact(self.id, SORT_BY_ANGLES, sort, because=Because(rule, (large[0],)))
        elif len(angles) == 3:
            because = Because(ALL_ACUTE, tuple(angles))
            yield Fact(self.id, SORT_BY_ANGLES, "acute", because=because)
        elif all(map(self.has, self.sides)):
            a, b, c = sorted(float(self.known.values[k]) for k in self.sides)
            f = a * a + b * b - c * c
            if abs(f) > 1e-9 * c * c:
                because = Because(SQUARES_COMPARED, self.sides)
                yield Fact(self.id, SORT_BY_ANGLES, "acute" if f > 0 else "obtuse", because=because)

    def extremes(self) -> Iterator[Fact]:
        """The longest side lies opposite the largest angle, the shortest opposite the smallest."""
        keys, rule = self.opposite, SIDES_COMPARED
        if not all(map(self.has, keys.values())):
            keys, rule = self.at, ANGLES_COMPARED
            if not all(map(self.has, keys.values())):
                return
        size = {c: float(self.known.values[k]) for c, k in keys.items()}
        low, mid, high = sorted(self.corners, key=lambda c: size[c])
        because = Because(rule, tuple(keys.values()))
        for more, corner, attribute in (
            (size[high] > size[mid] * 1.0001, high, LONGEST_SIDE),
            (size[low] * 1.0001 < size[mid], low, SHORTEST_SIDE),
        ):
            if more:
                yield Fact(self.id, attribute, letters_of(self.opposite[corner][0]), because=because)
