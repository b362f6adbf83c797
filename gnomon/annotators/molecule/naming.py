"""How elements of a molecule are called: `the chlorine atom`, `the second carbon atom from the left`."""

from __future__ import annotations

from gnomon.annotators.wording import in_words
from gnomon.scenes.molecule import ELEMENTS, Atom, Bond, Group, Molecule, Ring
from gnomon.truth.element import Element
from gnomon.truth.fact import number
from gnomon.truth.vocabulary import X
from gnomon.truth.world import World

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def name(scene: Molecule, world: World, subject: str) -> str:
    """The name of an element, told from its like by its place from the left."""
    element = next((e for e in scene.elements if e.id == subject), None)
    if element is None or subject == "molecule":
        return "the molecule"
    if isinstance(element, Bond):
        return f"the bond between {name(scene, world, element.begin)} and {name(scene, world, element.end)}"
    what = called(element)
    place = (left(world, element), subject)
    like = [e for e in scene.elements if type(e) is type(element) and called(e) == what]
    before = sum((left(world, e), e.id) < place for e in like)
    return f"the {what}" if len(like) == 1 else f"the {ordinal(before + 1)} {what} from the left"


def called(element: Element) -> str:
    """What it is, without its place."""
    match element:
        case Atom():
            return f"{ELEMENTS[element.symbol]} atom"
        case Ring():
            return f"{in_words(len(element.atoms))}-membered ring"
        case Group():
            return element.name if element.name.endswith("group") else f"{element.name} group"
    return element.noun


def left(world: World, element: Element) -> float:
    """The smallest x of an element's atoms, in pixels."""
    atoms = element.atoms if isinstance(element, (Ring, Group)) else (element.id,)
    found = (world.facts.get((a, X)) for a in atoms)
    return min((number(f.value) for f in found if f is not None), default=0.0)


def ordinal(n: int) -> str:
    """`third`, `12th`, `21st`."""
    if n <= len(ORDINALS):
        return ORDINALS[n - 1]
    return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
