"""Several pictures of a table, doubted: each as a tabletop, then what differs between them, by masks and pixels."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.space import tabletop
from gnomon.checks.space.masks import Floats, Mask, Planes, back, bounds
from gnomon.scenes.space import Changed, Multiview, Object, Pictures
from gnomon.scenes.space.attributes import AROUND, CHANGED, CHANGED_THING, MOVED, NEW, SAME_IN
from gnomon.truth.fact import Fact, Key, Value
from gnomon.truth.picture import Layer, Mark

Known = Mapping[Key, Value]
APART = 0.6  # metres between the middles of what two pictures show of one thing, a part of it each
WIDE = 16  # pixels around an object within which its shadow and its light on others may differ
PLAIN = 8  # levels of red, green and blue together by which a good part of it differs
# where a side lies from the middle of the table, for who looks at it: to the right, and away
SIDES = {"same": (0, -1), "right": (1, 0), "opposite": (0, 1), "left": (-1, 0)}


def check(
    scene: Pictures,
    images: Sequence[NDArray[np.uint8]],
    marks: Sequence[Mark],
    facts: Sequence[Fact],
    layers: Sequence[Layer],
) -> Iterator[str]:
    """One line for every disagreement."""
    known = {f.key: f.value for f in facts}
    planes = []
    for k, table in enumerate(scene.tables()):
        own, its = [m for m in marks if m.image == k], [renumbered(x, marks, k) for x in layers if x.image == k]
        shown = {m.id for m in own}
        if isinstance(scene, Multiview):  # what no picture has to show
            table = replace(table, elements=tuple(e for e in table.elements if e.id in shown))
        yield from (f"picture {k + 1}: {line}" for line in tabletop.check(table, images[k : k + 1], own, facts, its))
        planes.append(Planes.of(own, its))
    if isinstance(scene, Changed):
        yield from differ(scene, images, planes, known)
    if isinstance(scene, Multiview):
        yield from places(scene, planes, known)
        yield from sides(scene, known)


def renumbered(layer: Layer, marks: Sequence[Mark], image: int) -> Layer:
    """A layer of instances that counts the marks of its own picture from 1."""
    if layer.name != "instance":
        return layer
    first = next(n for n, m in enumerate(marks) if m.image == image)
    return replace(layer, pixels=np.where(layer.pixels > first, layer.pixels - first, 0).astype(np.uint16))


def differ(
    scene: Changed, images: Sequence[NDArray[np.uint8]], planes: Sequence[Planes], known: Known
) -> Iterator[str]:
    """The change is found anew: by whose whole mask differs, else by whose pixels do; and nothing else differs."""
    ids = [o.id for o in scene.of(Object)]
    whole = {i: [p.whole.get(f"{k}/{i}") for k, p in enumerate(planes, 1)] for i in ids}
    other = [i for i, (a, b) in whole.items() if a is None or b is None or (a != b).mean() > 0]
    rest = [i for i in ids if i not in other]
    step = np.abs(images[0].astype(int) - images[1].astype(int)).sum(axis=2)
    inside = {i: float(np.median(step[planes[0].masks[f"1/{i}"] & planes[1].masks[f"2/{i}"]])) for i in rest}
    found = other[0] if other else max(inside, key=lambda i: inside[i])
    told = known["change", CHANGED_THING]
    assert isinstance(told, tuple)
    if len(other) > 1 or any(str(i).partition("/")[2] != found for i in told):
        yield f"change: {told} is told to differ, the masks and pixels say {other or [found]}"
        return
    what, (a, b) = str(known["change", CHANGED]), whole[found]
    yield from of_its_sort(scene, what, found, a, b, planes, known)
    own = np.logical_or.reduce([m for m in (a, b) if m is not None])
    near = wide(own, WIDE)
    if float(np.percentile(step[own], 80)) < PLAIN:
        yield f"change: nothing is seen of it that {found} was {what}"
    far = float((step[~near] > 90).mean())
    if far > 0.02:
        yield f"change: {far:.3f} of the picture differs far from {found}"


def of_its_sort(
    scene: Changed, what: str, id_: str, a: Mask | None, b: Mask | None, planes: Sequence[Planes], known: Known
) -> Iterator[str]:
    """Whether masks and depths differ as they do after a change of its sort."""
    if a is None or b is None:
        if what != ("added" if a is None else "removed"):
            yield f"change: {id_} was {what}, and only one picture has it"
        return
    (x, y), (x_, y_) = (middle(scene, planes[k].masks[f"{k + 1}/{id_}"], planes[k].depth) for k in (0, 1))
    shift, share = math.hypot(x_ - x, y_ - y), b.sum() / a.sum()
    sort = (
        "resized" if not 0.62 < share < 1.6 and shift < 0.3 else
        "moved" if shift > 0.3 else "turned" if (a != b).any() else "recoloured or made of another material"
    )  # fmt: skip
    if what not in sort:
        yield f"change: {id_} was {what}; it lies {shift:.2f} m away and is {share:.2f} times as large: {sort}"
    way = known.get(("change", MOVED))
    if way is not None:
        line = np.array(scene.camera.target[:2]) - np.array(scene.camera.eye[:2])
        line = line / np.linalg.norm(line)
        gone = np.array([x_ - x, y_ - y])
        far, right = float(gone @ line), float(gone @ np.array([line[1], -line[0]]))
        measured = ("to the right" if right > 0 else "to the left") if abs(right) > abs(far) else (
            "away from the camera" if far > 0 else "towards the camera")  # fmt: skip
        if measured != way:
            yield f"change: {id_} is told to have gone {way}, its depths say {measured}"


def middle(scene: Changed, mask: Mask, depth: Floats) -> tuple[float, float]:
    """The median of the points that are seen of an object."""
    rows, columns = np.nonzero(mask)
    x, y, _ = np.median(back(scene, columns + 0.5, rows + 0.5, depth[rows, columns]), axis=0)
    return float(x), float(y)


def wide(mask: Mask, by: int) -> Mask:
    """A mask and what lies about its box."""
    box, out = bounds(mask), np.zeros_like(mask)
    out[max(0, int(box.top) - by) : int(box.bottom) + by, max(0, int(box.left) - by) : int(box.right) + by] = True
    return out


def places(scene: Multiview, planes: Sequence[Planes], known: Known) -> Iterator[str]:
    """What is told to be one thing lies in one place in all pictures, by the depths of each; and what is new."""
    at: dict[str, list[Floats]] = {}
    for k, (table, seen) in enumerate(zip(scene.tables(), planes, strict=True), 1):
        for id_ in (i for i in seen.masks if not i.endswith("/table")):
            rows, columns = np.nonzero(seen.masks[id_])
            points = back(table, columns + 0.5, rows + 0.5, seen.depth[rows, columns])
            own = id_.partition("/")[2]
            if known.get((id_, NEW)) != ("seen before" if own in at else "new"):
                yield f"{id_}: new is told to be {known.get((id_, NEW))}, {len(at.get(own, []))} pictures had it"
            at.setdefault(own, []).append((points.min(axis=0) + points.max(axis=0))[:2] / 2)
            if k > 1 and known.get((f"1/{own}", SAME_IN.of(str(k))), id_) != id_:
                yield f"{id_}: another thing is told to be the same"
    for own, found in at.items():
        spread = max(float(np.linalg.norm(p - found[0])) for p in found)
        nearest = min((float(np.linalg.norm(p - q[0])) for i, q in at.items() if i != own for p in found), default=9.0)
        if spread > min(APART, nearest):
            yield f"{own}: seen {spread:.2f} m apart in two pictures, another thing only {nearest:.2f} m"


def sides(scene: Multiview, known: Known) -> Iterator[str]:
    """From which side each was taken, on the axes of who looks from the first at the middle of the table."""
    eye = np.array(scene.cameras[0].eye[:2])
    ahead = -eye / np.linalg.norm(eye)
    for k, camera in enumerate(scene.cameras, 1):
        told = known.get((f"{k}/table", AROUND))
        if told is None:
            continue
        to = np.array(camera.eye[:2]) / np.linalg.norm(camera.eye[:2])
        here = (float(to @ np.array([ahead[1], -ahead[0]])), float(to @ ahead))
        found = max(SIDES, key=lambda s: here[0] * SIDES[s][0] + here[1] * SIDES[s][1])
        if found not in str(told):
            yield f"picture {k}: taken {told}, it stands at {here[0]:+.2f} to the right and {here[1]:+.2f} away"
