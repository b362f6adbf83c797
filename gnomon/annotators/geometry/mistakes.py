"""Named misconceptions, each with the number it gives: diameter for radius, complement for supplement, no half."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from gnomon.annotators.geometry.formulas import HALF, PI, sqrt
from gnomon.annotators.question import Mistake
from gnomon.scenes.geometry.attributes import ARC_LENGTH, AREA, CIRCUMFERENCE, LENGTH, MEASURE, PERIMETER, RADIUS
from gnomon.scenes.geometry.ids import noun_of
from gnomon.scenes.geometry.roots import Inexact, Root, parsed, plain
from gnomon.scenes.geometry.theorems import angles, arcs, circles, isosceles, polygons, quadrilaterals, right, tangents
from gnomon.truth.fact import Fact, Value, is_number, number
from gnomon.truth.world import World

Wrong = tuple[str, Callable[[], Root]]

# rules of angles over an arc, and rules that halve
OVER_AN_ARC = (
    arcs.ARC_AND_CENTRAL_ANGLE,
    arcs.ARC_AND_INSCRIBED_ANGLE,
    circles.INSCRIBED_AND_CENTRAL_ANGLE,
    circles.INSCRIBED_OVER_LONGER_ARC,
    circles.INSCRIBED_ANGLES_OVER_ONE_ARC,
    polygons.CENTRAL_ANGLE_OF_REGULAR_POLYGON,
)
HALVING = (
    angles.HALF_OF_BISECTED_ANGLE,
    isosceles.BASE_ANGLES,
    isosceles.BASE_ANGLES_AND_SUM,
    isosceles.BISECTOR_OF_ISOSCELES_TRIANGLE,
    isosceles.EQUIDISTANT_POINTS,
    quadrilaterals.RHOMBUS_DIAGONALS_BISECT,
    quadrilaterals.BASE_ANGLES_OF_ISOSCELES_TRAPEZOID,
    right.MEDIAN_HALF_ITS_SIDE,
    tangents.LINE_TO_CENTRE_OF_TWO_TANGENTS,
)


def mistakes(world: World, fact: Fact) -> tuple[Mistake, ...]:
    """Wrong values for a number of a figure, those first that come of the theorem it follows by."""
    if not is_number(fact.value):
        return ()
    try:
        value = parsed(fact.value)
    except ValueError:
        return ()
    premises = grounds(world, fact)
    makers = {MEASURE: of_angle, LENGTH: of_length, AREA: of_area, RADIUS: of_radius}
    wrong = makers.get(fact.attribute, of_round)(world, fact, value, premises)
    found: dict[float, Mistake] = {}
    # a drawn angle is below 180°, an arc below 360°
    most = {"angle": 180.0, "arc": 360.0, "sector": 360.0}.get(noun_of(fact.subject), float("inf"))
    most = most if fact.attribute == MEASURE else float("inf")
    for name, give in wrong:
        try:
            got = give()
        except (Inexact, ZeroDivisionError):
            continue
        if 0 < float(got) < most and got != value and len(got.terms) <= max(1, len(value.terms)):
            found.setdefault(float(got), Mistake(name, plain(got)))
    for other in others(world, fact):
        if 0 < number(other.value) != number(fact.value):
            found.setdefault(
                number(other.value), Mistake(f"took another {NOUNS.get(fact.attribute, 'value')}", other.value)
            )
    return tuple(found.values())


NOUNS = {MEASURE: "angle", LENGTH: "segment"}


def others(world: World, fact: Fact) -> Iterator[Fact]:
    """Values of the same sort elsewhere in the figure."""
    noun = noun_of(fact.subject)
    for other in world.facts.values():
        alike = other.attribute == fact.attribute and noun_of(other.subject) == noun
        if alike and other.subject != fact.subject and is_number(other.value) and other.key in world.readings:
            yield other


def grounds(world: World, fact: Fact) -> list[Fact]:
    """The numbers that a fact follows from."""
    keys = fact.because.premises if fact.because else ()
    return [f for k in keys if (f := world.facts.get(k)) is not None and is_number(f.value)]


def roots(premises: list[Fact], angles: bool) -> list[Root]:
    return [parsed(p.value) for p in premises if (p.attribute == MEASURE) is angles]


def of_angle(world: World, fact: Fact, value: Root, premises: list[Fact]) -> Iterator[Wrong]:
    rule = fact.because.rule if fact.because else ""
    given = roots(premises, True)
    if rule in OVER_AN_ARC:
        yield "took the central angle for the inscribed one", lambda: 2 * value
        yield "took the inscribed angle for the central one", lambda: value * HALF
    if rule in HALVING:
        yield "forgot to halve", lambda: 2 * value
    if len(given) == 2:
        a, b = given
        yield "added instead of subtracting", lambda: a + b
        yield "subtracted instead of adding", lambda: a - b if float(a) > float(b) else b - a
    if len(given) == 1:
        yield "took the given angle itself", lambda: given[0]
        yield "took half of the given angle", lambda: given[0] * HALF
        yield "took twice the given angle", lambda: 2 * given[0]
    yield "took the supplement", lambda: 180 - value
    yield "took the complement for the supplement", lambda: 90 - value
    yield "forgot the half", lambda: 2 * value
    yield "halved once too often", lambda: value * HALF
    yield "took the rest of a full turn", lambda: 360 - value


def of_length(world: World, fact: Fact, value: Root, premises: list[Fact]) -> Iterator[Wrong]:
    given = roots(premises, False)
    if len(given) == 2:
        a, b = given if float(given[0]) >= float(given[1]) else given[::-1]
        if fact.because is not None and fact.because.rule == right.PYTHAGORAS:
            yield "took the leg for the hypotenuse", lambda: sqrt(a * a - b * b)
            yield "took the hypotenuse for a leg", lambda: sqrt(a * a + b * b)
            yield "forgot the square root", lambda: value * value
        yield "added the lengths", lambda: a + b
        yield "subtracted the lengths", lambda: a - b
        yield "took the mean of the lengths", lambda: (a + b) * HALF
        yield "took half the product", lambda: a * b * HALF
    for a in given:
        yield from of_one(a)
    yield "forgot the half", lambda: 2 * value
    yield "halved once too often", lambda: value * HALF


def of_one(a: Root) -> Iterator[Wrong]:
    """What goes wrong with one given length."""
    yield "took a given length itself", lambda: a
    yield "took twice a given length", lambda: 2 * a
    yield "took half of a given length", lambda: a * HALF


def of_area(world: World, fact: Fact, value: Root, premises: list[Fact]) -> Iterator[Wrong]:
    for attribute in (PERIMETER, CIRCUMFERENCE):
        around = world.facts.get((fact.subject, attribute))
        if around is not None:
            yield "took the perimeter for the area", later(around.value)
    if noun_of(fact.subject) in ("circle", "sector"):
        yield "took the diameter for the radius", lambda: 4 * value
        radius = next((r for r in roots([p for p in premises if p.attribute in (RADIUS, LENGTH)], False)), None)
        if radius is not None:
            yield "took the circumference for the area", lambda: 2 * PI * radius
            yield "forgot to square the radius", lambda: PI * radius
            yield "took the whole circle", lambda: PI * radius * radius
    yield "forgot the half", lambda: 2 * value
    yield "halved once too often", lambda: value * HALF
    given = roots(premises, False)
    if len(given) >= 2:
        yield "added instead of multiplying", lambda: given[0] + given[1]
        yield "subtracted the wrong way", lambda: given[0] - given[1]


def of_radius(world: World, fact: Fact, value: Root, premises: list[Fact]) -> Iterator[Wrong]:
    yield "took the diameter for the radius", lambda: 2 * value
    yield "halved once too often", lambda: value * HALF
    yield from of_length(world, fact, value, premises)


def later(value: Value) -> Callable[[], Root]:
    return lambda: parsed(value)


def of_radius_given(r: Root) -> Iterator[Wrong]:
    yield "took the radius for the diameter", lambda: PI * r
    yield "took the area formula", lambda: PI * r * r


def of_side(whole: Root, side: Root) -> Iterator[Wrong]:
    yield "left out a side", lambda: whole - side
    yield "added one side twice", lambda: whole + side


def of_round(world: World, fact: Fact, value: Root, premises: list[Fact]) -> Iterator[Wrong]:
    """Perimeters, circumferences."""
    area = world.facts.get((fact.subject, AREA))
    if area is not None and is_number(area.value):
        yield "took the area", later(area.value)
    given = roots(premises, False)
    if fact.attribute in (CIRCUMFERENCE, PERIMETER, ARC_LENGTH):
        for a in given:
            round_ = noun_of(fact.subject) in ("circle", "arc", "sector")
            yield from of_radius_given(a) if round_ else of_side(value, a)
    yield "took half of it", lambda: value * HALF
    yield "took it twice", lambda: 2 * value
    yield "took a third of it", lambda: value * Fraction(1, 3)
