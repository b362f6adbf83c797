"""Scenes in space: Blender draws them, embree says what every pixel shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.blender import versions
from gnomon.renderers.blender.backdrops import around, shell
from gnomon.renderers.blender.bodies import thing_part
from gnomon.renderers.blender.jobs import draw, request
from gnomon.renderers.blender.marking import mark_of
from gnomon.renderers.blender.measure import Seen, alone, look
from gnomon.renderers.blender.process import Blender
from gnomon.renderers.blender.script import script
from gnomon.renderers.blender.showing import facts_of, hidden, layers_of
from gnomon.renderers.blender.solids import Part, object_part, table_part
from gnomon.scenes.space import (
    CHANGES,
    Blocks,
    Camera,
    Chamber,
    Change,
    Changed,
    Multiview,
    Object,
    Pictures,
    Place,
    Table,
    Tabletop,
    Thing,
    numbered,
)  # fmt: skip
from gnomon.scenes.space.pictures import seen_anew
from gnomon.truth.element import Element
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Layer, Mark, Picture
from gnomon.truth.rejected import Rejected

__all__ = ["render", "script"]


def render(scene: Place, engine: Blender) -> Picture:
    """The pictures. Rejected if an object is too much hidden, before Blender is asked."""
    if engine.setting == "preview" and isinstance(scene, Changed) and scene.the(Change).what == CHANGES[-1]:
        raise Rejected("not seen", "a quick picture does not tell materials apart")
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
        replace(mark_of(scene, camera, e, b, seen.instance == k, whole[b.id]), image=image)
        for k, (e, b) in enumerate(zip(elements, bodies, strict=True), 1)
    ]
    facts = list(facts_of(scene, elements, camera, seen, marks))
    layers = [replace(x, image=image) for x in layers_of(scene, elements, seen, whole)]
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
