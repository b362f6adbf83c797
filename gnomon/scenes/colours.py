"""Colours of values: sequences of CSS colours, and the colour at a share of the way along one."""

from __future__ import annotations

from collections.abc import Sequence


def colour_at(stops: Sequence[str], share: float) -> str:
    """The CSS colour at a share from 0 to 1, blended evenly in sRGB between the stops."""
    place = min(max(share, 0.0), 1.0) * (len(stops) - 1)
    i = min(int(place), len(stops) - 2)
    low, high = (tuple(int(stops[k][j : j + 2], 16) for j in (1, 3, 5)) for k in (i, i + 1))
    mixed = (round(a + (b - a) * (place - i)) for a, b in zip(low, high, strict=True))
    return "#" + "".join(f"{c:02x}" for c in mixed)
