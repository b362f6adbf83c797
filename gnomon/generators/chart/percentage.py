"""Percentage bar charts: stacks that all reach 100 %, so that shares are compared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gnomon.generators.chart._bars import bar_panel
from gnomon.generators.chart._parts import COMMON, chart_of
from gnomon.generators.chart._pies import hundred
from gnomon.generators.ranges import one_of, span
from gnomon.scenes.chart import ChartLook

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
STYLE = {**COMMON, "upright": (True, True, False)}
GAPS = (0.08, 0.2, 0.35, 0.5, 0.62, 0.72)


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
    upright: bool = True,
) -> tuple[Element, ...]:
    """Stacks of shares; each colour is a series."""
    shape: dict[str, Any] = {"rows": span(level, (2, 4), (6, 12)), "series": span(level, (2, 3), (3, 5))}
    table = source.draw(content, **shape, ordered=True, stacks=True, positive=True)
    # all bars are equally long: what tells such charts apart is how many there are and how wide
    style = replace(style, gap=one_of(look, GAPS))
    shares = replace(
        table,
        measure=f"share of the {table.measure.removeprefix('number of ')}",
        unit="%",
        values=tuple(tuple(hundred([100 * v / sum(row) for v in row])) for row in table.values),
        sums=False,
    )
    drawn: dict[str, Any] = {"upright": upright, "stacked": True}
    return bar_panel(look, shares, style=style, palette=palette, at=at, sort="percentage bar chart", **drawn)


generate = chart_of(panel)
