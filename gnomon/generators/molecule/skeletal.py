"""Skeletal formulas of real molecules."""

from __future__ import annotations

import math
import re
from typing import Any

from numpy.random import Generator
from rdkit import Chem
from rdkit.Chem.Draw import rdMolDraw2D

from gnomon.generators.molecule._drawable import drawable, flat
from gnomon.generators.molecule._groups import groups
from gnomon.generators.molecule._layout import clear, fitted
from gnomon.generators.molecule._looks import FONTS, THEMES, molecule_look
from gnomon.generators.molecule._places import placed
from gnomon.generators.ranges import span
from gnomon.generators.sources._read_molecules import Given
from gnomon.generators.sources.smiles import SIZES, Molecules, Record
from gnomon.scenes.molecule import Atom, Bond, Group, Molecule, MoleculeLook, Ring, Structure
from gnomon.truth.element import Element
from gnomon.truth.rejected import Rejected

VERSION = "5"
SOURCE = "smiles"
STYLE = {"theme": tuple(THEMES), "font": FONTS, "methyls": (False, False, True)}

STROKES = {Chem.BondDir.BEGINWEDGE: "solid wedge", Chem.BondDir.BEGINDASH: "hashed wedge"}


def generate(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Molecules | Given,
    theme: str = "plain",
    font: str = "DejaVu Sans",
    methyls: bool = False,
) -> Molecule:
    """A molecule of the source whose size, rings and stereocentres suit the level."""
    atoms, rings = SIZES[level - 1], span(level, (0, 1), (2, 5))
    stereo = level >= 4 and content.random() < 0.6
    found: list[Any] = []

    def fits(record: Record, strict: bool) -> bool:
        # what the text already tells is not parsed: parsing is most of the cost
        written = "@" in record.smiles
        if strict and (not rings[0] <= closures(record.smiles) <= rings[1] or (stereo and not written)):
            return False
        mol = drawable(record.smiles)
        if mol is None:
            return False
        centres = sum(a.HasProp("_CIPCode") for a in mol.GetAtoms())
        if strict and ((level <= 2 and centres) or (stereo and not centres)):
            return False
        if strict and not rings[0] <= mol.GetRingInfo().NumRings() <= rings[1]:
            return False
        found[:] = [mol]
        return True

    chosen = molecule_look(look, theme, font, methyls)
    for last in (False, False, False, True):
        record = source.draw(content, atoms, fits)
        try:
            return scene(laid_out(found[0], look), record.name, chosen)
        except Rejected:
            # a crowded layout says nothing against the next molecule
            if last:
                raise
    raise AssertionError("unreachable")


def closures(smiles: str) -> int:
    """The number of rings of a molecule in one part: half the ring-closure digits outside brackets."""
    return len(re.findall(r"%\d\d|\d", re.sub(r"\[[^\]]*\]", "", smiles))) // 2


def laid_out(mol: Any, look: Generator) -> Any:
    """The molecule in the plane, level, turned upside down or mirrored by chance unless a core forbids it.

    Its Kekulé form has wedges, hydrogens to which they lead at the fusions of rings, and bonds 1.5 long.
    """
    fixed = placed(mol)
    turn = (0.0, 0.0, 0.0, math.pi, math.pi / 2)[int(look.integers(5))]
    mirror = -1 if look.random() < 0.5 else 1
    turn, mirror = (0.0, 1) if fixed else (turn, mirror)
    place = mol.GetConformer()
    for i in range(mol.GetNumAtoms()):
        p = place.GetAtomPosition(i)
        x, y = mirror * p.x, p.y
        at = (x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn))
        place.SetAtomPosition(i, (round(at[0], 4), round(at[1], 4), 0.0))
    drawn = rdMolDraw2D.PrepareMolForDrawing(mol, kekulize=True, addChiralHs=True, wedgeBonds=True)
    clear(drawn)
    if any(b.GetBondDir() in (Chem.BondDir.UNKNOWN, Chem.BondDir.EITHERDOUBLE) for b in drawn.GetBonds()):
        raise Rejected("unknown stereo")
    return mol, drawn


def scene(both: tuple[Any, Any], name: str, look: MoleculeLook) -> Molecule:
    """Plain data of a laid-out molecule."""
    mol, drawn = both
    found, absent = groups(mol)
    rings = [tuple(r) for r in Chem.GetSSSR(mol)]
    aromatic = [all(mol.GetAtomWithIdx(i).GetIsAromatic() for i in r) and flat(mol, r) for r in rings]
    points = [tuple(p)[:2] for p in drawn.GetConformer().GetPositions()]
    look, size = fitted(drawn, points, look)
    elements: list[Element] = [Structure(id="molecule")]
    for i, atom in enumerate(mol.GetAtoms()):
        bare = atom.GetSymbol() == "C" and not atom.GetFormalCharge()
        elements.append(
            Atom(
                id=f"atom/{i}",
                symbol=atom.GetSymbol(),
                charge=atom.GetFormalCharge(),
                hydrogens=atom.GetTotalNumHs(),
                aromatic=atom.GetIsAromatic(),
                labelled=not bare or (look.methyls and atom.GetDegree() == 1),
                cip=atom.GetProp("_CIPCode") if atom.HasProp("_CIPCode") else "",
                x=float(points[i][0]),
                y=float(points[i][1]),
            )
        )
    for i in range(mol.GetNumAtoms(), drawn.GetNumAtoms()):  # hydrogens that are drawn
        x, y = float(points[i][0]), float(points[i][1])
        elements.append(Atom(id=f"atom/{i}", symbol="H", labelled=True, x=x, y=y))
    for i, bond in enumerate(drawn.GetBonds()):
        elements.append(
            Bond(
                id=f"bond/{i}",
                begin=f"atom/{bond.GetBeginAtomIdx()}",
                end=f"atom/{bond.GetEndAtomIdx()}",
                order=int(bond.GetBondTypeAsDouble()),
                stroke=STROKES.get(bond.GetBondDir(), "plain"),
            )
        )
    elements += [
        Ring(id=f"ring/{k}", atoms=named(r), aromatic=a, arguable=a and outward(mol, r))
        for k, (r, a) in enumerate(zip(rings, aromatic, strict=True))
    ]
    elements += [Group(id=f"group/{k}", name=n, atoms=named(m)) for k, (n, m) in enumerate(found)]
    return Molecule(
        size=size, look=look, elements=tuple(elements), smiles=Chem.MolToSmiles(mol), name=name, absent=absent
    )


def named(atoms: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(f"atom/{i}" for i in atoms)


def outward(mol: Any, ring: tuple[int, ...]) -> bool:
    """Whether a double bond leads out of an aromatic ring."""
    return any(b.GetBondTypeAsDouble() == 2 for i in ring for b in mol.GetAtomWithIdx(i).GetBonds())
