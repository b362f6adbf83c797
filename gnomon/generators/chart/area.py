"""Area charts: a line, and what lies under it filled."""

from __future__ import annotations

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.lines import COURSES, course_of, line_panel
from gnomon.scenes.chart import Area, Line, Point

VERSION = "6"
SOURCE = "tables"
NOUNS = (Area, Line, Point)
IN_GRIDS = 1
STYLE = {**COMMON, "dots": ("", "", "o"), "numbers": ("plain", "short"), "course": COURSES}


def panel(brief: Brief, *, dots: str = "", numbers: str = "plain", course: str = "usual") -> Elements:
    """One filled line over an ordered table; `course` says how invented values run."""
    table = brief.draw(
        rows=brief.count(5, 16, 40), series=(1, 1), ordered=True, positive=True, course=course_of(course)
    )
    return line_panel(brief, table, sort="area chart", dots=(dots,), numbers=numbers, filled=True)


generate = chart_of(panel)
