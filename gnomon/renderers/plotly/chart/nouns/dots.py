"""Dots and bubbles with their names, lines fitted to them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from gnomon.renderers.axes import extent, places
from gnomon.renderers.outlines import along_line, corners, hidden_discs, hidden_dots, ring_of
from gnomon.renderers.plotly.chart.axes import DASH
from gnomon.renderers.plotly.chart.nouns.lines import SYMBOLS
from gnomon.renderers.plotly.chart.nouns.stages import ink
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.scenes.chart import Chart, Dot, FitLine, LegendEntry, NameLabel, SizeKey, ValueLabel
from gnomon.scenes.chart.attributes import AMOUNT
from gnomon.truth.picture import Box

DRAWS = (Dot, FitLine)
LARGEST, SHARE = 64.0, 0.2  # the width of the largest bubble: pixels, or a share of the plot (see scripts/fit.js)


def traces(chart: Chart) -> Iterator[Trace]:
    dots, look = chart.of(Dot), chart.look
    names = {e.fill: spoken(e.text) for e in chart.of(LegendEntry) if e.look == "dot"}
    fits = {e.fill: spoken(e.text) for e in chart.of(LegendEntry) if e.look == "line"}
    if dots and dots[0].size:
        own = large_first(dots)
        marker: dict[str, Any] = {
            "color": [d.fill for d in own],
            "opacity": 1,
            "line": {"color": look.plot, "width": 1},
        }
        data = dotted(own, marker) | {"shares": [math.sqrt(d.size) for d in own]}
        yield Trace(data, tuple(d.id for d in own), layer=2)
    else:
        for fill, sort in dict.fromkeys((d.fill, d.dot) for d in dots):
            own = [d for d in dots if (d.fill, d.dot) == (fill, sort)]
            marker = {
                "color": fill,
                "size": size_of(chart),
                "symbol": SYMBOLS.get(sort, "circle"),
                "opacity": 1,
                "line": {"color": look.plot, "width": 0.8},
            }
            shown = {"name": names.get(fill, ""), "showlegend": fill in names}
            yield Trace(dotted(own, marker) | shown, tuple(d.id for d in own), layer=2)
    for line in chart.of(FitLine):
        places = (
            [line.low + (line.high - line.low) * k / 40 for k in range(41)] if bent(chart) else [line.low, line.high]
        )
        data = {
            "type": "scatter",
            "mode": "lines",
            "name": fits.get(line.stroke, ""),
            "showlegend": line.stroke in fits,
            "legendrank": 1001,  # drawn first and named last
            "x": places,
            "y": [line.at(x) for x in places],
            "line": {"color": line.stroke, "width": max(2.0, look.stroke), "dash": DASH[line.dash], "simplify": False},
        }
        yield Trace(data, lines=(line.id,), layer=1)  # under the dots: they count


def bent(chart: Chart) -> bool:
    """Whether a straight line is bent on the picture."""
    (panel,) = chart.panels
    return any(a is not None and a.kind != "linear" for a in (panel.x, panel.y))


def size_of(chart: Chart) -> float:
    return max(chart.look.dot, 6.5)


def large_first(dots: tuple[Dot, ...]) -> list[Dot]:
    """So that small ones lie on large ones."""
    return sorted(dots, key=lambda d: (-d.size, d.id))


def dotted(own: list[Dot], marker: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "showlegend": False,
        "x": [d.x for d in own],
        "y": [d.y for d in own],
        "marker": marker,
        "cliponaxis": False,
    }


def adjust(chart: Chart, figure: dict[str, Any]) -> None:
    """Names and amounts look for room in or beside their bubbles, the key beside the plot."""
    look = chart.look
    names = {e.of: e for e in chart.of(NameLabel)}
    labels = {e.of: e for e in chart.of(ValueLabel)}
    figure["room"]["sizes"] = [
        {"id": k.id, "text": spoken(k.text), "share": math.sqrt(k.size), "fill": look.faint, "ink": look.quiet}
        for k in chart.of(SizeKey)
    ]
    for dot in large_first(chart.of(Dot)):
        texts = [spoken(t.text) for t in (names.get(dot.id), labels.get(dot.id)) if t is not None]
        if texts:
            word = {"id": dot.id, "text": "<br>".join(texts), "x": dot.x, "y": dot.y, "ink": chart.look.ink}
            figure["room"]["words"].append({**word, "within": ink(dot.fill), "share": math.sqrt(dot.size)})


def read_keys(seen: Seen) -> None:
    """The key to the areas: a bubble and its number each."""
    look = seen.chart.look
    for key in seen.chart.of(SizeKey):
        words, own = Box(*seen.found("annotation", key.id, key.id)["box"]), seen.boxes[key.id]
        own = Box(own.left + 0.5, own.top + 0.5, own.right - 0.5, own.bottom - 0.5)  # of its line the middle
        whole = Box(own.left, min(own.top, words.top), words.right, max(own.bottom, words.bottom))
        seen.text(key, whole, key.text, look.quiet, look.ground)
        seen.marks[-1] = replace(
            seen.marks[-1], outline=(ring_of(own.centre, 0.0, own.width / 2, 0.0, 360.0), corners(words))
        )


def read(seen: Seen) -> None:
    dots = seen.chart.of(Dot)
    if dots:
        across, up = seen.axis("x"), seen.axis("y")
        spots = {d.id: (float(across(d.x)), float(up(d.y))) for d in dots}
        most = min(LARGEST, SHARE * min(seen.plot.width, seen.plot.height))
        wide = {d.id: most * math.sqrt(d.size) if d.size else size_of(seen.chart) for d in dots}
        sorts = list(dict.fromkeys((d.fill, d.dot) for d in dots))
        order = large_first(dots) if dots[0].size else [d for s in sorts for d in dots if (d.fill, d.dot) == s]
        where, widths = [spots[d.id] for d in order], [wide[d.id] for d in order]
        hidden = hidden_discs(where, widths) if dots[0].size else hidden_dots(where, widths[0])
        shown = {d.id: 1 - h for d, h in zip(order, hidden, strict=True)}
        for dot in dots:
            (x, y), half = spots[dot.id], wide[dot.id] / 2
            box = seen.boxes[dot.id]
            if dot.dot == "o":
                w, h = box.width / 2, box.height / 2
                seen.agreed(dot.id, Box(x - w, y - h, x + w, y + h))
            seen.mark(dot, Box(x - half, y - half, x + half, y + half), visible=shown[dot.id])
            if dot.size:
                seen.facts.append(extent(dot, seen, 2 * half, "width", AMOUNT))
        read_words(seen)
        read_keys(seen)
    for line in seen.chart.of(FitLine):
        width = max(2.0, seen.chart.look.stroke)
        ring, box = along_line(seen.rings[line.id], width)
        seen.mark(line, box, outline=(ring,))
        seen.facts += places(line, seen)


def read_words(seen: Seen) -> None:
    """Name and amount in or beside each bubble."""
    names = {e.of: e for e in seen.chart.of(NameLabel)}
    labels = {e.of: e for e in seen.chart.of(ValueLabel)}
    for dot in seen.chart.of(Dot):
        own = [t for t in (names.get(dot.id), labels.get(dot.id)) if t is not None]
        if not own:
            continue
        shown = seen.found("annotation", dot.id, own[0].id)
        bubble = seen.boxes[dot.id]
        text = Box(*shown["box"])
        inside = bubble.left <= text.left and text.right <= bubble.right and text.top >= bubble.top
        colours = (
            (ink(dot.fill), dot.fill)
            if inside and text.bottom <= bubble.bottom
            else (
                seen.chart.look.ink,
                seen.chart.look.plot,
            )
        )
        for element, (_, line) in zip(own, shown["lines"], strict=True):
            seen.text(element, line, element.text, *colours)
