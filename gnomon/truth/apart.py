"""What the difference of two numbers of a unit is told in: that of two percentages in percentage points."""

from __future__ import annotations

import re

POINTS, POINT = "percentage points", "percentage point"
# `%`, `% of GDP`; a change that is told as a part of what it changes stays in per cent
_PERCENT = re.compile(r"(?:%|per ?cent)(?= of |$)")


def unit_apart(unit: str) -> str:
    """The unit of how far two numbers of a unit lie apart: `percentage points` for `%`, else the unit itself."""
    return _PERCENT.sub(POINTS, unit, count=1) if _PERCENT.match(unit) else unit


def in_points(unit: str) -> bool:
    """Whether a unit is that of a difference of percentages."""
    return unit.startswith(POINTS)


def of_one(unit: str) -> str:
    """A unit as it stands after 1: `percentage point`."""
    return unit.replace(POINTS, POINT, 1)
