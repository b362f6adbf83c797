"""Whether two things lie so far apart that anyone would say which one is left, nearer or taller."""

from __future__ import annotations

from itertools import product

from gnomon.scenes.space import Furniture, Interior
from gnomon.scenes.space.attributes import DEPTH, HIGH
from gnomon.truth.attribute import Attribute
from gnomon.truth.vocabulary import X

ASIDE, AWAY, TALLER = 6.0, 0.15, 1.25  # pixels between two things, metres in depth, times as tall


def apart(scene: Interior, one: Furniture, other: Furniture, attribute: Attribute) -> bool:
    """Whether their boxes do not overlap from side to side or in depth; whether one is clearly taller."""
    if attribute == HIGH:
        tall = sorted(t.box()[1][2] - t.box()[0][2] for t in (one, other))
        return tall[1] >= TALLER * tall[0]
    (a, b), (c, d) = (reach(scene, t, attribute) for t in (one, other))
    return max(a, c) - min(b, d) >= {X: ASIDE, DEPTH: AWAY}[attribute]


def reach(scene: Interior, thing: Furniture, attribute: Attribute) -> tuple[float, float]:
    """From where to where it reaches: pixels from the left, or metres from the camera."""
    corners = (thing.world((x, y, z)) for x, y, z in product(*zip(*thing.box(), strict=True)))
    seen = [scene.camera.project(c, scene.size)[0 if attribute == X else 2] for c in corners]
    return min(seen), max(seen)
