"""Figures that are not to scale: drawn only on request, marked as such, true all the same."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest
from PIL import Image

import gnomon
from gnomon.checks.geometry import check
from gnomon.datasets.load import only
from gnomon.datasets.sample import Sample
from gnomon.registry import generator, kinds
from gnomon.scenes.geometry import Circle, Figure, Note, Point
from gnomon.scenes.geometry.sketch import as_drawn
from gnomon.truth.readings import legible
from gnomon.truth.refused import Refused

KINDS = tuple(k for k in kinds() if k.startswith("geometry/"))


@lru_cache(maxsize=64)
def loose(kind: str, index: int = 2) -> Sample:
    return gnomon.sample(kind, seed=31, index=index, to_scale=False)


def doubts(sample: Sample, scene: Figure) -> list[str]:
    image = np.asarray(Image.open(io.BytesIO(sample.images[0])).convert("RGB"))
    return list(check(scene, (image,), sample.marks, sample.facts, ()))


@pytest.mark.parametrize("kind", KINDS)
def test_a_figure_not_to_scale_says_so_and_its_facts_stay_true(kind: str) -> None:
    sample = loose(kind)
    assert isinstance(sample.scene, Figure) and not sample.scene.to_scale
    (note,) = (m for m in sample.marks if m.kind == "note")
    assert note.text == "Not to scale" and legible(note)
    assert doubts(sample, sample.scene) == []


def test_nobody_gets_one_unasked() -> None:
    for kind in KINDS:
        assert "to_scale" not in generator(kind).STYLE
        assert "to_scale" not in only(kind, seed=1).draw(7).options
    sample = gnomon.sample("geometry/triangle", seed=31, index=2)
    assert isinstance(sample.scene, Figure)
    assert sample.scene.to_scale and not sample.scene.of(Note) and as_drawn(sample.scene) is sample.scene


def test_circles_stay_circles_and_sizes_change() -> None:
    scene = loose(next(k for k in KINDS if "circle" in k)).scene
    assert isinstance(scene, Figure)
    drawn = as_drawn(scene)
    for was, now in zip(scene.of(Circle), drawn.of(Circle), strict=True):
        o = drawn.point(now.centre)
        for p in map(drawn.point, was.through):
            assert abs(abs(complex(p.x - o.x, p.y - o.y)) - now.radius) < 1e-9 * now.radius
    assert any(a != b for a, b in zip(scene.of(Point), drawn.of(Point), strict=True))


def test_what_is_wrong_about_one_is_seen() -> None:
    sample = loose("geometry/triangle")
    scene = sample.scene
    assert isinstance(scene, Figure)
    silent = replace(scene, elements=tuple(e for e in scene.elements if not isinstance(e, Note)))
    assert any("does not say so" in d for d in doubts(sample, silent))
    # the picture is held against its own sketch: neither the true points nor another sketch fit it
    assert any("drawn to scale" in d for d in doubts(sample, replace(scene, sketch=scene.construction)))
    assert any("pixels from where" in d for d in doubts(sample, replace(scene, sketch=())))


def test_the_option_is_true_or_false() -> None:
    with pytest.raises(Refused, match="expected true or false"):
        gnomon.sample("geometry/triangle", to_scale="no")
