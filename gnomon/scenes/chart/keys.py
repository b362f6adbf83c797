"""Keys to what has no axis: how long an arrow is for a strength, how large a bubble for an amount."""

from __future__ import annotations

from dataclasses import dataclass

from gnomon.scenes.chart.frame import Part


@dataclass(frozen=True, kw_only=True)
class ArrowKey(Part):
    """An arrow of a `value` above the plot, its number printed beside it: `arrow key`."""

    value: float
    text: str


@dataclass(frozen=True, kw_only=True)
class SizeKey(Part):
    """A bubble of a `value` beside the plot, its number printed at it: `size key/0`.

    `size` is its area as a share of that of the largest bubble in the plot.
    """

    value: float
    size: float
    text: str
