"""What the marks say: equal ticks, arrows, right angles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.describing import tracks
from gnomon.annotators.geometry.naming import segment_names
from gnomon.annotators.geometry.options import which
from gnomon.annotators.geometry.places import NEAR, angle, length, tilt
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import saying
from gnomon.scenes.geometry import Figure, ParallelMark, RightAngle, Segment, Tick
from gnomon.scenes.geometry.attributes import MEASURE, STROKES
from gnomon.scenes.geometry.ids import letters_of, noun_of
from gnomon.truth.program import literal, same, the
from gnomon.truth.vocabulary import DRAWN
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

EQUAL = (
    "Are {one} and {two} marked as (equal|equally long)?",
    "Do the tick marks say that {one} and {two} are equally long?",
    "Is {one} marked as equal to {two}?",
    "Do {one} and {two} carry the same tick marks?",
    "Going by the tick marks, are {one} and {two} equal?",
    "Do the marks show that {one} and {two} have the same length?",
)
WHICH_EQUAL = (
    "Which segment carries the same tick marks as {one}?",
    "Which segment is marked as equal to {one}?",
    "By the tick marks, which segment is as long as {one}?",
    "Name the segment with the same tick marks as {one}.",
    "{one} and one other segment carry the same tick marks. Which one?",
    "Which other segment has as many tick marks as {one}?",
)
PARALLEL = (
    "Are {one} and {two} marked as parallel?",
    "Do the arrows say that {one} and {two} are parallel?",
    "Is {one} marked as parallel to {two}?",
    "Do {one} and {two} carry the same arrow marks?",
    "Going by the arrow marks, is {one} parallel to {two}?",
    "Do the marks show that {one} and {two} are parallel?",
)
WHICH_PARALLEL = (
    "Which segment is marked as parallel to {one}?",
    "Which segment carries the same arrow marks as {one}?",
    "By the arrow marks, which segment is parallel to {one}?",
    "Name the segment with the same arrow marks as {one}.",
    "{one} and one other segment carry the same arrow marks. Which one?",
    "Which other segment is marked with the same arrows as {one}?",
)
SQUARE = (
    "Which angle is marked as a right angle?",
    "At which angle is the small square drawn?",
    "Which angle does a small square mark?",
    "Name the angle with the right-angle mark.",
    "Which angle carries the right-angle mark?",
    "Where is the right angle marked? Name the angle.",
)


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    segments = [s for s in scene.of(Segment) if (s.id, STROKES) in world.readings]
    for s, t in combinations(segments, 2):
        # asked of pairs of which at least one carries ticks
        if any(world.facts[x.id, STROKES].value for x in (s, t)):
            one, two = segment_names(words, scene, *(s.id, t.id)[:: 1 if words.random() < 0.5 else -1])
            program = same(the(s.id).read(STROKES), the(t.id).read(STROKES))
            yield Question("", "marked-equal", program, saying=saying(EQUAL, one=one, two=two))
    yield from same_ticks(scene, world, words)
    yield from arrows(scene, world, words)
    squares = scene.of(RightAngle)
    if len(squares) == 1:
        right = letters_of(squares[0].of)
        wrong = tuple(
            Mistake("took another angle", f"∠{letters_of(s)}")
            for s, a in world.readings
            # the corner beside it, and one of another name, is right too
            if a == MEASURE and noun_of(s) == "angle" and abs(angle(scene, s) - 90) > NEAR
        )
        square = the(squares[0].id).read(DRAWN)
        program = which([(same(square, literal("a small square")), f"∠{right}")])
        yield Question("", "which-right", program, wrong, saying=saying(SQUARE))


def same_ticks(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    """Where two segments and no more carry so many ticks."""
    ticks = scene.of(Tick)
    for tick in ticks:
        mates = [t for t in ticks if t.strokes == tick.strokes and t is not tick]
        if len(mates) != 1:
            continue
        options = [s.id for s in scene.of(Segment) if s.id != tick.of]
        program = which(
            [
                (same(the(tick.of).read(STROKES), the(s).read(STROKES)), letters_of(s))
                for s in sorted(options, key=lambda s: s != mates[0].of)
            ]
        )
        # one as long is as long without marks too, and what holds a marked piece carries its marks
        true = [
            s
            for s in options
            if same_length(scene, s, tick.of) or any(holds(scene, s, x) for x in (tick.of, mates[0].of))
        ]
        wrong = tuple(Mistake("took a segment with other marks", letters_of(s)) for s in options if s not in true)
        (one,) = segment_names(words, scene, tick.of)
        yield Question("", "same-marks", program, wrong, saying=saying(WHICH_EQUAL, one=one))


def holds(scene: Figure, whole: str, part: str) -> bool:
    """Whether a segment is a piece of another."""
    a, b = tuple(letters_of(whole))
    track = next((t for t in tracks(scene) if {a, b} <= set(t)), (a, b))
    i, j = sorted((track.index(a), track.index(b)))
    return set(letters_of(part)) <= set(track[i : j + 1])


def same_length(scene: Figure, one: str, other: str) -> bool:
    return abs(length(scene, one) - length(scene, other)) < NEAR * length(scene, other)


def plain(scene: Figure, world: World, segment: str) -> bool:
    """Whether neither a segment nor the line that it is a part of carries a mark."""
    ends = set(letters_of(segment))
    marks: list[Tick | ParallelMark] = [*scene.of(Tick), *scene.of(ParallelMark)]
    marked = {letters_of(m.of) for m in marks}
    on = [set(track) for track in tracks(scene) if ends <= set(track)] or [ends]
    return (segment, DRAWN) in world.facts and not any(set(m) <= track for m in marked for track in on)


def arrows(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    marks = scene.of(ParallelMark)
    for m, n in combinations(marks, 2):
        one, two = segment_names(words, scene, m.of, n.of)
        program = same(the(m.id).read(DRAWN), the(n.id).read(DRAWN))
        yield Question("", "marked-parallel", program, saying=saying(PARALLEL, one=one, two=two))
    bare = [s.id for s in scene.of(Segment) if plain(scene, world, s.id)] if marks else []
    for i in words.permutation(len(bare))[: len(marks)]:
        mark = marks[int(words.integers(len(marks)))]
        one, two = segment_names(words, scene, mark.of, bare[i])
        program = same(the(mark.id).read(DRAWN), the(bare[i]).read(DRAWN))
        yield Question("", "marked-parallel", program, saying=saying(PARALLEL, one=one, two=two))
    for mark in marks:
        others = [m for m in marks if m is not mark]
        mates = [m for m in others if m.strokes == mark.strokes]
        if len(mates) != 1:
            continue
        read = the(mark.id).read(DRAWN)
        program = which([(same(read, the(m.id).read(DRAWN)), letters_of(m.of)) for m in others])
        wrong = tuple(
            Mistake("took a segment with other marks or none", letters_of(s.id))
            for s in scene.of(Segment)
            if tilt(scene, s.id, mark.of) > NEAR  # what lies on one of the lines is parallel as well
        )
        (one,) = segment_names(words, scene, mark.of)
        yield Question("", "same-arrows", program, wrong, saying=saying(WHICH_PARALLEL, one=one))
