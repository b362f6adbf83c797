"""Scenes in space: Blender draws them, embree says what every pixel shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from gnomon.scenes.space import Chamber, Interior, Object, Place, Portrait, Table, Tabletop, Thing
from gnomon.scenes.space.attributes import BEARING, DEPTH, FACING
from gnomon.scenes.space.library import model
from gnomon.scenes.space.portrait import views
from gnomon.truth.element import Element
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Layer, Mark, Picture
from gnomon.truth.rejected import Rejected
from gnomon.truth.vocabulary import X, Y

__all__ = ["render", "script"]

# the fewest pixels of a thing that are seen, and the least share of it: less than half of an object does not settle its
# shape and size, of furniture a good third tells what it is
LIMITS: dict[type[Place], tuple[int, float]] = {Tabletop: (150, 0.5), Portrait: (150, 0.5), Interior: (110, 0.38)}
TELLING = 24  # visible pixels of the parts that tell where the front is
METRES = 0.00025  # one level of the depth layer: 65,535 of them reach 16 m


def render(scene: Place, engine: Blender) -> Picture:
    """The picture. Rejected if an object is too much hidden, before Blender is asked."""
    known = picture_of(scene, np.zeros((*scene.size[::-1], 3), np.uint8))
    bodies, room = bodies_of(scene), None if scene.of(Chamber) else scene.look.room
    drawn = (*bodies, *(around(room) if room is not None else ()))
    image = draw(request(scene, drawn, engine.setting), drawn, scene.size, engine)
    return replace(known, images=(image,), versions=versions())


def picture_of(scene: Place, image: NDArray[np.uint8]) -> Picture:
    """All that is known of a picture; no Blender is needed. Rejected if an object is too much hidden."""
    bodies = bodies_of(scene)
    seen = look(bodies, scene.camera, scene.size)
    whole = {b.id: alone(b, scene.camera, scene.size) for b in bodies}
    marks = tuple(_mark(scene, one, seen.instance == k, whole[one.id]) for k, one in enumerate(bodies, 1))
    facts, layers = tuple(_facts(scene, seen, marks)), tuple(_layers(scene, seen, whole))
    return Picture(images=(image,), marks=marks, facts=facts, layers=layers, code=script(scene))


def bodies_of(scene: Place) -> tuple[Part, ...]:
    """The triangles of all elements that are seen."""
    return tuple(p for e in scene.elements if (p := part(scene, e)) is not None)


def part(scene: Place, element: Element) -> Part | None:
    """The triangles of an element; None if it is none that is seen."""
    match element:
        case Object():
            return object_part(element)
        case Table() if isinstance(scene, Tabletop):
            return table_part(element, scene.look.tones)
        case Thing():
            return thing_part(element)
        case Chamber() if scene.look.room is not None:
            return shell(element.id, scene.look.room)
    return None


def _mark(scene: Place, part: Part, mask: Mask, whole: Mask) -> Mark:
    element = next(e for e in scene.elements if e.id == part.id)
    count = int(mask.sum())
    if isinstance(element, Table):
        import shapely

        # the table reaches beyond the frame; it is convex, and its top and front are all that is seen of it
        area = shapely.MultiPoint(flat(part, scene.camera, scene.size)).convex_hull.area
        full, share = reach(part, scene.camera, scene.size), min(1.0, count / area)
    elif isinstance(element, Chamber):
        full, share = box_of(mask), 1.0
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


def _facts(scene: Place, seen: Seen, marks: Sequence[Mark]) -> Iterator[Fact]:
    """Where the centre of everything is seen, how far away it is, and from where one looks at it."""
    middles = {**{o.id: o.position for o in scene.of(Object)}, **{t.id: t.middle() for t in scene.of(Thing)}}
    for id_, at in middles.items():
        x, y, depth = scene.camera.project(at, scene.size)
        yield Fact(id_, X, round(x, 3), "px", origin="picture")
        yield Fact(id_, Y, round(y, 3), "px", origin="picture")
        yield Fact(id_, DEPTH, round(depth, 4), "m", origin="picture")
    for k, (thing, mark) in enumerate(zip(scene.of(Thing), marks, strict=False), 1):
        share = max(mark.whole.width / scene.size[0], mark.whole.height / scene.size[1])
        known = views(thing, scene.camera, share, tells(thing, seen.piece[seen.instance == k]))
        yield from (f for f in known if isinstance(scene, Portrait) or f.attribute in (BEARING, FACING))


def tells(thing: Thing, piece: NDArray[np.uint16]) -> bool:
    """Whether enough is seen of the parts in front, or of those behind, that tell where the front of a thing is."""
    body, names = model(thing.model), part_names(thing)
    groups = ([names.index(n) + 1 for n in group] for group in (body.FORE, body.AFT))
    return max(int(np.isin(piece, group).sum()) for group in groups) >= TELLING


def _layers(scene: Place, seen: Seen, whole: dict[str, Mask]) -> Iterator[Layer]:
    yield Layer(name="instance", pixels=seen.instance)
    far = np.where(np.isfinite(seen.depth), seen.depth, 0)
    scale = METRES
    while far.max() / scale > 65535:
        scale *= 2
    yield Layer(name="depth", pixels=np.rint(far / scale).astype(np.uint16), scale=scale, unit="m")
    if seen.piece.any():
        yield Layer(name="part", pixels=seen.piece)
    for thing in () if isinstance(scene, Portrait) else (*scene.of(Object), *scene.of(Thing)):
        yield Layer(name=f"amodal/{thing.id}", pixels=whole[thing.id].astype(np.uint8) * 255)
