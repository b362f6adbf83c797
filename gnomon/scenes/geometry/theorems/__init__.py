"""Every theorem the prover knows, by name, with what it says."""

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
THEOREMS: dict[str, str] = {name: text for room in ROOMS for name, text in room.THEOREMS.items()}

__all__ = ["ROOMS", "THEOREMS"]
