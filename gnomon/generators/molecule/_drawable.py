"""Which molecules a skeletal formula can show and tell rightly; of every other one, why not."""

from __future__ import annotations

from typing import Any

from rdkit import Chem, rdBase
from rdkit.Chem import rdCIPLabeler

from gnomon.scenes.molecule import ELEMENTS

LABELLING = 1_250_000  # steps of CIP ranking, about a second; ordinary molecules take fewer than 10,000
MOST = 200  # heavy atoms; hardly any larger molecule fits, and looking at one takes long
WHOLE = ("SUP", "DAT")  # groups of atoms that leave the molecule what it is: abbreviations and notes


def drawable(smiles: str) -> Any:
    """The molecule in canonical order of its atoms, with its CIP labels; None if there is a reason against it."""
    with rdBase.BlockLogs():
        mol = None if "." in smiles else Chem.MolFromSmiles(smiles)
        if mol is None or unfit(mol):
            return None
        mol = Chem.MolFromSmiles(Chem.MolToSmiles(mol))
    if disputed(mol):
        return None
    try:
        rdCIPLabeler.AssignCIPLabels(mol, maxRecursiveIterations=LABELLING)
    except RuntimeError:
        return None
    return mol


def fault(mol: Any) -> str:
    """Why a molecule as its file gives it cannot be drawn and told as it stands; empty if it can."""
    if mol.GetNumAtoms() > MOST:
        return f"{mol.GetNumAtoms():,} heavy atoms, too large for a picture"
    return unsaid(mol) or unfit(mol) or ("" if drawable(Chem.MolToSmiles(mol)) else disagreed(mol))


def disagreed(mol: Any) -> str:
    with rdBase.BlockLogs():
        again = Chem.MolFromSmiles(Chem.MolToSmiles(mol))
    if again is None or disputed(again):
        return "chemists draw its rings in several ways"
    return unfit(again) or "too symmetrical for its stereocentres to be ranked"


def unsaid(mol: Any) -> str:
    """What a SMILES of it would leave out, or what is no one molecule."""
    for atom in mol.GetAtoms():
        if atom.GetAtomicNum() == 0 or atom.HasQuery() or atom.HasProp("atomLabel"):
            label = atom.GetProp("atomLabel") if atom.HasProp("atomLabel") else atom.GetSymbol()
            return f"an R group, attachment point or query stands for atom {atom.GetIdx() + 1} ({label})"
        tag = atom.GetChiralTag()
        if tag > Chem.ChiralType.CHI_OTHER:
            return f"atom {atom.GetIdx() + 1} is {tag.name.removeprefix('CHI_').lower()}, which no wedge shows"
    for group in mol.GetStereoGroups():
        kind = group.GetGroupType()
        if kind != Chem.StereoGroupType.STEREO_ABSOLUTE:
            word = "a racemate or mixture of" if kind == Chem.StereoGroupType.STEREO_AND else "one of several"
            return f"enhanced stereo: {word} stereoisomers, not the one that its wedges would show"
    for bond in mol.GetBonds():
        ends = f"{bond.GetBeginAtomIdx() + 1} and {bond.GetEndAtomIdx() + 1}"
        if bond.GetBondType() not in (1, 2, 3, 12):
            return f"a {bond.GetBondType().name.lower()} bond between atoms {ends}"
        if bond.GetStereo() == Chem.BondStereo.STEREOANY:
            return "a double bond that may be cis or trans"
        if bond.GetStereo() in (Chem.BondStereo.STEREOATROPCW, Chem.BondStereo.STEREOATROPCCW):
            return f"an axis of stereo between atoms {ends}, which a SMILES does not hold"
        if bond.HasQuery():
            return f"a query between atoms {ends}"
        if bond.GetBondDir() == Chem.BondDir.UNKNOWN or bond.HasProp("_UnknownStereo"):
            return f"a wavy bond between atoms {ends}"
    for part in Chem.GetMolSubstanceGroups(mol):
        if part.GetProp("TYPE") not in WHOLE:
            return f"a polymer or repeated unit ({part.GetProp('TYPE')})"
    return ""


def unfit(mol: Any) -> str:
    """What of a single, whole molecule a skeletal formula does not show, or would have to guess."""
    if len(Chem.GetMolFrags(mol)) > 1:
        return "several parts: a salt, hydrate or mixture"
    if mol.GetNumAtoms() < 3:
        return f"{mol.GetNumAtoms()} heavy atoms, fewer than 3"
    if charge := Chem.GetFormalCharge(mol):
        return f"an ion of charge {charge:+d}"
    if all(a.GetSymbol() != "C" for a in mol.GetAtoms()):
        return "no carbon"
    for atom in mol.GetAtoms():
        if reason := odd(atom):
            return reason
    if any(
        s.type == Chem.StereoType.Bond_Double and s.specified == Chem.StereoSpecified.Unspecified
        for s in Chem.FindPotentialStereo(mol)
    ):
        return "a double bond that may be cis or trans"
    # cages have no one set of smallest rings
    if len(Chem.GetSymmSSSR(mol)) != mol.GetNumBonds() - mol.GetNumAtoms() + 1:
        return "a cage, whose rings can be counted in several ways"
    return ""


def odd(atom: Any) -> str:
    where = f"atom {atom.GetIdx() + 1}"
    if atom.GetSymbol() not in ELEMENTS or atom.GetSymbol() == "H":
        if atom.GetSymbol() == "H":
            return f"an isotope or hydrogen of its own ({where})"
        return f"{atom.GetSymbol()} ({where}); skeletal formulas have {', '.join(s for s in ELEMENTS if s != 'H')}"
    if atom.GetIsotope():
        return f"an isotope, {atom.GetIsotope()}{atom.GetSymbol()} ({where})"
    if atom.GetNumRadicalElectrons():
        return f"a radical ({where})"
    if abs(atom.GetFormalCharge()) > 1:
        return f"a charge of {atom.GetFormalCharge():+d} ({where})"
    if cumulated(atom):
        return f"a carbon between two double bonds ({where})"
    if atom.GetFormalCharge() < 0 < atom.GetTotalNumHs():
        return f"an anion with hydrogens ({where})"
    return ""


def disputed(mol: Any) -> bool:
    """Whether chemists draw it in several ways: arynes, and aromatic atoms of which no single ring is aromatic."""
    if any(b.GetBondTypeAsDouble() == 3 and b.IsInRing() for b in mol.GetBonds()):
        return True
    clear = {i for ring in mol.GetRingInfo().AtomRings() if flat(mol, ring) for i in ring}
    return any(a.GetIsAromatic() and a.GetIdx() not in clear for a in mol.GetAtoms())


def cumulated(atom: Any) -> bool:
    """A carbon between two double bonds, which is drawn straight and, by some, with a C."""
    return bool(atom.GetSymbol() == "C" and sum(b.GetBondTypeAsDouble() == 2 for b in atom.GetBonds()) > 1)


def flat(mol: Any, ring: tuple[int, ...]) -> bool:
    """Whether the bonds round the ring are aromatic too: not so in the middle of biphenylene."""
    return all(mol.GetBondBetweenAtoms(a, b).GetIsAromatic() for a, b in zip(ring, ring[1:] + ring[:1], strict=True))
