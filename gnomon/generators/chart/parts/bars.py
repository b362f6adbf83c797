"""What bar charts share: bars for every value of a table, side by side or on one another, with their axes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.parts.axes import category_axis
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import legend, lone_legend, table_frame, value_labels
from gnomon.generators.chart.parts.scales import signed_scale
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Bar

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.chart.parts.axes import Scale
    from gnomon.generators.sources._shapes import Table
    from gnomon.scenes.chart import Axis

HATCHES = ("//", "\\\\", "xx", "..", "--", "++")


# how rows without an order of their own stand: by their first value, by name, anyhow, or as their source has them
ORDERS = ("falling", "rising", "as is", "anyhow", "by name")
SORTED = ("falling", "falling", *ORDERS)  # how charts have them: the longest first as a rule


def arranged(content: Generator, table: Table, order: str) -> Table:
    """The rows of a table in one of ORDERS; rows that have an order stay; what is lumped together and totals are last.

    ValueError if there is no such order.
    """
    if order not in ORDERS:
        raise ValueError(f"expected an order of {ORDERS}, got {order!r}")
    if table.ordered or table.keeps or order == "as is":
        return table
    drawn, names = content.permutation(len(table.categories)).tolist(), table.categories
    sign = -1 if order == "falling" else 1

    def place(i: int) -> tuple[bool, bool, float, str]:
        value = drawn[i] if order == "anyhow" else 0.0 if order == "by name" else sign * table.values[i][0]
        total, rest = (names[i] == one != "" for one in (table.total, table.rest))
        return total, rest, value, names[i]

    return in_order(table, sorted(range(len(names)), key=place))


def in_order(table: Table, order: Sequence[int]) -> Table:
    """The rows of a table in another order."""
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


# how the bars of one series are coloured: alike as a rule, each in a colour, or one of them set off from the others
PAINTED = ("one",) * 12 + ("each", "one set off", "one set off", "one set off")
MANY = 6  # colours that bars of one series have at most
ACROSS = (96, 44)  # letters that find room below bars side by side, and in a small panel; bars of more lie


def paint(brief: Brief, bars: tuple[Bar, ...], painted: str, total: int | None = None) -> tuple[Bar, ...]:
    """Bars in colours as PAINTED says. What is set off is the total, or else the highest or the lowest of them."""
    if painted == "each" and 1 < len(bars) <= MANY:
        return tuple(replace(b, fill=c) for b, c in zip(bars, brief.fills(len(bars)), strict=True))
    if painted == "one set off" and len(bars) > 2:
        plain, strong = brief.fills(2)
        end = one_of(brief.look, (min, max))
        chosen = end(range(len(bars)), key=lambda i: bars[i].value) if total is None else total
        return tuple(replace(b, fill=strong if i == chosen else plain) for i, b in enumerate(bars))
    return bars


UNRULED = ("bottom", "none")  # frames that draw no line along values
BARE = 0.7  # of charts that print every value have no numbers along the axis, where the house draws no line there


def bare(axis: Axis, values: Sequence[float], room: float) -> Scale:
    """The axis of bars that all have their number: no ticks, so no grid, and as long as bars and numbers."""
    low, high = min(0.0, *values), max(0.0, *values)
    beyond = (room - 1) * (high - low or 1.0)
    low, high = tidy(low - beyond) if low < 0 else 0.0, tidy(high + beyond) if high > 0 else 0.0
    return replace(axis, low=low, high=high), ()


def long_names(table: Table, small: bool = False) -> bool:
    """Whether names need lines of their own: they are long, or many and not short; `small`: in a small panel."""
    if table.ordered:
        return False
    lines = [max(halves(c), key=len) for c in table.categories]
    return max(map(len, table.categories)) > 22 or letters(lines) > ACROSS[small]


def letters(names: Sequence[str]) -> int:
    """What names side by side take in letters, each as much as the longest."""
    return (max(map(len, names)) + 2) * len(names)


def halves(name: str) -> tuple[str, ...]:
    """A name in two lines as short as can be, or in one."""
    words = name.split(" ")
    cuts = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    return min(cuts, key=lambda cut: max(map(len, cut)), default=(name,))


def bar_panel(
    brief: Brief,
    table: Table,
    *,
    upright: bool,
    sort: str = "",
    labels: bool = False,
    numbers: str = "plain",
    stacked: bool = False,
    hatched: bool = False,
    painted: str = "one",
) -> Elements:
    """The panel of a table as bars, and everything in it; `painted` is how bars of one series are coloured.

    `sort` is what the chart is called if it is more than bars that stand or lie.
    """
    at = brief.at
    wide = len(table.series)
    upright = upright and not long_names(table, bool(at))
    colours = brief.fills(wide)
    bars = bars_of(table, colours, at, stacked, hatched)
    if wide == 1 and not stacked:
        total = table.categories.index(table.total) if table.total in table.categories else None
        bars = paint(brief, bars, painted, total)
    # printed values need room beyond the bars; more labels than fit would overlap, and crowded charts go without
    printed = labels and not stacked and len(bars) <= (24 if not upright else 12)
    extent = [v for b in bars for v in (b.end, b.start)]
    # beside lying bars their numbers are wide
    room = (1.1 if upright else 1.18) if printed else 1.0
    # lengths of bars that begin elsewhere than at zero would say nothing between powers of ten
    kind = "linear" if printed or stacked else signed_scale(brief.look, [b.value for b in bars], table.unit)
    scale = brief.scale(table.measure, table.unit, extent, room=room, kind=kind)
    if printed and brief.style.frame in UNRULED and brief.look.random() < BARE:
        scale = bare(scale[0], extent, room)
    called = "grouped bar chart" if wide > 1 else "bar chart" if upright else "horizontal bar chart"
    several = len({b.fill for b in bars}) > 1
    told: dict[str, Any] = {"colour": ""} if several and wide == 1 else {}
    if upright and table.ordered:
        every = math.ceil(letters(table.categories) / ACROSS[bool(at)])
        told["names"] = category_axis(at, "x", table.key, table.categories, every=every)
    elements = table_frame(at, table, "bar", scale, sort=sort or called, upright=upright, numbers=numbers, **told)
    if wide == 1 and not several and not sort:
        elements += lone_legend(brief, table, colours)
    if wide > 1:
        entries = legend(at, table.series, colours)
        elements += [
            replace(e, hatch=HATCHES[i % len(HATCHES)] if hatched and i % 2 else "") for i, e in enumerate(entries)
        ]
    elements += bars
    if printed:
        elements += value_labels(bars, table.unit)
    return tuple(elements)
