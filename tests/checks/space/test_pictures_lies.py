"""What has happened between two pictures is found anew, whichever it was; a change that is not so is found out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from gnomon.checks.space import check
from gnomon.generators.space import change, multiview
from gnomon.renderers.blender.space import picture_of
from gnomon.scenes.space import CHANGES, COLOURS, Changed, Multiview, Pictures
from gnomon.scenes.space.attributes import AROUND, CHANGED, CHANGED_THING, MOVED, NEW
from gnomon.scenes.space.pictures import SIDES, WAYS
from gnomon.truth.chance import chance
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Picture


def painted(scene: Pictures) -> Picture:
    """A picture in flat colours, shaded by depth and by what things are made of."""
    found = picture_of(scene, np.zeros((*scene.size[::-1], 3), np.uint8))
    images = []
    for k, table in enumerate(scene.tables()):
        image = np.full((*scene.size[::-1], 3), 255, np.uint8)
        layers = {x.name: x.pixels for x in found.layers if x.image == k}
        looks = {e.id: e for e in table.elements}
        for n, mark in enumerate(found.marks, 1):
            if mark.image == k and mark.kind == "object":
                thing, mask = looks[mark.id], layers["instance"] == n
                rgb = np.array([int(COLOURS[thing.colour][i : i + 2], 16) for i in (1, 3, 5)])  # type: ignore[attr-defined]
                shade = 1 - 0.2 * (thing.finish != scene.elements[0].finish)  # type: ignore[attr-defined]
                shade = shade - (layers["depth"][mask] % 700)[:, None] / 3000
                image[mask] = (rgb * shade).astype(np.uint8)
        images.append(image)
    return replace(found, images=tuple(images))


def told(scene: Pictures, picture: Picture, *more: Fact) -> list[str]:
    """What is wrong with the change, or with what is said to be the same."""
    keys = {f.key for f in more}
    facts = [*(f for f in (*scene.facts(), *picture.facts) if f.key not in keys), *more]
    lines = check(scene, picture.images, picture.marks, facts, picture.layers)
    return [x for x in lines if "edges" not in x and "pixels look" not in x]


def two(what: str, index: int) -> Changed:
    rng = [chance("space/change", "1", 3, index, 0, use) for use in ("content", "look")]
    return change.generate(*rng, level=2, change=what)


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_is_found_anew(what: str) -> None:
    scene = two(what, CHANGES.index(what))
    picture = painted(scene)
    assert told(scene, picture) == []
    known = {f.attribute: f for f in scene.facts() if f.subject == "change"}
    other = "moved" if what not in ("moved", "turned") else "resized"
    assert told(scene, picture, replace(known[CHANGED], value=other))
    ids = known[CHANGED_THING].value
    assert isinstance(ids, tuple)
    other_thing = next(o.id for o in scene.elements if o.id.startswith("object") and not str(ids[0]).endswith(o.id))
    assert told(scene, picture, replace(known[CHANGED_THING], value=tuple(f"{str(i)[0]}/{other_thing}" for i in ids)))
    if MOVED in known:
        wrong = WAYS[(WAYS.index(str(known[MOVED].value)) + 1) % 4]
        assert told(scene, picture, replace(known[MOVED], value=wrong))


def test_some_move_straight() -> None:
    assert {two("moved", k).way() for k in range(12)} >= {*WAYS[:2], None}


def test_views_have_their_sides_and_what_is_new_in_them() -> None:
    rng = [chance("space/multiview", "1", 3, 1, 0, use) for use in ("content", "look")]
    scene: Multiview = multiview.generate(*rng, level=3)
    picture = painted(scene)
    assert told(scene, picture) == []
    side = next(f for f in scene.facts() if f.attribute == AROUND)
    wrong = next(s for s in SIDES.values() if s != side.value)
    assert told(scene, picture, replace(side, value=wrong))
    new = next(f for f in picture.facts if f.attribute == NEW)
    assert told(scene, picture, replace(new, value="seen before"))
