"""The exact coordinates, evaluated by sympy, against those that are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import cos, radians, sin

from gnomon.scenes.geometry import Figure, Point

XY = tuple[float, float]


@lru_cache(maxsize=65536)
def evaluated(text: str) -> float:
    """A number written as sympy writes it."""
    import sympy

    return float(sympy.sympify(text).evalf(30))


@lru_cache(maxsize=65536)
def stable(text: str) -> bool:
    """Whether sympy writes the number in the same way."""
    import sympy

    return str(sympy.sstr(sympy.sympify(text))) == text


def exact_points(scene: Figure) -> dict[str, XY]:
    """Name to coordinates before the figure was turned or mirrored."""
    return {p.name: (evaluated(p.exact[0]), evaluated(p.exact[1])) for p in scene.of(Point)}


def coordinates_hold(scene: Figure, exact: dict[str, XY]) -> Iterator[str]:
    c, s = cos(radians(scene.turn)), sin(radians(scene.turn))
    for point in scene.of(Point):
        x, y = exact[point.name]
        y = -y if scene.mirrored else y
        for axis, held, wanted in (("x", point.x, x * c - y * s), ("y", point.y, x * s + y * c)):
            if abs(held - wanted) > 1e-9 * max(1.0, abs(wanted)):
                yield f"{point.id}: {axis} is {held}, its exact coordinates want {wanted}"
    for p, m, q in scene.straight:
        (px, py), (mx, my), (qx, qy) = exact[p], exact[m], exact[q]
        cross = (mx - px) * (qy - py) - (my - py) * (qx - px)
        along = (mx - px) * (qx - mx) + (my - py) * (qy - my)
        if abs(cross) > 1e-9 * max(1.0, abs(along)) or along <= 0:
            yield f"point/{m}: not between {p} and {q} on one line"
