"""What lies around and is no part of what is asked: the floor and the walls of a room. Nothing of it hides a thing."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gnomon.renderers.blender.forms import Arrays, linear
from gnomon.renderers.blender.solids import Part, plain
from gnomon.scenes.space import Paint, Point, Room

SKIRTING = "#e9e6df"


def around(room: Room) -> Iterator[Part]:
    """A floor, and walls with skirting boards unless it lies out of doors."""
    low, back, side = room.low, room.back, room.side
    reach = side if room.wall else 40 * side
    ground = plate(
        room.floor,
        (-2 * reach, -3 * reach, low),
        (4 * reach, 0, 0),
        (0, 3 * reach + (back if room.wall else 3 * reach), 0),
    )
    yield plain("floor", ground, room.floor.finish, 1.0, shadow=False)
    if room.wall is None:
        return
    thin, tall = 0.005 * side, 0.04 * side
    walls = (
        ("back wall", (-2 * side, back, low), (4 * side, 0.0, 0.0), (0.0, -thin, 0.0)),
        ("left wall", (-side, -3 * side, low), (0.0, back + 3 * side, 0.0), (thin, 0.0, 0.0)),
        ("right wall", (side, back, low), (0.0, -back - 3 * side, 0.0), (-thin, 0.0, 0.0)),
    )
    for name, start, along, out in walls:
        yield plain(name, plate(room.wall, start, along, (0.0, 0.0, room.high)), room.wall.finish, 1.0, shadow=False)
        before = (start[0] + out[0], start[1] + out[1], start[2])
        board = plate(Paint("paint", SKIRTING), before, along, (0.0, 0.0, tall))
        yield plain(f"{name} skirting", board, "paint", 1.0, shadow=False)


def shell(id: str, room: Room) -> Part:
    """All of a room in one part."""
    parts = tuple(around(room))
    finishes = tuple(dict.fromkeys(p.finishes[0] for p in parts))
    starts = np.cumsum([0, *(len(p.corners) for p in parts)])
    return Part(
        id,
        np.concatenate([p.corners for p in parts]),
        np.concatenate([p.triangles + np.int32(n) for p, n in zip(parts, starts, strict=False)]).astype(np.int32),
        np.concatenate([p.paint for p in parts]),
        np.concatenate([np.full(len(p.triangles), finishes.index(p.finishes[0]), np.uint8) for p in parts]),
        finishes,
        1.0,
        shadow=False,
    )


def plate(paint: Paint, start: Point, along: Point, up: Point) -> Arrays:
    """A flat parallelogram of two triangles."""
    a, b, c = (np.array(v) for v in (start, along, up))
    corners = np.array([a, a + b, a + b + c, a + c], np.float32)
    colours = np.tile(np.array(linear(paint.colour), np.float32), (2, 1))
    return corners, np.array([(0, 1, 2), (0, 2, 3)], np.int32), colours
