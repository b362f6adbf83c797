"""What a practitioner would write to draw a chart: plotly's graph objects, data inline, no pixel positions."""

from __future__ import annotations

from typing import Any

from gnomon.renderers.plotly.chart.code.layout import axes, source, words
from gnomon.renderers.plotly.chart.code.nouns import nouns
from gnomon.renderers.python import Name, Piece, lay
from gnomon.renderers.scripts import Script
from gnomon.scenes.chart import Chart


def script(chart: Chart) -> str:
    """A script of a chart of one panel; it needs plotly, numpy and pandas, and shows the chart."""
    (panel,) = chart.panels
    made = Script(chart, panel, always=True)
    layout: dict[str, Any] = {}
    made.say("fig = go.Figure()")
    for module in nouns():
        layout |= module.write(made) or {}
    made.add("fig.update_layout", **words(made), **layout)
    axes(made)
    source(made)
    made.say("fig.show()")
    imports = {"import plotly.graph_objects as go", *made.imports}
    body: list[Piece] = [Name(""), *made.lines]
    return "\n".join([*sorted(imports), *(lay(line) for line in body)]) + "\n"
