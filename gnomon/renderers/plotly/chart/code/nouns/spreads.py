"""Box plots, violins, candles, curves of distributions, dots, cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from gnomon.renderers.inks import clear_of, clear_of_all
from gnomon.renderers.plotly.chart.code.layout import DASHES
from gnomon.renderers.plotly.chart.code.nouns.bars import named
from gnomon.renderers.plotly.chart.code.nouns.lines import SYMBOLS, dashed
from gnomon.renderers.plotly.chart.words import rgba, spoken
from gnomon.renderers.python import Name, call
from gnomon.renderers.scripts import Script
from gnomon.scenes.chart import (
    AxisTitle,
    BoxPlot,
    Candle,
    Cell,
    ColourBar,
    Curve,
    Dot,
    FitLine,
    Outlier,
    ValueLabel,
    Violin,
)

STOPS = 9
LARGEST = 64.0  # pixels: the width of the largest bubble


def write(script: Script) -> dict[str, Any] | None:
    made: dict[str, Any] = {}
    for noun, how in HOW:
        if script.of(noun):
            made |= how(script, script.of(noun)) or {}
    for line in script.of(FitLine):
        ends = [line.low, line.high]
        heights = [float(f"{line.at(x):.9g}") for x in ends]
        script.add(
            "fig.add_scatter",
            x=ends,
            y=heights,
            mode="lines",
            **named(script, -1, line.stroke),
            line={"color": line.stroke, "width": max(2.0, script.chart.look.stroke), **dashed(line.dash)},
        )
    return made


def write_boxes(script: Script, boxes: Sequence[BoxPlot]) -> dict[str, Any]:
    """Boxes from their five numbers, which are known already; a call for each colour."""
    look, panel = script.chart.look, script.panel
    for fill in dict.fromkeys(b.fill for b in boxes):
        own = [b for b in boxes if b.fill == fill]
        at: Any = script.at([b.category for b in own])
        if script.spelt and isinstance(at, list):
            at = [panel.categories[b.category] for b in own]
        script.add(
            "fig.add_box",
            **{panel.category_axis: at},
            orientation=None if panel.upright else "h",
            lowerfence=[b.low for b in own],
            q1=[b.first for b in own],
            median=[b.value for b in own],
            q3=[b.third for b in own],
            upperfence=[b.high for b in own],
            fillcolor=fill,
            line={"color": look.ink, "width": 1},
        )
    outliers = script.of(Outlier)
    if outliers:
        names = [panel.categories[o.category] if script.spelt else o.category for o in outliers]
        x, y = script.oriented(names, [o.value for o in outliers])
        ring = {"color": look.plot, "size": 6, "line": {"color": outliers[0].fill, "width": 1}}
        script.add("fig.add_scatter", x=x, y=y, mode="markers", marker=ring)
    axis = "xaxis" if panel.upright else "yaxis"
    order = {f"{axis}_categoryorder": "array", f"{axis}_categoryarray": list(panel.categories)} if script.spelt else {}
    return {"boxgap": round(look.gap, 2), **order}


def write_violins(script: Script, violins: Sequence[Violin]) -> None:
    """The outline of each, up one side and down the other."""
    look = script.chart.look
    half = round((1 - look.gap) / 2, 3)
    inner = clear_of_all([v.fill for v in violins], look)
    script.imports.add("import numpy as np")
    for v in violins:
        levels, shares = [level for level, _ in v.shape], [share for _, share in v.shape]
        along = script.let("levels", Name(f"np.array({call('', levels).items[0]})"))
        script.lines[-1] = call("levels = np.array", levels)
        wide = script.let("widths", call(f"{half} * np.array", shares))
        x, y = script.oriented(
            Name(f"np.concatenate([{v.category} - {wide}, {v.category} + {wide}[::-1]])"),
            Name(f"np.concatenate([{along}, {along}[::-1]])"),
        )
        script.add(
            "fig.add_scatter",
            x=x,
            y=y,
            mode="lines",
            fill="toself",
            fillcolor=v.fill,
            line={"color": look.ink, "width": 1},
        )
        script.taken = [t for t in script.taken if t not in (along, wide)]
    if violins[0].box is not None:
        for v in violins:
            low, high = v.box or (v.value, v.value)
            x, y = script.oriented([v.category, v.category], [low, high])
            script.add("fig.add_scatter", x=x, y=y, mode="lines", line={"color": inner, "width": 6})
    x, y = script.oriented([v.category for v in violins], script.let("medians", [v.value for v in violins]))
    script.add(
        "fig.add_scatter",
        x=x,
        y=y,
        mode="markers",
        marker={"color": clear_of(inner, look), "size": 6, "line": {"color": inner, "width": 1}},
    )


def write_candles(script: Script, candles: Sequence[Candle]) -> dict[str, Any]:
    fills = {c.value >= c.open: c.fill for c in candles}
    script.add(
        "fig.add_candlestick",
        x=script.at([c.category for c in candles]),
        open=[c.open for c in candles],
        high=[c.high for c in candles],
        low=[c.low for c in candles],
        close=[c.value for c in candles],
        increasing=candle(fills.get(True)),
        decreasing=candle(fills.get(False)),
        showlegend=False,
    )
    from gnomon.scenes.chart import LegendEntry

    for entry in script.of(LegendEntry):
        script.add(
            "fig.add_scatter",
            x=[None],
            y=[None],
            mode="markers",
            name=spoken(entry.text),
            marker={"symbol": "square", "size": 12, "color": entry.fill},
        )
    return {"xaxis_rangeslider_visible": False}


def candle(fill: str | None) -> dict[str, Any] | None:
    return {"fillcolor": fill, "line": {"color": fill, "width": 1}} if fill else None


def write_curves(script: Script, curves: Sequence[Curve]) -> None:
    for curve in curves:
        xs, ys = [x for x, _ in curve.path], [y for _, y in curve.path]
        even = np.linspace(xs[0], xs[-1], len(xs))
        near = len(xs) >= 12 and np.abs(even - np.asarray(xs)).max() <= 2e-5 * max(abs(xs[0]), abs(xs[-1]))
        if near:
            script.imports.add("import numpy as np")
        at = script.let("grid", call("np.linspace", xs[0], xs[-1], len(xs)) if near else xs)
        name = script.panel.series[curve.series] if curve.series < len(script.panel.series) else "density"
        values = script.let(name, ys, "density")
        line = {"color": curve.stroke, "width": script.chart.look.stroke}
        if curve.steps:
            line["shape"] = "hv"
        if DASHES[curve.dash]:
            line["dash"] = str(DASHES[curve.dash])
        script.add(
            "fig.add_scatter",
            x=at,
            y=values,
            mode="lines",
            **named(script, curve.series, curve.stroke),
            line=line,
            fill="tozeroy" if curve.filled else None,
            fillcolor=rgba(curve.stroke, 0.25) if curve.filled else None,
        )
        end = script.name_text(curve.id)
        if end:
            script.add(
                "fig.add_annotation", x=xs[-1], y=ys[-1], text=spoken(end), showarrow=False, xanchor="left", xshift=8
            )
        script.taken.remove(at)


def write_dots(script: Script, dots: Sequence[Dot]) -> None:
    panel, look = script.panel, script.chart.look
    most = max(d.size for d in dots)
    for n in sorted({d.series for d in dots}):
        own = [d for d in dots if d.series == n]
        tail = f" {panel.series[n]}" if n < len(panel.series) and len(panel.series) > 1 else ""
        x = script.let((panel.x.name if panel.x else "") + tail, [d.x for d in own], "across")
        y = script.let((panel.y.name if panel.y else "") + tail, [d.y for d in own], "up")
        fills = list(dict.fromkeys(d.fill for d in own))
        marker: dict[str, Any] = {
            "color": fills[0] if len(fills) == 1 else [d.fill for d in own],
            "size": round(max(look.dot, 5.0), 1),
        }
        if SYMBOLS.get(own[0].dot):
            marker["symbol"] = SYMBOLS[own[0].dot]
        if most:
            largest = max(dots, key=lambda d: d.size)
            amounts = script.let(panel.size or "amounts", [d.amount for d in own], "amounts")
            unit = largest.amount / largest.size  # of an area as large as the largest can be
            marker |= {
                "size": amounts,
                "sizemode": "area",
                "sizeref": float(f"{2 * unit / LARGEST**2:.5g}"),
                "opacity": 1,
            }
        texts = ["<br>".join(t for t in (spoken(script.name_text(d.id)), printed(script, d)) if t) for d in own]
        script.add(
            "fig.add_scatter",
            x=x,
            y=y,
            mode="markers+text" if any(texts) else "markers",
            **named(script, n, own[0].fill),
            marker=marker,
            text=texts if any(texts) else None,
            textposition="top right" if any(texts) else None,
        )


def printed(script: Script, mark: Dot | Cell) -> str:
    label = script.chart.label(ValueLabel, mark.id)
    return spoken(label.text) if label else ""


def write_cells(script: Script, cells: Sequence[Cell]) -> None:
    panel = script.panel
    x, y = ([spoken(t.text) for t in script.chart.ticks(a, panel)] for a in ("x", "y"))
    rows, columns = 1 + max(c.row for c in cells), 1 + max(c.column for c in cells)
    table: list[list[Any]] = [[None] * columns for _ in range(rows)]
    texts: list[list[str]] = [[""] * columns for _ in range(rows)]
    for cell in cells:
        table[cell.row][cell.column] = cell.value
        texts[cell.row][cell.column] = printed(script, cell)
    bars = script.of(ColourBar)
    how: dict[str, Any] = {"showscale": False}
    order = sorted({c.value: c.fill for c in cells}.items())
    low, high = order[0][0], order[-1][0] if order[-1][0] > order[0][0] else order[0][0] + 1
    chosen = dict.fromkeys(order[round(i * (len(order) - 1) / (STOPS - 1))] for i in range(STOPS))
    scale: list[Any] = [(round((v - low) / (high - low), 4), fill) for v, fill in chosen]
    if len(scale) == 1:
        scale = [(0, scale[0][1]), (1, scale[0][1])]
    if bars and panel.shade is not None:
        low, high, scale = panel.shade.low, panel.shade.high, list(bars[0].stops)
        ticks = script.chart.ticks("shade", panel)
        title = next((spoken(t.text) for t in script.of(AxisTitle) if t.axis == "shade"), None)
        bar: dict[str, Any] = {
            "tickvals": [t.at for t in ticks],
            "ticktext": [spoken(t.text) for t in ticks],
            "len": bars[0].share,
        }
        if title:
            bar["title"] = {"text": title}
        how = {"colorbar": bar}
    values = script.let(panel.encoding("cell").measure, table)
    shown = any(any(row) for row in texts)
    script.add(
        "fig.add_heatmap",
        z=values,
        x=x or None,
        y=y or None,
        colorscale=scale,
        zmin=low,
        zmax=high,
        text=texts if shown else None,
        texttemplate="%{text}" if shown else None,
        **how,
    )


HOW: tuple[tuple[type[Any], Callable[[Script, Any], dict[str, Any] | None]], ...] = (
    (BoxPlot, write_boxes),
    (Violin, write_violins),
    (Candle, write_candles),
    (Curve, write_curves),
    (Dot, write_dots),
    (Cell, write_cells),
)
