"""Named misconceptions, each with the number it gives: diameter for radius, complement for supplement, no half."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from gnomon.annotators.geometry.formulas import HALF, PI, sqrt
from gnomon.annotators.question import Mistake
from gnomon.scenes.geometry.roots import Inexact, Root, parsed, plain
from gnomon.truth.fact import Fact, Value, is_number, number
from gnomon.truth.world import World

Wrong = tuple[str, Callable[[], Root]]


def mistakes(world: World, fact: Fact) -> tuple[Mistake, ...]:
    """Wrong values for a number of a figure, those first that come of the theorem it follows by."""
    if not is_number(fact.value):
        return ()
    try:
        right = parsed(fact.value)
    except ValueError:
        return ()
    premises = grounds(world, fact)
    makers = {"measure": of_angle, "length": of_length, "area": of_area, "radius": of_radius, "diameter": of_diameter}
    wrong = makers.get(fact.attribute, of_round)(world, fact, right, premises)
    found: dict[float, Mistake] = {}
    # a drawn angle is below 180°, an arc below 360°
    most = {"angle": 180.0, "arc": 360.0, "sector": 360.0}.get(fact.subject.split("/")[0], float("inf"))
    most = most if fact.attribute == "measure" else float("inf")
    for name, value in wrong:
        try:
            got = value()
        except (Inexact, ZeroDivisionError):
            continue
        if 0 < float(got) < most and got != right and len(got.terms) <= max(1, len(right.terms)):
            found.setdefault(float(got), Mistake(name, plain(got)))
    for other in others(world, fact):
        if 0 < number(other.value) != number(fact.value):
            found.setdefault(
                number(other.value), Mistake(f"took another {NOUNS.get(fact.attribute, 'value')}", other.value)
            )
    return tuple(found.values())


NOUNS = {"measure": "angle", "length": "segment"}


def others(world: World, fact: Fact) -> Iterator[Fact]:
    """Values of the same sort elsewhere in the figure."""
    kind = fact.subject.split("/")[0]
    for other in world.facts.values():
        alike = other.attribute == fact.attribute and other.subject.split("/")[0] == kind
        if alike and other.subject != fact.subject and is_number(other.value) and other.key in world.readings:
            yield other


def grounds(world: World, fact: Fact) -> list[Fact]:
    """The numbers that a fact follows from."""
    keys = fact.because.premises if fact.because else ()
    return [f for k in keys if (f := world.facts.get(k)) is not None and is_number(f.value)]


def roots(premises: list[Fact], angles: bool) -> list[Root]:
    return [parsed(p.value) for p in premises if (p.attribute == "measure") is angles]


def of_angle(world: World, fact: Fact, right: Root, premises: list[Fact]) -> Iterator[Wrong]:
    rule = fact.because.rule if fact.because else ""
    given = roots(premises, True)
    if "inscribed" in rule or "central" in rule:
        yield "took the central angle for the inscribed one", lambda: 2 * right
        yield "took the inscribed angle for the central one", lambda: right * HALF
    if "half" in rule or "bisect" in rule or "base angles" in rule:
        yield "forgot to halve", lambda: 2 * right
    if len(given) == 2:
        a, b = given
        yield "added instead of subtracting", lambda: a + b
        yield "subtracted instead of adding", lambda: a - b if float(a) > float(b) else b - a
    if len(given) == 1:
        yield "took the given angle itself", lambda: given[0]
        yield "took half of the given angle", lambda: given[0] * HALF
        yield "took twice the given angle", lambda: 2 * given[0]
    yield "took the supplement", lambda: 180 - right
    yield "took the complement for the supplement", lambda: 90 - right
    yield "forgot the half", lambda: 2 * right
    yield "halved once too often", lambda: right * HALF
    yield "took the rest of a full turn", lambda: 360 - right


def of_length(world: World, fact: Fact, right: Root, premises: list[Fact]) -> Iterator[Wrong]:
    given = roots(premises, False)
    if len(given) == 2:
        a, b = given if float(given[0]) >= float(given[1]) else given[::-1]
        rule = fact.because.rule if fact.because else ""
        if "Pythag" in rule:
            yield "took the leg for the hypotenuse", lambda: sqrt(a * a - b * b)
            yield "took the hypotenuse for a leg", lambda: sqrt(a * a + b * b)
            yield "forgot the square root", lambda: right * right
        yield "added the lengths", lambda: a + b
        yield "subtracted the lengths", lambda: a - b
        yield "took the mean of the lengths", lambda: (a + b) * HALF
        yield "took half the product", lambda: a * b * HALF
    for a in given:
        yield from of_one(a)
    yield "forgot the half", lambda: 2 * right
    yield "halved once too often", lambda: right * HALF


def of_one(a: Root) -> Iterator[Wrong]:
    """What goes wrong with one given length."""
    yield "took a given length itself", lambda: a
    yield "took twice a given length", lambda: 2 * a
    yield "took half of a given length", lambda: a * HALF


def of_area(world: World, fact: Fact, right: Root, premises: list[Fact]) -> Iterator[Wrong]:
    kind = fact.subject.split("/")[0]
    for attribute in ("perimeter", "circumference"):
        around = world.facts.get((fact.subject, attribute))
        if around is not None:
            yield "took the perimeter for the area", later(around.value)
    if kind in ("circle", "sector"):
        yield "took the diameter for the radius", lambda: 4 * right
        radius = next((r for r in roots([p for p in premises if p.attribute in ("radius", "length")], False)), None)
        if radius is not None:
            yield "took the circumference for the area", lambda: 2 * PI * radius
            yield "forgot to square the radius", lambda: PI * radius
            yield "took the whole circle", lambda: PI * radius * radius
    yield "forgot the half", lambda: 2 * right
    yield "halved once too often", lambda: right * HALF
    given = roots(premises, False)
    if len(given) >= 2:
        yield "added instead of multiplying", lambda: given[0] + given[1]
        yield "subtracted the wrong way", lambda: given[0] - given[1]


def of_radius(world: World, fact: Fact, right: Root, premises: list[Fact]) -> Iterator[Wrong]:
    yield "took the diameter for the radius", lambda: 2 * right
    yield "halved once too often", lambda: right * HALF
    yield from of_length(world, fact, right, premises)


def of_diameter(world: World, fact: Fact, right: Root, premises: list[Fact]) -> Iterator[Wrong]:
    yield "took the radius for the diameter", lambda: right * HALF
    yield "doubled once too often", lambda: 2 * right
    yield from of_length(world, fact, right, premises)


def later(value: Value) -> Callable[[], Root]:
    return lambda: parsed(value)


def of_radius_given(r: Root) -> Iterator[Wrong]:
    yield "took the radius for the diameter", lambda: PI * r
    yield "took the area formula", lambda: PI * r * r


def of_side(whole: Root, side: Root) -> Iterator[Wrong]:
    yield "left out a side", lambda: whole - side
    yield "added one side twice", lambda: whole + side


def of_round(world: World, fact: Fact, right: Root, premises: list[Fact]) -> Iterator[Wrong]:
    """Perimeters, circumferences, ratios."""
    area = world.facts.get((fact.subject, "area"))
    if area is not None and is_number(area.value):
        yield "took the area", later(area.value)
    given = roots(premises, False)
    if fact.attribute in ("circumference", "perimeter", "arc length"):
        for a in given:
            round_ = fact.subject.startswith(("circle/", "arc/", "sector/"))
            yield from of_radius_given(a) if round_ else of_side(right, a)
    if fact.attribute == "ratio":
        yield "turned the ratio round", lambda: 1 / right
        yield "squared the ratio", lambda: right * right
        yield "took the root of the ratio", lambda: sqrt(right)
    yield "took half of it", lambda: right * HALF
    yield "took it twice", lambda: 2 * right
    yield "took a third of it", lambda: right * Fraction(1, 3)
