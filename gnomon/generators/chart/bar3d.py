"""Bars in three dimensions: blocks for the categories of a table, several series one behind the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.axes import category_axis, numbered, value_axis
from gnomon.generators.chart.parts.bars import ORDERS, arranged
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend, table_panel, value_labels
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.chart import Axis, Block, Cage

if TYPE_CHECKING:
    from gnomon.truth.element import Element

VERSION = "2"
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
    table = brief.draw(rows=brief.count(2, 6, 9), series=brief.count(1, 2, 4), least=1, positive=True)
    table = arranged(brief.content, table, order)
    wide, deep = len(table.categories), len(table.series)
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
    cell = 1 / max(wide, deep)
    cage = Cage(
        id=f"{at}cage",
        x=across,
        y=Axis(name=table.series_key, kind="category", low=-0.5, high=deep - 0.5),
        z=scale[0],
        turn=float(turn),
        rise=float(rise),
        wide=cell * wide,
        deep=max(cell * deep, 0.18),
        tall=between(brief.look, 8, 18) / 20,
    )
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


SIZES = ((720, 560), (760, 600), (820, 620), (800, 560))
generate = chart_of(panel, SIZES)
