"""Two curves in one plane: where they cross, and which of them is the derivative of the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from gnomon.scenes.function import algebra
from gnomon.scenes.function.exact import num, point
from gnomon.scenes.function.nouns import Curve, Formula, Place, Plot
from gnomon.scenes.function.polynomial import Polynomial
from gnomon.truth.fact import Because, Fact, Key


def pair_facts(plot: Plot) -> Iterator[Fact]:
    told = {f.of for f in plot.of(Formula)}
    for f, g in combinations(plot.of(Polynomial), 2):
        yield from crossings(f, g)
        yield from derivatives(plot, f, g, told)
    yield from meeting(plot)


def crossings(f: Polynomial, g: Polynomial) -> Iterator[Fact]:
    """Said of the first, as a relation to the second."""
    gap = algebra.subtract(f.poly, g.poly)
    found = algebra.roots(gap) if len(gap) > 1 else None
    keys: tuple[Key, ...] = ((f.id, "formula"), (g.id, "formula"))
    rule = f"solving {f.name}(x) = {g.name}(x)"
    if found is None or not all(r.rational for r, _ in found):
        return
    points = tuple(point(r.part, algebra.value(f.poly, r.part)) for r, _ in found)
    yield Fact(f.id, f"intersections with {g.name}", points, because=Because(rule, keys))
    base: tuple[Key, ...] = ((f.id, f"intersections with {g.name}"),)
    yield Fact(f.id, f"number of intersections with {g.name}", len(points), because=Because("counting", base))
    if len(points) == 1:
        yield Fact(f.id, f"intersection with {g.name}", points[0], because=Because("there is one", base))
        yield Fact(
            f.id,
            f"x of the intersection with {g.name}",
            num(found[0][0].part).plain,
            because=Because("there is one", base),
        )


def derivatives(plot: Plot, f: Polynomial, g: Polynomial, told: set[str]) -> Iterator[Fact]:
    """From the formulas if they are printed, else seen: where a curve has its hills its derivative is zero."""
    for one, other in ((f, g), (g, f)):
        if algebra.derivative(one.poly) != other.poly:
            continue
        hills = [p for p in plot.of(Place) if p.of == one.id and p.sort in ("high", "low")]
        zeros = [p for p in plot.of(Place) if p.of == other.id and p.sort == "zero"]
        if not hills or len(hills) != len(zeros):
            continue
        keys: tuple[Key, ...] = tuple((p.id, "x") for p in (*hills, *zeros))
        rule = "where a curve has its turning points its derivative is zero"
        yield Fact("pair", "derivative", other.name, because=Because(rule, (*keys, (other.id, "name"))))
        yield Fact("pair", "original", one.name, because=Because(rule, (*keys, (one.id, "name"))))
        for p in plot.of(Place):
            if p.of == other.id and p.sort in ("value", "start"):
                base: tuple[Key, ...] = ((p.id, "y"),)
                yield Fact(p.id.replace("place/", "rise/"), "slope", p.y, because=Because("same as", base))


def meeting(plot: Plot) -> Iterator[Fact]:
    """A crossing that is seen carries the names of its curves."""
    for place in plot.of(Place):
        if place.sort == "crossing":
            others = [c.name for c in plot.of(Curve)]
            yield Fact(place.id, "curves", tuple(others))
