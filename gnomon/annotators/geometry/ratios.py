"""How many times as long, as large: ratios of two lengths, angles or areas, where they are short decimals."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.naming import angle_names, is_conclusion, name_of, segment_names
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import saying
from gnomon.scenes.geometry import Figure
from gnomon.scenes.geometry.attributes import AREA, LENGTH, MEASURE
from gnomon.scenes.geometry.ids import noun_of
from gnomon.scenes.geometry.roots import parsed
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Exact, Fact
from gnomon.truth.program import difference, product, ratio, the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

LENGTHS = (
    "How many times as long as {two} is {one}?",
    "What is the ratio of the length of {one} to that of {two}, as a decimal?",
    "By what factor is {one} longer or shorter than {two}?",
    "Divide the length of {one} by that of {two}. What do you get?",
    "{one} is how many times as long as {two}?",
    "What is the quotient of the lengths of {one} and {two}?",
)
SIZES = (
    "How many times as large as {two} is {one}?",
    "What is the ratio of {one} to {two}, as a decimal?",
    "Divide {one} by {two}. What do you get?",
    "{one} is how many times as large as {two}?",
    "What is the quotient of {one} and {two}?",
    "By what factor do you multiply {two} to get {one}?",
)
SORTS = (("segment", LENGTH, LENGTHS), ("angle", MEASURE, SIZES), ("triangle", AREA, SIZES))
PAIRS = 6


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    for kind, attribute, templates in SORTS:
        known = [world.facts[s, a] for s, a in world.readings if a == attribute and noun_of(s) == kind]
        pairs = [p for p in permutations(known, 2) if short(*p) and any(is_conclusion(world, *f.key) for f in p)]
        for one, two in (pairs[i] for i in words.permutation(len(pairs))[:PAIRS]):
            yield question(scene, words, one, two, attribute, templates)


def short(one: Fact, two: Fact) -> bool:
    """Whether the quotient is no 1 and has at most two decimals; roots are left alone."""
    if isinstance(one.value, Exact) or isinstance(two.value, Exact):
        return False
    try:
        found = (parsed(one.value) / parsed(two.value)).fraction
    except (ArithmeticError, ValueError):
        return False
    return found is not None and found != 1 and Fraction(1, 10) <= found <= 10 and 100 % found.denominator == 0


def question(
    scene: Figure, words: Generator, one: Fact, two: Fact, attribute: Attribute, templates: tuple[str, ...]
) -> Question:
    a, b = (the(f.subject).read(attribute) for f in (one, two))
    wrong = (
        Mistake("turned the ratio round", ratio(b, a)),
        Mistake("squared the ratio", product(ratio(a, b), ratio(a, b))),
        Mistake("took the difference", difference(a, b)),
    )
    of = "the area of " if attribute == AREA else ""
    call = {LENGTH: segment_names, MEASURE: angle_names}.get(attribute)
    pair = (one.subject, two.subject)
    called = call(words, scene, *pair) if call else [name_of(scene, s) for s in pair]
    names = {k: of + it for k, it in zip(("one", "two"), called, strict=True)}
    return Question("", f"ratio-of-{attribute}s", ratio(a, b), wrong, saying=saying(templates, **names))
