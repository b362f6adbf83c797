"""Plans whose givens are lengths: whole numbers, or exact roots."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.generators.geometry._draft import Draft
from gnomon.generators.geometry._placing import foot, least_angle
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry.roots import Root, root_of, whole
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

TRIPLES = (
    (3, 4, 5),
    (5, 12, 13),
    (8, 15, 17),
    (20, 21, 29),
    (9, 12, 15),
    (6, 8, 10),
    (12, 16, 20),
    (15, 20, 25),
    (7, 24, 25),
)
HERON = (
    (13, 14, 15),
    (5, 5, 6),
    (5, 5, 8),
    (10, 13, 13),
    (9, 10, 17),
    (10, 17, 21),
    (13, 20, 21),
    (17, 25, 28),
    (7, 15, 20),
)
# altitude, with the two feet and the two sides: two right triangles on one leg
FEET = (
    (12, 5, 13, 9, 15),
    (12, 9, 15, 16, 20),
    (12, 5, 13, 16, 20),
    (8, 6, 10, 15, 17),
    (15, 8, 17, 20, 25),
    (24, 10, 26, 18, 30),
    (24, 18, 30, 32, 40),
    (24, 7, 25, 10, 26),
    (24, 7, 25, 18, 30),
)
SMALL = 20.0  # degrees


def right_at_a(d: Draft, one: Root, two: Root) -> Draft:
    """Legs AB on the x axis and AC on the y axis."""
    zero = whole(0)
    d.put_root("A", zero, zero)
    d.put_root("B", one, zero)
    d.put_root("C", zero, two)
    d.triangles.append(("A", "B", "C"))
    d.join("AB", "BC", "AC")
    d.squares = [("B", "A", "C")]
    return d


def on_base(left: Root, right: Root, height: Root) -> Draft:
    """A above the origin, B to the left and C to the right of it on the x axis."""
    d = Draft()
    d.put_root("A", whole(0), height)
    d.put_root("B", left.times(-1), whole(0))
    d.put_root("C", right, whole(0))
    d.triangles.append(("A", "B", "C"))
    d.join("AB", "BC", "AC")
    return d


def with_altitude(d: Draft) -> Draft:
    d.put_root("D", whole(0), whole(0))
    foot(d)
    return d


def fit(content: Generator, make: Callable[[], Draft]) -> Draft:
    """The first draft without an angle that is too sharp."""
    for _ in range(30):
        d = make()
        if least_angle(d) >= SMALL:
            return d
    raise Rejected("too sharp")


def three_sides(content: Generator) -> Draft:
    def make() -> Draft:
        k = between(content, 1, 2)
        a, b, c = (k * x for x in (one_of(content, [h for h in HERON if sum(h) < 60])))
        base = c
        left = Fraction(a * a - b * b + base * base, 2 * base)
        d = on_base(whole(left), whole(base - left), root_of(a * a - left * left))
        d.lengths = {("A", "B"): whole(a), ("A", "C"): whole(b), ("B", "C"): whole(c)}
        return d

    return fit(content, make)


def equilateral(content: Generator) -> Draft:
    s = between(content, 3, 18)
    half = Fraction(s, 2)
    d = on_base(whole(half), whole(half), root_of(Fraction(3), half))
    d.ticks = {("A", "B"): 1, ("A", "C"): 1, ("B", "C"): 1}
    d.lengths = {one_of(content, [("A", "B"), ("A", "C"), ("B", "C")]): whole(s)}
    return d


def triple(content: Generator) -> tuple[int, int, int]:
    a, b, c = one_of(content, [t for t in TRIPLES if t[0] / t[1] > 0.37])
    return (a, b, c) if content.random() < 0.5 else (b, a, c)


def right_with_legs(content: Generator) -> Draft:
    a, b, _ = triple(content)
    d = right_at_a(Draft(), whole(a), whole(b))
    d.lengths = {("A", "B"): whole(a), ("A", "C"): whole(b)}
    return d


def right_with_two(content: Generator) -> Draft:
    """Two sides of a right triangle, the third sought."""
    a, b, c = triple(content)
    d = right_at_a(Draft(), whole(a), whole(b))
    sides = {("A", "B"): whole(a), ("A", "C"): whole(b), ("B", "C"): whole(c)}
    d.sought = one_of(content, list(sides))
    d.lengths = {k: v for k, v in sides.items() if k != d.sought}
    return d


def isosceles_sides(content: Generator) -> Draft:
    s, base = one_of(content, [(5, 6), (5, 8), (7, 4), (8, 6), (10, 12), (13, 10), (9, 7), (12, 15), (11, 14), (6, 9)])
    d = on_base(whole(Fraction(base, 2)), whole(Fraction(base, 2)), root_of(s * s - Fraction(base * base, 4)))
    d.ticks = {("A", "B"): 1, ("A", "C"): 1}
    d.lengths = {("A", one_of(content, ["B", "C"])): whole(s), ("B", "C"): whole(base)}
    return d


def root_right(content: Generator) -> Draft:
    """Legs that are whole, a hypotenuse that is a root; or a hypotenuse and a leg that are."""
    a, b = one_of(
        content, [(2, 4), (3, 6), (1, 2), (2, 3), (4, 6), (2, 5), (3, 5), (4, 5), (4, 8), (5, 10), (3, 7), (6, 9)]
    )
    a, b = (a, b) if content.random() < 0.5 else (b, a)
    d = right_at_a(Draft(), whole(a), whole(b))
    sides = {("A", "B"): whole(a), ("A", "C"): whole(b), ("B", "C"): root_of(Fraction(a * a + b * b))}
    d.sought = one_of(content, [("B", "C"), ("B", "C"), ("A", "B"), ("A", "C")])
    d.lengths = {k: v for k, v in sides.items() if k != d.sought}
    return d


def half_square(content: Generator) -> Draft:
    """45-45-90: a leg or the hypotenuse is given."""
    k = between(content, 2, 12)
    d = right_at_a(Draft(), whole(k), whole(k))
    d.angles = {("A", "B", "C"): 45}
    if content.random() < 0.6:
        d.lengths, d.sought = {("A", one_of(content, ["B", "C"])): whole(k)}, ("B", "C")
    else:
        d.lengths, d.sought = {("B", "C"): root_of(Fraction(2), k)}, ("A", one_of(content, ["B", "C"]))
    return d


def thirty_sixty(content: Generator) -> Draft:
    k = between(content, 2, 10)
    d = right_at_a(Draft(), root_of(Fraction(3), k), whole(k))
    d.angles = dict([one_of(content, [(("A", "B", "C"), 30), (("A", "C", "B"), 60)])])
    sides = {("A", "B"): root_of(Fraction(3), k), ("A", "C"): whole(k), ("B", "C"): whole(2 * k)}
    given, d.sought = (list(sides)[i] for i in content.permutation(3)[:2])
    d.lengths = {given: sides[given]}
    return d


def isosceles_altitude(content: Generator) -> Draft:
    """Equal sides and base; the altitude halves the base, and Pythagoras gives its length."""
    a, b, c = triple(content)
    d = with_altitude(on_base(whole(a), whole(a), whole(b)))
    d.ticks = {("A", "B"): 1, ("A", "C"): 1}
    d.squares = [("A", "D", "C")]
    d.lengths = {("A", one_of(content, ["B", "C"])): whole(c), ("B", "C"): whole(2 * a)}
    d.sought = ("A", "D")
    return d


def two_rights(content: Generator) -> tuple[Draft, tuple[int, int, int, int, int]]:
    h, m, one, n, two = one_of(content, FEET)
    if content.random() < 0.5:
        m, one, n, two = n, two, m, one
    d = with_altitude(on_base(whole(m), whole(n), whole(h)))
    d.squares = [("A", "D", one_of(content, ["B", "C"]))]
    return d, (h, m, one, n, two)


def altitude_then_side(content: Generator) -> Draft:
    """From one right triangle over the common leg into the other."""
    d, (_, m, one, n, two) = fit_two(content)
    if content.random() < 0.5:
        d.lengths, d.sought = {("A", "B"): whole(one), ("B", "D"): whole(m), ("C", "D"): whole(n)}, ("A", "C")
    else:
        d.lengths, d.sought = {("A", "B"): whole(one), ("B", "D"): whole(m), ("A", "C"): whole(two)}, ("C", "D")
    return d


def altitude_from_the_base(content: Generator) -> Draft:
    """The whole base, one foot and one side: the other side is three steps away, perimeter and area four."""
    d, (_, m, one, n, _two) = fit_two(content)
    d.lengths, d.sought = {("A", "B"): whole(one), ("B", "D"): whole(m), ("B", "C"): whole(m + n)}, ("A", "C")
    return d


def fit_two(content: Generator) -> tuple[Draft, tuple[int, int, int, int, int]]:
    for _ in range(30):
        d, sides = two_rights(content)
        if least_angle(d) >= SMALL:
            return d, sides
    raise Rejected("too sharp")


def special_pair(content: Generator) -> Draft:
    """A 30-60-90 and a 45-45-90 triangle on a common altitude: exact lengths with roots all the way."""
    k = between(content, 2, 8)
    steep = content.random() < 0.5
    foot_, height = (whole(k), root_of(Fraction(3), k)) if steep else (root_of(Fraction(3), k), whole(k))
    d = with_altitude(on_base(foot_, height, height))
    d.squares = [("A", "D", one_of(content, ["B", "C"]))]
    d.angles = {("A", "B", "C"): 60 if steep else 30, ("A", "C", "B"): 45}
    d.lengths = {("A", "B"): whole(2 * k)}
    d.sought = one_of(content, [("A", "C"), ("C", "D")])
    return d


LENGTH_PLANS: dict[int, tuple[Callable[[Generator], Draft], ...]] = {
    1: (three_sides, equilateral, right_with_legs),
    2: (right_with_two, isosceles_sides, half_square),
    3: (root_right, thirty_sixty, isosceles_altitude),
    4: (altitude_then_side, altitude_then_side),
    5: (altitude_from_the_base, special_pair),
}
