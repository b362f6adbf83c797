"""Reference lines, shaded bands, notes with an arrow, a part drawn again larger."""

from __future__ import annotations

from typing import Any

from gnomon.renderers.plotly.chart.code.layout import DASHES
from gnomon.renderers.plotly.chart.words import spoken
from gnomon.renderers.scripts import Script, day
from gnomon.scenes.chart import Inset, Line, Note, NoteLabel, Point, ReferenceLine, ShadedBand


def write(script: Script) -> dict[str, Any]:
    upright = script.panel.upright
    for line in script.of(ReferenceLine):
        label = script.chart.label(NoteLabel, line.id)
        script.add(
            "fig.add_hline" if upright else "fig.add_vline",
            **{"y" if upright else "x": line.value},
            line_color=line.stroke,
            line_width=1.6,
            line_dash=DASHES[line.dash],
            annotation_text=spoken(label.text) if label else None,
        )
    for band in script.of(ShadedBand):
        label = script.chart.label(NoteLabel, band.id)
        level = (band.along == "values") == upright
        a, b = ("y0", "y1") if level else ("x0", "x1")
        script.add(
            "fig.add_hrect" if level else "fig.add_vrect",
            **{a: band.low, b: band.high},
            fillcolor=band.fill,
            opacity=band.alpha,
            line_width=0,
            annotation_text=spoken(label.text) if label else None,
        )
    for note in script.of(Note):
        spot = script.place(note.of, day)
        if spot is not None:
            script.add("fig.add_annotation", x=spot[0], y=spot[1], text=spoken(note.text), ax=30, ay=-36)
    made: dict[str, Any] = {}
    for inset in script.of(Inset):
        made |= write_inset(script, inset)
    return made


def write_inset(script: Script, inset: Inset) -> dict[str, Any]:
    """The same lines once more, closer, on axes of their own."""
    for line in script.of(Line):
        own = [p for p in script.of(Point) if p.series == line.series and inset.first <= p.x <= inset.last]
        names = [script.panel.categories[p.category] for p in own] if script.spelt else [p.x for p in own]
        script.add(
            "fig.add_scatter",
            x=names,
            y=[p.value for p in own],
            xaxis="x2",
            yaxis="y2",
            showlegend=False,
            line={"color": line.stroke, "width": script.chart.look.stroke},
        )
    return {
        "xaxis2": {"domain": [0.6, 0.95], "anchor": "y2", "type": "category" if script.spelt else None},
        "yaxis2": {"domain": [0.6, 0.95], "anchor": "x2", "range": [inset.low, inset.high]},
    }
