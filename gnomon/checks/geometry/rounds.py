"""Arcs and circles by their ids, measured from coordinates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gnomon.checks.geometry.measure import XY, Number, distance, mp
from gnomon.checks.geometry.regions import swept
from gnomon.scenes.geometry import Arc, Circle, Edge, Figure, Sector


def radius(scene: Figure, circle: str, at: Mapping[str, XY]) -> Number:
    """From the points on it; from its stored float where none is shown."""
    it = next(c for c in scene.of(Circle) if c.id == circle)
    return distance(at[it.centre], at[it.through[0]]) if it.through else mp.mpf(it.radius)


def sweep(centre: str, start: str, end: str, at: Mapping[str, XY]) -> Number:
    """Degrees counter-clockwise from one point to another."""
    return mp.degrees(swept(Edge(start=start, end=end, centre=centre), at)[1])


def arcs_called(scene: Figure, id: str, at: Mapping[str, XY]) -> Iterator[tuple[Number, Number]]:
    """Degrees and radius of every arc that an id could mean: one, but where two circles have two points in common."""
    drawn = next((a for a in bows(scene) if a.id == id), None)
    if drawn is not None:
        start, end = drawn.ends
        yield sweep(drawn.centre, start, end, at), distance(at[drawn.centre], at[start])
        return
    letters, long = id.split("/")[1], id.endswith("/long")
    a, b = letters[0], letters[-1]
    for centre, through in rounds(scene):
        r = distance(at[centre], at[a]) if a in at else mp.mpf(0)
        if a not in through or b not in through:
            continue
        there = sweep(centre, a, b, at)
        if len(letters) == 3:
            # the way on which the point in the middle lies
            yield (there if sweep(centre, a, letters[1], at) < there else 360 - there), r
        else:
            yield (max(there, 360 - there) if long else min(there, 360 - there)), r


def bows(scene: Figure) -> tuple[Arc | Sector, ...]:
    return (*scene.of(Arc), *scene.of(Sector))


def rounds(scene: Figure) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Centres, and the points known to lie about them."""
    for circle in scene.of(Circle):
        yield circle.centre, circle.through
    for arc in bows(scene):
        yield arc.centre, arc.ends
