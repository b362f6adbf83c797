"""How the parts of a figure are called: `∠ABC`, `side AB`, `triangle ABC`; and their ways in questions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.scenes.geometry import Figure, Segment, Triangle
from gnomon.truth.fact import Exact, Fact
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

GIVEN = ("given", "right-angle mark")


def name(scene: Figure, world: World, subject: str) -> str:
    """The name of an element in a rationale."""
    kind, _, rest = subject.partition("/")
    match kind:
        case "angle":
            return f"∠{rest}"
        case "segment":
            return name_of_segment(scene, subject)
        case "triangle" | "point":
            return f"{kind} {rest}"
        case "label":
            return f"the label of {name(scene, world, rest)}"
        case "right-angle":
            return f"the right-angle mark at {rest[1]}"
        case "tick":
            return f"the tick mark on {rest}"
        case "dimension":
            return f"the dimension line of {rest}"
        case "name":
            return f"the letter {rest}"
    return subject


def part(scene: Figure, segment: str) -> str:
    """`side` for a side of the main triangle, else `segment`."""
    return "side" if set(segment.removeprefix("segment/")) <= set(main(scene).corners) else "segment"


def main(scene: Figure) -> Triangle:
    """The triangle that holds the others."""
    return scene.of(Triangle)[0]


def sides(triangle: Triangle) -> tuple[str, str, str]:
    a, b, c = sorted(triangle.corners)
    return (f"segment/{a}{b}", f"segment/{a}{c}", f"segment/{b}{c}")


def angles(world: World) -> list[str]:
    """The ids of all angles whose measure is known."""
    return [subject for subject, attribute in world.facts if attribute == "measure"]


def triangle_called(triangle: Triangle) -> str:
    return "triangle " + triangle.id.removeprefix("triangle/")


def angle_called(words: Generator, scene: Figure, angle: str) -> str:
    """`∠ABC`, `angle ABC`, or `angle B` where there is but one at B."""
    return angles_called(words, scene, angle)[0]


def angles_called(words: Generator, scene: Figure, *angles: str) -> list[str]:
    """Several angles, all in one manner."""
    letters = [a.removeprefix("angle/") for a in angles]
    sign = ("∠", "∠", "angle ")[int(words.integers(3))]
    alone = all(sum(x[1] in s.ends for s in scene.of(Segment)) == 2 for x in letters)
    if alone and words.random() < 0.4:
        return [sign + x[1] for x in letters]
    return [sign + x for x in letters]


def segment_called(words: Generator, scene: Figure, segment: str) -> str:
    """`AB`, or `side AB`."""
    return segments_called(words, scene, segment)[0]


def segments_called(words: Generator, scene: Figure, *segments: str) -> list[str]:
    """Several segments, all in one manner."""
    bare = words.random() < 0.5
    return [s.removeprefix("segment/") if bare else name_of_segment(scene, s) for s in segments]


def name_of_segment(scene: Figure, segment: str) -> str:
    return f"{part(scene, segment)} {segment.removeprefix('segment/')}"


def concluded(world: World, subject: str, attribute: str) -> bool:
    """Whether a fact follows by some theorem and is not simply printed or marked."""
    fact = world.facts.get((subject, attribute))
    return fact is not None and fact.because is not None and fact.because.rule not in GIVEN


def printed(world: World, attribute: str) -> Iterator[Fact]:
    """Facts of an attribute that stand in the figure as text."""
    for fact in world.facts.values():
        if fact.attribute == attribute and fact.because is not None and fact.because.rule == "given":
            yield fact


def whole(world: World, subject: str, attribute: str) -> bool:
    """Whether it is a number without roots, which mistakes can be told from by sight of neither form nor length."""
    fact = world.facts.get((subject, attribute))
    return fact is not None and not isinstance(fact.value, Exact)
