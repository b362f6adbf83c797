"""Words: their ink fills their boxes, and nothing lies over them or too close."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import shapely

from gnomon.checks.function import ink
from gnomon.checks.function.ruler import Ruler
from gnomon.scenes.function import Formula, Measure, Note, Plot
from gnomon.truth.picture import Mark

CLEAR = 1.0  # pixels between words and whatever else
TIGHT = 2  # pixels by which ink may miss its box
STROKES = ("curve", "guide", "axis", "tick", "arrow", "dash", "span", "edge", "point")


def printed(plot: Plot, marks: dict[str, Mark]) -> Iterator[str]:
    """What is printed is what the scene says."""
    words: tuple[Formula | Note | Measure, ...] = (*plot.of(Formula), *plot.of(Note), *plot.of(Measure))
    for word in words:
        if word.id not in marks:
            yield f"{word.id}: {word.text!r} is not printed"
        elif marks[word.id].text != word.text:
            yield f"{word.id}: {marks[word.id].text!r} is printed, the scene says {word.text!r}"


def overlaps(plot: Plot, marks: Sequence[Mark], rulers: dict[str, Ruler]) -> Iterator[str]:
    """Words against words, strokes, dots, and the lines through zero of a framed plot."""
    words = [m for m in marks if m.text]
    boxes = np.array([shapely.box(*m.box) for m in words])
    for i, word in enumerate(words):
        close = np.flatnonzero(shapely.distance(boxes[i], boxes[i + 1 :]) < CLEAR)
        for k in close:
            yield f"{word.id}: {word.text!r} touches {words[i + 1 + int(k)].id}"
    rings: list[tuple[str, shapely.Geometry]] = [
        (m.id, shapely.LinearRing(r))
        for m in marks
        if m.kind in STROKES and not m.text
        for r in m.outline
        if len(r) > 2
    ]
    rings += zero_lines(plot, marks, rulers)
    if not rings or not len(boxes):
        return
    tree = shapely.STRtree([r for _, r in rings])
    for i, k in tree.query(boxes, predicate="dwithin", distance=CLEAR).T:
        yield f"{words[i].id}: {words[i].text!r} touches {rings[k][0]}"


def zero_lines(plot: Plot, marks: Sequence[Mark], rulers: dict[str, Ruler]) -> list[tuple[str, shapely.Geometry]]:
    if plot.look.axes != "frame" or set(rulers) != {"x", "y"}:
        return []
    left, right, low, high = plot.window
    (a, b), (c, d) = rulers["x"].pixel(np.array([left, right])), rulers["y"].pixel(np.array([low, high]))
    out: list[tuple[str, shapely.Geometry]] = []
    if left < 0 < right:
        x = float(rulers["x"].pixel(0.0))
        out.append(("the line x = 0", shapely.LineString([(x, c), (x, d)])))
    if low < 0 < high:
        y = float(rulers["y"].pixel(0.0))
        out.append(("the line y = 0", shapely.LineString([(a, y), (b, y)])))
    return out


def inked(image: ink.Image, marks: Sequence[Mark]) -> Iterator[str]:
    """The ink of words reaches the sides of their boxes and does not go on beyond."""
    height, width = image.shape[:2]
    for mark in marks:
        if not mark.text:
            continue
        left, top, right, bottom = (round(v) for v in mark.box)
        if left < TIGHT or top < TIGHT or right > width - TIGHT or bottom > height - TIGHT:
            yield f"{mark.id}: {mark.text!r} is at the edge of the picture"
            continue
        crop = image[top - TIGHT : bottom + TIGHT, left - TIGHT : right + TIGHT].astype(np.int64)
        rim = np.concatenate([crop[0], crop[-1], crop[:, 0], crop[:, -1]])
        off = np.abs(crop - np.median(rim, axis=0)).max(axis=2)
        # lines of a grid are a third of it at the most, hair lines of serif letters hardly more
        there = off > max(40.0, 0.3 * float(off.max()))
        rows, columns = np.flatnonzero(there.any(axis=1)), np.flatnonzero(there.any(axis=0))
        if not len(rows):
            yield f"{mark.id}: no ink for {mark.text!r}"
            continue
        gaps = (
            rows[0] - TIGHT,
            columns[0] - TIGHT,
            len(there) - TIGHT - 1 - rows[-1],
            there.shape[1] - TIGHT - 1 - columns[-1],
        )
        beyond = any(side.any() for side in (there[0], there[-1], there[:, 0], there[:, -1]))
        if max(abs(int(g)) for g in gaps) > TIGHT or beyond:
            more = ", and goes on" if beyond else ""
            yield f"{mark.id}: the ink of {mark.text!r} misses its box by {max(gaps, key=abs)} pixels{more}"
