"""Every theorem the prover knows, with what it says and what it costs."""

import csv
from pathlib import Path

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

with Path(__file__).with_name("costs.csv").open(encoding="utf-8", newline="") as file:
    # what is harder to a pupil than the usual theorem of cost 1, and what is easier
    COSTS: dict[str, float] = {line["theorem"]: float(line["cost"]) for line in csv.DictReader(file)}

__all__ = ["COSTS", "ROOMS", "THEOREMS"]
