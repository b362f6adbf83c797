"""Charts in three dimensions: the cage of their axes as an eye far away sees it, blocks, sheets and named spots
on them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.scenes.chart.datum import Datum
from gnomon.scenes.chart.frame import Axis, Part
from gnomon.truth.attribute import Attribute
from gnomon.truth.vocabulary import VALUE

if TYPE_CHECKING:
    from gnomon.scenes.chart.chart import Chart

Spot3 = tuple[float, float, float]


@dataclass(frozen=True, kw_only=True)
class Cage(Part):
    """A box with an axis along each of its edges, x and y on the ground and z upright, seen without perspective.

    `turn` is the angle in degrees between the x axis and the picture, `rise` how far the eye looks down; both lie
    between
    0 and 90. `wide`, `deep` and `tall` are the lengths of the edges.
    """

    x: Axis
    y: Axis
    z: Axis
    turn: float
    rise: float
    wide: float = 1.0
    deep: float = 1.0
    tall: float = 0.6

    def seen(self, x: float, y: float, z: float) -> Spot3:
        """A place in the axes' units as it is seen: to the right, up, and away from the eye, in units of the edges."""
        px = ((x - self.x.low) / (self.x.high - self.x.low) - 0.5) * self.wide
        py = ((y - self.y.low) / (self.y.high - self.y.low) - 0.5) * self.deep
        pz = (z - self.z.low) / (self.z.high - self.z.low) * self.tall
        turn, rise = math.radians(self.turn), math.radians(self.rise)
        away = px * math.sin(turn) + py * math.cos(turn)
        right = px * math.cos(turn) - py * math.sin(turn)
        return (right, pz * math.cos(rise) + away * math.sin(rise), away * math.cos(rise) - pz * math.sin(rise))


@dataclass(frozen=True, kw_only=True)
class Block(Datum):
    """A bar in space, from the ground up; categories run along x, series along y away from the eye."""


@dataclass(frozen=True, kw_only=True)
class Sheet(Part):
    """A surface over the ground: `z[j][i]` is its height at the i-th of even places along x and the j-th along y.

    `fills[j][i]` is the colour of the patch between four of them, that of the mean of their heights.
    """

    z: tuple[tuple[float, ...], ...]
    fills: tuple[tuple[str, ...], ...]

    def corner(self, cage: Cage, i: int, j: int) -> Spot3:
        """A corner of patches as it is seen."""
        rows, columns = len(self.z), len(self.z[0])
        x = cage.x.low + (cage.x.high - cage.x.low) * i / (columns - 1)
        y = cage.y.low + (cage.y.high - cage.y.low) * j / (rows - 1)
        return cage.seen(x, y, self.z[j][i])

    def patch(self, cage: Cage, i: int, j: int) -> tuple[Spot3, ...]:
        """The four corners of a patch, in turn."""
        return tuple(self.corner(cage, i + a, j + b) for a, b in ((0, 0), (1, 0), (1, 1), (0, 1)))

    def patches(self, cage: Cage) -> tuple[tuple[tuple[Spot3, ...], ...], ...]:
        """All patches, `[j][i]`; each corner, which up to four of them share, is looked at once."""
        rows, columns = range(len(self.z)), range(len(self.z[0]))
        seen = [[self.corner(cage, i, j) for i in columns] for j in rows]
        return tuple(
            tuple((seen[j][i], seen[j][i + 1], seen[j + 1][i + 1], seen[j + 1][i]) for i in columns[:-1])
            for j in rows[:-1]
        )


@dataclass(frozen=True, kw_only=True)
class Spot(Datum):
    """A named place on a sheet, the middle of a patch: its value is the height there."""

    x: float
    y: float

    def levels(self, chart: Chart) -> tuple[tuple[Attribute, float], ...]:
        return ((VALUE, self.value),)
