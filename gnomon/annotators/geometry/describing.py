"""A figure in sentences, each with the keys of the facts it states: what there is, what is marked, what is printed."""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2

from gnomon.annotators.geometry.naming import letters, name_of
from gnomon.annotators.wording import listing
from gnomon.scenes.geometry import (
    Arc,
    Circle,
    Figure,
    Line,
    Polygon,
    Quadrilateral,
    Ray,
    Region,
    Sector,
    Segment,
    Triangle,
)
from gnomon.scenes.geometry.ids import letters_of, point_id
from gnomon.truth.fact import Key
from gnomon.truth.vocabulary import DRAWN, KIND
from gnomon.truth.world import World

Said = tuple[str, tuple[Key, ...]]


def descriptions(scene: Figure, world: World) -> list[Said]:
    """Everything needed to see the figure: shapes, where points lie, what is drawn."""
    return [
        said
        for said in (*outlines(scene), *on_lines(scene, world), *circles(scene, world), *drawn(scene), *shaded(scene))
        if said[1]
    ]


def outlines(scene: Figure) -> Iterator[Said]:
    """`The figure shows triangle ABC and circle O.`"""
    shapes, rings = main_shapes(scene), scene.of(Circle)
    about = rings[0].centre if len(rings) == 2 and rings[0].centre == rings[1].centre else ""
    both = f"two circles about {about}" if rings and rings[0].centre_shown else "two circles about one centre"
    names = [listed_name(scene, s.id) for s in shapes] + (
        [both] if about else [listed_name(scene, c.id) for c in rings]
    )
    if names:
        yield f"The figure shows {listing(names)}.", tuple((e.id, KIND) for e in (*shapes, *rings))


def listed_name(scene: Figure, subject: str) -> str:
    """As in a list of what there is: `a circle` has no `the` yet."""
    text = name_of(scene, subject)
    return "a" + text.removeprefix("the") if text in ("the circle",) else text


def main_shapes(scene: Figure) -> list[Triangle | Quadrilateral | Polygon]:
    """Quadrilaterals and polygons, and the triangles that no shape before them holds."""
    order = sorted(
        (e for e in scene.elements if isinstance(e, (Triangle, Quadrilateral, Polygon))), key=lambda e: -len(e.corners)
    )
    kept: list[Triangle | Quadrilateral | Polygon] = []
    held: set[str] = set()
    for shape in order:
        inside = {m for p, m, q in scene.straight if {p, q} <= held} | held
        if not set(shape.corners) <= inside:
            kept.append(shape)
            held |= set(shape.corners)
    return kept


def on_lines(scene: Figure, world: World) -> Iterator[Said]:
    """`D lies on AB.`; where two lines cross; the order of several points on one line."""
    lines = tracks(scene)
    told: set[str] = set()
    lying: list[tuple[str, str]] = []
    for i, points in enumerate(lines):
        inner, ends = points[1:-1], points[0] + points[-1]
        for p in inner:
            for other in lines[i + 1 :]:
                if p in other[1:-1] and p not in told:
                    told.add(p)
                    whole = [s.id for s in scene.of(Segment) if set(s.ends) in (set(ends), {other[0], other[-1]})]
                    text = f"{ends} and {other[0]}{other[-1]} meet at {p}."
                    yield text, ((point_id(p), DRAWN), *((s, KIND) for s in whole))
        if len(inner) > 1 or inner[0] not in told:
            told |= set(inner)
            if len(inner) == 1:
                lying.append((inner[0], ends))
            else:
                text = f"{listing(list(inner))} lie in this order on {ends}."
                yield text, tuple((point_id(p), DRAWN) for p in inner)
    if lying:
        (point, line), *more = lying
        text = listing([f"{point} lies on {line}", *(f"{p} on {on}" for p, on in more)])
        yield f"{text}.", tuple((point_id(p), DRAWN) for p, _ in lying)


def crossing(scene: Figure) -> set[frozenset[str]]:
    """The ends of lines that meet another between its ends."""
    lines = tracks(scene)
    return {
        frozenset((line[0], line[-1]))
        for line in lines
        if any(other is not line and set(line[1:-1]) & set(other[1:-1]) for other in lines)
    }


