"""Lines with a band: a mean over an order, and how far it may be off on both sides."""

from __future__ import annotations

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.lines import line_panel
from gnomon.scenes.chart import Area, Line, Point
from gnomon.truth.rejected import Rejected

VERSION = "6"
SOURCE = "tables"
NOUNS = (Area, Line, Point)
IN_GRIDS = 0
STYLE = {**COMMON, "dots": ("", "o"), "numbers": ("plain", "short")}
SEEN = 0.04  # of the height of the line: how wide a band is at least to one side


def panel(brief: Brief, *, dots: str = "", numbers: str = "plain") -> Elements:
    """A line in a shaded band."""
    table = brief.draw(rows=brief.count(5, 16, 40), series=(1, 1), ordered=True, spread=True, positive=True)
    values, halves = ([v for row in rows for v in row] for rows in (table.values, table.spread))
    if max(halves) <= SEEN * (max(values) - min(values)):
        raise Rejected("no such data", "a band that is seen")
    return line_panel(brief, table, sort="line chart with a band", dots=(dots,), numbers=numbers, banded=True)


generate = chart_of(panel)
