"""Masks, boxes and depths as all checks of space look at them: measured anew, and carried back into space."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gnomon.scenes.space import Place
from gnomon.truth.picture import Box, Layer, Mark

Mask = NDArray[np.bool_]
Floats = NDArray[np.floating[Any]]


@dataclass(frozen=True)
class Planes:
    """What layers show, by the ids of marks: the pixels seen of each, and all of it; depths in metres."""

    masks: Mapping[str, Mask]
    whole: Mapping[str, Mask]
    depth: Floats
    parts: NDArray[np.integer] | None

    @classmethod
    def of(cls, marks: Sequence[Mark], layers: Sequence[Layer]) -> Planes:
        named = {x.name: x for x in layers}
        instance, parts = named["instance"].pixels, named.get("part")
        return cls(
            {m.id: np.asarray(instance == k) for k, m in enumerate(marks, 1)},
            {m.id: named[f"amodal/{m.id}"].pixels > 0 for m in marks if f"amodal/{m.id}" in named},
            named["depth"].pixels * named["depth"].scale,
            None if parts is None else parts.pixels,
        )


def fits(mark: Mark, mask: Mask, whole: Mask | None) -> Iterator[str]:
    """Boxes and outlines against masks; the visible share against the two masks."""
    if not mask.any():
        yield f"{mark.id}: a mark and no pixel"
        return
    if far(mark.box, bounds(mask)) > 0.5:
        yield f"{mark.id}: box {tuple(mark.box)}, the mask has {tuple(bounds(mask))}"
    area = abs(sum(shoelace(ring) for ring in mark.outline))
    if abs(area - int(mask.sum())) > 0.5:
        yield f"{mark.id}: the outline holds {area:g} pixels, the mask {int(mask.sum())}"
    if whole is not None:
        if (mask & ~whole).any():
            yield f"{mark.id}: {int((mask & ~whole).sum())} pixels are seen outside its whole shape"
        share = mask.sum() / whole.sum()
        if abs(share - mark.visible) > 0.001:
            yield f"{mark.id}: visible {mark.visible}, the masks say {share:.4f}"
        if far(mark.whole, bounds(whole)) > 0.5:
            yield f"{mark.id}: full box {tuple(mark.whole)}, the whole mask has {tuple(bounds(whole))}"


def edged(id_: str, image: NDArray[np.uint8], mask: Mask, striped: bool = False) -> Iterator[str]:
    """The border of the mask lies on an edge of the picture: shifted by some pixels it would lie on a weaker one.

    Stripes are edges too: beside them only what is far stronger counts.
    """
    grey = image.astype(float).sum(axis=2)
    steep = np.zeros(grey.shape)
    steep[1:-1, 1:-1] = np.abs(grey[1:-1, 2:] - grey[1:-1, :-2]) + np.abs(grey[2:, 1:-1] - grey[:-2, 1:-1])
    rim = np.argwhere(mask & ~shrunk(mask, 1))
    height, width = grey.shape

    def strength(dx: int, dy: int) -> float:
        rows, columns = np.clip(rim[:, 0] + dy, 0, height - 1), np.clip(rim[:, 1] + dx, 0, width - 1)
        return float(np.minimum(steep[rows, columns], 120).mean())

    here = max(strength(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
    away = max(strength(dx, dy) for dx in (-6, 0, 6) for dy in (-6, 0, 6) if dx or dy)
    if away > (1.6 if striped else 1.1) * here + 4:
        yield f"{id_}: the picture's edges fit the mask better 6 pixels away ({away:.0f} against {here:.0f})"


def back(scene: Place, x: Floats, y: Floats, depth: Floats) -> Floats:
    """Pixels and planar depths as points in space, by turning the line of sight instead of projecting onto axes."""
    eye, target = np.array(scene.camera.eye), np.array(scene.camera.target)
    line = target - eye
    heading, dip = math.atan2(line[1], line[0]), math.atan2(line[2], math.hypot(line[0], line[1]))
    focal = scene.size[0] / 2 / math.tan(math.radians(scene.camera.angle / 2))
    right, up = (x - scene.size[0] / 2) / focal * depth, (scene.size[1] / 2 - y) / focal * depth
    ahead, rise = depth * math.cos(dip) - up * math.sin(dip), depth * math.sin(dip) + up * math.cos(dip)
    return np.stack(
        [
            eye[0] + ahead * math.cos(heading) + right * math.sin(heading),
            eye[1] + ahead * math.sin(heading) - right * math.cos(heading),
            eye[2] + rise,
        ],
        axis=1,
    )


def bounds(mask: Mask) -> Box:
    rows, columns = np.nonzero(mask)
    return Box(float(columns.min()), float(rows.min()), float(columns.max() + 1), float(rows.max() + 1))


def far(one: Box, other: Box) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def shoelace(ring: Sequence[tuple[float, float]]) -> float:
    """Signed area: holes run the other way round."""
    points = np.array(ring)
    x, y = points[:, 0], points[:, 1]
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum() / 2)


def shrunk(mask: Mask, by: int) -> Mask:
    out = mask.copy()
    for _ in range(by):
        inner = np.zeros_like(out)
        inner[1:-1, 1:-1] = out[1:-1, 1:-1] & out[:-2, 1:-1] & out[2:, 1:-1] & out[1:-1, :-2] & out[1:-1, 2:]
        out = inner
    return out


def seen(scene: Place, mask: Mask, depth: Floats) -> Floats:
    """The points in space that the pixels of a mask show."""
    rows, columns = np.nonzero(mask)
    return back(scene, columns + 0.5, rows + 0.5, depth[rows, columns])


def on_axes(points: Floats, position: Sequence[float], turn: float) -> Floats:
    """Points on the axes of a thing that stands somewhere, turned by so many degrees: rows x, y, z."""
    back_ = math.radians(-turn)
    x, y, z = (points - np.array(position)).T
    return np.stack([x * math.cos(back_) - y * math.sin(back_), x * math.sin(back_) + y * math.cos(back_), z])
