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
    Guide,
    Measure,
    Note,
    Place,
    Plot,
    Shown,
    Tick,
    TickLabel,
)
from gnomon.scenes.function import attributes as att
from gnomon.scenes.function.exact import point
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Key
from gnomon.truth.vocabulary import DRAWN, FILL, TEXT, X, Y
from gnomon.truth.world import World

Said = tuple[str, tuple[Key, ...]]
SOME = 3  # dashes or arrows of one direction that are told
MOST = 7  # points by which a curve without formula is described


def axes(scene: Plot, world: World) -> Iterator[Said]:
    """From which to which number the axes are labelled; the window goes on beyond them."""
    told: list[str] = []
    keys: list[Key] = []
    for way in "xy":
        ticks = {t.id for t in scene.of(Tick) if t.way == way}
        labels = [x for x in scene.of(TickLabel) if x.of in ticks and (x.id, TEXT) in world.readings]
        if len(labels) > 1:
            first, last = labels[0], labels[-1]
            called = "number line" if scene.of(Shown) else f"{way}-axis"
            told.append(f"the {called}{' is labelled' if not told else ''} from {first.text} to {last.text}")
            keys += [(first.id, TEXT), (last.id, TEXT)]
    if told:
        yield f"T{listing(told)[1:]}.", tuple(keys)


def curves(scene: Plot, world: World) -> Iterator[Said]:
    formulas = {f.of: f for f in scene.of(Formula)}
    for curve in scene.of(Curve):
        if curve.id in formulas:
            continue  # which the opening has told
        values = [p for p in scene.of(Place) if p.of == curve.id and p.sort in ("value", "start")]
        if not values:
            continue
        some = values[:: max(1, len(values) // MOST)][:MOST]
        points = [
            f"({number_at(world, p.id, X)}, {number_at(world, p.id, Y)})" for p in some if (p.id, Y) in world.readings
        ]
        keys = tuple((p.id, a) for p in some if (p.id, Y) in world.readings for a in (X, Y))
        if points:
            yield f"The graph of {curve.name} runs roughly through {listing(points)}.", keys


def number_at(world: World, subject: str, attribute: Attribute) -> str:
    from gnomon.annotators.printing import printed_value

    reading = world.readings[subject, attribute]
    value = world.facts[subject, attribute].value
    if attribute == X and isinstance(value, float) and value.is_integer():
        return printed_value(int(value))
    return printed_value(value, "", reading.low, reading.high).removesuffix(".0")


def others(scene: Plot, world: World) -> Iterator[Said]:
    measures = [m for m in scene.of(Measure) if (m.id, TEXT) in world.readings]
    if measures:
        yield f"The measures are {listing([m.text for m in measures])}.", tuple((m.id, TEXT) for m in measures)
    for shown in scene.of(Shown):
        if (shown.id, att.SET) in world.readings:
            yield f"The marked set is {world.facts[shown.id, att.SET].value}.", ((shown.id, att.SET),)
    for field in scene.of(Field):
        formula = next((f for f in scene.of(Formula) if f.of == field.id), None)
        if formula is not None:
            yield f"Its formula is {formula.text}.", ((formula.id, TEXT),)
        else:
            arrows = [a for a in scene.of(Arrow) if a.way][::9]
            verb, what = ("are", "dashes") if arrows and arrows[0].dash else ("point", "arrows")
            at: dict[str, list[str]] = {}
            for a in arrows:
                at.setdefault(a.way, []).append(point(Fraction(a.x), Fraction(a.y)))
            for way, places in at.items():
                text = f"Its {what} {verb} {way}, for instance, at {listing(places[:SOME])}."
                some = [a for a in arrows if a.way == way][:SOME]
                yield text, tuple((a.id, k) for a in some for k in (DRAWN, X, Y))
    for conic in scene.of(Conic):
        ends = [p for p in scene.of(Place) if p.of == conic.id and (p.id, X) in world.readings]
        if ends and not scene.of(Formula):
            points = [f"({number_at(world, p.id, X)}, {number_at(world, p.id, Y)})" for p in ends]
            keys = tuple((p.id, k) for p in ends for k in (X, Y))
            yield f"Its outermost points are roughly {listing(points)}.", keys
    if not scene.of(Shown):  # the set tells which ends belong to it
        yield from dots(scene, world)
    guides = {g.id: g for g in scene.of(Guide)}
    notes = [n for n in scene.of(Note) if (n.id, TEXT) in world.readings]
    for note in [n for n in notes if n.of in guides and guides[n.of].sort == "asymptote"]:
        notes.remove(note)
        lines = "dashed line is the" if note.text == "asymptote" else "dashed lines are the"
        yield f"The {lines} {note.text}.", ((note.id, TEXT),)
    if notes:
        yield f"Written in the figure: {listing([n.text for n in notes])}.", tuple((n.id, TEXT) for n in notes)


def dots(scene: Plot, world: World) -> Iterator[Said]:
    """Where points lie, how they are drawn or called."""
    names = {n.of: n for n in scene.of(DotName)}
    for dot in scene.of(Dot):
        if not all((dot.id, way) in world.readings for way in (X, Y)):
            continue
        where = f"({number_at(world, dot.id, X)}, {number_at(world, dot.id, Y)})"
        keys = ((dot.id, X), (dot.id, Y))
        if dot.id in names:
            name = names[dot.id]
            yield f"Point {name.text} lies at {where}.", ((name.id, TEXT), *keys)
        else:
            what = "A filled dot" if dot.filled else "An open circle"
            yield f"{what} is drawn at {where}.", ((dot.id, FILL), *keys)
