"""Which points lie on a line or on a circle, and on both."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.describing import tracks
from gnomon.annotators.geometry.naming import letters, name_of
from gnomon.annotators.geometry.places import at
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import saying
from gnomon.scenes.geometry import Circle, Figure, Segment
from gnomon.scenes.geometry.facts import place
from gnomon.scenes.geometry.ids import point_id, segment_id
from gnomon.scenes.geometry.sketch import as_drawn
from gnomon.truth.program import Program, every, the
from gnomon.truth.vocabulary import DRAWN, NAME, X, Y
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

BETWEEN = (
    "Which point lies on {line}, between its ends?",
    "Which (named|lettered) point divides {line}?",
    "Which point lies between {p} and {q} on {line}?",
    "Name the point on {line} between {p} and {q}.",
    "Which point of {line} lies between {p} and {q}?",
    "{line} has one named point between its ends. Which?",
)
ON_CIRCLE = (
    "Which (named|lettered) points lie on {it}?",
    "Name all points that lie on {it}.",
    "Which of the named points does {it} pass through?",
    "List the points on {it}.",
    "Which lettered points does {it} go through?",
    "Which points of the figure are on {it}?",
)
LIES_ON = (
    "Does point {p} lie on {it}?",
    "Is {p} a point of {it}?",
    "Does {it} pass through {p}?",
    "Does {it} go through point {p}?",
    "Is point {p} on {it}?",
    "Is the point {p} on {it}?",
)
CROSS = (
    "In which point do {one} and {two} meet?",
    "Where do {one} and {two} cross?",
    "Name the point where {one} and {two} meet.",
    "Which point lies on both {one} and {two}?",
    "Which point do {one} and {two} have in common?",
    "{one} and {two} cross in one point. Which is it?",
)


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    yield from between(scene, world)
    yield from crossings(scene, world)
    seen = as_drawn(scene)
    for circle in seen.of(Circle):
        yield from on_circle(seen, world, circle)


def between(scene: Figure, world: World) -> Iterator[Question]:
    """The one point within a drawn segment; asked only where there is but one."""
    drawn = {s.id for s in scene.of(Segment)}
    for track in tracks(scene):
        p, q = track[0], track[-1]
        if len(track) == 3 and segment_id(p, q) in drawn:
            wrong = tuple(Mistake("took another point", x) for x in letters(scene) if x not in track)
            asked = saying(BETWEEN, line=f"segment {p}{q}", p=p, q=q)
            on = every("point").where(DRAWN, "contains", track[0] + track[-1])
            yield Question("", "point-on-segment", on.read(NAME), wrong, saying=asked)


def crossings(scene: Figure, world: World) -> Iterator[Question]:
    found = tracks(scene)
    for i, one in enumerate(found):
        for two in found[i + 1 :]:
            common = set(one[1:-1]) & set(two[1:-1])
            for p in common:
                wrong = tuple(Mistake("took another point", x) for x in letters(scene) if x != p)
                asked = saying(CROSS, one=one[0] + one[-1], two=two[0] + two[-1])
                here = world.facts[point_id(p), DRAWN].value
                both = every("point").where(DRAWN, "is", here)
                yield Question("", "crossing", both.read(NAME), wrong, saying=asked)


def on_circle(scene: Figure, world: World, circle: Circle) -> Iterator[Question]:
    it = name_of(scene, circle.id)
    short = place(scene, circle.id)
    if sum(s.centre == circle.centre for s in scene.of(Circle)) > 1 or (it == "the circle") != (short == "the circle"):
        return
    chosen = every("point").where(DRAWN, "contains", short)
    for by in (X, Y):
        yield Question("", "points-on-circle", chosen.list(NAME, by), saying=saying(ON_CIRCLE, it=it))
    for p in letters(scene):
        if p != circle.centre and (p in circle.through or apart(scene, circle, p)):  # nobody asks that of its centre
            yield Question("", "lies-on-circle", lies(p, short), saying=saying(LIES_ON, p=p, it=it))


def apart(scene: Figure, circle: Circle, p: str) -> bool:
    """Whether a point is plainly off a circle."""
    (x, y), (cx, cy) = at(scene, p), at(scene, circle.centre)
    return abs(hypot(x - cx, y - cy) / circle.radius - 1) > 0.08


def lies(p: str, circle: str) -> Program:
    """Whether what is seen of a point names the circle."""
    return every("point").where(DRAWN, "contains", circle).both(the(point_id(p))).exists()
