"""The heights of a pile and all that follows from them are found anew by depths; a number that is not so is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from gnomon.checks.space import check
from gnomon.generators.space import blocks
from gnomon.renderers.blender.space import picture_of
from gnomon.scenes.space import Blocks
from gnomon.scenes.space.attributes import CUBES, LACKS, LEVEL, PROFILE, UNSEEN, VIEWED
from gnomon.scenes.space.blocks import FACES, profile
from gnomon.truth.chance import chance
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Picture


def piles() -> Iterator[tuple[Blocks, Picture]]:
    for index, (level, side) in enumerate([(1, "left"), (3, "right"), (5, "left")]):
        rng = [chance("space/blocks", "1", 3, index, 0, use) for use in ("content", "look")]
        scene = blocks.generate(*rng, level=level, side=side)
        yield scene, picture_of(scene, np.zeros((320, 480, 3), np.uint8))


def told(scene: Blocks, picture: Picture, *more: Fact) -> list[str]:
    keys = {f.key for f in more}
    facts = [*(f for f in (*scene.facts(), *picture.facts) if f.key not in keys), *more]
    return list(check(scene, picture.images, picture.marks, facts, picture.layers))


def test_what_is_counted_of_a_pile_is_found_anew() -> None:
    for scene, picture in piles():
        assert told(scene, picture) == []
        for fact in (*scene.facts(), *picture.facts):
            wrong: object = None
            if fact.attribute in (LEVEL, CUBES, LACKS, UNSEEN):
                wrong = int(str(fact.value)) + 1
            elif fact.attribute.pattern == PROFILE:
                wrong = (*fact.value[:-1], fact.value[-1] + 1)  # type: ignore[index, operator]
            elif fact.attribute.pattern == VIEWED:
                wrong = next(f for f in FACES if f != fact.value)
            if wrong is not None:
                assert told(scene, picture, replace(fact, value=wrong)), fact  # type: ignore[arg-type]


def test_sides_are_those_of_who_looks_at_them() -> None:
    grid = ((1, 0), (1, 2), (3, 2))  # the front row first
    assert [profile(grid, f) for f in FACES] == [(3, 2), (1, 2, 3), (2, 3), (3, 2, 1)]
