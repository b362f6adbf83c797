"""Sentences of captions: the axes, the curves with formulas or points on them, dots and other things."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gnomon.annotators.wording import listing
from gnomon.scenes.function import (
    Arrow,
    Conic,
    Curve,
    Dot,
    DotName,
    Field,
    Formula,
    Measure,
    Note,
    Place,
    Plot,
    Shown,
    Tick,
    TickLabel,
)
from gnomon.scenes.function.exact import point
from gnomon.truth.fact import Key
from gnomon.truth.world import World

Said = tuple[str, tuple[Key, ...]]
MOST = 7  # points by which a curve without formula is described


def axes(scene: Plot, world: World) -> Iterator[Said]:
    """From which to which number each axis is marked."""
    for way in "xy":
        ticks = {t.id for t in scene.of(Tick) if t.way == way}
        labels = [x for x in scene.of(TickLabel) if x.of in ticks and (x.id, "text") in world.readings]
        if len(labels) > 1:
            first, last = labels[0], labels[-1]
            text = f"The {way}-axis is marked from {first.text} to {last.text}."
            yield text, ((first.id, "text"), (last.id, "text"))


def curves(scene: Plot, world: World) -> Iterator[Said]:
    formulas = {f.of: f for f in scene.of(Formula)}
    for curve in scene.of(Curve):
        formula = formulas.get(curve.id)
        if formula is not None:
            yield f"The formula {formula.text} is printed.", ((formula.id, "text"),)
            continue
        values = [p for p in scene.of(Place) if p.of == curve.id and p.sort in ("value", "start")]
        if not values:
            continue
        some = values[:: max(1, len(values) // MOST)][:MOST]
        points = [
            f"({rounded(world, p.id, 'x')}, {rounded(world, p.id, 'y')})" for p in some if (p.id, "y") in world.readings
        ]
        keys = tuple((p.id, a) for p in some if (p.id, "y") in world.readings for a in ("x", "y"))
        if points:
            yield f"The graph of {curve.name} runs through about {listing(points)}.", keys


def rounded(world: World, subject: str, attribute: str) -> str:
    from gnomon.annotators.printing import printed_value

    reading = world.readings[subject, attribute]
    value = world.facts[subject, attribute].value
    if attribute == "x" and isinstance(value, float) and value.is_integer():
        return printed_value(int(value))
    return printed_value(value, "", reading.low, reading.high)


def others(scene: Plot, world: World) -> Iterator[Said]:
    measures = [m for m in scene.of(Measure) if (m.id, "text") in world.readings]
    if measures:
        yield f"The measures are {listing([m.text for m in measures])}.", tuple((m.id, "text") for m in measures)
    for shown in scene.of(Shown):
        if (shown.id, "set") in world.readings:
            yield f"The marked set is {world.facts[shown.id, 'set'].value}.", ((shown.id, "set"),)
    for field in scene.of(Field):
        formula = next((f for f in scene.of(Formula) if f.of == field.id), None)
        if formula is not None:
            yield f"The formula {formula.text} is printed.", ((formula.id, "text"),)
        else:
            arrows = [a for a in scene.of(Arrow) if a.way][:8]
            told = [f"at {point(Fraction(a.x), Fraction(a.y))} {a.way}" for a in arrows]
            if told:
                yield (
                    f"Directions seen: {listing(told)}.",
                    tuple((a.id, k) for a in arrows for k in ("drawn", "x", "y")),
                )
    for conic in scene.of(Conic):
        ends = [p for p in scene.of(Place) if p.of == conic.id and (p.id, "x") in world.readings]
        if ends and not scene.of(Formula):
            points = [f"({rounded(world, p.id, 'x')}, {rounded(world, p.id, 'y')})" for p in ends]
            yield (
                f"Its outermost points are about {listing(points)}.",
                tuple((p.id, k) for p in ends for k in ("x", "y")),
            )
    yield from dots(scene, world)
    notes = [n for n in scene.of(Note) if (n.id, "text") in world.readings]
    if notes:
        yield f"Printed in it: {listing([n.text for n in notes])}.", tuple((n.id, "text") for n in notes)


def dots(scene: Plot, world: World) -> Iterator[Said]:
    """Where points lie, how they are drawn or called."""
    names = {n.of: n for n in scene.of(DotName)}
    for dot in scene.of(Dot):
        if not all((dot.id, way) in world.readings for way in "xy"):
            continue
        where = f"({rounded(world, dot.id, 'x')}, {rounded(world, dot.id, 'y')})"
        keys = ((dot.id, "x"), (dot.id, "y"))
        if dot.id in names:
            name = names[dot.id]
            yield f"Point {name.text} lies at about {where}.", ((name.id, "text"), *keys)
        else:
            what = "A filled dot" if dot.filled else "An open circle"
            yield f"{what} is drawn at about {where}.", ((dot.id, "fill"), *keys)
