"""Colours of values: the map that a picture has, as matplotlib takes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gnomon.renderers.python import Name, call
from gnomon.renderers.scripts import Script
from gnomon.scenes.chart import ColourBar

STOPS = 9


def colour_map(script: Script, coloured: Sequence[tuple[float, str]]) -> dict[str, Any]:
    """`cmap`, `vmin` and `vmax`: those of the colour bar, else of some of the values with their colours."""
    script.imports.add("from matplotlib.colors import LinearSegmentedColormap")
    bars, axis = script.of(ColourBar), script.panel.shade
    if bars and axis is not None:
        stops: list[Any] = list(bars[0].stops)
        low, high = axis.low, axis.high
    else:
        order = sorted(dict(coloured).items())
        chosen = [order[round(i * (len(order) - 1) / (STOPS - 1))] for i in range(STOPS)]
        low, high = order[0][0], order[-1][0] if order[-1][0] > order[0][0] else order[0][0] + 1
        stops = [(round((v - low) / (high - low), 4), fill) for v, fill in dict.fromkeys(chosen)]
        if len(stops) == 1:
            stops = [(0, stops[0][1]), (1, stops[0][1])]
    cmap = script.let("cmap", call("LinearSegmentedColormap.from_list", "values", stops))
    return {"cmap": Name(cmap), "vmin": low, "vmax": high}
