"""How long segments and how wide angles come out in the picture, for those who compare by eye."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import atan2, degrees, hypot

from gnomon.renderers.canvas.paths import XY
from gnomon.scenes.geometry import Figure, Segment
from gnomon.scenes.geometry.attributes import DRAWN_LENGTH, DRAWN_MEASURE
from gnomon.scenes.geometry.ids import angle_id, point_id
from gnomon.scenes.geometry.rules import DISTANCE, OPENING
from gnomon.scenes.geometry.shape import Shape
from gnomon.truth.fact import Because, Fact, Key
from gnomon.truth.vocabulary import X, Y


def sizes(scene: Figure, s: Shape, at: Mapping[str, XY]) -> Iterator[Fact]:
    """Every segment, and every angle between neighbouring arms; `at` are pixels as shown."""
    for segment in scene.of(Segment):
        (ax, ay), (bx, by) = (at[p] for p in segment.ends)
        because = Because(DISTANCE, places(*segment.ends))
        yield Fact(segment.id, DRAWN_LENGTH, round(hypot(bx - ax, by - ay), 2), "px", because, "picture")
    for v in s.points:
        arms = s.arms[v]
        for one, other in pairwise((*arms, *arms[:1]) if len(arms) > 2 else arms):
            # the farthest points show best which way an arm goes
            a, b = one.points[-1], other.points[-1]
            (ax, ay), (vx, vy), (bx, by) = (at[p] for p in (a, v, b))
            turn = abs(degrees(atan2(ay - vy, ax - vx) - atan2(by - vy, bx - vx)))
            wide = min(turn, 360 - turn)
            if (wide < 179 and (other.direction - one.direction) % 360 < 180) or (len(arms) == 2 and wide < 179):
                because = Because(OPENING, places(a, v, b))
                yield Fact(angle_id(one.name, v, other.name), DRAWN_MEASURE, round(wide, 2), "°", because, "picture")


def places(*points: str) -> tuple[Key, ...]:
    return tuple((point_id(p), axis) for p in points for axis in (X, Y))
