"""How the parts of a figure are called: `∠ABC`, `AB`, `circle O`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.annotators.wording import listing
from gnomon.scenes.geometry import Circle, Figure, Point, Region, Segment, Statement, Triangle
from gnomon.scenes.geometry.ids import by_letters, letters_of, noun_of
from gnomon.truth.attribute import Attribute
from gnomon.truth.fact import Fact
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

POLYGONS = {5: "pentagon", 6: "hexagon", 7: "heptagon", 8: "octagon", 9: "nonagon", 10: "decagon", 12: "dodecagon"}
PARTS = {
    "tick": "{}",
    "parallel": "{}",
    "dimension": "the dimension line of {}",
    "name": "the letter {}",
    "note": "the note that the figure is not to scale",
    "prompt": "the question in the picture",
}
# what is a noun of its own in the id and in speech
PLAIN = ("triangle", "quadrilateral", "point", "line", "ray", "sector")


def name_of(scene: Figure, subject: str) -> str:
    """The name of an element, in a rationale and in questions."""
    kind, rest = noun_of(subject), letters_of(subject)
    match kind:
        case "angle":
            return f"∠{rest}"
        case "segment" | "unknown":
            return rest
        case "circle":
            return circle_name(scene, subject)
        case "arc":
            return f"arc {rest if by_letters(subject) else noun_of(rest)}"
        case "polygon":
            return f"{POLYGONS.get(len(rest), 'polygon')} {rest}"
        case "region":
            return "the shaded region" if len(scene.of(Region)) == 1 else f"shaded region {int(rest) + 1}"
        case "label":
            return f"the label of {name_of(scene, rest)}"
        case "right-angle":
            return f"the right-angle mark at {rest[1]}"
        case "statement":
            return f"the statement {next((s.text for s in scene.of(Statement) if s.id == subject), rest)}"
        case _ if kind in PARTS:
            return PARTS[kind].format(rest)
    return f"{kind} {rest}" if kind in PLAIN else subject


def name(scene: Figure, world: World, subject: str) -> str:
    return name_of(scene, subject)


def circle_name(scene: Figure, circle: str) -> str:
    """`circle O`; of two about one centre the smaller or the larger; `the circle` where its centre has no name."""
    all_ = scene.of(Circle)
    it = next((c for c in all_ if c.id == circle), None)
    if it is None:
        return f"circle {letters_of(circle)}"
    rivals = [c for c in all_ if c.centre == it.centre and c is not it]
    size = "" if not rivals else "the smaller " if it.radius < rivals[0].radius else "the larger "
    if it.centre_shown:
        return f"{size}circle {it.centre}" if not rivals else f"{size}circle about {it.centre}"
    if len(all_) == 1:
        return "the circle"
    return f"the circle through {listing(list(it.through))}"


def triangle_name(triangle: Triangle) -> str:
    return "triangle " + letters_of(triangle.id)


def angle_name(words: Generator, scene: Figure, angle: str) -> str:
    """`∠ABC`, `angle ABC`, or `angle B` where there is but one at B."""
    return angle_names(words, scene, angle)[0]


def angle_names(words: Generator, scene: Figure, *angles: str) -> list[str]:
    """Several angles, all in one manner."""
    letters = [letters_of(a) for a in angles]
    sign = ("∠", "∠", "angle ")[int(words.integers(3))]
    if all(alone(scene, x[1]) for x in letters) and words.random() < 0.4:
        return [sign + x[1] for x in letters]
    return [sign + x for x in letters]


def alone(scene: Figure, vertex: str) -> bool:
    """Whether two segments and nothing else end at a point."""
    ends = [e for s in scene.of(Segment) for e in s.ends]
    return ends.count(vertex) == 2 and all(vertex not in t for t in scene.straight) and not scene.of(Circle)


def segment_name(words: Generator, scene: Figure, segment: str) -> str:
    """`AB`, or `segment AB`."""
    return segment_names(words, scene, segment)[0]


def segment_names(words: Generator, scene: Figure, *segments: str) -> list[str]:
    """Several segments, all in one manner."""
    bare = words.random() < 0.6
    return [letters_of(s) if bare else f"segment {letters_of(s)}" for s in segments]


def draw_name(words: Generator, scene: Figure, subject: str) -> str:
    """Any part, in one of the ways in which it is called in a question."""
    if noun_of(subject) == "angle":
        return angle_name(words, scene, subject)
    if noun_of(subject) == "segment":
        return segment_name(words, scene, subject)
    return name_of(scene, subject)


def letters(scene: Figure) -> list[str]:
    """The names of the points that are shown."""
    return [p.name for p in scene.of(Point) if p.shown]


def is_given(fact: Fact) -> bool:
    """Whether a fact is simply printed, marked or seen."""
    return fact.because is None or fact.because.rule.seen or fact.because.rule.glance is not None


def is_conclusion(world: World, subject: str, attribute: Attribute) -> bool:
    """Whether a fact follows by some theorem and can be told from the picture."""
    fact = world.facts.get((subject, attribute))
    return fact is not None and not is_given(fact) and fact.key in world.readings
