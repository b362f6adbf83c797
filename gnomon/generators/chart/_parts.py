"""What all charts are put together from: axes with their ticks and titles, legends, and the chart around a panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from inspect import Parameter, Signature, signature
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from gnomon.generators.chart._looks import FONTS, PALETTES, SIZES, THEMES, chart_look
from gnomon.generators.chart._notes import Notes, commented
from gnomon.generators.chart._pages import PLACE, paged, sized
from gnomon.scenes.chart import Axis, AxisTitle, Chart, LegendEntry, NameLabel, Panel, Tick, Title
from gnomon.scenes.ticks import decimals, print_number, significant, ticks

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
CURRENCIES = ("$", "€", "£")


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


def sentence(text: str) -> str:
    """With a capital, as titles of axes begin."""
    return text[:1].upper() + text[1:]


def axis_title(at: str, name: str, axis: Axis) -> AxisTitle:
    """`Mean price (kg)` along the axis x, y, far y or shade; signs that stand at the ticks are left out."""
    unit = f" ({axis.unit})" if axis.unit and axis.unit not in (*CURRENCIES, "%") else ""
    return AxisTitle(id=f"{at}axis/{name}/title", text=sentence(axis.name) + unit)


def value_axis(
    name: str,
    unit: str,
    values: Sequence[float],
    about: int,
    *,
    zero: bool = True,
    room: float = 1.0,
    kind: Literal["linear", "log", "symlog"] = "linear",
) -> tuple[Axis, tuple[float, ...]]:
    """An axis that spans values with about so many round steps, and the values of its ticks.

    `room` above the highest is for labels.
    """
    low, high = min(values), max(values)
    if kind == "log":
        return log_axis(name, unit, low, high)
    if kind == "symlog":
        return symlog_axis(name, unit, low, high)
    if zero:
        low, high = min(0.0, low * room), max(0.0, high * room)
    elif room != 1.0:
        high += (high - low) * (room - 1)
    steps = ticks(low, high if high > low else low + 1.0, about)
    return Axis(name=name, unit=unit, low=steps[0], high=steps[-1]), steps


def log_axis(name: str, unit: str, low: float, high: float) -> tuple[Axis, tuple[float, ...]]:
    """An axis over whole powers of ten; ValueError unless all is above zero."""
    import math

    if low <= 0:
        raise ValueError(f"expected values above 0 for a log axis, got {low}")
    first, last = math.floor(math.log10(low) + 1e-9), math.ceil(math.log10(high) - 1e-9)
    last = max(last, first + 1)
    steps = tuple(10.0**n for n in range(first, last + 1))
    return Axis(name=name, unit=unit, kind="log", low=steps[0], high=steps[-1]), steps


def symlog_axis(name: str, unit: str, low: float, high: float) -> tuple[Axis, tuple[float, ...]]:
    """An axis over whole powers of ten on both sides of zero, linear near it; ValueError unless both have values."""
    import math

    if not low < 0 < high:
        raise ValueError(f"expected values on both sides of 0 for a symlog axis, got {low} to {high}")
    first = math.ceil(math.log10(max(-low, high)) - 1e-9) - 2

    def powers(far: float) -> list[float]:
        last = max(first, math.ceil(math.log10(far) - 1e-9))
        return [float(f"{10.0**n:.12g}") for n in range(first, last + 1)]

    steps = (*(-v for v in reversed(powers(-low))), 0.0, *powers(high))
    linear = float(f"{10.0**first:.12g}")
    return Axis(name=name, unit=unit, kind="symlog", low=steps[0], high=steps[-1], linear=linear), steps


def value_ticks(at: str, name: str, unit: str, steps: Sequence[float], numbers: str = "plain") -> tuple[Tick, ...]:
    """Labelled ticks of an axis in one format: plain `12,500`, short `12.5k`, scientific `1.25e4`."""
    texts = tick_texts(steps, unit, numbers)
    return tuple(
        Tick(id=f"{at}tick/{name}/{i}", text=t, at=v) for i, (t, v) in enumerate(zip(texts, steps, strict=True))
    )


def tick_texts(steps: Sequence[float], unit: str, numbers: str) -> list[str]:
    """The numbers at ticks, all with as many decimals as their step needs."""
    top = max(abs(v) for v in steps)
    gaps = [b - a for a, b in pairwise(steps)]
    even = len(gaps) > 0 and max(gaps) - min(gaps) <= 1e-9 * top
    if not even:  # powers of ten
        return [print_number(v, decimals(v) if v else 0, unit) for v in steps]
    step = steps[1] - steps[0]
    if numbers == "short" and top >= 2000:
        sign, power = next((s, p) for s, p in (("bn", 1e9), ("M", 1e6), ("k", 1e3)) if top >= p)
        places = decimals(step / power)
        texts = [print_number(v / power, places, unit if unit in CURRENCIES else "") for v in steps]
        return [t if v == 0 else f"{t}{sign}" for t, v in zip(texts, steps, strict=True)]
    # years and the like have no thousands
    return [print_number(v, decimals(step), unit, thousands=unit != "year") for v in steps]


def category_axis(
    at: str, name: str, key: str, categories: Sequence[str], every: int = 1
) -> tuple[Axis, list[Element]]:
    """An axis of names, its title and every so many ticks."""
    axis = Axis(name=key, kind="category", low=-0.5, high=len(categories) - 0.5)
    named: list[Element] = [AxisTitle(id=f"{at}axis/{name}/title", text=sentence(key))]
    shown = [i for i in range(len(categories)) if i % every == 0]
    named += [Tick(id=f"{at}tick/{name}/{k}", text=categories[i], at=float(i)) for k, i in enumerate(shown)]
    return axis, named


def legend(at: str, names: Sequence[str], colours: Sequence[str], **how: Any) -> tuple[LegendEntry, ...]:
    """One entry for each name, with its colour."""
    return tuple(
        LegendEntry(id=f"{at}legend/{i}", text=t, fill=c, **how)
        for i, (t, c) in enumerate(zip(names, colours, strict=True))
    )


def line_names(at: str, names: Sequence[str]) -> tuple[NameLabel, ...]:
    """The names of lines at their ends."""
    return tuple(NameLabel(id=f"{at}line/{i}/name", text=t) for i, t in enumerate(names))


def table_panel(
    at: str,
    table: Table,
    *,
    sort: str,
    datum: str,
    names: Axis | None,
    values: Axis | None,
    upright: bool = True,
    **more: Any,
) -> Panel:
    """The panel of a table: its names along one axis, its values along the other; None where a panel has no such
    axis.
    """
    own: dict[str, Any] = {
        "title": table_title(table),
        "key": table.key,
        "measure": table.measure,
        "unit": table.unit,
        "categories": table.categories,
        "series": table.series,
        "series_key": table.series_key,
        "ordered": table.ordered,
        "colour": "series",
        "sums": table.sums,
        "field": table.field,
        **more,
    }
    x, y = (names, values) if upright else (values, names)
    return Panel(id=panel_id(at), sort=sort, datum=datum, x=x, y=y, upright=upright, **own)


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
