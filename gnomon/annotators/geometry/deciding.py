"""Is it true, and which of four statements must be true.

What is wrong is so by coordinates, and often looks true; or it is true of the drawing and its marks do not say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.mistakes import mistakes
from gnomon.annotators.geometry.naming import is_conclusion, is_given
from gnomon.annotators.geometry.options import which
from gnomon.annotators.geometry.places import angle, length, sorts, tilt
from gnomon.annotators.geometry.statements import clause, in_words, relation
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import saying
from gnomon.scenes.geometry import Figure, Quadrilateral, Segment
from gnomon.scenes.geometry.attributes import (
    EQUAL_TO,
    ISOSCELES_TRAPEZOID,
    KITE,
    MEASURE,
    PARALLEL_TO,
    PARALLELOGRAM,
    QUADRILATERALS,
    TRAPEZOID,
)
from gnomon.scenes.geometry.freedom import freedom
from gnomon.scenes.geometry.ids import letters_of, noun_of
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Exact, Fact, Key, is_number
from gnomon.truth.program import Program, literal, same, the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

TRUE = (
    "Is it (right|correct) that {claim}?",
    "Is it true that {claim}?",
    "Does the figure show that {claim}?",
    "Can you conclude that {claim}?",
    "Does it follow from the figure that {claim}?",
    "Is this statement right: {claim}?",
)
MUST = (
    "Which of these statements must be true?",
    "Which of these statements follows from the figure?",
    "Which statement can be proved from what the figure shows?",
    "Only one of these statements must be true. Which one?",
    "Which of the statements can be concluded from the marks in the figure?",
    "Which of these is certainly true in the figure?",
)
CHOSEN = 8  # true claims that are put up
NEAR_BY = 1e-9  # of what coordinates make the same
NEAR = {"length": (0.78, 0.96), "angle": (3.0, 16.0), "tilt": (4.0, 20.0)}


@dataclass(frozen=True)
class Claim:
    """A statement, the program that tells whether it holds in the picture, and who would take it for true."""

    text: str
    program: Program
    mistake: str = "took what looks true"


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    right = [world.facts[k] for k in world.readings if sayable(world, world.facts[k])]
    chosen = [right[i] for i in words.permutation(len(right))[:CHOSEN]]
    wrong = [*false_relations(scene, world, words)]
    numbers = [false_number(scene, world, fact, words) for fact in chosen]
    for fact in chosen:
        yield question_of(true_claim(scene, fact))
    for claim_ in (*wrong, *numbers):
        if claim_ is not None:
            yield question_of(claim_)
    yield from must(scene, words, chosen, [*wrong, *loose_relations(scene, world, words)], numbers)


def sayable(world: World, fact: Fact) -> bool:
    """Numbers and relations that follow by a theorem."""
    return is_conclusion(world, *fact.key) and not is_given(fact) and (is_number(fact.value) or fact.value is True)


def question_of(claim: Claim) -> Question:
    return Question("", "true-or-false", claim.program, saying=saying(TRUE, claim=claim.text))


def true_claim(scene: Figure, fact: Fact) -> Claim:
    read = the(fact.subject).read(fact.attribute)
    program = the(fact.subject).follows(fact.attribute) if fact.value is True else same(read, literal(fact.value))
    return Claim(clause(scene, fact).said, program)


def false_number(scene: Figure, world: World, fact: Fact, words: Generator) -> Claim | None:
    """The same quantity with the value of a mistake."""
    pool = [
        m.gives
        for m in mistakes(world, fact)
        if is_number(m.gives) and isinstance(m.gives, Exact) == isinstance(fact.value, Exact)
    ]
    if not pool:
        return None
    value = pool[int(words.integers(len(pool)))]
    wrong = Fact(fact.subject, fact.attribute, value, fact.unit)  # type: ignore[arg-type]
    said = clause(scene, wrong).said
    if any(f.attribute == fact.attribute and clause(scene, f).said == said for f in world.facts.values()):
        return None  # it is true of the other arc between the same points
    return Claim(said, same(the(fact.subject).read(fact.attribute), literal(value)))  # type: ignore[arg-type]


def false_relations(scene: Figure, world: World, words: Generator) -> Iterator[Claim]:
    """Relations that nearly hold: sides of nearly one length, lines nearly parallel, angles nearly equal."""
    segments = sorted(s.id for s in scene.of(Segment))
    angles = sorted({s for s, a in world.readings if a == MEASURE and noun_of(s) == "angle"})
    found: list[Key] = []
    for a, b in combinations(segments, 2):
        low, high = sorted((length(scene, a), length(scene, b)))
        if NEAR["length"][0] < low / high < NEAR["length"][1]:
            found.append((a, EQUAL_TO.of(letters_of(b))))
        if NEAR["tilt"][0] < tilt(scene, a, b) < NEAR["tilt"][1] and not set(letters_of(a)) & set(letters_of(b)):
            found.append((a, PARALLEL_TO.of(letters_of(b))))
    for a, b in combinations(angles, 2):
        if NEAR["angle"][0] < abs(angle(scene, a) - angle(scene, b)) < NEAR["angle"][1]:
            found.append((a, EQUAL_TO.of(letters_of(b))))
    found += [(q.id, sort) for q in scene.of(Quadrilateral) for sort in false_sorts(scene, q)]
    for subject, attribute in (found[i] for i in words.permutation(len(found))[:CHOSEN]):
        yield Claim(text_of(scene, (subject, attribute)), the(subject).follows(attribute))


def text_of(scene: Figure, key: Key) -> str:
    """A relation or a sort, said to be true."""
    return relation(scene, key) or in_words(scene, key, "yes")


def loose_relations(scene: Figure, world: World, words: Generator) -> Iterator[Claim]:
    """Relations that hold in the drawing and would not if points were moved without touching a mark."""
    free = freedom(scene) if scene.to_scale else None
    if free is None:
        return
    segments = sorted(s.id for s in scene.of(Segment))
    angles = sorted({s for s, a in world.readings if a == MEASURE and noun_of(s) == "angle"})
    found: list[Key] = []
    for a, b in combinations(segments, 2):
        low, high = sorted((length(scene, a), length(scene, b)))
        if high - low < NEAR_BY * high:
            found.append((a, EQUAL_TO.of(letters_of(b))))
        on = [free.shape.on[tuple(letters_of(x))] for x in (a, b)]  # type: ignore[index]
        if tilt(scene, a, b) < 1e-6 and not set(on[0]) & set(on[1]):
            found.append((a, PARALLEL_TO.of(letters_of(b))))
    for a, b in combinations(angles, 2):
        if abs(angle(scene, a) - angle(scene, b)) < 1e-6:
            found.append((a, EQUAL_TO.of(letters_of(b))))
    found += [(q.id, sort) for q in scene.of(Quadrilateral) for sort in sorts(scene, q)]
    for subject, attribute in (found[i] for i in words.permutation(len(found))[:CHOSEN]):
        if (subject, attribute) not in world.facts and free.breaks((subject, attribute)):
            text = text_of(scene, (subject, attribute))
            yield Claim(text, the(subject).follows(attribute), "took what the drawing shows for what its marks say")


def false_sorts(scene: Figure, shape: Quadrilateral) -> Iterator[Attribute]:
    """A parallelogram is a trapezoid to some, a rhombus a kite, so these are left out."""
    held = sorts(scene, shape)
    loose = (TRAPEZOID, KITE, ISOSCELES_TRAPEZOID) if PARALLELOGRAM in held else ()
    yield from (sort for sort in QUADRILATERALS if sort not in held and sort not in loose)


def must(
    scene: Figure, words: Generator, right: list[Fact], wrong: list[Claim], numbers: list[Claim | None]
) -> Iterator[Question]:
    """One statement that follows among three that are false, none of them about the same quantity."""
    for i, fact in enumerate(right):
        true = true_claim(scene, fact)
        pool = [*wrong, *(n for k, n in enumerate(numbers) if n is not None and k != i)]
        false = list({c.text: c for c in pool if c.text != true.text}.values())
        if len(false) < 3:
            continue
        # one that is true of the drawing, if there is one, is among them
        order = [false[k] for k in words.permutation(len(false))]
        picked = sorted(order, key=lambda c: c.mistake == Claim.mistake)[:1]
        picked += [c for c in order if c not in picked][:2]
        program = which([(c.program, c.text) for c in (true, *picked)])
        traps = tuple(Mistake(c.mistake, c.text) for c in picked)
        yield Question("", "must-be-true", program, traps, saying=saying(MUST), closed=True)
