"""What is seen of a molecule, in a chemist's words: which atoms there are, what is bonded to what, and where."""

from __future__ import annotations

from gnomon.annotators.molecule.naming import from_left, name
from gnomon.annotators.voice import Condition, Selection
from gnomon.annotators.wording import in_words, listing, ordinal, plural
from gnomon.scenes.molecule import ELEMENTS, Molecule
from gnomon.scenes.molecule.attributes import (
    ATOMS,
    HYDROGENS,
    NEIGHBOURS,
    ON_AROMATIC_RING,
    ON_RING,
    SIZE,
    STROKE,
    STRUCTURE,
    SYMBOL,
)
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Fact
from gnomon.truth.steps import End
from gnomon.truth.vocabulary import ORDER, X, Y
from gnomon.truth.world import World

MOST = 6  # longer lists are counted instead of read out
ORDERS = {1: "single", 2: "double", 3: "triple"}
LOOKS: dict[Attribute, tuple[str, dict[End, str], str]] = {
    X: ("from left to right", {"lowest": "leftmost", "highest": "rightmost"}, "from the left"),
    Y: ("from top to bottom", {"lowest": "top one", "highest": "bottom one"}, "from the top"),
    SIZE: ("by their number of corners", {"lowest": "smallest", "highest": "largest"}, "by size"),
}


def state(scene: Molecule, world: World, fact: Fact, value: str) -> str:
    """`the nitrogen atom carries 2 hydrogens`, `the ring has 6 corners`."""
    who = name(scene, world, fact.subject)
    match fact.attribute:
        case a if a == HYDROGENS:
            return f"{who} carries {value} {'hydrogen' if value == '1' else 'hydrogens'}"
        case a if a == SIZE:
            return f"{who} is made up of {value} atoms"
        case a if a == NEIGHBOURS:
            return f"{who} is bonded to {value}"
        case a if a == STRUCTURE:
            return f"read atom by atom and bond by bond, {who} is {value}"
    return ""


def select(scene: Molecule, world: World, selection: Selection) -> str | None:
    """`Three carbon atoms carry 3 hydrogens`, `Eight bonds are double`, `No atom is chlorine`."""
    if selection.named:
        return ""
    n = len(selection.members)
    said = [c for c in selection.conditions if c.attribute != SYMBOL or (c.is_ != "is" and c.value != "H")]
    wanted = [c for c in selection.conditions if c.attribute == SYMBOL and c not in said]
    element = next((ELEMENTS[str(c.value)] for c in wanted if c.is_ == "is"), "")
    if selection.kind == "atom" and not element and not any(c.attribute == SYMBOL for c in said):
        element = "heavy"  # hydrogens are never among them
    kind = f"{element} {selection.kind}".strip()
    many = f"{in_words(n) if n else 'no'} {plural(kind, n or 1)}"
    if not said:
        return f"there {'are' if n > 1 else 'is'} {many}"
    text = f"{many} {' and '.join(verb(scene, world, c, n) for c in said)}"
    if not 0 < n <= MOST or selection.kind == "bond":
        return text
    return f"{text}: {listing([name(scene, world, m) for m in from_left(scene, world, selection.members)])}"


def verb(scene: Molecule, world: World, condition: Condition, n: int) -> str:
    are, no = ("are" if n > 1 else "is"), ("" if condition.is_ == "is" else "not ")
    match condition.attribute:
        case a if a == SYMBOL and condition.is_ == "is not" and condition.value == "C":
            return f"{are} {'heteroatoms' if n > 1 else 'a heteroatom'}" if n else "is a heteroatom"
        case a if a == SYMBOL:
            return f"{are} {no}{ELEMENTS[str(condition.value)]}"
        case a if a == HYDROGENS:
            return f"{'carry' if n > 1 else 'carries'} {condition.value} hydrogens"
        case a if a == ORDER and isinstance(condition.value, int):
            return f"{are} {ORDERS[condition.value]}"
        case a if a == STROKE:
            return f"{are} {no}drawn as a {condition.value}" if n < 2 else f"are {no}drawn as {condition.value}s"
        case a if a == SIZE:
            return f"{'have' if n > 1 else 'has'} {condition.value} corners"
        case a if a == ATOMS:
            return f"{'hold' if n > 1 else 'holds'} {name(scene, world, str(condition.value))}"
        case a if a in (ON_RING, ON_AROMATIC_RING):
            ring = "a ring" if a == ON_RING else "an aromatic ring"
            return f"{'stand' if n > 1 else 'stands'} on {ring}" if condition.value else f"{are} on no {ring[2:]}"
    return f"{'have' if n > 1 else 'has'} the {condition.attribute.said} {condition.value}"


def order(scene: Molecule, world: World, attribute: Attribute, n: int, end: End) -> tuple[str, str]:
    """`from left to right` and `is the leftmost`."""
    if attribute not in LOOKS:
        return "", ""
    lead, ends, way = LOOKS[attribute]
    return lead, f"is the {ends[end]}" if n == 1 else f"is the {ordinal(n)} {way}"
