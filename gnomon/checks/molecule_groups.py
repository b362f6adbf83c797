"""Functional groups by walking from atom to atom over the drawn bonds: no patterns, no toolkit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from gnomon.scenes.molecule import Atom, Bond, Molecule, Ring


@dataclass(frozen=True)
class Graph:
    """Atoms by id, and to each the neighbours with the order of the drawn bond."""

    atoms: dict[str, Atom]
    near: dict[str, tuple[tuple[str, int], ...]]
    threes: tuple[frozenset[str], ...]

    @staticmethod
    def of(scene: Molecule) -> Graph:
        atoms = {a.id: a for a in scene.of(Atom) if a.symbol != "H"}
        near: dict[str, list[tuple[str, int]]] = {id: [] for id in atoms}
        for b in scene.of(Bond):
            if b.begin in atoms and b.end in atoms:
                near[b.begin].append((b.end, b.order))
                near[b.end].append((b.begin, b.order))
        return Graph(
            atoms,
            {k: tuple(v) for k, v in near.items()},
            tuple(frozenset(r.atoms) for r in scene.of(Ring) if len(r.atoms) == 3),
        )

    def symbol(self, i: str) -> str:
        return self.atoms[i].symbol

    def to(self, i: str, symbol: str, order: int = 0) -> list[str]:
        """Neighbours of an element, over bonds of an order (0 for any)."""
        return [n for n, o in self.near[i] if self.symbol(n) == symbol and order in (0, o)]

    def single(self, i: str) -> bool:
        return all(o == 1 for _, o in self.near[i])

    def hydroxyl(self, i: str) -> bool:
        return self.symbol(i) == "O" and self.atoms[i].hydrogens == 1 and len(self.near[i]) == 1

    def carbonyl(self, i: str) -> bool:
        return self.symbol(i) == "C" and bool(self.to(i, "O", 2)) and not self.atoms[i].aromatic

    def doubly(self, i: str) -> bool:
        """Carbon with a double bond to O, N or S outside an aromatic ring system."""
        return self.symbol(i) == "C" and any(
            o == 2 and self.symbol(n) in ("O", "N", "S") and not (self.atoms[i].aromatic and self.atoms[n].aromatic)
            for n, o in self.near[i]
        )

    def bridge(self, i: str, symbol: str) -> bool:
        """A two-bonded atom between carbons that bear no double-bonded O, N or S."""
        atom = self.atoms[i]
        return (
            atom.symbol == symbol
            and atom.hydrogens == 0
            and not atom.charge
            and len(self.near[i]) == 2
            and self.single(i)
            and not atom.aromatic
            and all(self.symbol(n) == "C" and not self.doubly(n) for n, _ in self.near[i])
        )


def walked(scene: Molecule) -> Iterator[tuple[str, str]]:
    """(name, the atom at its heart) of every group."""
    graph = Graph.of(scene)
    for name, is_heart in HEARTS.items():
        for i in graph.atoms:
            if is_heart(graph, i):
                yield name, i


def acyl(graph: Graph, i: str) -> bool:
    """A carbonyl carbon whose neighbours, but one, are carbon or hydrogen."""
    return graph.carbonyl(i) and len(graph.to(i, "C")) + graph.atoms[i].hydrogens == 1


def acid(graph: Graph, i: str) -> bool:
    return acyl(graph, i) and any(graph.hydroxyl(o) for o in graph.to(i, "O", 1))


def ester(graph: Graph, i: str) -> bool:
    return acyl(graph, i) and any(
        len(graph.near[o]) == 2
        and not graph.atoms[o].charge
        and all(graph.symbol(c) == "C" and (c == i or not graph.doubly(c)) for c, _ in graph.near[o])
        for o in graph.to(i, "O", 1)
    )


def amide(graph: Graph, i: str) -> bool:
    return acyl(graph, i) and any(
        graph.single(n)
        and not graph.atoms[n].charge
        and all(graph.symbol(c) == "C" for c, _ in graph.near[n])
        and sum(graph.doubly(c) for c, _ in graph.near[n]) == 1
        for n in graph.to(i, "N", 1)
    )


def ketone(graph: Graph, i: str) -> bool:
    return graph.carbonyl(i) and len(graph.to(i, "C")) == 2


def aldehyde(graph: Graph, i: str) -> bool:
    return graph.carbonyl(i) and graph.atoms[i].hydrogens == 1 and len(graph.to(i, "C")) == 1


def alcohol(graph: Graph, i: str) -> bool:
    home = graph.to(i, "C")
    return (
        graph.hydroxyl(i)
        and bool(home)
        and graph.single(home[0])
        and not graph.atoms[home[0]].aromatic
        and all(graph.symbol(n) not in ("O", "N", "S", "F", "Cl", "Br", "I") or n == i for n, _ in graph.near[home[0]])
    )


def phenol(graph: Graph, i: str) -> bool:
    home = graph.to(i, "C")
    return graph.hydroxyl(i) and bool(home) and graph.atoms[home[0]].aromatic


def ether(graph: Graph, i: str) -> bool:
    return graph.bridge(i, "O") and not any(i in ring for ring in graph.threes)


def amine(graph: Graph, i: str) -> bool:
    atom = graph.atoms[i]
    return (
        atom.symbol == "N"
        and not atom.charge
        and not atom.aromatic
        and graph.single(i)
        and bool(graph.near[i])
        and all(graph.symbol(c) == "C" and not graph.doubly(c) and not graph.to(c, "N", 3) for c, _ in graph.near[i])
    )


def nitrile(graph: Graph, i: str) -> bool:
    return graph.symbol(i) == "C" and bool(graph.to(i, "N", 3)) and len(graph.to(i, "C")) == 1


def nitro(graph: Graph, i: str) -> bool:
    return (
        graph.symbol(i) == "N"
        and graph.atoms[i].charge == 1
        and len(graph.to(i, "O", 2)) == 1
        and any(graph.atoms[o].charge == -1 for o in graph.to(i, "O", 1))
        and len(graph.to(i, "C")) == 1
    )


def alkyne(graph: Graph, i: str) -> bool:
    return graph.symbol(i) == "C" and any(i < n for n in graph.to(i, "C", 3))


def thiol(graph: Graph, i: str) -> bool:
    return (
        graph.symbol(i) == "S" and graph.atoms[i].hydrogens == 1 and len(graph.to(i, "C", 1)) == 1 == len(graph.near[i])
    )


def sulfonamide(graph: Graph, i: str) -> bool:
    return (
        graph.symbol(i) == "S"
        and len(graph.to(i, "O", 2)) == 2
        and bool(graph.to(i, "C", 1))
        and bool(graph.to(i, "N", 1))
    )


def epoxide(graph: Graph, i: str) -> bool:
    return graph.symbol(i) == "O" and any(i in r and all(graph.symbol(a) == "C" for a in r - {i}) for r in graph.threes)


def azo(graph: Graph, i: str) -> bool:
    return (
        graph.symbol(i) == "N"
        and not graph.atoms[i].aromatic
        and bool(graph.to(i, "C", 1))
        and any(i < n and graph.to(n, "C", 1) for n in graph.to(i, "N", 2))
    )


HEARTS: dict[str, Callable[[Graph, str], bool]] = {
    "carboxylic acid": acid,
    "ester": ester,
    "amide": amide,
    "ketone": ketone,
    "aldehyde": aldehyde,
    "alcohol": alcohol,
    "phenol": phenol,
    "ether": ether,
    "amine": amine,
    "nitrile": nitrile,
    "nitro group": nitro,
    "alkyne": alkyne,
    "thiol": thiol,
    "thioether": lambda graph, i: graph.bridge(i, "S"),
    "sulfonamide": sulfonamide,
    "epoxide": epoxide,
    "azo group": azo,
}
