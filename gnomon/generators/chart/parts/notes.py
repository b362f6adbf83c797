"""What comments on a chart of any kind: reference lines, shaded bands, insets, notes, ticks as powers of ten."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import yaml

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
from gnomon.scenes.ticks import SHORT, decimals, print_number, print_power, raised, significant
from gnomon.truth.readings import colour_distance, contrast

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.scenes.chart import Axis, ChartLook
    from gnomon.truth.element import Element

_GIVEN: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("notes.yaml").read_text(encoding="utf-8"))
LINES: dict[str, list[str]] = _GIVEN["lines"]  # what a line stands for, and of which measures
RANGES: dict[str, list[str]] = _GIVEN["ranges"]
PERIODS: dict[str, dict[str, list[str]]] = _GIVEN["periods"]
FORECAST: list[str] = _GIVEN["forecast"]  # type: ignore[assignment]
WORDS: list[str] = _GIVEN["words"]  # type: ignore[assignment]
POWERS = 0.12  # of charts of large numbers write them with powers of ten
DASHES: tuple[Literal["dashed", "solid", "dotted"], ...] = ("dashed", "dashed", "solid", "dotted")
STROKES = ("#c62828", "#1565c0", "#2e7d32", "#ff8a80", "#80d8ff", "#ffd54f")

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

    prints, colour, dash = look.random() < 0.5, stroke(look, data, style), one_of(look, DASHES)
    names = [name for name, measures in LINES.items() if panel.main.measure in measures]
    averaged = len(panel.series) < 2 and isinstance(data[0], Bar | Point) and panel.main.means and not panel.total
    if averaged and (not names or look.random() < 0.4):
        name, value, prints = one_of(look, ("Average", "Mean")), math.fsum(values) / len(values), True
        if not clear(value):
            return ()
        places = significant(value) if value else 1
    else:
        free = [v for v in round_values(axis, step, values) if clear(v)]
        if not names or not free:
            return ()
        name, value = one_of(look, names), one_of(look, free)
        places = decimals(value) if value else 0
    text = f"{name} {print_number(value, places, axis.unit)}" if prints else name
    made = ReferenceLine(
        id=f"{panel.prefix}reference line/0", value=value, name=name, stroke=colour, prints=prints, dash=dash
    )
    return (made, NoteLabel(id=f"{made.id}/label", of=made.id, text=text))


def round_values(axis: Axis, step: float, values: Sequence[float]) -> list[float]:
    """Round places amid values for a line, as fine as the values are: between ticks if there are any such.

    `step` is a fifth of the distance of ticks.
    """
    low, high = max(min(values), axis.low), min(max(values), axis.high)
    finest = max(decimals(v) if v else 0 for v in values)
    for part, ticks in ((step * 2.5, 2), (step, 5), (step * 5, 0)):
        steps = range(math.ceil(low / part + 1e-9), math.floor(high / part - 1e-9) + 1)
        found = [float(f"{n * part:.10g}") for n in steps if n and (not ticks or n % ticks)]
        if found := [v for v in found if decimals(v) <= finest]:
            return found
    return []


def band(
    look: Generator, panel: Panel, elements: Sequence[Element], data: Sequence[Element], style: ChartLook
) -> tuple[Element, ...]:
    """A stretch of times, or a range that is usual for what is measured; () where neither is there."""
    colour, id = stroke(look, data, style), f"{panel.prefix}shaded band/0"
    axis, step = steps_of(panel, elements)
    names = [name for name, measures in RANGES.items() if panel.main.measure in measures]
    if names and (free := [v for v in round_values(axis, step, [value_of(e) for e in data]) if v > axis.low]):
        low = one_of(look, free)
        high = float(f"{low + step * int(look.integers(3, 7)):.10g}")
        if high > axis.high:
            return ()
        made = ShadedBand(id=id, low=low, high=high, name=one_of(look, names), fill=colour, along="values")
    elif found := stretches(look, panel):
        name, first, last = one_of(look, found)
        made = ShadedBand(id=id, low=first - 0.5, high=last + 0.5, name=name, fill=colour)
    else:
        return ()
    return (made, NoteLabel(id=f"{made.id}/label", of=made.id, text=made.name))


def stretches(look: Generator, panel: Panel) -> list[tuple[str, int, int]]:
    """Stretches of two and more times that have a name, each with its first and last category."""
    axis, n = panel.x, len(panel.categories)
    if axis is None or axis.kind != "category" or not panel.ordered or not panel.upright or n < 5:
        return []
    found = []
    for name, places in PERIODS.get(panel.key, {}).items():
        inside = [c.split()[0][:3] in places or c in places for c in panel.categories]
        first = next((i for i, yes in enumerate(inside) if yes), 0)
        last = next((i for i in range(first, n) if not inside[i]), n) - 1
        if inside[first] and 0 < last - first < n - 1:
            found.append((name, first, last))
    if (
        panel.key in FORECAST
        and panel.about is not None
        and panel.about.origin
        and n >= 6
        and not panel.sort.startswith("candle")
    ):
        found.append(("Forecast", n - int(look.integers(2, max(3, n // 4 + 1))), n - 1))
    return found


def inset(look: Generator, panel: Panel, elements: Sequence[Element]) -> tuple[Element, ...]:
    """A few neighbouring places of straight lines whose values lie close together, drawn larger; () if none do."""
    lines, points = ([e for e in elements if isinstance(e, noun)] for noun in (Line, Point))
    axis, n = panel.y, len(panel.categories)
    plain = panel.ordered and panel.x is not None and panel.x.kind == "category" and n >= 16 and axis is not None
    if not lines or not plain or axis is None or any(e.shape != "straight" for e in lines):  # type: ignore[union-attr]
        return ()
    wide, fit = 3, []
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
    """A few words on the last datum of times, whose figures are not final yet; () where names have no order."""
    if not panel.ordered:
        return ()
    last = max(getattr(e, "category", 0) for e in data)
    data = [e for e in data if getattr(e, "category", 0) == last]
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
            written |= {t.id: raised(round(math.log10(t.at))) for t in own}
        elif axis.kind == "linear" and top >= 20_000 and not any(t.text[-1].isalpha() for t in own):
            power = math.floor(math.log10(top))
            step = abs(own[1].at - own[0].at) / 10**power
            places = decimals(float(f"{step:.6g}"))
            if places <= SHORT:
                written |= {t.id: print_power(t.at, power, places) for t in own}
    return tuple(replace(e, text=written[e.id]) if isinstance(e, Tick) and e.id in written else e for e in elements)
