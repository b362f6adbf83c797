"""Every point worked out again to fifty digits from the construction, and held against where it is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gnomon.checks.geometry.measure import XY, Number, between, distance, mp
from gnomon.scenes.geometry import Arc, Circle, Figure, Line, Point, Ray, Sector, Segment
from gnomon.scenes.geometry.constructions import constructed, in_digits

FLOAT = mp.mpf("1e-9")  # what is drawn is stored in floats
NEAR = mp.mpf("1e-30")  # what is worked out has fifty digits, some of which a chain of steps wears off


def points_of(scene: Figure) -> dict[str, XY]:
    """Name to coordinates as drawn (mirrored, then turned), y upwards, to about 45 digits."""
    if not scene.construction:
        return {p.name: (mp.mpf(p.x), mp.mpf(p.y)) for p in scene.of(Point)}
    plain = {n: (mp.mpf(z.real), mp.mpf(z.imag)) for n, z in constructed(scene.construction, in_digits(50)).items()}
    turn = mp.radians(mp.mpf(scene.turn))
    c, s = mp.cos(turn), mp.sin(turn)
    flip = -1 if scene.mirrored else 1
    return {n: (x * c - flip * y * s, x * s + flip * y * c) for n, (x, y) in plain.items()}


def coordinates_hold(scene: Figure, at: Mapping[str, XY]) -> Iterator[str]:
    size = max((abs(v) for xy in at.values() for v in xy), default=mp.mpf(1))
    for point in scene.of(Point):
        if point.name not in at:
            yield f"{point.id}: no step of the construction makes it"
            continue
        for axis, held, wanted in zip("xy", (point.x, point.y), at[point.name], strict=True):
            if abs(held - wanted) > FLOAT * size:
                yield f"{point.id}: {axis} is {held}, its construction wants {shown(wanted)}"
    for p, m, q in scene.straight:
        if not {p, m, q} <= set(at):
            yield f"{p}{m}{q}: said to be on one line, a point is missing"
        elif not between(at[m], at[p], at[q], tolerance(scene) * size):
            yield f"point/{m}: not between {p} and {q} on one line"
    yield from rounds_hold(scene, at)
    yield from ends_there(scene, at)


def tolerance(scene: Figure) -> Number:
    return NEAR if scene.construction else FLOAT


def rounds_hold(scene: Figure, at: Mapping[str, XY]) -> Iterator[str]:
    """Points of circles lie on them; arcs and sectors begin and end at one distance from their centre."""
    near = tolerance(scene)
    for circle in scene.of(Circle):
        if circle.centre not in at:
            yield f"{circle.id}: has no centre"
            continue
        for p in circle.through:
            r = distance(at[circle.centre], at[p])
            if abs(r - circle.radius) > FLOAT * r:
                yield f"{circle.id}: {p} lies {shown(r)} from the centre, the radius is {circle.radius}"
        radii = [distance(at[circle.centre], at[p]) for p in circle.through]
        if radii and max(radii) - min(radii) > near * max(radii):
            yield f"{circle.id}: the points on it lie at distances that differ by {shown(max(radii) - min(radii))}"
    pieces: tuple[Arc | Sector, ...] = (*scene.of(Arc), *scene.of(Sector))
    for piece in pieces:
        one, other = (distance(at[piece.centre], at[p]) for p in piece.ends)
        if abs(one - other) > near * one:
            yield f"{piece.id}: its ends lie {shown(one)} and {shown(other)} from its centre"


def ends_there(scene: Figure, at: Mapping[str, XY]) -> Iterator[str]:
    for piece in scene.elements:
        if isinstance(piece, (Segment, Line, Ray)) and (
            not set(piece.ends) <= set(at) or distance(at[piece.ends[0]], at[piece.ends[1]]) < FLOAT
        ):
            yield f"{piece.id}: its ends are no two points"


def shown(value: Number) -> str:
    return str(mp.nstr(value, 12))
