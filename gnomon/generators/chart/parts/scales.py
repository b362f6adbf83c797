"""Which scale suits values: powers of ten on both sides of zero where they span magnitudes and signs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from numpy.random import Generator

MAGNITUDES = 30.0  # how many times as far from zero the furthest value lies as the nearest
SHARE = 0.12  # of such charts have a symlog axis; most are drawn on a linear one all the same


def signed_scale(look: Generator, values: Sequence[float], unit: str) -> Literal["linear", "symlog"]:
    """symlog for a share of values that span magnitudes and signs, else linear; °C and per cents have no magnitudes."""
    far = [abs(v) for v in values if v]
    if unit.startswith("°") or unit == "%" or not min(values) < 0 < max(values) or max(far) < MAGNITUDES * min(far):
        return "linear"
    return "symlog" if look.random() < SHARE else "linear"
