"""Waterfall charts: a sum built up and broken down, step by step, from a start to an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.axes import category_axis, numbered
from gnomon.generators.chart.parts.bars import tidy
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend, panel_of, value_labels
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Bar, Connector
from gnomon.scenes.chart.encoding import Nature, encode
from gnomon.truth.readings import colour_distance, contrast

if TYPE_CHECKING:
    from gnomon.truth.element import Element

VERSION = "6"
SOURCE = "tables"
NOUNS = (Bar, Connector)
IN_GRIDS = 0
# neither the sum, the mean nor the ratio of changes, or of the levels that they lead to, says anything
STEPS = Nature(sums=False, means=False, ratios=False)
STYLE = {**COMMON, "labels": (True, True, False)}
PAIRS = (("#2a9d5c", "#d1443c"), ("#6aa84f", "#e06666"), ("#3b7dd8", "#e08a1e"), ("#0072b2", "#d55e00"))
LEAST, APART = 1.9, 20.0  # contrast with the plot; how far from them the colour of totals is


def panel(brief: Brief, *, labels: bool = True) -> Elements:
    """Steps from a start to an end; totals, rises and falls each have their colour."""
    at = brief.at
    story = brief.source.steps(brief.content, n=brief.span((3, 4), (6, 8)))
    total, up, down = colours_of(brief)
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
    half = (1 - brief.style.gap) / 2  # of a bar: from its edge to the next
    links = tuple(
        Connector(id=f"{at}connector/{i}", value=b.end, start=i + half, end=i + 1 - half)
        for i, b in enumerate(bars[:-1])
    )
    extent = [v for b in bars for v in (b.start, b.end)]
    scale = brief.scale(story.measure, story.unit, extent, room=1.08 if labels else 1.0)
    axis, named = category_axis(at, "x", "step", names)
    colours = (("Total", total), ("Rise", up), ("Fall", down))
    shown_colours = [(n, c) for n, c in colours if any(b.fill == c for b in bars)]
    of = f"the {story.measure}" if " of " in story.measure else story.measure
    measures = (
        encode("bar", story.measure, story.unit, channel="position", nature=STEPS),
        encode("bar", f"change in {of}", story.unit, nature=STEPS),
    )
    frame: list[Element] = [
        panel_of(at, story, *measures, sort="waterfall chart", x=axis, y=scale[0], key="step", categories=names),
        *named[1:],
        *numbered(at, {"y": scale}),
        *legend(at, tuple(n for n, _ in shown_colours), tuple(c for _, c in shown_colours)),
        *(value_labels(bars, story.unit) if labels else ()),
    ]
    return (*frame, *bars, *links)


def colours_of(brief: Brief) -> tuple[str, str, str]:
    """Of totals, rises and falls: what goes up is never red, what goes down never green."""
    pairs = [p for p in PAIRS if min(contrast(c, brief.style.plot) for c in p) >= LEAST]
    up, down = one_of(brief.look, pairs) if pairs else PAIRS[0]
    apart = [c for c in (*brief.fills(3), brief.style.quiet) if min(colour_distance(c, o) for o in (up, down)) >= APART]
    return apart[0] if apart else brief.style.quiet, up, down


generate = chart_of(panel)
