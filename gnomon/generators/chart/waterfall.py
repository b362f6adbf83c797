"""Waterfall charts: a sum built up and broken down, step by step, from a start to an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.axes import category_axis, numbered, value_axis
from gnomon.generators.chart.parts.bars import tidy
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend, panel_of, value_labels
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Bar, Connector
from gnomon.scenes.chart.encoding import Nature, encode

if TYPE_CHECKING:
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
NOUNS = (Bar, Connector)
IN_GRIDS = 0
# steps and what they lead to: neither their mean nor their ratio says anything
STEPS = Nature(sums=False, means=False, ratios=False)
STYLE = {**COMMON, "labels": (True, True, False)}


def panel(brief: Brief, *, labels: bool = True) -> Elements:
    """Steps from a start to an end; totals, rises and falls each have their colour."""
    at = brief.at
    story = brief.source.steps(brief.content, n=brief.span((3, 4), (6, 8)))
    total, up, down = brief.fills(3)
    names = (story.start_name, *story.names, story.end_name)
    bars, level_now = [], 0.0
    for i, change in enumerate((story.start, *story.changes, 0.0)):
        whole = i in (0, len(names) - 1)
        value = change if i == 0 else level_now if whole else change
        fill = total if whole else up if value >= 0 else down
        sort = 0 if whole else 1 if value >= 0 else 2
        start = 0.0 if whole else level_now
        bars.append(Bar(id=f"{at}bar/{i}", category=i, series=sort, value=tidy(value), start=tidy(start), fill=fill))
        level_now = level_now + change if i < len(names) - 1 else level_now
    links = tuple(
        Connector(id=f"{at}connector/{i}", value=b.end, start=i + 0.3, end=i + 0.7) for i, b in enumerate(bars[:-1])
    )
    extent = [v for b in bars for v in (b.start, b.end)]
    scale = value_axis(story.measure, story.unit, extent, one_of(brief.look, (4, 5, 6)), room=1.12 if labels else 1.0)
    axis, named = category_axis(at, "x", "step", names)
    shown = encode("bar", story.measure, story.unit, nature=STEPS)
    frame: list[Element] = [
        panel_of(at, story, shown, sort="waterfall chart", x=axis, y=scale[0], key="step", categories=names),
        *named[1:],
        *numbered(at, {"y": scale}),
        *legend(at, ("Total", "Rise", "Fall"), (total, up, down)),
        *(value_labels(bars, story.unit) if labels else ()),
    ]
    return (*frame, *bars, *links)


generate = chart_of(panel)
