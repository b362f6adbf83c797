"""Two pictures of a table between which exactly one thing has happened to exactly one object."""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from typing import TYPE_CHECKING

from gnomon.generators.ranges import between, one_of, span
from gnomon.generators.space import _looks, _places
from gnomon.generators.space.tabletop import nature
from gnomon.scenes.space import CHANGES, COLOURS, SHAPES, SIZES, Camera, Change, Changed, Object, Table
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "1"
SOURCE = ""
STYLE = {
    "table": tuple(_looks.TABLES),
    "light": tuple(_looks.LIGHTS),
    "view": tuple(_looks.VIEWS),
    "mood": _looks.MOODS,
}
OPTIONS = {"change": CHANGES}

SIZE = (384, 256)
ASIDE = (1.0, 0.9, 0.75, 0.6, 0.5)  # by level: metres by which something is moved at the least
TURNS = {"cube": 45.0, "pyramid": 45.0, "star": 36.0}  # degrees after which these look most unlike before
MATT = ("plastic", "rubber", "paint")  # from which metal and grain stand out
TRIES = 12


def generate(
    content: Generator, look: Generator, *, level: int, source: object = None,
    table: str = "oak", light: str = "left", view: str = "middle", mood: str = "studio", change: str | None = None,
) -> Changed:  # fmt: skip
    """A table with objects, before and after a change. Rejected if what is to happen finds no room."""
    what = change if change is not None else one_of(content, CHANGES)
    if what not in CHANGES:
        raise ValueError(f"change: expected one of {', '.join(CHANGES)}, got {change}")
    low, high = span(level, (3, 4), (6, 8))
    natures: list[Object] = []
    for _ in range(between(content, low, high)):
        natures.append(nature(content, level, natures))
    if what == "turned" and not any(n.shape in TURNS for n in natures):
        natures[0] = shaped(natures[0], one_of(content, tuple(TURNS)))
    camera = _looks.camera(look, view)
    placed = _places.placed(content, natures, camera, SIZE, level)
    finish = one_of(look, MATT)
    things = tuple(replace(t, id=f"object/{n}", finish=finish) for n, t in enumerate(placed))
    for k in content.permutation(len(things))[:TRIES]:
        rest = [t for t in things if t is not things[k]]
        after = changed(content, things[k], rest, what, camera, level)
        if after is not None:
            break
    else:
        raise Rejected("no change", f"nothing can be {what}")
    return Changed(
        size=SIZE,
        look=_looks.tabletop_look(look, table, mood),
        camera=camera,
        light=_looks.tabletop_light(look, light, mood),
        elements=(
            *things,
            Table(id="table", extent=_places.EXTENT, make=_looks.TABLES[table][0], finish=_looks.TABLES[table][1]),
            Change(id="change", of=things[k].id, what=what, after=after if what != "removed" else None),
        ),
    )  # fmt: skip


def shaped(thing: Object, shape: str) -> Object:
    """An object of the same size in another shape."""
    x, y, z = (round(SIZES[thing.size] * r, 4) for r in SHAPES[shape])
    return replace(thing, shape=shape, reach=(x, y, z), position=(*thing.position[:2], z))


def changed(
    content: Generator, thing: Object, rest: list[Object], what: str, camera: Camera, level: int
) -> Object | None:
    """The object afterwards; None if this cannot happen to it, or not so that all is still well seen."""
    match what:
        case "moved":
            spots = _places.spots(content, thing, rest, level)
            far = (replace(s, turn=thing.turn) for s in spots if gap(s, thing) >= ASIDE[level - 1])
            return next((s for s in far if _places.fits(s, rest, camera, SIZE, level)), None)
        case "turned":
            return replace(thing, turn=thing.turn + TURNS[thing.shape]) if thing.shape in TURNS else None
        case "recoloured":
            return replace(thing, colour=one_of(content, [c for c in COLOURS if c != thing.colour]))
        case "resized":
            other = shaped(replace(thing, size=next(s for s in SIZES if s != thing.size)), thing.shape)
            return other if _places.fits(other, rest, camera, SIZE, level) else None
        case "made of another material":
            return replace(thing, finish=one_of(content, ("metal", "wood", "stone")))
    return thing  # what is added, or removed


def gap(one: Object, other: Object) -> float:
    return hypot(one.position[0] - other.position[0], one.position[1] - other.position[1])
