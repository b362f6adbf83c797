"""What is said of plane figures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.truth.world import World

if TYPE_CHECKING:
    from gnomon.scenes.geometry import Figure

TIERS = ("text-dominant", "text-lite", "vision-intensive", "vision-dominant", "vision-only")
# one of the ways to ask for what a figure was made for is always asked
FIRST = tuple(f"goal-{tier}" for tier in TIERS)
# what any figure would be asked comes last for so large a share of figures
SELDOM = {
    "outermost-point": 0.7,
    "count-points": 0.7,
    "sort-of-angle": 0.35,
    "is-angle": 0.35,
    "point-on-segment": 0.3,
    "*-by-eye": 0.5,
}


def askable(scene: Figure, world: World) -> World:
    """The world without readings of lines that only the proof draws: nobody is asked about what is not there."""
    if not scene.auxiliary:
        return world
    from gnomon.scenes.geometry.auxiliary import joined, speaks_of

    of = joined(scene)
    return replace(
        world, readings={k: r for k, r in world.readings.items() if not speaks_of(k, of)}, known={}, begun={}
    )
