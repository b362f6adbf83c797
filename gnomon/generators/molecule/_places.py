"""Where chemists put the atoms of a molecule in the plane: known cores as books draw them, the rest level."""

from __future__ import annotations

import csv
import math
from functools import cache
from pathlib import Path
from typing import Any

from rdkit import Chem
from rdkit.Chem import rdCoordGen, rdDepictor
from rdkit.Geometry import Point2D

LONG = 1.5  # ångström, every bond
LARGE = 9  # members of a ring that is no polygon any more


def placed(mol: Any) -> bool:
    """Gives a molecule its layout; whether a core fixes which way up it is."""
    for pattern, places in cores():
        found = mol.GetSubstructMatches(pattern)
        if len(found) == 1:
            fixed = {i: Point2D(x, y) for i, (x, y) in zip(found[0], places, strict=True)}
            rdDepictor.Compute2DCoords(mol, canonOrient=False, coordMap=fixed)
            return True
    rings = [set(r) for r in mol.GetRingInfo().AtomRings()]
    if any(len(r) >= LARGE for r in rings):
        rdCoordGen.AddCoords(mol)
        scaled(mol)
    else:
        bridged = any(len(one & other) > 2 for one in rings for other in rings if one is not other)
        rdDepictor.Compute2DCoords(mol, useRingTemplates=bridged)
    rdDepictor.StraightenDepiction(mol)
    return False


@cache
def cores() -> tuple[tuple[Any, tuple[tuple[float, float], ...]], ...]:
    """Patterns with the places of their atoms, the largest first."""
    with Path(__file__).with_name("cores.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    return tuple((Chem.MolFromSmarts(line["pattern"]), tuple(map(point, line["places"].split(";")))) for line in lines)


def point(text: str) -> tuple[float, float]:
    x, y = map(float, text.split())
    return x, y


def scaled(mol: Any) -> None:
    """Bonds of the usual length, in the mean."""
    place = mol.GetConformer()
    at = [place.GetAtomPosition(i) for i in range(mol.GetNumAtoms())]
    ends = [(at[b.GetBeginAtomIdx()], at[b.GetEndAtomIdx()]) for b in mol.GetBonds()]
    share = LONG * len(ends) / math.fsum((a - b).Length() for a, b in ends)
    for i, p in enumerate(at):
        place.SetAtomPosition(i, (p.x * share, p.y * share, 0.0))
