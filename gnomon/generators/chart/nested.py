"""Nested pies: a whole in parts, and each part in parts of its own around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart._looks import fills, shades
from gnomon.generators.chart._parts import COMMON, chart_of, panel_id
from gnomon.generators.ranges import one_of, span
from gnomon.scenes.chart import ChartLook, InnerWedge, NameLabel, Panel, ValueLabel, Wedge
from gnomon.scenes.ticks import print_number

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

VERSION = "1"
SOURCE = "tables"
STYLE = {**COMMON}

SIZES = ((720, 640), (760, 700), (820, 680), (700, 700), (860, 720))  # names stand all around


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
) -> tuple[Element, ...]:
    """An inner ring of parts and an outer ring of what they hold, in tints of their colour."""
    tree = source.tree(content, parts=span(level, (2, 3), (3, 4)), inner=span(level, (2, 2), (2, 4)))
    colours = fills(look, palette, style.plot, len(tree.parts))
    total = sum(v for values in tree.values for v in values)
    turn = float(one_of(look, (0.0, 0.0, 90.0, -30.0)))
    names = (*tree.parts, *(f"{n} ({p})" for p, inner in zip(tree.parts, tree.inner, strict=True) for n in inner))
    wedges: list[Wedge] = []
    frame: list[Element] = []
    count = len(tree.parts)
    for i, (part, inner, values) in enumerate(zip(tree.parts, tree.inner, tree.values, strict=True)):
        whole = 360 * sum(values) / total
        own = f"{at}inner wedge/{i}"
        wedges.append(
            InnerWedge(
                id=own, category=i, value=sum(values), fill=colours[i], start=turn, sweep=whole, inner=0.0, outer=0.66
            )
        )
        frame.append(NameLabel(id=f"{own}/name", text=part))
        for k, (name, value, tint) in enumerate(
            zip(inner, values, shades(colours[i], len(inner) + 1, style.plot)[1:], strict=True)
        ):
            sweep = 360 * value / total
            outer = f"{at}wedge/{count - len(tree.parts)}"
            wedges.append(Wedge(id=outer, category=count, value=value, fill=tint, start=turn, sweep=sweep, inner=0.68))
            frame.append(NameLabel(id=f"{outer}/name", text=f"{name}"))
            frame.append(ValueLabel(id=f"{outer}/label", text=print_number(value, 0)))
            turn, count = turn + sweep, count + 1
    return (
        Panel(
            id=panel_id(at),
            sort="nested pie chart",
            title=tree.title,
            datum="wedge",
            key=tree.inner_key,
            measure=tree.measure,
            unit=tree.unit,
            categories=(*tree.parts, *(n for inner in tree.inner for n in inner)),
            sums=True,
            field=tree.field,
        ),
        *wedges,
        *frame,
    )


generate = chart_of(panel, sizes=SIZES)
