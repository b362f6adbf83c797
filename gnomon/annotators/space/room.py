"""How a furnished room is spoken of: what things are called, and how what is seen of them is told."""

from __future__ import annotations

from itertools import pairwise

from gnomon.annotators.space import telling
from gnomon.annotators.space.portrait import pointing
from gnomon.annotators.space.refer import article
from gnomon.annotators.voice import Line, Selection
from gnomon.annotators.wording import in_words, listing, ordinal, plural
from gnomon.scenes.space import Furniture, Interior
from gnomon.scenes.space.attributes import BODY, DEPTH, FACING, FURNISHED, HIGH, NEAREST, ON, SIDE_OF, USE
from gnomon.truth.attribute import Attribute
from gnomon.truth.claim import States
from gnomon.truth.fact import Fact, number
from gnomon.truth.limits import CAREFUL
from gnomon.truth.steps import Comparison, End
from gnomon.truth.vocabulary import X
from gnomon.truth.world import World

WAYS = {
    "left": "on the left", "right": "on the right", "in front": "in front", "behind": "behind",
}  # fmt: skip
TALLER = {"above": "taller than", "below": "lower than"}


def name(scene: Interior, world: World, subject: str) -> str:
    """`the sofa`; of several `the left chair`, `the nearer chair`, `the second chair from the left`."""
    thing = next((t for t in scene.of(Furniture) if t.id == subject), None)
    if thing is None:
        return "the room"
    twins = [t.id for t in scene.of(Furniture) if t.model == thing.model]
    if len(twins) == 1:
        return f"the {thing.model}"
    for attribute, margin, ends, way in (
        (X, CAREFUL.side, ("left", "right"), "from the left"),
        (DEPTH, CAREFUL.depth, ("nearer", "farther"), "from the front"),
        (X, 0.0, ("left", "right"), "from the left"),
    ):
        at = sorted((number(world.facts[i, attribute].value), i) for i in twins)
        if all(b[0] - a[0] >= margin for a, b in pairwise(at)):
            place = [i for _, i in at].index(subject)
            two = len(at) == 2
            return f"the {ends[place] if two else ordinal(place + 1)} {thing.model}{'' if two else f' {way}'}"
    raise AssertionError("places can be put in order")


def body(scene: Interior, subject: str) -> Furniture:
    return next(t for t in scene.of(Furniture) if t.id == subject)


def state(scene: Interior, world: World, fact: Fact, value: str) -> str | None:
    """`the vase stands on the desk`; where things are is told by comparison."""
    own = name(scene, world, fact.subject)
    if fact.attribute.pattern == SIDE_OF:
        return f"from where one sits on {name(scene, world, fact.attribute.names[0])}, {own} is {WAYS[value]}"
    match fact.attribute:
        case a if a in (X, DEPTH, HIGH):
            return None
        case a if a == BODY:
            return f"it is {article(value)}"
        case a if a == ON:
            return f"{own} stands on the {value}"
        case a if a == NEAREST:
            return f"the {value} is the thing nearest to {own}"
        case a if a == USE:
            return f"it is {article(value)}"
        case a if a == FACING:
            point, verb = pointing(body(scene, fact.subject))
            return f"{point.replace(f'the {body(scene, fact.subject).model}', own)} {verb} {value}"
    return ""


def reason(scene: Interior, world: World, fact: Fact) -> Line | None:
    """`There is a bed, so it is a bedroom.`"""
    if fact.because is None or fact.because.rule != FURNISHED:
        return None
    found = [article(str(world.facts[p].value)) for p in fact.because.premises]
    said = f"it is {article(str(fact.value))}"
    claims = [States("", s, a, world.facts[s, a].value, "") for s, a in fact.because.premises]
    return Line(f"there is {listing(found)}, so {said}.", (*claims, States(said, *fact.key, fact.value, "")))


def select(scene: Interior, world: World, selection: Selection) -> str | None:
    """`There are two chairs: …`, `No thing stands on the desk.`"""
    if selection.named:
        return ""
    n = len(selection.members)
    given = {c.attribute: str(c.value) for c in selection.conditions}
    if not selection.asked and set(given) == {BODY}:
        return ""
    noun = given.get(BODY, "thing")
    many = f"{in_words(n) if n else 'no'} {noun if n < 2 else plural(noun)}"
    text = f"there {'are' if n > 1 else 'is'} {many}"
    if ON in given:
        text = f"{many} {'stand' if n > 1 else 'stands'} on the {given[ON]}"
    names = [name(scene, world, m) for m in selection.members]
    return text if names in ([], [f"the {noun}"]) else f"{text}: {listing(names)}"


def order(attribute: Attribute, n: int, end: End) -> tuple[str, str]:
    if attribute != HIGH:
        return telling.place(attribute, n, end)
    first = {"highest": "the taller one", "lowest": "the lower one"}[end]
    return "by height", f"is {first}"


def compare(scene: Interior, world: World, one: Fact, is_: Comparison, other: Fact) -> str:
    """`the sofa stands to the left of the bookcase`"""
    if (one.attribute, is_) in telling.SIDES:
        way = telling.SIDES[one.attribute, is_]
        return f"{name(scene, world, one.subject)} stands {way} {name(scene, world, other.subject)}"
    if one.attribute == HIGH and is_ in TALLER:
        return f"{name(scene, world, one.subject)} is {TALLER[is_]} {name(scene, world, other.subject)}"
    return ""
