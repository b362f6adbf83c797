"""Portraits, doubted: where a thing faces is measured on the depths of the parts that are seen, and named anew."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.space.masks import Floats, Mask, Planes, bounds, edged, fits, on_axes, seen
from gnomon.scenes.space import Place, Portrait, Thing
from gnomon.scenes.space.attributes import BEARING, CLOCK, ELEVATION, END, FACING, FLANK, SHOT, VIEWPOINT
from gnomon.scenes.space.library import model, pieces
from gnomon.truth.fact import Fact, Key, Value, number
from gnomon.truth.picture import Layer, Mark

Known = Mapping[Key, Value]
SLACK = 0.02  # of a thing's size: how far beside its box a pixel of it may seem to lie
FEW = 24  # pixels of parts that settle nothing
# what a name says of the front: how far it points away from the camera, and how far to the right, as signs
SIGNS = {"towards": (-1, 0), "away": (1, 0), "left": (0, -1), "right": (0, 1)}


def check(
    scene: Portrait,
    images: Sequence[NDArray[np.uint8]],
    marks: Sequence[Mark],
    facts: Sequence[Fact],
    layers: Sequence[Layer],
) -> Iterator[str]:
    """One line for every disagreement."""
    planes = Planes.of(marks, layers)
    known = {f.key: f.value for f in facts}
    for mark, thing in zip(marks, scene.of(Thing), strict=True):
        mask = planes.masks[mark.id]
        yield from fits(mark, mask, None)
        yield from edged(mark.id, images[0], mask)
        points = seen(scene, mask, planes.depth)
        yield from inside(thing, points)
        yield from looked_at(scene, thing, mask, known)
        if model(thing.model).FRONT is None:
            if any((thing.id, a) in known for a in (FACING, CLOCK, FLANK, END)):
                yield f"{thing.id}: a {thing.model} has no front, and faces somewhere"
        else:
            assert planes.parts is not None
            yield from faces(scene, thing, planes.parts, planes.depth, known)


def inside(thing: Thing, points: Floats) -> Iterator[str]:
    """Every pixel, carried back into space, lies in the box of the thing, on its own axes."""
    own = on_axes(points, thing.position, thing.turn)
    low, high = (np.array(p)[:, None] for p in thing.box())
    over = float(np.maximum(low - own, own - high).max() / (high - low).max())
    if over > SLACK:
        yield f"{thing.id}: seen {over:.3f} of its size outside its box"


def looked_at(scene: Portrait, thing: Thing, mask: Mask, known: Known) -> Iterator[str]:
    """The height of the camera over the thing by its sine, and how much of the picture is filled."""
    low, high = (np.array(p) for p in thing.box())
    to = np.array(scene.camera.eye) - np.array(thing.position)
    middle = (low + high) / 2
    flat = math.hypot(middle[0], middle[1])
    turn = math.radians(thing.turn) + math.atan2(middle[1], middle[0])
    to = to - np.array([flat * math.cos(turn), flat * math.sin(turn), middle[2]])
    up = math.degrees(math.asin(to[2] / float(np.linalg.norm(to))))
    if abs(up - number(known[thing.id, ELEVATION])) > 0.1:
        yield f"{thing.id}: seen from {known[thing.id, ELEVATION]}° above, the camera stands {up:.1f}° above it"
    name = "about level with it" if up < 20 else "obliquely from above" if up < 44 else "steeply from above"
    if known.get((thing.id, VIEWPOINT), name) != name:
        yield f"{thing.id}: {known[thing.id, VIEWPOINT]}, the camera stands {up:.1f}° above it"
    box = bounds(mask)
    share = max(box.width / scene.size[0], box.height / scene.size[1])
    shot = "long shot" if share < 0.33 else "medium shot" if share < 0.6 else "close-up"
    if known.get((thing.id, SHOT), shot) != shot:
        yield f"{thing.id}: {known[thing.id, SHOT]}, and it fills {share:.2f} of the picture"


def faces(scene: Place, thing: Thing, part: NDArray[np.integer], depth: Floats, known: Known) -> Iterator[str]:
    """Where the parts lie that are named as those in front and behind, measured by their depths."""
    names = list(dict.fromkeys(p.part for p in pieces(thing.model, thing.sizes)))
    low, high = thing.box()
    whole = np.array(thing.middle())
    ways = []
    for parts, sign in ((model(thing.model).FORE, 1), (model(thing.model).AFT, -1)):
        mask = np.isin(part, [names.index(n) + 1 for n in parts])
        if mask.sum() >= FEW:
            way = sign * (seen(scene, mask, depth).mean(axis=0) - whole)[:2]
            ways.append((way, float(np.hypot(*way))))
    if not ways:
        if (thing.id, FACING) in known:
            yield f"{thing.id}: faces {known[thing.id, FACING]}, and nothing of it is seen that tells"
        return
    long = max(b - a for a, b in zip(low[:2], high[:2], strict=True))
    way = sum(w for w, _ in ways)
    if np.hypot(*way) < 0.04 * long:  # what is seen lies about the middle
        return
    line = (whole - np.array(scene.camera.eye))[:2]
    ahead = math.degrees(math.atan2(way[1], way[0]) - math.atan2(line[1], line[0]))  # 0 away from the camera, 90 left
    told = (180 - number(known[thing.id, BEARING])) % 360
    off = abs((ahead - told + 180) % 360 - 180)
    if off > 80:
        yield f"{thing.id}: its front is told to point {told:.0f}° from straight away, its parts say {ahead % 360:.0f}°"
    yield from named(thing, told, known)


def named(thing: Thing, away: float, known: Known) -> Iterator[str]:
    """The names of a direction, 0 straight away from the viewer and 90 to the left, by its sine and cosine."""
    far, right = math.cos(math.radians(away)), -math.sin(math.radians(away))
    facing = str(known.get((thing.id, FACING), ""))
    for word, (f, r) in SIGNS.items():
        if (word in facing) is not (f * far + r * right > 0.5) and facing:
            yield f"{thing.id}: faces {facing!r}, which is {far:+.2f} away and {right:+.2f} to the right"
    hour = known.get((thing.id, CLOCK))
    if hour is not None and math.cos(math.radians(-away) - math.radians(30 * int(str(hour).split()[0]))) < 0.96:
        yield f"{thing.id}: points to {hour}, which is not {-away % 360:.0f}° clockwise from straight away"
    # whose front points to the right shows the viewer its right side
    flank = known.get((thing.id, FLANK))
    if flank is not None and (flank == "right") is not (right > 0):
        yield f"{thing.id}: shows its {flank} side, and points {right:+.2f} to the right"
    end = known.get((thing.id, END))
    if end is not None and (end == "from behind") is not (far > 0):
        yield f"{thing.id}: seen {end}, and points {far:+.2f} away"
