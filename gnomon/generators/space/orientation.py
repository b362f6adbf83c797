"""One thing from one of eight sides, three heights and three distances; some things have no front at all."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from gnomon.generators.ranges import between, one_of
from gnomon.generators.space import _light
from gnomon.generators.space._framing import framed
from gnomon.generators.space._making import MAKES, made
from gnomon.scenes.space import Paint, PlaceLook, Portrait, Room, Thing
from gnomon.scenes.space.library import fronted

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "2"
SOURCE = ""
SIDES = ("front", "front left", "left", "back left", "back", "back right", "right", "front right")
HEIGHTS = {"low": (6.0, 12.0), "middle": (28.0, 36.0), "high": (52.0, 60.0)}
SHOTS = {"close": (0.70, 0.86), "medium": (0.42, 0.50), "far": (0.18, 0.25)}
STYLE = {"side": SIDES, "height": tuple(HEIGHTS), "distance": tuple(SHOTS), "mood": _light.MOODS}
OPTIONS = {"thing": (*fronted(has=True), *fronted(has=False)), "make": range(MAKES)}

SIZE = (480, 320)
ASTRAY = 9.0  # degrees by which a side is missed at most, well within what has its name
EVEN = 0.12  # how often it is a thing without a front
WALLS = ("#e4e6e6", "#e6dcc4", "#a9b8a4", "#7d95a8", "#cfaea6", "#8d8f94", "#d9d2c5")
# what things of a size stand on, up to so many metres: on a table, in a room, out of doors
GROUNDS = (
    (0.5, (Paint("wood", "#b58f63"), Paint("wood", "#6b4c38"), Paint("stone", "#c4bfb5"), Paint("fabric", "#b9b2a4"),
           Paint("paint", "#dedbd3"), Paint("stone", "#5a5f66"))),
    (2.6, (Paint("boards", "#a98d6c"), Paint("boards", "#7a5a42"), Paint("tiles", "#b9b5ac"),
           Paint("carpet", "#8b857b"), Paint("carpet", "#56606c"), Paint("plaster", "#c8c5be"))),
    (99.0, (Paint("asphalt", "#75767a"), Paint("plaster", "#b4b0a8"), Paint("grass", "#6f8a4c"),
            Paint("tiles", "#a8a49b"))),
)  # fmt: skip


def generate(
    content: Generator, look: Generator, *, level: int, source: object = None,
    side: str = "front", height: str = "middle", distance: str = "medium", mood: str = "studio",
    thing: str | None = None, make: int | None = None,
) -> Portrait:  # fmt: skip
    """A thing seen from a side, a height and a distance. `thing` is its name and `make` the number of its make, so that
    the same one can be seen from everywhere."""
    name = thing or one_of(content, fronted(has=bool(content.random() >= EVEN)))
    body = made("thing/0", name, between(content, 0, MAKES - 1) if make is None else make)
    bearing = 45.0 * SIDES.index(side) + ASTRAY * (2 * content.random() - 1)
    low, high = HEIGHTS[height]
    rise = low + (high - low) * content.random()
    least, most = SHOTS[distance]
    share = least + (most - least) * content.random()
    # the camera stands on the side of the world's -y: the thing is turned instead
    body = Thing(**{**vars(body), "turn": round((-90.0 - bearing) % 360, 2)})
    camera = framed(body, rise, share, SIZE, content)
    low_, high_ = body.box()
    reach = max(b - a for a, b in zip(low_, high_, strict=True))
    return Portrait(
        size=SIZE, look=place_look(look, mood, reach, body), camera=camera, elements=(body,),
        light=_light.light(
            look, mood, _light.direction(one_of(look, (60.0, -60.0, 25.0, -25.0)), 42 + 20 * look.random()),
            away=4.5 * reach, aim=body.middle(),
        ),
    )  # fmt: skip


def place_look(look: Generator, mood: str, reach: float, body: Thing) -> PlaceLook:
    """A ground and a wall that suit the size of a thing; out of doors there is no wall."""
    grounds = next(g for most, g in GROUNDS if reach <= most)
    floor = one_of(look, grounds)
    open_air = mood in _light.SKIES and (mood != "interior")
    wall = None if open_air or reach > GROUNDS[1][0] else Paint("plaster", one_of(look, WALLS))
    unit = round(reach / 1.6, 5)
    back = (1.4 + 1.2 * look.random()) * max(reach, math.hypot(*body.box()[1][:2]))
    room = Room(floor, wall, low=0.0, back=round(back, 4), side=round(6 * reach, 4), high=round(5 * reach, 4))
    return PlaceLook(theme=floor.finish, mood=mood, room=room, unit=unit)
