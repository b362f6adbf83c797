"""Diverging bar charts: values above and below zero on both sides of one line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.generators.chart.looks.style import fills
from gnomon.generators.chart.parts.bars import bar_panel, ranked
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.ranges import span
from gnomon.scenes.chart import Bar, ChartLook

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
NOUNS = (Bar,)
IN_GRIDS = 0
STYLE = {**COMMON, "upright": (True, False, False), "labels": (False, True)}


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
    upright: bool = False,
    labels: bool = False,
) -> tuple[Element, ...]:
    """Bars on both sides of zero, in one colour for each side."""
    table = source.draw(content, rows=span(level, (4, 6), (8, 14)), series=(1, 1), ordered=False, signed=True)
    table = ranked(table) if look.random() < 0.6 else table
    made = bar_panel(
        look, table, style=style, palette=palette, at=at, sort="diverging bar chart", upright=upright, labels=labels
    )
    (above,) = {e.fill for e in made if isinstance(e, Bar)}
    below = next(c for c in fills(look, palette, style.plot, 2) if c != above)
    return tuple(replace(e, fill=below) if isinstance(e, Bar) and e.value < 0 else e for e in made)


generate = chart_of(panel)
