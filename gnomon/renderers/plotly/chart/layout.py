"""The layout of a figure: axes, title, legend and colours as the look wants them, and what needs room around the plot."""

from __future__ import annotations

from typing import Any

from gnomon.renderers.plotly.chart.axes import cartesian, polar
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.scenes.chart import AxisTitle, Chart, ColourBar, LegendEntry, Line, NameLabel, Point, Title

PAD = 16


def layout(chart: Chart) -> dict[str, Any]:
    """Everything of a figure but its traces. Rejected if plotly cannot draw its axes."""
    look = chart.look
    (panel,) = chart.panels
    width, height = chart.size
    made: dict[str, Any] = {
        "width": width,
        "height": height,
        "paper_bgcolor": look.ground,
        "plot_bgcolor": look.plot,
        "font": {"family": look.font, "size": round(look.text), "color": look.quiet},
        "showlegend": bool(chart.of(LegendEntry)),
        "bargap": look.gap,
        "autosize": False,
        "hovermode": False,
        "uniformtext": {"minsize": round(look.text * 0.8), "mode": False},
    }
    for one in chart.of(Title):
        made["title"] = title(one.text, chart)
    if made["showlegend"]:
        font = {"family": look.font, "size": round(look.text), "color": look.ink}
        made["legend"] = {"font": font, "traceorder": "normal", "bgcolor": "rgba(0,0,0,0)"}
    if panel.radius is not None:
        made["polar"] = polar(chart, panel)
    else:
        made |= cartesian(chart, panel)
    return made


def title(text: str, chart: Chart) -> dict[str, Any]:
    look = chart.look
    left = look.title == "left"
    size = round(look.text * look.heading)
    return {
        "text": spoken(text),
        "font": {"family": look.font, "size": size, "color": look.ink, "weight": 700 if look.weight == "bold" else 400},
        "x": PAD / chart.size[0] if left else 0.5,
        "xanchor": "left" if left else "center",
        "xref": "container",
        "y": 1 - PAD / chart.size[1],
        "yanchor": "top",
        "yref": "container",
    }


def room(chart: Chart) -> dict[str, Any]:
    """What scripts/fit.js has to find room for beside what is in the layout itself."""
    (panel,) = chart.panels
    beside = panel.far_y is not None or panel.shade is not None
    place = chart.look.legend
    if place == "inside" and (panel.x is None or beside):
        place = "top"
    if place in ("right", "direct"):
        place = "top" if beside or panel.radius is not None else "right"
    kinds = {"x": panel.x, "y": panel.y}
    names = [name for name, axis in kinds.items() if axis is not None and axis.kind == "category"]
    return {
        "bold": chart.look.weight == "bold",
        "legend": place,
        "entries": [spoken(e.text) for e in chart.of(LegendEntry)],
        "names": names[0] if len(names) == 1 else "",
        "ends": line_ends(chart),
        "shades": [spoken(t.text) for t in chart.ticks("shade", panel)] if chart.of(ColourBar) else [],
        "shade_title": any(t.id.endswith("axis/shade/title") for t in chart.of(AxisTitle)),
        "rings": [t.id for t in chart.ticks("radius", panel)],
        "words": [],
        "beside": [],
        "above": [],
        "beside_at": [],
        "around": [],
        "hole": 0,
        "off": 0,
        "least": 60,
        "radial": False,
        "share": 0.5 if panel.x is None else 1.0,
    }


def line_ends(chart: Chart) -> list[dict[str, Any]]:
    """The names written where lines end, each with the last point of its line."""
    named = {e.id.removesuffix("/name"): e for e in chart.of(NameLabel)}
    found = []
    for line in chart.of(Line):
        if line.id in named:
            last = [p for p in chart.of(Point) if p.series == line.series][-1]
            text = spoken(named[line.id].text)
            found.append(
                {"id": named[line.id].id, "text": text, "place": last.x, "value": last.value, "ink": chart.look.ink}
            )
    return found
