"""What is said of plane figures."""

from __future__ import annotations

from dataclasses import replace

from gnomon.annotators.geometry.caption import caption
from gnomon.annotators.geometry.naming import name
from gnomon.annotators.geometry.proof import givens, reason
from gnomon.annotators.geometry.statements import attribute_name, compare, denies, order, select, state
from gnomon.annotators.voice import Voice
from gnomon.scenes.geometry import Figure
from gnomon.scenes.geometry.auxiliary import joined, speaks_of
from gnomon.truth.world import World

TIERS = ("text-dominant", "text-lite", "vision-intensive", "vision-dominant", "vision-only")
WAYS = (*(f"goal-{tier}" for tier in TIERS), "step-by-step")


def askable(scene: Figure, world: World) -> World:
    """The world without readings of lines that only the proof draws: nobody is asked about what is not there."""
    if not scene.auxiliary:
        return world
    of = joined(scene)
    return replace(
        world, readings={k: r for k, r in world.readings.items() if not speaks_of(k, of)}, known={}, begun={}
    )


# a mark is not the thing that it marks: there may be more right angles than are marked
KINDS = {
    "right angle": "right-angle mark",
    "tick": "segment with tick marks",
    "parallel": "segment with arrows",
    "angle": "angle with an arc",
    "point name": "named point",
}


READ = ("read-*", "same-*", "marked-*", "which-right", "point-on-segment", "points-on-circle", "lies-on-circle")


def kind(scene: Figure, world: World, kind: str) -> str:
    return KINDS.get(kind, kind)


VOICE = Voice(
    name=name,
    caption=caption,
    attribute=attribute_name,
    kind=kind,
    state=state,
    select=select,
    order=order,
    compare=compare,
    reason=reason,
    denies=denies,
    givens=givens,
    askable=askable,
    # one of the ways to ask for what a figure was made for is always asked
    first=WAYS,
    # what a text tells of the figure is not asked as well
    alike=(WAYS, *((f"goal-text-{how}", read) for how in ("dominant", "lite") for read in READ)),
    # what any figure would be asked comes last for so large a share of figures
    seldom={
        "outermost-point": 0.7,
        "count-points": 0.7,
        "sort-of-angle": 0.35,
        "is-angle": 0.35,
        "point-on-segment": 0.3,
        "*-by-eye": 0.5,
    },
)
