"""Density plots: smooth estimates of how often each value comes, one curve for each group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.axes import axis_title, value_axis, value_ticks
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend, panel_id
from gnomon.generators.chart.parts.samples import beyond, density, tidy
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Curve, Panel
from gnomon.scenes.chart.encoding import encode

if TYPE_CHECKING:
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
NOUNS = (Curve,)
IN_GRIDS = 1
STYLE = {**COMMON, "filled": (True, False), "numbers": ("plain", "short")}
PLACES = 120  # points of a curve


def panel(brief: Brief, *, filled: bool = True, numbers: str = "plain") -> Elements:
    """Kernel densities of the groups of a sample, filled below or not."""
    import numpy as np

    at = brief.at
    samples = brief.source.samples(brief.content, groups=brief.span((1, 2), (2, 4)), each=(60, 160))
    count = len(samples.groups)
    colours = brief.fills(count)
    values = [v for group in samples.values for v in group]
    across, x_steps = value_axis(
        samples.measure, samples.unit, beyond(values, 0.08), one_of(brief.look, (5, 6, 7)), zero=False
    )
    places = np.linspace(across.low, across.high, PLACES)
    curves = []
    for i, group in enumerate(samples.values):
        heights = density(group, places, narrow=one_of(brief.look, (1.0, 1.2)))
        path = tuple((tidy(x), tidy(y)) for x, y in zip(places, heights, strict=True))
        peak = max(path, key=lambda p: p[1])[0]
        marks = (("peak", peak),)
        curves.append(Curve(id=f"{at}curve/{i}", series=i, stroke=colours[i], path=path, marks=marks, filled=filled))
    up, y_steps = value_axis(
        "density", "", [y for c in curves for _, y in c.path], one_of(brief.look, (4, 5)), room=1.05
    )
    frame: list[Element] = [
        Panel(
            id=panel_id(at),
            sort="density plot",
            title=samples.title,
            x=across,
            y=up,
            key=samples.key,
            encodings=(encode("curve", samples.measure, samples.unit, sums=False),),
            series=samples.groups,
            series_key=samples.key,
            colour="series",
            field=samples.field,
        ),
        axis_title(at, "x", across),
        axis_title(at, "y", up),
        *value_ticks(at, "x", samples.unit, x_steps, numbers),
        *value_ticks(at, "y", "", y_steps),
    ]
    if count > 1:
        frame += legend(at, samples.groups, colours, look="line")
    return (*frame, *curves)


generate = chart_of(panel)
