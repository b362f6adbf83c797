"""Areas between two edges, stacked layers."""

from __future__ import annotations

import math
from collections.abc import Sequence

from gnomon.renderers.python import Name
from gnomon.renderers.scripts import Script, by_series
from gnomon.scenes.chart import Area, Height


def write(script: Script) -> None:
    areas, heights = script.of(Area), script.of(Height)
    if heights:
        write_layers(script, areas, heights)
    else:
        write_areas(script, areas)


def write_areas(script: Script, areas: Sequence[Area]) -> None:
    for area in areas:
        at = script.at([x for x, _, _ in area.path])
        low, high = [e[1] for e in area.path], [e[2] for e in area.path]
        flat = len(set(low)) == 1
        lower = [low[0] or None] if flat else [script.let("lower", low)]
        upper = next((name for name, values in script.known if values == high), None) or script.let("upper", high)
        script.add(
            f"ax.fill_between{'' if script.panel.upright else 'x'}",
            at,
            upper,
            *(v for v in lower if v is not None),
            color=area.fill,
            alpha=area.alpha if area.alpha < 1 else None,
            linewidth=0,
        )


def write_layers(script: Script, areas: Sequence[Area], heights: Sequence[Height]) -> None:
    """Layers on one another from zero, as far as each stands on the one before."""
    groups = by_series(heights)
    below: dict[float, float] = {}
    whole = True
    for group in groups.values():
        for h in (g for g in group if isinstance(g, Height)):
            whole = whole and math.isclose(below.get(h.x, 0.0), h.start, abs_tol=1e-6)
            below[h.x] = below.get(h.x, 0.0) + h.value
    columns = script.columns(heights)
    fills = {a.series: a.fill for a in areas}
    if whole and all("data[" in values for _, values in columns.values()):
        labels = [script.series_label(n, fills[n]) for n in columns]
        script.add(
            "ax.stackplot",
            Name("data.index"),
            Name("data.T"),
            colors=[fills[n] for n in columns],
            labels=Name("data.columns") if all(labels) else None,
        )
        return
    for n, (group, values) in columns.items():
        own = [h for h in group if isinstance(h, Height)]
        lower = script.let("lower", [h.start for h in own])
        at = script.at([h.x for h in own])
        upper = Name(f"np.add({lower}, {values})")
        script.imports.add("import numpy as np")
        script.add(
            "ax.fill_between", at, lower, upper, color=fills[n], linewidth=0, label=script.series_label(n, fills[n])
        )
