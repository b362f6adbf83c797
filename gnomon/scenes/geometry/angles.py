"""Rules for angles. Each yields every step it allows from what is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from gnomon.scenes.geometry.known import Known, Step
from gnomon.scenes.geometry.shape import side
from gnomon.truth.fact import Key

HALF_TURN = Fraction(180)


def key(angle: str) -> Key:
    return (angle, "measure")


def triangle_id(corners: tuple[str, str, str]) -> str:
    return "triangle/" + "".join(sorted(corners))


def turns(corners: tuple[str, str, str]) -> Iterator[tuple[str, str, str]]:
    a, b, c = corners
    yield from ((a, b, c), (b, c, a), (c, a, b))


def angle_sum(known: Known) -> Iterator[Step]:
    """Two angles of a triangle give the third."""
    m = known.measures
    for corners in known.shape.triangles:
        for a, b, c in turns(corners):
            at = [known.shape.angle(b, a, c), known.shape.angle(a, b, c), known.shape.angle(a, c, b)]
            if at[2] not in m and at[0] in m and at[1] in m:
                yield Step(
                    key(at[2]), HALF_TURN - m[at[0]] - m[at[1]], "angle sum of a triangle", (key(at[0]), key(at[1]))
                )


def equal_sides(known: Known) -> Iterator[Step]:
    """Ticks, equal lengths or equal angles make a triangle isosceles; all three make it equilateral."""
    for corners in known.shape.triangles:
        subject = (triangle_id(corners), "set of equal sides")
        sides = [side(*p) for p in ((corners[0], corners[1]), (corners[1], corners[2]), (corners[0], corners[2]))]
        if subject in known.steps:
            continue
        a, b, c = sides
        if (a, b) in known.ticked and (b, c) in known.ticked:
            yield Step(
                subject,
                said(*sides),
                "equal tick marks",
                tuple(dict.fromkeys((*known.ticked[a, b], *known.ticked[b, c]))),
            )
            continue
        lengths = [known.lengths.get(s) for s in sides]
        if all(x is not None and x == lengths[0] for x in lengths):
            yield Step(subject, said(*sides), "equal lengths", tuple((s, "length") for s in sides))
            continue
        for one, two in ((a, b), (b, c), (a, c)):
            if (one, two) in known.ticked:
                yield Step(subject, said(one, two), "equal tick marks", known.ticked[one, two])
            elif one in known.lengths and known.lengths[one] == known.lengths.get(two) and len(known.lengths) >= 2:
                yield Step(subject, said(one, two), "equal lengths", ((one, "length"), (two, "length")))
        yield from opposite_equal(known, corners, subject)


def opposite_equal(known: Known, corners: tuple[str, str, str], subject: Key) -> Iterator[Step]:
    """Equal angles stand opposite equal sides."""
    m = known.measures
    at = {
        p: known.shape.angle(*(q for q in (o[0], p, o[1]))) for p in corners for o in [[x for x in corners if x != p]]
    }
    if all(at[p] in m for p in corners) and len({m[at[p]] for p in corners}) == 1:
        a, b, c = corners
        yield Step(
            subject,
            said(side(a, b), side(b, c), side(a, c)),
            "equal angles have equal opposite sides",
            tuple(key(at[p]) for p in corners),
        )
        return
    for a, b, c in turns(corners):
        if at[a] in m and m[at[a]] == m.get(at[b]):
            yield Step(
                subject,
                said(side(a, c), side(b, c)),
                "equal angles have equal opposite sides",
                (key(at[a]), key(at[b])),
            )


def said(*sides: str) -> str:
    names = sorted(s.removeprefix("segment/") for s in sides)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def pair(known: Known, corners: tuple[str, str, str]) -> tuple[str, ...]:
    """The sides of a triangle known to be equal, as ids."""
    step = known.steps.get((triangle_id(corners), "set of equal sides"))
    if step is None or not isinstance(step.value, str):
        return ()
    return tuple(f"segment/{n}" for n in step.value.replace(" and ", ", ").split(", "))


def base_angles(known: Known) -> Iterator[Step]:
    """Equal sides stand opposite equal angles; an apex angle leaves half the rest for each."""
    m = known.measures
    for corners in known.shape.triangles:
        equal = pair(known, corners)
        because: Key = (triangle_id(corners), "set of equal sides")
        if len(equal) == 3:
            for a, b, c in turns(corners):
                yield Step(
                    key(known.shape.angle(b, a, c)), Fraction(60), "angles of an equilateral triangle", (because,)
                )
        elif len(equal) == 2:
            for apex, b, c in turns(corners):
                if {side(apex, b), side(apex, c)} != set(equal):
                    continue
                top = known.shape.angle(b, apex, c)
                left, right = known.shape.angle(apex, b, c), known.shape.angle(apex, c, b)
                for one, two in ((left, right), (right, left)):
                    if one in m:
                        yield Step(key(two), m[one], "base angles of an isosceles triangle", (because, key(one)))
                if top in m and left not in m and right not in m:
                    half = (HALF_TURN - m[top]) / 2
                    yield Step(key(left), half, "equal base angles and angle sum", (because, key(top)))
                    yield Step(key(right), half, "equal base angles and angle sum", (because, key(top)))


def straight_angle(known: Known) -> Iterator[Step]:
    """Two angles on a straight line make 180 degrees."""
    m = known.measures
    for p, mid, q in known.shape.straight:
        for x in arms(known, p, mid, q):
            one, two = known.shape.angle(p, mid, x), known.shape.angle(x, mid, q)
            for a, b in ((one, two), (two, one)):
                if a in m:
                    yield Step(
                        key(b), HALF_TURN - m[a], "angles on a straight line", (key(a), (f"point/{mid}", "drawn"))
                    )


def arms(known: Known, p: str, mid: str, q: str) -> list[str]:
    """Third points of triangles with the middle point and one end of a line."""
    found: list[str] = []
    for corners in known.shape.triangles:
        if mid in corners and (p in corners) != (q in corners):
            found += [x for x in corners if x not in (p, mid, q) and x not in found]
    return found


def exterior_angle(known: Known) -> Iterator[Step]:
    """An exterior angle is the sum of the two inner angles that do not touch it."""
    m = known.measures
    for line in known.shape.straight:
        for p, mid, q in (line, line[::-1]):
            for x in arms(known, p, mid, q):
                if not any({x, p, mid} == set(t) for t in known.shape.triangles):
                    continue
                outer, far, near = (
                    known.shape.angle(x, mid, q),
                    known.shape.angle(mid, x, p),
                    known.shape.angle(x, p, mid),
                )
                drawn: Key = (f"point/{mid}", "drawn")
                name = "exterior angle of a triangle"
                if far in m and near in m:
                    yield Step(key(outer), m[far] + m[near], name, (key(far), key(near), drawn))
                for a, b in ((far, near), (near, far)):
                    if outer in m and a in m:
                        yield Step(key(b), m[outer] - m[a], name, (key(outer), key(a), drawn))


def split_angle(known: Known) -> Iterator[Step]:
    """A segment to a point of the opposite side splits an angle into two that add up."""
    m = known.measures
    for p, mid, q in known.shape.straight:
        for x in known.shape.points:
            if (
                x in (p, mid, q)
                or known.shape.rays.get((x, mid)) != mid
                or not any({x, p, q} == set(t) for t in known.shape.triangles)
            ):
                continue
            one, two, all_ = known.shape.angle(p, x, mid), known.shape.angle(mid, x, q), known.shape.angle(p, x, q)
            drawn: Key = (f"point/{mid}", "drawn")
            if one in m and two in m:
                yield Step(key(all_), m[one] + m[two], "adding adjacent angles", (key(one), key(two), drawn))
            for a, b in ((one, two), (two, one)):
                if all_ in m and a in m:
                    yield Step(key(b), m[all_] - m[a], "taking away the adjacent angle", (key(all_), key(a), drawn))
                if (a, b) in known.arced:
                    if a in m:
                        yield Step(key(b), m[a], "equal angle marks", (key(a), *known.arced[a, b]))
                    if all_ in m:
                        yield Step(key(a), m[all_] / 2, "half of a bisected angle", (key(all_), *known.arced[a, b]))


ANGLE_RULES: tuple[Callable[[Known], Iterator[Step]], ...] = (
    equal_sides,
    base_angles,
    exterior_angle,
    angle_sum,
    straight_angle,
    split_angle,
)
__all__ = ["ANGLE_RULES", "key", "pair", "triangle_id", "turns"]
