"""Doubts about molecules: RDKit reads the picture's own geometry back, groups are found by walking, ink by looking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.molecule_graph import expected
from gnomon.checks.molecule_ink import doubt_ink, ink_of
from gnomon.scenes.molecule import Molecule, MoleculeLook
from gnomon.truth.fact import Fact, Key
from gnomon.truth.picture import Layer, Mark
from gnomon.truth.vocabulary import X, Y

CHECKS = (
    "the molecule is rebuilt from drawn atoms, bonds, wedges and pixel places, and its SMILES, formula, rings and CIP "
    "labels taken by RDKit; groups by walking the graph; ink along and across each bond, in and around each label"
)


def check(
    scene: Molecule,
    images: tuple[NDArray[np.uint8], ...],
    marks: tuple[Mark, ...],
    facts: tuple[Fact, ...],
    layers: tuple[Layer, ...] = (),
) -> Iterator[str]:
    """One line for every disagreement."""
    known = {f.key: f.value for f in facts}
    for key, value in expected(scene, known):
        if key in known and known[key] != value:
            yield f"{key[0]}: {key[1]} is said to be {known[key]!r}, found {value!r}"
    by_id = {m.id: m for m in marks}
    for element in scene.elements:
        if element.id not in by_id:
            yield f"{element.id}: no mark"
        elif by_id[element.id].kind != element.noun:
            yield f"{element.id}: a mark of kind {by_id[element.id].kind}, wanted {element.noun}"
    if any(e.id not in by_id for e in scene.elements):
        return
    yield from placed(scene, by_id, known)
    yield from doubt_ink(scene, ink_of(scene, images[0]), by_id, known)


def placed(scene: Molecule, marks: dict[str, Mark], known: Mapping[Key, object]) -> Iterator[str]:
    """Marks against the places of the atoms."""
    from gnomon.scenes.molecule import Atom, Bond, Group, Ring

    at = {a.id: (_number(known.get((a.id, X))), _number(known.get((a.id, Y)))) for a in scene.of(Atom)}
    thick = scene.look.line if isinstance(scene.look, MoleculeLook) else 2.0
    labelled = {a.id: a.labelled for a in scene.of(Atom)}
    every = np.array([m.box for m in marks.values() if m.kind in ("atom", "bond")])
    yield from _close(
        "molecule: box", marks["molecule"].box, (*every[:, :2].min(axis=0), *every[:, 2:].max(axis=0)), 1.0
    )
    for atom in scene.of(Atom):
        box, (x, y) = marks[atom.id].box, at[atom.id]
        if not atom.labelled and (abs(box.centre[0] - x) > 1 or abs(box.centre[1] - y) > 1):
            yield f"{atom.id}: box centred on {box.centre}, atom at {(x, y)}"
        if not (box.left <= x <= box.right and box.top <= y <= box.bottom):
            yield f"{atom.id}: at {(x, y)}, outside its box {tuple(box)}"
        # the symbol is centred on the atom; hydrogens and signs hang on it
        text = marks[atom.id].text
        if text and "\n" not in text and abs(box.centre[1] - y) > 9:
            yield f"{atom.id}: {y:.1f} is not the middle of the line {text!r}"
        if text == atom.symbol and abs(box.centre[0] - x) > (7 if len(text) == 1 else 2 + 0.5 * box.width):
            yield f"{atom.id}: {x:.1f} is not the middle of {text!r}"
        letters = marks[atom.id].text.replace("\n", "")
        if atom.labelled != bool(letters) or (letters and atom.symbol not in letters):
            yield f"{atom.id}: label {marks[atom.id].text!r} of {atom.symbol}"
        if letters and atom.hydrogens != _hydrogens(letters, atom.symbol):
            yield f"{atom.id}: label {letters!r} shows another number of hydrogens than {atom.hydrogens}"
    for bond in scene.of(Bond):
        ends = [(at[a], labelled[a]) for a in (bond.begin, bond.end)]
        yield from _along(bond.id, marks[bond.id], ends[0], ends[1], 3 + thick)
    for ring in scene.of(Ring):
        corners = np.array([at[a] for a in ring.atoms])
        yield from _close(f"{ring.id}: box", marks[ring.id].box, (*corners.min(axis=0), *corners.max(axis=0)), 1.0)
        if not marks[ring.id].outline or np.abs(np.array(marks[ring.id].outline[0]) - corners).max() > 1:
            yield f"{ring.id}: outline off its atoms"
    for group in scene.of(Group):
        inner = [marks[a].box for a in group.atoms]
        inner += [marks[b.id].box for b in scene.of(Bond) if b.begin in group.atoms and b.end in group.atoms]
        edges = np.array(inner)
        yield from _close(
            f"{group.id}: box", marks[group.id].box, (*edges[:, :2].min(axis=0), *edges[:, 2:].max(axis=0)), 1.0
        )


def _along(
    id: str, mark: Mark, begin: tuple[tuple[float, float], bool], end: tuple[tuple[float, float], bool], slack: float
) -> Iterator[str]:
    """Whether a bond's outline lies on the line between its atoms, from vertex to vertex but for labels."""
    if not mark.outline:
        yield f"{id}: no outline"
        return
    corners = np.array(mark.outline[0])
    start, stop = np.array(begin[0]), np.array(end[0])
    long = float(np.linalg.norm(stop - start))
    way = (stop - start) / max(long, 1e-9)
    along = (corners - start) @ way
    across = (corners - start) @ np.array([-way[1], way[0]])
    first, last = float(along.min()), float(long - along.max())
    for at, (_, label) in ((first, begin), (last, end)):
        # wide wedges reach a little beyond their atom to join the next bond
        if at < -slack - 5 or at > (0.75 * long if label else slack):
            yield f"{id}: an end {at:.1f} px short of its atom, on a bond of {long:.1f} px"
    # a double bond may have its second line to one side, the first is on the axis
    if across.min() > 1 or across.max() < -1 or max(-across.min(), across.max()) > 0.35 * long:
        yield f"{id}: outline {across.min():.1f} to {across.max():.1f} px off the line between its atoms"
    # the ink is inside the outline and reaches its far corners, but not all four
    hull = (*corners.min(axis=0), *corners.max(axis=0))
    box = mark.box
    if box.left < hull[0] - 1 or box.top < hull[1] - 1 or box.right > hull[2] + 1 or box.bottom > hull[3] + 1:
        yield f"{id}: box {tuple(box)} beyond its outline"
    middle = ((hull[0] + hull[2]) / 2, (hull[1] + hull[3]) / 2)
    if abs(box.centre[0] - middle[0]) > 4.5 or abs(box.centre[1] - middle[1]) > 4.5:
        yield f"{id}: box centred on {box.centre}, outline on {middle}"


def _close(what: str, box: Sequence[float], wanted: Sequence[float], by: float) -> Iterator[str]:
    if any(abs(a - b) > by for a, b in zip(box, wanted, strict=True)):
        yield f"{what} {[round(v, 1) for v in box]}, wanted {[round(float(v), 1) for v in wanted]}"


def _number(value: object) -> float:
    return float(value) if isinstance(value, (int, float)) else float("nan")


def _hydrogens(letters: str, symbol: str) -> int:
    """Hydrogens that a label shows: `H2N` two, `OH` one."""
    import re

    found = re.search(r"H(\d?)", letters.replace(symbol, "_", 1))
    return 0 if not found else int(found[1] or 1)
