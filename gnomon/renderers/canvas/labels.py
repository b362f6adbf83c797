"""Placing labels: candidates in order of preference, and the first that keeps clear of everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import cos, hypot, radians, sin

import numpy as np
import shapely

from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected

XY = tuple[float, float]
CLEAR = (9.0, 5.0, 3.0)  # pixels to everything else: as wished, as will do, and at the least
EDGE = 5.0  # pixels to the edge of the frame


class Room:
    """The free room of a picture. `strokes` are polylines with half their widths."""

    def __init__(self, size: tuple[int, int], strokes: Sequence[tuple[Sequence[XY], float]]) -> None:
        self.size = size
        lines = [shapely.LineString(line) for line, _ in strokes]
        self.taken = np.array(lines, dtype=object)
        self.half = np.array([half for _, half in strokes])

    def add(self, box: Box) -> None:
        self.taken = np.array([*self.taken, shapely.box(*box)], dtype=object)
        self.half = np.array([*self.half, 0.0])

    def block(self, ring: Sequence[XY]) -> None:
        """Keep clear of a region, such as a hatched one."""
        self.taken = np.array([*self.taken, shapely.Polygon(ring)], dtype=object)
        self.half = np.array([*self.half, 0.0])

    def place(self, slots: Iterable[Box], what: str) -> Box:
        """The first slot with room, first by the wished clearance, last by the least; it is taken from then on.

        Rejected("no room for a label") if there is none.
        """
        best: Box | None = None
        room = -1
        for slot in slots:
            gap = self.gap(slot)
            enough = sum(gap >= clear for clear in CLEAR)
            if enough > max(room, 0):
                best, room = slot, enough
            if room == len(CLEAR):
                break
        if best is None:
            raise Rejected("no room for a label", what)
        self.add(best)
        return best

    def gap(self, box: Box) -> float:
        """Distance to the nearest thing; -1 outside of the frame."""
        if box.left < EDGE or box.top < EDGE or box.right > self.size[0] - EDGE or box.bottom > self.size[1] - EDGE:
            return -1.0
        if not len(self.taken):
            return float("inf")
        return float((shapely.distance(self.taken, shapely.box(*box)) - self.half).min())


def centred(at: XY, width: float, height: float) -> Box:
    return Box(at[0] - width / 2, at[1] - height / 2, at[0] + width / 2, at[1] + height / 2)


def reach(width: float, height: float, way: XY) -> float:
    """From the centre of a box to its border along a unit vector, smoothly: as for an ellipse in it."""
    return hypot(width / 2 * way[0], height / 2 * way[1])


def beside_point(at: XY, away: float, width: float, height: float, gap: float) -> Iterator[Box]:
    """Around a point, from the direction `away` (degrees) to both sides, near before far."""
    for further in (0.0, 5.0, 11.0):
        for turn in (0, 18, -18, 36, -36, 55, -55, 80, -80, 110, -110, 145, -145, 180):
            way = (cos(radians(away + turn)), sin(radians(away + turn)))
            far = gap + further + reach(width, height, way)
            yield centred((at[0] + way[0] * far, at[1] + way[1] * far), width, height)


__all__ = ["Room", "beside_point", "centred", "reach"]
