"""Funnel charts: what is left from stage to stage, as bars downwards or columns to the right."""

from __future__ import annotations

from typing import Any

from gnomon.generators.chart.looks.style import shades
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, name_labels, panel_of, value_labels
from gnomon.scenes.chart import Stage
from gnomon.scenes.chart.encoding import Nature, encode

VERSION = "6"
SOURCE = "tables"
NOUNS = (Stage,)
IN_GRIDS = 0
LEFT = Nature(sums=False, means=False)  # who is left was there before
STYLE = {
    **COMMON,
    "labels": (True, True, False),
    "shaded": (True, False, False),
    "sideways": (False, True),
    "linked": (False, True, False),
    "thick": tuple(round(0.98 - 0.025 * k, 3) for k in range(18)),
}


def panel(
    brief: Brief,
    *,
    labels: bool = True,
    shaded: bool = True,
    sideways: bool = False,
    linked: bool = False,
    thick: float = 0.8,
) -> Elements:
    """Stages that only shrink; `labels` prints the amounts.

    A funnel runs downwards or `sideways`, its stages in the middle of the plot, linked by shadows or not.
    """
    at = brief.at
    story = brief.source.stages(brief.content, n=brief.span((3, 4), (5, 8)))
    (fill,) = brief.fills(1)
    colours = shades(fill, len(story.names), brief.style.plot) if shaded else (fill,) * len(story.names)
    shape: dict[str, Any] = {"sideways": sideways, "linked": linked, "thick": thick}
    stages = tuple(
        Stage(id=f"{at}stage/{i}", category=i, value=v, fill=c, **shape)
        for i, (v, c) in enumerate(zip(story.values, colours, strict=True))
    )
    shown = encode("stage", story.measure, story.unit, nature=LEFT)
    # without all amounts the first one has to be there, against which the others are read
    printed = stages if labels else stages[:1]
    return (
        panel_of(at, story, shown, sort="funnel chart", key=story.key, categories=story.names),
        *name_labels(stages, story.names),
        *value_labels(printed, story.unit, places=0),
        *stages,
    )


generate = chart_of(panel)
