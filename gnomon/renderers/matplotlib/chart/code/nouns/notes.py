"""Reference lines, shaded bands, notes with an arrow, a part drawn again larger."""

from __future__ import annotations

from typing import Any

from gnomon.renderers.matplotlib.chart.code.units import DASHES, POINT
from gnomon.renderers.python import Name
from gnomon.renderers.scripts import Script, day
from gnomon.scenes.chart import Inset, Line, Note, NoteLabel, Point, ReferenceLine, ShadedBand


def write(script: Script) -> None:
    upright, look = script.panel.upright, script.chart.look
    small = round(look.text * 0.85 * POINT, 1)
    for line in script.of(ReferenceLine):
        script.add(
            "ax.axhline" if upright else "ax.axvline",
            line.value,
            color=line.stroke,
            linewidth=1.2,
            linestyle=DASHES[line.dash],
        )
        beside(script, line.id, line.value, line.stroke, upright, small)
    for band in script.of(ShadedBand):
        across = (band.along == "values") == upright
        ends = (band.low, band.high)
        script.add(
            "ax.axhspan" if across else "ax.axvspan", *ends, color=band.fill, alpha=band.alpha, linewidth=0, zorder=0
        )
        beside(script, band.id, (band.low + band.high) / 2, look.ink, across, small)
    for note in script.of(Note):
        spot = script.place(note.of, timestamp)
        if spot is not None:
            script.add(
                "ax.annotate",
                note.text,
                spot,
                xytext=(24, 28),
                textcoords="offset points",
                fontsize=small,
                arrowprops={"arrowstyle": "->", "color": look.ink},
            )
    for inset in script.of(Inset):
        write_inset(script, inset)


def beside(script: Script, of: str, at: float, colour: str, level: bool, size: float) -> None:
    """The label of a line or band, just beyond the plot."""
    label = script.chart.label(NoteLabel, of)
    if label is None:
        return
    axis = script.panel.axis("y" if level else "x")
    spot: tuple[Any, Any] = (1, at) if level else (at, 1)
    away = (5, 0) if level else (0, 4)
    how = "ax.get_yaxis_transform()" if level else "ax.get_xaxis_transform()"
    if axis is None:
        return
    script.add(
        "ax.annotate",
        label.text,
        spot,
        xycoords=Name(how),
        xytext=away,
        textcoords="offset points",
        va="center" if level else "bottom",
        ha="left" if level else "center",
        color=colour,
        fontsize=size,
    )


def timestamp(days: float) -> Name:
    return Name(f'pd.Timestamp("{day(days)}")')


def write_inset(script: Script, inset: Inset) -> None:
    """The same lines once more, closer."""
    script.add("zoom = ax.inset_axes", [0.55, 0.58, 0.42, 0.38])
    for line in script.of(Line):
        own = [p for p in script.of(Point) if p.series == line.series and inset.first <= p.x <= inset.last]
        names = script.panel.categories[inset.first : inset.last + 1]
        at = list(names) if script.spelt else [p.x for p in own]
        script.add(
            "zoom.plot",
            at,
            [p.value for p in own],
            color=line.stroke,
            linestyle=DASHES[line.dash],
            marker=own[0].dot or None,
        )
    script.add("zoom.set_ylim", inset.low, inset.high)
    script.say("ax.indicate_inset_zoom(zoom)")
