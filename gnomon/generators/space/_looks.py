"""How tabletops look: tables, rooms, light and the camera's height, all chosen so that every object stands out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from gnomon.generators.ranges import one_of
from gnomon.generators.space import _light
from gnomon.generators.space._light import SKIES, direction, light
from gnomon.scenes.space import Camera, Light, Paint, Room, TabletopLook

if TYPE_CHECKING:
    from numpy.random import Generator

# what the table is made of: how it is laid, its finish, and the tones of its boards
TABLES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "oak": ("boards", "wood", ("#c2a47b", "#b99a70", "#c9ad86", "#bea076", "#c5a981", "#b5966c", "#c7aa80")),
    "walnut": ("planks", "wood across", ("#5f4738", "#6a5040", "#594234", "#654c3c", "#6f5544", "#5c4536")),
    "birch": ("boards", "wood", ("#e3d5bb", "#dccdb1", "#e8dbc4", "#e0d1b6", "#e5d8c0", "#d9c9ac")),
    "slate": ("tiles", "stone", ("#434a52", "#3c434a", "#4a515a", "#40474f", "#464d56")),
    "chalk": ("slab", "paint", ("#dcdad4",)),
    "stone": ("tiles", "stone", ("#c9c4ba", "#bfbab0", "#d0cbc2", "#c4bfb5")),
}
WALLS = {
    "white": Paint("plaster", "#e4e6e6"),
    "cream": Paint("plaster", "#e6dcc4"),
    "sage": Paint("plaster", "#a9b8a4"),
    "blue": Paint("plaster", "#7d95a8"),
    "dusk": Paint("plaster", "#4a5366"),
    "rose": Paint("plaster", "#cfaea6"),
    "brick": Paint("brick", "#a5604a"),
    "pale brick": Paint("brick", "#d2c8ba"),
}
FLOORS = (
    Paint("boards", "#a98d6c"), Paint("boards", "#7a5a42"), Paint("boards", "#c9b391"), Paint("tiles", "#b9b5ac"),
    Paint("tiles", "#77797c"), Paint("carpet", "#8b857b"), Paint("carpet", "#56606c"),
)  # fmt: skip
FINISHES = ("plastic", "ceramic", "lacquer", "paint", "rubber")
VIEWS = {"low": (27.0, 6.5), "middle": (36.0, 6.9), "high": (50.0, 7.1)}  # degrees above the table, metres away
MOODS = _light.MOODS
# where the light comes from: degrees about the table from the camera's side (0) to the left (90), and its height
LIGHTS = {"left": (70.0, 48.0), "right": (-65.0, 48.0), "behind": (150.0, 52.0), "above": (25.0, 72.0)}


def tabletop_look(look: Generator, table: str, mood: str) -> TabletopLook:
    """The boards in a drawn order, in a drawn room or under a sky."""
    tones = TABLES[table][2]
    start = int(look.integers(len(tones)))
    # a dark table before a dark wall, or a white one before a white one, would lose its edge
    faint = {"walnut": "dusk", "slate": "dusk", "chalk": "white", "birch": "cream"}.get(table)
    wall, floor = WALLS[one_of(look, [w for w in sorted(WALLS) if w != faint])], one_of(look, FLOORS)
    room = Room(floor, wall, low=-1.9, back=3.7, side=6.5) if mood not in SKIES else None
    return TabletopLook(theme=table, mood=mood, room=room, tones=(*tones[start:], *tones[:start]))


def tabletop_light(look: Generator, side: str, mood: str) -> Light:
    """The light of a mood from a side, up to 12 degrees off."""
    about, height = LIGHTS[side]
    way = direction(about + 12 * (2 * look.random() - 1), height + 6 * (2 * look.random() - 1))
    return light(look, mood, way, away=5.4, aim=(0.0, 0.0, 0.2))


def camera(look: Generator, view: str) -> Camera:
    """A camera at about the height of a view, up to 25 degrees to either side of the table's front."""
    height, away = VIEWS[view]
    up = math.radians(height + 3 * (2 * look.random() - 1))
    turn = math.radians(25 * (2 * look.random() - 1))
    x, y, z = away * math.cos(up) * math.sin(turn), -away * math.cos(up) * math.cos(turn), away * math.sin(up)
    return Camera(eye=(round(x, 4), round(y, 4), round(z, 4)), target=(0.0, -0.1, 0.15))
