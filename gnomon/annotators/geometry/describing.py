"""A figure in sentences, each with the keys of the facts it states: what there is, what is marked, what is printed."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.annotators.geometry.naming import letters, name, what
from gnomon.annotators.geometry.proof import said
from gnomon.annotators.wording import listing
from gnomon.scenes.geometry import (
    Angle,
    Arc,
    Circle,
    Figure,
    Line,
    ParallelMark,
    Polygon,
    Quadrilateral,
    Ray,
    Region,
    RightAngle,
    Sector,
    Segment,
    Statement,
    Tick,
    Triangle,
    ValueLabel,
)
from gnomon.truth.fact import Fact, Key
from gnomon.truth.world import World

Said = tuple[str, tuple[Key, ...]]
TIMES = {1: "a single", 2: "a double", 3: "a triple", 4: "a fourfold"}


def described(scene: Figure, world: World) -> list[Said]:
    """Everything needed to see the figure: shapes, where points lie, what is drawn."""
    return [
        said
        for said in (*outlines(scene), *on_lines(scene, world), *circles(scene, world), *drawn(scene), *shaded(scene))
        if said[1]
    ]


def outlines(scene: Figure) -> Iterator[Said]:
    """`The figure shows triangle ABC and circle O.`"""
    shapes = main_shapes(scene)
    ids = [s.id for s in shapes] + [c.id for c in scene.of(Circle)]
    if ids:
        yield f"The figure shows {listing([called(scene, i) for i in ids])}.", tuple((i, "kind") for i in ids)


def called(scene: Figure, subject: str) -> str:
    """As in a list of what there is: `a circle` has no `the` yet."""
    text = name(scene, None, subject)
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
    for i, points in enumerate(lines):
        inner, ends = points[1:-1], points[0] + points[-1]
        for p in inner:
            for other in lines[i + 1 :]:
                if p in other[1:-1] and p not in told:
                    told.add(p)
                    yield f"{ends} and {other[0]}{other[-1]} meet at {p}.", ((f"point/{p}", "drawn"),)
        if len(inner) > 1 or inner[0] not in told:
            told |= set(inner)
            verb = "lies" if len(inner) == 1 else "lie in this order"
            text = f"{listing(list(inner))} {verb} on {ends}, between {points[0]} and {points[-1]}."
            yield text, tuple((f"point/{p}", "drawn") for p in inner)


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
            text = f"{listing(sorted(circle.through))} {verb} on {name(scene, None, circle.id)}."
            yield text, ((circle.id, "kind"), *((f"point/{p}", "drawn") for p in sorted(circle.through)))
    for arc in scene.of(Arc):
        if not arc.part and arc.centre in letters(scene):
            yield f"An arc about {arc.centre} runs from {arc.ends[0]} to {arc.ends[1]}.", ((arc.id, "kind"),)


def drawn(scene: Figure) -> Iterator[Said]:
    """Segments that belong to no outline, dashed ones apart; lines and rays."""
    sides = {
        frozenset(pair)
        for s in main_shapes(scene)
        for pair in zip(s.corners, s.corners[1:] + s.corners[:1], strict=True)
    }
    solid = [s for s in scene.of(Segment) if not s.part and not s.dashed and frozenset(s.ends) not in sides]
    if solid:
        names = [s.id.removeprefix("segment/") for s in solid]
        verb = "is" if len(names) == 1 else "are"
        yield f"{listing(names)} {verb} drawn.", tuple((s.id, "kind") for s in solid)
    dashed = [s for s in scene.of(Segment) if s.dashed]
    if dashed:
        names = [s.id.removeprefix("segment/") for s in dashed]
        verb = "is" if len(names) == 1 else "are"
        yield f"{listing(names)} {verb} drawn dashed.", tuple((s.id, "kind") for s in dashed)
    for line in scene.of(Line):
        yield f"Line {line.ends[0]}{line.ends[1]} is drawn.", ((line.id, "kind"),)
    for ray in scene.of(Ray):
        yield f"A ray runs from {ray.ends[0]} through {ray.ends[1]}.", ((ray.id, "kind"),)


def shaded(scene: Figure) -> Iterator[Said]:
    for region in scene.of(Region):
        more = [name(scene, None, i) for sign, i in region.parts if sign > 0]
        less = [name(scene, None, i) for sign, i in region.parts if sign < 0]
        text = listing(more) + (f" without {listing(less)}" if less else "")
        what = name(scene, None, region.id)
        yield (f"{what[:1].upper()}{what[1:]} is {text}." if more else "A region is shaded."), ((region.id, "kind"),)
    if not scene.of(Region):
        for sector in scene.of(Sector):
            yield f"Sector {sector.id.removeprefix('sector/')} is marked out.", ((sector.id, "kind"),)


def marked(scene: Figure, how: bool = True) -> list[Said]:
    """What marks and statements say without numbers; `how` tells also by what marks."""
    return [*squares(scene, how), *ticks(scene, how), *arcs(scene, how), *arrows(scene, how), *statements(scene, how)]


def squares(scene: Figure, how: bool) -> Iterator[Said]:
    for square in scene.of(RightAngle):
        letters_ = square.of.removeprefix("angle/")
        text = f"∠{letters_} is marked as a right angle." if how else f"∠{letters_} = 90°."
        yield text, ((square.id, "drawn"),)


def ticks(scene: Figure, how: bool) -> Iterator[Said]:
    for strokes in sorted({t.strokes for t in scene.of(Tick)}):
        group = [t for t in scene.of(Tick) if t.strokes == strokes]
        if len(group) > 1:
            names = sorted(t.of.removeprefix("segment/") for t in group)
            by = f", marked by {TIMES[strokes]} tick" if how else ""
            yield f"{' = '.join(names)}{by}.", tuple((t.id, "drawn") for t in group)


def arcs(scene: Figure, how: bool) -> Iterator[Said]:
    for count in sorted({a.arcs for a in scene.of(Angle)} - {1}):
        group = [a for a in scene.of(Angle) if a.arcs == count]
        names = [f"∠{a.id.removeprefix('angle/')}" for a in group]
        if len(group) > 1:
            by = f", marked by {TIMES[count]} arc" if how else ""
            yield f"{' = '.join(names)}{by}.", tuple((a.id, "drawn") for a in group)


def arrows(scene: Figure, how: bool) -> Iterator[Said]:
    for strokes in sorted({m.strokes for m in scene.of(ParallelMark)}):
        group = [m for m in scene.of(ParallelMark) if m.strokes == strokes]
        names = [m.of.removeprefix("segment/").removeprefix("line/") for m in group]
        if len(group) > 1:
            by = f", marked by {TIMES[strokes]} arrow" if how else ""
            yield f"{' ∥ '.join(names)}{by}.", tuple((m.id, "drawn") for m in group)


def statements(scene: Figure, how: bool) -> Iterator[Said]:
    """What is printed under the figure, as it stands there or in words."""
    found = scene.of(Statement)
    if how and found:
        text = "; ".join(s.text.rstrip(".") for s in found)
        yield f"Under the figure stands: {text}.", tuple((s.id, "text") for s in found)
        return
    for statement in found:
        for (subject, attribute), value in statement.says:
            fact = Fact(subject, attribute, value, unit_of(scene, attribute))
            yield f"{said(scene, fact)}.", ((statement.id, "text"),)


def unit_of(scene: Figure, attribute: str) -> str:
    from gnomon.scenes.geometry.facts import unit

    return unit(attribute, scene)


def printed(scene: Figure, world: World) -> list[Fact]:
    """The numbers that stand in the figure, as facts."""
    found = []
    for label in scene.of(ValueLabel):
        fact = world.facts.get((label.of, label.attribute))
        if label.value is not None and fact is not None:
            found.append(fact)
    return found


def valued(scene: Figure, world: World) -> list[Said]:
    """Printed values, in one sentence."""
    keys = [f.key for f in printed(scene, world)] + [(x.id, "text") for x in scene.of(ValueLabel) if x.slope]
    items = quantities(scene, world)
    return [(f"{listing(items)}.", tuple(keys))] if items else []


def quantities(scene: Figure, world: World) -> list[str]:
    """`AB = 5 cm`, `∠ABC = (2x + 10)°`: all that is printed at parts of the figure, but for what is sought."""
    labels = {x.of: x for x in scene.of(ValueLabel)}
    items = [quantity(scene, f.subject, f.attribute, labels[f.subject].text) for f in printed(scene, world)]
    return items + [quantity(scene, x.of, x.attribute, x.text) for x in scene.of(ValueLabel) if x.slope]


def quantity(scene: Figure, subject: str, attribute: str, value: str) -> str:
    """`AB = 5 cm`, `∠ABC = 40°`, `the radius of circle O is 3`."""
    it = name(scene, None, subject)
    if (subject.split("/")[0], attribute) in (("segment", "length"), ("angle", "measure"), ("arc", "measure")):
        return f"{it} = {value}"
    return f"the {what(subject, attribute)} of {it} is {value}"
