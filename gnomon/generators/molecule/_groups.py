"""Functional groups as SMARTS, each with the surroundings in which chemists would argue whether it is one."""

from __future__ import annotations

from functools import cache
from typing import Any

# name -> pattern, patterns that make it arguable (any match: nothing is said of this group)
GROUPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "carboxylic acid": ("[CX3;$([CX3H1]),$([CX3][#6])](=[OX1])[OX2H1]", ("[OX2H][CX3](=O)[!#6;!#1]", "[CX3](=O)[O-]")),
    "ester": (
        "[CX3;$([CX3H1]),$([CX3][#6])](=[OX1])[OX2H0][#6;!$([#6]=[O,N,S])]",
        ("[#6](=O)([#7,#8,#16])[#8H0]", "[#6;a](=O)", "[OX2H0][CX3](=O)[!#6;!#1;!#8]"),
    ),
    "amide": (
        "[CX3;$([CX3H1]),$([CX3][#6])](=[OX1])[NX3+0;!$(N[!#6;!#1]);!$(N([#6]=[O,S,N])[#6]=[O,S,N])]",
        (
            "[#7][#6](=O)[#7,#8,#16]",
            "[#7]([#6]=[O,S,N])[#6]=[O,S,N]",
            "[#6;a](=O)",
            "O=C[#7;a]",
            "O=C[#7][!#6;!#1]",
            "O=C[#7+]",
        ),
    ),
    "ketone": ("[#6][CX3;!$(C=C=*)](=[OX1])[#6]", ("[#6;a](=O)", "C=C=O")),
    "aldehyde": ("[CX3H1](=[OX1])[#6]", ("[CX3H2]=O",)),
    "alcohol": (
        "[CX4;!$(C([OX2,SX2,NX3])[OX2,SX2,NX3])][OX2H1]",
        ("[CX4]([#8,#7,#16])[OX2H1]", "C=C[OX2H1]", "[CX4]([F,Cl,Br,I])[OX2H1]"),
    ),
    "phenol": ("c[OX2H1]", ("[a;!#6]:c[OX2H1]", "[n,o,s]1****1", "[n,o,s]1*****1")),
    "ether": (
        "[#6;!$([#6]=[O,N,S])][OX2H0;!r3][#6;!$([#6]=[O,N,S])]",
        ("o", "[OX2H0]([#6])[#6][OX2]", "[OX2r3]", "[OX2H0]([#6])[#6]=[N,S]", "[OX2H0]([#6])[CX4][#7]"),
    ),
    "amine": (
        "[NX3+0;!$(N[#6]=[O,N,S,P]);!$(N[!#6;!#1]);!$(NC#N);!$(N[CX4;!$(C([#7,#8,#16])[#7,#8,#16])]C#NN)]",
        (
            "n",
            "N[#6]=,:[!#6;!#1;!O]",
            "N[#6;!a]=[#6]",
            "[#7][!#6;!#1;!O]",
            "[#7+;!$([#7+](=O)[O-])]",
            "NC#N",
            "N[CX4][#8,#16,#7]",
            "[NX3;!$(NC=O)]O",
            "N([#6]=O)[!#6;!#1]",
        ),
    ),
    "nitrile": ("[#6][CX2]#[NX1]", ("[!#6]C#N", "[C-]#[N+]")),
    "nitro group": ("[#6][NX3+](=O)[O-]", ("[!#6][N+](=O)[O-]",)),
    "alkyne": ("[CX2]#[CX2]", ()),
    "thiol": ("[#6][SX2H1]", ("[#6](=O)[SX2H1]", "[#6](=S)[SX2H1]")),
    "thioether": (
        "[#6;!$([#6]=[O,N,S])][SX2H0][#6;!$([#6]=[O,N,S])]",
        ("s", "[SX2H0]([#6])[#6]=,:[O,N,S,n]", "[SX2][SX2]", "[SX2H0][CX4][#8,#7,#16]"),
    ),
    "sulfonamide": (
        "[#6][SX4](=O)(=O)[NX3+0;!$(N[!#6;!#1;!$(S(=O)(=O)[#6])])]",
        ("S(=O)(=O)[#7;a]", "S(=O)(=O)N[!#6;!#1]", "S(=O)(=O)[#7-]"),
    ),
    "epoxide": ("[#6]1[OX2r3][#6]1", ()),
    "azo group": ("[#6][NX2]=[NX2][#6]", ("[#6;a]:n:n:[#6;a]", "[#7+]=[#7]", "[#7]=[#7+]")),
}


@cache
def _patterns() -> dict[str, tuple[Any, tuple[Any, ...]]]:
    from rdkit.Chem import MolFromSmarts

    return {n: (MolFromSmarts(p), tuple(MolFromSmarts(d) for d in doubts)) for n, (p, doubts) in GROUPS.items()}


def groups(mol: Any) -> tuple[tuple[tuple[str, tuple[int, ...]], ...], tuple[str, ...]]:
    """(name, atom numbers) of every group, and the names of those that surely do not occur."""
    found: list[tuple[str, tuple[int, ...]]] = []
    absent: list[str] = []
    for name, (pattern, doubts) in _patterns().items():
        matches = mol.GetSubstructMatches(pattern, uniquify=True)
        if any(mol.HasSubstructMatch(d) for d in doubts):
            continue
        found += [(name, tuple(m)) for m in matches]
        if not matches:
            absent.append(name)
    return tuple(found), tuple(absent)