def tracks(scene: Figure) -> list[tuple[str, ...]]:
    """Lines with more than two points on them, each in order from the smaller end."""
    lines: list[set[str]] = []
    for triple in scene.straight:
        new = set(triple)
        while (hit := next((o for o in lines if len(o & new) >= 2), None)) is not None:
            lines.remove(hit)
            new |= hit
        lines.append(new)
    shown = set(letters(scene))
    found = []
    for line in lines:
        points = sorted(line & shown, key=lambda p: (round(scene.point(p).x, 6), round(scene.point(p).y, 6)))
        if len(points) > 2:
            found.append(tuple(points if points[0] < points[-1] else points[::-1]))
    return sorted(found)


def circles(scene: Figure, world: World) -> Iterator[Said]:
    for circle in scene.of(Circle):
        if circle.through:
            verb = "lies" if len(circle.through) == 1 else "lie"
            order = " in this order" if len(circle.through) > 3 else ""  # of three, any order is the same
            text = f"{listing(around(scene, circle))} {verb} on {name_of(scene, circle.id)}{order}."
            yield text, ((circle.id, KIND), *((point_id(p), DRAWN) for p in sorted(circle.through)))
    for arc in scene.of(Arc):
        if not arc.part and arc.centre in letters(scene):
            yield f"An arc about {arc.centre} runs from {arc.ends[0]} to {arc.ends[1]}.", ((arc.id, KIND),)


def around(scene: Figure, circle: Circle) -> list[str]:
    """The points of a circle, from the first letter on as they follow one another around it."""
    o = scene.point(circle.centre)
    turned = sorted(circle.through, key=lambda p: atan2(scene.point(p).y - o.y, scene.point(p).x - o.x))
    if len(turned) < 4:
        return sorted(turned)
    first = turned.index(min(turned))
    ring = turned[first:] + turned[:first]
    return ring if ring[1] <= ring[-1] else [ring[0], *ring[:0:-1]]


def drawn(scene: Figure) -> Iterator[Said]:
    """Segments that belong to no outline, dashed ones apart; lines and rays."""
    sides = {
        frozenset(pair)
        for s in main_shapes(scene)
        for pair in zip(s.corners, s.corners[1:] + s.corners[:1], strict=True)
    }
    sides |= crossing(scene)  # which are told of where they meet
    solid = [s for s in scene.of(Segment) if not s.part and not s.dashed and frozenset(s.ends) not in sides]
    if solid:
        names = [letters_of(s.id) for s in solid]
        verb = "is" if len(names) == 1 else "are"
        yield f"{listing(names)} {verb} drawn.", tuple((s.id, KIND) for s in solid)
    dashed = [s for s in scene.of(Segment) if s.dashed]
    if dashed:
        names = [letters_of(s.id) for s in dashed]
        verb = "is" if len(names) == 1 else "are"
        yield f"{listing(names)} {verb} drawn dashed.", tuple((s.id, KIND) for s in dashed)
    for line in scene.of(Line):
        yield f"Line {line.ends[0]}{line.ends[1]} is drawn.", ((line.id, KIND),)
    for ray in scene.of(Ray):
        yield f"A ray runs from {ray.ends[0]} through {ray.ends[1]}.", ((ray.id, KIND),)


def shaded(scene: Figure) -> Iterator[Said]:
    for region in scene.of(Region):
        more = [name_of(scene, i) for sign, i in region.parts if sign > 0]
        less = [name_of(scene, i) for sign, i in region.parts if sign < 0]
        text = listing(more) + (f" without {listing(less)}" if less else "")
        what = name_of(scene, region.id)
        yield (f"{what[:1].upper()}{what[1:]} is {text}." if more else "A region is shaded."), ((region.id, KIND),)
    if not scene.of(Region):
        for sector in scene.of(Sector):
            yield f"Sector {letters_of(sector.id)} is marked out.", ((sector.id, KIND),)
