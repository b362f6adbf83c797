"""Where things are: the room around them, the light and the camera, which every scene in space has."""

from __future__ import annotations

from dataclasses import dataclass

from gnomon.scenes.space.optics import Camera, Light, Paint
from gnomon.truth.element import Look, Scene


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


@dataclass(frozen=True, kw_only=True)
class Place(Scene):
    """A scene that a camera sees by a light."""

    look: PlaceLook
    camera: Camera
    light: Light
