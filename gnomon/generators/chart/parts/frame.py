"""What all charts are put together from: the panel of a table, legends, and the chart around a panel."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from decimal import Decimal
from inspect import Signature, signature
from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.looks.letters import lettered
from gnomon.generators.chart.looks.pages import paged, sized
from gnomon.generators.chart.looks.style import (
    FONTS,
    HOUSE,
    PALETTES,
    SIZES,
    THEMES,
    chart_look,
    data_ended,
    few_titles,
    house,
    stated,
)
from gnomon.generators.chart.parts.axes import (
    CURRENCIES,
    LYING,
    UPRIGHT,
    Scale,
    category_axis,
    numbered,
    sentence,
    unit_of,
)
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.headings import NAMED, titled
from gnomon.generators.chart.parts.notes import Notes, commented
from gnomon.generators.chart.parts.spare import spared
from gnomon.scenes.chart import Axis, Bar, Chart, LegendEntry, NameLabel, Panel, Tick, ValueLabel
from gnomon.scenes.chart.encoding import Encoding, encode
from gnomon.scenes.ticks import print_number, significant

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources._shapes import Table
    from gnomon.truth.element import Element

MOST = 1200  # pixels of a side that grows with the names along it
LEAST = (460, 280)  # pixels of a width and a height that shrink with them
ROOMY = (
    1.8  # times the text: what a row takes at most for each of its bars, and for what lies between rows; columns two
)
SHORT, FLAT = 4, 0.72  # so many times may stand in an upright picture; of more, its height to its width
COMMON: dict[str, tuple[Any, ...]] = {
    "theme": tuple(THEMES),
    # most charts have the palette and the font of their house
    "palette": (HOUSE,) * (2 * len(PALETTES)) + tuple(PALETTES),
    "font": (HOUSE,) * (2 * len(FONTS)) + FONTS,
}


def chart_of(panel: Callable[..., Elements], sizes: Sequence[tuple[int, int]] = SIZES) -> Callable[..., Chart]:
    """The `generate` of a kind from its `panel`: the same options, and those of a look and of notes."""

    def generate(
        content: Generator,
        look: Generator,
        *,
        level: int,
        source: Any = None,
        theme: str = "plain",
        palette: str = "okabe ito",
        font: str = "DejaVu Sans",
        notes: Notes = "any",
        **own: Any,
    ) -> Chart:
        """A chart of one panel."""
        size = sized(look, sizes)
        palette, font = house(look, theme, palette, font)
        style = chart_look(look, theme, font, size)
        made = panel(Brief(content, look, level, source, style, palette, data_ended(look, theme)), **own)
        elements = commented(look, made, style, notes)
        title, elements = titled(look, elements, stated(theme))
        (main,) = (e for e in elements if isinstance(e, Panel))
        few = few_titles(look, theme)
        page, written = paged(look, style, (*title, *elements), few)
        elements = spared(look, elements, few, (*title, *written))
        every = (*title, *written, *elements)
        return lettered(Chart(size=fitted(size, main, elements, style.text), look=style, page=page, elements=every))

    # options are looked up by their names and types: those of the panel stand before those that all charts have
    *common, _ = (
        p.replace(annotation=Notes) if p.name == "notes" else p for p in signature(generate).parameters.values()
    )
    fixed = ("brief", *getattr(panel, "keywords", ()))  # of a partial: no options
    asked = [p for p in signature(panel).parameters.values() if p.name not in fixed]
    generate.__signature__ = Signature([*common[:4], *asked, *common[4:]])  # type: ignore[attr-defined]
    return generate


def fitted(size: tuple[int, int], panel: Panel, elements: Elements, text: float) -> tuple[int, int]:
    """A size that suits the names along an axis: taller or wider where they are many, so that each has its line, and
    lower or narrower where they are few; what runs over time is wider than high.
    """
    width, height = size
    names = panel.x if panel.upright else panel.y
    if names is None or names.kind not in NAMED:
        return size
    if panel.upright and panel.ordered and len(panel.categories) > SHORT:
        height = min(height, 10 * round(FLAT * width / 10))
    if names.kind != "category":
        return width, height
    n = sum(isinstance(e, Tick) and e.axis == panel.category_axis for e in elements)
    lanes = max((e.lanes for e in elements if isinstance(e, Bar)), default=1)
    least, most = (10 * math.ceil(min(em * text, MOST) / 10) for em in (n * 1.5 + 9, n * ROOMY * (1 + lanes) + 13))
    if not panel.upright:
        return width, max(min(height, max(most, LEAST[1])), least)
    width = max(width if panel.ordered else min(width, max(2 * most, LEAST[0])), least)
    return width, min(height, width)


def panel_id(at: str) -> str:
    """The id of the panel whose elements' ids begin with `at`: `panel` for "", `panel/1` for `panel/1/`."""
    return at.removesuffix("/") or "panel"


