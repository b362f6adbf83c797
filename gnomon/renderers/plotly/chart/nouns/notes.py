"""What comments on a chart: reference lines and shaded bands with labels beside the plot, notes with an arrow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gnomon.renderers.plotly.chart.axes import DASH
from gnomon.renderers.plotly.chart.seen import Seen, Trace
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.scenes.chart import Bar, BoxPlot, Chart, Dot, Note, NoteLabel, Point, ReferenceLine, ShadedBand
from gnomon.truth.element import Element
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected


def traces(chart: Chart) -> Iterator[Trace]:
    """None: they are shapes and annotations."""
    return iter(())


def adjust(chart: Chart, figure: dict[str, Any]) -> None:
    """Shapes and labels in the layout, notes among what looks for room."""
    upright = chart.panels[0].upright
    labels = {e.of: e for e in chart.of(NoteLabel)}
    shapes = figure["layout"].setdefault("shapes", [])
    for line in chart.of(ReferenceLine):
        stroke = {"color": line.stroke, "width": 1.6, "dash": DASH[line.dash]}
        shapes.append(shape("line", line.id, upright, line.value, line.value) | {"line": stroke, "layer": "above"})
        label(figure, labels[line.id], upright, line.value, upright, line.stroke)
    for band in chart.of(ShadedBand):
        level = (band.along == "values") == upright
        filled = {"fillcolor": band.fill, "opacity": band.alpha, "line": {"width": 0}, "layer": "below"}
        shapes.append(shape("rect", band.id, level, band.low, band.high) | filled)
        label(figure, labels[band.id], level, (band.low + band.high) / 2, level, band.fill)
    for note in chart.of(Note):
        x, y, off = target(chart, note)
        figure["room"]["words"].append(
            {
                "id": note.id,
                "text": spoken(note.text),
                "x": x,
                "y": y,
                "ink": chart.look.ink,
                "arrow": True,
                "standoff": off,
            }
        )


def shape(sort: str, id: str, level: bool, low: float, high: float) -> dict[str, Any]:
    """A line or box through the whole plot, level or upright, from low to high along the other axis."""
    along, through = ("y", "x") if level else ("x", "y")
    ends: dict[str, Any] = {f"{along}0": low, f"{along}1": high, f"{through}0": 0, f"{through}1": 1}
    refs = {f"{along}ref": along, f"{through}ref": f"{through} domain"}
    return {"type": sort, "name": id, **ends, **refs}


def label(figure: dict[str, Any], of: NoteLabel, level: bool, at: float, beside: bool, ink: str) -> None:
    """Right of what lies across the plot, above what stands in it."""
    text = spoken(of.text)
    figure["room"]["beside" if beside else "above"].append(text)
    place: dict[str, Any] = (
        {"xref": "paper", "x": 1, "xanchor": "left", "xshift": 6, "yref": "y", "y": at, "yanchor": "middle"}
        if level
        else {"xref": "x", "x": at, "xanchor": "center", "yref": "paper", "y": 1, "yanchor": "bottom", "yshift": 1}
    )
    note = {"name": of.id, "text": text, "showarrow": False, "font": {"color": ink}, "borderpad": 1, **place}
    figure["room"]["beside_at"].append(note)


def target(chart: Chart, note: Note) -> tuple[float, float, float]:
    """Where the arrow of a note ends, in values, and how far off it stops."""
    of: Element = next(e for e in chart.elements if e.id == note.of)
    upright = chart.panels[0].upright
    match of:
        case Dot():
            return of.x, of.y, chart.look.dot / 2 + 3
        case Point():
            name, value, off = of.x, of.value, chart.look.dot / 2 + 3
        case Bar() if of.start == 0:
            thick = (1 - chart.look.gap) / of.lanes
            name, value, off = of.category - thick * of.lanes / 2 + thick * (of.lane + 0.5), of.value, 2.0
        case BoxPlot():
            name, value, off = of.category, of.high, 2.0
        case _:
            raise Rejected("not drawn by plotly", f"a note on a {of.noun}")
    return (name, value, off) if upright else (value, name, off)


def read(seen: Seen) -> None:
    look, upright = seen.chart.look, seen.panel.upright
    lines, bands = seen.chart.of(ReferenceLine), seen.chart.of(ShadedBand)
    inks = {line.id: line.stroke for line in lines} | {band.id: band.fill for band in bands}
    for line in lines:
        at, plot = float(seen.values(line.value)), seen.plot
        box = Box(plot.left, at - 1, plot.right, at + 1) if upright else Box(at - 1, plot.top, at + 1, plot.bottom)
        seen.mark(line, box)
    for band in bands:
        axis = seen.values if band.along == "values" else seen.names
        low, high = sorted((float(axis(band.low)), float(axis(band.high))))
        level, plot = (band.along == "values") == upright, seen.plot
        box = Box(plot.left, low, plot.right, high) if level else Box(low, plot.top, high, plot.bottom)
        seen.agreed(band.id, box)
        seen.mark(band, box)
    for label_ in seen.chart.of(NoteLabel):
        shown = seen.found("annotation", label_.id, label_.id)
        seen.text(label_, shown["box"], label_.text, inks[label_.of], look.ground)
    for note in seen.chart.of(Note):
        shown = seen.found("annotation", note.id, note.id)
        seen.text(note, shown["box"], note.text, look.ink, look.plot)
