"""Cumulative distributions: the share of observations up to each value, as stairs, one for each group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.axes import axis_title, value_axis, value_ticks
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend, panel_id
from gnomon.generators.chart.parts.samples import beyond, tidy
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Curve, Panel
from gnomon.scenes.chart.encoding import encode

if TYPE_CHECKING:
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
NOUNS = (Curve,)
IN_GRIDS = 0
STYLE = {**COMMON, "numbers": ("plain", "short")}
SHARES = (("median", 0.5), ("upper quartile", 0.75), ("lower quartile", 0.25))


def panel(brief: Brief, *, numbers: str = "plain") -> Elements:
    """The empirical distribution functions of the groups of a sample."""
    at = brief.at
    samples = brief.source.samples(brief.content, groups=brief.span((1, 2), (2, 4)), each=(15, 60))
    count = len(samples.groups)
    colours = brief.fills(count)
    values = [v for group in samples.values for v in group]
    across, x_steps = value_axis(
        samples.measure, samples.unit, beyond(values, 0.08), one_of(brief.look, (5, 6, 7)), zero=False
    )
    curves = []
    for i, group in enumerate(samples.values):
        order = sorted(tidy(v) for v in group)
        stairs = [(across.low, 0.0)]
        for k, v in enumerate(order):
            stairs = stairs[:-1] if stairs[-1][0] == v else stairs
            stairs.append((v, tidy((k + 1) / len(order))))
        path = (*stairs, (across.high, 1.0))
        marks = tuple((name, next(x for x, y in path if y >= share - 1e-9)) for name, share in SHARES)
        curves.append(Curve(id=f"{at}curve/{i}", series=i, stroke=colours[i], path=path, marks=marks, steps=True))
    up, y_steps = value_axis("cumulative share", "", [0.0, 1.0], 5)
    frame: list[Element] = [
        Panel(
            id=panel_id(at),
            sort="cumulative distribution plot",
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
