"""Pie charts: the parts of a whole as slices."""

from __future__ import annotations

from functools import partial

from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.pies import ORDERS, SIZES, TURNS, WHOLES, pie_panel
from gnomon.scenes.chart import Wedge

VERSION = "6"
SOURCE = "tables"
NOUNS = (Wedge,)
IN_GRIDS = 1
STYLE = {
    **COMMON,
    "names": ("beside", "legend"),
    "numbers": ("percent", "percent", "amount", "none"),
    "pulled": (False, False, False, True),
    "order": ("falling", *ORDERS),
    "turn": TURNS,
    "shaded": (False, True),
    "whole": WHOLES,
}


panel = partial(pie_panel, sort="pie chart", hole=0.0)
generate = chart_of(panel, sizes=SIZES)
