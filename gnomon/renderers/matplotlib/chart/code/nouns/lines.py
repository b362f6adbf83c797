"""Lines, the points on them or alone, stems, error bars, points against a second axis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gnomon.renderers.matplotlib.chart.code.units import DASHES, POINT
from gnomon.renderers.python import Name
from gnomon.renderers.scripts import Script, by_series, one_or_all
from gnomon.scenes.chart import ErrorBar, FarPoint, Height, Line, Point, Stem


def write(script: Script) -> None:
    stems, points = script.of(Stem), script.of(Point)
    if stems:
        write_stems(script, stems)
    if points and not script.of(Height):
        write_points(script, points)
    errors = script.of(ErrorBar)
    if errors:
        write_errors(script, errors)
    if script.of(FarPoint):
        write_far(script, script.of(FarPoint))


def write_points(script: Script, points: Sequence[Point]) -> None:
    look = script.chart.look
    lines = {line.series: line for line in script.of(Line)}
    for n, (group, values) in script.columns(points).items():
        own = [p for p in group if isinstance(p, Point)]
        at, line = script.at([p.x for p in own]), lines.get(n)
        marker = own[0].dot or None
        label = script.series_label(n, line.stroke if line else own[0].fill)
        if line is None:
            size = max(look.dot, 8.0) * POINT
            script.add(
                "ax.scatter",
                *script.oriented(at, values),
                s=round(size**2),
                color=one_or_all([p.fill for p in own]),
                marker=marker if marker != "o" else None,
                zorder=3,
                label=label,
            )
        else:
            how: dict[str, Any] = {
                "color": line.stroke,
                "linewidth": round(look.stroke * POINT, 2),
                "linestyle": DASHES[line.dash],
                "marker": marker,
                "markersize": round(look.dot * POINT, 1) if marker else None,
                "label": label,
            }
            if line.shape == "step":
                how["drawstyle"] = "steps-post"
            script.add("ax.plot", *script.oriented(at, values), **how)
            write_end(script, line, own[-1])
        write_values(script, own, at, values)


def write_end(script: Script, line: Line, last: Point) -> None:
    """The name of a line where it ends."""
    name = script.name_text(line.id)
    if name:
        spot = script.oriented(last.x, last.value)
        if (axis := script.names) is not None and axis.kind == "date":
            spot = script.oriented(
                Name(f"{script.at([p.x for p in script.of(Point) if p.series == line.series])}[-1]"), last.value
            )
        script.add("ax.annotate", name, spot, xytext=(8, 0), textcoords="offset points", va="center", color=line.stroke)


def write_values(script: Script, own: Sequence[Point | FarPoint], at: Any, values: Any) -> None:
    """The numbers printed at points."""
    texts = script.value_texts(own)
    if texts is None:
        return
    labels = script.let("texts", texts, "texts")
    x, y = script.oriented(at, values)
    offset, align = ("(0, 6)", 'ha="center"') if script.panel.upright else ("(8, 0)", 'va="center"')
    script.say(f"for x, y, text in zip({x}, {y}, {labels}):")
    script.say(f'    ax.annotate(text, (x, y), xytext={offset}, textcoords="offset points", {align})')


def write_stems(script: Script, stems: Sequence[Stem]) -> None:
    places = script.at([s.at for s in stems])
    starts, ends = one_or_all([s.start for s in stems]), script.let("ends", [s.end for s in stems])
    script.add(
        f"ax.{'vlines' if script.panel.upright else 'hlines'}",
        places,
        starts,
        ends,
        color=one_or_all([s.stroke for s in stems]),
        linewidth=round(stems[0].width * POINT, 2),
        zorder=2,
    )


def write_errors(script: Script, errors: Sequence[ErrorBar]) -> None:
    """Error bars around the values of their marks."""
    middle = [
        float(getattr(script.chart.part(e.of), "end", getattr(script.chart.part(e.of), "value", 0))) for e in errors
    ]
    centre = script.let("centres", middle)
    spread = script.let(
        "errors",
        [
            [round(m - e.low, 9) for m, e in zip(middle, errors, strict=True)],
            [round(e.high - m, 9) for m, e in zip(middle, errors, strict=True)],
        ],
        "spread",
    )
    x, y = script.oriented(script.at([e.at for e in errors]), centre)
    script.add(
        "ax.errorbar",
        x,
        y,
        **{"yerr" if script.panel.upright else "xerr": spread},
        fmt="none",
        ecolor=errors[0].stroke,
        elinewidth=1,
        capsize=3,
        zorder=4,
    )


def write_far(script: Script, points: Sequence[FarPoint]) -> None:
    """A line against an axis of its own on the right."""
    look = script.chart.look
    script.say("far = ax.twinx()")
    for n, group in by_series(points).items():
        own = [p for p in group if isinstance(p, FarPoint)]
        about = script.panel.encoding("far point").measure
        values = script.let(about, [p.value for p in own])
        script.add(
            "far.plot",
            script.at([p.x for p in own]),
            values,
            color=own[0].fill,
            linestyle=DASHES[own[0].dash],
            linewidth=round(look.stroke * POINT, 2),
            marker=own[0].dot or None,
            markersize=round(look.dot * POINT, 1) if own[0].dot else None,
            label=script.series_label(n, own[0].fill),
        )
