"""How an object is called in a rationale: with as few words as tell it from the others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from gnomon.annotators.space.refer import Clauses, descriptions, fits, phrase, things
from gnomon.annotators.wording import ordinal
from gnomon.scenes.space import ADJECTIVES, Object, Tabletop
from gnomon.scenes.space.attributes import DEPTH
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import number
from gnomon.truth.limits import CAREFUL
from gnomon.truth.vocabulary import COLOUR, X
from gnomon.truth.world import World


def name(scene: Tabletop, world: World, subject: str) -> str:
    """`the red cube`; of objects that look alike `the left red cube`, `the second red cube from the left`."""
    return describe(scene, world, subject)


def describe(scene: Tabletop, world: World, subject: str, without: Attribute | None = None) -> str:
    """The name of an object, without an attribute if that is what is to be told; else `the table`."""
    all_ = things(scene)
    thing = next((o for o in all_ if o.id == subject), None)
    if thing is None:
        return "the table"
    attributes = [a for a in ADJECTIVES if a != without]
    alike = {o.id for o in all_ if all(getattr(o, a) == getattr(thing, a) for a in attributes)}
    ways = [c for c in descriptions(thing, attributes) if {o.id for o in all_ if fits(o, c)} == alike]
    clauses = min(ways, key=lambda c: (len(phrase(c).split()), COLOUR not in dict(c)))
    # one of several pictures may leave a thing out: it has no place there, and nobody takes it for another
    twins = [o for o in all_ if o.id in alike and (o.id, X) in world.facts]
    return among(twins, thing, clauses, world) if thing in twins and len(twins) > 1 else f"the {phrase(clauses)}"


def among(twins: Sequence[Object], thing: Object, clauses: Clauses, world: World) -> str:
    """By its place among those alike: from the left, or from the front where they stand behind one another."""
    for attribute, margin, ends, way in (
        (X, CAREFUL.side, ("left", "right"), "from the left"),
        (DEPTH, CAREFUL.depth, ("nearer", "farther"), "from the front"),
        (X, 0.0, ("left", "right"), "from the left"),
    ):
        at = sorted((number(world.facts[o.id, attribute].value), o.id) for o in twins)
        if all(b[0] - a[0] >= margin for a, b in pairwise(at)):
            place = [id for _, id in at].index(thing.id)
            two = len(at) == 2
            return f"the {ends[place] if two else ordinal(place + 1)} {phrase(clauses)}{'' if two else f' {way}'}"
    raise AssertionError("places can be put in order")
