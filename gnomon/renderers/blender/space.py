"""Scenes in space: Blender draws them, embree says what every pixel shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.blender import versions
from gnomon.renderers.blender.backdrops import around, shell
from gnomon.renderers.blender.bodies import part_names, thing_part
from gnomon.renderers.blender.jobs import draw, request
from gnomon.renderers.blender.measure import Mask, Seen, alone, box_of, flat, look, outline, reach
from gnomon.renderers.blender.process import Blender
from gnomon.renderers.blender.script import script
from gnomon.renderers.blender.solids import Part, object_part, table_part
from gnomon.scenes.space import (
    Blocks,
    Camera,
    Chamber,
    Changed,
    Cube,
    Interior,
    Multiview,
    Object,
    Pictures,
    Pile,
    Place,
    Portrait,
    Table,
    Tabletop,
    Thing,
    TopCube,
    numbered,
)  # fmt: skip
from gnomon.scenes.space.attributes import BEARING, COUNTED_OFF, DEPTH, FACING, LEVEL, UNSEEN
from gnomon.scenes.space.library import model
from gnomon.scenes.space.pictures import seen_anew
from gnomon.scenes.space.portrait import views
from gnomon.truth.element import Element
from gnomon.truth.fact import Because, Fact
from gnomon.truth.picture import Layer, Mark, Picture
from gnomon.truth.rejected import Rejected
from gnomon.truth.vocabulary import X, Y

__all__ = ["render", "script"]

# the fewest pixels of a thing that are seen, and the least share of it: less than half of an object does not settle its
# shape and size, of furniture a good third tells what it is
LIMITS: dict[type[Place], tuple[int, float]] = {
    Tabletop: (150, 0.5), Portrait: (150, 0.5), Interior: (110, 0.38), Changed: (110, 0.5), Multiview: (80, 0.45),
    Blocks: (60, 0.3),
}  # fmt: skip
PLAIN = 60  # pixels of a cube that nobody overlooks
TELLING = 24  # visible pixels of the parts that tell where the front is
METRES = 0.00025  # one level of the depth layer: 65,535 of them reach 16 m


def render(scene: Place, engine: Blender) -> Picture:
    """The pictures. Rejected if an object is too much hidden, before Blender is asked."""
    known = picture_of(scene, np.zeros((*scene.size[::-1], 3), np.uint8))
    room = None if scene.of(Chamber) else scene.look.room
    backdrop = tuple(around(room)) if room is not None else ()
    images: list[NDArray[np.uint8]] = []
    for take in scene.takes():
        drawn = (*bodies_of(scene, take.elements), *backdrop)
        images += draw(request(scene, take.cameras, drawn, engine.setting), drawn, scene.size, engine)
    return replace(known, images=tuple(images), versions=versions())


def picture_of(scene: Place, image: NDArray[np.uint8]) -> Picture:
    """All that is known of the pictures; no Blender is needed. Rejected if an object is too much hidden."""
    shots = [(t.elements, c) for t in scene.takes() for c in t.cameras]
    if len(shots) > 1:
        shots = [(numbered(elements, k), c) for k, (elements, c) in enumerate(shots, 1)]
    marks: list[Mark] = []
    facts: list[Fact] = []
    layers: list[Layer] = []
    for k, (elements, camera) in enumerate(shots):
        shown = one(scene, elements, camera, k, len(marks))
        for all_, new in zip((marks, facts, layers), shown, strict=True):
            all_ += new  # type: ignore[operator]
    if isinstance(scene, Blocks):
        facts += hidden(scene, {m.id: layers[0].pixels == k for k, m in enumerate(marks, 1)})
    if isinstance(scene, Multiview):
        facts += seen_anew([m.id for m in marks if m.kind == "object"])
    return Picture(
        images=(image,) * len(shots), marks=tuple(marks), facts=tuple(facts), layers=tuple(layers), code=script(scene)
    )


def one(
    scene: Place, elements: Sequence[Element], camera: Camera, image: int, before: int
) -> tuple[list[Mark], list[Fact], list[Layer]]:
    """What is known of one picture, before which so many marks have been made."""
    bodies = bodies_of(scene, elements)
    seen = look(bodies, camera, scene.size)
    if isinstance(scene, (Multiview, Blocks)):  # what no picture has to show
        bodies, seen = shown(bodies, seen)
    ids = {b.id for b in bodies}
    elements = [e for e in elements if e.id in ids]
    whole = {b.id: alone(b, camera, scene.size) for b in bodies}
    marks = [
        replace(_mark(scene, camera, e, b, seen.instance == k, whole[b.id]), image=image)
        for k, (e, b) in enumerate(zip(elements, bodies, strict=True), 1)
    ]
    facts = list(_facts(scene, elements, camera, seen, marks))
    layers = [replace(x, image=image) for x in _layers(scene, elements, seen, whole)]
    instance = layers[0].pixels
    layers[0] = replace(layers[0], pixels=np.where(instance > 0, instance + np.uint16(before), 0).astype(np.uint16))
    return marks, facts, layers


def shown(bodies: Sequence[Part], seen: Seen) -> tuple[tuple[Part, ...], Seen]:
    """The bodies of which a pixel is seen, numbered anew."""
    found = [k for k in range(1, len(bodies) + 1) if (seen.instance == k).any()]
    numbers = np.zeros(len(bodies) + 1, np.uint16)
    numbers[found] = np.arange(1, len(found) + 1)
    return tuple(bodies[k - 1] for k in found), replace(seen, instance=numbers[seen.instance])


def bodies_of(scene: Place, elements: Sequence[Element]) -> tuple[Part, ...]:
    """The triangles of all elements that are seen."""
    return tuple(p for e in elements if (p := part(scene, e)) is not None)


def part(scene: Place, element: Element) -> Part | None:
    """The triangles of an element; None if it is none that is seen."""
    match element:
        case Object():
            return object_part(element)
        case Table() if isinstance(scene, (Tabletop, Pictures)):
            return table_part(element, scene.look.tones)
        case Thing():
            return thing_part(element)
        case Chamber() if scene.look.room is not None:
            return shell(element.id, scene.look.room)
    return None


def _mark(scene: Place, camera: Camera, element: Element, part: Part, mask: Mask, whole: Mask) -> Mark:
    count = int(mask.sum())
    if isinstance(element, Table):
        import shapely

        # the table reaches beyond the frame; it is convex, and its top and front are all that is seen of it
        area = shapely.MultiPoint(flat(part, camera, scene.size)).convex_hull.area
        full, share = reach(part, camera, scene.size), min(1.0, count / area)
    elif isinstance(element, Chamber):
        full, share = box_of(mask), 1.0
    elif isinstance(element, Cube) and not isinstance(element, TopCube):
        full, share = box_of(whole), count / int(whole.sum())
    else:
        small, least = LIMITS[type(scene)]
        if count < small:
            raise Rejected("too small", f"{part.id}: {count} pixels")
        full, share = box_of(whole), count / int(whole.sum())
        if share < least:
            raise Rejected("too hidden", f"{part.id}: {share:.2f} of it is seen")
        if full.left <= 0 or full.top <= 0 or full.right >= scene.size[0] or full.bottom >= scene.size[1]:
            raise Rejected("out of frame", part.id)
    box = box_of(mask)
    return Mark(
        id=part.id, kind=element.noun, box=box, full_box=full if full != box else None, outline=outline(mask),
        visible=round(share, 6),
    )  # fmt: skip


def _facts(
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


def _layers(scene: Place, elements: Sequence[Element], seen: Seen, whole: dict[str, Mask]) -> Iterator[Layer]:
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
