"""Where the points of a figure lie in the frame: one scale both ways, y turned downwards."""

from __future__ import annotations

from math import hypot

from gnomon.scenes.geometry import Dimension, Figure, Point
from gnomon.truth.rejected import Rejected

PAD = 46.0  # pixels around a figure for what is written outside of it
NEAR = 42.0  # pixels between points, at least

Places = dict[str, tuple[float, float]]


def framed(scene: Figure) -> Places:
    """Pixel of every point by name; Rejected("cramped") if two come too close."""
    points = scene.of(Point)
    left, right = min(p.x for p in points), max(p.x for p in points)
    low, high = min(p.y for p in points), max(p.y for p in points)
    pad = PAD + (30.0 if scene.of(Dimension) else 0.0)
    width, height = scene.size[0] - 2 * pad, scene.size[1] - 2 * pad
    scale = scene.look.room * min(width / (right - left), height / (high - low))
    spare = (width - scale * (right - left), height - scale * (high - low))
    x0 = pad + spare[0] * (0.5 + 0.5 * scene.look.shift[0])
    y0 = pad + spare[1] * (0.5 + 0.5 * scene.look.shift[1])
    at = {p.name: (x0 + scale * (p.x - left), y0 + scale * (high - p.y)) for p in points}
    places = list(at.values())
    for i, a in enumerate(places):
        for b in places[i + 1 :]:
            if hypot(a[0] - b[0], a[1] - b[1]) < NEAR:
                raise Rejected("cramped", f"two points {hypot(a[0] - b[0], a[1] - b[1]):.0f} pixels apart")
    return at
