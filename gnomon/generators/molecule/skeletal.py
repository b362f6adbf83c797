"""Skeletal formulas of real molecules."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import Any

from numpy.random import Generator
from rdkit import Chem, rdBase
from rdkit.Chem import rdCIPLabeler, rdDepictor
from rdkit.Chem.Draw import rdMolDraw2D

from gnomon.generators.molecule._groups import groups
from gnomon.generators.molecule._looks import FONTS, THEMES, molecule_look
from gnomon.generators.ranges import span
from gnomon.generators.sources.smiles import Molecules, Record
from gnomon.scenes.molecule import ELEMENTS, Atom, Bond, Group, Molecule, MoleculeLook, Ring, Structure
from gnomon.truth.element import Element
from gnomon.truth.rejected import Rejected

VERSION = "2"
SOURCE = "smiles"
STYLE = {"theme": tuple(THEMES), "font": FONTS, "methyls": (False, False, True)}

SIZE = (300, 640)  # pixels, shortest and longest side of a picture
STROKES = {Chem.BondDir.BEGINWEDGE: "solid wedge", Chem.BondDir.BEGINDASH: "hashed wedge"}
CLOSE = 0.55  # of a bond length: atoms nearer than this are drawn into one another


def generate(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Molecules,
    theme: str = "plain",
    font: str = "DejaVu Sans",
    methyls: bool = False,
) -> Molecule:
    """A molecule of the source whose size, rings and stereocentres suit the level."""
    atoms, rings = span(level, (4, 10), (22, 34)), span(level, (0, 1), (2, 5))
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


def drawable(smiles: str) -> Any:
    """The molecule in canonical order of its atoms; None if it is in several parts, charged, exotic, or its drawing
    would have to say more than is known (a double bond that might be either cis or trans)."""
    if "." in smiles:
        return None
    with rdBase.BlockLogs():
        mol = Chem.MolFromSmiles(smiles)
        if mol is None or mol.GetNumAtoms() < 3 or Chem.GetFormalCharge(mol):
            return None
        if all(a.GetSymbol() != "C" for a in mol.GetAtoms()):
            return None
        for atom in mol.GetAtoms():
            if (
                atom.GetSymbol() not in ELEMENTS
                or atom.GetSymbol() == "H"
                or atom.GetIsotope()
                or atom.GetNumRadicalElectrons()
            ):
                return None
            if abs(atom.GetFormalCharge()) > 1 or cumulated(atom) or atom.GetFormalCharge() < 0 < atom.GetTotalNumHs():
                return None
        if any(
            s.type == Chem.StereoType.Bond_Double and s.specified == Chem.StereoSpecified.Unspecified
            for s in Chem.FindPotentialStereo(mol)
        ):
            return None
        # cages have no one set of smallest rings
        if len(Chem.GetSymmSSSR(mol)) != mol.GetNumBonds() - mol.GetNumAtoms() + 1:
            return None
        mol = Chem.MolFromSmiles(Chem.MolToSmiles(mol))
    if disputed(mol):
        return None
    rdCIPLabeler.AssignCIPLabels(mol)
    return mol


def disputed(mol: Any) -> bool:
    """Whether chemists draw it in several ways: arynes, and aromatic atoms of which no single ring is aromatic."""
    if any(b.GetBondTypeAsDouble() == 3 and b.IsInRing() for b in mol.GetBonds()):
        return True
    clear = {i for ring in mol.GetRingInfo().AtomRings() if flat(mol, ring) for i in ring}
    return any(a.GetIsAromatic() and a.GetIdx() not in clear for a in mol.GetAtoms())


def cumulated(atom: Any) -> bool:
    """A carbon between two double bonds, which is drawn straight and, by some, with a C."""
    return bool(atom.GetSymbol() == "C" and sum(b.GetBondTypeAsDouble() == 2 for b in atom.GetBonds()) > 1)


def laid_out(mol: Any, look: Generator) -> Any:
    """The molecule in the plane, turned and mirrored by chance, bonds 1.5 long; and its Kekulé form with wedges."""
    rdDepictor.Compute2DCoords(mol)
    if look.random() < 0.7:
        rdDepictor.StraightenDepiction(mol)
        turn = int(look.integers(4)) * math.pi / 2 if look.random() < 0.4 else 0.0
    else:
        turn = float(look.random()) * 2 * math.pi
    mirror = -1 if look.random() < 0.5 else 1
    place = mol.GetConformer()
    for i in range(mol.GetNumAtoms()):
        p = place.GetAtomPosition(i)
        x, y = mirror * p.x, p.y
        at = (x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn))
        place.SetAtomPosition(i, (round(at[0], 4), round(at[1], 4), 0.0))
    clear(mol)
    drawn = rdMolDraw2D.PrepareMolForDrawing(mol, kekulize=True, addChiralHs=False, wedgeBonds=True)
    if any(b.GetBondDir() in (Chem.BondDir.UNKNOWN, Chem.BondDir.EITHERDOUBLE) for b in drawn.GetBonds()):
        raise Rejected("unknown stereo")
    return mol, drawn


def clear(mol: Any) -> None:
    """Rejected if atoms lie upon one another, or bonds cross."""
    points = [tuple(p)[:2] for p in mol.GetConformer().GetPositions()]
    near = CLOSE * 1.5
    for i, (x, y) in enumerate(points):
        for a, b in points[:i]:
            if abs(x - a) < near and abs(y - b) < near and math.hypot(x - a, y - b) < near:
                raise Rejected("atoms too close")
    lines = [(b.GetBeginAtomIdx(), b.GetEndAtomIdx()) for b in mol.GetBonds()]
    for k, (a, b) in enumerate(lines):
        for c, d in lines[:k]:
            if len({a, b, c, d}) == 4 and crossing(points[a], points[b], points[c], points[d]):
                raise Rejected("bonds cross")


def crossing(a: Any, b: Any, c: Any, d: Any) -> bool:
    def side(p: Any, q: Any, r: Any) -> bool:
        return bool((q[0] - p[0]) * (r[1] - p[1]) > (q[1] - p[1]) * (r[0] - p[0]))

    return side(a, b, c) != side(a, b, d) and side(c, d, a) != side(c, d, b)


def scene(both: tuple[Any, Any], name: str, look: MoleculeLook) -> Molecule:
    """Plain data of a laid-out molecule."""
    mol, drawn = both
    found, absent = groups(mol)
    rings = [tuple(r) for r in Chem.GetSSSR(mol)]
    aromatic = [all(mol.GetAtomWithIdx(i).GetIsAromatic() for i in r) and flat(mol, r) for r in rings]
    points = [tuple(p)[:2] for p in drawn.GetConformer().GetPositions()]
    look, size = fitted(mol, points, look)
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


def flat(mol: Any, ring: tuple[int, ...]) -> bool:
    """Whether the bonds round the ring are aromatic too: not so in the middle of biphenylene."""
    return all(mol.GetBondBetweenAtoms(a, b).GetIsAromatic() for a, b in zip(ring, ring[1:] + ring[:1], strict=True))


def outward(mol: Any, ring: tuple[int, ...]) -> bool:
    """Whether a double bond leads out of an aromatic ring."""
    return any(b.GetBondTypeAsDouble() == 2 for i in ring for b in mol.GetAtomWithIdx(i).GetBonds())


def fitted(mol: Any, points: list[Any], look: MoleculeLook) -> tuple[MoleculeLook, tuple[int, int]]:
    """The look and the picture's size; bonds are shorter where it grew too large, longer in small molecules."""
    room = SIZE[1] - 2 * look.padding
    wide, high = reach(mol, points, look, look.bond)
    bond = min(look.bond * room / max(wide, high), look.bond * max(1.0, min(1.6, 0.8 * SIZE[0] / max(wide, high))))
    if bond < 26:
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
