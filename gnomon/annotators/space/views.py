"""What is the same in several views: in which it is seen, where it stands in another, from where each was taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gnomon.annotators.question import Caption, Mistake, Question
from gnomon.annotators.space.pictures import number
from gnomon.annotators.space.refer import article, phrase, pick, select, shuffle, unique
from gnomon.annotators.wording import in_words, listing, ordinal, say
from gnomon.scenes.space import Multiview, Object
from gnomon.scenes.space.attributes import AROUND, DEPTH, NEW, PICTURE, SAME_IN
from gnomon.scenes.space.pictures import SIDES
from gnomon.truth.attribute import Attribute
from gnomon.truth.element import Scene
from gnomon.truth.program import every, literal, same, the
from gnomon.truth.steps import End
from gnomon.truth.vocabulary import COLOUR, KIND, SHAPE, X
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

IN_HOW_MANY = (
    "In how many of the {n} pictures can the {thing} be seen?",
    "The {n} pictures show one table. How many of them show the {thing}?",
    "How many of the {n} pictures have the {thing} in them?",
)
IN_ONE = (
    "Can the {thing} be seen in picture {k}?",
    "Does picture {k} show the {thing}?",
    "Is the {thing} in picture {k}?",
)
ALL = (
    "All {n} pictures show the same table. How many different objects are seen in them altogether?",
    "How many different objects do the {n} pictures show in all, each counted once?",
    "Counted once each, how many objects of this table do the {n} pictures show together?",
)
NEAREST = (
    "In which picture is the {thing} {end} the camera?",
    "The {thing} was taken from several places. In which picture is it {end} the camera?",
)
RANK = (
    "Take the {nth} object {start} in picture 1. Counted {end}, which place does the same object have in picture {k}?",
    "The {nth} object {start} in picture 1 is seen in picture {k} too. Which number is it there, counted {end}?",
)
FROM = (
    "Stand where picture 1 was taken and look at the table. From where was picture {k} taken: {sides}?",
    "For someone who stands where picture 1 was taken and looks at the table, was picture {k} taken {sides}?",
    "As seen by the photographer of picture 1, facing the table, picture {k} was taken {sides}. Which of these is it?",
)
IS_FROM = (
    "For someone who stands where picture 1 was taken and looks at the table, was picture {k} taken {side}?",
    "Stand where picture 1 was taken, facing the table. Was picture {k} taken {side}?",
)
ENDS: tuple[tuple[str, Attribute, End], ...] = (
    ("from the left", X, "lowest"), ("from the right", X, "highest"), ("from the camera", DEPTH, "lowest"),
)  # fmt: skip
SHORT = (
    "One table, taken from {n} sides: {things}.",
    "{n} pictures of a table with {things}.",
    "A table with {things}, seen in {n} pictures.",
)
MOST = 6


def ask(scene: Scene, world: World, words: Generator) -> Iterator[Question]:
    if not isinstance(scene, Multiview):
        return
    n, all_ = len(scene.cameras), scene.of(Object)
    few = in_words(n)
    seen = {i.partition("/")[2] for i in world.kinds["object"]}
    yield Question(say(words, *ALL, n=few), "views-all", every("object").where(NEW, "is", "new").count())
    for thing in shuffle(words, [o for o in all_ if o.id in seen])[:MOST]:
        clauses = unique(all_, thing, words)
        if clauses is None:
            continue
        own, called = select(clauses), phrase(clauses)
        yield Question(say(words, *IN_HOW_MANY, n=few, thing=called), "views-count", own.count())
        for k in shuffle(words, range(1, n + 1))[:2]:
            here = own.where(PICTURE, "is", f"picture {k}")
            yield Question(say(words, *IN_ONE, thing=called, k=k), "views-exist", here.exists())
        for end, found in (("nearest to", own.lowest(DEPTH)), ("farthest from", own.highest(DEPTH))):
            others = tuple(Mistake("another picture", f"picture {k}") for k in range(1, n + 1))
            text = say(words, *NEAREST, thing=called, end=end)
            yield Question(text, "views-nearest", found.read(PICTURE), mistakes=others)
    yield from again(scene, words)
    yield from taken(scene, words)


def again(scene: Multiview, words: Generator) -> Iterator[Question]:
    """An object told by its place in one picture, and found again in another."""
    for k in shuffle(words, range(2, len(scene.cameras) + 1)):
        for (start, by, first), (end, order, from_) in zip(shuffle(words, ENDS), shuffle(words, ENDS), strict=True):
            n = int(words.integers(1, 4))
            one = every("object").where(PICTURE, "is", "picture 1").nth(by, n, first).follow(SAME_IN.of(str(k)))
            among = every("object").where(PICTURE, "is", f"picture {k}")
            text = say(words, *RANK, nth=ordinal(n), start=start, end=end, k=k)
            yield Question(text, "views-rank", one.rank(order, among, from_))


def taken(scene: Multiview, words: Generator) -> Iterator[Question]:
    """From which side a picture was taken, for who stands where the first was."""
    sides = list(SIDES.values())
    for k in range(2, len(scene.cameras) + 1):
        side, read = scene.around(k), the(f"{k}/table").read(AROUND)
        if side is None:
            continue
        yield Question(say(words, *FROM, k=k, sides=listing(shuffle(words, sides), "or")), "views-side", read)
        for one in (side, pick(words, [s for s in sides if s != side])):
            yield Question(say(words, *IS_FROM, k=k, side=one), "views-side-is", same(read, literal(one)))


def caption(scene: Multiview, world: World, words: Generator) -> Iterator[Caption]:
    """What stands on the table, and how many objects each picture shows."""
    found = world.kinds["object"]
    first = {i.partition("/")[2]: i for i in reversed(found)}
    things = [(first[o.id], o) for o in scene.of(Object) if o.id in first]
    said = [article(phrase(((COLOUR, o.colour), (SHAPE, o.shape)))) for _, o in things]
    keys = tuple(k for i, _ in things for k in ((i, COLOUR), (i, SHAPE)))
    yield Caption(say(words, *SHORT, n=in_words(len(scene.cameras)), things=listing(said)), "short", keys)
    yield Caption(shows(found, len(scene.cameras)), "detailed", tuple((i, KIND) for i in found))


def shows(found: Sequence[str], pictures: int) -> str:
    """`The first picture shows five objects, the second four.`"""
    first, *rest = (in_words(sum(number(i) == k for i in found)) for k in range(1, pictures + 1))
    told = [f"the {ordinal(k)} {count}" for k, count in enumerate(rest, 2)]
    return f"The first picture shows {first} objects, {listing(told)}."
