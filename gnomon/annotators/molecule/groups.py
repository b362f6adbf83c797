"""Which functional groups, how many, and where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import plural, say
from gnomon.scenes.molecule import ELEMENTS, Bond, Group, Molecule, heavy
from gnomon.scenes.molecule.attributes import ATOMS, GROUPS_OF, HAS_GROUP
from gnomon.truth.program import every, the
from gnomon.truth.vocabulary import NAME
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator


def whole_name(name: str) -> str:
    """`ketone` as it stands before `group`."""
    return name if name.endswith("group") else f"{name} group"


def a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def ask(scene: Molecule, world: World, words: Generator) -> Iterator[Question]:
    whole, groups = the("molecule"), scene.of(Group)
    present = tuple(dict.fromkeys(g.name for g in groups))
    counted = scene.absent[int(words.integers(40)) :][:1]
    for name in (*present, *scene.absent):
        yield Question(
            say(
                words,
                "(Does the molecule contain|Is there|Does the structure have) {a_group}?",
                "Can you find {a_group} in (the molecule|this structure)?",
                "Is {a_group} (present|part of the molecule)?",
                a_group=a(whole_name(name)),
            ),
            "has-group",
            whole.read(HAS_GROUP.of(name)),
        )
    for name in (*present, *counted):
        yield Question(
            say(
                words,
                "How many {groups} (does the molecule have|are there in the molecule|does the structure contain)?",
                "Count the {groups} (in|of) (the molecule|this structure).",
                "What is the number of {groups} in the (molecule|structure)?",
                groups=plural(whole_name(name)),
            ),
            "count-group",
            whole.read(GROUPS_OF.of(name)),
        )
    wrong = tuple(Mistake("a group that is not there", n) for n in scene.absent)
    order = tuple(wrong[i] for i in words.permutation(len(wrong)))
    if len(groups) == 1 and lone(scene, groups[0]):
        yield Question(
            say(
                words,
                "Which (functional group|of the usual functional groups) does the molecule (contain|have)[, rings "
                "and halogens aside]?",
                "What functional group (is in|can be found in) the (molecule|structure)?",
                "Name the functional group (in|of) the (molecule|structure).",
            ),
            "which-group",
            every("group").read(NAME),
            order,
        )
    for symbol in ("N", "O", "S"):
        alone = [x for x in heavy(scene) if x.symbol == symbol]
        homes = [g for g in groups if alone and alone[0].id in g.atoms]
        if len(alone) == 1 and len(homes) == 1 and len(groups) > 1:
            yield Question(
                say(
                    words,
                    "(To which functional group does the {element} atom belong|Of which functional group is the "
                    "{element} atom part)?",
                    "Which functional group (contains|includes) the {element} atom?",
                    "What functional group is the {element} atom in?",
                    element=ELEMENTS[symbol],
                ),
                "group-of-atom",
                every("group").where(ATOMS, "contains", alone[0].id).read(NAME),
                order,
            )


def lone(scene: Molecule, group: Group) -> bool:
    """Whether no other group could be named: each heteroatom is in this one, each multiple bond too or aromatic."""
    atoms = {a.id: a for a in heavy(scene)}
    if any(a.symbol != "C" and a.id not in group.atoms for a in atoms.values()):
        return False
    return all(
        b.order == 1 or {b.begin, b.end} <= set(group.atoms) or (atoms[b.begin].aromatic and atoms[b.end].aromatic)
        for b in scene.of(Bond)
    )
