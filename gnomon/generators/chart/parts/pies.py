"""What pies and rings share: slices for the parts of a whole, with names and numbers."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.looks.style import shades
from gnomon.generators.chart.parts.bars import ORDERS as ORDERS
from gnomon.generators.chart.parts.bars import arranged
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import legend, name_labels, panel_of, table_title, value_labels
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Wedge
from gnomon.scenes.chart.encoding import encode
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from gnomon.truth.element import Element

# degrees at which the first slice begins: at the top as a rule, or at the right; now and then anywhere
TURNS = (0.0,) * 24 + (90.0,) * 12 + tuple(15.0 * k for k in range(24))
WHOLES = (360.0,) * 11 + (180.0,)  # the degrees that all slices take together: circles, now and then a half
# near to squares, so that a circle is large in them
SIZES = ((480, 440), (520, 520), (560, 460), (600, 560), (640, 600), (700, 620), (720, 520), (740, 500))
SHARES: dict[str, Any] = {"sums": True, "ratios": True, "part_of_whole": True, "most": "largest", "least": "smallest"}
BESIDE = 16  # letters of a name that finds room beside a pie
LEAST = 0.015  # of the whole: a slice of five degrees can just be pointed at


def pie_panel(
    brief: Brief,
    *,
    sort: str,
    names: str = "beside",
    numbers: str = "percent",
    pulled: bool = False,
    order: str = "falling",
    turn: float = 0.0,
    shaded: bool = False,
    whole: float = 360.0,
    hole: float = 0.5,
) -> Elements:
    """A whole in slices, names beside them or in a legend, and shares, amounts or no numbers at them.

    Shares are in percent and add up to 100; amounts stand as they are. `turn` is where the first slice begins, a half
    (`whole` of 180 degrees) stands upright.
    """
    at = brief.at
    # more parts at higher levels
    table = brief.draw(rows=brief.count(2, 7, 12), series=(1, 1), ordered=False, parts=True, positive=True)
    table = arranged(brief.content, table, order)
    kept = [(n, row[0]) for n, row in zip(table.categories, table.values, strict=True) if row[0] > 0]
    total = math.fsum(v for _, v in kept)
    kept = [(n, v) for n, v in kept if v >= LEAST * total]
    if len(kept) < 2:
        raise Rejected("no such data", "two slices")
    total = math.fsum(v for _, v in kept)
    amounts = numbers == "amount" and table.unit != "%"
    values = [v for _, v in kept] if amounts else hundred([100 * v / total for _, v in kept])
    measure = (
        table.measure if amounts or table.unit == "%" else f"share of the {table.measure.removeprefix('number of ')}"
    )
    nature = table.nature if amounts else replace(table.nature, **SHARES)
    # names that would leave a pie little room stand in a legend, and tints of one colour cannot be told apart there
    long = max(len(n) for n, _ in kept) > BESIDE and len(kept) <= 8
    shaded = shaded and not long
    if shaded:  # tints of one colour, the first slice the strongest
        (fill,) = brief.fills(1)
        colours = shades(fill, len(kept), brief.style.plot)
    else:
        colours = brief.fills(len(kept))
    way = one_of(brief.look, (1, 1, -1))
    if whole < 360:
        turn = -way * whole / 2
    out = int(brief.look.integers(len(kept))) if pulled else -1
    far = one_of(brief.look, (0.08, 0.12, 0.18)) if pulled else 0.0
    wedges = []
    for i, value in enumerate(values):
        sweep = whole * value / reduce(add, values)  # one after the other, as ever
        start = turn if way > 0 else turn - sweep
        own = far if i == out else 0.0
        wedges.append(
            Wedge(
                id=f"{at}wedge/{i}",
                category=i,
                value=value,
                fill=colours[i],
                start=start,
                sweep=sweep,
                inner=hole,
                out=own,
            )
        )
        turn += way * sweep
    names_of = tuple(n for n, _ in kept)
    shown = encode("wedge", measure, table.unit if amounts else "%", nature=nature)
    about = {"title": table_title(table), "key": table.key, "categories": names_of, "colour": "category"}
    frame: list[Element] = [panel_of(at, table, shown, sort=sort, **about)]
    if (names == "legend" or long) and len(kept) <= (3 if shaded else 8):  # more tints cannot be told apart in a legend
        frame += legend(at, names_of, colours)
    else:
        frame += name_labels(wedges, names_of)
    if numbers != "none" or table.unit not in ("", "%"):
        places = 0 if all(v == int(v) for v in values) else 1
        frame += value_labels(wedges, table.unit) if amounts else value_labels(wedges, "%", places)
    return (*frame, *wedges)


def hundred(shares: list[float]) -> list[float]:
    """Shares to one decimal that add up to 100: what rounding leaves goes to the largest."""
    kept = [round(s, 1) for s in shares]
    largest = max(range(len(kept)), key=lambda i: kept[i])
    kept[largest] = round(100 - math.fsum(s for i, s in enumerate(kept) if i != largest), 1)
    return kept
