"""Things in space, and the camera that looks at them."""

from __future__ import annotations

from gnomon.scenes.space.attributes import ADJECTIVES, VOCABULARY
from gnomon.scenes.space.blocks import Arrow, Blocks, Cube, Pile, TopCube
from gnomon.scenes.space.interior import Chamber, Furniture, Interior
from gnomon.scenes.space.optics import Camera, Lamp, Light, Paint, Point, cross, dot, unit
from gnomon.scenes.space.pictures import CHANGES, Change, Changed, Multiview, Pictures
from gnomon.scenes.space.place import Place, PlaceLook, Room, Take, numbered
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
    "ADJECTIVES", "CHANGES", "COLOURS", "PATTERNS", "SHAPES", "SIZES", "STRIPE", "VOCABULARY", "Arrow", "Blocks",
    "Camera", "Chamber", "Change", "Changed", "Coat", "Cube", "Furniture", "Interior", "Lamp", "Light", "Multiview",
    "Object", "Paint", "Pictures", "Pile", "Place", "PlaceLook", "Point", "Portrait", "Room", "Table", "Tabletop",
    "TabletopLook", "Take", "Thing", "TopCube", "corners", "cross", "dot", "looks_of", "numbered", "unit",
]  # fmt: skip
