"""Cubes in stacks: how many there are, those that are hidden too, and how high they look from each side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Caption, Question
from gnomon.annotators.space.refer import shuffle
from gnomon.annotators.voice import Line, Selection
from gnomon.annotators.wording import in_words, listing, plural, say
from gnomon.scenes.space import Blocks, TopCube
from gnomon.scenes.space.attributes import CUBES, LACKS, LEVEL, PROFILE, UNSEEN, VIEWED
from gnomon.scenes.space.blocks import FACES, box, profile, said
from gnomon.truth.claim import States
from gnomon.truth.element import Scene
from gnomon.truth.fact import Fact
from gnomon.truth.program import every, literal, same, the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

STANDS = "Every cube stands on the ground or on another cube. "
TOTAL = (
    "How many cubes are there, counting those that are hidden?",
    "Of how many cubes is the pile built, hidden ones included?",
    "Count all the cubes, those too that cannot be seen. How many are there?",
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
SHORT = (
    "A pile of cubes in {stacks} stacks.",
    "Cubes piled up in {stacks} stacks, the highest of {most}.",
    "The picture shows {stacks} stacks of cubes.",
)
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


def name(scene: Blocks, subject: str) -> str:
    """`the left stack of the front row`, `the second stack from the right of the middle row`"""
    top = next((t for t in scene.of(TopCube) if t.id == subject), None)
    if top is None:
        return "the pile"
    rows, columns = len(scene.heights()), len(scene.heights()[0])
    across, from_ = place(top.column, columns, "left", "right")
    row, back = place(top.row, rows, "front", "back")
    return f"the {across} stack{from_} of the {row} row{back}"


def place(n: int, of: int, first: str, last: str) -> tuple[str, str]:
    """`left`, `middle`, or `second` and ` from the left`."""
    if n in (1, of):
        return first if n == 1 else last, ""
    return ("middle", "") if 2 * n == of + 1 else ("second", f" from the {first if 2 * n <= of else last}")


def kind(kind: str) -> str:
    """A stack is told by its top cube."""
    return "stack" if kind == "top cube" else kind


def state(scene: Blocks, fact: Fact, value: str) -> str | None:
    match fact.attribute:
        case a if a == LEVEL:
            return f"{name(scene, fact.subject)} is {value} {plural('cube', int(str(fact.value)))} high"
        case a if a == CUBES:
            return f"the pile has {value} cubes"
        case a if a.pattern == PROFILE:
            return f"{a.names[0]} the columns are {value} cubes high"
        case a if a.pattern == VIEWED:
            return f"one sees this {value}"
    return ""


def reason(scene: Blocks, world: World, fact: Fact) -> Line | None:
    """How one gets at it from the heights of the stacks."""
    grid = scene.heights()
    heights = [h for row in grid for h in row if h]
    rows = [" + ".join(str(h) for h in row if h) for row in grid]
    sum_ = f"the stacks, row by row from the front, hold {listing([f'{r}' for r in rows])} cubes"
    match fact.attribute:
        case a if a == CUBES:
            text = f"{sum_}, {sum(heights)} in all."
        case a if a == LACKS:
            wide, deep, high = len(grid[0]), len(grid), max(heights)
            text = (
                f"the smallest block is {wide} wide, {deep} deep and {high} high and holds {box(grid)} cubes; "
                f"{sum_}, {sum(heights)} in all, so {fact.value} are missing."
            )
        case a if a == UNSEEN:
            shown = sum(heights) - int(str(fact.value))
            text = f"{sum_}, {sum(heights)} in all; {shown} of them are seen, so {fact.value} are hidden."
        case a if a.pattern == PROFILE:
            text = f"of stacks that stand behind one another the highest counts; {state(scene, fact, value_of(fact))}."
        case a if a.pattern == VIEWED:
            sides = [f"{listing([str(h) for h in profile(grid, f)])} {f}" for f in FACES]
            text = f"the columns are {'; '.join(sides)}, so columns of {a.names[0]} cubes are seen {fact.value}."
        case _:
            return None
    return Line(text, (States(text.removesuffix("."), *fact.key, fact.value, fact.unit),))


def value_of(fact: Fact) -> str:
    assert isinstance(fact.value, tuple)
    return listing([str(v) for v in fact.value])


def select(scene: Blocks, selection: Selection) -> str | None:
    """`Two stacks are three cubes high: …`"""
    n, value = len(selection.members), next((c.value for c in selection.conditions if c.attribute == LEVEL), None)
    if value is None:
        return None
    high = int(str(value))
    text = f"{in_words(n) if n else 'no'} stack{'' if n <= 1 else 's'} {'are' if n > 1 else 'is'} {in_words(high)} cube"
    text += f"{'' if high == 1 else 's'} high"
    return f"{text}: {listing([name(scene, m) for m in selection.members])}" if n else text


def caption(scene: Blocks, world: World, words: Generator) -> Iterator[Caption]:
    """How many stacks there are, how high; how high the columns look from the front."""
    tops = scene.of(TopCube)
    keys = tuple((t.id, LEVEL) for t in tops)
    slots = {"stacks": in_words(len(tops)), "most": in_words(max(t.layer for t in tops))}
    yield Caption(say(words, *SHORT, **slots), "short", keys)
    count = world.facts["pile", CUBES]
    front = listing([str(h) for h in profile(scene.heights(), FACES[0])])
    many = in_words(int(str(count.value))).capitalize()
    text = f"{many} cubes are piled up; seen from the front, the columns are {front} cubes high."
    yield Caption(text, "detailed", (("pile", CUBES), ("pile", PROFILE.of(FACES[0]))))
