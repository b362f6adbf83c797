"""Marks of what stands around the data: panel, titles, ticks, legend, colour bar."""

from __future__ import annotations

from collections.abc import Iterator
from math import log10
from typing import Any

from gnomon.renderers.plotly.chart.seen import Seen
from gnomon.scenes.chart import (
    AxisTitle,
    ColourBar,
    LegendEntry,
    Line,
    NameLabel,
    SourceNote,
    Subtitle,
    Title,
)
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected


def frame(seen: Seen) -> None:
    """Rejected if plotly left a text out."""
    chart, look = seen.chart, seen.chart.look
    seen.mark(seen.panel, seen.plot)
    band = chart.page.band if chart.of(Title) else ""
    ink, quiet, ground = (
        (chart.page.band_ink, chart.page.band_ink, band) if band else (look.ink, look.quiet, look.ground)
    )
    for title in chart.of(Title):
        seen.text(title, seen.found("title", 0, title.id)["box"], title.text, ink, ground)
    for line in chart.of(Subtitle):
        seen.text(line, seen.found("annotation", line.id, line.id)["box"], line.text, quiet, ground)
    for note in chart.of(SourceNote):
        seen.text(note, seen.found("annotation", note.id, note.id)["box"], note.text, look.quiet, look.ground)
    for titled in chart.of(AxisTitle):
        side = titled.axis
        key = ("annotation", titled.id) if side == "shade" else ("axis title", side)
        shown = seen.found(*key, titled.id)
        seen.text(titled, shown["box"], titled.text, look.quiet, look.ground)
    ticks(seen)
    entries = {e.text: e for e in chart.of(LegendEntry)}
    shown_entries = [(t, b) for t, b in seen.said["legend"] if t in entries]
    if len(shown_entries) != len(entries):
        raise Rejected("text left out", "legend")
    for text, box in shown_entries:
        seen.text(entries[text], box, text, look.ink, look.ground)
    if seen.panel.shade is not None:
        for bar in chart.of(ColourBar):
            if seen.said["bar"] is None:
                raise Rejected("text left out", bar.id)
            seen.mark(bar, Box(*seen.said["bar"]))
    lines = {line.id for line in chart.of(Line)}
    for name in chart.of(NameLabel):
        if name.of in lines:
            seen.text(name, seen.found("annotation", name.id, name.id)["box"], name.text, look.ink, look.ground)


def ticks(seen: Seen) -> None:
    """Each labelled tick, found by its value."""
    chart, look = seen.chart, seen.chart.look
    at = {}
    for kind, key, text in seen.said["texts"]:
        if kind == "tick" and isinstance(key[1], (int, float)):
            at[key[0], near(float(key[1]))] = text
    for name, place in placed(seen):
        for tick in chart.ticks(name, seen.panel):
            shown = seen.texts.get(("annotation", tick.id)) or at.get((name, near(place(tick.at))))
            if shown is None:
                raise Rejected("text left out", tick.id)
            seen.text(tick, shown["box"], tick.text, look.quiet, look.plot if name == "radius" else look.ground)


def placed(seen: Seen) -> Iterator[tuple[str, Any]]:
    """The axes, and what plotly calls a value on them: on a log axis its logarithm."""
    panel = seen.panel
    own = (("x", panel.x), ("y", panel.y), ("far y", panel.far_y), ("shade", panel.shade), ("radius", panel.radius))
    for name, axis in own:
        if axis is not None:
            yield name, (log10 if axis.kind == "log" else float)


def near(value: float) -> float:
    """A place without what binary fractions add, whatever its size."""
    return float(f"{value:.14g}")
