"""Donut charts: the parts of a whole as a ring."""

from __future__ import annotations

from typing import Any

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.pies import ROOM, SIZES, TURNS, WHOLES, parts, pie_panel
from gnomon.scenes.chart import Wedge

VERSION = "2"
SOURCE = "tables"
NOUNS = (Wedge,)
IN_GRIDS = 0
HOLES = tuple(round(0.3 + 0.025 * k, 3) for k in range(20))  # of the radius
STYLE = {
    **COMMON,
    "names": ("beside", "legend"),
    "numbers": ("percent", "percent", "amount", "none"),
    "order": ("ranked", "as is"),
    "turn": TURNS,
    "shaded": (False, False, True),
    "whole": WHOLES,
    "hole": HOLES,
    **ROOM,
}


def panel(
    brief: Brief,
    *,
    names: str = "beside",
    numbers: str = "percent",
    order: str = "ranked",
    turn: float = 0.0,
    shaded: bool = False,
    whole: float = 360.0,
    hole: float = 0.5,
    shift: float = 0.5,
    drop: float = 0.5,
) -> Elements:
    """A ring of slices with their names beside it or in a legend."""
    table = parts(brief.content, brief.source, brief.level)
    shape: dict[str, Any] = {
        "names": names,
        "numbers": numbers,
        "order": order,
        "turn": turn,
        "shaded": shaded,
        "whole": whole,
        "shift": shift,
        "drop": drop,
        "hole": hole,
    }
    return pie_panel(brief, table, sort="donut chart", **shape)


generate = chart_of(panel, sizes=SIZES)
