"""Every fact of a figure measured again from its coordinates, to thirty digits, without any theorem of the scene's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from gnomon.checks.geometry.coordinates import shown, tolerance
from gnomon.checks.geometry.measure import XY, Number, angle, area, distance, mp, number_of, perimeter
from gnomon.checks.geometry.regions import area_of, closed, perimeter_of
from gnomon.checks.geometry.relations import related
from gnomon.checks.geometry.rounds import arcs_called, radius
from gnomon.checks.geometry.sorts import sorted_out
from gnomon.checks.written import read as written
from gnomon.scenes.geometry import Figure, Region, ValueLabel
from gnomon.truth.fact import Exact, Fact, is_number, number

# what marks show, which is held against the pixels and not against coordinates
SEEN = ("kind", "text", "name", "at", "strokes", "drawn", "x", "y", "fill", "order")


def facts_hold(scene: Figure, at: Mapping[str, XY], facts: tuple[Fact, ...]) -> Iterator[str]:
    """One line for each fact that the coordinates deny, and for each that nothing here can measure."""
    near = tolerance(scene)
    for fact in facts:
        if isinstance(fact.value, Exact):
            yield from exact_holds(fact, fact.value)
        if fact.attribute == "drawn" and fact.subject.startswith("point/"):
            yield from lies_there(scene, at, fact, near)
        if fact.attribute in SEEN or fact.origin == "picture":
            continue
        try:
            yield from fact_holds(scene, at, fact, near)
        except (KeyError, StopIteration) as lost:
            yield f"{fact.subject}: {fact.attribute} is of something that is not there ({lost})"


def fact_holds(scene: Figure, at: Mapping[str, XY], fact: Fact, near: Number) -> Iterator[str]:
    what = f"{fact.subject}: {fact.attribute}"
    if is_number(fact.value):
        wanted = list(measured(scene, at, fact.subject, fact.attribute))
        if not wanted:
            yield f"{what} is {fact.value}, and nothing can measure it"
        elif not any(abs(exactly(fact) - w) <= near * max(1, abs(w)) for w in wanted):
            yield f"{what} is {fact.value}, the coordinates want {' or '.join(map(shown, wanted))}"
    elif isinstance(fact.value, bool):
        holds = related(scene, at, fact.subject, fact.attribute, near)
        if holds is None:
            yield f"{what} is {fact.value}, and nothing can tell"
        elif holds is not fact.value:
            yield f"{what} is {fact.value}, the coordinates want {holds}"
    else:
        name = sorted_out(at, fact.subject, fact.attribute, near)
        if name is None:
            yield f"{what} is {fact.value}, and nothing can tell"
        elif name != fact.value:
            yield f"{what} is {fact.value}, the coordinates want {name}"


def measured(scene: Figure, at: Mapping[str, XY], subject: str, attribute: str) -> Iterator[Number]:
    """What the coordinates say of a quantity; nothing if it is of no known sort."""
    kind, _, letters = subject.partition("/")
    match kind, attribute:
        case "segment", "length":
            yield distance(at[letters[0]], at[letters[1]])
        case "angle", "measure":
            yield angle(at[letters[0]], at[letters[1]], at[letters[2]])
        case (("triangle" | "quadrilateral" | "polygon"), "area"):
            yield area([at[x] for x in letters])
        case (("triangle" | "quadrilateral" | "polygon"), "perimeter"):
            yield perimeter([at[x] for x in letters])
        case "circle", _:
            yield from of_circle(radius(scene, subject, at), attribute)
        case (("arc" | "sector"), _):
            for degrees, r in arcs_called(scene, subject, at):
                yield from of_arc(degrees, r, attribute)
        case "region", _:
            region = next(x for x in scene.of(Region) if x.id == subject)
            if not all(closed(edges, at, tolerance(scene) * 1000) for edges in (region.boundary, *region.holes)):
                return
            if attribute == "area":
                yield area_of(region.boundary, region.holes, at)
            elif attribute == "perimeter":
                yield perimeter_of(region.boundary, region.holes, at)
        case "unknown", "value":
            yield from unknowns(scene, at, letters)


def of_circle(r: Number, attribute: str) -> Iterator[Number]:
    found = {"radius": r, "diameter": 2 * r, "circumference": 2 * mp.pi * r, "area": mp.pi * r * r}
    if attribute in found:
        yield found[attribute]


def of_arc(degrees: Number, r: Number, attribute: str) -> Iterator[Number]:
    long = mp.radians(degrees) * r
    found = {
        "measure": degrees,
        "length": long,
        "arc length": long,
        "area": long * r / 2,
        "perimeter": long + 2 * r,
        "radius": r,
    }
    if attribute in found:
        yield found[attribute]


def unknowns(scene: Figure, at: Mapping[str, XY], letter: str) -> Iterator[Number]:
    """What a letter stands for, from what is measured where it is printed; all places must agree."""
    found = []
    for label in scene.of(ValueLabel):
        if label.letter == letter and label.slope:
            found += [(m - label.offset) / label.slope for m in measured(scene, at, label.of, label.attribute)]
    if found and max(found) - min(found) <= tolerance(scene) * max(1, abs(found[0])):
        yield found[0]


def exactly(fact: Fact) -> Number:
    if isinstance(fact.value, Exact):
        return sympys(fact.value.exact)[0]
    return mp.mpf(str(fact.value))


def exact_holds(fact: Fact, value: Exact) -> Iterator[str]:
    """The exact form as sympy reads it, as Python reads it, and its float; and whether sympy would write it so."""
    by_sympy, again = sympys(value.exact)
    if abs(by_sympy - number_of(value.exact)) > mp.mpf("1e-30") * abs(by_sympy):
        yield f"{fact.subject}: {fact.attribute} {value.exact} is read in two ways"
    if abs(by_sympy - number(value)) > mp.mpf("1e-12") * abs(by_sympy):
        yield f"{fact.subject}: {fact.attribute} {value.exact} is not {value.value}"
    if again != value.exact:
        yield f"{fact.subject}: {fact.attribute} {value.exact} is written {again} by sympy"


@lru_cache(maxsize=65536)
def sympys(text: str) -> tuple[Number, str]:
    """A number as sympy reads it, to fifty digits, and as sympy writes it."""
    import sympy

    found = written(text)
    return mp.mpf(str(found.evalf(50))), str(sympy.sstr(found))


def lies_there(scene: Figure, at: Mapping[str, XY], fact: Fact, near: Number) -> Iterator[str]:
    """`on AB and circle O`: every part of it."""
    from gnomon.checks.geometry.relations import lies_on

    p = fact.subject.removeprefix("point/")
    for on in str(fact.value).removeprefix("on ").split(" and "):
        if not lies_on(scene, at, p, on, near):
            yield f"{fact.subject}: said to lie on {on}, the coordinates deny it"
