"""Curves of distributions, with what lies under them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gnomon.renderers.axes import places
from gnomon.renderers.outlines import along_line
from gnomon.renderers.plotly.chart.axes import DASH
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import rgba, spoken
from gnomon.scenes.chart import Chart, Curve, LegendEntry, NameLabel
from gnomon.truth.rejected import Rejected

DRAWS = (Curve,)


def traces(chart: Chart) -> Iterator[Trace]:
    (panel,) = chart.panels
    listed = {e.text for e in chart.of(LegendEntry)}
    for curve in chart.of(Curve):
        if chart.label(NameLabel, curve.id) is not None:
            raise Rejected("not drawn by plotly", "names on curves")
        name = panel.series[curve.series] if len(panel.series) > 1 else ""
        data: dict[str, Any] = {
            "type": "scatter",
            "mode": "lines",
            "name": spoken(name),
            "showlegend": name in listed,
            "x": [x for x, _ in curve.path],
            "y": [y for _, y in curve.path],
            "line": {
                "color": curve.stroke,
                "width": chart.look.stroke,
                "dash": DASH[curve.dash],
                "shape": "hv" if curve.steps else "linear",
                "simplify": False,
            },
            "cliponaxis": False,
        }
        if curve.filled:
            # all below all lines, so that none is tinted
            filled = {"mode": "none", "fill": "tozeroy", "fillcolor": rgba(curve.stroke, 0.25), "showlegend": False}
            yield Trace({k: data[k] for k in ("type", "x", "y", "cliponaxis")} | filled, layer=1)
        yield Trace(data, lines=(curve.id,), layer=2)


def read(seen: Seen) -> None:
    for curve in seen.chart.of(Curve):
        ring, box = along_line(seen.rings[curve.id], seen.chart.look.stroke)
        seen.mark(curve, box, outline=(ring,))
        seen.facts += places(curve, seen)
