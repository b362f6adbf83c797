"""Things in space, and the camera that looks at them."""

from __future__ import annotations

from gnomon.scenes.space.attributes import ADJECTIVES, VOCABULARY
from gnomon.scenes.space.interior import Chamber, Furniture, Interior
from gnomon.scenes.space.optics import Camera, Lamp, Light, Paint, Point, cross, dot, unit
from gnomon.scenes.space.place import Place, PlaceLook, Room
from gnomon.scenes.space.portrait import Portrait
from gnomon.scenes.space.tabletop import (
    COLOURS,
    PATTERNS,
    SHAPES,
    SIZES,
    STRIPE,
    Object,
    Table,
    Tabletop,
    TabletopLook,
    corners,
    looks_of,
)
from gnomon.scenes.space.things import Coat, Thing

__all__ = [
    "ADJECTIVES", "COLOURS", "PATTERNS", "SHAPES", "SIZES", "STRIPE", "VOCABULARY", "Camera", "Chamber", "Coat",
    "Furniture", "Interior", "Lamp", "Light", "Object", "Paint", "Place", "PlaceLook", "Point", "Portrait", "Room",
    "Table", "Tabletop", "TabletopLook", "Thing", "corners", "cross", "dot", "looks_of", "unit",
]  # fmt: skip
