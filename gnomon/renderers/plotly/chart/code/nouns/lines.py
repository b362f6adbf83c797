"""Lines, points, stems, areas, points against a second axis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gnomon.renderers.plotly.chart.code.errors import error_bars
from gnomon.renderers.plotly.chart.code.layout import DASHES
from gnomon.renderers.plotly.chart.code.nouns.bars import named
from gnomon.renderers.plotly.chart.words import rgba, spoken
from gnomon.renderers.scripts import Script, by_series, day, one_or_all
from gnomon.scenes.chart import Area, FarPoint, Height, Line, Point, Stem

SYMBOLS = {
    "o": None,
    "s": "square",
    "D": "diamond",
    "^": "triangle-up",
    "v": "triangle-down",
    "X": "x",
    "P": "cross",
    "*": "star",
    "|": "line-ns-open",
    "_": "line-ew-open",
    "d": "diamond-tall",
    "p": "pentagon",
    "h": "hexagon",
}


def write(script: Script) -> dict[str, Any] | None:
    heights, stems, points = script.of(Height), script.of(Stem), script.of(Point)
    if heights:
        write_layers(script, script.of(Area), heights)
        return None
    write_areas(script, script.of(Area))
    if stems:
        write_stems(script, stems)
    if points:
        write_points(script, points)
    for n, group in by_series(script.of(FarPoint)).items():
        own = [p for p in group if isinstance(p, FarPoint)]
        values = script.let(script.panel.encoding("far point").measure, [p.value for p in own])
        look = script.chart.look
        script.add(
            "fig.add_scatter",
            x=script.at([p.x for p in own]),
            y=values,
            yaxis="y2",
            **named(script, n, own[0].fill),
            mode="lines+markers" if own[0].dot else "lines",
            line={"color": own[0].fill, "width": look.stroke, **dashed(own[0].dash)},
            marker={"size": look.dot} if own[0].dot else None,
        )
    return None


def dashed(dash: str) -> dict[str, Any]:
    return {"dash": DASHES[dash]} if DASHES[dash] else {}


def write_points(script: Script, points: Sequence[Point]) -> None:
    look = script.chart.look
    lines = {line.series: line for line in script.of(Line)}
    for n, (group, values) in script.columns(points).items():
        own = [p for p in group if isinstance(p, Point)]
        line, texts = lines.get(n), script.value_texts(own)
        x, y = script.oriented(script.at([p.x for p in own]), values)
        dot = own[0].dot
        modes = [m for m, on in (("lines", line), ("markers", dot or line is None), ("text", texts)) if on]
        marker: dict[str, Any] = {"size": look.dot if line else max(look.dot, 8.0)}
        if line is None:
            marker["color"] = one_or_all([p.fill for p in own])
        if SYMBOLS.get(dot):
            marker["symbol"] = SYMBOLS[dot]
        stroke = None
        if line is not None:
            stroke = {"color": line.stroke, "width": look.stroke, **dashed(line.dash)}
            if line.shape == "step":
                stroke["shape"] = "hv"
        script.add(
            "fig.add_scatter",
            x=x,
            y=y,
            mode="+".join(modes),
            **named(script, n, line.stroke if line else own[0].fill),
            line=stroke,
            marker=marker if dot or line is None else None,
            **error_bars(script, own),
            text=[spoken(t) for t in texts] if texts else None,
            textposition=None if texts is None else "top center" if script.panel.upright else "middle right",
        )
        name = script.name_text(line.id) if line else ""
        if name:
            axis, last = script.names, own[-1]
            at: Any = day(last.x) if axis is not None and axis.kind == "date" else round(last.x, 6)
            ax, ay = script.oriented(at, last.value)
            script.add(
                "fig.add_annotation",
                x=ax,
                y=ay,
                text=spoken(name),
                showarrow=False,
                xanchor="left",
                xshift=8,
                font={"color": line.stroke} if line else None,
            )


def write_stems(script: Script, stems: Sequence[Stem]) -> None:
    ends = script.let("stems", [(s.at, s.start, s.end) for s in stems])
    script.say(f"for at, start, end in {ends}:")
    across = "x0=at, x1=at, y0=start, y1=end" if script.panel.upright else "y0=at, y1=at, x0=start, x1=end"
    line = f'{{"color": "{stems[0].stroke}", "width": {stems[0].width:g}}}'
    script.say(f'    fig.add_shape(type="line", {across}, layer="below", line={line})')


def write_areas(script: Script, areas: Sequence[Area]) -> None:
    """Each area as its two edges, or down to zero."""
    for area in areas:
        at = script.at([x for x, _, _ in area.path])
        low, high = [e[1] for e in area.path], [e[2] for e in area.path]
        how: dict[str, Any] = {"mode": "lines", "showlegend": False, "fillcolor": rgba(area.fill, area.alpha)}
        nothing = {"width": 0}
        if set(low) == {0.0}:
            script.add("fig.add_scatter", x=at, y=script.let("upper", high), fill="tozeroy", line=nothing, **how)
        else:
            script.add(
                "fig.add_scatter", x=at, y=script.let("lower", low), mode="lines", line=nothing, showlegend=False
            )
            script.add("fig.add_scatter", x=at, y=script.let("upper", high), fill="tonexty", line=nothing, **how)


def write_layers(script: Script, areas: Sequence[Area], heights: Sequence[Height]) -> None:
    """Layers on one another."""
    fills = {a.series: a.fill for a in areas}
    for n, (group, values) in script.columns(heights).items():
        own = [h for h in group if isinstance(h, Height)]
        at = script.at([h.x for h in own])
        script.add(
            "fig.add_scatter",
            x=at,
            y=values,
            **named(script, n, fills[n]),
            mode="lines",
            stackgroup="one",
            line={"width": 0, "color": fills[n]},
            fillcolor=fills[n],
        )
