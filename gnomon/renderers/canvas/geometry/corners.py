"""Arcs of angles, which grow where they would run into each other, and the squares of right angles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from math import atan2, degrees, hypot, radians

from gnomon.renderers.canvas.geometry.frame import View
from gnomon.renderers.canvas.geometry.hand import by_hand
from gnomon.renderers.canvas.geometry.themes import Theme
from gnomon.renderers.canvas.paths import XY, Stroke, around
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.geometry import Angle, Circle, Figure, RightAngle
from gnomon.truth.rejected import Rejected

SQUARE = 13.0
GAP = 5.0  # pixels between the arcs of one angle
NEXT = 10.0  # pixels between the arcs of neighbouring angles
LEAST = 12.0  # pixels of the smallest arc
MEETING = 4.0  # pixels between arcs of angles at two points, below which they are one tangle
ALONG = 0.45  # of an arc that may come so near to a circle, as it does where it crosses one
SHARE = 0.42  # of the shorter arm that an arc may take


@dataclass(frozen=True)
class Opening:
    """An angle below 180 as drawn: from `start` degrees over `sweep`, arcs up to `radius` about `vertex`."""

    vertex: XY
    start: float
    sweep: float
    radius: float = 0.0

    @property
    def middle(self) -> float:
        return self.start + self.sweep / 2

    @property
    def length(self) -> float:
        """Pixels along the outer arc."""
        return self.radius * radians(self.sweep)

    def places(self) -> list[XY]:
        """Along the outer arc, a few pixels apart."""
        n = max(4, int(self.sweep / 6))
        return [around(self.vertex, self.radius, self.start + self.sweep * i / n) for i in range(n + 1)]

    def tip(self) -> XY:
        """The middle of the outer arc."""
        return around(self.vertex, self.radius, self.middle)


def towards(a: XY, b: XY) -> XY:
    long = hypot(b[0] - a[0], b[1] - a[1])
    return ((b[0] - a[0]) / long, (b[1] - a[1]) / long)


def opening(vertex: XY, one: XY, other: XY) -> tuple[float, float]:
    """Start and sweep in degrees of the angle below 180 between two arms; the sweep is positive."""
    a = degrees(atan2(one[1] - vertex[1], one[0] - vertex[0]))
    b = degrees(atan2(other[1] - vertex[1], other[0] - vertex[0]))
    sweep = (b - a) % 360
    return (a, sweep) if sweep <= 180 else (b, 360 - sweep)


def draw_angles(surface: Surface, scene: Figure, theme: Theme, view: View) -> dict[str, Opening]:
    """The arcs of angles; gives each as drawn, by id. Rejected("cramped") where one runs along another or a circle."""
    stroke = Stroke(theme.mark, max(1.3, 0.7 * theme.width))
    drawn: dict[str, Opening] = {}
    for angle, inner, outer in radii(scene, view):
        p, v, q = (view.at[n] for n in angle.points)
        start, sweep = opening(v, p, q)
        for i in range(angle.arcs):
            radius = outer - (outer - inner) * i / max(1, angle.arcs - 1)
            n = max(4, int(sweep / 2))
            line = [around(v, radius, start + sweep * k / n) for k in range(n + 1)]
            surface.polyline(angle.id, by_hand(line, theme.wobble, f"{angle.id}/{i}"), stroke)
        drawn[angle.id] = Opening(v, start, sweep, outer)
    for one, other in combinations(drawn.values(), 2):
        if one.vertex != other.vertex and run_together(one, other):
            raise Rejected("cramped", "arcs of angles at two points run into each other")
    for one, circle in product(drawn.values(), scene.of(Circle)):
        if run_along(one, view.at[circle.centre], view.scale * circle.radius):
            raise Rejected("cramped", "the arc of an angle runs along a circle")
    return drawn


def run_along(one: Opening, centre: XY, radius: float) -> bool:
    """Whether much of an outer arc comes so near to a circle that it cannot be followed."""
    places = one.places()
    close = sum(abs(hypot(x - centre[0], y - centre[1]) - radius) < MEETING for x, y in places)
    return close > ALONG * len(places)


def run_together(one: Opening, other: Opening) -> bool:
    """Whether the outer arcs of angles at two points come so near that neither can be followed."""
    apart = hypot(one.vertex[0] - other.vertex[0], one.vertex[1] - other.vertex[1])
    if apart > one.radius + other.radius + MEETING:
        return False
    return any(hypot(a[0] - b[0], a[1] - b[1]) < MEETING for a in one.places() for b in other.places())


def radii(scene: Figure, view: View) -> Iterator[tuple[Angle, float, float]]:
    """Each angle with the radii of its inner and its outer arc. Those at one vertex are told apart by their radii."""
    at_vertex: dict[str, list[Angle]] = {}
    for angle in scene.of(Angle):
        at_vertex.setdefault(angle.points[1], []).append(angle)
    squares = {s.points[1] for s in scene.of(RightAngle)}
    for vertex, angles in at_vertex.items():
        v = view.at[vertex]
        sized = sorted(
            ((opening(v, view.at[a.points[0]], view.at[a.points[2]]), a) for a in angles), key=lambda s: s[0][1]
        )
        done: list[tuple[float, float, float, float]] = []
        for (start, sweep), angle in sized:
            arm = min(hypot(view.at[n][0] - v[0], view.at[n][1] - v[1]) for n in (angle.points[0], angle.points[2]))
            inner = 46.0 if sweep < 24 else 36.0 if sweep < 42 else 26.0 if sweep < 120 else 21.0
            if vertex in squares and sweep > 90:
                inner = max(inner, 26.0)
            thick = GAP * (angle.arcs - 1)
            inner = max(LEAST, min(inner, SHARE * arm - thick))
            for a, s, i, o in sorted(done, key=lambda x: x[3]):
                if touch(start, sweep, a, s) and inner < o + NEXT and inner + thick > i - NEXT:
                    inner = o + NEXT
            done.append((start, sweep, inner, inner + thick))
            yield angle, inner, inner + thick


def touch(a: float, s: float, b: float, t: float) -> bool:
    return (b - a) % 360 < s + 1.0 or (a - b) % 360 < t + 1.0


def draw_squares(surface: Surface, scene: Figure, theme: Theme, view: View) -> None:
    stroke = Stroke(theme.mark, max(1.3, 0.7 * theme.width))
    for square in scene.of(RightAngle):
        p, v, q = (view.at[n] for n in square.points)
        side = min(SQUARE, 0.36 * min(hypot(p[0] - v[0], p[1] - v[1]), hypot(q[0] - v[0], q[1] - v[1])))
        (ax, ay), (bx, by) = towards(v, p), towards(v, q)
        one, other = (v[0] + side * ax, v[1] + side * ay), (v[0] + side * bx, v[1] + side * by)
        far = (one[0] + side * bx, one[1] + side * by)
        surface.polyline(square.id, (one, far, other), stroke)
