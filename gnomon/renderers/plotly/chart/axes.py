"""Axes of a figure with our ticks and ranges; how they are drawn is plotly's."""

from __future__ import annotations

from math import log10
from typing import Any

from gnomon.renderers.plotly.chart.words import spoken
from gnomon.scenes.chart import Axis, Chart, Panel, Petal, RadarPoint, Spoke
from gnomon.truth.rejected import Rejected

DASH = {"solid": "solid", "dotted": "dot", "dashed": "dash", "dash-dot": "dashdot"}


def cartesian(chart: Chart, panel: Panel) -> dict[str, Any]:
    """The axes x, y and far y, those that the panel has."""
    own = (("x", "xaxis", panel.x), ("y", "yaxis", panel.y), ("far y", "yaxis2", panel.far_y))
    return {key: one_axis(chart, panel, name, axis) for name, key, axis in own if axis is not None}


def one_axis(chart: Chart, panel: Panel, name: str, axis: Axis) -> dict[str, Any]:
    """An axis in plotly's words. Rejected if it has none for it."""
    if axis.kind == "symlog":
        raise Rejected("not drawn by plotly", "a symlog axis")
    look = chart.look
    ticks = chart.ticks(name, panel)
    values = (panel.value_axis == name) or name == "far y"
    cells = panel.shows("cell")
    grid = name != "far y" and axis.kind != "category" and (look.grid == "both" or (look.grid == "value" and values))
    box = look.frame == "box"
    line = box or look.frame in ("left bottom", "offset") or (look.frame == "bottom" and name == panel.category_axis)
    made: dict[str, Any] = {
        "type": "log" if axis.kind == "log" else "linear",
        "tickmode": "array",
        "tickvals": [t.at for t in ticks],
        "ticktext": [spoken(t.text) for t in ticks],
        "tickfont": {"family": look.font, "size": round(look.text), "color": look.quiet},
        "tickangle": 0,
        "showgrid": grid,
        "gridcolor": look.faint,
        "griddash": DASH[look.grid_dash],
        "zeroline": not cells and values and name != "far y" and axis.low < 0 < axis.high and look.frame != "none",
        "zerolinecolor": look.ink,
        "zerolinewidth": 1,
        "showline": line and not cells,
        "mirror": box,
        "linecolor": look.ink,
        "linewidth": 1,
        "ticks": {"none": "", "out": "outside", "in": "inside"}[look.ticks] if axis.kind != "category" else "",
        "ticklen": 4,
        "tickcolor": look.ink,
        "ticklabelstandoff": 5 if name == "x" else 3,
        "fixedrange": True,
    }
    low, high = axis.low, axis.high
    if axis.kind == "log":
        low, high = log10(low), log10(high)
    down = name == "y" and axis.kind == "category"
    made["range"] = [high, low] if down else [low, high]
    if (title := chart.axis_title(name, panel)) is not None:
        font = {"size": round(look.text), "color": look.quiet}
        made["title"] = {"text": spoken(title.text), "font": font, "standoff": 8}
    if name == "far y":
        made |= {"overlaying": "y", "side": "right"}
    return made


def polar(chart: Chart, panel: Panel) -> dict[str, Any]:
    """Rings and spokes: the radius with its ticks on the upright, names all around."""
    look, axis = chart.look, panel.radius
    assert axis is not None
    ticks = chart.ticks("radius", panel)
    n = len(panel.categories)
    radar = bool(chart.of(RadarPoint))
    small = max(10, round(look.text * 0.85))
    angular: dict[str, Any] = {
        "direction": "clockwise",
        "rotation": 90,
        "tickmode": "array",
        "tickvals": list(range(n)) if chart.of(Spoke) else [(p.start + p.sweep / 2) % 360 for p in chart.of(Petal)],
        "ticktext": [spoken(c) for c in panel.categories],
        "tickfont": {"family": look.font, "size": round(look.text), "color": look.ink},
        "gridcolor": look.faint,
        "linecolor": look.faint,
        "showgrid": radar,
        "showline": True,
        # unseen, they keep the names off the highest number
        "ticks": "outside",
        "ticklen": 6,
        "tickcolor": "rgba(0,0,0,0)",
    }
    if radar:
        angular |= {"type": "category", "categoryorder": "array", "categoryarray": [str(i) for i in range(n)]}
    return {
        "bgcolor": look.plot,
        "gridshape": "linear" if radar else "circular",
        "angularaxis": angular,
        "radialaxis": {
            "range": [axis.low, axis.high],
            "angle": 90,
            "tickangle": 90,
            "tickmode": "array",
            "tickvals": [t.at for t in ticks],
            "ticktext": [spoken(t.text) for t in ticks],
            "tickfont": {"family": look.font, "size": small, "color": look.quiet},
            "gridcolor": look.faint,
            "showline": False,
            "ticks": "",
            "layer": "above traces",
        },
    }
