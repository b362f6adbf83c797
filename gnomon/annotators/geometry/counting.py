"""How many: points, triangles, marks, printed values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Question
from gnomon.annotators.wording import say
from gnomon.scenes.geometry import Angle, Figure, Tick
from gnomon.truth.program import every
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

POINTS = (
    "How many (points|of the points) (are named|have a name) in the figure?",
    "How many points does the figure name?",
    "Count the named points. How many are there?",
    "How many points carry a letter?",
)
TRIANGLES = (
    "How many triangles (are there|can be seen) in the figure?",
    "How many triangles does the figure (show|contain), large and small?",
    "Count all triangles in the figure. How many are there?",
    "How many triangles, small and large, are in the figure?",
)
TICKS = (
    "How many segments carry tick marks?",
    "How many segments are marked with ticks?",
    "Count the segments with tick marks. How many are there?",
    "On how many segments are there tick marks?",
)
ARCS = (
    "How many angles (are marked with|have) an arc?",
    "How many angles are marked by arcs?",
    "At how many angles is there an arc?",
    "Count the angles marked with arcs. How many are there?",
)


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    yield Question(say(words, *POINTS), "count-points", every("point").count())
    yield Question(say(words, *TRIANGLES), "count-triangles", every("triangle").count())
    if scene.of(Tick):
        yield Question(say(words, *TICKS), "count-ticks", every("tick").count())
    arcs = scene.of(Angle)
    # two equal arcs side by side may be taken for one
    if len(arcs) > 1 and all(a.arcs == 1 for a in arcs):
        yield Question(say(words, *ARCS), "count-arcs", every("angle").count())
