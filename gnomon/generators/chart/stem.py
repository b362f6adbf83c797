"""Stem plots: a dot on a stem at each place of an order."""

from __future__ import annotations

from gnomon.generators.chart.parts.axes import category_axis
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, table_frame
from gnomon.generators.chart.parts.lines import every
from gnomon.scenes.chart import Point, Stem

VERSION = "6"
SOURCE = "tables"
NOUNS = (Point, Stem)
IN_GRIDS = 0
STYLE = {**COMMON, "dots": ("o", "s", "D"), "numbers": ("plain", "short")}


def panel(brief: Brief, *, dots: str = "o", numbers: str = "plain") -> Elements:
    """Stems and dots over an ordered table."""
    at = brief.at
    table = brief.draw(rows=brief.count(5, 16, 40), series=(1, 1), ordered=True)
    (fill,) = brief.strokes(1)
    column = [row[0] for row in table.values]
    scale = brief.scale(table.measure, table.unit, column)
    names = category_axis(at, "x", table.key, table.categories, every=every(brief.look, table.categories, bool(at)))
    return (
        *table_frame(at, table, "point", scale, sort="stem plot", names=names, numbers=numbers),
        *(Stem(id=f"{at}stem/{i}", at=i, start=0.0, end=v, stroke=fill, width=1.0) for i, v in enumerate(column)),
        *(Point(id=f"{at}point/{i}", category=i, x=i, value=v, fill=fill, dot=dots) for i, v in enumerate(column)),
    )


generate = chart_of(panel)
