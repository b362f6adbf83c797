"""Where the atoms of known molecules lie, and where their wedges lead."""

from __future__ import annotations

import numpy as np
import pytest
from rdkit import Chem

from gnomon.generators.molecule._drawable import drawable
from gnomon.generators.molecule._looks import molecule_look
from gnomon.generators.molecule._places import LONG, cores
from gnomon.generators.molecule.skeletal import laid_out, scene
from gnomon.scenes.molecule import Atom, Bond, Molecule, Ring, counts, hill

PROGESTERONE = "CC(=O)[C@H]1CC[C@@H]2[C@@]1(CC[C@H]3[C@H]2CCC4=CC(=O)CC[C@]34C)C"


def drawn(smiles: str, seed: int = 0) -> Molecule:
    look = np.random.default_rng(seed)
    return scene(laid_out(drawable(smiles), look), "", molecule_look(look, "plain", "DejaVu Sans", False))


@pytest.mark.parametrize("seed", range(4))
def test_a_steroid_stands_as_in_every_book(seed: int) -> None:
    made = drawn(PROGESTERONE, seed)
    at = {a.id: (a.x, a.y) for a in made.of(Atom)}
    (five,) = [r for r in made.of(Ring) if len(r.atoms) == 5]
    rest = [a for r in made.of(Ring) if len(r.atoms) == 6 for a in r.atoms if a not in five.atoms]
    assert min(at[a][0] for a in five.atoms) > max(at[a][0] for a in rest)  # ring D on the right
    methyls = [b for b in made.of(Bond) if b.stroke == "solid wedge" and made_by(made, b.end).hydrogens == 3]
    assert len(methyls) == 2 and all(at[b.end][1] > at[b.begin][1] for b in methyls)  # both up, towards the reader


def made_by(made: Molecule, id: str) -> Atom:
    return next(a for a in made.of(Atom) if a.id == id)


def test_wedges_lead_out_of_rings() -> None:
    made = drawn(PROGESTERONE)
    rings = [set(r.atoms) for r in made.of(Ring)]
    wedges = [b for b in made.of(Bond) if b.stroke != "plain"]
    assert wedges and not any({b.begin, b.end} <= ring for b in wedges for ring in rings)
    assert sum(a.symbol == "H" for a in made.of(Atom)) == 3


def test_hydrogens_that_are_drawn_are_not_counted_twice() -> None:
    made = drawn(PROGESTERONE)
    assert hill(counts(made)) == "C21H30O2"


def test_cores_have_bonds_of_one_length() -> None:
    for pattern, places in cores():
        for bond in pattern.GetBonds():
            (a, b), (c, d) = places[bond.GetBeginAtomIdx()], places[bond.GetEndAtomIdx()]
            assert abs(((a - c) ** 2 + (b - d) ** 2) ** 0.5 - LONG) < 0.02, Chem.MolToSmarts(pattern)
