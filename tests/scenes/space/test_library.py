"""Every body of the library is whole: its parts are there, its box is its triangles' own, surfaces look outwards."""

from __future__ import annotations

import numpy as np
import pytest

from gnomon.generators.space._making import MAKES, made
from gnomon.renderers.blender.bodies import part_names, solid, thing_part
from gnomon.scenes.space.library import fronted, model, models, pieces
from gnomon.scenes.space.paints import NAMES


def test_there_are_enough() -> None:
    assert len(fronted(has=True)) >= 35 and len(fronted(has=False)) >= 15


@pytest.mark.parametrize("name", models())
def test_a_body_is_whole(name: str) -> None:
    body = model(name)
    for make in (0, 1, MAKES - 1):
        thing = made("thing", name, make)
        part = thing_part(thing)
        assert {*body.FORE, *body.AFT} <= set(part_names(thing))
        assert all(c.colour in NAMES for c in thing.coats)
        low, high = part.corners.min(0), part.corners.max(0)
        size = float((high - low).max())
        assert np.abs(np.array(thing.box()) - (low, high)).max() < 0.03 * size
        assert name == "window" or abs(low[2]) < 0.01 * size, "it stands on the ground"
        assert len(part.pieces) == len(part.triangles) < 20_000
        for piece in pieces(thing.model, thing.sizes):
            corners, triangles = solid(piece)
            a, b, c = ((corners - corners.mean(axis=0))[triangles[:, k]] for k in range(3))
            assert (a * np.cross(b, c)).sum() > 0, f"{piece.part} is turned inside out"


@pytest.mark.parametrize("name", fronted(has=False))
def test_what_has_no_front_looks_the_same_from_all_sides(name: str) -> None:
    thing = made("thing", name, 5)
    (a, b, _), (c, d, _) = thing.box()
    assert c - a == pytest.approx(d - b, rel=0.03)
