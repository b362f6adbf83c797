"""Marks inside the frame, layers that agree with them, and the family's own look at the pixels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from gnomon.checks.contract import Pixels
from gnomon.datasets.pixels import pixels
from gnomon.datasets.sample import Sample
from gnomon.registry import NotFound, complete, family_module
from gnomon.truth.picture import Layer, Mark

EDGE = 1.5  # pixels: an antialiased edge
INK = 2.5  # pixels: an antialiased edge and a round cap
LOOSE = 12.0  # pixels: an outline along a slanting pair of strokes has corners that hold no ink


def doubt_marks(sample: Sample) -> Iterator[str]:
    """Sizes, frames and ids."""
    sizes = [pixels(data).shape for data in sample.images]
    if not sizes or (sizes[0][1], sizes[0][0]) != (sample.width, sample.height):
        yield f"images: expected {sample.width} x {sample.height}, got {[(s[1], s[0]) for s in sizes]}"
        return
    seen: set[str] = set()
    for mark in sample.marks:
        if mark.id in seen:
            yield f"mark {mark.id}: comes twice"
        seen.add(mark.id)
        if not 0 <= mark.image < len(sizes):
            yield f"mark {mark.id}: on picture {mark.image}, there are {len(sizes)}"
            continue
        height, width = sizes[mark.image][:2]
        box, whole = mark.box, mark.whole
        if not 0.0 <= mark.visible <= 1.0:
            yield f"mark {mark.id}: expected a visible share from 0 to 1, got {mark.visible}"
        if mark.visible > 0 and not (
            -0.02 <= box.left < box.right <= width + 0.02 and -0.02 <= box.top < box.bottom <= height + 0.02
        ):
            yield f"mark {mark.id}: {tuple(box)} is not inside the frame of {width} x {height}"
        if (
            whole.left > box.left + EDGE
            or whole.top > box.top + EDGE
            or whole.right < box.right - EDGE
            or whole.bottom < box.bottom - EDGE
        ):
            yield f"mark {mark.id}: its visible part {tuple(box)} sticks out of its whole {tuple(whole)}"
        if mark.outline and not fits(mark):
            yield f"mark {mark.id}: its outline is not around its box {tuple(whole)}"


def fits(mark: Mark) -> bool:
    """Whether the outline holds the visible part, and is no looser around the whole than a hull may be."""
    points = [point for ring in mark.outline for point in ring]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    box, whole = mark.box, mark.whole
    holds = left <= box.left + INK and top <= box.top + INK and right >= box.right - INK and bottom >= box.bottom - INK
    return (
        holds
        and left >= whole.left - LOOSE
        and top >= whole.top - LOOSE
        and right <= whole.right + LOOSE
        and bottom <= whole.bottom + LOOSE
    )


def doubt_layers(sample: Sample) -> Iterator[str]:
    """Layers have the picture's size; the pixels of mark k lie in the box of the k-th mark."""
    import numpy as np

    shapes = [pixels(data).shape[:2] for data in sample.images]
    for layer in sample.layers:
        data = pixels(layer.bytes)
        if not 0 <= layer.image < len(shapes) or data.shape[:2] != shapes[layer.image]:
            yield f"layer {layer.name}: its size {data.shape[:2]} is not that of its picture"
            continue
        if layer.name != "instance":
            continue
        for k in np.unique(data):
            if k == 0:
                continue
            if int(k) > len(sample.marks):
                yield f"layer instance: value {k}, there are {len(sample.marks)} marks"
                continue
            mark = sample.marks[int(k) - 1]
            rows, columns = np.nonzero(data == k)
            left, right, top, bottom = columns.min(), columns.max() + 1, rows.min(), rows.max() + 1
            box = mark.box
            if left < box.left - INK or top < box.top - INK or right > box.right + INK or bottom > box.bottom + INK:
                yield (
                    f"mark {mark.id}: the mask reaches {(int(left), int(top), int(right), int(bottom))}, "
                    f"its box is {tuple(round(v, 2) for v in box)}"
                )


def doubt_pixels(sample: Sample) -> Iterator[str]:
    """The family's check, which measures by other means than those that drew."""
    try:
        check = cast(Pixels, complete(family_module("checks", sample.family), Pixels))
    except NotFound:
        yield f"{sample.family}: this family has no check of its pixels"
        return
    images = tuple(pixels(data) for data in sample.images)
    layers = tuple(
        Layer(name=x.name, pixels=pixels(x.bytes), scale=x.scale, unit=x.unit, image=x.image) for x in sample.layers
    )
    yield from check.check(sample.scene, images, sample.marks, sample.facts, layers)
