"""Molecules: SMILES by their canonical form, handedness among it; molecular formulas by their atoms."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from gnomon.datasets.scoring.plain import bare

LONG = 1_000  # characters of a SMILES
_LOW = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "01234567890123456789+-")
_FORMULA = re.compile(r"(?:(?:[A-Z][a-z]?)\d*)+(?:\^?\{?\d*[+-]\}?)?")
_ATOM = re.compile(r"([A-Z][a-z]?)(\d*)")
_SMILES = re.compile(r"[A-Za-z0-9@+\-\[\]()=#$:/\\.%*]+")


def of_smiles(right: str, said: str) -> float:
    """1 for the same molecule with the same stereochemistry, however its SMILES is written."""
    if re.search(r"\b(?:not|or)\b", said):
        return 0.0
    found = {one for word in said.split() if (one := canonical(word.strip("\"'`*.,;")))}
    if len(found) > 1:  # words such as `I` and `No` are molecules too
        found = {one for word in said.split() if len(word) > 2 and (one := canonical(word.strip("\"'`*.,;")))}
    return float(found == {canonical(right)})


@lru_cache(maxsize=4096)
def canonical(smiles: str) -> str:
    """RDKit's canonical isomeric SMILES; "" if it is none."""
    if not 0 < len(smiles) <= LONG or not _SMILES.fullmatch(smiles):
        return ""
    from rdkit import Chem, rdBase

    with rdBase.BlockLogs():
        molecule = Chem.MolFromSmiles(smiles)
        return str(Chem.MolToSmiles(molecule)) if molecule is not None and molecule.GetNumAtoms() else ""


def of_molecular_formula(right: str, text: str) -> float:
    """1 for the same atoms in the same numbers, in any order, with or without subscripts."""
    text = re.sub(r"\\ce\s*\{([^{}]*)\}", r"\1", text.translate(_LOW))
    text = re.sub(r"\\[a-z]+", "", text)
    text = re.sub(r"_\s*\{?(\d+)\}?", r"\1", text)
    words = [bare(re.sub(r"[{}\\]|^\$|\$$", "", w)) for w in text.split()]
    joined = re.sub(r"\s+", "", text)
    found = [w for w in [joined, *words] if _FORMULA.fullmatch(w) and (re.search(r"\d", w) or w in (right, joined))]
    if _FORMULA.fullmatch(joined):
        found = [joined]
    if not found or re.search(r"\b(?:or|not)\b", text):
        return 0.0
    return float(all(atoms(w) == atoms(right) for w in found))


def atoms(formula: str) -> tuple[tuple[str, int], ...]:
    """How many there are of each element, and the charge."""
    body, charge = re.fullmatch(r"(.*?)(\^?\{?\d*[+-]\}?)?", formula).groups()  # type: ignore[union-attr]
    count: Counter[str] = Counter()
    for element, number in _ATOM.findall(body):
        count[element] += int(number[:6] or 1)
    if charge:
        count[re.sub(r"[\^{}1]", "", charge)] += 1
    return tuple(sorted(count.items()))
