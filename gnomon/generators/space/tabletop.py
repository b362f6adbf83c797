"""Three to eight objects on a table: shapes, colours, sizes and patterns, and who stands where."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.generators.ranges import between, one_of, span
from gnomon.generators.space import _looks, _places
from gnomon.scenes.space import COLOURS, SHAPES, SIZES, Object, Table, Tabletop

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "5"
SOURCE = ""
STYLE = {
    "table": tuple(_looks.TABLES),
    "light": tuple(_looks.LIGHTS),
    "view": tuple(_looks.VIEWS),
    "mood": _looks.MOODS,
}
OPTIONS = {"objects": range(1, 9)}

SIZE = (480, 320)
# by level: how often an object takes an attribute of an earlier one, and how often it is striped
ALIKE = (0.0, 0.2, 0.35, 0.5, 0.6)
STRIPED = (0.0, 0.2, 0.35, 0.45, 0.5)


def generate(
    content: Generator, look: Generator, *, level: int, source: object = None,
    table: str = "oak", light: str = "left", view: str = "middle", mood: str = "studio", objects: int | None = None,
) -> Tabletop:  # fmt: skip
    """A table with objects; `objects` is their number, 1 to 8. Rejected if they find no room."""
    low, high = span(level, (3, 4), (6, 8))
    count = objects if objects is not None else between(content, low, high)
    if not 1 <= count <= 8:
        raise ValueError(f"objects: expected 1 to 8, got {count}")
    natures: list[Object] = []
    for _ in range(count):
        natures.append(nature(content, level, natures))
    camera = _looks.camera(look, view)
    things = _places.placed(content, natures, camera, SIZE, level)
    return Tabletop(
        size=SIZE,
        look=_looks.tabletop_look(look, table, mood),
        camera=camera,
        light=_looks.tabletop_light(look, light, mood),
        elements=(
            *(replace(t, id=f"object/{n}", finish=one_of(look, _looks.FINISHES)) for n, t in enumerate(things)),
            Table(id="table", extent=_places.EXTENT, make=_looks.TABLES[table][0], finish=_looks.TABLES[table][1]),
        ),
    )


def nature(content: Generator, level: int, known: list[Object]) -> Object:
    """What an object is like; at higher levels it shares more with those there, at level 1 no colour comes twice."""
    alike, free = ALIKE[level - 1], [c for c in COLOURS if c not in {k.colour for k in known}]
    shape, size = one_of(content, tuple(SHAPES)), one_of(content, tuple(SIZES))
    colour = one_of(content, free or tuple(COLOURS)) if level <= 2 else one_of(content, tuple(COLOURS))
    pattern = "striped" if content.random() < STRIPED[level - 1] else "plain"
    if known and content.random() < alike:
        shape = one_of(content, known).shape
    if known and content.random() < alike:
        colour = one_of(content, known).colour
    x, y, z = (SIZES[size] * r for r in SHAPES[shape])
    reach = (round(x, 4), round(y, 4), round(z, 4))
    return Object(
        id="object", shape=shape, colour=colour, size=size, pattern=pattern, reach=reach, position=(0.0, 0.0, reach[2])
    )
