"""Scenes in space, doubted: each by what its pixels, masks, depths and camera say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.space import blocks, pictures, portrait, room, tabletop
from gnomon.scenes.space import Blocks, Interior, Pictures, Portrait, Tabletop
from gnomon.truth.element import Scene
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Layer, Mark

CHECKS = "masks against boxes, outlines, image edges; sides, depths and fronts by masks; colour and size by pixels"


def check(
    scene: Scene,
    images: Sequence[NDArray[np.uint8]],
    marks: Sequence[Mark],
    facts: Sequence[Fact],
    layers: Sequence[Layer],
) -> Iterator[str]:
    """One line for every disagreement."""
    if isinstance(scene, Portrait):
        return portrait.check(scene, images, marks, facts, layers)
    if isinstance(scene, Interior):
        return room.check(scene, images, marks, facts, layers)
    if isinstance(scene, Blocks):
        return blocks.check(scene, images, marks, facts, layers)
    if isinstance(scene, Pictures):
        return pictures.check(scene, images, marks, facts, layers)
    assert isinstance(scene, Tabletop)
    return tabletop.check(scene, images, marks, facts, layers)
