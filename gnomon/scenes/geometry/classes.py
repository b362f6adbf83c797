"""What sort of triangle or angle it is, and which of its parts are the greatest: conclusions that end a chain."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gnomon.scenes.geometry.angles import key, pair, triangle_id, turns
from gnomon.scenes.geometry.known import Known, Step
from gnomon.scenes.geometry.lengths import long
from gnomon.scenes.geometry.shape import side
from gnomon.truth.fact import Key


def at(known: Known, corners: tuple[str, str, str]) -> dict[str, str]:
    """For each corner the id of the angle there."""
    return {a: known.shape.angle(b, a, c) for a, b, c in turns(corners)}


def by_sides(known: Known) -> Iterator[Step]:
    for corners in known.shape.triangles:
        subject = (triangle_id(corners), "sort by sides")
        equal = pair(known, corners)
        because: Key = (triangle_id(corners), "set of equal sides")
        angles = list(at(known, corners).values())
        sides = [side(corners[i], corners[i - 1]) for i in range(3)]
        if len(equal) == 3:
            yield Step(subject, "equilateral", "three equal sides", (because,))
        elif len(equal) == 2 and surely_two(known, corners, equal):
            yield Step(subject, "isosceles", "two equal sides", (because, *third(known, corners, equal)))
        elif all(a in known.measures for a in angles) and len({known.measures[a] for a in angles}) == 3:
            yield Step(subject, "scalene", "three different angles", tuple(key(a) for a in angles))
        elif all(s in known.lengths for s in sides) and len({known.lengths[s] for s in sides}) == 3:
            yield Step(subject, "scalene", "three different sides", tuple(long(s) for s in sides))


def surely_two(known: Known, corners: tuple[str, str, str], equal: tuple[str, ...]) -> bool:
    return bool(third(known, corners, equal))


def third(known: Known, corners: tuple[str, str, str], equal: tuple[str, ...]) -> tuple[Key, ...]:
    """The keys that show that the third side differs from two equal ones; () if nothing shows it."""
    for apex, b, c in turns(corners):
        if {side(apex, b), side(apex, c)} == set(equal):
            for angle in (known.shape.angle(b, apex, c), known.shape.angle(apex, b, c)):
                if known.measures.get(angle, 60) != 60:
                    return (key(angle),)
            one, two = side(apex, b), side(b, c)
            if one in known.lengths and two in known.lengths and known.lengths[one] != known.lengths[two]:
                return (long(one), long(two))
    return ()


def by_angles(known: Known) -> Iterator[Step]:
    m = known.measures
    for corners in known.shape.triangles:
        subject = (triangle_id(corners), "sort by angles")
        angles = list(at(known, corners).values())
        for angle in angles:
            if m.get(angle) == 90:
                yield Step(subject, "right", "one angle of 90°", (key(angle),))
            elif m.get(angle, 0) > 90:
                yield Step(subject, "obtuse", "one angle above 90°", (key(angle),))
        if all(m.get(a, 90) < 90 for a in angles):
            yield Step(subject, "acute", "three angles below 90°", tuple(key(a) for a in angles))
        sides = sorted(
            (side(corners[i], corners[i - 1]) for i in range(3)),
            key=lambda s: known.lengths[s].value if s in known.lengths else 0,
        )
        if all(s in known.lengths for s in sides):
            a, b, c = (known.lengths[s] * known.lengths[s] for s in sides)
            f = (a + b - c).fraction
            if f is not None:
                kind = "right" if f == 0 else "acute" if f > 0 else "obtuse"
                yield Step(subject, kind, "converse of the Pythagorean theorem", tuple(long(s) for s in sides))


def sort_of_angle(known: Known) -> Iterator[Step]:
    for angle, m in list(known.measures.items()):
        sort = "right" if m == 90 else "acute" if m < 90 else "obtuse"
        yield Step(
            (angle, "sort"), sort, f"{'equal to' if m == 90 else 'below' if m < 90 else 'above'} 90°", (key(angle),)
        )


def extremes(known: Known) -> Iterator[Step]:
    """The longest side lies opposite the largest angle, the shortest opposite the smallest."""
    for corners in known.shape.triangles:
        subject = triangle_id(corners)
        angles = at(known, corners)
        opposite = {c: side(*(x for x in corners if x != c)) for c in corners}
        if all(opposite[c] in known.lengths for c in corners):
            size = {c: known.lengths[opposite[c]].value for c in corners}
            because, rule = tuple(long(opposite[c]) for c in corners), "comparing the three sides"
        elif all(angles[c] in known.measures for c in corners):
            size = {c: float(known.measures[angles[c]]) for c in corners}
            because, rule = tuple(key(angles[c]) for c in corners), "larger angles lie opposite longer sides"
        else:
            continue
        low, mid, high = sorted(corners, key=lambda c: size[c])
        if size[high] > size[mid] * 1.0001:
            yield Step((subject, "longest side"), opposite[high].removeprefix("segment/"), rule, because)
        if size[low] * 1.0001 < size[mid]:
            yield Step((subject, "shortest side"), opposite[low].removeprefix("segment/"), rule, because)


CLASSES: tuple[Callable[[Known], Iterator[Step]], ...] = (by_sides, by_angles, sort_of_angle, extremes)
