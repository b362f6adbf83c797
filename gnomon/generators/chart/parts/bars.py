"""What bar charts share: bars for every value of a table, side by side or on one another, with their axes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.axes import value_axis
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import legend, table_frame, value_labels
from gnomon.generators.chart.parts.scales import signed_scale
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Bar

if TYPE_CHECKING:
    from gnomon.generators.sources._shapes import Table

HATCHES = ("//", "\\\\", "xx", "..", "--", "++")


def ranked(table: Table, column: int = 0) -> Table:
    """The rows by the values of a column, the highest first, what is lumped together and totals last; rows that have an
    order of their own stay.
    """
    if table.ordered or table.keeps:
        return table
    last = (table.rest, table.total)

    def place(i: int) -> tuple[bool, bool, float, str]:
        name = table.categories[i]
        return name == table.total != "", name in last and name != "", -table.values[i][column], name

    order = sorted(range(len(table.categories)), key=place)
    return replace(
        table,
        categories=tuple(table.categories[i] for i in order),
        values=tuple(table.values[i] for i in order),
        spread=tuple(table.spread[i] for i in order) if table.spread else (),
    )


def bars_of(table: Table, colours: Sequence[str], at: str, stacked: bool, hatched: bool = False) -> tuple[Bar, ...]:
    """A bar for each value: in lanes side by side, or each on the one before (values below zero hang)."""
    wide = len(table.series)
    made: list[Bar] = []
    for c, row in enumerate(table.values):
        up = down = 0.0
        for s, value in enumerate(row):
            start = (up if value >= 0 else down) if stacked else 0.0
            up, down = (up + value, down) if value >= 0 else (up, down + value)
            hatch = HATCHES[s % len(HATCHES)] if hatched and s % 2 else ""
            made.append(
                Bar(
                    id=f"{at}bar/{len(made)}",
                    category=c,
                    series=s,
                    value=value,
                    start=tidy(start),
                    fill=colours[s],
                    hatch=hatch,
                    lane=0 if stacked else s,
                    lanes=1 if stacked else wide,
                )
            )
    return tuple(made)


def tidy(value: float) -> float:
    """Without what binary fractions add."""
    return float(f"{value:.10g}")


def bar_panel(
    brief: Brief,
    table: Table,
    *,
    sort: str,
    upright: bool,
    labels: bool = False,
    numbers: str = "plain",
    stacked: bool = False,
    hatched: bool = False,
) -> Elements:
    """The panel of a table as bars, and everything in it."""
    at = brief.at
    wide = len(table.series)
    colours = brief.fills(wide)
    bars = bars_of(table, colours, at, stacked, hatched)
    # printed values need room beyond the bars; more labels than fit would overlap, and crowded charts go without
    printed = labels and not stacked and len(bars) <= (24 if not upright else 12)
    extent = [v for b in bars for v in (b.end, b.start)]
    about, room = one_of(brief.look, (4, 5, 6, 7)), 1.18 if printed else 1.0
    # lengths of bars that begin elsewhere than at zero would say nothing between powers of ten
    kind = "linear" if printed or stacked else signed_scale(brief.look, [b.value for b in bars], table.unit)
    scale = value_axis(table.measure, table.unit, extent, about, room=room, kind=kind)
    elements = table_frame(at, table, "bar", scale, sort=sort, upright=upright, numbers=numbers)
    if wide > 1:
        entries = legend(at, table.series, colours)
        elements += [
            replace(e, hatch=HATCHES[i % len(HATCHES)] if hatched and i % 2 else "") for i, e in enumerate(entries)
        ]
    elements += bars
    if printed:
        elements += value_labels(bars, table.unit)
    return tuple(elements)
