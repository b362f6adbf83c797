"""A furnished room: what stands where and on what, from the camera and from the seats in it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import shapely

from gnomon.generators.ranges import one_of
from gnomon.generators.space._framing import box_corners
from gnomon.generators.space._furnishing import PLANS, furnished
from gnomon.scenes.space import Camera, Chamber, Furniture, Interior, Lamp, Light, Paint, PlaceLook, Room
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "2"
SOURCE = ""
STYLE = {
    "room": tuple(PLANS),
    "view": ("left", "middle", "right"),
    "light": ("day", "evening", "bright"),
    "wall": ("white", "cream", "sage", "blue", "rose", "grey", "brick"),
}

SIZE = (480, 320)
HIGH = 3.4  # metres: walls end above the frame
LAMP = 2.5
WALLS = {
    "white": Paint("plaster", "#e6e6e2"), "cream": Paint("plaster", "#e6dcc4"), "sage": Paint("plaster", "#b3bfae"),
    "blue": Paint("plaster", "#93a7b6"), "rose": Paint("plaster", "#d6b9b1"), "grey": Paint("plaster", "#a9abad"),
    "brick": Paint("brick", "#b98a74"),
}  # fmt: skip
FLOORS = (
    Paint("boards", "#b3936c"), Paint("boards", "#8a6648"), Paint("boards", "#cdb694"), Paint("tiles", "#c2beb5"),
    Paint("carpet", "#a39b8d"), Paint("carpet", "#7d8791"),
)  # fmt: skip
# of the ceiling's light: watts and tint; of the light from all around: strength and tint
LIGHTS = {
    "day": (70.0, (1.0, 0.98, 0.95), 0.75, (0.93, 0.96, 1.0)),
    "evening": (110.0, (1.0, 0.84, 0.64), 0.28, (0.8, 0.86, 1.0)),
    "bright": (140.0, (1.0, 1.0, 1.0), 0.6, (1.0, 1.0, 1.0)),
}
TURNS = {"left": -16.0, "middle": 0.0, "right": 16.0}  # degrees by which the camera stands aside
ROUNDS = 60
SEEN = 0.3  # least share of a thing's box that is not behind other boxes, which are more than the things themselves
BORDER = 4.0  # pixels


def generate(
    content: Generator, look: Generator, *, level: int, source: object = None,
    room: str = "living room", view: str = "middle", light: str = "day", wall: str = "white",
) -> Interior:  # fmt: skip
    """A room of a sort, furnished. Rejected if its things find no room or hide one another."""
    for _ in range(ROUNDS):
        extent = (round(4.2 + 1.0 * content.random(), 2), round(3.8 + 0.8 * content.random(), 2))
        camera = looking(content, extent, TURNS[view])
        things = furnished(content, room, extent, level)
        if things is not None and all(share >= SEEN for share in shares(things, camera)):
            break
    else:
        raise Rejected("no room", f"a {room} at level {level}")
    numbered = number(things, content)
    power, tint, around, sky = LIGHTS[light]
    wide, deep = extent
    lamps = (
        Lamp(at=(0.0, -0.2, LAMP), aim=(0.0, -0.2, 0.0), wide=1.4, high=1.0, power=power, tint=tint),
        Lamp(
            at=(-wide / 2 + 0.1, -deep / 2, 1.8), aim=(0.6, 0.4, 0.4), wide=1.6, high=1.8, power=90 * around, tint=sky
        ),
    )
    shell = Room(one_of(look, FLOORS), WALLS[wall], back=deep / 2, side=wide / 2, high=HIGH)
    return Interior(
        size=SIZE, look=PlaceLook(theme=wall, mood=light, room=shell), camera=camera,
        light=Light(direction=(-0.4, -0.6, 0.7), lamps=lamps, tint=sky, strength=around),
        elements=(*numbered, Chamber(id="room", extent=extent)),
    )  # fmt: skip


def looking(content: Generator, extent: tuple[float, float], turn: float) -> Camera:
    """A camera at the open side of a room, a little over the height of the eyes."""
    wide, deep = extent
    about = math.radians(turn + 5 * (2 * content.random() - 1))
    away = 4.3 + 0.5 * content.random()
    eye = (away * math.sin(about), deep / 2 - 1.2 - away * math.cos(about), 1.75 + 0.5 * content.random())
    return Camera(
        eye=(round(eye[0], 3), round(eye[1], 3), round(eye[2], 3)), target=(0.0, round(deep / 2 - 1.3, 3), 0.75),
        angle=round(math.degrees(2 * math.atan((wide / 2 + 0.15) / (away - 0.4))), 2),
    )  # fmt: skip


def number(things: Sequence[Furniture], content: Generator) -> tuple[Furniture, ...]:
    """The things in a drawn order with ids that tell nothing."""
    order = [things[i] for i in content.permutation(len(things))]
    names = {id(t): f"thing/{k}" for k, t in enumerate(order)}
    below = {t.id: names[id(t)] for t in things if t.model not in ("chair", "armchair")}
    return tuple(replace(t, id=names[id(t)], on=below[t.on] if t.on else "") for t in order)


def shares(things: Sequence[Furniture], camera: Camera) -> Iterator[float]:
    """About how much of each is seen, taking each for the hull of its box; 0 beyond the frame."""
    shapes, depths = [], []
    for thing in things:
        seen = [camera.project(c, SIZE) for c in box_corners(thing)]
        shapes.append(shapely.MultiPoint([(x, y) for x, y, _ in seen]).convex_hull)
        depths.append(min(d for _, _, d in seen) if thing.on else math.fsum(d for _, _, d in seen) / 8)
    frame = shapely.box(BORDER, BORDER, SIZE[0] - BORDER, SIZE[1] - BORDER)
    for thing, own, depth in zip(things, shapes, depths, strict=True):
        if min(depths) <= 0.3 or not frame.contains(own):
            yield 0.0
            continue
        near = [s for t, s, d in zip(things, shapes, depths, strict=True) if d < depth - 0.05 and t.id != thing.on]
        hidden = own.intersection(shapely.union_all(near)).area if near else 0.0
        yield 1 - hidden / own.area
