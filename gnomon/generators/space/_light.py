"""Moods: the lamps, and the light from all around, in which things are seen."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from gnomon.scenes.space import Lamp, Light, Point

if TYPE_CHECKING:
    from numpy.random import Generator

MOODS = ("studio", "window", "sun", "lamp", "interior", "forest", "city")
# skies that Blender ships and that leave grey things grey: how strong they are, and by how many stops it is brightened
SKIES = {"interior": (0.6, 0.0), "forest": (0.65, 0.0), "city": (0.45, 0.0)}
# by mood: size of the lamp for each metre of its distance, light that it gives, its tint, the even light around
LAMPS: dict[str, tuple[float, float, Point, float, Point]] = {
    "studio": (0.5, 3.6, (1.0, 0.98, 0.95), 0.32, (1.0, 1.0, 1.0)),
    "window": (0.36, 4.2, (0.94, 0.97, 1.0), 0.24, (0.92, 0.95, 1.0)),
    "lamp": (0.16, 4.0, (1.0, 0.86, 0.7), 0.26, (0.86, 0.9, 1.0)),
}


def direction(about: float, height: float) -> Point:
    """A unit vector so many degrees to the left of the camera's side, and so many above the ground."""
    turn, up = math.radians(about), math.radians(height)
    way = (-math.sin(turn) * math.cos(up), -math.cos(turn) * math.cos(up), math.sin(up))
    return (round(way[0], 4), round(way[1], 4), round(way[2], 4))


def light(look: Generator, mood: str, way: Point, *, away: float, aim: Point) -> Light:
    """The light of a mood; its lamp hangs so many metres away from what it is aimed at."""
    turn = round(360 * look.random(), 1)
    spot = (
        round(aim[0] + away * way[0], 4),
        round(aim[1] + away * way[1], 4),
        round(aim[2] + away * way[2], 4),
    )
    if mood == "sun":
        sun = Lamp(kind="sun", at=way, wide=3.0, power=3.4, tint=(1.0, 0.95, 0.86))
        return Light(direction=way, lamps=(sun,), tint=(0.85, 0.92, 1.0), strength=0.4)
    if mood in SKIES:
        strength, exposure = SKIES[mood]
        soft = box(spot, aim, away, 0.5, 1.7, (1.0, 1.0, 1.0))
        return Light(direction=way, lamps=(soft,), sky=mood, strength=strength, turn=turn, exposure=exposure)
    size, power, tint, strength, around = LAMPS[mood]
    lamps = (box(spot, aim, away, size, power, tint),)
    return Light(direction=way, lamps=lamps, tint=around, strength=strength)


def box(at: Point, aim: Point, away: float, size: float, power: float, tint: Point) -> Lamp:
    """A soft box whose size goes with its distance, and its power with the square of it."""
    side = round(size * away, 3)
    return Lamp(at=at, aim=aim, wide=side, high=side, power=round(power * math.pi * away**2, 2), tint=tint)
