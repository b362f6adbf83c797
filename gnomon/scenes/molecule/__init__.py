"""Molecules as skeletal formulas: atoms, bonds, rings and functional groups. Plain data, free of any toolkit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gnomon.scenes.molecule.attributes import VOCABULARY
from gnomon.truth.element import Element, Look, Scene
from gnomon.truth.fact import Fact

__all__ = ["VOCABULARY"]

ELEMENTS = {
    "H": "hydrogen",
    "B": "boron",
    "C": "carbon",
    "N": "nitrogen",
    "O": "oxygen",
    "F": "fluorine",
    "Si": "silicon",
    "P": "phosphorus",
    "S": "sulfur",
    "Cl": "chlorine",
    "Br": "bromine",
    "I": "iodine",
}
# abridged standard atomic weights, IUPAC 2021
WEIGHTS = {
    "H": 1.008,
    "B": 10.81,
    "C": 12.011,
    "N": 14.007,
    "O": 15.999,
    "F": 18.998,
    "Si": 28.085,
    "P": 30.974,
    "S": 32.06,
    "Cl": 35.45,
    "Br": 79.904,
    "I": 126.90,
}


@dataclass(frozen=True, kw_only=True)
class Structure(Element):
    """The molecule as a whole, id `molecule`."""


@dataclass(frozen=True, kw_only=True)
class Atom(Element):
    """A heavy atom, or a hydrogen at the end of a wedge, which the `hydrogens` of its neighbour count.

    `x`, `y` in ångström, y up; `labelled` if letters are drawn at it; `cip` is R, S or empty.
    """

    symbol: str
    charge: int = 0
    hydrogens: int = 0
    aromatic: bool = False
    labelled: bool = False
    cip: str = ""
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Bond(Element):
    """`order` 1, 2 or 3 as drawn (Kekulé form); `stroke` plain, solid wedge or hashed wedge, narrow at `begin`."""

    begin: str
    end: str
    order: int = 1
    stroke: str = "plain"


@dataclass(frozen=True, kw_only=True)
class Ring(Element):
    """A smallest ring; `atoms` in order round it. Whether a ring with a double bond to its outside, such as that of a
    pyridone, is aromatic is `arguable`: nothing is said of it then."""

    atoms: tuple[str, ...]
    aromatic: bool = False
    arguable: bool = False


@dataclass(frozen=True, kw_only=True)
class Group(Element):
    """A functional group and the atoms that make it."""

    name: str
    atoms: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class MoleculeLook(Look):
    """`bond` length, `font_size` and `line` width in pixels; `palette` holds elements whose colour is not `ink`."""

    font: str = "DejaVu Sans"
    bold: bool = False
    ground: str = "#ffffff"
    ink: str = "#000000"
    palette: tuple[tuple[str, str], ...] = ()
    line: float = 2.0
    gap: float = 0.15
    bond: int = 36
    font_size: int = 18
    padding: int = 16
    methyls: bool = False
    sketch: bool = False


@dataclass(frozen=True, kw_only=True)
class Molecule(Scene):
    """`smiles` is canonical and isomeric, in the order of the atoms.

    `absent` names the groups that surely do not occur; those that chemists would argue about
    are neither elements nor absent.
    """

    smiles: str
    name: str = ""
    absent: tuple[str, ...] = ()

    def facts(self) -> Iterator[Fact]:
        from gnomon.scenes.molecule.facts import facts

        return facts(self)


def heavy(molecule: Molecule) -> tuple[Atom, ...]:
    """All atoms but hydrogens that are drawn."""
    return tuple(a for a in molecule.of(Atom) if a.symbol != "H")


def counts(molecule: Molecule) -> dict[str, int]:
    """How many atoms of each element, hydrogens included."""
    atoms = heavy(molecule)
    found = Counter(a.symbol for a in atoms)
    found["H"] = sum(a.hydrogens for a in atoms)
    return {symbol: n for symbol, n in found.items() if n}


def hill(number: dict[str, int]) -> str:
    """A formula in Hill order: carbon, hydrogen, then the alphabet; without carbon the alphabet alone."""
    first = [s for s in ("C", "H") if s in number and "C" in number]
    order = first + sorted(s for s in number if s not in first)
    return "".join(s + (str(number[s]) if number[s] > 1 else "") for s in order if number[s])
