"""What a picture in space shows beside its marks: where things are and how they are turned, and its layers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.blender.bodies import part_names
from gnomon.renderers.blender.measure import Mask, Seen
from gnomon.scenes.space import Blocks, Camera, Cube, Object, Pile, Place, Portrait, Thing, TopCube
from gnomon.scenes.space.attributes import BEARING, COUNTED_OFF, DEPTH, FACING, LEVEL, UNSEEN
from gnomon.scenes.space.library import model
from gnomon.scenes.space.portrait import views
from gnomon.truth.element import Element
from gnomon.truth.fact import Because, Fact
from gnomon.truth.picture import Layer, Mark
from gnomon.truth.vocabulary import X, Y

PLAIN = 60  # pixels of a cube that nobody overlooks
TELLING = 24  # visible pixels of the parts that tell where the front is
METRES = 0.00025  # one level of the depth layer: 65,535 of them reach 16 m


def facts_of(
    scene: Place, elements: Sequence[Element], camera: Camera, seen: Seen, marks: Sequence[Mark]
) -> Iterator[Fact]:
    """Where the centre of everything is seen, how far away it is, and from where one looks at it."""
    for kind in (Object, Thing):
        for element in (e for e in elements if isinstance(e, kind)):
            at = element.position if isinstance(element, Object) else element.middle()
            x, y, depth = camera.project(at, scene.size)
            yield Fact(element.id, X, round(x, 3), "px", origin="picture")
            yield Fact(element.id, Y, round(y, 3), "px", origin="picture")
            yield Fact(element.id, DEPTH, round(depth, 4), "m", origin="picture")
    for k, (thing, mark) in enumerate(zip(elements, marks, strict=True), 1):
        if isinstance(thing, Thing):
            share = max(mark.whole.width / scene.size[0], mark.whole.height / scene.size[1])
            known = views(thing, camera, share, tells(thing, seen.piece[seen.instance == k]))
            yield from (f for f in known if isinstance(scene, Portrait) or f.attribute in (BEARING, FACING))


def tells(thing: Thing, piece: NDArray[np.uint16]) -> bool:
    """Whether enough is seen of the parts in front, or of those behind, that tell where the front of a thing is."""
    body, names = model(thing.model), part_names(thing)
    groups = ([names.index(n) + 1 for n in group] for group in (body.FORE, body.AFT))
    return max(int(np.isin(piece, group).sum()) for group in groups) >= TELLING


def hidden(scene: Blocks, masks: Mapping[str, Mask]) -> Iterator[Fact]:
    """How many cubes are not seen at all; nothing where of one so little is seen that one may overlook it."""
    seen = {i: int(mask.sum()) for i, mask in masks.items()}
    cubes = scene.of(Cube)
    if all(seen.get(c.id, PLAIN) >= PLAIN for c in cubes):
        because = Because(COUNTED_OFF, tuple((t.id, LEVEL) for t in scene.of(TopCube)))
        unseen = sum(c.id not in seen for c in cubes)
        yield Fact(scene.the(Pile).id, UNSEEN, unseen, because=because, origin="picture")


def layers_of(scene: Place, elements: Sequence[Element], seen: Seen, whole: dict[str, Mask]) -> Iterator[Layer]:
    yield Layer(name="instance", pixels=seen.instance)
    far = np.where(np.isfinite(seen.depth), seen.depth, 0)
    scale = METRES
    while far.max() / scale > 65535:
        scale *= 2
    yield Layer(name="depth", pixels=np.rint(far / scale).astype(np.uint16), scale=scale, unit="m")
    if seen.piece.any():
        yield Layer(name="part", pixels=seen.piece)
    for thing in (e for e in elements if isinstance(e, (Object, Thing)) and not isinstance(scene, (Portrait, Blocks))):
        yield Layer(name=f"amodal/{thing.id}", pixels=whole[thing.id].astype(np.uint8) * 255)
