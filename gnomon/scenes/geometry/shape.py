"""How the points of a figure hang together: which names mean one angle, what lies on what."""

from __future__ import annotations

from dataclasses import dataclass

from gnomon.scenes.geometry.figure import Figure
from gnomon.scenes.geometry.nouns import Point, Triangle


@dataclass(frozen=True)
class Shape:
    """`rays` gives for (vertex, point) the point that names the ray from the vertex: the first of those on it."""

    points: tuple[str, ...]
    triangles: tuple[tuple[str, str, str], ...]
    straight: tuple[tuple[str, str, str], ...]
    rays: dict[tuple[str, str], str]
    angles: dict[tuple[str, str, str], str]

    def angle(self, arm: str, vertex: str, other: str) -> str:
        """The id of the angle between two arms, the same whatever points name the arms."""
        key = (arm, vertex, other)
        found = self.angles.get(key)
        if found is None:
            a, b = sorted((self.rays[vertex, arm], self.rays[vertex, other]))
            found = self.angles[key] = f"angle/{a}{vertex}{b}"
        return found


def side(a: str, b: str) -> str:
    return f"segment/{min(a, b)}{max(a, b)}"


def shape_of(figure: Figure) -> Shape:
    return shaped(
        tuple(p.name for p in figure.of(Point)), tuple(t.corners for t in figure.of(Triangle)), figure.straight
    )


def shaped(
    points: tuple[str, ...], triangles: tuple[tuple[str, str, str], ...], straight: tuple[tuple[str, str, str], ...]
) -> Shape:
    """Points come in order of rank: corners of the main triangle before what was added to it."""
    rays = {(v, t): t for v in points for t in points if v != t}
    for _ in range(2):
        for p, m, q in straight:
            for end, far in ((p, q), (q, p)):
                first = min(rays[end, m], rays[end, far], key=points.index)
                rays[end, m] = rays[end, far] = first
    return Shape(points, triangles, straight, rays, {})
