"""Where things are: the room around them, the light and the camera, which every scene in space has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gnomon.scenes.space.optics import Camera, Light, Paint
from gnomon.truth.element import Element, Look, Scene


@dataclass(frozen=True)
class Room:
    """A floor at height `low`, a wall so far `back` and one to either `side`, so `high`; out of doors there is none."""

    floor: Paint
    wall: Paint | None
    low: float = 0.0
    back: float = 4.0
    side: float = 6.0
    high: float = 6.0


@dataclass(frozen=True, kw_only=True)
class PlaceLook(Look):
    """How it is drawn: `mood` names the light, `room` is what lies around and is not asked about.

    One metre of drawing is `unit` metres of the scene: of small things drawn as large ones the grain of wood is fine.
    """

    mood: str = "studio"
    room: Room | None = None
    unit: float = 1.0


@dataclass(frozen=True)
class Take:
    """What stands there while some pictures are taken, and the cameras that take them."""

    elements: tuple[Element, ...]
    cameras: tuple[Camera, ...]


@dataclass(frozen=True, kw_only=True)
class Place(Scene):
    """A scene that a camera sees by a light."""

    look: PlaceLook
    camera: Camera
    light: Light

    def takes(self) -> tuple[Take, ...]:
        """What is taken, one after the other: most scenes are one picture of all that there is."""
        return (Take(self.elements, (self.camera,)),)


def numbered(elements: Sequence[Element], picture: int) -> tuple[Element, ...]:
    """The elements as they are called in one of several pictures: `2/object/3`."""
    return tuple(replace(e, id=f"{picture}/{e.id}") for e in elements)
