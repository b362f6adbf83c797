"""Lollipop charts: a dot on a stem for each value."""

from __future__ import annotations

from gnomon.generators.chart.parts.bars import ORDERS, arranged, long_names
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, table_frame
from gnomon.scenes.chart import Point, Stem

VERSION = "6"
SOURCE = "tables"
NOUNS = (Point, Stem)
IN_GRIDS = 1
STYLE = {**COMMON, "upright": (True, False), "order": ORDERS, "numbers": ("plain", "short")}


def panel(brief: Brief, *, upright: bool = True, order: str = "falling", numbers: str = "plain") -> Elements:
    """Dots on stems, standing or lying, sorted or not."""
    at = brief.at
    table = brief.draw(rows=brief.count(2, 12, 30), series=(1, 1), ordered=False)
    table = arranged(brief.content, table, order)
    # long names have no room below: such stems lie
    upright = upright and not long_names(table)
    (fill,) = brief.fills(1)
    column = [row[0] for row in table.values]
    scale = brief.scale(table.measure, table.unit, column)
    return (
        *table_frame(at, table, "point", scale, sort="lollipop chart", upright=upright, numbers=numbers),
        *(Stem(id=f"{at}stem/{i}", at=i, start=0.0, end=v, stroke=brief.style.quiet) for i, v in enumerate(column)),
        *(Point(id=f"{at}point/{i}", category=i, x=i, value=v, fill=fill) for i, v in enumerate(column)),
    )


generate = chart_of(panel)
