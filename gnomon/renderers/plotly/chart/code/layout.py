"""What stands around the data: size, colours, titles, legend, axes."""

from __future__ import annotations

from typing import Any

from gnomon.renderers.formats import number_format, plain
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.renderers.scripts import Script, day
from gnomon.scenes.chart import Axis, AxisTitle, Inset, LegendEntry, SourceNote, Subtitle, Title

DASHES = {"solid": None, "dotted": "dot", "dashed": "dash", "dash-dot": "dashdot"}


def words(script: Script) -> dict[str, Any]:
    """The layout but for its axes."""
    chart, look = script.chart, script.chart.look
    made: dict[str, Any] = {
        "template": "none",
        "width": chart.size[0],
        "height": chart.size[1],
        "paper_bgcolor": None if look.ground == "#ffffff" else look.ground,
        "plot_bgcolor": None if look.plot == look.ground == "#ffffff" else look.plot,
        "font": {"family": family(look.font), "size": round(look.text), "color": look.ink},
    }
    for title in chart.of(Title):
        text = spoken(title.text)
        made["title"] = {
            "text": f"<b>{text}</b>" if look.weight == "bold" else text,
            "font": {"size": round(look.text * look.heading)},
            **({"x": 0.02} if look.title == "left" else {"x": 0.5, "xanchor": "center"}),
        }
        for subtitle in chart.of(Subtitle):
            made["title"]["subtitle"] = {"text": spoken(subtitle.text)}
    if chart.of(LegendEntry):
        made |= {"showlegend": True, "legend": legend(script)}
    else:
        made["showlegend"] = False
    return made


def source(script: Script) -> None:
    """Small print below the chart."""
    for note in script.chart.of(SourceNote):
        x = 1 if script.chart.look.legend == "bottom" else 0
        how = {"showarrow": False, "xref": "paper", "yref": "paper", "x": x, "y": -0.15, "yanchor": "top"}
        font = {"size": round(script.chart.look.text * 0.82)}
        script.add("fig.add_annotation", text=spoken(note.text), **how, font=font)


def family(font: str) -> str:
    generic = "monospace" if "Mono" in font else "serif" if "Serif" in font or font == "Caladea" else "sans-serif"
    return f"{font}, {generic}"


def legend(script: Script) -> dict[str, Any]:
    look, panel = script.chart.look, script.panel
    match look.legend:
        case "right" | "direct":
            return {"x": 1.02, "y": 1} if panel.far_y is None else {"x": 1.1, "y": 1}
        case "bottom":
            return {"orientation": "h", "yref": "container", "y": 0, "yanchor": "bottom"}
        case "inside" if panel.x is not None:
            return {"x": 0.98, "y": 0.98, "xanchor": "right"}
    if panel.x is None:
        return {"x": 1.02, "y": 1}
    return {"orientation": "h", "y": 1.02, "yanchor": "bottom"}


def axes(script: Script) -> None:
    panel = script.panel
    for name, axis in (("x", panel.x), ("y", panel.y)):
        if axis is not None:
            own = described(script, name, axis)
            alone = panel.far_y is None and not script.of(Inset)
            if alone:
                script.add(f"fig.update_{name}axes", **own)
            else:  # other axes are of other things
                script.add("fig.update_layout", **{f"{name}axis": own})
    if panel.far_y is not None:
        far = described(script, "far y", panel.far_y)
        script.add("fig.update_layout", yaxis2={**far, "overlaying": "y", "side": "right", "showgrid": False})
    if panel.radius is not None:
        ticks = script.chart.ticks("radius", panel)
        radial = {
            "range": [panel.radius.low, panel.radius.high],
            **numbers([t.at for t in ticks], [t.text for t in ticks]),
        }
        angular = {"direction": "clockwise", "rotation": 90}
        script.add("fig.update_polars", radialaxis=radial, angularaxis=angular, bgcolor=script.chart.look.plot)


def described(script: Script, name: str, axis: Axis) -> dict[str, Any]:
    """Title, kind, range, ticks and lines of an axis."""
    look, panel = script.chart.look, script.panel
    title = next((t.text for t in script.of(AxisTitle) if t.axis == name), None)
    ticks = script.chart.ticks(name, panel)
    made: dict[str, Any] = {"title": spoken(title) if title else None}
    ends: list[Any] = [axis.low, axis.high]
    if axis.kind == "log":
        made["type"] = "log"
        ends = [axis.warped(v) for v in ends]
    elif axis.kind == "date":
        ends = [day(v) for v in ends]
    cells = bool(panel.encodings) and panel.encodings[0].noun == "cell"
    if axis.kind == "category" and name == "y" and (not panel.upright or cells):
        ends.reverse()  # categories run downwards
    made["range"] = ends
    places, texts = [t.at for t in ticks], [spoken(t.text) for t in ticks]
    if axis.kind == "category":
        made |= names(script, name, places, texts, cells)
    elif axis.kind == "date":
        made |= {"tickvals": [day(p) for p in places], "ticktext": texts}
    elif axis.kind == "symlog":
        made |= {"tickvals": places, "ticktext": texts}
    else:
        made |= numbers(places, texts)
    grid = look.grid == "both" or (look.grid == "value" and name == panel.value_axis)
    made |= {"showgrid": grid, "zeroline": False, "automargin": True}
    if grid:
        made |= {"gridcolor": look.faint, "griddash": DASHES[look.grid_dash]}
    line = look.frame == "box" or ("left" in look.frame and name == "y") or ("bottom" in look.frame and name == "x")
    if line or look.frame == "offset":
        made |= {"showline": True, "linecolor": look.ink, "mirror": True if look.frame == "box" else None}
    if look.ticks != "none":
        made |= {"ticks": "inside" if look.ticks == "in" else "outside"}
    return {k: v for k, v in made.items() if v is not None}


def names(script: Script, name: str, places: list[float], texts: list[str], cells: bool) -> dict[str, Any]:
    """The ticks of an axis of names: none need be said where every name is written."""
    own = script.panel.categories
    if cells:
        return {"type": "category"}
    if name != script.panel.category_axis or not script.spelt:
        return {"tickvals": places, "ticktext": texts}
    made: dict[str, Any] = {"type": "category"}
    if [own[round(p)] for p in places] != texts:
        return {**made, "tickvals": places, "ticktext": texts}
    return made if len(texts) == len(own) else {**made, "tickvals": texts}


def numbers(places: list[float], texts: list[str]) -> dict[str, Any]:
    """Ticks at numbers: by a format where one gives their texts."""
    found = number_format(places, texts)
    made: dict[str, Any] = {"tickvals": places}
    if found is None:
        return {**made, "ticktext": texts}
    if found.spec != plain(places) or "," in found.spec or (places and max(abs(p) for p in places) >= 1000):
        made["tickformat"] = found.spec
    return {
        **made,
        **({"tickprefix": found.before} if found.before else {}),
        **({"ticksuffix": found.after} if found.after else {}),
    }
