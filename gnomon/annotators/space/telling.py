"""What is seen on a table, in a teacher's words: what there is, who stands where."""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.annotators.space.naming import describe, name
from gnomon.annotators.space.refer import Clauses, article, phrase
from gnomon.annotators.voice import Condition, Selection
from gnomon.annotators.wording import in_words, listing, ordinal
from gnomon.scenes.space import ADJECTIVES, Tabletop
from gnomon.scenes.space.attributes import DEPTH, PATTERN, SIZE
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Fact, number
from gnomon.truth.steps import Comparison, End
from gnomon.truth.vocabulary import COLOUR, SHAPE, X
from gnomon.truth.world import World

SIDES: dict[tuple[Attribute, Comparison], str] = {
    (X, "below"): "to the left of",
    (X, "above"): "to the right of",
    (DEPTH, "below"): "nearer to the camera than",
    (DEPTH, "above"): "farther from the camera than",
}
LOOKS = {X: "from left to right", DEPTH: "from front to back"}
OUTERMOST: dict[tuple[Attribute, End], tuple[str, str]] = {
    (X, "lowest"): ("the leftmost", "from the left"),
    (X, "highest"): ("the rightmost", "from the right"),
    (DEPTH, "lowest"): ("the nearest to the camera", "counted from the camera"),
    (DEPTH, "highest"): ("the farthest from the camera", "from the back"),
}


def state(scene: Tabletop, world: World, fact: Fact, value: str) -> str | None:
    """`the small object is red`; where things stand is told by comparison."""
    match fact.attribute:
        case a if a in (X, DEPTH):
            return None
        case a if a in (SIZE, PATTERN, COLOUR):
            return f"{describe(scene, world, fact.subject, without=fact.attribute)} is {value}"
        case a if a == SHAPE:
            return f"{describe(scene, world, fact.subject, without=SHAPE)} is {article(value)}"
    return ""


def select(scene: Tabletop, world: World, selection: Selection) -> str | None:
    """`There are two grey spheres: …`, `No object stands to the right of the cube.`"""
    if selection.named or (not selection.asked and turned(world, selection.conditions)):
        return ""
    n = len(selection.members)
    given = {c.attribute: str(c.value) for c in selection.conditions if not c.other}
    clauses: Clauses = tuple((a, given[a]) for a in ADJECTIVES if a in given)
    sides = " and ".join(side(scene, world, c) for c in selection.conditions if c.other)
    many = f"{in_words(n) if n else 'no'} {phrase(clauses, n or 1)}"
    text = f"{many} {'stand' if n > 1 else 'stands'} {sides}" if sides else f"there {'are' if n > 1 else 'is'} {many}"
    ordered = sorted(selection.members, key=lambda m: number(world.facts[m, X].value))  # as one meets them
    names = [name(scene, world, m) for m in ordered]
    return text if names in ([], [f"the {phrase(clauses)}"]) else f"{text}: {listing(names)}"


def turned(world: World, conditions: Sequence[Condition]) -> bool:
    """Whether it is about what lies to the right of the right one of two and to the left of the left one."""
    ends = {c.is_: number(world.facts[c.other, X].value) for c in conditions if c.other and c.attribute == X}
    return len(ends) == 2 and ends["above"] >= ends["below"]


def side(scene: Tabletop, world: World, condition: Condition) -> str:
    return f"{SIDES[condition.attribute, condition.is_]} {name(scene, world, condition.other)}"


def place(attribute: Attribute, n: int, end: End) -> tuple[str, str]:
    """`from left to right` and `is the second from the left`."""
    first, way = OUTERMOST[attribute, end]
    return LOOKS[attribute], f"is {first}" if n == 1 else f"is the {ordinal(n)} {way}"


def compare(scene: Tabletop, world: World, one: Fact, is_: Comparison, other: Fact) -> str:
    """`the star stands to the left of the cone`, `both are striped`, `they differ in colour`."""
    if (one.attribute, is_) in SIDES:
        way = SIDES[one.attribute, is_]
        return f"{name(scene, world, one.subject)} stands {way} {name(scene, world, other.subject)}"
    if is_ == "is not":
        return f"they differ in {one.attribute}"
    return f"both have the same {one.attribute}" if is_ == "is" else ""
