"""One table from four to twelve sides: what each picture shows, and which things are the same in several."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.generators.ranges import between, one_of, span
from gnomon.generators.space import _light, _looks, _places
from gnomon.generators.space.tabletop import nature
from gnomon.scenes.space import Camera, Multiview, Object, Table
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "1"
SOURCE = ""
STYLE = {
    "table": tuple(_looks.TABLES),
    "light": tuple(_looks.LIGHTS),
    "mood": tuple(_light.SKIES),  # there is something to be seen on every side
    "around": ("quarters", "anyhow"),
}
OPTIONS = {"views": range(4, 13)}

SIZE = (288, 192)
BORDER = 5.0  # pixels: what is seen is all in the frame, what is not seen is all out of it
CLOSE = 0.7  # how often it is tried to leave some objects out of a picture
FEWEST = 3  # objects in each picture
SEEN = 0.52  # least share of an object in a picture that is not behind others
CROWDED = 2  # the level above which things stand so near one another that they hide each other from some side
TRIES = 120  # cameras at one side of a table
ROUNDS = 5  # tables


def generate(
    content: Generator, look: Generator, *, level: int, source: object = None,
    table: str = "oak", light: str = "left", mood: str = "interior", around: str = "quarters", views: int | None = None,
) -> Multiview:  # fmt: skip
    """A table with objects no two of which look alike, by so many cameras around it: from its four sides, or anyhow."""
    low, high = span(level, (4, 5), (6, 8))
    natures: list[Object] = []
    while len(natures) < between(content, low, high):
        new = nature(content, level, natures)
        if all((new.shape, new.colour) != (n.shape, n.colour) for n in natures):
            natures.append(new)
    count = views if views is not None else between(content, *span(level, (4, 4), (5, 6)))
    if not 4 <= count <= 12:
        raise ValueError(f"views: expected 4 to 12, got {count}")
    start = 360 * content.random()
    turns = [start + (90 * k if around == "quarters" else 360 * content.random()) for k in range(count)]
    for _ in range(ROUNDS):
        placed = _places.placed(content, natures, _looks.camera(look, "middle"), SIZE, min(level, CROWDED))
        things = tuple(replace(t, id=f"object/{n}", finish=one_of(look, _looks.FINISHES)) for n, t in enumerate(placed))
        cameras = [aimed(content, a, things, close=bool(content.random() < CLOSE)) for a in turns]
        if (seen := [c for c in cameras if c is not None]) and len(seen) == count:
            break
    else:
        raise Rejected("no view", f"{count} views of {len(natures)} objects")
    return Multiview(
        size=SIZE,
        look=_looks.tabletop_look(look, table, mood),
        camera=seen[0],
        cameras=tuple(seen),
        light=_looks.tabletop_light(look, light, mood),
        elements=(
            *things,
            Table(id="table", extent=_places.EXTENT, make=_looks.TABLES[table][0], finish=_looks.TABLES[table][1]),
        ),
    )


def aimed(content: Generator, about: float, things: Sequence[Object], close: bool) -> Camera | None:
    """A camera at about so many degrees around the table by which no object is cut, or hidden by half; None if there
    is none."""
    for k in range(TRIES):
        close = close and k < TRIES / 2  # nearer up there is less to see, and more to be cut
        turn = math.radians(about + 14 * (2 * content.random() - 1))
        up, away = math.radians(22 + 26 * content.random()), (4.6 if close else 6.4) + 1.6 * content.random()
        x, y = (0.7 * (2 * content.random() - 1) if close else 0.0 for _ in range(2))
        eye = (x + away * math.cos(up) * math.cos(turn), y + away * math.cos(up) * math.sin(turn), away * math.sin(up))
        camera = Camera(
            eye=(round(eye[0], 4), round(eye[1], 4), round(eye[2], 4)), target=(round(x, 4), round(y, 4), 0.15)
        )
        boxes = [_places.shape(t, camera, SIZE).bounds for t in things]
        (wide, high), edge = SIZE, BORDER
        inside = [b[0] > edge and b[1] > edge and b[2] < wide - edge and b[3] < high - edge for b in boxes]
        outside = [b[0] > wide + 1 or b[1] > high + 1 or b[2] < -1 or b[3] < -1 for b in boxes]
        if sum(inside) < FEWEST or not all(i or o for i, o in zip(inside, outside, strict=True)):
            continue
        if all(s >= SEEN for s, i in zip(_places.shares(things, camera, SIZE), inside, strict=True) if i):
            return camera
    return None
