"""What line charts share: lines and points for every series of an ordered table, with their axes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.parts.axes import category_axis, sentence
from gnomon.generators.chart.parts.bars import tidy
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import legend, line_names, lone_legend, table_frame
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Area, Axis, AxisTitle, Line, Point, Tick

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources._shapes import Table
    from gnomon.truth.element import Element

EPOCH = date(1970, 1, 1)


# how values run over time: as is usual for their measure, or in one of the shapes that are invented
COURSES = (
    "usual", "growing", "mixed", "declining", "seasonal", "peak", "mixed", "saturating", "decaying", "flat", "cyclic",
)  # fmt: skip


ALONG = (58, 27)  # letters that find room side by side along an axis, and along that of a small panel
AT_ENDS = 0.75  # of slope charts have names at the ends of their lines, whatever the house


def course_of(name: str) -> str:
    """What a source is asked for."""
    return "" if name == "usual" else name


def every(look: Generator, names: Sequence[str], small: bool = False) -> int:
    """Of so many places along an axis, each how many-th is labelled, so that names stand side by side; `small`: in one
    of several panels.
    """
    n = len(names)
    usual = 1 if n <= 9 else 2 if n <= 14 else one_of(look, (2, 3, 4)) if n <= 24 else one_of(look, (4, 5, 6))
    room = ALONG[small] / (max(map(len, names)) + 2)
    return max(usual, math.ceil(n / room))


def line_panel(
    brief: Brief,
    table: Table,
    *,
    sort: str,
    dots: Sequence[str] = ("o",),
    dashes: Sequence[str] = ("solid",),
    shape: str = "straight",
    numbers: str = "plain",
    scale: str = "linear",
    filled: bool = False,
    banded: bool = False,
    dated: bool = False,
) -> Elements:
    """The panel of a table as lines, and everything in it. `filled` fills below, `banded` around the line."""
    at = brief.at
    n, count = len(table.categories), len(table.series)
    colours = brief.strokes(count)
    values = [v for row in table.values for v in row]
    if banded:
        values = [
            v + k * h
            for row, wide in zip(table.values, table.spread, strict=True)
            for v, h in zip(row, wide, strict=True)
            for k in (-1, 1)
        ]
    kind: Any = "log" if scale == "log" and min(values) > 0 and max(values) > 20 * min(values) else "linear"
    if scale == "log" and min(values) < 0 < max(values) and not (filled or banded):
        kind = "symlog"
    # a line needs no zero where all its values are far from it
    zero = filled or min(values) <= 0.4 * max(values)
    up = brief.scale(table.measure, table.unit, values, zero=zero, kind=kind)
    if dated:
        places = [float((date.fromisoformat(d) - EPOCH).days) for d in table.dates]
        names, named = date_axis(at, table, places)
    else:
        places = [float(c) for c in range(n)]
        names, named = category_axis(
            at, "x", table.key, table.categories, every=every(brief.look, table.categories, bool(at))
        )
    if filled:  # areas begin at the axis
        names = replace(names, low=places[0], high=places[-1])
    # names stand at the ends of slopes as a rule
    labelled = brief.style.legend == "direct" or (sort == "slope chart" and brief.look.random() < AT_ENDS)
    direct = labelled and not at and not dated and count > 1
    if direct and not filled:  # names stand where the lines end, beyond the plot
        names = replace(names, low=places[0] - 0.03 * n, high=places[-1] + 0.01 * n)
    made: list[Element] = []
    for s in range(count):
        made.append(Line(id=f"{at}line/{s}", series=s, stroke=colours[s], dash=dashes[s % len(dashes)], shape=shape))  # type: ignore[arg-type]
    for s in range(count):
        dot = dots[s % len(dots)]
        made += [
            Point(id=f"{at}point/{s * n + c}", category=c, series=s, x=x, value=row[s], fill=colours[s], dot=dot)
            for c, (x, row) in enumerate(zip(places, table.values, strict=True))
        ]
    rows = list(zip(places, table.values, table.spread or table.values, strict=True))
    if filled:
        path = tuple((x, 0.0, row[0]) for x, row, _ in rows)
        made.append(
            Area(id=f"{at}area/0", series=0, fill=colours[0], path=path, alpha=one_of(brief.look, (0.3, 0.5, 0.7)))
        )
    if banded:
        path = tuple((x, tidy(row[0] - wide[0]), tidy(row[0] + wide[0])) for x, row, wide in rows)
        made.append(Area(id=f"{at}area/0", series=0, fill=colours[0], path=path, alpha=0.25))
    told = f"Shaded: {table.spread_is}" if banded and table.spread_is else ""
    frame = table_frame(at, table, "point", up, sort=sort, names=(names, named), numbers=numbers, beneath=told)
    if direct:
        frame += line_names(at, table.series)
    else:
        entries = legend(at, table.series, colours) if count > 1 else lone_legend(brief, table, colours)
        frame += [
            replace(
                e,
                look="line and dot" if dots[i % len(dots)] else "line",
                dot=dots[i % len(dots)] or "o",
                dash=dashes[i % len(dashes)],  # type: ignore[arg-type]
            )
            for i, e in enumerate(entries)
        ]
    return (*frame, *made)


def date_axis(at: str, table: Table, places: Sequence[float]) -> tuple[Axis, list[Element]]:
    """An axis of days with ticks at those of the table's dates that are round: the first of a year, of a quarter, or
    every few.
    """
    axis = Axis(name="date", kind="date", low=places[0], high=places[-1])
    days = [date.fromisoformat(d) for d in table.dates]
    years = [i for i, d in enumerate(days) if d.month == 1 and d.day == 1]
    long = days[-1].year - days[0].year
    shown = years if len(years) >= 3 else list(range(0, len(days), max(2, len(days) // 6)))
    if len(years) >= 3:
        shown = years[:: max(1, (len(years) + 7) // 8)]
    texts = [str(days[i].year) if len(years) >= 3 and long >= 2 else table.categories[i] for i in shown]
    named: list[Element] = [
        AxisTitle(id=f"{at}axis/x/title", axis="x", text=sentence("date" if len(years) < 3 else "year"))
    ]
    named += [
        Tick(id=f"{at}tick/x/{k}", axis="x", text=t, at=places[i])
        for k, (i, t) in enumerate(zip(shown, texts, strict=True))
    ]
    return axis, named
