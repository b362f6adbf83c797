"""One thing, and a camera that looks at it from a side, a height and a distance that have names."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from gnomon.scenes.space.attributes import BEARING, BODY, CLOCK, ELEVATION, END, FACING, FLANK, SHOT, VIEWPOINT
from gnomon.scenes.space.library import model
from gnomon.scenes.space.optics import Camera
from gnomon.scenes.space.pieces import UNSURE
from gnomon.scenes.space.place import Place
from gnomon.scenes.space.things import Thing
from gnomon.truth.fact import Fact

# where the front points for the viewer, by the angle from there to the camera, anticlockwise: each covers 45 degrees
FACINGS = (
    "towards the camera", "towards the camera and to the left", "to the left", "away from the camera and to the left",
    "away from the camera", "away from the camera and to the right", "to the right",
    "towards the camera and to the right",
)  # fmt: skip
# from how high it is seen: the names of ranges of degrees, with a gap between them in which no name is given
VIEWPOINTS = {
    "about level with it": (-2.0, 16.0), "obliquely from above": (24.0, 40.0), "steeply from above": (48.0, 75.0),
}  # fmt: skip
# how much of the picture's height or width it fills
SHOTS = {"close-up": (0.66, 0.95), "medium shot": (0.38, 0.54), "long shot": (0.14, 0.28)}
# what has a left and a right of its own that nobody takes for those of the viewer
SIDED = (
    "aeroplane", "armchair", "bicycle", "boat", "bus", "car", "dog", "duck", "fish", "helicopter", "horse",
    "locomotive", "mannequin", "robot", "sofa", "tractor", "truck", "van",
)  # fmt: skip
SURE = 14.0  # degrees beside the middle of a direction within which it has that name


@dataclass(frozen=True, kw_only=True)
class Portrait(Place):
    """One thing on a ground."""

    def facts(self) -> Iterator[Fact]:
        for thing in self.of(Thing):
            yield Fact(thing.id, BODY, thing.model)


def bearing(thing: Thing, camera: Camera) -> float:
    """The angle from where its front points to where the camera stands, 0 to 360 anticlockwise seen from above."""
    x, y, _ = thing.middle()
    return (math.degrees(math.atan2(camera.eye[1] - y, camera.eye[0] - x)) - thing.turn) % 360


def elevation(thing: Thing, camera: Camera) -> float:
    """How high the camera stands, in degrees as seen from the middle of the thing."""
    x, y, z = thing.middle()
    flat = math.hypot(camera.eye[0] - x, camera.eye[1] - y)
    return math.degrees(math.atan2(camera.eye[2] - z, flat))


def named(value: float, names: dict[str, tuple[float, float]]) -> str | None:
    """The name of the range that a value lies in."""
    return next((n for n, (low, high) in names.items() if low <= value <= high), None)


def views(thing: Thing, camera: Camera, share: float, tells: bool) -> Iterator[Fact]:
    """How a thing is seen, if it has a name: `share` is how much of the picture it fills, `tells` whether what of it is
    seen tells where its front is."""
    high = elevation(thing, camera)
    yield Fact(thing.id, ELEVATION, round(high, 2), "°", origin="picture")
    for attribute, value, names in ((VIEWPOINT, high, VIEWPOINTS), (SHOT, share, SHOTS)):
        if (name := named(value, names)) is not None:
            yield Fact(thing.id, attribute, name, origin="picture")
    if model(thing.model).FRONT in (None, UNSURE):
        return
    turn = bearing(thing, camera)
    yield Fact(thing.id, BEARING, round(turn, 2), "°", origin="picture")
    if not tells:
        return
    if abs((turn + 22.5) % 45 - 22.5) <= SURE:
        yield Fact(thing.id, FACING, FACINGS[round(turn / 45) % 8], origin="picture")
    if abs((turn + 15) % 30 - 15) <= 10:
        hour = (6 + round(turn / 30)) % 12 or 12
        yield Fact(thing.id, CLOCK, f"{hour} o'clock", origin="picture")
    if thing.model not in SIDED:
        return
    if 25 <= turn <= 155 or 205 <= turn <= 335:
        yield Fact(thing.id, FLANK, "left" if turn < 180 else "right", origin="picture")
    if min(turn, 360 - turn) <= 65 or abs(turn - 180) <= 65:
        yield Fact(thing.id, END, "from the front" if min(turn, 360 - turn) < 90 else "from behind", origin="picture")
