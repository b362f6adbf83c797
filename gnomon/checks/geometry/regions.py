"""Areas and lengths of what is bounded by straight edges and arcs, by Green's formula along the boundary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gnomon.checks.geometry.measure import XY, Number, distance, mp
from gnomon.scenes.geometry import Edge


def swept(edge: Edge, at: Mapping[str, XY]) -> tuple[Number, Number]:
    """The direction in which an arc starts and by how much it turns, in radians; clockwise is negative."""
    c, a, b = at[edge.centre], at[edge.start], at[edge.end]
    start = mp.atan2(a[1] - c[1], a[0] - c[0])
    if edge.start == edge.end:
        return start, 2 * mp.pi if edge.left else -2 * mp.pi
    turn = mp.atan2(b[1] - c[1], b[0] - c[0]) - start
    turn %= 2 * mp.pi
    return start, turn if edge.left else turn - 2 * mp.pi


def signed_area(boundary: Sequence[Edge], at: Mapping[str, XY]) -> Number:
    """Positive if the boundary runs counter-clockwise."""
    total = mp.mpf(0)
    for edge in boundary:
        a, b = at[edge.start], at[edge.end]
        if not edge.centre:
            total += (a[0] * b[1] - a[1] * b[0]) / 2
            continue
        c, r = at[edge.centre], distance(at[edge.centre], a)
        start, turn = swept(edge, at)
        end = start + turn
        total += (r * r * turn + r * (c[0] * (mp.sin(end) - mp.sin(start)) - c[1] * (mp.cos(end) - mp.cos(start)))) / 2
    return total


def length(boundary: Sequence[Edge], at: Mapping[str, XY]) -> Number:
    total = mp.mpf(0)
    for edge in boundary:
        if edge.centre:
            total += distance(at[edge.centre], at[edge.start]) * abs(swept(edge, at)[1])
        else:
            total += distance(at[edge.start], at[edge.end])
    return total


def closed(boundary: Sequence[Edge], at: Mapping[str, XY], near: Number) -> bool:
    """Whether every edge starts where the one before ends, and arcs end on their circle."""
    joined = all(edge.start == boundary[i - 1].end for i, edge in enumerate(boundary))
    return joined and all(
        abs(distance(at[e.centre], at[e.start]) - distance(at[e.centre], at[e.end])) < near
        for e in boundary
        if e.centre
    )


def area_of(boundary: Sequence[Edge], holes: Sequence[Sequence[Edge]], at: Mapping[str, XY]) -> Number:
    return abs(signed_area(boundary, at)) - sum(abs(signed_area(hole, at)) for hole in holes)


def perimeter_of(boundary: Sequence[Edge], holes: Sequence[Sequence[Edge]], at: Mapping[str, XY]) -> Number:
    return length(boundary, at) + sum(length(hole, at) for hole in holes)
