"""Cubes stacked on a grid: how many there are, those that nobody sees too, and what one sees from each side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gnomon.scenes.space.attributes import CUBES, FILLED_UP, LACKS, LEVEL, PROFILE, VIEWED, WITHIN_BOX
from gnomon.scenes.space.place import Place
from gnomon.scenes.space.things import Thing
from gnomon.truth.element import Element
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.vocabulary import SUM

EDGE = 0.5  # metres
# the sides of a pile, for who looks along the arrow at its front
FACES = ("from the front", "from the right", "from behind", "from the left")
Grid = tuple[tuple[int, ...], ...]  # heights by row from the front, each from left to right


@dataclass(frozen=True, kw_only=True)
class Cube(Thing):
    """A cube of a pile, in a column from the left, a row from the front and a layer from the ground, each from 1."""

    column: int
    row: int
    layer: int


@dataclass(frozen=True, kw_only=True)
class TopCube(Cube):
    """The uppermost of its stack: by its height one knows how many lie below it."""


@dataclass(frozen=True, kw_only=True)
class Arrow(Thing):
    """What lies on the ground and points at the front of a pile."""


@dataclass(frozen=True, kw_only=True)
class Pile(Element):
    """All cubes together; in no place is there a hole below a cube."""


@dataclass(frozen=True, kw_only=True)
class Blocks(Place):
    """A pile of cubes on the ground, and an arrow that points at its front."""

    def heights(self) -> Grid:
        """The cubes of each stack, row by row from the front; 0 where there is none."""
        tops = {(c.row, c.column): c.layer for c in self.of(TopCube)}
        rows, columns = (range(1, 1 + max(k)) for k in zip(*tops, strict=True))
        return tuple(tuple(tops.get((r, c), 0) for c in columns) for r in rows)

    def facts(self) -> Iterator[Fact]:
        grid, pile = self.heights(), self.the(Pile).id
        for top in self.of(TopCube):
            yield Fact(top.id, LEVEL, top.layer)
        told: tuple[Key, ...] = tuple((t.id, LEVEL) for t in self.of(TopCube))
        count = sum(map(sum, grid))
        yield Fact(pile, CUBES, count, because=Because(SUM, told))
        yield Fact(pile, LACKS, box(grid) - count, because=Because(FILLED_UP, told))
        for face in FACES:
            yield Fact(pile, PROFILE.of(face), profile(grid, face), because=Because(WITHIN_BOX, told))
        seen = [profile(grid, f) for f in FACES]
        for face, one in zip(FACES, seen, strict=True):
            if seen.count(one) == 1:
                yield Fact(pile, VIEWED.of(said(one)), face, because=Because(WITHIN_BOX, told))


def box(grid: Grid) -> int:
    """The cubes of the smallest full block that holds a pile."""
    return len(grid) * len(grid[0]) * max(map(max, grid))


def profile(grid: Grid, face: str) -> tuple[int, ...]:
    """How high the columns are that one sees from a side, from that viewer's left to the right."""
    columns = [max(row[c] for row in grid) for c in range(len(grid[0]))]
    rows = [max(row) for row in grid]
    match face:
        case "from the front":
            return tuple(columns)
        case "from behind":
            return tuple(reversed(columns))
        case "from the right":
            return tuple(rows)
    return tuple(reversed(rows))


def said(heights: tuple[int, ...]) -> str:
    return ", ".join(map(str, heights))
