"""Piles of cubes, doubted: heights are measured on the depths that are seen, and all that follows is counted anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from gnomon.checks.space.masks import Floats, Planes, edged, fits, seen
from gnomon.checks.space.portrait import inside
from gnomon.scenes.space import Blocks, Cube, TopCube
from gnomon.scenes.space.attributes import CUBES, LACKS, LEVEL, PROFILE, UNSEEN, VIEWED
from gnomon.scenes.space.blocks import EDGE
from gnomon.truth.fact import Fact, Key, Value
from gnomon.truth.picture import Layer, Mark

Known = Mapping[Key, Value]
CLEAR = 0.06  # metres within which a point may belong to the stack next to it: the edges are bevelled
# by how many quarters the pile is turned so that a side comes to the front
QUARTERS = {"from the front": 0, "from the right": 1, "from behind": 2, "from the left": -1}


def check(
    scene: Blocks,
    images: Sequence[NDArray[np.uint8]],
    marks: Sequence[Mark],
    facts: Sequence[Fact],
    layers: Sequence[Layer],
) -> Iterator[str]:
    """One line for every disagreement."""
    planes = Planes.of(marks, layers)
    known = {f.key: f.value for f in facts}
    cubes = {c.id: c for c in scene.of(Cube)}
    for mark in marks:
        yield from fits(mark, planes.masks[mark.id], None)
    points = []
    for id_ in (m.id for m in marks if m.id in cubes):
        own = seen(scene, planes.masks[id_], planes.depth)
        points.append(own)
        yield from inside(cubes[id_], own)
    whole = np.logical_or.reduce([planes.masks[m.id] for m in marks if m.id in cubes])
    yield from edged("pile", images[0], whole)
    yield from counted(scene, measured(scene, np.concatenate(points)), {m.id for m in marks}, known)


def measured(scene: Blocks, points: Floats) -> NDArray[np.int64]:
    """How many cubes high each stack is, rows from the front: by the highest point that is seen well within it."""
    grid = np.zeros((max(c.row for c in scene.of(Cube)), max(c.column for c in scene.of(Cube))), np.int64)
    deep, wide = grid.shape
    x, y = points[:, 0] / EDGE + wide / 2, points[:, 1] / EDGE + deep / 2
    column, row = np.floor(x).astype(int), np.floor(y).astype(int)
    within = (np.abs(x - column - 0.5) < 0.5 - CLEAR / EDGE) & (np.abs(y - row - 0.5) < 0.5 - CLEAR / EDGE)
    within &= (column >= 0) & (column < wide) & (row >= 0) & (row < deep)
    np.maximum.at(grid, (row[within], column[within]), np.rint(points[within, 2] / EDGE).astype(np.int64))
    return grid


def counted(scene: Blocks, grid: NDArray[np.int64], marked: set[str], known: Known) -> Iterator[str]:
    """Every number about the pile, from the measured heights."""
    for top in scene.of(TopCube):
        found = int(grid[top.row - 1, top.column - 1])
        if known.get((top.id, LEVEL)) != found:
            yield f"{top.id}: {known.get((top.id, LEVEL))} cubes high, its depths say {found}"
    cells = grid[..., None] > np.arange(grid.max())
    wanted = {CUBES: int(cells.sum()), LACKS: int((~cells).sum())}
    if ("pile", UNSEEN) in known:
        wanted[UNSEEN] = int(cells.sum()) - sum(i.startswith("cube/") for i in marked)
    for attribute, value in wanted.items():
        if known.get(("pile", attribute)) != value:
            yield f"pile: {attribute} is told to be {known.get(('pile', attribute))}, counted it is {value}"
    views = {f: tuple(np.rot90(cells, k).any(axis=0).sum(axis=1).tolist()) for f, k in QUARTERS.items()}
    for face, heights in views.items():
        if known.get(("pile", PROFILE.of(face))) != heights:
            yield f"pile: {face} {known.get(('pile', PROFILE.of(face)))} is told, the depths say {heights}"
    for (_, attribute), side in known.items():
        if attribute.pattern == VIEWED and side != alone(views, attribute.names[0]):
            yield f"pile: {attribute.names[0]} is told to be seen {side}"


def alone(views: Mapping[str, tuple[int, ...]], heights: str) -> str:
    """The only side on which columns of such heights are seen; "" if there are several."""
    found = [face for face, own in views.items() if ", ".join(map(str, own)) == heights]
    return found[0] if len(found) == 1 else ""
