"""Box plots, outliers, violins, candles, curves of distributions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from gnomon.renderers.inks import clear_of, clear_of_all
from gnomon.renderers.matplotlib.chart.code.units import DASHES, POINT
from gnomon.renderers.python import Name, call
from gnomon.renderers.scripts import Script
from gnomon.scenes.chart import BoxPlot, Candle, Curve, Outlier, Violin


def write(script: Script) -> None:
    for noun, how in HOW:
        if script.of(noun):
            how(script, script.of(noun))


def write_boxes(script: Script, boxes: Sequence[BoxPlot]) -> None:
    """Boxes from their five numbers, which are known already."""
    look = script.chart.look
    script.numbered = True
    outliers = script.of(Outlier)
    rows = []
    for box in boxes:
        row: dict[str, Any] = {
            "label": script.panel.categories[box.category],
            "whislo": box.low,
            "q1": box.first,
            "med": box.value,
            "q3": box.third,
            "whishi": box.high,
            "fliers": [o.value for o in outliers if o.category == box.category],
        }
        rows.append(row)
    stats = script.let("stats", rows)
    script.add(
        "ax.bxp",
        stats,
        positions=script.np(f"np.arange({len(boxes)})"),
        orientation=None if script.panel.upright else "horizontal",
        widths=round(1 - look.gap, 2),
        patch_artist=True,
        boxprops={"edgecolor": look.ink},
        medianprops={"color": clear_of_all([b.fill for b in boxes], look), "linewidth": 1.5},
        whiskerprops={"color": look.ink},
        capprops={"color": look.ink},
        flierprops={"markeredgecolor": outliers[0].fill, "markersize": 4} if outliers else None,
    )
    fills = [b.fill for b in boxes]
    if len(set(fills)) == 1:
        script.say("for box in ax.patches:")
        script.say(f'    box.set_facecolor("{fills[0]}")')
    else:
        fill = script.let("colors", fills, "fills")
        script.say(f"for box, color in zip(ax.patches, {fill}):")
        script.say("    box.set_facecolor(color)")


def write_violins(script: Script, violins: Sequence[Violin]) -> None:
    """The outline of each, its half width at each level as a share of the greatest."""
    look, upright = script.chart.look, script.panel.upright
    half = round((1 - look.gap) / 2, 3)
    inner = clear_of_all([v.fill for v in violins], look)
    script.numbered = True
    medians = script.let("medians", [v.value for v in violins])
    script.imports.add("import numpy as np")
    for v in violins:
        levels, shares = [level for level, _ in v.shape], [share for _, share in v.shape]
        along = script.let("levels", evenly(levels) or levels)
        wide = script.let("widths", call(f"{half} * np.array", shares))
        script.add(
            "ax.fill_betweenx" if upright else "ax.fill_between",
            along,
            Name(f"{v.category} - {wide}"),
            Name(f"{v.category} + {wide}"),
            facecolor=v.fill,
            edgecolor=look.ink,
            linewidth=0.6,
        )
        script.taken = [t for t in script.taken if t not in (along, wide)]
    at = Name(f"range({len(violins)})")
    if violins[0].box is not None:
        boxes = [v.box or (v.value, v.value) for v in violins]
        lows, highs = (
            script.let("first_quartiles", [b[0] for b in boxes]),
            script.let("third_quartiles", [b[1] for b in boxes]),
        )
        script.add("ax.vlines" if upright else "ax.hlines", at, lows, highs, color=inner, linewidth=4)
    script.add(
        "ax.scatter",
        *script.oriented(at, medians),
        color=clear_of(inner, look) if violins[0].box else inner,
        edgecolor=inner if violins[0].box else None,
        s=24 if violins[0].box else None,
        marker=None if violins[0].box else "_" if upright else "|",
        zorder=3,
    )


def write_candles(script: Script, candles: Sequence[Candle]) -> None:
    """Wicks, and bodies from opening to closing price."""
    script.imports.add("import pandas as pd")
    rows = {
        "open": [c.open for c in candles],
        "high": [c.high for c in candles],
        "low": [c.low for c in candles],
        "close": [c.value for c in candles],
    }
    prices = script.let("prices", call("pd.DataFrame", rows, index=script.at([c.category for c in candles])))
    fills = dict.fromkeys(c.fill for c in candles)
    ways = {c.fill: c.value >= c.open for c in candles}
    rising = next((f for f in fills if ways[f]), None)
    falling = next((f for f in fills if not ways[f]), None)
    if rising and falling:
        script.say(f'up = {prices}["close"] >= {prices}["open"]')
        colour: Any = script.let("colors", script.np(f'np.where(up, "{rising}", "{falling}")'), "shades")
    else:
        colour = rising or falling
    script.add(
        "ax.vlines",
        Name(f"{prices}.index"),
        Name(f'{prices}["low"]'),
        Name(f'{prices}["high"]'),
        color=colour,
        linewidth=1,
    )
    script.add(
        "ax.bar",
        Name(f"{prices}.index"),
        Name(f'{prices}["close"] - {prices}["open"]'),
        round(1 - script.chart.look.gap, 2),
        bottom=Name(f'{prices}["open"]'),
        color=colour,
    )


def write_curves(script: Script, curves: Sequence[Curve]) -> None:
    look = script.chart.look
    for curve in curves:
        xs, ys = [x for x, _ in curve.path], [y for _, y in curve.path]
        about = script.panel.series[curve.series] if curve.series < len(script.panel.series) else "density"
        at = script.let("grid", Name(str(evenly(xs))) if evenly(xs) else xs, "grid")
        if evenly(xs):
            script.imports.add("import numpy as np")
        values = script.let(about, ys, "density")
        label = script.series_label(curve.series, curve.stroke)
        if curve.filled:
            script.add("ax.fill_between", at, values, color=curve.stroke, alpha=0.25, linewidth=0)
        script.add(
            "ax.step" if curve.steps else "ax.plot",
            at,
            values,
            where="post" if curve.steps else None,
            color=curve.stroke,
            linewidth=round(look.stroke * POINT, 2),
            linestyle=DASHES[curve.dash],
            label=label,
        )
        name = script.name_text(curve.id)
        if name:
            script.add("ax.annotate", name, (xs[-1], ys[-1]), xytext=(8, 0), textcoords="offset points", va="center")
        script.taken.remove(at)


def evenly(values: Sequence[float]) -> Any:
    """`np.linspace(…)` of values that are as far apart as can be told from their six digits; None of others."""
    if len(values) < 12:
        return None
    even = np.linspace(values[0], values[-1], len(values))
    near = np.abs(even - np.asarray(values)).max() <= 2e-5 * max(abs(values[0]), abs(values[-1]))
    return call("np.linspace", values[0], values[-1], len(values)) if near else None


HOW: tuple[tuple[type[Any], Callable[[Script, Any], None]], ...] = (
    (BoxPlot, write_boxes),
    (Violin, write_violins),
    (Candle, write_candles),
    (Curve, write_curves),
)
