"""Dots and bubbles, lines fitted to them, arrows of a field, hexagons of counts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from gnomon.renderers.matplotlib.chart.code.cells import colour_map
from gnomon.renderers.matplotlib.chart.code.units import DASHES, POINT
from gnomon.renderers.python import Name, call
from gnomon.renderers.scripts import Script
from gnomon.scenes.chart import Arrow, ColourBar, Dot, FitLine, Hexagon, ValueLabel

LARGEST = 46.0  # points: the width of the largest bubble


def write(script: Script) -> None:
    if script.of(Dot):
        write_dots(script, script.of(Dot))
    for line in script.of(FitLine):
        script.imports.add("import numpy as np")
        grid = script.let("line", Name(f"np.array([{line.low:.12g}, {line.high:.12g}])"), "line_x")
        formula = f"{line.intercept:.12g} {'+' if line.slope >= 0 else '-'} {abs(line.slope):.12g} * {grid}"
        script.add(
            "ax.plot",
            grid,
            Name(formula),
            color=line.stroke,
            linestyle=DASHES[line.dash],
            linewidth=round(max(2.0, script.chart.look.stroke) * POINT, 2),
            label=script.series_label(-1, line.stroke),
        )
    if script.of(Arrow):
        write_arrows(script, script.of(Arrow))
    if script.of(Hexagon):
        write_hexagons(script, script.of(Hexagon))


def write_dots(script: Script, dots: Sequence[Dot]) -> None:
    """A call for each series; a bubble's area goes with its amount."""
    look, panel = script.chart.look, script.panel
    size = round((max(look.dot, 5.0) * POINT) ** 2)
    most = max(d.size for d in dots)
    for n, own in {n: [d for d in dots if d.series == n] for n in sorted({d.series for d in dots})}.items():
        tail = f" {panel.series[n]}" if n < len(panel.series) and len(panel.series) > 1 else ""
        x = script.let((panel.x.name if panel.x else "") + tail, [d.x for d in own], "across")
        y = script.let((panel.y.name if panel.y else "") + tail, [d.y for d in own], "up")
        sizes: Any = size
        if most:
            largest = max(dots, key=lambda d: d.size)
            amounts = script.let(panel.size or "amounts", [d.amount for d in own], "amounts")
            scale = LARGEST**2 * largest.size / largest.amount
            sizes = Name(f"[{scale:.5g} * v for v in {amounts}]")
        fills = list(dict.fromkeys(d.fill for d in own))
        script.add(
            "ax.scatter",
            x,
            y,
            s=sizes,
            color=fills[0] if len(fills) == 1 else [d.fill for d in own],
            marker=own[0].dot if own[0].dot != "o" else None,
            edgecolor=look.plot,
            linewidth=0.5,
            label=script.series_label(n, own[0].fill),
        )
        names = [own_text(script, d) for d in own]
        if any(names):
            texts = script.let("names", names, "texts")
            script.say(f"for x, y, text in zip({x}, {y}, {texts}):")
            script.say('    ax.annotate(text, (x, y), xytext=(6, 6), textcoords="offset points")')


def own_text(script: Script, dot: Dot) -> str:
    """What is written at a dot: its name and its amount."""
    amount = script.chart.label(ValueLabel, dot.id)
    return "\n".join(t for t in (script.name_text(dot.id), amount.text if amount else "") if t)


def write_arrows(script: Script, arrows: Sequence[Arrow]) -> None:
    x, y = script.let("xs", [a.x for a in arrows]), script.let("ys", [a.y for a in arrows])
    u, v = script.let("us", [a.dx for a in arrows]), script.let("vs", [a.dy for a in arrows])
    columns, rows = sorted({a.x for a in arrows}), sorted({a.y for a in arrows})
    wide, tall = script.panel.x, script.panel.y
    assert wide is not None and tall is not None
    step = columns[1] - columns[0]
    square = (wide.high - wide.low) / (tall.high - tall.low) * script.chart.size[1] / script.chart.size[0]
    reach = 0.9 * min(step, (rows[1] - rows[0]) * square if rows[1:] else step)
    longest = max(a.value for a in arrows)
    strokes = list(dict.fromkeys(a.stroke for a in arrows))
    how: dict[str, Any] = {"pivot": "mid", "angles": "uv", "scale_units": "x", "scale": Name(f"{longest / reach:.4g}")}
    how["width"] = 0.004
    if script.of(ColourBar):
        script.imports.add("import numpy as np")
        strength = Name(f"np.hypot({u}, {v})")
        colours = colour_map(script, [(a.value, a.stroke) for a in arrows])
        limits = (colours.pop("vmin"), colours.pop("vmax"))
        script.add("image = ax.quiver", x, y, u, v, strength, **how, **colours)
        script.add("image.set_clim", *limits)
        return
    script.add("ax.quiver", x, y, u, v, color=strokes[0] if len(strokes) == 1 else [a.stroke for a in arrows], **how)


def write_hexagons(script: Script, hexagons: Sequence[Hexagon]) -> None:
    """Counts that are known already, on the grid that they were counted on."""
    panel, first = script.panel, hexagons[0]
    assert panel.x is not None and panel.y is not None
    wide, tall = 2 * first.wide, 3 * first.tall
    left = first.x - wide * math.ceil((first.x - panel.x.low) / wide + 1)
    foot = first.y - tall * math.ceil((first.y - panel.y.low) / tall + 1)
    across, up = math.ceil((panel.x.high - left) / wide) + 1, math.ceil((panel.y.high - foot) / tall) + 1
    x, y = script.let("xs", [h.x for h in hexagons]), script.let("ys", [h.y for h in hexagons])
    counts = script.let("counts", [h.value for h in hexagons])
    script.imports.add("import numpy as np")
    script.lines.append(
        call(
            "image = ax.hexbin",
            x,
            y,
            C=counts,
            reduce_C_function=Name("np.sum"),
            gridsize=(across, up),
            extent=tuple(float(f"{v:.12g}") for v in (left, left + across * wide, foot, foot + up * tall)),
            **colour_map(script, [(h.value, h.fill) for h in hexagons]),
        )
    )
