"""Exterior angles, supplements, and points on lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gnomon.annotators.geometry.finding import angle_mistakes
from gnomon.annotators.geometry.naming import concluded, main
from gnomon.annotators.question import Mistake, Question
from gnomon.annotators.wording import say
from gnomon.scenes.geometry import Figure, Point, Segment
from gnomon.truth.program import the
from gnomon.truth.world import World

if TYPE_CHECKING:
    from numpy.random import Generator

OUTER = (
    "How large is the exterior angle at {v}?",
    "What is the (size|measure) of the exterior angle {outer} at {v}?",
    "(Find|Work out|Calculate) the exterior angle of triangle {triangle} at {v}.",
)
LIES = (
    "Which point lies on {line}, between its ends?",
    "Which (named|lettered) point divides {line}?",
    "Which point lies between {p} and {q} on {line}?",
    "Name the point on {line} between {p} and {q}.",
)


def ask(scene: Figure, world: World, words: Generator) -> Iterator[Question]:
    corners = main(scene).corners
    for p, mid, q in scene.straight:
        if mid not in corners:
            yield from lying(scene, words, p, mid, q)
            continue
        if p not in corners:
            continue
        (apex,) = set(corners) - {p, mid}
        one, other = sorted((apex, q))
        outer = f"angle/{one}{mid}{other}"
        if concluded(world, outer, "measure"):
            text = say(words, *OUTER, v=mid, outer=f"∠{one}{mid}{other}", triangle="".join(sorted(corners)))
            yield Question(
                text,
                "exterior-angle",
                the(outer).read("measure"),
                (
                    Mistake("took the interior angle", the(interior(mid, corners)).read("measure")),
                    *angle_mistakes(world, outer),
                ),
            )


def interior(vertex: str, corners: tuple[str, str, str]) -> str:
    a, b = sorted(c for c in corners if c != vertex)
    return f"angle/{a}{vertex}{b}"


def lying(scene: Figure, words: Generator, p: str, mid: str, q: str) -> Iterator[Question]:
    """The one point within a segment that is drawn; asked only where there is but one."""
    drawn = {s.ends for s in scene.of(Segment)}
    if (min(p, q), max(p, q)) not in drawn or sum((a, b) in ((p, q), (q, p)) for a, _, b in scene.straight) != 1:
        return
    text = say(words, *LIES, line=f"segment {min(p, q)}{max(p, q)}", p=p, q=q)
    wrong = tuple(Mistake("took another point", x.name) for x in scene.of(Point) if x.name != mid)
    yield Question(text, "point-on-segment", the(f"point/{mid}").read("name"), wrong)
