"""Treemaps: plotly's, without gaps between groups, so that areas go with values."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from gnomon.renderers.plotly.chart.nouns.stages import ink
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.scenes.chart import Chart, NameLabel, Tile, ValueLabel
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected

DRAWS = (Tile,)
# "dice-slice" cuts the whole across first and its groups downwards, "slice-dice" the other way about
PACKING = {"squares": "squarify", "columns": "dice-slice", "rows": "slice-dice"}
FLIPS = {"top left": "", "top right": "x", "bottom left": "y", "bottom right": "x+y"}


def traces(chart: Chart) -> Iterator[Trace]:
    tiles, look = chart.of(Tile), chart.look
    if not tiles:
        return
    groups = list(dict.fromkeys(t.group for t in tiles))
    sums = [math.fsum(t.value for t in tiles if t.group == g) for g in groups]
    names = {e.of: spoken(e.text) for e in chart.of(NameLabel)}
    values = {e.of: spoken(e.text) for e in chart.of(ValueLabel)}
    texts = ["<br>".join(t for t in (names.get(e.id), values.get(e.id)) if t) for e in tiles]
    data: dict[str, Any] = {
        "type": "treemap",
        "ids": [*(f"group {g}" for g in groups), *(t.id for t in tiles)],
        "labels": [""] * (len(groups) + len(tiles)),
        "parents": [""] * len(groups) + [f"group {t.group}" for t in tiles],
        "values": [*sums, *(t.value for t in tiles)],
        "branchvalues": "total",
        "text": [""] * len(groups) + texts,
        "textinfo": "text",
        "textposition": "top left",
        "textfont": {
            "family": look.font,
            "size": round(look.text),
            "color": [look.ground] * len(groups) + [ink(t.fill) for t in tiles],
        },
        "marker": {
            "colors": [look.ground] * len(groups) + [t.fill for t in tiles],
            "line": {"color": look.ground, "width": 2},
            "pad": {"t": 0, "l": 0, "r": 0, "b": 0},
        },
        "tiling": {"pad": 0, "packing": PACKING[tiles[0].packing], "flip": FLIPS[tiles[0].corner]},
        "pathbar": {"visible": False},
        "root": {"color": look.ground},
        "domain": {"x": [0, 1], "y": [0, 1]},
    }
    yield Trace(data)


def adjust(chart: Chart, figure: dict[str, Any]) -> None:
    """Sharp or round corners as the look has lines or none."""
    if chart.of(Tile) and chart.look.frame in ("none", "bottom"):
        figure["data"][0]["marker"]["cornerradius"] = 3


def read(seen: Seen) -> None:
    """Rejected if a text was shrunk, left out or stands over the edge of its tile."""
    names = {e.of: e for e in seen.chart.of(NameLabel)}
    values = {e.of: e for e in seen.chart.of(ValueLabel)}
    size = round(seen.chart.look.text)
    for tile in seen.chart.of(Tile):
        box = seen.boxes[tile.id]
        seen.mark(tile, box)
        own = [e for e in (names.get(tile.id), values.get(tile.id)) if e is not None]
        if not own:
            continue
        shown = seen.found("slice text", tile.id, own[0].id)
        if len(shown["lines"]) != len(own):
            raise Rejected("text left out", own[0].id)
        if shown["scale"] < 0.85 or shown["scale"] * size < 9:
            raise Rejected("no room", own[0].id)
        text = Box(*shown["box"])
        if text.left < box.left or text.right > box.right or text.top < box.top or text.bottom > box.bottom:
            raise Rejected("text overlap", f"the edge of {tile.id}")
        for element, (_, line) in zip(own, shown["lines"], strict=True):
            seen.text(element, line, element.text, ink(tile.fill), tile.fill)