def legend(at: str, names: Sequence[str], colours: Sequence[str], **how: Any) -> tuple[LegendEntry, ...]:
    """One entry for each name, with its colour."""
    return tuple(
        LegendEntry(id=f"{at}legend/{i}", n=i, text=t, fill=c, **how)
        for i, (t, c) in enumerate(zip(names, colours, strict=True))
    )


LONE = 0.12  # of charts of one series have a legend all the same


def lone_legend(brief: Brief, table: Table, colours: Sequence[str], **how: Any) -> tuple[LegendEntry, ...]:
    """Now and then the legend of a single series: what it shows, if its title does not say it."""
    name = table.series[0] if table.series[0].lower() != table.key.lower() else table.measure
    told = name.lower() in table_title(table).lower()
    return legend(brief.at, (sentence(name),), colours[:1], **how) if brief.look.random() < LONE and not told else ()


def line_names(at: str, names: Sequence[str]) -> tuple[NameLabel, ...]:
    """The names of lines at their ends."""
    return tuple(NameLabel(id=f"{at}line/{i}/name", of=f"{at}line/{i}", text=t) for i, t in enumerate(names))


def name_labels(marks: Sequence[Any], names: Sequence[str]) -> list[Element]:
    """A name at each mark."""
    return [NameLabel(id=f"{m.id}/name", of=m.id, text=t) for m, t in zip(marks, names, strict=True)]


def value_labels(marks: Sequence[Any], unit: str = "", places: int | None = None) -> list[Element]:
    """The value of each mark printed at it, with as many decimals as suit all of them."""
    places = label_places([m.value for m in marks], unit) if places is None else places
    return [ValueLabel(id=f"{m.id}/label", of=m.id, text=print_number(m.value, places, unit)) for m in marks]


def panel_of(at: str, data: Any, *encodings: Encoding, sort: str, **more: Any) -> Panel:
    """The panel of data that have a title and a field; `encodings` say by what they are shown.

    Where no axis says the unit, the title does.
    """
    own: dict[str, Any] = {"title": data.title, "field": data.field, "about": getattr(data, "about", None), **more}
    if not own.keys() & {"x", "y", "shade"} and own["title"]:
        own["title"] += unit_of(encodings[0].unit)
    return Panel(id=panel_id(at), sort=sort, encodings=encodings, **own)


def table_panel(at: str, table: Table, noun: str, *also: Encoding, sort: str, **more: Any) -> Panel:
    """The panel of a table, shown by a noun. `also`: what else is shown."""
    own: dict[str, Any] = {
        "title": table_title(table),
        "key": table.key,
        "categories": table.categories,
        "series": table.series,
        "series_key": table.series_key,
        "ordered": table.ordered,
        "colour": "series",
        "total": table.total,
        **more,
    }
    shown = encode(noun, table.measure, table.unit, nature=table.nature, sums=table.sums)
    return panel_of(at, table, shown, *also, sort=sort, **own)


def table_frame(
    at: str,
    table: Table,
    noun: str,
    scale: Scale,
    *also: Encoding,
    names: tuple[Axis, list[Element]] | None = None,
    upright: bool = True,
    numbers: str = "plain",
    **more: Any,
) -> list[Element]:
    """The panel of a table with its values along one axis and its names (all, or as given) along the other."""
    along, up = UPRIGHT if upright else LYING
    axis, named = names or category_axis(at, along, table.key, table.categories)
    more |= {along: axis, up: scale[0], "upright": upright}
    return [table_panel(at, table, noun, *also, **more), *named, *numbered(at, {up: scale}, numbers)]


def label_places(values: Sequence[float], unit: str) -> int:
    """Decimals of printed values: those they have, cents for money, three digits where they have too many."""
    # a large one has no ten digits behind its point that are true
    texts = (f"{v:.10f}" if abs(v) < 1e5 else f"{Decimal(f'{v:.15g}'):f}" for v in values)
    has = max(len(t.rstrip("0").partition(".")[2]) if "." in t else 0 for t in texts)
    if unit in CURRENCIES and has and not (has > 2 and any(0 < abs(v) < 0.1 for v in values)):
        return 2
    fine = any(0 < abs(v) < 1e-9 for v in values)
    return has if has <= 2 and not fine else max(significant(v) for v in values if v)


def table_title(table: Any) -> str:
    """The table's title; with one series left of several, the series stands in it."""
    alone = len(table.series) == 1 and table.series[0].lower() not in table.title.lower()
    if not alone or table.measure == table.series[0]:
        return str(table.title)
    number = table.series[0][:1].isdigit() and table.series_key not in ("", "year")  # 0-1 of what?
    return f"{table.title}: {table.series_key if number else ''} {table.series[0]}".replace("  ", " ")
