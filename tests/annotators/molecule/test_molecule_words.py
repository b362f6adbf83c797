"""What is said of a molecule: every sentence of a derivation holds its claims, and sums hold as printed."""

from __future__ import annotations

from gnomon.annotators.molecule import VOICE
from gnomon.annotators.voice import Condition, Selection
from gnomon.checks.equations import wrong_equations
from gnomon.datasets.load import sample
from gnomon.renderers.engines import Engines
from gnomon.scenes.molecule import Atom, Bond, Molecule, MoleculeLook
from gnomon.scenes.molecule.attributes import SYMBOL
from gnomon.truth.vocabulary import ORDER
from gnomon.truth.world import World


def ethanal() -> tuple[Molecule, World]:
    oxygen = Atom(id="c", symbol="O", labelled=True)
    atoms = (Atom(id="a", symbol="C", hydrogens=3), Atom(id="b", symbol="C", hydrogens=1), oxygen)
    bonds = (Bond(id="x", begin="a", end="b"), Bond(id="y", begin="b", end="c", order=2))
    scene = Molecule(size=(300, 200), look=MoleculeLook(), elements=(*atoms, *bonds), smiles="CC=O")
    return scene, World.of(tuple(scene.facts()), ())


def test_selections() -> None:
    scene, world = ethanal()
    carbons = Selection("atom", (Condition(SYMBOL, "is", "C"),), ("a", "b"), asked=True)
    assert VOICE.select(scene, world, carbons) == "there are two carbon atoms"
    others = Selection("atom", (Condition(SYMBOL, "is not", "C"),), ("c",), asked=True)
    assert VOICE.select(scene, world, others) == "one atom is a heteroatom: the oxygen atom"
    assert (
        VOICE.select(scene, world, Selection("bond", (Condition(ORDER, "is", 3),), (), asked=True))
        == "no bond is triple"
    )


def test_every_derivation_is_said_with_its_claims() -> None:
    told = 0
    with Engines() as engines:
        for index in range(6):
            one = sample("molecule/skeletal", seed=3, index=index, engines=engines)
            world = World.of(one.facts, one.readings)
            assert isinstance(one.scene, Molecule)
            for fact in one.facts:
                line = VOICE.reason(one.scene, world, fact)
                if line is not None and line.text:
                    told += 1
                    assert line.claims and all(c.said in line.text for c in line.claims), line.text
                    assert list(wrong_equations(line.text, {"g/mol"})) == [], line.text
    assert told > 300
