"""Find it: an angle, a side, the letter in the figure. The answer follows from the marks by theorems."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.naming import angle_called, angles, concluded, segment_called, whole
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.geometry import Figure, Segment, ValueLabel
from gnomon.truth.fact import Fact, number
from gnomon.truth.program import difference, literal, the, total
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

FIND_ANGLE = (
    "(Find|Work out|Determine|Calculate) the (size|measure) of {it}.",
    "What is the (size|measure) of {it}?",
    "How large is {it}?",
    "How many degrees does {it} measure?",
    "From what is marked in the figure, (work out|find) {it}.",
)
FIND_SIDE = (
    "(Find|Work out|Determine|Calculate) the length of {it}.",
    "What is the length of {it}?",
    "How long is {it}?",
    "From what is marked in the figure, (work out|find) the length of {it}.",
)
FIND_LETTER = (
    "(Find|Work out|Determine|Calculate) {x}.",
    "What is the value of {x}?",
    "What is {x}?",
    "What does {x} stand for?",
    "Which (number|value) belongs in place of {x}?",
)
FIND_MARKED = (
    "What (value|measure) belongs (where the question mark stands|in place of the question mark)?",
    "(Find|Work out|Determine|Calculate) the (value|quantity) marked with a question mark.",
    "Which value should replace the question mark?",
)


NO_LENGTH = (
    "How long is {it}?",
    "What is the length of {it}?",
    "(Find|Work out|Determine) the length of {it}.",
    "Which length does the figure give for {it}?",
)


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    for angle in angles(world):
        if concluded(world, angle, "measure"):
            it = angle_called(words, scene, angle)
            yield Question(
                say(words, *FIND_ANGLE, it=it), "find-angle", the(angle).read("measure"), angle_mistakes(world, angle)
            )
    for segment in scene.of(Segment):
        if concluded(world, segment.id, "length"):
            it = segment_called(words, scene, segment.id)
            yield Question(
                say(words, *FIND_SIDE, it=it),
                "find-side",
                the(segment.id).read("length"),
                side_mistakes(world, segment.id),
            )
    if not any(attribute == "length" for _, attribute in world.facts):
        # angles alone fix the shape of a figure, never its size
        for segment in scene.of(Segment):
            text = say(words, *NO_LENGTH, it=segment_called(words, scene, segment.id))
            yield Question(text, "length-not-given", the(segment.id).read("length"), unanswerable=True)
    for label in scene.of(ValueLabel):
        if label.value is None:
            of_angle = label.of.startswith("angle/")
            attribute = "measure" if of_angle else "length"
            text = say(words, *FIND_MARKED) if label.text == "?" else say(words, *FIND_LETTER, x=label.text)
            program = the(label.id).follow("at").read(attribute)
            yield Question(
                text,
                "find-unknown",
                program,
                angle_mistakes(world, label.of) if of_angle else side_mistakes(world, label.of),
            )


def premises(world: World, fact: Fact, attribute: str) -> list[str]:
    """Subjects of the premises of a derived fact that have the same attribute."""
    return [s for s, a in fact.because.premises if a == attribute] if fact.because else []


def angle_mistakes(world: World, angle: str) -> tuple[Mistake, ...]:
    fact = world.facts.get((angle, "measure"))
    if fact is None:
        return ()
    read = the(angle).read("measure")
    value = number(fact.value)
    found = [Mistake("took the exterior angle", difference(literal(180), read))]
    before = premises(world, fact, "measure")
    if len(before) == 2:
        one, two = (the(s).read("measure") for s in before)
        added = fact.because is not None and fact.because.rule in (
            "exterior angle of a triangle",
            "adding adjacent angles",
        )
        sum_is_right = added and number(world.facts[before[0], "measure"].value) < value
        found.append(
            Mistake("subtracted instead of adding", difference(one, two))
            if sum_is_right
            else Mistake("added instead of subtracting", total(one, two))
        )
    if len(before) == 1:
        if fact.because is not None and fact.because.rule == "equal base angles and angle sum":
            found.append(Mistake("forgot to halve", difference(literal(180), the(before[0]).read("measure"))))
            found.append(Mistake("took the apex angle for a base angle", the(before[0]).read("measure")))
        if fact.because is not None and fact.because.rule == "half of a bisected angle":
            found.append(Mistake("forgot to halve", the(before[0]).read("measure")))
    if value < 90:
        found.append(Mistake("subtracted from 90° instead of 180°", 90 - value))
    found += [Mistake("read a neighbouring angle", the(a).read("measure")) for a in angles(world) if a != angle]
    return tuple(found)


def side_mistakes(world: World, segment: str) -> tuple[Mistake, ...]:
    """None where the answer is a root, whose form would give it away."""
    fact = world.facts.get((segment, "length"))
    if fact is None or not whole(world, segment, "length"):
        return ()
    before = premises(world, fact, "length")
    found: list[Mistake] = []
    if len(before) == 2 and fact.because is not None and all(whole(world, s, "length") for s in before):
        one, two = (the(s).read("length") for s in before)
        if fact.because.rule == "Pythagorean theorem":
            a, b = (number(world.facts[s, "length"].value) for s in before)
            found += [
                Mistake("added the sides", total(one, two)),
                Mistake("subtracted the sides", difference(one, two)),
                Mistake("forgot the square root", number(fact.value) ** 2),
                Mistake("took half the product", a * b / 2),
            ]
        else:
            found.append(Mistake("added instead of subtracting", total(one, two)))
            found.append(Mistake("subtracted instead of adding", difference(one, two)))
    others = [s for s, a in world.facts if a == "length" and s != segment and whole(world, s, "length")]
    return (*found, *(Mistake("read another side", the(s).read("length")) for s in others))
