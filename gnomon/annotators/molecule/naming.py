"""How elements of a molecule are called: `the chlorine atom`, `the second carbon atom from the left`."""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.annotators.wording import in_words, ordinal
from gnomon.scenes.molecule import ELEMENTS, Atom, Bond, Group, Molecule, Ring
from gnomon.truth.element import Element
from gnomon.truth.fact import number
from gnomon.truth.vocabulary import X
from gnomon.truth.world import World


def name(scene: Molecule, world: World, subject: str) -> str:
    """The name of an element, told from its like by its place from the left."""
    element = next((e for e in scene.elements if e.id == subject), None)
    if element is None or subject == "molecule":
        return "the molecule"
    if isinstance(element, Bond):
        return f"the bond between {name(scene, world, element.begin)} and {name(scene, world, element.end)}"
    if isinstance(element, Ring) and len(scene.of(Ring)) == 1:
        return "the ring"
    what = noun_of(element)
    place = (left(world, element), subject)
    like = [e for e in scene.elements if type(e) is type(element) and noun_of(e) == what]
    before = sum((left(world, e), e.id) < place for e in like)
    return f"the {what}" if len(like) == 1 else f"the {ordinal(before + 1)} {what} from the left"


def kind(scene: Molecule, world: World, kind: str) -> str:
    """All atoms that are counted are heavy ones."""
    return "heavy atom" if kind == "atom" else kind


def noun_of(element: Element) -> str:
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


def from_left(scene: Molecule, world: World, ids: Sequence[str]) -> list[str]:
    """Elements in the order in which one meets them from the left."""
    places = {e.id: (left(world, e), e.id) for e in scene.elements}
    return sorted(ids, key=lambda i: places[i])
