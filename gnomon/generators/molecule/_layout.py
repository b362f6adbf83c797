"""A molecule in the plane: its layout, whether it is clear, and how large a picture of it is."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np

from gnomon.generators.molecule._places import placed
from gnomon.scenes.molecule import MoleculeLook
from gnomon.truth.rejected import Rejected

SIZE = (300, 640)  # pixels, shortest and longest side of a picture
LEAST = 26  # pixels, the shortest bond that is drawn
CLOSE = 0.55  # of a bond length: atoms nearer than this are drawn into one another


def crowded(mol: Any) -> str:
    """Why no picture of a molecule comes out clear, however it is turned; empty if one may."""
    placed(mol)
    try:
        clear(mol)
    except Rejected as e:
        return f"its layout is crowded: {e}"
    points = [tuple(p)[:2] for p in mol.GetConformer().GetPositions()]
    for turn in range(0, 180, 15):
        c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        try:
            fitted(mol, [(x * c - y * s, x * s + y * c) for x, y in points], MoleculeLook(bond=34, padding=12))
        except Rejected:
            continue
        return ""
    return f"{mol.GetNumAtoms()} heavy atoms, too large for a picture"


def clear(mol: Any) -> None:
    """Rejected if atoms lie upon one another, or bonds cross."""
    points = mol.GetConformer().GetPositions()[:, :2]
    far = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    np.fill_diagonal(far, np.inf)
    if far.min() < CLOSE * 1.5:
        raise Rejected("atoms too close")
    lines = [(b.GetBeginAtomIdx(), b.GetEndAtomIdx()) for b in mol.GetBonds()]
    ends = points[np.array(lines)]
    middle, longest = ends.mean(axis=1), np.hypot(*(ends[:, 0] - ends[:, 1]).T).max()
    gaps = np.hypot(*(middle[:, None] - middle[None]).transpose(2, 0, 1))
    for i, k in np.argwhere(np.triu(gaps <= longest, k=1)):  # those farther apart cannot meet
        (a, b), (c, d) = lines[int(i)], lines[int(k)]
        if len({a, b, c, d}) == 4 and crossing(points[a], points[b], points[c], points[d]):
            raise Rejected("bonds cross")


def crossing(a: Any, b: Any, c: Any, d: Any) -> bool:
    def side(p: Any, q: Any, r: Any) -> bool:
        return bool((q[0] - p[0]) * (r[1] - p[1]) > (q[1] - p[1]) * (r[0] - p[0]))

    return side(a, b, c) != side(a, b, d) and side(c, d, a) != side(c, d, b)


def fitted(mol: Any, points: list[Any], look: MoleculeLook) -> tuple[MoleculeLook, tuple[int, int]]:
    """The look and the picture's size; bonds are shorter where it grew too large, longer in small molecules."""
    room = SIZE[1] - 2 * look.padding
    wide, high = reach(mol, points, look, look.bond)
    bond = min(look.bond * room / max(wide, high), look.bond * max(1.0, min(1.6, 0.8 * SIZE[0] / max(wide, high))))
    if bond < LEAST:
        raise Rejected("too large", f"bonds of {bond:.0f} px")
    share = bond / look.bond
    look = replace(
        look, bond=int(bond), font_size=max(18, int(look.font_size * share)), line=max(1.2, round(look.line * share, 2))
    )
    wide, high = reach(mol, points, look, look.bond)
    sides = (
        max(SIZE[0], math.ceil(wide + 2 * look.padding)),
        max(SIZE[0] * 3 // 4, math.ceil(high + 2 * look.padding)),
    )
    return look, (min(sides[0], SIZE[1]), min(sides[1], SIZE[1]))


def reach(mol: Any, points: list[Any], look: MoleculeLook, bond: float) -> tuple[float, float]:
    """Width and height in pixels, with room for labels. RDKit centres the atoms, so both sides get the larger room."""
    ems = [
        (
            0.5
            if a.GetSymbol() == "C" and not look.methyls and not a.GetFormalCharge()
            else 0.9 + 0.8 * (a.GetTotalNumHs() > 0)
        )
        * look.font_size
        for a in mol.GetAtoms()
    ]
    sides = []
    for k in (0, 1):
        values = [p[k] * bond / 1.5 for p in points]
        middle = (max(values) + min(values)) / 2
        sides.append(2 * max(abs(v - middle) + e for v, e in zip(values, ems, strict=True)))
    return sides[0], sides[1]
