"""Tabletops, doubted: pixels, masks and depths are measured again and set against marks and facts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.space.masks import Floats, Mask, Planes, back, bounds, edged, fits, on_axes, seen, shrunk
from gnomon.scenes.space import COLOURS, SHAPES, SIZES, Object, Tabletop
from gnomon.scenes.space.attributes import DEPTH, PATTERN, SIZE
from gnomon.truth.fact import Fact, Key, Value, number
from gnomon.truth.picture import Layer, Mark
from gnomon.truth.vocabulary import COLOUR, SHAPE, X, Y

Known = Mapping[Key, Value]
SLACK = 0.03  # metres: a pixel at a body's rim shows up to this much more than the body
BETWEEN_SIZES = 0.51  # metres: the small are narrower, the large are wider

BETWEEN_COLOURS = 0.015  # as cosines: light and shade shift a mixture by so much; red and orange are 0.03 apart


def check(
    scene: Tabletop,
    images: Sequence[NDArray[np.uint8]],
    marks: Sequence[Mark],
    facts: Sequence[Fact],
    layers: Sequence[Layer],
) -> Iterator[str]:
    """One line for every disagreement."""
    planes = Planes.of(marks, layers)
    masks, whole, depth = planes.masks, planes.whole, planes.depth
    known = {f.key: f.value for f in facts}
    objects = {o.id: o for o in scene.of(Object)}
    for id_ in objects:
        if id_ not in whole or not masks[id_].any():
            yield f"{id_}: in the scene, not in the picture"
    for mark in marks:
        yield from fits(mark, masks[mark.id], whole.get(mark.id))
    ids = [i for i in objects if i in whole and masks[i].any()]
    for id_ in ids:
        yield from placed(scene, objects[id_], masks[id_], depth, known)
        yield from tall(scene, id_, whole[id_], masks[id_], depth, known)
        yield from sized(scene, id_, whole[id_], masks[id_], depth, known)
        yield from coloured(id_, images[0], masks[id_], known)
        yield from edged(id_, images[0], masks[id_], known[id_, PATTERN] != "plain")
    yield from ordered(ids, whole, masks, depth, known)


def placed(scene: Tabletop, thing: Object, mask: Mask, depth: Floats, known: Known) -> Iterator[str]:
    """Every pixel, carried back into space, lies in the body's box; the body's middle is where the facts say."""
    own = on_axes(seen(scene, mask, depth), thing.position, thing.turn)
    over = (np.abs(own) - np.array(thing.reach)[:, None]).max()
    if over > SLACK:
        yield f"{thing.id}: seen {over:.3f} m outside its place"
    at = [number(known[thing.id, a]) for a in (X, Y, DEPTH)]
    middle = back(scene, *(np.array([v]) for v in at))[0]
    off = float(np.abs(middle - thing.position).max())
    if off > 0.01:
        yield f"{thing.id}: x, y and depth point {off:.3f} m beside its centre"


def sized(scene: Tabletop, id_: str, whole: Mask, mask: Mask, depth: Floats, known: Known) -> Iterator[str]:
    """How wide it is in metres, from the pixels and their depth alone."""
    focal = scene.size[0] / 2 / math.tan(math.radians(scene.camera.angle / 2))
    width = bounds(whole).width * float(np.median(depth[mask])) / focal
    if (width > BETWEEN_SIZES) != (known[id_, SIZE] == "large"):
        yield f"{id_}: {known[id_, SIZE]}, and {width:.2f} m wide in the picture"


def tall(scene: Tabletop, id_: str, whole: Mask, mask: Mask, depth: Floats, known: Known) -> Iterator[str]:
    """How high its highest point lies above the table, if its top is seen: shapes differ in height."""
    top = int(np.flatnonzero(whole.any(axis=1))[0])
    if not (mask[top] == whole[top]).all():
        return
    rows, columns = np.nonzero(mask)
    height = float(back(scene, columns + 0.5, rows + 0.5, depth[rows, columns])[:, 2].max())
    wanted = 2 * SIZES[str(known[id_, SIZE])] * SHAPES[str(known[id_, SHAPE])][2]
    if abs(height - wanted) > SLACK:
        yield f"{id_}: a {known[id_, SIZE]} {known[id_, SHAPE]} is {wanted:.2f} m high, this {height:.2f} m"


def coloured(id_: str, image: NDArray[np.uint8], mask: Mask, known: Known) -> Iterator[str]:
    """The named colour nearest to the pixels inside, by their mixture alone: shade and light change the strength."""
    inner = shrunk(mask, 2)
    if inner.sum() < 40:
        return
    pixels = linear(image[inner])
    if known[id_, PATTERN] == "striped":
        # of the two paints the stripe is the paler one, and light
        paleness = pixels.min(axis=1) / np.maximum(pixels.max(axis=1), 1e-4)
        light = pixels.sum(axis=1)
        order = np.argsort(light if known[id_, COLOUR] == "grey" else paleness)
        pixels = pixels[order[: max(20, len(order) * 2 // 5)]]
    mixture = direction(np.median(pixels, axis=0))
    alike = {name: float(direction(linear(rgb(c))) @ mixture) for name, c in COLOURS.items()}
    nearest = max(alike, key=lambda n: alike[n])
    if alike[nearest] - alike[str(known[id_, COLOUR])] > BETWEEN_COLOURS:
        yield f"{id_}: {known[id_, COLOUR]}, its pixels look {nearest}"


def ordered(
    ids: Sequence[str], whole: Mapping[str, Mask], masks: Mapping[str, Mask], depth: Floats, known: Known
) -> Iterator[str]:
    """Left and right by the middles of the whole masks, near and far by the depths seen, of every pair well apart."""
    side = {i: bounds(whole[i]).centre[0] for i in ids}
    near = {i: float(np.median(depth[masks[i]])) for i in ids}
    for a, b in combinations(ids, 2):
        for attribute, of, margin in ((X, side, 8.0), (DEPTH, near, 0.4)):
            told = number(known[a, attribute]) - number(known[b, attribute])
            measured = of[a] - of[b]
            if abs(told) >= margin and told * measured < 0 and abs(measured) > margin / 8:
                yield f"{a} and {b}: {attribute} differs by {told:.2f}, in the picture by {measured:.2f}"


def linear(srgb: NDArray[np.uint8]) -> Floats:
    c = srgb / 255
    return np.asarray(np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4))


def rgb(colour: str) -> NDArray[np.uint8]:
    return np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)], np.uint8)


def direction(v: Floats) -> Floats:
    return np.asarray(v / max(float(np.linalg.norm(v)), 1e-9))
