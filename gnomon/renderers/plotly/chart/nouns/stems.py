"""Stems of lollipops and dumbbells, connectors of waterfalls: lines below what they hold or join."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from gnomon.renderers.outlines import bounds
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.scenes.chart import Chart, Connector, Stem
from gnomon.truth.picture import Box

DRAWS = (Connector, Stem)


def traces(chart: Chart) -> Iterator[Trace]:
    upright = chart.panels[0].upright
    stems = [s for s in chart.of(Stem) if s.start != s.end]
    if stems:
        pieces = [((s.at, s.start), (s.at, s.end)) for s in stems]
        look = {"color": stems[0].stroke, "width": stems[0].width}
        yield segments(pieces, upright, look, tuple(s.id for s in stems), layer=1)
    links = chart.of(Connector)
    if links:
        pieces = [((c.start, c.value), (c.end, c.value)) for c in links]
        look = {"color": chart.look.quiet, "width": 1, "dash": "dot"}
        yield segments(pieces, upright, look, tuple(c.id for c in links), layer=0)


Spot = tuple[float, float]


def segments(
    pieces: Sequence[tuple[Spot, Spot]], upright: bool, line: dict[str, Any], ids: tuple[str, ...], layer: float
) -> Trace:
    """One trace of separate straight lines, each from a (name, value) to another."""
    names = [v for a, b in pieces for v in (a[0], b[0], None)]
    values = [v for a, b in pieces for v in (a[1], b[1], None)]
    data: dict[str, Any] = {
        "type": "scatter",
        "mode": "lines",
        "showlegend": False,
        "x": names if upright else values,
        "y": values if upright else names,
        "line": {**line, "simplify": False},
        "cliponaxis": False,
    }
    return Trace(data, lines=ids, layer=layer)


def read(seen: Seen) -> None:
    for stem in seen.chart.of(Stem):
        a, b = seen.spot(stem.at, stem.start), seen.spot(stem.at, stem.end)
        path = seen.rings.get(stem.id, (a, b))
        half = stem.width / 2
        wide, tall = (half, 0.0) if seen.panel.upright else (0.0, half)
        box = bounds(path)
        box = Box(box.left - wide, box.top - tall, box.right + wide, box.bottom + tall)
        seen.mark(stem, box, visible=1.0 if stem.id in seen.rings else 0.0)
    for link in seen.chart.of(Connector):
        (x0, y0), (x1, y1) = seen.rings[link.id][0], seen.rings[link.id][-1]
        box = Box(min(x0, x1) - 0.5, min(y0, y1) - 0.5, max(x0, x1) + 0.5, max(y0, y1) + 0.5)
        seen.mark(link, box)
