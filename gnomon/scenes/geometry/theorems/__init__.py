"""Every theorem the prover knows, with what it says."""

from gnomon.scenes.geometry.rules import Theorem
from gnomon.scenes.geometry.theorems import (
    angles,
    arcs,
    areas,
    centres,
    circles,
    congruence,
    isosceles,
    judgements,
    parallels,
    polygons,
    quadrilaterals,
    right,
    segments,
    similarity,
    tangents,
    trigonometry,
)

ROOMS = (
    segments,
    angles,
    parallels,
    isosceles,
    right,
    trigonometry,
    congruence,
    similarity,
    centres,
    circles,
    tangents,
    arcs,
    quadrilaterals,
    judgements,
    polygons,
    areas,
)
THEOREMS: tuple[Theorem, ...] = tuple(theorem for room in ROOMS for theorem in room.THEOREMS)

__all__ = ["ROOMS", "THEOREMS"]
