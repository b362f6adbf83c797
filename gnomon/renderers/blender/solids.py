"""The triangles of bodies, in world coordinates, with their colours: what Blender draws and embree measures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.blender.forms import Arrays, body, top
from gnomon.renderers.blender.shapes import CREASE, SMOOTH
from gnomon.scenes.space import COLOURS, STRIPE, Object, Table


@dataclass(frozen=True)
class Part:
    """Corners (n, 3) float32, triangles (m, 3) int32, paint (m, 4) linear red, green, blue, alpha of each triangle.

    `finish` (m,) says which of the `finishes` each triangle has. Faces that meet at more than `crease` degrees meet in
    a visible edge. `shadow`: whether its shadow is looked for where shadows are drawn one by one. `pieces` (m,) is the
    number of each triangle's named piece, from 1, if it has such.
    """

    id: str
    corners: NDArray[np.float32]
    triangles: NDArray[np.int32]
    paint: NDArray[np.float32]
    finish: NDArray[np.uint8]
    finishes: tuple[str, ...]
    crease: float = 40.0
    shadow: bool = True
    pieces: NDArray[np.uint16] = field(default_factory=lambda: np.zeros(0, np.uint16))


def plain(id: str, arrays: Arrays, finish: str, crease: float, shadow: bool = True) -> Part:
    """A part that is all of one finish."""
    return Part(id, *arrays, np.zeros(len(arrays[1]), np.uint8), (finish,), crease, shadow)


def object_part(thing: Object) -> Part:
    return plain(thing.id, body(**body_of(thing)), thing.finish, CREASE.get(thing.shape, SMOOTH))


def table_part(table: Table, tones: tuple[str, ...]) -> Part:
    """The table's top; nothing lies below it that would show its shadow."""
    return plain(table.id, top(**top_of(table, tones)), table.finish, 1.0, shadow=False)


def body_of(thing: Object) -> dict[str, Any]:
    """The arguments of `body`."""
    return {
        "shape": thing.shape, "striped": thing.pattern == "striped", "reach": thing.reach, "turn": thing.turn,
        "position": thing.position, "paint": COLOURS[thing.colour], "stripe": STRIPE,
    }  # fmt: skip


def top_of(table: Table, tones: tuple[str, ...]) -> dict[str, Any]:
    """The arguments of `top`."""
    return {"make": table.make, "extent": table.extent, "tones": tones}
