"""Marks counted as a reader does: ticks and arrow heads beside a segment, arcs along a ray; corners of squares."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import atan2, degrees, hypot
from typing import Any

import numpy as np

from gnomon.checks.geometry.marks import XY, Seen, ends_of, middle_of
from gnomon.checks.geometry.pixels import colours, runs
from gnomon.scenes.geometry import Angle, Figure, ParallelMark, RightAngle, Tick
from gnomon.truth.picture import Mark

INK = 0.55  # of the way from the ground to the strongest ink, from where on a place counts as inked
TICK = (4.0, 4.5, 5.0)  # pixels beside a segment where its ticks still reach
HEAD = (3.6, 4.0, 4.4)  # pixels beside a segment where the wings of an arrow head are, and its line is not
TICK_ROOM = 4.0  # pixels that a tick takes along its segment
SMALL = 5  # places between ink that are no gap
CLOSE = 1.5  # pixels from the middle line of an arc where its ink is met at the latest
FINE = 0.33  # pixels between places


def inks(image: Any, x: Any, y: Any) -> Any:
    """Which places of a row are inked, against their own ground; None if all look alike."""
    seen = colours(image, x, y)
    off = np.abs(seen - np.median(seen, axis=0)).max(axis=1)
    return off > INK * off.max() if off.max() >= 28 else None


def counted(scene: Figure, image: Any, view: Seen, marks: tuple[Mark, ...]) -> Iterator[str]:
    found = {m.id: m for m in marks}
    for element in scene.elements:
        if isinstance(element, (Tick, ParallelMark)) and element.id in found:
            ends = ends_of(scene, view, element.of)
            if ends is None:
                continue
            offs, half = (TICK, 8.5) if isinstance(element, Tick) else (HEAD, 15.0)
            middle = found[element.id].whole.centre
            tick = found.get(f"tick/{element.of.partition('/')[2]}")
            if isinstance(element, ParallelMark) and tick is not None:
                # the ticks of the same segment are not to be counted with its arrows
                x, y = tick.whole.centre
                half = min(half, hypot(x - middle[0], y - middle[1]) - TICK_ROOM)
            seen = across(image, ends, middle, offs, half)
            if element.strokes not in seen:
                yield f"{element.id}: {sorted(seen)} strokes counted, not {element.strokes}"


def across(image: Any, ends: tuple[XY, XY], middle: XY, offs: tuple[float, ...], half: float) -> set[int]:
    """Strokes met along parallels of a segment about the middle of a mark: as most of them say, on either side."""
    (ax, ay), (bx, by) = ends
    long = hypot(bx - ax, by - ay)
    ux, uy = (bx - ax) / long, (by - ay) / long
    # a longer way than the strokes take, so that most of it is ground
    t = np.arange(-2.2 * half, 2.2 * half, FINE)
    out: set[int] = set()
    for hand in (1, -1):
        counts = []
        for off in offs:
            x, y = middle[0] + t * ux - hand * off * uy, middle[1] + t * uy + hand * off * ux
            seen = inks(image, x, y)
            counts.append(0 if seen is None else runs(closed(seen[np.abs(t) <= half])))
        out.add(max(counts, key=counts.count))
    return out


def closed(on: Any) -> Any:
    """A row of places without its small gaps, where thin ink falls between pixels."""
    off = np.flatnonzero(on)
    out = on.copy()
    for a, b in pairwise(off.tolist()):
        if 1 < b - a <= SMALL:
            out[a:b] = True
    return out


def arcs_counted(scene: Figure, image: Any, view: Seen, marks: tuple[Mark, ...]) -> Iterator[str]:
    """Along rays from the vertex inside of an angle as many arcs are met as its own and those of angles within it."""
    found = {m.id: m for m in marks}
    drawn = [(a, reaches(found[a.id], view.at[a.points[1]])) for a in scene.of(Angle) if a.id in found]
    squares = [(s, found[s.id]) for s in scene.of(RightAngle) if s.id in found]
    for angle, (near, far) in drawn:
        vertex = view.at[angle.points[1]]
        votes: list[bool] = []
        start, sweep = opening(view, angle.points)
        others = [(a, r) for a, r in drawn if a is not angle and a.points[1] == angle.points[1]]
        if any(s.points[1] == angle.points[1] for s, _ in squares) and near < 20:
            continue
        for share in np.linspace(0.12, 0.88, 21):
            turn = start + share * sweep
            wanted = angle.arcs + sum(
                a.arcs
                for a, (inner, outer) in others
                if inside(turn, opening(view, a.points)) and near - 3.0 < inner and outer < far + 3.0
            )
            r = np.arange(near - 4.0, far + 4.0, FINE)
            x = vertex[0] + r * np.cos(np.radians(turn))
            y = vertex[1] + r * np.sin(np.radians(turn))
            seen = inks(image, x, y)
            # a line or a leader may pass close by: what counts begins or ends where the arcs are
            votes.append(seen is not None and runs(reaching(seen, np.abs(r - r.clip(near, far)) <= CLOSE)) == wanted)
        if np.mean(votes) < 0.5:
            yield f"{angle.id}: {angle.arcs} arcs are met on only {np.mean(votes):.0%} of the ways across it"


def reaching(on: Any, band: Any) -> Any:
    """A row of places with those stretches of ink only that come into a band."""
    out = on.copy()
    starts = np.flatnonzero(np.diff(np.concatenate(([0], on.astype(int), [0]))))
    for a, b in zip(starts[::2].tolist(), starts[1::2].tolist(), strict=True):
        if not band[a:b].any():
            out[a:b] = False
    return out


def reaches(mark: Mark, vertex: XY) -> tuple[float, float]:
    """The radii of the innermost and the outermost arc of a mark."""
    radii = []
    for ring in mark.outline:
        line = middle_of(ring)
        x, y = line[len(line) // 2]
        radii.append(hypot(x - vertex[0], y - vertex[1]))
    return (min(radii), max(radii)) if radii else (0.0, 0.0)


def opening(view: Seen, points: tuple[str, str, str]) -> tuple[float, float]:
    """Start and sweep in degrees of the angle below 180 between two arms."""
    p, v, q = (view.at[n] for n in points)
    a, b = degrees(atan2(p[1] - v[1], p[0] - v[0])), degrees(atan2(q[1] - v[1], q[0] - v[0]))
    return (a, (b - a) % 360) if (b - a) % 360 <= 180 else (b, (a - b) % 360)


def inside(turn: float, opened: tuple[float, float]) -> bool:
    return (turn - opened[0]) % 360 <= opened[1]


def squares_there(scene: Figure, image: Any, view: Seen, marks: tuple[Mark, ...]) -> Iterator[str]:
    """Along the bisector of a right angle the corner of its square is met where the mark has it."""
    found = {m.id: m for m in marks}
    for square in scene.of(RightAngle):
        mark = found.get(square.id)
        if mark is None or not mark.outline:
            continue
        vertex = view.at[square.points[1]]
        start, sweep = opening(view, square.points)
        if abs(sweep - 90) > 1.0:
            yield f"{square.id}: stands in an angle of {sweep:.1f} degrees"
        line = middle_of(mark.outline[0])
        corner = line[len(line) // 2]
        far = hypot(corner[0] - vertex[0], corner[1] - vertex[1])
        met = []
        # other lines may run along some of these rays, but not along most
        for aside in (0.0, 8.0, -8.0, 20.0, -20.0):
            there = far * np.cos(np.radians(45)) / np.cos(np.radians(45 - abs(aside)))
            r = np.arange(max(3.0, there - 6.0), there + 5.0, FINE)
            turn = np.radians(start + sweep / 2 + aside)
            seen = inks(image, vertex[0] + r * np.cos(turn), vertex[1] + r * np.sin(turn))
            met.append(seen is not None and bool(seen[np.abs(r - there) < 2.0].any()))
        if sum(met) < 3:
            yield f"{square.id}: no ink at the corner of its square"
