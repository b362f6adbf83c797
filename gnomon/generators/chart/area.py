"""Area charts: a line, and what lies under it filled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.lines import COURSES, course_of, line_panel
from gnomon.generators.ranges import span
from gnomon.scenes.chart import Area, ChartLook, Line, Point

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
NOUNS = (Area, Line, Point)
IN_GRIDS = 1
STYLE = {**COMMON, "dots": ("", "", "o"), "numbers": ("plain", "short"), "course": COURSES}


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
    dots: str = "",
    numbers: str = "plain",
    course: str = "usual",
) -> tuple[Element, ...]:
    """One filled line over an ordered table; `course` says how invented values run."""
    table = source.draw(
        content,
        rows=span(level, (4, 8), (12, 24)),
        series=(1, 1),
        ordered=True,
        positive=True,
        course=course_of(course),
    )
    shape: dict[str, Any] = {"dots": (dots,), "numbers": numbers, "filled": True}
    return line_panel(look, table, style=style, palette=palette, at=at, sort="area chart", **shape)


generate = chart_of(panel)
