"""Facts of a molecule derived anew: from the drawn graph by RDKit, and groups by walking from atom to atom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from gnomon.scenes.molecule import ELEMENTS, Atom, Bond, Molecule, Ring
from gnomon.scenes.molecule.attributes import (
    AROMATIC,
    AROMATIC_RINGS,
    ATOMS,
    ATOMS_OF,
    CHARGE,
    COMMONEST,
    CONFIGURATION,
    DEGREE,
    ELEMENT,
    ENDS,
    FORMULA,
    HETEROATOMS,
    HETEROATOMS_IN_ALL,
    HYDROGENS,
    MOLAR_MASS,
    NEIGHBOURS,
    ON_AROMATIC_RING,
    ON_RING,
    RINGS,
    RINGS_OF_SIZE,
    SATURATED,
    SIZE,
    STROKE,
    STRUCTURE,
    SYMBOL,
    UNSATURATION,
)
from gnomon.truth.fact import Key
from gnomon.truth.vocabulary import ORDER, X, Y

ORDERS = {1: "SINGLE", 2: "DOUBLE", 3: "TRIPLE"}
DIRECTION = {"plain": "NONE", "solid wedge": "BEGINWEDGE", "hashed wedge": "BEGINDASH"}


def expected(scene: Molecule, known: dict[Key, Any]) -> Iterator[tuple[Key, Any]]:
    """Keys and the values they should have; a note of its own where the molecule cannot be rebuilt."""
    from rdkit import Chem
    from rdkit.Chem import rdMolDescriptors

    mol = rebuilt(scene, known)
    again = Chem.MolFromSmiles(scene.smiles)
    yield ("molecule", STRUCTURE), Chem.MolToSmiles(mol)
    yield ("molecule", STRUCTURE), Chem.MolToSmiles(again)
    for one in (mol, again):
        yield ("molecule", FORMULA), rdMolDescriptors.CalcMolFormula(one)
    yield ("molecule", FORMULA), recount(scene.smiles)
    held = Counter(a.GetSymbol() for a in Chem.AddHs(again).GetAtoms())
    for symbol, element in ELEMENTS.items():
        yield ("molecule", ATOMS_OF.of(element)), held[symbol]
    mass = rdMolDescriptors._CalcMolWt(again)
    if ("molecule", MOLAR_MASS) in known and abs(known["molecule", MOLAR_MASS] - mass) > 0.5:
        yield ("molecule", MOLAR_MASS), round(mass)
    atoms, bonds = scene.of(Atom), scene.of(Bond)
    yield ("molecule", UNSATURATION), len(bonds) - len(atoms) + 1 + sum(b.order - 1 for b in bonds)
    number = Counter(a.GetSymbol() for a in again.GetAtoms())
    yield ("molecule", HETEROATOMS_IN_ALL), again.GetNumAtoms() - number["C"]
    rest = [(n, s) for s, n in number.items() if s != "C"]
    if rest:
        most = max(rest)[0]
        top = [s for n, s in rest if n == most]
        yield ("molecule", COMMONEST), ELEMENTS[top[0]] if len(top) == 1 else None
    yield from of_rings(scene, again)
    # hydrogens that are drawn come last, and are counted at their neighbours
    for i, (atom, one) in enumerate(zip([a for a in atoms if a.symbol != "H"], mol.GetAtoms(), strict=True)):
        yield (atom.id, SYMBOL), one.GetSymbol()
        yield (atom.id, ELEMENT), ELEMENTS[one.GetSymbol()]
        yield (atom.id, HYDROGENS), hydrogens(mol, i)
        yield (atom.id, DEGREE), one.GetDegree()
        yield (
            (atom.id, NEIGHBOURS),
            tuple(
                f"atom/{n}" for n in (b.GetOtherAtomIdx(i) for b in sorted(one.GetBonds(), key=lambda b: b.GetIdx()))
            ),
        )
        yield (atom.id, ON_RING), one.IsInRing()
        yield (atom.id, ON_AROMATIC_RING), again.GetAtomWithIdx(i).GetIsAromatic()
        if one.HasProp("_CIPCode"):
            yield (atom.id, CONFIGURATION), one.GetProp("_CIPCode")
    yield from of_bonds(scene, again)
    from gnomon.checks.molecule_groups import walked

    found = Counter(name for name, _ in walked(scene))
    for subject, attribute in known:
        for start in ("presence of ", "number of "):
            name = attribute.removeprefix(start)[:-1]
            if (
                subject == "molecule"
                and attribute.startswith(start)
                and (name in scene.absent or name in {g.name for g in scene.elements if hasattr(g, "name")})
            ):
                yield (subject, attribute), found[name] if start == "number of " else found[name] > 0


def rebuilt(scene: Molecule, known: dict[Key, Any]) -> Any:
    """The molecule as a reader has it: symbols, bonds and wedges as drawn, at the pixels of the picture."""
    from rdkit import Chem
    from rdkit.Chem import rdCIPLabeler
    from rdkit.Geometry import Point3D

    atoms = scene.of(Atom)
    number = {a.id: i for i, a in enumerate(atoms)}
    mol = Chem.RWMol()
    for atom in atoms:
        one = Chem.Atom(str(known.get((atom.id, SYMBOL), atom.symbol)))
        one.SetFormalCharge(int(known.get((atom.id, CHARGE), atom.charge)))
        if atom.labelled:
            one.SetNoImplicit(True)
            one.SetNumExplicitHs(int(known.get((atom.id, HYDROGENS), atom.hydrogens)))
        mol.AddAtom(one)
    for bond in scene.of(Bond):
        order = int(known.get((bond.id, ORDER), bond.order))
        mol.AddBond(number[bond.begin], number[bond.end], getattr(Chem.BondType, ORDERS[order]))
        stroke = str(known.get((bond.id, STROKE), bond.stroke))
        mol.GetBondBetweenAtoms(number[bond.begin], number[bond.end]).SetBondDir(
            getattr(Chem.BondDir, DIRECTION[stroke])
        )
    place = Chem.Conformer(len(atoms))
    place.Set3D(False)
    for i, atom in enumerate(atoms):
        x, y = float(known[atom.id, X]), float(known[atom.id, Y])
        place.SetAtomPosition(i, Point3D(x / 25, -y / 25, 0.0))
    mol.AddConformer(place)
    mol.UpdatePropertyCache(strict=False)
    Chem.AssignChiralTypesFromBondDirs(mol)
    for line in mol.GetBonds():  # a wedge next to a double bond would hide on which side of it things are
        line.SetBondDir(Chem.BondDir.NONE)
    Chem.SanitizeMol(mol, catchErrors=True)
    Chem.SetDoubleBondNeighborDirections(mol, mol.GetConformer())
    Chem.AssignStereochemistry(mol, cleanIt=True, force=True)
    rdCIPLabeler.AssignCIPLabels(mol)
    return Chem.RemoveHs(mol)


def hydrogens(mol: Any, i: int) -> int:
    return int(mol.GetAtomWithIdx(i).GetTotalNumHs())


def recount(smiles: str) -> str:
    """The formula from the text of a SMILES by our own count: letters, digits and the standard valences."""
    from gnomon.checks.molecule_text import formula_of

    return formula_of(smiles)


def of_rings(scene: Molecule, again: Any) -> Iterator[tuple[Key, Any]]:
    """Rings by a second library: a minimum cycle basis of the bare graph; aromatic ones as RDKit perceives them."""
    import networkx as nx

    graph = nx.Graph((b.begin, b.end) for b in scene.of(Bond))
    sizes = sorted(len(c) for c in nx.minimum_cycle_basis(graph))
    own = scene.of(Ring)
    if sorted(len(r.atoms) for r in own) != sizes:
        yield ("molecule", RINGS), sizes
    yield ("molecule", RINGS), len(sizes)
    for size in range(3, 9):
        yield ("molecule", RINGS_OF_SIZE.of(str(size))), sizes.count(size)
    order = {frozenset((b.begin, b.end)): b.order for b in scene.of(Bond)}
    aromatic = 0
    for ring in own:
        pairs = list(zip(ring.atoms, ring.atoms[1:] + ring.atoms[:1], strict=True))
        numbers = [tuple(int(a.split("/")[1]) for a in p) for p in pairs]
        yield (ring.id, SIZE), len({a for p in pairs for a in p}) if all(graph.has_edge(*p) for p in pairs) else 0
        lines = [again.GetBondBetweenAtoms(*n) for n in numbers]
        is_aromatic = all(b is not None and b.GetIsAromatic() for b in lines)
        aromatic += is_aromatic
        yield (ring.id, AROMATIC), is_aromatic
        yield (ring.id, ATOMS), ring.atoms
        yield (ring.id, SATURATED), all(order.get(frozenset(p), 0) == 1 for p in pairs)
        yield (ring.id, HETEROATOMS), sum(again.GetAtomWithIdx(n[0]).GetSymbol() != "C" for n in numbers)
    yield ("molecule", AROMATIC_RINGS), aromatic


def of_bonds(scene: Molecule, again: Any) -> Iterator[tuple[Key, Any]]:
    """Bonds against the SMILES; of an aromatic bond either Kekulé order is right."""
    for bond in scene.of(Bond):
        ends = [int(x.split("/")[1]) for x in (bond.begin, bond.end)]
        yield (bond.id, STROKE), bond.stroke
        yield (bond.id, ENDS), (bond.begin, bond.end)
        if max(ends) >= again.GetNumAtoms():
            yield (bond.id, ORDER), 1
            continue
        line = again.GetBondBetweenAtoms(*ends)
        if line is None:
            yield (bond.id, ENDS), ()
        elif not line.GetIsAromatic():
            yield (bond.id, ORDER), int(line.GetBondTypeAsDouble())
