"""The legend, and the bar of colours."""

from __future__ import annotations

import math
from typing import Any

from gnomon.renderers.matplotlib.chart.code.units import DASHES
from gnomon.renderers.python import Name, call, prefixed
from gnomon.renderers.scripts import Script
from gnomon.scenes.chart import (
    AxisTitle,
    Cage,
    ColourBar,
    FarPoint,
    LegendEntry,
    NoteLabel,
    ReferenceLine,
    ShadedBand,
    Wedge,
)


def write_legend(script: Script) -> None:
    entries, look = script.of(LegendEntry), script.chart.look
    if not entries:
        return
    how: dict[str, Any] = {"frameon": look.legend_box}
    place, above = look.legend, bool(labels_above(script))
    if place == "right" and script.of(NoteLabel):  # which stand there
        place = "top"
    match place:
        case "right":
            how |= {"loc": "center left", "bbox_to_anchor": (1.02 if not script.panel.far_y else 1.12, 0.5)}
        case "bottom":
            how |= {"loc": "upper center", "bbox_to_anchor": (0.5, -0.14), "ncols": min(len(entries), 4)}
        case "inside" if script.panel.x is not None:
            how |= {"loc": "best"}
        case _ if script.bare or script.projection:
            how |= {"loc": "center left", "bbox_to_anchor": (1.05, 0.5)}
        case _:
            how |= {
                "loc": "lower left",
                "bbox_to_anchor": (0, 1.06 if above else 1.01),
                "ncols": min(len(entries), 4),
                "borderaxespad": 0,
            }
    wedges = [w for w in script.of(Wedge) if type(w) is Wedge]
    if wedges:
        script.add("ax.legend", Name("wedges"), [e.text for e in entries], **how)
    elif script.named >= {e.n for e in entries} and not script.of(FarPoint):
        script.add("ax.legend", **how)
    elif script.of(FarPoint) and script.named >= {e.n for e in entries}:
        script.say("handles, labels = ax.get_legend_handles_labels()")
        script.say("more, others = far.get_legend_handles_labels()")
        script.add("ax.legend", Name("handles + more"), Name("labels + others"), **how)
    else:
        script.add("ax.legend", handles=[handle(script, e) for e in entries], **how)


def labels_above(script: Script) -> list[NoteLabel]:
    """What is written just above the plot."""
    level = [e.id for e in script.of(ShadedBand) if (e.along == "values") != script.panel.upright]
    level += [e.id for e in script.of(ReferenceLine) if not script.panel.upright]
    return [e for e in script.of(NoteLabel) if e.of in level]


def rows_above(script: Script) -> int:
    """How many rows of a legend stand between the plot and what is written above it."""
    entries, panel = script.of(LegendEntry), script.panel
    top = script.chart.look.legend in ("top", "direct") or (
        script.chart.look.legend == "right" and script.of(NoteLabel)
    )
    if not entries or not top or script.bare or script.projection or panel.x is None:
        return len(labels_above(script)) > 0
    return math.ceil(len(entries) / 4) + (len(labels_above(script)) > 0)


def handle(script: Script, entry: LegendEntry) -> Any:
    """A swatch that looks like what it names."""
    if entry.look == "patch":
        script.imports.add("from matplotlib.patches import Patch")
        return call("Patch", color=entry.fill, hatch=entry.hatch or None, label=entry.text)
    script.imports.add("from matplotlib.lines import Line2D")
    dotted = entry.look != "line"
    return call(
        "Line2D",
        [],
        [],
        color=entry.fill,
        linestyle="none" if entry.look == "dot" else DASHES[entry.dash],
        marker=entry.dot if dotted else None,
        label=entry.text,
    )


def write_colour_bar(script: Script) -> None:
    """Beside the plot, with the ticks and the title that it has."""
    if not script.of(ColourBar):
        return
    title = next((t.text for t in script.of(AxisTitle) if t.axis == "shade"), None)
    ticks = script.chart.ticks("shade", script.panel)
    bar = script.of(ColourBar)[0]
    places, texts = [t.at for t in ticks], [t.text for t in ticks]
    same = texts == [f"{p:g}" for p in places]
    drawn = call(
        "fig.colorbar",
        Name("image"),
        ax=Name("ax"),
        label=title,
        ticks=places,
        shrink=bar.share if bar.share < 1 else None,
        pad=0.1 if script.of(Cage) else None,
    )
    if same:
        script.lines.append(drawn)
    else:
        script.lines.append(prefixed("bar = ", drawn))
        script.add("bar.set_ticks", places, labels=texts)
