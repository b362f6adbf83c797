"""How tabletops look: tables, walls, light and the camera's height, all chosen so that every object stands out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from gnomon.generators.ranges import one_of
from gnomon.scenes.space import Camera, Light, TabletopLook

if TYPE_CHECKING:
    from numpy.random import Generator

# what the table is made of, and the tones of its boards
TABLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "oak": ("boards", ("#c2a47b", "#b99a70", "#c9ad86", "#bea076", "#c5a981", "#b5966c", "#c7aa80")),
    "walnut": ("planks", ("#5f4738", "#6a5040", "#594234", "#654c3c", "#6f5544", "#5c4536")),
    "birch": ("boards", ("#e3d5bb", "#dccdb1", "#e8dbc4", "#e0d1b6", "#e5d8c0", "#d9c9ac")),
    "slate": ("tiles", ("#434a52", "#3c434a", "#4a515a", "#40474f", "#464d56")),
    "chalk": ("slab", ("#e8e6e0",)),
    "stone": ("tiles", ("#c9c4ba", "#bfbab0", "#d0cbc2", "#c4bfb5")),
}
WALLS: dict[str, tuple[str, str]] = {
    "day": ("#f2f5f8", "#cfd8e0"),
    "cream": ("#faf4e8", "#e2d5bd"),
    "dusk": ("#3b4252", "#232833"),
    "sage": ("#dfe6dc", "#b9c5b6"),
    "rose": ("#f3e7e4", "#d8c3bd"),
    "sea": ("#cfdde6", "#8fa7b8"),
}
# where the light comes from: degrees about the table from the camera's side (0) to the left (90), and its height
LIGHTS = {"left": (70.0, 48.0), "right": (-65.0, 48.0), "behind": (150.0, 52.0), "above": (25.0, 72.0)}
VIEWS = {"low": (27.0, 6.5), "middle": (36.0, 6.9), "high": (50.0, 7.1)}  # degrees above the table, metres away
SHADINGS = ("studio", "bright", "outdoor", "soft", "dome", "toon", "drawn")


def tabletop_look(look: Generator, table: str, shading: str) -> TabletopLook:
    """The boards in a drawn order before a drawn wall."""
    tones = TABLES[table][1]
    start = int(look.integers(len(tones)))
    # a dark table before a dark wall, or a white one before a white one, would lose its edge
    faint = {"walnut": "dusk", "slate": "dusk", "chalk": "day", "birch": "cream"}.get(table)
    walls = [w for w in sorted(WALLS) if w != faint]
    return TabletopLook(
        theme=table, shading=shading, backdrop=WALLS[one_of(look, walls)], tones=(*tones[start:], *tones[:start])
    )


def light(look: Generator, side: str) -> Light:
    """The light from a side, up to 12 degrees off."""
    about, height = LIGHTS[side]
    turn = math.radians(about + 12 * (2 * look.random() - 1))
    up = math.radians(height + 6 * (2 * look.random() - 1))
    direction = (-math.sin(turn) * math.cos(up), -math.cos(turn) * math.cos(up), math.sin(up))
    x, y, z = (round(c, 4) for c in direction)
    return Light(direction=(x, y, z), shadow=round(0.28 + 0.14 * look.random(), 3))


def camera(look: Generator, view: str) -> Camera:
    """A camera at about the height of a view, up to 25 degrees to either side of the table's front."""
    height, away = VIEWS[view]
    up = math.radians(height + 3 * (2 * look.random() - 1))
    turn = math.radians(25 * (2 * look.random() - 1))
    x, y, z = away * math.cos(up) * math.sin(turn), -away * math.cos(up) * math.cos(turn), away * math.sin(up)
    return Camera(eye=(round(x, 4), round(y, 4), round(z, 4)), target=(0.0, -0.1, 0.15))
