"""Ink: along every bond, across it as many strokes as its order, in every label and none cut at its border."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from gnomon.scenes.molecule import Atom, Bond, Molecule, MoleculeLook
from gnomon.scenes.molecule.attributes import STROKE
from gnomon.truth.fact import Key
from gnomon.truth.picture import Box, Mark
from gnomon.truth.vocabulary import ORDER

Ink = NDArray[np.bool_]


def ink_of(scene: Molecule, image: NDArray[np.uint8]) -> Ink:
    """Where the picture is not ground: a quarter of the way to the farthest colour."""
    look = scene.look
    assert isinstance(look, MoleculeLook)
    ground = np.array([int(look.ground[i : i + 2], 16) for i in (1, 3, 5)], dtype=np.int16)
    away = np.abs(image.astype(np.int16) - ground).max(axis=2)
    found: Ink = away > 0.25 * max(int(away.max()), 60)
    return found


def doubt_ink(scene: Molecule, ink: Ink, marks: dict[str, Mark], known: Mapping[Key, object]) -> Iterator[str]:
    """Marks against pixels."""
    look = scene.look
    assert isinstance(look, MoleculeLook)
    height, width = ink.shape
    if (width, height) != scene.size:
        yield f"picture of {width} x {height}, the scene says {scene.size}"
        return
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        yield "no ink at all"
        return
    whole = marks["molecule"].box
    # round vertices and bare line ends fall short of a marked box by the half of it
    slack = 2.5 + max(3.0, 0.12 * look.bond) + look.line / 2
    for side, is_, want in (
        ("left", columns[0], whole.left),
        ("right", columns[-1] + 1, whole.right),
        ("top", rows[0], whole.top),
        ("bottom", rows[-1] + 1, whole.bottom),
    ):
        if abs(is_ - want) > slack:
            yield f"molecule: ink's {side} edge at {is_}, box at {want:.1f}"
    for atom in scene.of(Atom):
        if atom.labelled:
            own = [marks[b.id] for b in scene.of(Bond) if atom.id in (b.begin, b.end)]
            yield from label(atom.id, marks[atom.id].box, without(ink, own, marks[atom.id].box), ink)
        elif not some(ink, marks[atom.id].box):
            yield f"{atom.id}: no ink at the vertex"
    for bond in scene.of(Bond):
        yield from stroke(bond, marks[bond.id], ink, look, known)


def some(ink: Ink, box: Box) -> bool:
    part = ink[max(0, math.floor(box.top)) : math.ceil(box.bottom), max(0, math.floor(box.left)) : math.ceil(box.right)]
    return bool(part.any())


def without(ink: Ink, bonds: list[Mark], box: Box) -> Ink:
    """The ink about a box less that of some bonds: what lies in their outlines, two pixels wider."""
    left, top = max(0, math.floor(box.left) - 4), max(0, math.floor(box.top) - 4)
    right, bottom = math.ceil(box.right) + 4, math.ceil(box.bottom) + 4
    rest = ink.copy()
    ys, xs = np.mgrid[top : min(bottom, ink.shape[0]), left : min(right, ink.shape[1])]
    for bond in bonds:
        if bond.outline and len(bond.outline[0]) == 4:
            a, b, _, d = (np.array(p) for p in bond.outline[0])
            long, wide = float(np.linalg.norm(b - a)), float(np.linalg.norm(d - a))
            one, other = (b - a) / max(long, 1e-9), (d - a) / max(wide, 1e-9)
            px, py = xs + 0.5 - a[0], ys + 0.5 - a[1]
            u, v = px * one[0] + py * one[1], px * other[0] + py * other[1]
            covered = (u > -2) & (u < long + 2) & (v > -2) & (v < wide + 2)
            rest[top : min(bottom, ink.shape[0]), left : min(right, ink.shape[1])] &= ~covered
    return rest


def label(id: str, box: Box, alone: Ink, ink: Ink) -> Iterator[str]:
    """Ink reaches every side of a label's box and, but for its bonds, does not go on beyond it."""
    left, top, right, bottom = (math.floor(box.left), math.floor(box.top), math.ceil(box.right), math.ceil(box.bottom))
    inner = {
        "left": ink[top:bottom, left : left + 3],
        "right": ink[top:bottom, right - 3 : right],
        "top": ink[top : top + 3, left:right],
        "bottom": ink[bottom - 3 : bottom, left:right],
    }
    outer = {
        "left": alone[top:bottom, max(left - 2, 0) : left - 1],
        "right": alone[top:bottom, right + 1 : right + 2],
        "top": alone[max(top - 2, 0) : top - 1, left:right],
        "bottom": alone[bottom + 1 : bottom + 2, left:right],
    }
    for side in inner:
        if not inner[side].any():
            yield f"{id}: no ink at the {side} side of its label's box"
        if outer[side].any():
            yield f"{id}: ink goes on beyond the {side} side of its label's box"


def stroke(bond: Bond, mark: Mark, ink: Ink, look: MoleculeLook, known: Mapping[Key, object]) -> Iterator[str]:
    """Ink all along a bond's outline, and across it as many strokes as its order."""
    if not mark.outline or len(mark.outline[0]) != 4:
        return
    a, b, _c, d = (np.array(p) for p in mark.outline[0])
    long, wide = float(np.linalg.norm(b - a)), float(np.linalg.norm(d - a))
    if long < 4:
        return
    one, other = (b - a) / long, (d - a) / max(wide, 1e-9)
    across = np.arange(-1.0, wide + 1.0, 0.5)
    steps = np.arange(1.0, long - 1.0, 1.0)
    points = a + steps[:, None, None] * one + across[None, :, None] * other
    xs = np.clip(points[..., 0].astype(int), 0, ink.shape[1] - 1)
    ys = np.clip(points[..., 1].astype(int), 0, ink.shape[0] - 1)
    hit = ink[ys, xs]
    there = hit.any(axis=1)
    said = known.get((bond.id, STROKE), bond.stroke)
    bars = int((there[1:] & ~there[:-1]).sum())
    least = 2 if long >= 16 else 1  # pieces of a short one run together
    if (bars >= least) != (said == "hashed wedge"):
        yield f"{bond.id}: {bars + 1} pieces along it, said to be {said}"
    if said == "hashed wedge":
        reach = 4 + int(look.line)
        there = np.array([there[max(0, i - reach) : i + reach + 1].any() for i in range(len(there))])
    if there.mean() < 0.9:
        yield f"{bond.id}: ink along {100 * there.mean():.0f} per cent of it"
    order = known.get((bond.id, ORDER), bond.order)
    sums = hit.sum(axis=1) / 2
    end = float(sums[len(sums) * 3 // 4 :].mean())
    widening = end - float(sums[: max(1, len(sums) // 4)].mean())
    # at the tip of a wedge, which a label may have left short, other bonds meet
    full = wide > look.line + 2.5 and end > 0.7 * wide
    # between the two limits lie short wedges, and lines whose end another bond joins
    narrow = said == "solid wedge" and widening < 0.3 and not full
    if order == 1 and (narrow or (said == "plain" and widening > 2.5 + look.line)):
        yield f"{bond.id}: {widening:.1f} px wider at its end, said to be {said}"
    if said == "plain":
        middle = hit[len(hit) * 3 // 10 : max(len(hit) * 7 // 10, len(hit) * 3 // 10 + 1)]
        padded = np.pad(middle, ((0, 0), (1, 0)))
        runs = (padded[:, 1:] & ~padded[:, :-1]).sum(axis=1)
        seen = int(np.median(runs))
        if seen != order:
            yield f"{bond.id}: {seen} strokes across it, order {order}"
