"""Cubes stacked on a grid, none of them on nothing: to be counted, hidden ones too, and looked at from four sides."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.generators.ranges import between, one_of, span
from gnomon.generators.space import _light
from gnomon.generators.space._framing import box_corners, filled
from gnomon.generators.space._making import made
from gnomon.scenes.space import Arrow, Blocks, Camera, Coat, Cube, Paint, Pile, PlaceLook, Point, Room, TopCube
from gnomon.scenes.space.blocks import EDGE, Grid

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "1"
SOURCE = ""
PAINTS = {
    "beech": (("wood", "beige"), ("wood", "brown")),
    "toys": (("lacquer", "red"), ("lacquer", "yellow"), ("lacquer", "blue")),
    "pine": (("wood", "beige"), ("wood", "white")), "mint": (("lacquer", "white"), ("lacquer", "green")),
    "sky": (("lacquer", "blue"), ("lacquer", "white")),
}  # fmt: skip
GROUNDS = {
    "oak": Paint("wood", "#b58f63"), "walnut": Paint("wood", "#6b4c38"), "stone": Paint("stone", "#c4bfb5"),
    "slate": Paint("stone", "#5a5f66"), "cloth": Paint("fabric", "#8d94a0"),
}  # fmt: skip
STYLE = {"paint": tuple(PAINTS), "ground": tuple(GROUNDS), "mood": _light.MOODS, "side": ("left", "right")}

SIZE = (480, 320)
WALLS = ("#e4e6e6", "#e6dcc4", "#a9b8a4", "#7d95a8", "#cfaea6")
ANGLE = 34.0
GONE = 0.12  # how often a stack that could stand does not


def generate(
    content: Generator, look: Generator, *, level: int, source: object = None,
    paint: str = "beech", ground: str = "oak", mood: str = "studio", side: str = "left",
) -> Blocks:  # fmt: skip
    """A pile of 2 x 2 to 4 x 4 stacks, seen from the left or the right of its front."""
    grid = heights(content, level, {"left": -1, "right": 1}[side])
    coats = PAINTS[paint]
    wide, deep = len(grid[0]), len(grid)
    cubes: list[Cube] = []
    for r, row in enumerate(grid):
        for c, high in enumerate(row):
            for k in range(high):
                at = ((c - (wide - 1) / 2) * EDGE, (r - (deep - 1) / 2) * EDGE, k * EDGE)
                kind = TopCube if k == high - 1 else Cube
                body = made(f"cube/{len(cubes)}", "block", 0)
                cubes.append(kind(**{
                    **vars(body), "position": at, "coats": (Coat("block", *one_of(look, coats)),),
                    "column": c + 1, "row": r + 1, "layer": k + 1,
                }))  # fmt: skip
    order = content.permutation(len(cubes))
    numbered = tuple(replace(cubes[i], id=f"cube/{n}") for n, i in enumerate(order))
    away = -(deep / 2) * EDGE - 0.6
    arrow = Arrow(**{**vars(made("arrow", "arrow", 0)), "position": (0.0, away, 0.0), "turn": 90.0})
    camera = aimed(content, (*numbered, arrow), {"left": -1, "right": 1}[side])
    open_air = mood in _light.SKIES and mood != "interior"
    wall = None if open_air else Paint("plaster", one_of(look, WALLS))
    about = one_of(look, (60.0, -60.0, 25.0, -25.0))
    return Blocks(
        size=SIZE,
        look=PlaceLook(
            theme=ground, mood=mood, unit=1.4, room=Room(GROUNDS[ground], wall, back=4.0, side=7.0, high=7.0)
        ),
        camera=camera,
        light=_light.light(
            look, mood, _light.direction(about, 42 + 20 * look.random()), away=5.0, aim=(0.0, 0.0, EDGE)
        ),
        elements=(*numbered, arrow, Pile(id="pile")),
    )


def heights(content: Generator, level: int, side: int) -> Grid:
    """How high the stacks are: before one stands none that is higher, and on the camera's side hardly any, so that each
    top is seen, and where there is no stack the ground."""
    low, high = span(level, (2, 2), (3, 4))
    wide, deep, most = (between(content, *r) for r in ((low, high), (low, high), span(level, (2, 3), (3, 5))))
    while True:
        rows: list[list[int]] = []
        for _ in range(deep):
            before = rows[-1] if rows else [0] * wide
            rows.append([between(content, b, most) if content.random() > GONE else b for b in before])
        whole = all(any(row) for row in rows) and all(any(r[c] for r in rows) for c in range(wide))
        if whole and max(map(max, rows)) > 1 and all(shows(rows, r, c, side) for r in range(deep) for c in range(wide)):
            return tuple(map(tuple, rows))


def shows(rows: Sequence[Sequence[int]], r: int, c: int, side: int) -> bool:
    """Whether enough is seen of the top of a stack: beside a higher one it needs a lower one before it."""
    own, beside = rows[r][c], rows[r][c + side] if 0 <= c + side < len(rows[r]) else 0
    return beside <= own or (beside == own + 1 and (r == 0 or rows[r - 1][c] < own))


def aimed(content: Generator, things: tuple[Cube | Arrow, ...], side: int) -> Camera:
    """A camera before the front and a little to one side, from which all fills most of the picture."""
    turn = math.radians(side * (22 + 14 * content.random()))
    up = math.radians(40 + 9 * content.random())
    corners = tuple(c for t in things for c in box_corners(t))
    low, high = (tuple(f(p[k] for p in corners) for k in range(3)) for f in (min, max))
    middle: Point = ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2)
    away = 1.5
    while True:
        flat = away * math.cos(up)
        eye = (middle[0] + flat * math.sin(turn), middle[1] - flat * math.cos(turn), middle[2] + away * math.sin(up))
        camera = Camera(eye=(round(eye[0], 4), round(eye[1], 4), round(eye[2], 4)), target=middle, angle=ANGLE)
        if filled(corners, camera, SIZE) < 0.8 and min(camera.project(c, SIZE)[0] for c in corners) > 0:
            return camera
        away += 0.1
