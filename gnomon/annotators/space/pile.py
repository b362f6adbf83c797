"""How a pile of cubes is spoken of: stack by stack, and by what follows from their heights."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.question import Caption
from gnomon.annotators.voice import Line, Selection
from gnomon.annotators.wording import in_words, listing, plural, say
from gnomon.scenes.space import Blocks, TopCube
from gnomon.scenes.space.attributes import CUBES, LACKS, LEVEL, PROFILE, UNSEEN, VIEWED
from gnomon.scenes.space.blocks import FACES, box, profile
from gnomon.truth.claim import States
from gnomon.truth.fact import Fact
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

SHORT = (
    "A pile of cubes in {stacks} stacks.",
    "Cubes piled up in {stacks} stacks, the highest of {most}.",
    "The picture shows {stacks} stacks of cubes.",
)


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
