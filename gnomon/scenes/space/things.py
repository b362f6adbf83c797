"""Bodies of the library, put somewhere and turned somehow. Metres; z is up."""

from __future__ import annotations

import math
from dataclasses import dataclass

from gnomon.scenes.space.library import bounds, model
from gnomon.scenes.space.optics import Paint, Point
from gnomon.scenes.space.paints import FIXED, NAMES
from gnomon.truth.element import Element


@dataclass(frozen=True)
class Coat:
    """What one of the paints of a body is: a finish, and a colour by name."""

    paint: str
    finish: str
    colour: str


@dataclass(frozen=True, kw_only=True)
class Thing(Element):
    """A body by name, of given sizes and paints. Its own origin lies at `position`; its front points `turn` degrees
    from the world's x, anticlockwise as seen from above."""

    model: str
    sizes: tuple[tuple[str, float], ...]
    coats: tuple[Coat, ...]
    position: Point = (0.0, 0.0, 0.0)
    turn: float = 0.0

    @property
    def front(self) -> str | None:
        return model(self.model).FRONT

    def paint(self, name: str) -> Paint:
        """What a paint of its pieces is."""
        for coat in self.coats:
            if coat.paint == name:
                return Paint(coat.finish, NAMES[coat.colour])
        return FIXED[name]

    def box(self) -> tuple[Point, Point]:
        """The lowest and highest of its own x, y and z."""
        return bounds(self.model, self.sizes)

    def middle(self) -> Point:
        """The middle of its own box, in the world."""
        low, high = self.box()
        return self.world(((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2))

    def world(self, point: Point) -> Point:
        """A point of its own in the world."""
        c, s = math.cos(math.radians(self.turn)), math.sin(math.radians(self.turn))
        x, y, z = self.position
        return (x + c * point[0] - s * point[1], y + s * point[0] + c * point[1], z + point[2])
