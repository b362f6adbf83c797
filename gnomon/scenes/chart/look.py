"""How a chart is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gnomon.truth.element import Look

LEGIBLE = 12.0  # pixels of text: the figures of any font are then eight pixels high


@dataclass(frozen=True, kw_only=True)
class ChartLook(Look):
    """Colours are CSS, sizes pixels. `ground` lies under all, `plot` between the axes; `ink` is for text and axes,
    `muted` for lesser text, `faint` for the grid. `gap` is the share of a slot left free between bars. With a `scale`
    of 2 every pixel of these is two by two in the picture, as on a fine screen.
    """

    font: str
    ground: str
    plot: str
    ink: str
    faint: str
    muted: str = ""
    grid: Literal["none", "value", "both"] = "value"
    grid_dash: Literal["solid", "dotted", "dashed"] = "solid"
    frame: Literal["left bottom", "bottom", "box", "none", "offset"] = "left bottom"
    ticks: Literal["none", "out", "in"] = "none"
    legend: Literal["top", "right", "bottom", "inside", "direct"] = "top"
    legend_box: bool = False
    title: Literal["left", "centre"] = "left"
    weight: Literal["bold", "regular"] = "bold"
    text: float = 13.0
    heading: float = 1.35
    stroke: float = 2.0
    dot: float = 6.0
    gap: float = 0.3
    edge: str = ""
    hatch: bool = False
    scale: int = 1

    @property
    def quiet(self) -> str:
        """The colour of lesser text."""
        return self.muted or self.ink


def lesser(text: float, share: float = 0.9) -> float:
    """The size of numbers beside their marks: smaller than other text, unless they would be too small to be read."""
    return max(min(text, LEGIBLE), round(text * share))
