"""Bars, side by side, on one another or floating; bins of histograms."""

from __future__ import annotations

import math
from collections.abc import Sequence

from gnomon.renderers.matplotlib.chart.code.units import POINT
from gnomon.renderers.python import Name, call, prefixed
from gnomon.renderers.scripts import Script, by_series, one_or_all
from gnomon.scenes.chart import Bar, Bin, Connector
from gnomon.scenes.chart.look import lesser


def write(script: Script) -> None:
    bars = script.of(Bar)
    if bars:
        write_bars(script, bars)
    for connector in script.of(Connector):
        upright = script.panel.upright
        ends = (connector.value, connector.start, connector.end)
        script.add(f"ax.{'hlines' if upright else 'vlines'}", *ends, color=script.chart.look.quiet, linewidth=0.8)
    for bins in by_series(script.of(Bin)).values():
        write_bins(script, [b for b in bins if isinstance(b, Bin)])


def write_bars(script: Script, bars: Sequence[Bar]) -> None:
    """A call for each series; the shift of bars side by side is a part of their width."""
    look, panel = script.chart.look, script.panel
    columns = script.columns(bars)
    lanes = max(b.lanes for b in bars)
    width = round((1 - look.gap) / lanes, 3)
    places = script.places if lanes > 1 else script.categories
    if lanes > 1:
        script.say(f"width = {width}")
    below: list[float] = [0.0] * len(panel.categories)
    for k, (n, (group, values)) in enumerate(columns.items()):
        own = [b for b in group if isinstance(b, Bar)]
        shift = own[0].lane - (own[0].lanes - 1) / 2
        at = (
            Name(f"{places} {'-' if shift < 0 else '+'} {'' if abs(shift) == 1 else f'{abs(shift):g} * '}width")
            if shift
            else places
        )
        if not shift and [b.category for b in own] != list(range(len(panel.categories))):
            at = script.at([b.category for b in own])
        starts = [b.start for b in own]
        stacked = k and all(math.isclose(below[b.category], b.start, abs_tol=1e-6) for b in own)
        begin = None
        if any(starts) and stacked and "data[" in values:
            begin = Name(f"data.iloc[:, :{k}].sum(axis=1)") if k > 1 else next(iter(columns.values()))[1]
        elif any(starts):
            begin = [round(s, 9) for s in starts]
        for b in own:
            below[b.category] += b.value
        drawn = call(
            "ax.bar" if panel.upright else "ax.barh",
            at,
            values,
            Name("width") if lanes > 1 else width,
            **{"bottom" if panel.upright else "left": begin},
            color=one_or_all([b.fill for b in own]),
            edgecolor=look.plot if own[0].hatch else look.edge or None,
            hatch=one_or_all([b.hatch for b in own]) if any(b.hatch for b in own) else None,
            label=script.series_label(n, own[0].fill),
        )
        texts = script.value_texts(own)
        script.lines.append(prefixed("bars = ", drawn) if texts else drawn)
        if texts:
            inside = len(columns) > 1 and lanes == 1
            script.add(
                "ax.bar_label",
                Name("bars"),
                labels=texts,
                label_type="center" if inside else None,
                padding=None if inside else 3,
                fontsize=round(lesser(look.text) * POINT, 1),
            )


def write_bins(script: Script, bins: Sequence[Bin]) -> None:
    """Counts that are known already: each is a weight at the lower edge of its bin."""
    look, panel = script.chart.look, script.panel
    edges = script.let("edges", [b.low for b in bins] + [bins[-1].high])
    counts = script.let("counts", [b.value for b in bins])
    texts = script.value_texts(bins)
    drawn = call(
        "ax.hist",
        Name(f"{edges}[:-1]"),
        bins=edges,
        weights=counts,
        color=bins[0].fill,
        edgecolor=look.edge or look.plot,
        hatch=bins[0].hatch or None,
        orientation=None if panel.upright else "horizontal",
        label=script.series_label(bins[0].series, bins[0].fill),
    )
    if texts:
        script.lines.append(prefixed("_, _, bars = ", drawn))
        script.add("ax.bar_label", Name("bars"), labels=texts, padding=3, fontsize=round(lesser(look.text) * POINT, 1))
    else:
        script.lines.append(drawn)
