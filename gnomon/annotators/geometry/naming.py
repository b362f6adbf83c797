"""How the parts of a figure are called: `∠ABC`, `AB`, `circle O`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.annotators.wording import listing
from gnomon.scenes.geometry import Circle, Figure, Point, Polygon, Region, Segment, Statement, Triangle, ValueLabel
from gnomon.truth.by_eye import BY_EYE
from gnomon.truth.fact import Fact
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

POLYGONS = {5: "pentagon", 6: "hexagon", 7: "heptagon", 8: "octagon", 9: "nonagon", 10: "decagon", 12: "dodecagon"}
# what is a noun of its own in the id and in speech
PLAIN = ("triangle", "quadrilateral", "point", "line", "ray", "sector")


def name(scene: Figure, world: World | None, subject: str) -> str:
    """The name of an element, in a rationale and in questions."""
    kind, _, rest = subject.partition("/")
    match kind:
        case "angle":
            return f"∠{rest}"
        case "segment" | "unknown":
            return rest
        case "circle":
            return circle_called(scene, subject)
        case "arc":
            return f"arc {rest.partition('/')[0]}"
        case "polygon":
            return f"{POLYGONS.get(len(rest), 'polygon')} {rest}"
        case "region":
            return "the shaded region" if len(scene.of(Region)) == 1 else f"shaded region {int(rest) + 1}"
        case "label":
            return f"the label of {name(scene, world, rest)}"
        case "right-angle":
            return f"the right-angle mark at {rest[1:2]}"
        case "tick":
            return f"the tick mark on {rest}"
        case "parallel":
            return f"the arrow mark on {rest}"
        case "dimension":
            return f"the dimension line of {rest}"
        case "name":
            return f"the letter {rest}"
        case "statement":
            return f"the statement {next((s.text for s in scene.of(Statement) if s.id == subject), rest)}"
        case "note":
            return "the note that the figure is not to scale"
        case "prompt":
            return "the question in the picture"
    return f"{kind} {rest}" if kind in PLAIN else subject


def circle_called(scene: Figure, circle: str) -> str:
    """`circle O`; of two about one centre the smaller or the larger; `the circle` where its centre has no name."""
    all_ = scene.of(Circle)
    it = next((c for c in all_ if c.id == circle), None)
    if it is None:
        return f"circle {circle.split('/')[1]}"
    rivals = [c for c in all_ if c.centre == it.centre and c is not it]
    size = "" if not rivals else "the smaller " if it.radius < rivals[0].radius else "the larger "
    if it.centre_shown:
        return f"{size}circle {it.centre}" if not rivals else f"{size}circle about {it.centre}"
    if len(all_) == 1:
        return "the circle"
    return f"the circle through {listing(list(it.through))}"


def claim(scene: Figure, subject: str, attribute: str, value: str) -> str:
    """A fact in words; "" for the usual ones."""
    from gnomon.annotators.geometry import claims

    return claims.claim(scene, subject, attribute, value)


def attribute(scene: Figure, attribute: str) -> str:
    """What an attribute is called."""
    from gnomon.annotators.geometry import claims

    return claims.attribute(scene, attribute)


def reason(scene: Figure, world: World, fact: Fact) -> str:
    """How a derived fact follows, as a step of a proof."""
    from gnomon.annotators.geometry import proof

    return proof.reason(scene, world, fact)


def givens(scene: Figure, world: World, facts: list[Fact]) -> str:
    """What a proof starts from."""
    from gnomon.annotators.geometry import proof

    return proof.givens(scene, world, facts)


def triangle_called(triangle: Triangle) -> str:
    return "triangle " + triangle.id.removeprefix("triangle/")


def angle_called(words: Generator, scene: Figure, angle: str) -> str:
    """`∠ABC`, `angle ABC`, or `angle B` where there is but one at B."""
    return angles_called(words, scene, angle)[0]


def angles_called(words: Generator, scene: Figure, *angles: str) -> list[str]:
    """Several angles, all in one manner."""
    letters = [a.removeprefix("angle/") for a in angles]
    sign = ("∠", "∠", "angle ")[int(words.integers(3))]
    if all(alone(scene, x[1]) for x in letters) and words.random() < 0.4:
        return [sign + x[1] for x in letters]
    return [sign + x for x in letters]


def alone(scene: Figure, vertex: str) -> bool:
    """Whether two segments and nothing else end at a point."""
    ends = [e for s in scene.of(Segment) for e in s.ends]
    return ends.count(vertex) == 2 and all(vertex not in t for t in scene.straight) and not scene.of(Circle)


def segment_called(words: Generator, scene: Figure, segment: str) -> str:
    """`AB`, or `segment AB`."""
    return segments_called(words, scene, segment)[0]


def segments_called(words: Generator, scene: Figure, *segments: str) -> list[str]:
    """Several segments, all in one manner."""
    bare = words.random() < 0.6
    return [s.removeprefix("segment/") if bare else f"segment {s.removeprefix('segment/')}" for s in segments]


def called(words: Generator, scene: Figure, subject: str) -> str:
    """Any part, in one of the ways in which it is called in a question."""
    if subject.startswith("angle/"):
        return angle_called(words, scene, subject)
    if subject.startswith("segment/"):
        return segment_called(words, scene, subject)
    return name(scene, None, subject)


def letters(scene: Figure) -> list[str]:
    """The names of the points that are shown."""
    return [p.name for p in scene.of(Point) if p.shown]


def shapes(scene: Figure) -> list[str]:
    """The ids of triangles, quadrilaterals and polygons."""
    from gnomon.scenes.geometry import Quadrilateral

    return [e.id for e in scene.elements if isinstance(e, (Triangle, Quadrilateral, Polygon))]


def label_of(scene: Figure, subject: str) -> ValueLabel | None:
    """What is printed at an angle, a segment or an arc."""
    return next((x for x in scene.of(ValueLabel) if x.of == subject), None)


def given(fact: Fact) -> bool:
    """Whether a fact is simply printed, marked or seen."""
    from gnomon.annotators.geometry.proof import SEEN

    return fact.because is None or fact.because.rule in SEEN or fact.because.rule in BY_EYE


def concluded(world: World, subject: str, attribute: str) -> bool:
    """Whether a fact follows by some theorem and can be told from the picture."""
    fact = world.facts.get((subject, attribute))
    return fact is not None and not given(fact) and fact.key in world.readings
