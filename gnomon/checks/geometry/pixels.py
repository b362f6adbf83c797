"""Ink where a figure wants it: along segments, beyond the ends of lines, around circles and along arcs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot
from typing import Any

import numpy as np

from gnomon.checks.geometry.marks import XY, Seen, arc_places
from gnomon.scenes.geometry import Arc, Circle, Figure, Line, Ray, Segment

LEAST = 28  # of 255, by which ink differs from what lies on both sides of it
BESIDE = (4.5, 5.5, 6.5, 7.5)  # pixels to the side where there is no ink of the line itself
ACROSS = (-2.25, -1.5, -0.75, 0.0, 0.75, 1.5, 2.25)  # pixels across within which a hand may stray
DRAWN, DASHED = 0.7, 0.33  # shares of places inked, at the least
FURTHER = 22.0  # pixels by which a line goes on beyond its ends, at the least


def colours(image: Any, x: Any, y: Any) -> Any:
    """The colours at places, as integers."""
    height, width = image.shape[:2]
    i, j = np.floor(np.asarray(x)).astype(int), np.floor(np.asarray(y)).astype(int)
    return image[j.clip(0, height - 1), i.clip(0, width - 1)].astype(int)


def inked(image: Any, places: Sequence[XY]) -> float:
    """The share of places along a path at which the middle differs from what lies on both sides."""
    at = np.asarray(places, float)
    along = np.gradient(at, axis=0)
    normal = np.stack([-along[:, 1], along[:, 0]], axis=1) / (np.linalg.norm(along, axis=1)[:, None] + 1e-9)

    def look(off: float) -> Any:
        return colours(image, *(at + off * normal).T)

    sides = [np.median([look(hand * off) for off in BESIDE], axis=0) for hand in (1, -1)]
    core = [np.minimum(*(np.abs(look(off) - side).max(axis=1) for side in sides)) for off in ACROSS]
    return float((np.max(core, axis=0) >= LEAST).mean())


def straights(scene: Figure) -> list[Segment | Line | Ray]:
    found: list[Segment | Line | Ray] = [*scene.of(Segment)]
    found += scene.of(Line)
    found += scene.of(Ray)
    return found


def straight(a: XY, b: XY, first: float, last: float, n: int = 31) -> list[XY]:
    """Places from a share of the way from a to b to another."""
    return [(a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])) for t in np.linspace(first, last, n).tolist()]


def lines_inked(scene: Figure, image: Any, view: Seen) -> Iterator[str]:
    """Segments between their points, lines and rays also beyond."""
    for one in straights(scene):
        a, b = view.at[one.ends[0]], view.at[one.ends[1]]
        share = inked(image, straight(a, b, 0.14, 0.86))
        if share < (DASHED if one.dashed or dashed_whole(scene, one.ends) else DRAWN):
            yield f"{one.id}: {share:.0%} of the line between its points is inked"
        if isinstance(one, Segment):
            continue
        past = FURTHER / hypot(b[0] - a[0], b[1] - a[1])
        for start, end, name in ((a, b, one.ends[1]), (b, a, one.ends[0]))[: 1 if isinstance(one, Ray) else 2]:
            share = inked(image, straight(start, end, 1 + 0.45 * past, 1 + past, 13))
            if share < (DASHED if one.dashed else DRAWN):
                yield f"{one.id}: {share:.0%} of the line beyond {name} is inked"


def dashed_whole(scene: Figure, ends: tuple[str, str]) -> bool:
    """Whether some dashed line of the figure holds both points."""
    on = {(p, q): {p, m, q} for p, m, q in scene.straight}
    for whole in straights(scene):
        held = set(whole.ends) | {m for pair, all_ in on.items() if set(pair) == set(whole.ends) for m in all_}
        if whole.dashed and set(ends) <= held:
            return True
    return False


def rounds_inked(scene: Figure, image: Any, view: Seen) -> Iterator[str]:
    """Circles all around at their radius, arcs from end to end on the side they go."""
    for circle in scene.of(Circle):
        (x, y), r = view.at[circle.centre], circle.radius * view.scale
        turns = np.linspace(0, 2 * np.pi, 181)
        share = inked(image, list(zip(x + r * np.cos(turns), y + r * np.sin(turns), strict=True)))
        if share < (DASHED if circle.dashed else DRAWN):
            yield f"{circle.id}: {share:.0%} of its line is inked"
    wholes = {c.id: c for c in scene.of(Circle)}
    for arc in scene.of(Arc):
        share = inked(image, arc_places(view, arc)[4:-4])
        dashed = arc.dashed or (arc.circle in wholes and wholes[arc.circle].dashed)
        if share < (DASHED if dashed else DRAWN):
            yield f"{arc.id}: {share:.0%} of its line is inked"


def runs(on: Any) -> int:
    """How many runs of True there are in a row of places."""
    line = np.asarray(on, bool)
    return int(line[0]) + int((line[1:] & ~line[:-1]).sum())
