"""Pie charts: the parts of a whole as slices."""

from __future__ import annotations

from typing import Any

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.pies import ROOM, SIZES, TURNS, parts, pie_panel
from gnomon.scenes.chart import Wedge

VERSION = "2"
SOURCE = "tables"
NOUNS = (Wedge,)
IN_GRIDS = 1
STYLE = {
    **COMMON,
    "names": ("beside", "legend"),
    "numbers": ("percent", "percent", "amount", "none"),
    "pulled": (False, False, False, True),
    "order": ("ranked", "as is"),
    "turn": TURNS,
    "shaded": (False, True),
    "whole": (360.0, 360.0, 360.0, 180.0),  # an open pie would look as if a part were missing
    **ROOM,
}


def panel(
    brief: Brief,
    *,
    names: str = "beside",
    numbers: str = "percent",
    pulled: bool = False,
    order: str = "ranked",
    turn: float = 0.0,
    shaded: bool = False,
    whole: float = 360.0,
    shift: float = 0.5,
    drop: float = 0.5,
) -> Elements:
    """Slices with their names beside them or in a legend, and with shares, amounts or no numbers at them."""
    table = parts(brief.content, brief.source, brief.level)
    shape: dict[str, Any] = {
        "names": names,
        "numbers": numbers,
        "pulled": pulled,
        "order": order,
        "turn": turn,
        "shaded": shaded,
        "whole": whole,
        "shift": shift,
        "drop": drop,
    }
    return pie_panel(brief, table, sort="pie chart", **shape)


generate = chart_of(panel, sizes=SIZES)
