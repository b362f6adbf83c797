"""Bar charts: one value per category, or one per category and series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart._looks import FONTS, PALETTES, SIZES, THEMES, chart_look, fills
from gnomon.generators.ranges import one_of, span
from gnomon.generators.sources._table import Table
from gnomon.generators.sources.tables import Tables
from gnomon.scenes.chart import AxisTitle, Bar, Chart, LegendEntry, Panel, Tick, Title, ValueLabel
from gnomon.scenes.ticks import decimals, print_number, significant, ticks

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.truth.element import Element

VERSION = "1"
SOURCE = "tables"
STYLE = {
    "theme": tuple(THEMES),
    "palette": tuple(PALETTES),
    "font": FONTS,
    "upright": (True, True, False),
    "labels": (False, False, True),
}


def generate(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    theme: str = "plain",
    palette: str = "okabe ito",
    font: str = "DejaVu Sans",
    upright: bool = True,
    labels: bool = False,
) -> Chart:
    """A bar chart of a part of a table. `labels` prints each value at its bar."""
    table = source.draw(content, rows=span(level, (3, 5), (8, 14)), series=span(level, (1, 1), (2, 4)))
    style = chart_look(look, theme, font)
    colours = fills(look, palette, style.plot, len(table.series))
    bars = tuple(
        Bar(id=f"bar/{i}", category=c, series=s, value=table.values[c][s], fill=colours[s])
        for i, (c, s) in enumerate((c, s) for c in range(len(table.categories)) for s in range(len(table.series)))
    )
    values = [bar.value for bar in bars]
    top = max(0.0, *values)
    # printed values need room beyond the bars
    steps = ticks(min(0.0, *values), top * (1.18 if labels else 1.0) or 1.0, one_of(look, (4, 5, 6, 7)))
    # more labels than fit would overlap; crowded charts go without
    printed = labels and len(bars) <= (24 if not upright else 12)
    elements: list[Element] = [Panel(id="panel/0"), Title(id="title", text=title(table))]
    elements += axes(table, steps, upright)
    if len(table.series) > 1:
        elements += [LegendEntry(id=f"legend/{s}", text=t, fill=colours[s]) for s, t in enumerate(table.series)]
    elements += bars
    if printed:
        places = label_places(values, table.unit)
        elements += [ValueLabel(id=f"{b.id}/label", text=print_number(b.value, places, table.unit)) for b in bars]
    return Chart(
        size=one_of(look, SIZES),
        look=style,
        elements=tuple(elements),
        key=table.key,
        measure=table.measure,
        unit=table.unit,
        low=steps[0],
        high=steps[-1],
        categories=table.categories,
        series=table.series,
        ordered=table.ordered,
        upright=upright,
    )


def label_places(values: list[float], unit: str) -> int:
    """Decimals of printed values: those they have, cents for money, three digits where they have too many."""
    has = max(len(f"{v:.10f}".rstrip("0").partition(".")[2]) for v in values)
    if unit in ("$", "€", "£") and has:
        return 2
    return has if has <= 2 else max(significant(v) for v in values if v)


def title(table: Table) -> str:
    """The table's title; with one series left of several, the series stands in it."""
    alone = len(table.series) == 1 and table.series[0].lower() not in table.title.lower()
    return f"{table.title}: {table.series[0]}" if alone and table.measure != table.series[0] else table.title


def axes(table: Table, steps: tuple[float, ...], upright: bool) -> list[Element]:
    """Both axes' titles and ticks."""
    name, value = ("x", "y") if upright else ("y", "x")
    places = decimals(steps[1] - steps[0])
    unit = f" ({table.unit})" if table.unit and table.unit not in ("$", "€", "£", "%") else ""
    shown = f"{table.measure[0].upper()}{table.measure[1:]}{unit}"
    return [
        AxisTitle(id=f"axis/{name}/title", text=table.key[0].upper() + table.key[1:]),
        AxisTitle(id=f"axis/{value}/title", text=shown),
        *(Tick(id=f"tick/{name}/{i}", text=t, at=float(i)) for i, t in enumerate(table.categories)),
        *(Tick(id=f"tick/{value}/{i}", text=print_number(v, places, table.unit), at=v) for i, v in enumerate(steps)),
    ]
