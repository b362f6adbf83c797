"""Bars in three dimensions: blocks for the categories of a table, several series one behind the other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.axes import category_axis, numbered, value_axis
from gnomon.generators.chart.parts.bars import ORDERS, arranged
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend, table_panel, value_labels
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.chart import Axis, Block, Cage
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gnomon.generators.sources._shapes import Table
    from gnomon.truth.element import Element

VERSION = "6"
SOURCE = "tables"
NOUNS = (Block, Cage)
IN_GRIDS = 0
STYLE = {
    **COMMON,
    "labels": (True, False),
    "numbers": ("plain", "short"),
    "order": ORDERS,
    "turn": tuple(range(18, 45, 2)),
    "rise": tuple(range(17, 40, 2)),
}


def panel(
    brief: Brief, *, labels: bool = False, numbers: str = "plain", order: str = "as is", turn: int = 28, rise: int = 26
) -> Elements:
    """Blocks by category along x and series along y; `labels` prints the values of a single series.

    `turn` and `rise` (degrees) say from where they are seen.
    """
    at = brief.at
    tall = between(brief.look, 8, 18) / 20
    for _ in range(TRIES):
        drawn = brief.draw(rows=brief.count(2, 6, 9), series=brief.count(1, 2, 4), least=1, positive=True)
        drawn = arranged(brief.content, drawn, order)
        if (found := clear(drawn, tall, float(turn), float(rise))) is not None:
            table, cage = found
            break
    else:
        raise Rejected("hidden blocks", drawn.title)
    deep = len(table.series)
    colours = brief.fills(deep)
    printed = labels and deep == 1
    values = [v for row in table.values for v in row]
    scale = value_axis(
        table.measure,
        table.unit,
        values,
        one_of(brief.look, (4, 5, 6)),
        room=1.06 if printed else 1.0,
    )
    across, named = category_axis(at, "x", table.key, table.categories)
    cage = replace(cage, id=f"{at}cage", x=across, z=scale[0])
    frame: list[Element] = [
        table_panel(at, table, "block", sort="3D bar chart"),
        cage,
        *named,
        *numbered(at, {"z": scale}, numbers),
    ]
    if deep > 1:
        frame += legend(at, table.series, colours)
    blocks = [
        Block(id=f"{at}block/{c * deep + s}", category=c, series=s, value=v, fill=colours[s])
        for c, row in enumerate(table.values)
        for s, v in enumerate(row)
    ]
    if printed:
        frame += value_labels(blocks, table.unit)
    return (*frame, *blocks)


def clear(table: Table, tall: float, turn: float, rise: float) -> tuple[Table, Cage] | None:
    """The table, or with its series the other way round, in a cage seen from as high as no block hides another; None
    where one is hidden even then.
    """
    wide, deep = len(table.categories), len(table.series)
    cell, most = 1 / max(wide, deep), max(v for row in table.values for v in row)
    other = replace(table, series=table.series[::-1], values=tuple(row[::-1] for row in table.values))
    for lift in (0, 8, 16, 24):
        cage = Cage(
            id="cage",
            x=Axis(name=table.key, kind="category", low=-0.5, high=wide - 0.5),
            y=Axis(name=table.series_key, kind="category", low=-0.5, high=deep - 0.5),
            z=Axis(name=table.measure, low=0.0, high=1.1 * most),
            turn=turn,
            rise=min(rise + lift, STEEPEST),
            wide=cell * wide,
            deep=max(cell * deep, 0.18),
            tall=tall,
        )
        for one in (table, other):
            if all(shown(cage, c, s, row) >= LEAST for c, row in enumerate(one.values) for s in range(1, deep)):
                return one, cage
    return None


def shown(cage: Cage, category: int, series: int, row: Sequence[float]) -> float:
    """The share of a block's front that the block before it leaves to be seen."""
    low, top = (cage.seen(category, series - HALF, v)[1] for v in (0.0, row[series]))
    before = cage.seen(category, series - 1 + HALF, row[series - 1])[1]
    return (top - max(low, before)) / (top - low) if top > low else 1.0


HALF = 0.4  # of a slot: how far a block reaches to both sides
LEAST = 0.35  # of a front that is seen
STEEPEST = 50.0  # degrees that an eye looks down
TRIES = 12  # draws of a table
SIZES = ((720, 560), (760, 600), (820, 620), (800, 560))
generate = chart_of(panel, SIZES)
