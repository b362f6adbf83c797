"""The layout of a figure: axes, title, legend, colours as the look wants them; what needs room around the plot."""

from __future__ import annotations

from typing import Any

from gnomon.renderers.plotly.chart.axes import cartesian, polar
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.scenes.chart import (
    AxisTitle,
    Chart,
    ColourBar,
    LegendEntry,
    Line,
    NameLabel,
    NoteLabel,
    Point,
    SourceNote,
    Subtitle,
    Title,
    Wedge,
)

SMALL_PRINT = 0.82  # of the text size


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
    """The title; scripts/head.js breaks it into lines and says where it stands."""
    look, page = chart.look, chart.page
    ink = page.band_ink if page.band else look.ink
    weight = 700 if look.weight == "bold" else 400
    return {
        "text": spoken(text),
        "font": {"family": look.font, "size": round(look.text * look.heading), "color": ink, "weight": weight},
        "xanchor": "left" if look.title == "left" else "center",
        "xref": "container",
        "yanchor": "top",
        "yref": "container",
    }


def page(chart: Chart) -> dict[str, Any]:
    """What scripts/head.js has to know of the page around the chart."""
    look, own = chart.look, chart.page
    made: dict[str, Any] = {"pad": own.pad, "band": own.band, "below": own.title == "below"}
    for subtitle in chart.of(Subtitle):
        ink = own.band_ink if own.band and chart.of(Title) else look.quiet
        made["subtitle"] = {"id": subtitle.id, "text": spoken(subtitle.text), "size": round(look.text), "ink": ink}
    for note in chart.of(SourceNote):
        size = max(10, round(look.text * SMALL_PRINT))
        made["source"] = {"id": note.id, "text": spoken(note.text), "size": size, "ink": look.quiet}
    return made


def room(chart: Chart) -> dict[str, Any]:
    """What scripts/fit.js has to find room for beside what is in the layout itself."""
    (panel,) = chart.panels
    beside = panel.far_y is not None or panel.shade is not None
    place = chart.look.legend
    if chart.of(Wedge):  # whose names are either beside the slices or in the legend
        place = "right"
    if place == "right" and chart.of(NoteLabel):  # which stand there
        place = "top"
    if place == "inside" and (panel.x is None or beside):
        place = "top"
    if place in ("right", "direct"):
        place = "top" if beside or panel.radius is not None else "right"
    kinds = {"x": panel.x, "y": panel.y}
    names = [name for name, axis in kinds.items() if axis is not None and axis.kind == "category"]
    return {
        "page": page(chart),
        "left": chart.look.title == "left",
        "bold": chart.look.weight == "bold",
        "legend": place,
        "entries": [spoken(e.text) for e in chart.of(LegendEntry)],
        "names": names[0] if len(names) == 1 else "",
        "ends": line_ends(chart),
        "shades": [spoken(t.text) for t in chart.ticks("shade", panel)] if chart.of(ColourBar) else [],
        "shade_title": next(
            (
                {"name": t.id, "text": spoken(t.text), "font": {"color": chart.look.quiet}}
                for t in chart.of(AxisTitle)
                if t.axis == "shade"
            ),
            None,
        ),
        "rings": [t.id for t in chart.ticks("radius", panel)],
        "words": [],
        "insets": [],
        "beside": [],
        "sizes": [],
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
    named = {e.of: e for e in chart.of(NameLabel)}
    found = []
    for line in chart.of(Line):
        if line.id in named:
            last = [p for p in chart.of(Point) if p.series == line.series][-1]
            text = spoken(named[line.id].text)
            found.append(
                {"id": named[line.id].id, "text": text, "place": last.x, "value": last.value, "ink": chart.look.ink}
            )
    return found
