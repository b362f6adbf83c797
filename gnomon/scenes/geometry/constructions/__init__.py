"""Every construction by name, and how a program of them is run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from gnomon.scenes.geometry.constructions import circles, points, quadrilaterals, triangles
from gnomon.scenes.geometry.constructions.kit import Kit, in_digits, in_floats
from gnomon.scenes.geometry.figure import Step

Make = Callable[[Kit, tuple[Any, ...], tuple[Any, ...]], tuple[Any, ...]]
CONSTRUCTIONS: dict[str, Make] = {**triangles.TABLE, **quadrilaterals.TABLE, **points.TABLE, **circles.TABLE}


def taken(step: Step, at: dict[str, Any], kit: Kit) -> dict[str, Any]:
    """The points that one step makes; KeyError of names that are not there, ValueError if they are none."""
    of = tuple(at[name] for name in step.of)
    made = CONSTRUCTIONS[step.name](kit, of, tuple(kit.number(v) for v in step.values))
    return dict(zip(step.makes, made, strict=True))


def constructed(program: Iterable[Step], kit: Kit) -> dict[str, Any]:
    """Name to complex coordinate of every point, before the figure is mirrored or turned."""
    at: dict[str, Any] = {}
    for step in program:
        at.update(taken(step, at, kit))
    return at


__all__ = ["CONSTRUCTIONS", "Kit", "constructed", "in_digits", "in_floats", "taken"]
