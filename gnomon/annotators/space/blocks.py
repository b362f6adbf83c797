"""Cubes in stacks: how many there are, those that are hidden too, and how high they look from each side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Question
from gnomon.annotators.space.refer import shuffle
from gnomon.annotators.wording import in_words, listing, say
from gnomon.scenes.space import Blocks
from gnomon.scenes.space.attributes import CUBES, LACKS, LEVEL, PROFILE, UNSEEN, VIEWED
from gnomon.scenes.space.blocks import FACES, profile, said
from gnomon.truth.element import Scene
from gnomon.truth.program import every, literal, same, the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

STANDS = "Every cube stands on the ground or on another cube. "
TOTAL = (
    "How many cubes are there, counting those that are hidden?",
    "Of how many cubes is the pile built, hidden ones included?",
    "Count all the cubes, those too that cannot be seen.",
)
HIDDEN = (
    "How many of the cubes are hidden altogether, so that nothing is seen of them?",
    "Of how many cubes is nothing to be seen in the picture?",
    "How many cubes does the picture not show at all, although they must be there?",
)
PLAN = (
    "Seen straight from above, how many squares does the pile show?",
    "How many stacks are there, a single cube being one as well?",
    "Of how many squares is the plan of the pile made up, the view from straight above?",
)
MISSING = (
    "The pile is to be filled up to the smallest full block that holds it. How many cubes are missing?",
    "How many cubes have to be added to get the smallest solid block that contains the pile?",
    "What is the least number of cubes that make a full rectangular block of the pile when added?",
)
WITH = (
    "How many stacks are exactly {n} cube{s} high?",
    "Count the stacks of exactly {n} cube{s}.",
    "How many stacks have a height of {n} cube{s}?",
)
FACE = (
    "The red arrow points at the front. Looking straight at the pile {face}, how many cubes high are the columns, from "
    "left to right as seen from there?",
    "The red arrow on the ground points at the front of the pile. Give the heights of its columns, in cubes, from left "
    "to right for someone who looks straight at it {face}.",
)
WHENCE = (
    "The red arrow points at the front. From which side does one see columns of {heights} cubes, from left to right: "
    "{faces}? Right and left are those of someone who looks along the arrow.",
    "Someone looks straight at the pile and sees columns that are {heights} cubes high, from left to right. The arrow "
    "points at the front, and right and left are meant looking along it. From where does that person look: {faces}?",
)
IS_IT = (
    "The red arrow points at the front. Seen straight {face}, do the columns have heights of {heights} cubes from left "
    "to right?",
    "Is it true that, looking straight at the pile {face}, one sees columns of {heights} cubes from left to right? The "
    "red arrow points at the front.",
)  # fmt: skip
NEAR = {"from the front": "from behind", "from behind": "from the front",
        "from the right": "from the left", "from the left": "from the right"}  # fmt: skip


def ask(scene: Scene, world: World, words: Generator) -> Iterator[Question]:
    if not isinstance(scene, Blocks):
        return
    grid, tops = scene.heights(), every("top cube")
    yield Question(STANDS + say(words, *TOTAL), "cubes", the("pile").read(CUBES))
    yield Question(STANDS + say(words, *HIDDEN), "cubes-hidden", the("pile").read(UNSEEN))
    yield Question(STANDS + say(words, *MISSING), "cubes-missing", the("pile").read(LACKS))
    yield Question(say(words, *PLAN), "cubes-plan", tops.count())
    levels = sorted({h for row in grid for h in row if h})
    for n in levels:
        text = say(words, *WITH, n=in_words(n), s="" if n == 1 else "s")
        yield Question(text, "cubes-stacks", tops.where(LEVEL, "is", n).count())
    for face in FACES:
        read = the("pile").read(PROFILE.of(face))
        yield Question(say(words, *FACE, face=face), "cubes-profile", read)
        heights = profile(grid, face)
        faces = listing(shuffle(words, FACES), "or")
        text = say(words, *WHENCE, heights=listing(list(map(str, heights))), faces=faces)
        yield Question(text, "cubes-side", the("pile").read(VIEWED.of(said(heights))))
        other = profile(grid, NEAR[face])
        for one in dict.fromkeys((heights, other)):
            text = say(words, *IS_IT, heights=listing(list(map(str, one))), face=face)
            yield Question(text, "cubes-profile-is", same(read, literal(one)))
