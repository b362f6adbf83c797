"""What sort of triangle or angle it is, and which of its sides are the greatest: conclusions that end a chain."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.scenes.geometry.figure import Figure
from gnomon.scenes.geometry.nouns import Triangle
from gnomon.scenes.geometry.prover import Known
from gnomon.scenes.geometry.shape import Shape, ring_id
from gnomon.truth.fact import Because, Fact, Key


def classified(figure: Figure, s: Shape, known: Known) -> Iterator[Fact]:
    """Facts about the triangles that are elements of the figure, and of all angles that are known."""
    for triangle in figure.of(Triangle):
        of = About(s, known, triangle.corners)
        yield from of.equal_sides()
        yield from of.by_angles()
        yield from of.extremes()
    for key, value in known.values.items():
        if key[0].startswith("angle/") and key[1] == "measure":
            m = float(value)
            sort = "right" if m == 90 else "acute" if m < 90 else "obtuse"
            rule = f"{'equal to' if m == 90 else 'below' if m < 90 else 'above'} 90°"
            yield Fact(key[0], "sort", sort, because=Because(rule, (key,)))


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
            for keys, rule in ((angles, "three different angles"), (lengths, "three different sides")):
                if all(map(self.has, keys)) and len({self.known.values[k] for k in keys}) == 3:
                    yield Fact(subject, "sort by sides", "scalene", because=Because(rule, tuple(keys)))
                    return
            return
        equal = sorted({self.opposite[z] for x, y, _ in found for z in (x, y)})
        names = [k[0].removeprefix("segment/") for k in equal]
        because = tuple(k for _, _, k in found if k is not None)
        said = f"{', '.join(names[:-1])} and {names[-1]}"
        # two that are known to be equal are the whole set only if the third is known to differ
        others = () if len(equal) == 3 else self.surely_two(found[0][0], found[0][1])
        if len(equal) < 3 and not others:
            return
        yield Fact(subject, "set of equal sides", said, because=Because("equal sides", (*because, *others)))
        sort = "equilateral" if len(equal) == 3 else "isosceles"
        name = "three equal sides" if len(equal) == 3 else "two equal sides"
        yield Fact(subject, "sort by sides", sort, because=Because(name, ((subject, "set of equal sides"),)))

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
            sort = "right" if float(self.known.values[large[0]]) == 90 else "obtuse"
            rule = "one angle of 90°" if sort == "right" else "one angle above 90°"
            yield Fact(self.id, "sort by angles", sort, because=Because(rule, (large[0],)))
        elif len(angles) == 3:
            because = Because("three angles below 90°", tuple(angles))
            yield Fact(self.id, "sort by angles", "acute", because=because)
        elif all(map(self.has, self.sides)):
            a, b, c = sorted(float(self.known.values[k]) for k in self.sides)
            f = a * a + b * b - c * c
            if abs(f) > 1e-9 * c * c:
                because = Because("comparing the squares of the sides", self.sides)
                yield Fact(self.id, "sort by angles", "acute" if f > 0 else "obtuse", because=because)

    def extremes(self) -> Iterator[Fact]:
        """The longest side lies opposite the largest angle, the shortest opposite the smallest."""
        keys, rule = self.opposite, "comparing the three sides"
        if not all(map(self.has, keys.values())):
            keys, rule = self.at, "larger angles lie opposite longer sides"
            if not all(map(self.has, keys.values())):
                return
        size = {c: float(self.known.values[k]) for c, k in keys.items()}
        low, mid, high = sorted(self.corners, key=lambda c: size[c])
        because = Because(rule, tuple(keys.values()))
        for more, corner, attribute in (
            (size[high] > size[mid] * 1.0001, high, "longest side"),
            (size[low] * 1.0001 < size[mid], low, "shortest side"),
        ):
            if more:
                yield Fact(self.id, attribute, self.opposite[corner][0].removeprefix("segment/"), because=because)
