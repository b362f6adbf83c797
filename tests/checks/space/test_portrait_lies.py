"""All 72 views of a thing have the names of their class, by depths too; a name that is not so is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from gnomon.checks.space import check
from gnomon.generators.space import orientation
from gnomon.renderers.blender.space import picture_of
from gnomon.scenes.space import Portrait, Thing
from gnomon.scenes.space.attributes import CLOCK, END, FACING, FLANK, SHOT, VIEWPOINT
from gnomon.scenes.space.portrait import FACINGS, SHOTS, VIEWPOINTS
from gnomon.truth.chance import chance
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Picture

VIEWS = tuple(product(orientation.SIDES, orientation.HEIGHTS, orientation.SHOTS))
BLANK = np.zeros((320, 480, 3), np.uint8)


def views(name: str, each: int = 1) -> Iterator[tuple[tuple[str, str, str], Portrait, Picture]]:
    """All of a thing's views, or one of so many, with their truth, and no picture drawn."""
    for k, (side, height, distance) in list(enumerate(VIEWS))[::each]:
        rng = [chance("space/orientation", "1", 3, k, 0, use) for use in ("content", "look")]
        scene = orientation.generate(*rng, level=3, side=side, height=height, distance=distance, thing=name, make=7)
        yield (side, height, distance), scene, picture_of(scene, BLANK)


def told(scene: Portrait, picture: Picture, *more: Fact) -> list[str]:
    keys = {f.key for f in more}
    facts = [*scene.facts(), *(f for f in picture.facts if f.key not in keys), *more]
    return list(check(scene, picture.images, picture.marks, facts, picture.layers))


@pytest.mark.parametrize("name", ["car", "chair"])
def test_the_72_views_have_their_names(name: str) -> None:
    assert len(VIEWS) == 72
    for (side, height, distance), scene, picture in views(name):
        facts = {f.attribute: f.value for f in picture.facts}
        assert facts.get(FACING, FACINGS[orientation.SIDES.index(side)]) == FACINGS[orientation.SIDES.index(side)]
        assert facts[VIEWPOINT] == list(VIEWPOINTS)[list(orientation.HEIGHTS).index(height)]
        shot = list(SHOTS)[list(orientation.SHOTS).index(distance)]
        assert facts.get(SHOT, shot) == shot
        assert told(scene, picture) == []


def test_a_direction_that_is_not_so_is_found() -> None:
    for (side, _, _), scene, picture in views("bus", each=7):
        (thing,) = scene.of(Thing)
        known = {f.attribute: f for f in picture.facts}
        other = FACINGS[(orientation.SIDES.index(side) + 1) % 8]
        assert told(scene, picture, Fact(thing.id, FACING, other, origin="picture")) or FACING not in known
        if CLOCK in known:
            hour = int(str(known[CLOCK].value).split()[0])
            assert told(scene, picture, replace(known[CLOCK], value=f"{hour % 12 + 1} o'clock"))
        if FLANK in known:
            other = {"left": "right", "right": "left"}[str(known[FLANK].value)]
            assert told(scene, picture, replace(known[FLANK], value=other))
        if END in known:
            ends = {"from the front": "from behind", "from behind": "from the front"}
            assert told(scene, picture, replace(known[END], value=ends[str(known[END].value)]))
        for attribute, names in ((VIEWPOINT, VIEWPOINTS), (SHOT, SHOTS)):
            if attribute in known:
                wrong = next(n for n in names if n != known[attribute].value)
                assert told(scene, picture, replace(known[attribute], value=wrong))


def test_what_has_no_front_faces_nowhere() -> None:
    _, scene, picture = next(views("vase"))
    assert FACING not in {f.attribute for f in picture.facts} and told(scene, picture) == []
    assert told(scene, picture, Fact("thing/0", FACING, "to the left", origin="picture"))
