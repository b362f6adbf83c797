"""Two curves in one plane: where they cross, and which of them is the derivative of the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from gnomon.scenes.function import algebra, rules
from gnomon.scenes.function import attributes as att
from gnomon.scenes.function.exact import num, point
from gnomon.scenes.function.nouns import Curve, Place, Plot
from gnomon.scenes.function.polynomial import Polynomial
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.vocabulary import NAME, SAME_AS, X, Y

PAIR = "pair"  # the id of two curves as a pair


def pair_facts(plot: Plot) -> Iterator[Fact]:
    for f, g in combinations(plot.of(Polynomial), 2):
        yield from crossings(f, g)
        yield from derivatives(plot, f, g)
    yield from meeting(plot)


def crossings(f: Polynomial, g: Polynomial) -> Iterator[Fact]:
    """Said of the first, as a relation to the second."""
    gap = algebra.subtract(f.poly, g.poly)
    found = algebra.roots(gap) if len(gap) > 1 else None
    keys: tuple[Key, ...] = ((f.id, att.FORMULA), (g.id, att.FORMULA))
    rule = rules.SOLVING.of(f"{f.name}(x) = {g.name}(x)")
    if found is None or not all(r.rational for r, _ in found):
        return
    points = tuple(point(r.part, algebra.value(f.poly, r.part)) for r, _ in found)
    yield Fact(f.id, att.INTERSECTIONS_WITH.of(g.name), points, because=Because(rule, keys))
    base: tuple[Key, ...] = ((f.id, att.INTERSECTIONS_WITH.of(g.name)),)
    yield Fact(f.id, att.NUMBER_OF_INTERSECTIONS_WITH.of(g.name), len(points), because=Because(rules.COUNTING, base))
    if len(points) == 1:
        yield Fact(f.id, att.INTERSECTION_WITH.of(g.name), points[0], because=Because(rules.THERE_IS_ONE, base))
        yield Fact(
            f.id,
            att.X_OF_THE_INTERSECTION_WITH.of(g.name),
            num(found[0][0].part).plain,
            because=Because(rules.THERE_IS_ONE, base),
        )


def derivatives(plot: Plot, f: Polynomial, g: Polynomial) -> Iterator[Fact]:
    """From the formulas if they are printed, else seen: where a curve has its hills its derivative is zero."""
    for one, other in ((f, g), (g, f)):
        if algebra.derivative(one.poly) != other.poly:
            continue
        hills = [p for p in plot.of(Place) if p.of == one.id and p.sort in ("high", "low")]
        zeros = [p for p in plot.of(Place) if p.of == other.id and p.sort == "zero"]
        if not hills or len(hills) != len(zeros):
            continue
        keys: tuple[Key, ...] = tuple((p.id, X) for p in (*hills, *zeros))
        rule = rules.HILLS_AND_ZEROS
        yield Fact(PAIR, att.DERIVATIVE, other.name, because=Because(rule, (*keys, (other.id, NAME))))
        yield Fact(PAIR, att.ORIGINAL, one.name, because=Because(rule, (*keys, (one.id, NAME))))
        for p in plot.of(Place):
            if p.of == other.id and p.sort in ("value", "start"):
                base: tuple[Key, ...] = ((p.id, Y),)
                yield Fact(p.rise, att.SLOPE, p.y, because=Because(SAME_AS, base))


def meeting(plot: Plot) -> Iterator[Fact]:
    """A crossing that is seen carries the names of its curves."""
    for place in plot.of(Place):
        if place.sort == "crossing":
            others = [c.name for c in plot.of(Curve)]
            yield Fact(place.id, att.CURVES, tuple(others))
