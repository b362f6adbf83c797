"""Bars, side by side, on one another or floating; bins of histograms; connectors."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from gnomon.renderers.plotly.chart.code.errors import error_bars
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.renderers.python import Name
from gnomon.renderers.scripts import Script, by_series, one_or_all
from gnomon.scenes.chart import Bar, Bin, Connector, LegendEntry

PATTERNS = {"//": "/", "\\\\": "\\", "xx": "x", "..": ".", "--": "-", "||": "|", "++": "+"}


def write(script: Script) -> dict[str, Any]:
    bars, bins = script.of(Bar), script.of(Bin)
    made: dict[str, Any] = {}
    if bars:
        made = write_bars(script, bars)
    for group in by_series(bins).values():
        write_bins(script, [b for b in group if isinstance(b, Bin)])
        made = {"bargap": 0, "barmode": "overlay"}
    connectors = script.of(Connector)
    if connectors:
        ends = script.let("connectors", [(c.start, c.end, c.value) for c in connectors])
        script.say(f"for start, end, value in {ends}:")
        across = (
            "x0=start, x1=end, y0=value, y1=value" if script.panel.upright else "y0=start, y1=end, x0=value, x1=value"
        )
        script.say(
            f'    fig.add_shape(type="line", {across}, line={{"color": "{script.chart.look.quiet}", "width": 1}})'
        )
    return made


def write_bars(script: Script, bars: Sequence[Bar]) -> dict[str, Any]:
    panel, look = script.panel, script.chart.look
    lanes, floats = max(b.lanes for b in bars), any(b.start for b in bars)
    below: dict[int, float] = {}
    stacked = True
    for bar in sorted(bars, key=lambda b: b.series):
        stacked = stacked and math.isclose(below.get(bar.category, 0.0), bar.start, abs_tol=1e-6)
        below[bar.category] = below.get(bar.category, 0.0) + bar.value
    several = len({b.series for b in bars}) > 1
    if floats and not (stacked and several):
        return write_floating(script, bars)
    for n, (group, values) in script.columns(bars).items():
        own = [b for b in group if isinstance(b, Bar)]
        x, y = script.oriented(script.at([b.category for b in own]), values)
        texts = script.value_texts(own)
        script.add(
            "fig.add_bar",
            x=x,
            y=y,
            orientation=None if panel.upright else "h",
            **named(script, n, own[0].fill),
            marker=marker(own, look.edge),
            **error_bars(script, own),
            text=[spoken(t) for t in texts] if texts else None,
            textposition=None if texts is None else "inside" if floats else "outside",
        )
    made: dict[str, Any] = {"bargap": round(look.gap, 3)}
    if several:
        made["barmode"] = "stack" if floats or lanes == 1 else "group"
    return made


def write_floating(script: Script, bars: Sequence[Bar]) -> dict[str, Any]:
    """Bars that begin elsewhere than at zero: a call for each entry of the legend, or one for all."""
    entries = {e.fill: e.text for e in script.of(LegendEntry)}
    fills = list(dict.fromkeys(b.fill for b in bars)) if entries else [""]
    made = {"barmode": "overlay", "bargap": round(script.chart.look.gap, 3)}
    for fill in fills:
        own = [b for b in sorted(bars, key=lambda b: b.category) if not fill or b.fill == fill]
        at: Any = script.at([b.category for b in own])
        if script.spelt and isinstance(at, list):
            at = [script.panel.categories[b.category] for b in own]
        x, y = script.oriented(at, [b.value for b in own])
        texts = script.value_texts(own)
        script.add(
            "fig.add_bar",
            x=x,
            y=y,
            base=[float(f"{b.start:.12g}") for b in own],
            orientation=None if script.panel.upright else "h",
            name=spoken(entries[fill]) if fill in entries else None,
            marker=marker(own, script.chart.look.edge),
            text=[spoken(t) for t in texts] if texts else None,
            textposition="outside" if texts else None,
        )
    if script.spelt:
        axis = "xaxis" if script.panel.upright else "yaxis"
        made[f"{axis}_categoryorder"] = "array"
        made[f"{axis}_categoryarray"] = script.categories
    return made


def marker(bars: Sequence[Bar | Bin], edge: str) -> dict[str, Any]:
    made: dict[str, Any] = {"color": one_or_all([b.fill for b in bars])}
    if edge:
        made["line"] = {"color": edge, "width": 1}
    if any(b.hatch for b in bars):
        made["pattern"] = {"shape": one_or_all([PATTERNS.get(b.hatch, b.hatch[:1]) for b in bars])}
    return made


def named(script: Script, n: int, fill: str) -> dict[str, Any]:
    """The name of a trace; where others have one, that it has none."""
    label = script.series_label(n, fill)
    if label:
        return {"name": spoken(label)}
    return {"showlegend": False} if script.of(LegendEntry) else {}


def write_bins(script: Script, bins: Sequence[Bin]) -> None:
    """Counts that are known already: bars as wide as their bins."""
    edges = script.let("edges", [b.low for b in bins] + [bins[-1].high])
    counts = script.let("counts", [b.value for b in bins])
    script.imports.add("import numpy as np")
    texts = script.value_texts(bins)
    x, y = script.oriented(Name(f"np.array({edges}[:-1])"), counts)
    script.add(
        "fig.add_bar",
        x=x,
        y=y,
        width=Name(f"np.diff({edges})"),
        offset=0,
        orientation=None if script.panel.upright else "h",
        **named(script, bins[0].series, bins[0].fill),
        marker=marker(bins, script.chart.look.edge or script.chart.look.plot),
        text=texts,
        textposition="outside" if texts else None,
    )
