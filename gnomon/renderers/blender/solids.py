"""All triangles of a tabletop, in world coordinates, with their colours: what Blender draws and embree measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.blender.forms import body, top
from gnomon.renderers.blender.shapes import CREASE, SMOOTH
from gnomon.scenes.space import COLOURS, STRIPE, Object, Table, Tabletop


@dataclass(frozen=True)
class Part:
    """Corners (n, 3) float32, triangles (m, 3) int32, paint (m, 4) linear red, green, blue, alpha of each triangle.

    Faces that meet at more than `crease` degrees meet in a visible edge.
    """

    id: str
    corners: NDArray[np.float32]
    triangles: NDArray[np.int32]
    paint: NDArray[np.float32]
    gloss: bool
    crease: float


def parts(scene: Tabletop) -> tuple[Part, ...]:
    """One part for every element, in the order of the elements."""
    return tuple(
        Part(e.id, *body(**body_of(e)), True, CREASE.get(e.shape, SMOOTH)) if isinstance(e, Object)
        else Part(e.id, *top(**top_of(e, scene.look.tones)), False, 1.0)
        for e in bodies(scene)
    )  # fmt: skip


def bodies(scene: Tabletop) -> tuple[Object | Table, ...]:
    return tuple(e for e in scene.elements if isinstance(e, (Object, Table)))


def body_of(thing: Object) -> dict[str, Any]:
    """The arguments of `body`."""
    return {
        "shape": thing.shape, "striped": thing.pattern == "striped", "reach": thing.reach, "turn": thing.turn,
        "position": thing.position, "paint": COLOURS[thing.colour], "stripe": STRIPE,
    }  # fmt: skip


def top_of(table: Table, tones: tuple[str, ...]) -> dict[str, Any]:
    """The arguments of `top`."""
    return {"make": table.make, "extent": table.extent, "tones": tones}
