"""Rules for lengths, perimeters and areas, exact with square roots."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from gnomon.scenes.geometry.angles import key, pair, triangle_id, turns
from gnomon.scenes.geometry.known import Known, Step
from gnomon.scenes.geometry.roots import Root, root_of, square_root, whole
from gnomon.scenes.geometry.shape import side
from gnomon.truth.fact import Key

HALF = Fraction(1, 2)
# ratios of shorter leg, longer leg and hypotenuse
SPECIAL = {
    Fraction(45): ("45°-45°-90° triangle", whole(1), whole(1), root_of(Fraction(2))),
    Fraction(30): ("30°-60°-90° triangle", whole(1), root_of(Fraction(3)), whole(2)),
}


def long(segment: str) -> Key:
    return (segment, "length")


def ticked_lengths(known: Known) -> Iterator[Step]:
    """Segments with equal ticks are equally long, and so are the sides of an isosceles triangle."""
    for (a, b), marks in known.ticked.items():
        if a in known.lengths:
            yield Step(long(b), known.lengths[a], "equal tick marks", (long(a), *marks))
    for corners in known.shape.triangles:
        equal = pair(known, corners)
        for a in equal:
            for b in equal:
                if a in known.lengths and a != b:
                    because: Key = (triangle_id(corners), "set of equal sides")
                    yield Step(long(b), known.lengths[a], "equal sides of a triangle", (long(a), because))


def right_corners(known: Known) -> Iterator[tuple[tuple[str, str, str], str]]:
    """Right triangles as (corner of the right angle, other, other), and the angle's id."""
    for corners in known.shape.triangles:
        for c, a, b in turns(corners):
            angle = known.shape.angle(a, c, b)
            if known.measures.get(angle) == 90:
                yield (c, a, b), angle


def pythagoras(known: Known) -> Iterator[Step]:
    """Two sides of a right triangle give the third."""
    for (c, a, b), angle in right_corners(known):
        legs, hyp = (side(c, a), side(c, b)), side(a, b)
        have = known.lengths
        if hyp not in have and all(s in have for s in legs):
            r = square_root(have[legs[0]] * have[legs[0]] + have[legs[1]] * have[legs[1]])
            if r is not None:
                yield Step(long(hyp), r, "Pythagorean theorem", (key(angle), long(legs[0]), long(legs[1])))
        for one, two in (legs, legs[::-1]):
            if two not in have and one in have and hyp in have:
                r = square_root(have[hyp] * have[hyp] - have[one] * have[one])
                if r is not None:
                    yield Step(long(two), r, "Pythagorean theorem", (key(angle), long(hyp), long(one)))


def special(known: Known) -> Iterator[Step]:
    """One side of a 45-45-90 or 30-60-90 triangle gives the others."""
    for (c, a, b), angle in right_corners(known):
        for near, far in ((a, b), (b, a)):
            sharp = known.shape.angle(c, near, far)
            ratios = SPECIAL.get(known.measures.get(sharp, Fraction(0)))
            if ratios is None:
                continue
            name, *parts = ratios
            # the short leg lies opposite the 30° angle
            sides = (side(c, far), side(c, near), side(near, far))
            for i, one in enumerate(sides):
                if one not in known.lengths:
                    continue
                unit = divided(known.lengths[one], parts[i])
                for j, other in enumerate(sides):
                    if i != j:
                        yield Step(long(other), unit * parts[j], name, (key(angle), key(sharp), long(one)))


def divided(number: Root, by: Root) -> Root:
    """By a single term."""
    ((n, c),) = by.terms
    return (number * root_of(Fraction(n))).times(1 / (c * n))


def parts_of_a_line(known: Known) -> Iterator[Step]:
    """The parts of a segment add up to the whole."""
    have = known.lengths
    for p, mid, q in known.shape.straight:
        one, two, all_ = side(p, mid), side(mid, q), side(p, q)
        drawn: Key = (f"point/{mid}", "drawn")
        if one in have and two in have:
            yield Step(
                long(all_), have[one] + have[two], "adding the parts of a segment", (long(one), long(two), drawn)
            )
        for a, b in ((one, two), (two, one)):
            if all_ in have and a in have:
                yield Step(long(b), have[all_] - have[a], "taking a part off a segment", (long(all_), long(a), drawn))
            if (a, b) in known.ticked and all_ in have:
                yield Step(long(a), have[all_].times(HALF), "half of the segment", (long(all_), *known.ticked[a, b]))


def halved_base(known: Known) -> Iterator[Step]:
    """The altitude of an isosceles triangle halves its base."""
    for p, mid, q in known.shape.straight:
        for corners in known.shape.triangles:
            if not {p, q} < set(corners) or mid in corners:
                continue
            (x,) = set(corners) - {p, q}
            upright = known.shape.angle(p, mid, x)
            equal = pair(known, corners)
            if known.measures.get(upright) != 90 or not {side(x, p), side(x, q)} <= set(equal):
                continue
            because: tuple[Key, ...] = (
                (triangle_id(corners), "set of equal sides"),
                key(upright),
                (f"point/{mid}", "drawn"),
            )
            name = "the altitude of an isosceles triangle halves its base"
            if side(p, q) in known.lengths:
                half = known.lengths[side(p, q)].times(HALF)
                yield Step(long(side(p, mid)), half, name, (long(side(p, q)), *because))
                yield Step(long(side(mid, q)), half, name, (long(side(p, q)), *because))
            for a, b in ((p, q), (q, p)):
                if side(a, mid) in known.lengths:
                    yield Step(long(side(b, mid)), known.lengths[side(a, mid)], name, (long(side(a, mid)), *because))


def perimeter(known: Known) -> Iterator[Step]:
    for corners in known.shape.triangles:
        sides = [side(corners[i], corners[i - 1]) for i in range(3)]
        if all(s in known.lengths for s in sides):
            a, b, c = (known.lengths[s] for s in sides)
            yield Step(
                (triangle_id(corners), "perimeter"), a + b + c, "sum of the three sides", tuple(long(s) for s in sides)
            )


def area(known: Known) -> Iterator[Step]:
    """Half the product of the legs, or of a side and the altitude on it."""
    have = known.lengths
    for (c, a, b), angle in right_corners(known):
        one, two = side(c, a), side(c, b)
        if one in have and two in have:
            yield Step(
                (triangle_id((a, b, c)), "area"),
                (have[one] * have[two]).times(HALF),
                "half the product of the legs",
                (long(one), long(two), key(angle)),
            )
    for p, mid, q in known.shape.straight:
        for corners in known.shape.triangles:
            if not {p, q} < set(corners) or mid in corners:
                continue
            (x,) = set(corners) - {p, q}
            upright, high, base = known.shape.angle(p, mid, x), side(x, mid), side(p, q)
            if known.measures.get(upright) == 90 and high in have and base in have:
                yield Step(
                    (triangle_id(corners), "area"),
                    (have[base] * have[high]).times(HALF),
                    "half the base times the height",
                    (long(base), long(high), key(upright)),
                )


LENGTH_RULES: tuple[Callable[[Known], Iterator[Step]], ...] = (
    ticked_lengths,
    special,
    pythagoras,
    parts_of_a_line,
    halved_base,
    perimeter,
    area,
)
