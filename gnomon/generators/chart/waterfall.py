"""Waterfall charts: a sum built up and broken down, step by step, from a start to an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.axes import axis_title, category_axis, value_axis, value_ticks
from gnomon.generators.chart.parts.bars import tidy
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, label_places, legend, panel_id
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Bar, Connector, Panel, ValueLabel
from gnomon.scenes.chart.encoding import encode
from gnomon.scenes.ticks import print_number

if TYPE_CHECKING:
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
NOUNS = (Bar, Connector)
IN_GRIDS = 0
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
    axis, steps = value_axis(
        story.measure, story.unit, extent, one_of(brief.look, (4, 5, 6)), room=1.12 if labels else 1.0
    )
    names_axis, named = category_axis(at, "x", "step", names)
    series = ("Total", "Rise", "Fall")
    frame: list[Element] = [
        Panel(
            id=panel_id(at),
            sort="waterfall chart",
            title=story.title,
            x=names_axis,
            y=axis,
            encodings=(encode("bar", story.measure, story.unit, sums=False),),
            key="step",
            categories=names,
            ordered=False,
            colour="",
            field=story.field,
        ),
        *named[1:],
        axis_title(at, "y", axis),
        *value_ticks(at, "y", story.unit, steps),
        *legend(at, series, (total, up, down)),
    ]
    if labels:
        places = label_places([b.value for b in bars], story.unit)
        frame += [ValueLabel(id=f"{b.id}/label", of=b.id, text=print_number(b.value, places, story.unit)) for b in bars]
    return (*frame, *bars, *links)


generate = chart_of(panel)
