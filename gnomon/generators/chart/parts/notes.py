"""What comments on a chart of any kind: reference lines, shaded bands, insets, notes, ticks as powers of ten."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from gnomon.generators.chart.looks.style import NO_POWERS
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import (
    Bar,
    BoxPlot,
    Dot,
    Inset,
    Line,
    NameLabel,
    Note,
    NoteLabel,
    Panel,
    Point,
    ReferenceLine,
    ShadedBand,
    Tick,
    ValueLabel,
)
from gnomon.scenes.ticks import decimals, print_number, significant
from gnomon.truth.readings import colour_distance, contrast

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.scenes.chart import Axis, ChartLook
    from gnomon.truth.element import Element

LINES = ("Target", "Threshold", "Limit", "Benchmark", "Goal", "Plan", "Alert level")
RANGES = ("Target range", "Normal range", "Expected range", "Tolerance")
PERIODS = ("Trial period", "Review period", "Phase 2", "Campaign", "Pilot", "Forecast")
STRETCHES = ("Range of interest", "Selected range", "Focus")
TIMES = ("year", "month", "quarter", "week", "day", "hour", "date", "season", "decade")
POWERS = 0.12  # of charts of large numbers write them with powers of ten
WORDS = ("provisional", "revised", "estimate", "new method", "see report", "audited", "resurveyed", "to be checked")
DASHES: tuple[Literal["dashed", "solid", "dotted"], ...] = ("dashed", "dashed", "solid", "dotted")
STROKES = ("#c62828", "#1565c0", "#2e7d32", "#ff8a80", "#80d8ff", "#ffd54f")
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")

Notes = Literal["any", "none", "line", "band", "note", "inset"]


def commented(
    look: Generator, elements: Sequence[Element], style: ChartLook, notes: Notes = "any"
) -> tuple[Element, ...]:
    """The elements of a panel and, where it suits, one comment on them; ticks as powers of ten now and then."""
    which = one_of(look, ("none",) * 9 + ("line",) * 3 + ("band",) * 2 + ("note", "inset")) if notes == "any" else notes
    raised = look.random() < POWERS
    elements = noted(look, elements, style, which)
    (panel,) = (e for e in elements if isinstance(e, Panel))
    return powers(panel, elements) if raised and style.font not in NO_POWERS else elements


def noted(look: Generator, elements: Sequence[Element], style: ChartLook, which: str) -> tuple[Element, ...]:
    """The elements of a panel and, where it suits, one comment of a sort on them."""
    (panel,) = (e for e in elements if isinstance(e, Panel))
    data = [e for e in elements if isinstance(e, Bar | Point | Dot | BoxPlot)]
    added: tuple[Element, ...] = ()
    if data and suits(panel, elements) and not any(isinstance(e, ShadedBand) for e in elements):
        if which == "line":
            added = line(look, panel, elements, data, style)
        elif which == "band":
            added = band(look, panel, elements, data, style)
        elif which == "note" and len(data) <= 14:
            added = note(look, panel, data)
        elif which == "inset":
            added = inset(look, panel, elements)
            elements = headroom(panel, elements) if added else elements
    return (*elements, *added)


def suits(panel: Panel, elements: Sequence[Element]) -> bool:
    """Whether there is room and sense: one linear axis of values, nothing written where a line would be."""
    values = panel.y if panel.upright else panel.x
    names = panel.x if panel.upright else panel.y
    if values is None or names is None or values.kind != "linear" or panel.far_y or panel.shade:
        return False
    if any(isinstance(e, ValueLabel | NameLabel) for e in elements):
        return False
    return all(e.start == 0 for e in elements if isinstance(e, Bar))


def steps_of(panel: Panel, elements: Sequence[Element]) -> tuple[Axis, float]:
    """The axis of values and a fifth of the distance of its ticks."""
    axis = panel.y if panel.upright else panel.x
    assert axis is not None
    at = sorted(e.at for e in elements if isinstance(e, Tick) and e.axis == panel.value_axis)
    return axis, (at[1] - at[0]) / 5 if len(at) > 1 else (axis.high - axis.low) / 25


def value_of(datum: Element) -> float:
    return datum.y if isinstance(datum, Dot) else datum.value  # type: ignore[attr-defined]


def stroke(look: Generator, data: Sequence[Element], style: ChartLook) -> str:
    """A colour that no series has and that can be read as text, the ink itself if need be."""
    taken = {str(getattr(e, "fill", style.ink)) for e in data}
    free = [
        c
        for c in STROKES
        if min(contrast(c, style.plot), contrast(c, style.ground)) >= 4
        and all(colour_distance(c, other) >= 18 for other in taken)
    ]
    return one_of(look, [style.ink, *free])


def line(
    look: Generator, panel: Panel, elements: Sequence[Element], data: Sequence[Element], style: ChartLook
) -> tuple[Element, ...]:
    """A line at the mean of the values, or at a round value amid them."""
    axis, step = steps_of(panel, elements)
    values = [value_of(e) for e in data]

    def clear(value: float) -> bool:
        """Whether no datum ends under the line: which are above it can be told then."""
        return all(abs(v - value) > 0.018 * (axis.high - axis.low) for v in values)

    prints, mean = look.random() < 0.5, look.random() < 0.4
    colour, dash = stroke(look, data, style), one_of(look, DASHES)
    if mean and len(panel.series) < 2 and isinstance(data[0], Bar | Point):
        name, value, prints = one_of(look, ("Average", "Mean")), math.fsum(values) / len(values), True
        if not clear(value):
            return ()
        places = significant(value) if value else 1
    else:
        low, high = min(min(values), axis.high), max(values)
        low = max(axis.low + step, low if low < high else axis.low)
        free = [n for n in range(math.ceil(low / step), math.floor(high / step) + 1) if n % 5 and clear(n * step)]
        if not free:
            return ()
        name, value = one_of(look, LINES), float(f"{one_of(look, free) * step:.10g}")
        places = decimals(value) if value else 0
    text = f"{name} {print_number(value, places, axis.unit)}" if prints else name
    made = ReferenceLine(
        id=f"{panel.prefix}reference line/0", value=value, name=name, stroke=colour, prints=prints, dash=dash
    )
    return (made, NoteLabel(id=f"{made.id}/label", of=made.id, text=text))


def band(
    look: Generator, panel: Panel, elements: Sequence[Element], data: Sequence[Element], style: ChartLook
) -> tuple[Element, ...]:
    """A stretch of an ordered axis, or of the values."""
    colour = stroke(look, data, style)
    names = panel.x if panel.upright else panel.y
    n = len(panel.categories)
    along_names = names is not None and names.kind == "category" and panel.ordered and n >= 5 and panel.upright
    if along_names and look.random() < 0.7:
        long = 2 + int(look.integers(max(1, n // 3)))
        first = int(look.integers(1, n - long + 1))
        times = any(word in panel.key.lower() for word in TIMES)
        pool = [w for w in PERIODS if w != "Forecast"] if times else list(STRETCHES)
        name = "Forecast" if times and first + long == n and look.random() < 0.6 else one_of(look, pool)
        made = ShadedBand(
            id=f"{panel.prefix}shaded band/0", low=first - 0.5, high=first + long - 0.5, name=name, fill=colour
        )
    else:
        axis, step = steps_of(panel, elements)
        count = math.floor((axis.high - axis.low) / step + 1e-9)
        wide = int(look.integers(3, max(4, count // 3)))
        first = math.ceil(axis.low / step - 1e-9) + int(look.integers(2, max(3, count - wide - 1)))
        low, high = (float(f"{k * step:.10g}") for k in (first, first + wide))
        if high > axis.high:
            return ()
        name = one_of(look, RANGES)
        made = ShadedBand(id=f"{panel.prefix}shaded band/0", low=low, high=high, name=name, fill=colour, along="values")
    return (made, NoteLabel(id=f"{made.id}/label", of=made.id, text=made.name))


def inset(look: Generator, panel: Panel, elements: Sequence[Element]) -> tuple[Element, ...]:
    """A few neighbouring places of straight lines whose values lie close together, drawn larger; () if none do."""
    lines, points = ([e for e in elements if isinstance(e, noun)] for noun in (Line, Point))
    axis, n = panel.y, len(panel.categories)
    plain = panel.ordered and panel.x is not None and panel.x.kind == "category" and n >= 7 and axis is not None
    if not lines or not plain or axis is None or any(e.shape != "straight" for e in lines):  # type: ignore[union-attr]
        return ()
    wide, fit = 3 if n >= 11 else 2, []
    for first in range(n - wide):
        values = [p.value for p in points if first <= p.category <= first + wide]  # type: ignore[union-attr]
        if (max(values) - min(values)) * 4 <= axis.high - axis.low:
            fit.append((first, min(values), max(values)))
    if not fit:
        return ()
    first, low, high = one_of(look, fit)
    pad = max(0.12 * (high - low), 0.01 * (axis.high - axis.low))
    return (Inset(id=f"{panel.prefix}inset/0", first=first, last=first + wide, low=low - pad, high=high + pad),)


def headroom(panel: Panel, elements: Sequence[Element]) -> tuple[Element, ...]:
    """The elements with a higher axis of values, so that there is an empty stretch above the lines."""
    from gnomon.generators.chart.parts.axes import value_ticks

    axis = panel.y
    assert axis is not None
    own = [e for e in elements if isinstance(e, Tick) and e.axis == "y"]
    step = own[1].at - own[0].at
    more = math.ceil(0.55 * (axis.high - axis.low) / step)
    steps = [*(t.at for t in own), *(float(f"{own[-1].at + step * (k + 1):.10g}") for k in range(more))]
    short = any(t.text[-1:].isalpha() for t in own)
    ticks = {t.id: t for t in value_ticks(panel.prefix, "y", axis.unit, steps, "short" if short else "plain")}
    higher = replace(panel, y=replace(axis, high=steps[-1]))
    kept = tuple(higher if e is panel else ticks.pop(e.id, e) for e in elements)
    return (*kept, *ticks.values())


def note(look: Generator, panel: Panel, data: Sequence[Element]) -> tuple[Element, ...]:
    """A few words on one datum."""
    return (Note(id=f"{panel.prefix}note/0", text=one_of(look, WORDS), of=one_of(look, data).id),)


def powers(panel: Panel, elements: Sequence[Element]) -> tuple[Element, ...]:
    """Plain numbers at the ticks of large values and of log axes written with powers of ten."""
    written: dict[str, str] = {}
    for name, axis in (("x", panel.x), ("y", panel.y)):
        own = [e for e in elements if isinstance(e, Tick) and e.axis == name]
        plain = axis is not None and axis.unit not in ("$", "€", "£", "%", "year") and len(own) > 1
        if axis is None or not plain or axis.kind not in ("linear", "log"):
            continue
        top = max(abs(t.at) for t in own)
        if axis.kind == "log" and all(abs(round(math.log10(t.at)) - math.log10(t.at)) < 1e-9 for t in own):
            written |= {t.id: "10" + str(round(math.log10(t.at))).translate(RAISED) for t in own}
        elif axis.kind == "linear" and top >= 20_000 and not any(t.text[-1].isalpha() for t in own):
            power = math.floor(math.log10(top))
            step = abs(own[1].at - own[0].at) / 10**power
            places = decimals(float(f"{step:.6g}"))
            tail = "×10" + str(power).translate(RAISED)
            written |= {t.id: print_number(t.at / 10**power, places) + tail if t.at else "0" for t in own}
    return tuple(replace(e, text=written[e.id]) if isinstance(e, Tick) and e.id in written else e for e in elements)
