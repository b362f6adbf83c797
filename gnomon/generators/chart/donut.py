"""Donut charts: the parts of a whole as a ring."""

from __future__ import annotations

from functools import partial

from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.pies import ORDERS, SIZES, TURNS, WHOLES, pie_panel
from gnomon.scenes.chart import Wedge

VERSION = "6"
SOURCE = "tables"
NOUNS = (Wedge,)
IN_GRIDS = 0
HOLES = tuple(round(0.3 + 0.025 * k, 3) for k in range(20))  # of the radius
STYLE = {
    **COMMON,
    "names": ("beside", "legend"),
    "numbers": ("percent", "percent", "amount", "none"),
    "order": ("falling", *ORDERS),
    "turn": TURNS,
    "shaded": (False, False, True),
    "whole": WHOLES,
    "hole": HOLES,
}


panel = partial(pie_panel, sort="donut chart", pulled=False)
generate = chart_of(panel, sizes=SIZES)
