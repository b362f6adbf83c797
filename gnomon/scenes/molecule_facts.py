"""What is true of a molecule, and how it follows from its drawn atoms and bonds."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

from gnomon.scenes.molecule import ELEMENTS, WEIGHTS, Atom, Bond, Group, Molecule, Ring, counts, hill
from gnomon.truth.fact import Because, Fact, Key

WHOLE = "molecule"
LINES = {1: "one line", 2: "two lines", 3: "three lines"}
STRUCTURE: tuple[Key, ...] = ((WHOLE, "structure"),)
FORMULA: tuple[Key, ...] = ((WHOLE, "formula"),)


def facts(molecule: Molecule) -> Iterator[Fact]:
    atoms, bonds = molecule.of(Atom), molecule.of(Bond)
    touching: dict[str, list[Bond]] = {a.id: [] for a in atoms}
    for bond in bonds:
        touching[bond.begin].append(bond)
        touching[bond.end].append(bond)
        yield Fact(bond.id, "drawn", LINES[bond.order])
        yield Fact(bond.id, "order", bond.order)
        yield Fact(bond.id, "stroke", bond.stroke)
        yield Fact(bond.id, "ends", (bond.begin, bond.end))
    rings = {a.id: [r for r in molecule.of(Ring) if a.id in r.atoms] for a in atoms}
    for atom in atoms:
        yield from of_atom(atom, touching[atom.id], rings[atom.id])
    for ring in molecule.of(Ring):
        yield from of_ring(ring, molecule)
    for group in molecule.of(Group):
        yield Fact(group.id, "name", group.name, because=Because("how its atoms are bonded", STRUCTURE))
        yield Fact(group.id, "atoms", group.atoms, because=Because("how its atoms are bonded", STRUCTURE))
    yield from of_molecule(molecule, atoms, bonds)


def of_atom(atom: Atom, bonds: list[Bond], rings: list[Ring]) -> Iterator[Fact]:
    """A label is read; an unlabelled vertex is carbon, with as many hydrogens as make up four bonds."""
    if atom.labelled:
        shown: tuple[Key, ...] = ((atom.id, "text"),)
        symbol, charge, hydrogens = (
            "the label names the element",
            "the label shows the charge",
            "the label shows the hydrogens",
        )
    else:
        yield Fact(atom.id, "drawn", "an unlabelled vertex")
        shown = ((atom.id, "drawn"),)
        symbol, charge, hydrogens = (
            "an unlabelled vertex is carbon",
            "an unlabelled vertex has no charge",
            "carbon makes four bonds",
        )
    mine = tuple((b.id, "drawn") for b in bonds)
    yield Fact(atom.id, "symbol", atom.symbol, because=Because(symbol, shown))
    yield Fact(atom.id, "element", ELEMENTS[atom.symbol], because=Because(symbol, shown))
    yield Fact(atom.id, "charge", atom.charge, because=Because(charge, shown))
    yield Fact(
        atom.id, "hydrogens", atom.hydrogens, because=Because(hydrogens, shown if atom.labelled else shown + mine)
    )
    ends = Because("counting its bonds", tuple((b.id, "ends") for b in bonds))
    yield Fact(atom.id, "bonds", tuple(b.id for b in bonds), because=ends)
    yield Fact(atom.id, "neighbours", tuple(b.end if b.begin == atom.id else b.begin for b in bonds), because=ends)
    yield Fact(atom.id, "degree", len(bonds), because=ends)
    place = Because("the rings it lies on", tuple((r.id, "atoms") for r in rings) or STRUCTURE)
    yield Fact(atom.id, "ring membership", bool(rings), because=place)
    if not any(r.arguable for r in rings):
        why = Because("the rings it lies on", tuple((r.id, "aromatic") for r in rings) or STRUCTURE)
        yield Fact(atom.id, "aromatic ring membership", any(r.aromatic for r in rings), because=why)
    if atom.cip:
        strokes = tuple((b.id, "stroke") for b in bonds)
        yield Fact(atom.id, "configuration", atom.cip, because=Because("Cahn-Ingold-Prelog rules", STRUCTURE + strokes))


def of_ring(ring: Ring, molecule: Molecule) -> Iterator[Fact]:
    symbols = {a.id: a.symbol for a in molecule.of(Atom)}
    yield Fact(ring.id, "size", len(ring.atoms))
    yield Fact(ring.id, "atoms", ring.atoms, because=Because("the corners of the ring", ((ring.id, "kind"),)))
    if not ring.arguable:
        why = Because("4n + 2 electrons in a ring of alternating bonds", STRUCTURE)
        yield Fact(ring.id, "aromatic", ring.aromatic, because=why)
    inside = [b for b in molecule.of(Bond) if b.begin in ring.atoms and b.end in ring.atoms]
    yield Fact(
        ring.id,
        "saturated",
        all(b.order == 1 for b in inside),
        because=Because("the bonds round it", tuple((b.id, "order") for b in inside)),
    )
    yield Fact(
        ring.id,
        "heteroatoms",
        sum(symbols[a] != "C" for a in ring.atoms),
        because=Because("its corners that are not carbon", tuple((a, "symbol") for a in ring.atoms)),
    )


def of_molecule(molecule: Molecule, atoms: tuple[Atom, ...], bonds: tuple[Bond, ...]) -> Iterator[Fact]:
    """What holds of the whole: structure, formula and what follows from them."""
    symbols = tuple((a.id, "symbol") for a in atoms)
    held = tuple((a.id, "hydrogens") for a in atoms)
    every_atom = symbols + held + tuple((a.id, "charge") for a in atoms)
    every_bond = tuple((b.id, key) for b in bonds for key in ("order", "stroke"))
    why = Because("reading every atom and bond", every_atom + every_bond)
    yield Fact(WHOLE, "structure", molecule.smiles, because=why)
    yield from of_formula(molecule, symbols, held)
    why = Because(
        "one for each ring, each double bond and twice for each triple bond",
        tuple((r.id, "size") for r in molecule.of(Ring)) + tuple((b.id, "order") for b in bonds),
    )
    yield Fact(WHOLE, "degree of unsaturation", unsaturation(molecule), because=why)
    hetero = sum(a.symbol != "C" for a in atoms)
    yield Fact(WHOLE, "number of heteroatoms", hetero, because=Because("atoms that are not carbon", symbols))
    common = Counter(a.symbol for a in atoms if a.symbol != "C").most_common(2)
    if common and (len(common) == 1 or common[0][1] > common[1][1]):
        why = Because("comparing the counts", FORMULA)
        yield Fact(WHOLE, "commonest heteroatom", ELEMENTS[common[0][0]], because=why)
    if molecule.name:
        yield Fact(WHOLE, "name", molecule.name, because=Because("a known compound", STRUCTURE))
    known = Counter(g.name for g in molecule.of(Group))
    for name in (*known, *molecule.absent):
        why = Because("searching the structure for them", STRUCTURE)
        yield Fact(WHOLE, f"presence of {name}s", known[name] > 0, because=why)
        yield Fact(WHOLE, f"number of {name}s", known[name], because=why)
    rings = molecule.of(Ring)
    sizes = Because("counting corners", tuple((r.id, "size") for r in rings) or STRUCTURE)
    for size in range(3, 9):
        yield Fact(WHOLE, f"number of {size}-membered rings", sum(len(r.atoms) == size for r in rings), because=sizes)
    why = Because("bonds less atoms, plus one", tuple((x.id, "kind") for x in (*atoms, *bonds)))
    yield Fact(WHOLE, "number of rings", len(rings), because=why)
    if not any(r.arguable for r in rings):
        why = Because("counting the aromatic rings", tuple((r.id, "aromatic") for r in rings) or STRUCTURE)
        yield Fact(WHOLE, "number of aromatic rings", sum(r.aromatic for r in rings), because=why)


def of_formula(molecule: Molecule, symbols: tuple[Key, ...], held: tuple[Key, ...]) -> Iterator[Fact]:
    """The number of atoms of each element, and what follows: formula and molar mass."""
    number = counts(molecule)
    keys = []
    for symbol, n in number.items():
        why = Because("every vertex fills up to four bonds", held) if symbol == "H" else Because("counting", symbols)
        keys.append((WHOLE, f"number of {ELEMENTS[symbol]} atoms"))
        yield Fact(*keys[-1], n, because=why)
    yield Fact(WHOLE, "formula", hill(number), because=Because("counting the atoms", tuple(keys)))
    mass = math.fsum(WEIGHTS[s] * n for s, n in number.items())
    # near a half the last digit depends on whose table of weights one uses
    if abs(mass % 1 - 0.5) > 0.04:
        why = Because("adding standard atomic weights, rounded", FORMULA)
        yield Fact(WHOLE, "molar mass", round(mass), "g/mol", because=why)


def unsaturation(molecule: Molecule) -> int:
    """Rings plus pi bonds as drawn."""
    return len(molecule.of(Ring)) + sum(b.order - 1 for b in molecule.of(Bond))
