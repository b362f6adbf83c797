"""How an object is called in a rationale."""

from __future__ import annotations

from gnomon.annotators.space.refer import descriptions, fits, phrase, things
from gnomon.truth.element import Scene
from gnomon.truth.fact import number
from gnomon.truth.vocabulary import COLOUR, SHAPE, X
from gnomon.truth.world import World

ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]


def name(scene: Scene, world: World, subject: str) -> str:
    """`the red cube`, by the fewest attributes; of objects that look alike, `the second red cube from the left`."""
    all_ = things(scene)
    thing = next((o for o in all_ if o.id == subject), None)
    if thing is None:
        return f"the {subject.split('/')[0]}"
    order = sorted(descriptions(thing), key=lambda c: (len(c), COLOUR not in dict(c), SHAPE not in dict(c)))
    for clauses in order:
        if sum(fits(o, clauses) for o in all_) == 1:
            return f"the {phrase(clauses)}"
    twins = [o.id for o in all_ if fits(o, order[-1])]
    twins.sort(key=lambda i: number(world.facts[i, X].value))
    return f"the {ORDINALS[twins.index(subject)]} {phrase(order[-1])} from the left"
