"""Which figures are too cramped to be read: stated margins of distances, angles and shape."""

from __future__ import annotations

from itertools import pairwise

from gnomon.generators.geometry.drafts.draft import Draft
from gnomon.scenes.geometry.constructions.kit import cross, dot
from gnomon.scenes.geometry.shape import Shape
from gnomon.truth.rejected import Rejected

APART = 0.105  # of two points, as a share of the figure's longer side
BESIDE = 0.05  # of a point from a line or a circle that it does not lie on
SHARP = 13.0  # degrees between neighbouring arms
ASPECT = 2.7


def extent(draft: Draft) -> tuple[float, float, float, float]:
    """Left, right, low, high; circles and arcs included."""
    points = [draft.at[p] for p in draft.shown]
    xs, ys = [p.real for p in points], [p.imag for p in points]
    for centre, through, _ in draft.circles:
        o, r = draft.at[centre], abs(draft.at[through] - draft.at[centre])
        xs += [o.real - r, o.real + r]
        ys += [o.imag - r, o.imag + r]
    return min(xs), max(xs), min(ys), max(ys)


def roomy(draft: Draft, s: Shape) -> None:
    """Rejected if anything comes too close to anything else."""
    left, right, low, high = extent(draft)
    width, height = right - left, high - low
    size = max(width, height)
    if min(width, height) * ASPECT < size:
        raise Rejected("too long a figure")
    if any(len(ring) > 3 and not s.convex(ring) for ring in draft.shapes):
        raise Rejected("a shape that is not convex")
    names = draft.shown
    for i, p in enumerate(names):
        for q in names[i + 1 :]:
            if abs(draft.at[p] - draft.at[q]) < APART * size:
                raise Rejected("cramped points", f"{p} and {q}")
    for track in s.tracks:
        a, b = draft.at[track[0]], draft.at[track[-1]]
        for p in names:
            x = draft.at[p]
            along = dot(x - a, b - a) / abs(b - a) ** 2
            if p not in track and -0.05 < along < 1.05 and abs(cross(b - a, x - a)) < BESIDE * size * abs(b - a):
                raise Rejected("cramped lines", f"{p} beside {''.join(track)}")
    for centre, through, _ in draft.circles:
        o, r = draft.at[centre], abs(draft.at[through] - draft.at[centre])
        on = draft.through(centre, through)
        for p in names:
            if p not in on and abs(abs(draft.at[p] - o) - r) < BESIDE * size:
                raise Rejected("cramped circle", p)
    for v in s.points:
        turns = [arm.direction for arm in s.arms[v]]
        for x, y in pairwise([*turns, turns[0] + 360] if len(turns) > 1 else []):
            if y - x < SHARP:
                raise Rejected("too sharp", v)
