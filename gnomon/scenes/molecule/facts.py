"""What is true of a molecule, and how it follows from its drawn atoms and bonds."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

from gnomon.scenes.molecule import ELEMENTS, WEIGHTS, Atom, Bond, Group, Molecule, Ring, counts, hill
from gnomon.scenes.molecule.attributes import (
    AROMATIC,
    AROMATIC_RINGS,
    ATOMS,
    ATOMS_OF,
    BONDED,
    BONDS,
    BONDS_LESS_ATOMS,
    BONDS_ROUND,
    CHARGE,
    CIP,
    COMMONEST,
    COMPARED,
    CONFIGURATION,
    CORNERS,
    COUNT_AROMATIC,
    COUNT_ATOMS,
    COUNT_BONDS,
    COUNT_CORNERS,
    COUNTING,
    DEGREE,
    ELEMENT,
    ENDS,
    EVERY_PART,
    FILLED_UP,
    FORMULA,
    FOUR_BONDS,
    GROUPS_OF,
    HAS_GROUP,
    HETEROATOMS,
    HETEROATOMS_IN_ALL,
    HUCKEL,
    HYDROGENS,
    ITS_RINGS,
    KNOWN,
    MOLAR_MASS,
    NEIGHBOURS,
    NO_CHARGE,
    NOT_CARBON,
    NOT_CARBON_CORNERS,
    ON_AROMATIC_RING,
    ON_RING,
    READ_CHARGE,
    READ_HYDROGENS,
    READ_LABEL,
    RINGS,
    RINGS_AND_PI,
    RINGS_OF_SIZE,
    SATURATED,
    SEARCHED,
    SIZE,
    STROKE,
    STRUCTURE,
    SYMBOL,
    UNSATURATION,
    VERTEX,
    WEIGHTS_ADDED,
)
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.vocabulary import DRAWN, KIND, NAME, ORDER, TEXT

WHOLE = "molecule"
LINES = {1: "one line", 2: "two lines", 3: "three lines"}
AS_DRAWN: tuple[Key, ...] = ((WHOLE, STRUCTURE),)
BY_FORMULA: tuple[Key, ...] = ((WHOLE, FORMULA),)


def facts(molecule: Molecule) -> Iterator[Fact]:
    atoms, bonds = molecule.of(Atom), molecule.of(Bond)
    touching: dict[str, list[Bond]] = {a.id: [] for a in atoms}
    for bond in bonds:
        touching[bond.begin].append(bond)
        touching[bond.end].append(bond)
        yield Fact(bond.id, DRAWN, LINES[bond.order])
        yield Fact(bond.id, ORDER, bond.order)
        yield Fact(bond.id, STROKE, bond.stroke)
        yield Fact(bond.id, ENDS, (bond.begin, bond.end))
    rings = {a.id: [r for r in molecule.of(Ring) if a.id in r.atoms] for a in atoms}
    drawn = {a.id for a in atoms if a.symbol == "H"}
    for atom in atoms:
        yield from of_atom(atom, touching[atom.id], rings[atom.id], drawn - {atom.id})
    for ring in molecule.of(Ring):
        yield from of_ring(ring, molecule)
    for group in molecule.of(Group):
        yield Fact(group.id, NAME, group.name, because=Because(BONDED, AS_DRAWN))
        yield Fact(group.id, ATOMS, group.atoms, because=Because(BONDED, AS_DRAWN))
    yield from of_molecule(molecule, atoms, bonds)


def of_atom(atom: Atom, bonds: list[Bond], rings: list[Ring], hydrogens: set[str]) -> Iterator[Fact]:
    """A label is read; an unlabelled vertex is carbon, with as many hydrogens as make up four bonds.

    `hydrogens` that are drawn are no neighbours of their own.
    """
    if atom.labelled:
        shown: tuple[Key, ...] = ((atom.id, TEXT),)
        symbol, charge, held = READ_LABEL, READ_CHARGE, READ_HYDROGENS
    else:
        yield Fact(atom.id, DRAWN, "an unlabelled vertex")
        shown = ((atom.id, DRAWN),)
        symbol, charge, held = VERTEX, NO_CHARGE, FOUR_BONDS
    mine = tuple((b.id, DRAWN) for b in bonds)
    yield Fact(atom.id, SYMBOL, atom.symbol, because=Because(symbol, shown))
    yield Fact(atom.id, ELEMENT, ELEMENTS[atom.symbol], because=Because(symbol, shown))
    yield Fact(atom.id, CHARGE, atom.charge, because=Because(charge, shown))
    yield Fact(atom.id, HYDROGENS, atom.hydrogens, because=Because(held, shown if atom.labelled else shown + mine))
    heavy = [b for b in bonds if not hydrogens & {b.begin, b.end}]
    ends = Because(COUNT_BONDS, tuple((b.id, ENDS) for b in heavy))
    yield Fact(atom.id, BONDS, tuple(b.id for b in heavy), because=ends)
    yield Fact(atom.id, NEIGHBOURS, tuple(b.end if b.begin == atom.id else b.begin for b in heavy), because=ends)
    yield Fact(atom.id, DEGREE, len(heavy), because=ends)
    place = Because(ITS_RINGS, tuple((r.id, ATOMS) for r in rings) or AS_DRAWN)
    yield Fact(atom.id, ON_RING, bool(rings), because=place)
    if not any(r.arguable for r in rings):
        why = Because(ITS_RINGS, tuple((r.id, AROMATIC) for r in rings) or AS_DRAWN)
        yield Fact(atom.id, ON_AROMATIC_RING, any(r.aromatic for r in rings), because=why)
    if atom.cip:
        strokes = tuple((b.id, STROKE) for b in bonds)
        yield Fact(atom.id, CONFIGURATION, atom.cip, because=Because(CIP, AS_DRAWN + strokes))


def of_ring(ring: Ring, molecule: Molecule) -> Iterator[Fact]:
    symbols = {a.id: a.symbol for a in molecule.of(Atom)}
    yield Fact(ring.id, SIZE, len(ring.atoms))
    yield Fact(ring.id, ATOMS, ring.atoms, because=Because(CORNERS, ((ring.id, KIND),)))
    if not ring.arguable:
        why = Because(HUCKEL, AS_DRAWN)
        yield Fact(ring.id, AROMATIC, ring.aromatic, because=why)
    inside = [b for b in molecule.of(Bond) if b.begin in ring.atoms and b.end in ring.atoms]
    yield Fact(
        ring.id,
        SATURATED,
        all(b.order == 1 for b in inside),
        because=Because(BONDS_ROUND, tuple((b.id, ORDER) for b in inside)),
    )
    yield Fact(
        ring.id,
        HETEROATOMS,
        sum(symbols[a] != "C" for a in ring.atoms),
        because=Because(NOT_CARBON_CORNERS, tuple((a, SYMBOL) for a in ring.atoms)),
    )


def of_molecule(molecule: Molecule, atoms: tuple[Atom, ...], bonds: tuple[Bond, ...]) -> Iterator[Fact]:
    """What holds of the whole: structure, formula and what follows from them."""
    symbols = tuple((a.id, SYMBOL) for a in atoms)
    held = tuple((a.id, HYDROGENS) for a in atoms)
    every_atom = symbols + held + tuple((a.id, CHARGE) for a in atoms)
    every_bond = tuple((b.id, key) for b in bonds for key in (ORDER, STROKE))
    why = Because(EVERY_PART, every_atom + every_bond)
    yield Fact(WHOLE, STRUCTURE, molecule.smiles, because=why)
    yield from of_formula(molecule, symbols, held)
    why = Because(
        RINGS_AND_PI,
        tuple((r.id, SIZE) for r in molecule.of(Ring)) + tuple((b.id, ORDER) for b in bonds),
    )
    yield Fact(WHOLE, UNSATURATION, unsaturation(molecule), because=why)
    hetero = sum(a.symbol not in ("C", "H") for a in atoms)
    yield Fact(WHOLE, HETEROATOMS_IN_ALL, hetero, because=Because(NOT_CARBON, symbols))
    common = Counter(a.symbol for a in atoms if a.symbol not in ("C", "H")).most_common(2)
    if common and (len(common) == 1 or common[0][1] > common[1][1]):
        why = Because(COMPARED, BY_FORMULA)
        yield Fact(WHOLE, COMMONEST, ELEMENTS[common[0][0]], because=why)
    if molecule.name:
        yield Fact(WHOLE, NAME, molecule.name, because=Because(KNOWN, AS_DRAWN))
    known = Counter(g.name for g in molecule.of(Group))
    for name in (*known, *molecule.absent):
        why = Because(SEARCHED, AS_DRAWN)
        yield Fact(WHOLE, HAS_GROUP.of(name), known[name] > 0, because=why)
        yield Fact(WHOLE, GROUPS_OF.of(name), known[name], because=why)
    rings = molecule.of(Ring)
    sizes = Because(COUNT_CORNERS, tuple((r.id, SIZE) for r in rings) or AS_DRAWN)
    for size in range(3, 9):
        yield Fact(WHOLE, RINGS_OF_SIZE.of(str(size)), sum(len(r.atoms) == size for r in rings), because=sizes)
    why = Because(BONDS_LESS_ATOMS, tuple((x.id, KIND) for x in (*atoms, *bonds)))
    yield Fact(WHOLE, RINGS, len(rings), because=why)
    if not any(r.arguable for r in rings):
        why = Because(COUNT_AROMATIC, tuple((r.id, AROMATIC) for r in rings) or AS_DRAWN)
        yield Fact(WHOLE, AROMATIC_RINGS, sum(r.aromatic for r in rings), because=why)


def of_formula(molecule: Molecule, symbols: tuple[Key, ...], held: tuple[Key, ...]) -> Iterator[Fact]:
    """The number of atoms of each element, and what follows: formula and molar mass."""
    number = counts(molecule)
    keys = []
    for symbol, n in number.items():
        why = Because(FILLED_UP, held) if symbol == "H" else Because(COUNTING, symbols)
        keys.append((WHOLE, ATOMS_OF.of(ELEMENTS[symbol])))
        yield Fact(*keys[-1], n, because=why)
    yield Fact(WHOLE, FORMULA, hill(number), because=Because(COUNT_ATOMS, tuple(keys)))
    mass = math.fsum(WEIGHTS[s] * n for s, n in number.items())
    # near a half the last digit depends on whose table of weights one uses
    if abs(mass % 1 - 0.5) > 0.04:
        why = Because(WEIGHTS_ADDED, BY_FORMULA)
        yield Fact(WHOLE, MOLAR_MASS, round(mass), "g/mol", because=why)


def unsaturation(molecule: Molecule) -> int:
    """Rings plus pi bonds as drawn."""
    return len(molecule.of(Ring)) + sum(b.order - 1 for b in molecule.of(Bond))
