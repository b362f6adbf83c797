"""Figures not to scale: they say so, lie as their true points do, and would mislead who measured them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from gnomon.checks.geometry.constructions import construction_holds
from gnomon.checks.geometry.coordinates import coordinates_hold, tolerance
from gnomon.checks.geometry.measure import XY, Number, angle, cross, distance, mp, tilt
from gnomon.scenes.geometry import Figure, Line, Note, Point, Ray, RightAngle, Segment

SAID = "Not to scale"
NEAR = mp.mpf("1e-7")  # of what counts as nothing
LONGER, WIDER = mp.mpf("1.19"), mp.mpf(7.9)  # by which some ratio of lengths or some angle is off, at the least


def sketch_holds(scene: Figure, drawn: Figure, at: Mapping[str, XY], there: Mapping[str, XY]) -> Iterator[str]:
    """`at` are the true points, `there` those of the sketch, both to fifty digits."""
    if [n.text for n in scene.of(Note)] != [SAID]:
        yield "figure: not to scale, and does not say so"
    if [(s.name, s.makes, s.of) for s in scene.sketch] != [(s.name, s.makes, s.of) for s in scene.construction]:
        yield "figure: drawn by another construction than its own"
        return
    yield from (f"as drawn: {wrong}" for wrong in coordinates_hold(drawn, there))
    yield from (f"as drawn: {wrong}" for wrong in construction_holds(drawn, there, tolerance(drawn)))
    yield from order_kept(scene, at, there)
    yield from directions_kept(scene, at, there)
    names = [p.name for p in scene.of(Point) if p.shown]
    ratios = [distance(there[a], there[b]) / distance(at[a], at[b]) for a, b in combinations(names, 2)]
    bent = [off(at, there, *three) for three in combinations(names, 3)]
    if max(ratios) < LONGER * min(ratios) and max(bent, default=0) < WIDER:
        yield "figure: said to be not to scale, and drawn to scale"


def order_kept(scene: Figure, at: Mapping[str, XY], there: Mapping[str, XY]) -> Iterator[str]:
    """Three points turn the same way round in both."""
    for a, b, c in combinations([p.name for p in scene.of(Point) if p.shown], 3):
        was, now = (cross(z[a], z[b], z[c]) / distance(z[a], z[b]) ** 2 for z in (at, there))
        if abs(was) > NEAR and was * now <= 0:
            yield f"{a}{b}{c}: go round the other way as drawn"


def directions_kept(scene: Figure, at: Mapping[str, XY], there: Mapping[str, XY]) -> Iterator[str]:
    """Lines that are parallel, and right angles that are marked, are so as drawn."""
    lines = [e.ends for e in scene.elements if isinstance(e, (Segment, Line, Ray))]
    for (a, b), (c, d) in combinations(lines, 2):
        if tilt(at[a], at[b], at[c], at[d])[0] < NEAR < tilt(there[a], there[b], there[c], there[d])[0]:
            yield f"{a}{b}, {c}{d}: parallel, and not drawn so"
    for square in scene.of(RightAngle):
        if abs(angle(*(there[p] for p in square.points)) - 90) > NEAR:
            yield f"{square.id}: not drawn as a right angle"


def off(at: Mapping[str, XY], there: Mapping[str, XY], a: str, b: str, c: str) -> Number:
    """Degrees by which an angle of three points is drawn too large or too small, at the most."""
    corners = ((a, b, c), (b, c, a), (c, a, b))
    return max(abs(angle(*(at[p] for p in x)) - angle(*(there[p] for p in x))) for x in corners)
