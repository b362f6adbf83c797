"""Cells of matrices by plotly's heat map, each in its own colour, and the bar that says what colours stand for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gnomon.renderers.axes import places
from gnomon.renderers.plotly.chart.nouns.stages import ink
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.scenes.chart import Cell, Chart, ColourBar, ValueLabel
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected

DRAWS = (Cell,)
GAP = 1  # pixels between cells


def traces(chart: Chart) -> Iterator[Trace]:
    cells, look = chart.of(Cell), chart.look
    if not cells:
        return
    colours = list(dict.fromkeys(c.fill for c in cells))
    rows, columns = max(c.row for c in cells) + 1, max(c.column for c in cells) + 1
    grid: list[list[int | None]] = [[None] * columns for _ in range(rows)]
    for cell in cells:
        grid[cell.row][cell.column] = colours.index(cell.fill)
    last = max(len(colours) - 1, 1)
    # the colours themselves, one for each step: nothing is blended
    ladder = [[i / last, c] for i, c in enumerate(colours)] if len(colours) > 1 else [[0, colours[0]], [1, colours[0]]]
    data: dict[str, Any] = {
        "type": "heatmap",
        "x": list(range(columns)),
        "y": list(range(rows)),
        "z": grid,
        "zmin": 0,
        "zmax": last,
        "colorscale": ladder,
        "showscale": False,
        "xgap": GAP,
        "ygap": GAP,
        "hoverongaps": False,
    }
    yield Trace(data)
    labels = {e.of: spoken(e.text) for e in chart.of(ValueLabel)}
    printed = [c for c in cells if c.id in labels]
    if printed:
        size = max(10, round(look.text * 0.9))
        font = {"family": look.font, "size": size, "color": [ink(c.fill) for c in printed]}
        words = {
            "type": "scatter",
            "mode": "text",
            "showlegend": False,
            "x": [c.column for c in printed],
            "y": [c.row for c in printed],
            "text": [labels[c.id] for c in printed],
            "textposition": "middle center",
            "textfont": font,
        }
        yield Trace(words, tuple(c.id for c in printed), layer=1)
    for bar in chart.of(ColourBar):
        yield colour_bar(chart, bar)


def colour_bar(chart: Chart, bar: ColourBar) -> Trace:
    """plotly's colour bar, hung on a point that is not there."""
    (panel,) = chart.panels
    look, axis = chart.look, panel.shade
    if axis is None or axis.kind not in ("linear",):
        raise Rejected("not drawn by plotly", "a colour bar that is not linear")
    ticks = chart.ticks("shade", panel)
    n = len(bar.stops) - 1
    font = {"family": look.font, "size": round(look.text), "color": look.quiet}
    shown: dict[str, Any] = {
        "thickness": 14,
        "len": bar.share,
        "lenmode": "fraction",
        "xanchor": "left",
        "xpad": 0,
        "y": bar.share / 2 + bar.lift * (1 - bar.share),
        "yanchor": "middle",
        "ypad": 0,
        "outlinewidth": 0,
        "ticks": "",
        "tickmode": "array",
        "tickvals": [t.at for t in ticks],
        "ticktext": [spoken(t.text) for t in ticks],
        "tickfont": font,
    }
    marker = {
        "color": [axis.low],
        "cmin": axis.low,
        "cmax": axis.high,
        "colorscale": [[i / n, c] for i, c in enumerate(bar.stops)],
        "showscale": True,
        "colorbar": shown,
    }
    data = {"type": "scatter", "mode": "markers", "x": [None], "y": [None], "marker": marker, "showlegend": False}
    return Trace(data, layer=9)


def read(seen: Seen) -> None:
    """Rejected if a value is wider or taller than its cell."""
    cells = seen.chart.of(Cell)
    if not cells:
        return
    across, up = seen.axis("x"), seen.axis("y")
    labels = {e.of: e for e in seen.chart.of(ValueLabel)}
    for cell in cells:
        half = GAP / 2
        left, right = across(cell.column - 0.5) + half, across(cell.column + 0.5) - half
        top, bottom = up(cell.row - 0.5) + half, up(cell.row + 0.5) - half
        box = Box(left, top, right, bottom)
        seen.mark(cell, box)
        seen.facts += places(cell, seen)
        if cell.id in labels:
            text = Box(*seen.found("point text", cell.id, labels[cell.id].id)["box"])
            if text.width > box.width - 4 or text.height > box.height - 4:
                raise Rejected("no room", "the value in a cell")
            seen.text(labels[cell.id], text, labels[cell.id].text, ink(cell.fill), cell.fill)
