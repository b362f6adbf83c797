"""Pies and rings, by plotly's pie: names and numbers in the slices where they fit, else beside them on a line."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

from gnomon.renderers.axes import extent, measured
from gnomon.renderers.outlines import bounds, ring_of
from gnomon.renderers.plotly.chart.nouns.stages import ink
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.scenes.chart import Chart, InnerWedge, LegendEntry, NameLabel, ValueLabel, Wedge
from gnomon.truth.picture import Box, Ring
from gnomon.truth.rejected import Rejected

DRAWS = (Wedge,)


def traces(chart: Chart) -> Iterator[Trace]:
    wedges, look = chart.of(Wedge), chart.look
    if not wedges:
        return
    if chart.of(InnerWedge):
        raise Rejected("not drawn by plotly", "nested rings")
    listed = [spoken(e.text) for e in chart.of(LegendEntry)]
    (panel,) = chart.panels
    first, second = wedges[0], wedges[1 % len(wedges)]
    clockwise = abs((first.start + first.sweep - second.start + 180) % 360 - 180) < 1e-6
    font = {"family": look.font, "size": round(look.text)}
    data: dict[str, Any] = {
        "type": "pie",
        "labels": [spoken(panel.categories[w.category]) for w in wedges],
        "values": [w.value for w in wedges],
        "sort": False,
        "direction": "clockwise" if clockwise else "counterclockwise",
        "rotation": turn(first.start),  # where the first slice begins, whichever way the others follow
        "hole": first.inner,
        "pull": [w.out for w in wedges],
        "marker": {"colors": [w.fill for w in wedges], "line": {"color": look.ground, "width": 1.5}},
        "text": [words(chart, w) for w in wedges],
        "textinfo": "text",
        "textposition": "auto",
        "insidetextorientation": "horizontal",
        "insidetextfont": {**font, "color": [ink(w.fill) for w in wedges]},
        "outsidetextfont": {**font, "color": look.ink},
        "showlegend": bool(listed),
        "automargin": False,
    }
    open = 360 - math.fsum(w.sweep for w in wedges)
    if open > 1e-6:  # a part of a circle: the rest of it is a slice unseen
        data["labels"].append(" ")
        data["values"].append(math.fsum(data["values"]) * open / (360 - open))
        data["pull"].append(0)
        data["text"].append("")
        data["marker"] = {
            "colors": [*data["marker"]["colors"], "rgba(0,0,0,0)"],
            "line": {"color": [look.ground] * len(wedges) + ["rgba(0,0,0,0)"], "width": 1.5},
        }
        data["insidetextfont"]["color"].append(look.ink)
    yield Trace(data, tuple(w.id for w in wedges))


def turn(degrees: float) -> float:
    """The same direction between -180 and 180."""
    return (degrees + 180) % 360 - 180


def parts(chart: Chart, wedge: Wedge) -> list[NameLabel | ValueLabel]:
    """What is written at a slice: its name and its number, those that there are."""
    return [e for e in (chart.label(NameLabel, wedge.id), chart.label(ValueLabel, wedge.id)) if e is not None]


def words(chart: Chart, wedge: Wedge) -> str:
    return "<br>".join(spoken(e.text) for e in parts(chart, wedge))


def adjust(chart: Chart, figure: dict[str, Any]) -> None:
    """Room around the circle for what is written beside it."""
    wedges = chart.of(Wedge)
    if wedges:
        around = [
            [math.radians(w.start + w.sweep / 2), words(chart, w), math.radians(w.sweep)]
            for w in wedges
            if words(chart, w)
        ]
        most = max(w.out for w in wedges)
        figure["room"] |= {
            "around": around,
            "off": 16 + 60 * most,
            "least": 70,
            "share": 0.4,
            "radial": True,
            "hole": wedges[0].inner,
        }
        if not around:
            figure["room"] |= {"around": [[0, " "]], "off": 4}


def read(seen: Seen) -> None:
    wedges = seen.chart.of(Wedge)
    if not wedges:
        return
    total = math.fsum(w.value for w in wedges)
    radius = seen.more[wedges[0].id][2]
    for wedge in wedges:
        cx, cy, radius = seen.more[wedge.id]
        ring = ring_of((cx, cy), wedge.inner * radius, wedge.outer * radius, wedge.start, wedge.sweep)
        box = bounds(ring)
        seen.agreed(wedge.id, box)
        seen.mark(wedge, box, outline=(ring,), visible=1.0 if wedge.sweep >= 1 else 0.0)
        arc = math.radians(wedge.sweep) * radius
        seen.facts.append(extent(wedge, seen, arc, "arc"))
        read_words(seen, wedge, ring)
    per_degree = math.radians(1) * radius
    around = per_degree * math.fsum(w.sweep for w in wedges)
    seen.scales += measured("wedge", seen, total / around, per_degree=per_degree)


def read_words(seen: Seen, wedge: Wedge, ring: Ring) -> None:
    """The lines at a slice. Rejected if one is left out, too small, or stands across the edge of a slice."""
    own, look = parts(seen.chart, wedge), seen.chart.look
    if not own:
        return
    shown = seen.found("slice text", wedge.id, own[0].id)
    if len(shown["lines"]) != len(own):
        raise Rejected("text left out", own[0].id)
    inside = placed(shown["box"], ring, wedge.id)
    for element, (_, box) in zip(own, shown["lines"], strict=True):
        colours = (ink(wedge.fill), wedge.fill) if inside else (look.ink, look.ground)
        seen.text(element, box, element.text, *colours)


def placed(box: Sequence[float], ring: Ring, id: str) -> bool:
    """Whether a text lies in a shape (True) or beside it (False). Rejected if its edge goes through the text."""
    from shapely import Polygon
    from shapely import box as rectangle

    shape, text = Polygon(ring), rectangle(*Box(*box))
    if shape.buffer(1.0).contains(text):
        return True
    if shape.buffer(-1.5).intersects(text):
        raise Rejected("text overlap", f"the edge of {id}")
    return False
