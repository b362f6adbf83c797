"""What all charts are put together from: the panel of a table, legends, and the chart around a panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.looks.pages import PLACE, paged, sized
from gnomon.generators.chart.looks.style import FONTS, PALETTES, SIZES, THEMES, chart_look
from gnomon.generators.chart.parts.axes import CURRENCIES
from gnomon.generators.chart.parts.notes import Notes, commented
from gnomon.scenes.chart import Axis, Chart, LegendEntry, NameLabel, Panel, Title
from gnomon.scenes.chart.encoding import Encoding, encode
from gnomon.scenes.ticks import significant

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources._shapes import Table
    from gnomon.truth.element import Element

COMMON: dict[str, tuple[Any, ...]] = {
    "theme": tuple(THEMES),
    "palette": tuple(PALETTES),
    "font": tuple(FONTS),
    **PLACE,
}


def chart_of(
    panel: Callable[..., tuple[Element, ...]], sizes: Sequence[tuple[int, int]] = SIZES
) -> Callable[..., Chart]:
    """The `generate` of a kind from its `panel`: the same options, and theme, palette and font in place of a look."""

    def generate(content: Generator, look: Generator, *, theme: str, font: str, notes: Notes, **own: Any) -> Chart:
        place = tuple(own.pop(name) for name in PLACE)
        style = chart_look(look, theme, font)
        elements = commented(look, panel(content, look, style=style, **own), style, notes)
        (main,) = (e for e in elements if isinstance(e, Panel))
        title = (Title(id="title", text=main.title),) if main.title else ()
        size, page, written = paged(look, sized(look, sizes), style, elements, place)
        return Chart(size=size, look=style, page=page, elements=(*title, *written, *elements))

    plain = {"theme": "plain", "palette": "okabe ito", "font": "DejaVu Sans", "notes": "any"}
    asked = [p for p in signature(panel).parameters.values() if p.name not in ("style", "palette", "at")]
    typed = {name: Notes if name == "notes" else str for name in plain}
    looks = [Parameter(n, Parameter.KEYWORD_ONLY, default=v, annotation=typed[n]) for n, v in plain.items()]
    looks += [Parameter(name, Parameter.KEYWORD_ONLY, default=0.5, annotation=float) for name in PLACE]
    shown = Signature([*asked, *looks], return_annotation=Chart)

    def bound(*given: Any, **options: Any) -> Chart:
        call = shown.bind(*given, **options)
        call.apply_defaults()
        return generate(*call.args, **call.kwargs)

    bound.__doc__ = panel.__doc__
    bound.__signature__ = shown  # type: ignore[attr-defined]
    return bound


def panel_id(at: str) -> str:
    """The id of the panel whose elements' ids begin with `at`: `panel` for "", `panel/1` for `panel/1/`."""
    return at.removesuffix("/") or "panel"


def legend(at: str, names: Sequence[str], colours: Sequence[str], **how: Any) -> tuple[LegendEntry, ...]:
    """One entry for each name, with its colour."""
    return tuple(
        LegendEntry(id=f"{at}legend/{i}", n=i, text=t, fill=c, **how)
        for i, (t, c) in enumerate(zip(names, colours, strict=True))
    )


def line_names(at: str, names: Sequence[str]) -> tuple[NameLabel, ...]:
    """The names of lines at their ends."""
    return tuple(NameLabel(id=f"{at}line/{i}/name", of=f"{at}line/{i}", text=t) for i, t in enumerate(names))


def table_panel(
    at: str,
    table: Table,
    *,
    sort: str,
    noun: str,
    names: Axis | None,
    values: Axis | None,
    upright: bool = True,
    also: Sequence[Encoding] = (),
    **more: Any,
) -> Panel:
    """The panel of a table, shown by a noun: its names along one axis, its values along the other; None where
    a panel has no such axis. `also`: what else is shown.
    """
    own: dict[str, Any] = {
        "title": table_title(table),
        "key": table.key,
        "encodings": (encode(noun, table.measure, table.unit, sums=table.sums), *also),
        "categories": table.categories,
        "series": table.series,
        "series_key": table.series_key,
        "ordered": table.ordered,
        "colour": "series",
        "field": table.field,
        **more,
    }
    x, y = (names, values) if upright else (values, names)
    return Panel(id=panel_id(at), sort=sort, x=x, y=y, upright=upright, **own)


def label_places(values: Sequence[float], unit: str) -> int:
    """Decimals of printed values: those they have, cents for money, three digits where they have too many."""
    has = max(len(f"{v:.10f}".rstrip("0").partition(".")[2]) for v in values)
    if unit in CURRENCIES and has:
        return 2
    return has if has <= 2 else max(significant(v) for v in values if v)


def table_title(table: Any) -> str:
    """The table's title; with one series left of several, the series stands in it."""
    alone = len(table.series) == 1 and table.series[0].lower() not in table.title.lower()
    return f"{table.title}: {table.series[0]}" if alone and table.measure != table.series[0] else str(table.title)
