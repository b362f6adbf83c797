"""Stages of a funnel: plotly's funnel, with its shadows between the stages and the names on the left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import rgba, spoken
from gnomon.scenes.chart import Chart, NameLabel, Stage, ValueLabel
from gnomon.truth.picture import Box, Scale
from gnomon.truth.readings import contrast
from gnomon.truth.rejected import Rejected


def traces(chart: Chart) -> Iterator[Trace]:
    stages, look = chart.of(Stage), chart.look
    if not stages:
        return
    labels = {e.id.removesuffix("/label"): spoken(e.text) for e in chart.of(ValueLabel)}
    font = {"family": look.font, "size": round(look.text)}
    data: dict[str, Any] = {
        "type": "funnel",
        "showlegend": False,
        "orientation": "h",
        "x": [s.value for s in stages],
        "y": [s.category for s in stages],
        "marker": {"color": [s.fill for s in stages]},
        "connector": {"fillcolor": rgba(look.ink, 0.08), "line": {"width": 0}},
        "text": [labels.get(s.id, "") for s in stages],
        "textinfo": "text",
        "textposition": "auto",
        "textangle": 0,
        "constraintext": "none",
        "cliponaxis": False,
        "insidetextfont": {**font, "color": [ink(s.fill) for s in stages]},
        "outsidetextfont": {**font, "color": look.ink},
    }
    yield Trace(data, tuple(s.id for s in stages))


def ink(fill: str) -> str:
    """Black or white, whichever reads better on a colour."""
    return max(("#ffffff", "#000000"), key=lambda c: contrast(c, fill))


def adjust(chart: Chart, figure: dict[str, Any]) -> None:
    """An axis of names without lines, and one of widths that is not shown."""
    stages, look = chart.of(Stage), chart.look
    if not stages:
        return
    names = {e.id.removesuffix("/name"): spoken(e.text) for e in chart.of(NameLabel)}
    most = max(s.value for s in stages)
    bare = {"showgrid": False, "zeroline": False, "showline": False, "ticks": "", "fixedrange": True}
    figure["layout"]["xaxis"] = {**bare, "type": "linear", "range": [-most / 2, most / 2], "showticklabels": False}
    figure["layout"]["yaxis"] = {
        **bare,
        "type": "linear",
        "range": [len(stages) - 0.5, -0.5],
        "tickmode": "array",
        "tickvals": [s.category for s in stages],
        "ticktext": [names.get(s.id, "") for s in stages],
        "tickfont": {"family": look.font, "size": round(look.text), "color": look.quiet},
        "ticklabelstandoff": 6,
        "ticklen": 0,
    }
    figure["layout"] |= {"funnelgap": 0.12 + 0.3 * look.gap, "plot_bgcolor": look.ground}
    figure["room"] |= {"names": "y", "share": 0.8}


def read(seen: Seen) -> None:
    stages = seen.chart.of(Stage)
    if not stages:
        return
    look = seen.chart.look
    widest = max(seen.boxes[s.id].width for s in stages)
    most = max(s.value for s in stages)
    labels = {e.id.removesuffix("/label"): e for e in seen.chart.of(ValueLabel)}
    names = {e.id.removesuffix("/name"): e for e in seen.chart.of(NameLabel)}
    for stage in stages:
        box = seen.boxes[stage.id]
        if abs(box.width - widest * stage.value / most) > 1.5:
            raise ValueError(f"{stage.id} is {box.width} pixels wide, its value wants {widest * stage.value / most}")
        seen.mark(stage, box, visible=1.0 if box.width >= 2 else 0.0)
        seen.fact(stage, "value place", round(widest * stage.value / most, 3), f"px of width in {seen.panel.id}")
        if stage.id in names:
            shown = seen.found("tick", ["y", stage.category], names[stage.id].id)
            seen.text(names[stage.id], shown["box"], names[stage.id].text, look.quiet, look.ground)
        if stage.id in labels:
            shown = seen.found("bar text", stage.id, labels[stage.id].id)
            text = Box(*shown["box"])
            inside = box.left <= text.left and text.right <= box.right
            if not inside and text.meet(box):
                raise Rejected("text overlap", labels[stage.id].id)
            colours = (ink(stage.fill), stage.fill) if inside else (look.ink, look.ground)
            seen.text(labels[stage.id], text, labels[stage.id].text, *colours)
    # against the widest, which is printed: both ends of both are looked at
    scale = Scale(
        axis="width", kind="stage", attribute="value", edge="place", origin=0.0, slope=most / widest, tick=30.0
    )
    seen.scales.append(replace(scale, error=4.0, within=seen.panel.prefix))
