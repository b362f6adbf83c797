"""How elements of a molecule are called: `the chlorine atom`, `the second carbon atom from the left`."""

from __future__ import annotations

from gnomon.annotators.wording import in_words
from gnomon.scenes.molecule import ELEMENTS, Atom, Bond, Group, Molecule, Ring
from gnomon.truth.element import Element
from gnomon.truth.fact import number
from gnomon.truth.world import World

ORDERS = {1: "single", 2: "double", 3: "triple"}
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"]


def name(scene: Molecule, world: World, subject: str) -> str:
    """The name of an element, told from its like by its place from the left."""
    element = next((e for e in scene.elements if e.id == subject), None)
    if element is None or subject == "molecule":
        return "the molecule"
    if isinstance(element, Bond):
        ends = [name(scene, world, e).removeprefix("the ") for e in (element.begin, element.end)]
        return f"the bond between the {ends[0]} and the {ends[1]}"
    what = called(element)
    like = sorted((e.id for e in scene.elements if called(e) == what), key=lambda i: (left(scene, world, i), i))
    return f"the {what}" if len(like) == 1 else f"the {ordinal(like.index(subject) + 1)} {what} from the left"


def called(element: Element) -> str:
    match element:
        case Atom():
            return f"{ELEMENTS[element.symbol]} atom"
        case Ring():
            return f"{in_words(len(element.atoms))}-membered ring"
        case Group():
            return element.name if element.name.endswith("group") else f"{element.name} group"
    return element.noun


def left(scene: Molecule, world: World, subject: str) -> float:
    """The smallest x of an element's atoms, in pixels."""
    element = next(e for e in scene.elements if e.id == subject)
    atoms = element.atoms if isinstance(element, (Ring, Group)) else (subject,)
    found = (world.facts.get((a, "x")) for a in atoms)
    return min((number(f.value) for f in found if f is not None), default=0.0)


def ordinal(n: int) -> str:
    if n <= len(_ORDINALS):
        return _ORDINALS[n - 1]
    return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
