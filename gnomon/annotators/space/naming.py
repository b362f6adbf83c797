"""How an object is called in a rationale."""

from __future__ import annotations

from gnomon.annotators.space.refer import descriptions, fits, phrase, things
from gnomon.scenes.space import Object
from gnomon.truth.element import Scene
from gnomon.truth.world import World


def name(scene: Scene, world: World, subject: str) -> str:
    """`the red cube`, by the fewest attributes; objects that look alike keep their number."""
    all_ = things(scene)
    thing = next((o for o in all_ if o.id == subject), None)
    if not isinstance(thing, Object):
        return f"the {subject.split('/')[0]}"
    order = sorted(descriptions(thing), key=lambda c: (len(c), -len({"colour", "shape"} & {a for a, _ in c})))
    for clauses in order:
        if sum(fits(o, clauses) for o in all_) == 1:
            return f"the {phrase(clauses)}"
    return f"the {phrase(order[-1])} ({subject})"
