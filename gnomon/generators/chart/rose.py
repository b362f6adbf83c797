"""Rose charts: sectors of one angle whose radius shows the value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart._looks import fills
from gnomon.generators.chart._parts import COMMON, chart_of, panel_id, table_title, value_axis, value_ticks
from gnomon.generators.ranges import one_of, span
from gnomon.scenes.chart import ChartLook, NameLabel, Panel, Petal
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
STYLE = {**COMMON, "many": (True, False)}
TURNS = (0, 0, 15, 30, 45, 60, 90, 120, 180, 240, 270, 315)  # degrees at which the first petal begins

SIZES = ((640, 620), (680, 660), (740, 660), (780, 700))


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
    many: bool = True,
) -> tuple[Element, ...]:
    """Petals over labelled rings, in one colour or in many."""
    table = source.draw(content, rows=span(level, (4, 6), (8, 12)), series=(1, 1), positive=True)
    if len(table.categories) < 4:
        raise Rejected("no such data", "four petals")
    n = len(table.categories)
    first = float(one_of(look, TURNS))
    colours = fills(look, palette, style.plot, min(n, 5)) if many else fills(look, palette, style.plot, 1)
    column = [row[0] for row in table.values]
    axis, steps = value_axis(table.measure, table.unit, column, one_of(look, (3, 4, 5)))
    petals = tuple(
        Petal(
            id=f"{at}petal/{i}",
            category=i,
            value=v,
            fill=colours[i % len(colours)],
            start=(first + 360 * i / n) % 360,
            sweep=360 / n,
        )
        for i, v in enumerate(column)
    )
    return (
        Panel(
            id=panel_id(at),
            sort="rose chart",
            title=table_title(table),
            radius=axis,
            datum="petal",
            key=table.key,
            measure=table.measure,
            unit=table.unit,
            categories=table.categories,
            ordered=table.ordered,
            sums=table.sums,
            field=table.field,
        ),
        *value_ticks(at, "radius", table.unit, steps[1:]),
        *petals,
        *(NameLabel(id=f"{p.id}/name", text=t) for p, t in zip(petals, table.categories, strict=True)),
    )


generate = chart_of(panel, sizes=SIZES)
