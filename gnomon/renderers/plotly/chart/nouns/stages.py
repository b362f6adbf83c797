"""Stages of a funnel: plotly's funnel if they stand in the middle, bars if they are flush at a side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from gnomon.renderers.axes import extent, measured
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import rgba, spoken
from gnomon.scenes.chart import Chart, NameLabel, Stage, ValueLabel
from gnomon.truth.picture import Box
from gnomon.truth.readings import contrast
from gnomon.truth.rejected import Rejected

DRAWS = (Stage,)
SHADOW = 0.1  # how strongly the shadow between two stages is inked


def traces(chart: Chart) -> Iterator[Trace]:
    stages, look = chart.of(Stage), chart.look
    if not stages:
        return
    labels = {e.of: spoken(e.text) for e in chart.of(ValueLabel)}
    font = {"family": look.font, "size": round(look.text)}
    ends, places = [base(s, stages)[1] for s in stages], [s.category for s in stages]
    sideways = stages[0].sideways
    data: dict[str, Any] = {
        "showlegend": False,
        "orientation": "v" if sideways else "h",
        "x": places if sideways else ends,
        "y": ends if sideways else places,
        "marker": {"color": [s.fill for s in stages]},
        "text": [labels.get(s.id, "") for s in stages],
        "textposition": "auto",
        "textangle": 0,
        "insidetextanchor": "middle",
        "constraintext": "none",
        "cliponaxis": False,
        "textfont": font,
        "insidetextfont": {**font, "color": [ink(s.fill) for s in stages]},
        "outsidetextfont": {**font, "color": look.ink},
    }
    if stages[0].side == "centre":
        shadow = {"fillcolor": rgba(look.ink, SHADOW), "line": {"width": 0}, "visible": stages[0].linked}
        data |= {"type": "funnel", "textinfo": "text", "connector": shadow}
    else:
        data |= {"type": "bar", "base": [base(s, stages)[0] for s in stages], "width": 1 - gap(chart)}
        data["marker"]["line"] = {"width": 0}
    yield Trace(data, tuple(s.id for s in stages))


def ink(fill: str) -> str:
    """Black or white, whichever reads better on a colour."""
    return max(("#ffffff", "#000000"), key=lambda c: contrast(c, fill))


def gap(chart: Chart) -> float:
    """The share of a stage's room that is left free."""
    return 1 - chart.of(Stage)[0].thick


def base(stage: Stage, stages: tuple[Stage, ...]) -> tuple[float, float]:
    """Where a stage begins and how far it goes from there, in its unit: of flush ones from their side."""
    most = max(s.value for s in stages)
    return (most, -stage.value) if stage.side == "end" else (0.0, stage.value)


def adjust(chart: Chart, figure: dict[str, Any]) -> None:
    """An axis of names without lines, and one of widths that is not shown."""
    stages, look = chart.of(Stage), chart.look
    if not stages:
        return
    names = {e.of: spoken(e.text) for e in chart.of(NameLabel)}
    most, n, sideways = max(s.value for s in stages), len(stages), stages[0].sideways
    bare = {"showgrid": False, "zeroline": False, "showline": False, "ticks": "", "fixedrange": True}
    spread = {"centre": [-most / 2, most / 2], "start": [0, most], "end": [0, most]}[stages[0].side]
    if sideways:  # with room for a value above a flat column, or below a hanging one
        spare = 0.14 * most
        spread = [
            spread[0] - (spare if stages[0].side != "start" else 0),
            spread[1] + spare * (stages[0].side != "end"),
        ]
    widths = {**bare, "type": "linear", "range": spread, "showticklabels": False}
    named = {
        **bare,
        "type": "linear",
        "range": [-0.5, n - 0.5] if sideways else [n - 0.5, -0.5],
        "tickmode": "array",
        "tickvals": [s.category for s in stages],
        "ticktext": [names.get(s.id, "") for s in stages],
        "tickfont": {"family": look.font, "size": round(look.text), "color": look.quiet},
        "ticklabelstandoff": 6,
        "ticklen": 0,
    }
    figure["layout"]["xaxis"], figure["layout"]["yaxis"] = (named, widths) if sideways else (widths, named)
    figure["layout"] |= {"funnelgap": gap(chart), "plot_bgcolor": look.ground}
    figure["room"] |= {"names": "x" if sideways else "y", "share": 0.8}
    if stages[0].linked and stages[0].side != "centre":
        shadows = [shadow(a, b, stages, gap(chart)) for a, b in pairwise(stages)]
        fill = {"fillcolor": rgba(look.ink, SHADOW), "line": {"width": 0}, "layer": "below"}
        figure["layout"]["shapes"] = [
            *figure["layout"].get("shapes", []),
            *({"type": "path", "xref": "x", "yref": "y", "path": path, **fill} for path in shadows),
        ]


def shadow(one: Stage, other: Stage, stages: tuple[Stage, ...], gap: float) -> str:
    """The path between two neighbouring stages, in values along both axes."""
    corners = []
    for stage, place in ((one, one.category + 0.5 - gap / 2), (other, other.category - 0.5 + gap / 2)):
        start, far = base(stage, stages)
        corners.append(((place, start), (place, start + far)))
    ring = (*corners[0], *corners[1][::-1])
    return "M" + "L".join(f"{a},{v}" if one.sideways else f"{v},{a}" for a, v in ring) + "Z"


def wide(box: Box, sideways: bool) -> float:
    """Across the way in which the funnel runs."""
    return box.height if sideways else box.width


def read(seen: Seen) -> None:
    stages = seen.chart.of(Stage)
    if not stages:
        return
    look = seen.chart.look
    sideways = stages[0].sideways
    widest = max(wide(seen.boxes[s.id], sideways) for s in stages)
    most = max(s.value for s in stages)
    labels = {e.of: e for e in seen.chart.of(ValueLabel)}
    names = {e.of: e for e in seen.chart.of(NameLabel)}
    for stage in stages:
        box = seen.boxes[stage.id]
        if abs(wide(box, sideways) - widest * stage.value / most) > 1.5:
            raise ValueError(
                f"{stage.id} is {wide(box, sideways)} pixels wide, its value wants {widest * stage.value / most}"
            )
        seen.mark(stage, box, visible=1.0 if wide(box, sideways) >= 2 else 0.0)
        seen.facts.append(extent(stage, seen, widest * stage.value / most, "height" if sideways else "width"))
        if stage.id in names:
            shown = seen.found("tick", ["x" if sideways else "y", stage.category], names[stage.id].id)
            seen.text(names[stage.id], shown["box"], names[stage.id].text, look.quiet, look.ground)
        if stage.id in labels:
            shown = seen.found("bar text", stage.id, labels[stage.id].id)
            text = Box(*shown["box"])
            inside = (
                box.left <= text.left and text.right <= box.right and box.top <= text.top and text.bottom <= box.bottom
            )
            if not inside and text.meet(box):
                raise Rejected("text overlap", labels[stage.id].id)
            colours = (ink(stage.fill), stage.fill) if inside else (look.ink, look.ground)
            seen.text(labels[stage.id], text, labels[stage.id].text, *colours)
    # no axis stands beside them: the eye cuts the bar that is printed into quarters
    seen.scales += measured("stage", seen, most / widest, tick=widest / 4)
