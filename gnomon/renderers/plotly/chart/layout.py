"""The layout of a figure: axes, title, legend and colours as the look wants them, placed by plotly."""

from __future__ import annotations

from typing import Any

from gnomon.scenes.chart import Axis, AxisTitle, Chart, LegendEntry, Panel, Title
from gnomon.truth.rejected import Rejected

DASH = {"solid": "solid", "dotted": "dot", "dashed": "dash", "dash-dot": "dashdot"}
PAD = 16


def layout(chart: Chart) -> dict[str, Any]:
    """Everything of a figure but its traces. Rejected if plotly cannot draw its axes."""
    look = chart.look
    (panel,) = chart.panels
    width, height = chart.size
    small = round(look.text)
    made: dict[str, Any] = {
        "width": width,
        "height": height,
        "paper_bgcolor": look.ground,
        "plot_bgcolor": look.plot,
        "font": {"family": look.font, "size": small, "color": look.quiet},
        "showlegend": bool(chart.of(LegendEntry)),
        "bargap": look.gap,
        "autosize": False,
        "hovermode": False,
        "margin": {"l": PAD, "r": PAD + 8, "t": PAD, "b": PAD, "pad": 0},
    }
    titles = chart.of(Title)
    if titles:
        made["title"] = title(titles[0].text, chart)
        made["margin"]["t"] = round(PAD + look.text * look.heading * 1.5 + 14)
    if made["showlegend"]:
        made["legend"] = legend(chart)
    for name, key, axis in (("x", "xaxis", panel.x), ("y", "yaxis", panel.y), ("far y", "yaxis2", panel.far_y)):
        if axis is not None:
            made[key] = one_axis(chart, panel, name, axis)
    return made


def title(text: str, chart: Chart) -> dict[str, Any]:
    look = chart.look
    left = look.title == "left"
    size = round(look.text * look.heading)
    return {
        "text": text,
        "font": {"family": look.font, "size": size, "color": look.ink, "weight": 700 if look.weight == "bold" else 400},
        "x": PAD / chart.size[0] if left else 0.5,
        "xanchor": "left" if left else "center",
        "xref": "container",
        "y": 1 - PAD / chart.size[1],
        "yanchor": "top",
        "yref": "container",
        "automargin": True,
        "pad": {"t": 0, "b": 10},
    }


def legend(chart: Chart) -> dict[str, Any]:
    """Above, below or beside the plot."""
    base = {
        "font": {"family": chart.look.font, "size": round(chart.look.text), "color": chart.look.ink},
        "traceorder": "normal",
    }
    if chart.look.legend in ("right", "direct", "inside"):
        return {**base, "x": 1.02, "xanchor": "left", "y": 1, "yanchor": "top"}
    if chart.look.legend == "bottom":
        return {**base, "orientation": "h", "x": 0, "y": 0, "yref": "container", "yanchor": "bottom", "xanchor": "left"}
    return {**base, "orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "xanchor": "left"}


def one_axis(chart: Chart, panel: Panel, name: str, axis: Axis) -> dict[str, Any]:
    """An axis with our ticks and range; how it is laid out is plotly's."""
    if axis.kind == "symlog":
        raise Rejected("not drawn by plotly", "a symlog axis")
    look = chart.look
    ticks = chart.ticks(name, panel)
    shown = [t for t in chart.of(AxisTitle) if t.id == f"{panel.prefix}axis/{name}/title"]
    low, high = axis.low, axis.high
    values = (panel.value_axis == name) or name == "far y"
    grid = name != "far y" and axis.kind != "category" and (look.grid == "both" or (look.grid == "value" and values))
    box = look.frame == "box"
    line = box or (look.frame in ("left bottom", "offset")) or (look.frame == "bottom" and name == panel.category_axis)
    made: dict[str, Any] = {
        "type": "log" if axis.kind == "log" else "linear",
        "tickmode": "array",
        "tickvals": [t.at for t in ticks],
        "ticktext": [t.text for t in ticks],
        "tickfont": {"family": look.font, "size": round(look.text), "color": look.quiet},
        "autotickangles": [0, 90],
        "showgrid": grid,
        "gridcolor": look.faint,
        "griddash": DASH[look.grid_dash],
        "zeroline": values and axis.low < 0 < axis.high and look.frame != "none",
        "zerolinecolor": look.ink,
        "zerolinewidth": 1,
        "showline": line,
        "mirror": box,
        "linecolor": look.ink,
        "linewidth": 1,
        "ticks": {"none": "", "out": "outside", "in": "inside"}[look.ticks] if axis.kind != "category" else "",
        "ticklen": 4,
        "tickcolor": look.ink,
        "automargin": True,
        "fixedrange": True,
    }
    if axis.kind == "log":
        from math import log10

        low, high = log10(low), log10(high)
    down = name == "y" and axis.kind == "category"
    made["range"] = [high, low] if down else [low, high]
    if shown:
        made["title"] = {"text": shown[0].text, "font": {"size": round(look.text), "color": look.quiet}, "standoff": 10}
    if name == "far y":
        made |= {"overlaying": "y", "side": "right"}
    return made
