"""How many: points, triangles, circles, marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.places import lines, triangles
from gnomon.annotators.question import Question
from gnomon.annotators.wording import saying
from gnomon.scenes.geometry import Angle, Circle, Figure, Line, Ray, RightAngle, Segment, Tick, Triangle
from gnomon.scenes.geometry.sketch import as_drawn
from gnomon.truth.program import every
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

POINTS = (
    "How many (points|of the points) (are named|have a name) in the figure?",
    "How many points have a letter?",
    "Count the named points.",
    "How many points carry a letter?",
    "How many points are labelled with a letter?",
    "How many (labelled|lettered) points are there in the figure?",
)
TRIANGLES = (
    "How many triangles (are there|can be seen) in the figure?",
    "How many triangles does the figure (show|contain), large and small?",
    "Count all triangles in the figure.",
    "How many triangles, small and large, are in the figure?",
    "How many triangles of any size are there in the figure?",
    "In all, how many triangles can you find in the figure?",
)
CIRCLES = (
    "How many (whole|full) circles are drawn in the figure?",
    "How many circles does the figure (show|contain)?",
    "Count the circles in the figure.",
    "How many circles are there in the figure?",
    "How many circles can be seen?",
    "What is the number of circles in the figure?",
)
TICKS = (
    "How many segments carry tick marks?",
    "How many segments are marked with ticks?",
    "Count the segments with tick marks.",
    "On how many segments are there tick marks?",
    "How many segments have ticks across them?",
    "What is the number of segments with tick marks?",
)
ARCS = (
    "How many angles (are marked with|have) an arc?",
    "How many angles are marked by arcs?",
    "At how many angles is there an arc?",
    "Count the angles marked with arcs.",
    "How many angle arcs are drawn?",
    "What is the number of angles with an arc?",
)
SQUARES = (
    "How many right-angle marks are there?",
    "How many right angles are marked by a small square?",
    "Count the small squares that mark right angles.",
    "At how many places is a right angle marked?",
    "How many angles carry a right-angle mark?",
    "What is the number of right-angle marks in the figure?",
)


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    yield Question("", "count-points", every("point name").count(), saying=saying(POINTS))
    scene = as_drawn(scene)
    drawn = scene.of(Segment) + scene.of(Line) + scene.of(Ray)
    # lines and rays go on beyond their points and may meet others there
    bounded = not scene.of(Line) and not scene.of(Ray) and 3 <= len(lines(scene)) <= len(drawn)
    if scene.of(Triangle) and bounded and triangles(scene) == len(scene.of(Triangle)):
        yield Question("", "count-triangles", every("triangle").count(), saying=saying(TRIANGLES))
    if scene.of(Circle):
        yield Question("", "count-circles", every("circle").count(), saying=saying(CIRCLES))
    if scene.of(Tick):
        yield Question("", "count-ticks", every("tick").count(), saying=saying(TICKS))
    arcs = scene.of(Angle)
    # two equal arcs side by side may be taken for one
    if len(arcs) > 1 and all(a.arcs == 1 for a in arcs):
        yield Question("", "count-arcs", every("angle").count(), saying=saying(ARCS))
    if scene.of(RightAngle):
        yield Question("", "count-right-angles", every("right angle").count(), saying=saying(SQUARES))
