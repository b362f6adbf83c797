"""What is written over and under a chart: a title that states a finding now and then, a subtitle, who says so."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.axes import sentence
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Bar, Datum, Panel, Title
from gnomon.scenes.chart.about import About, Finding
from gnomon.scenes.chart.encoding import OF_MEASURES

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.scenes.chart.datum import Datum
    from gnomon.truth.element import Element

STATED = 0.5  # of the charts that have a finding: how many are titled by it
NAMED = ("category", "date")  # sorts of axes along which names stand
CLEAR = 1.06  # times the next one: so far ahead is what a title names
# of these a highest or lowest is no news: stages only shrink, parts of flows and wholes are what they are made of
NO_NEWS = ("bin", "stage", "node", "flow", "inner wedge", "needle", "candle", "tile")
# superlatives that a title may begin with: "the largest harvest" is said, "the dearest rent" is not
LEADING = ("most", "fewest", "tallest", *OF_MEASURES)
# units as they are written out in a subtitle; others stand as they are
WRITTEN = {
    "%": "Per cent", "$": "US dollars", "€": "Euros", "£": "Pounds", "million $": "Million US dollars",
    "thousand $": "Thousand US dollars", "million €": "Million euros", "thousand €": "Thousand euros",
    "t": "Tonnes", "thousand t": "Thousand tonnes", "ha": "Hectares", "thousand ha": "Thousand hectares",
    "thousand": "Thousands", "min": "Minutes", "h": "Hours", "s": "Seconds", "ms": "Milliseconds", "days": "Days",
    "years": "Years", "°C": "Degrees Celsius", "t/ha": "Tonnes per hectare", "mm": "Millimetres", "cm": "Centimetres",
    "m": "Metres", "g/L": "Grams per litre", "mg/L": "Milligrams per litre", "kWh": "Kilowatt hours",
    "GWh": "Gigawatt hours", "MPa": "Megapascals", "m/s": "Metres per second", "L per 100 km": "Litres per 100 km",
    "points": "Points", "K": "Kelvin", "MB": "Megabytes", "TB": "Terabytes", "dB": "Decibels", "kg": "Kilograms",
    "bicycles per day": "Bicycles per day", "litres per day": "Litres per day", "cups per day": "Cups per day",
    "units per shift": "Units per shift", "spectators": "Spectators", "pallets": "Pallets",
}  # fmt: skip


def titled(look: Generator, elements: Sequence[Element]) -> tuple[tuple[Title, ...], tuple[Element, ...]]:
    """The title of a chart of one panel, which states a finding now and then, and its elements."""
    (main,) = (e for e in elements if isinstance(e, Panel))
    if not main.title:
        return (), tuple(elements)
    found = findings(main, elements)
    if not found or look.random() >= STATED:
        return (Title(id="title", text=main.title),), tuple(elements)
    text, finding = one_of(look, found)
    named = replace(main, title=text)
    return (Title(id="title", text=text, finding=finding),), tuple(named if e is main else e for e in elements)


def findings(panel: Panel, elements: Sequence[Element]) -> list[tuple[str, Finding]]:
    """Titles that hold of a panel whose table we made, with what they state."""
    if panel.about is None or not panel.categories or not panel.row_encodings or panel.main.noun in NO_NEWS:
        return []
    if panel.far_y is not None or panel.title.endswith(")"):  # about two measures; or its title says the unit
        return []
    marks = [e for e in elements if isinstance(e, Datum) and e.noun == panel.main.noun]
    wide = max(1, len(panel.series))
    values = {(m.series, m.category): m.value for m in marks}
    if len(values) != wide * len(panel.categories) or any(isinstance(m, Bar) and m.start for m in marks):
        return []
    rows = [[values[s, c] for c in range(len(panel.categories))] for s in range(wide)]
    if wide > 1:
        return above(panel, rows)
    return over_time(panel, rows[0]) if panel.ordered else extremes(panel, rows[0])


def things(panel: Panel) -> str:
    """What a superlative is said of: `births` of `number of births`."""
    return panel.main.measure.removeprefix("number of ")


def measured(panel: Panel) -> str:
    """What stands along its only axis of values, the other one being of names or dates; "" if there is none."""
    names, values = panel.axis(panel.category_axis), panel.axis(panel.value_axis)
    named = names is not None and names.kind in NAMED and panel.categories != ()
    return values.name if named and values is not None and values.kind not in NAMED and panel.far_y is None else ""


def superlative(said: str, usual: str) -> str:
    return sentence(said if said in LEADING else usual)


def extremes(panel: Panel, values: Sequence[float]) -> list[tuple[str, Finding]]:
    """`Most births: Borg`, `Borg: more than half of all births`."""
    own = [(v, n) for v, n in zip(values, panel.categories, strict=True) if n != panel.total]
    own.sort(reverse=True)
    if len(own) < 3 or own[-1][0] < 0:
        return []
    what, found = things(panel), []
    (top, first), (second, _), (low, last) = own[0], own[1], own[-1]
    lumped = first.startswith("Other")
    counted = panel.main.measure.startswith("number of ")
    most = superlative(panel.main.most, "most" if counted else "highest")
    least = superlative(panel.main.least, "fewest" if counted else "lowest")
    if top > CLEAR * second and not lumped:
        finding = Finding(kind="highest", names=(first,))
        found.append((f"{most} {what}: {first}", finding))
        if most in ("Most", "Largest"):
            found.append((f"{first} ahead in {what}", finding))
        if panel.main.sums and 0.51 * math.fsum(v for v, _ in own) < top and not panel.main.measure.startswith("mean"):
            whole = f"all {what}" if counted else "the total"
            found.append((f"{first}: more than half of {whole}", Finding(kind="half", names=(first,))))
    if own[-2][0] > CLEAR * low and panel.main.noun != "wedge" and not last.startswith("Other"):
        found.append((f"{least} {what}: {last}", Finding(kind="lowest", names=(last,))))
    return found


def over_time(panel: Panel, values: Sequence[float]) -> list[tuple[str, Finding]]:
    """`Barley: harvest up 34% since 2012`, `Exports more than doubled since 2012`, `Rainfall highest in Nov`."""
    who = panel.series[0] if panel.series and panel.series[0] != panel.main.measure else ""
    called = f"{who}: {panel.main.measure}" if who else sentence(panel.main.measure)
    if who[:1].isdigit():  # a sentence begins with a word
        called = f"{sentence(panel.main.measure)}, {f'{panel.series_key} {who}'.strip()},"
    first, last = values[0], values[-1]
    start = panel.categories[0]
    found: list[tuple[str, Finding]] = []
    running = panel.key in ("year", "quarter", "season") and len(start) > 3
    if running and panel.main.ratios and first > 0 and panel.main.unit != "%":
        percent = round(100 * (last - first) / first)
        if last > 2.02 * first:
            found.append(
                (f"{called} more than doubled since {start}", Finding(kind="multiple", names=(start,), amount=2.0))
            )
        elif abs(percent) >= 8:
            way = "up" if percent > 0 else "down"
            finding = Finding(kind="change", names=(start,), amount=float(percent))
            found.append((f"{called} {way} {abs(percent)}% since {start}", finding))
    at = {"month": "in", "quarter": "in", "year": "in", "season": "in", "weekday": "on", "hour": "at"}.get(panel.key)
    order = sorted(range(len(values)), key=lambda i: values[i])
    if at and len(values) > 3 and values[order[-1]] > 1.02 * values[order[-2]] > 0:
        name = panel.categories[order[-1]]
        found.append((f"{called} highest {at} {name}", Finding(kind="highest", names=(name,))))
    if at and len(values) > 3 and 0 < 1.02 * values[order[0]] < values[order[1]]:
        name = panel.categories[order[0]]
        found.append((f"{called} lowest {at} {name}", Finding(kind="lowest", names=(name,))))
    return found


def above(panel: Panel, rows: Sequence[Sequence[float]]) -> list[tuple[str, Finding]]:
    """`Harvest: Barley above Oats throughout`: one series above all others; or all higher than some years before."""
    scale = max(abs(v) for row in rows for v in row)
    measure = sentence(panel.main.measure)

    def over(i: int, others: Sequence[int]) -> bool:
        return all(rows[i][c] - rows[k][c] > 0.03 * scale for k in others for c in range(len(rows[i])))

    last = len(rows) - 1
    if panel.series_key == "year":
        first_year, last_year = panel.series[0], panel.series[last]
        if panel.ordered or not over(last, [0]):
            return []
        text = f"{measure} higher in {last_year} than in {first_year} for every {panel.key}"
        return [(text, Finding(kind="above", names=(last_year, first_year)))]
    for i, name in enumerate(panel.series):
        if any(n[:1].isdigit() for n in panel.series):  # a group of ages is above nothing
            break
        others = [k for k in range(len(rows)) if k != i]
        if over(i, others):
            text = f"{measure}: {name} {f'above {panel.series[others[0]]}' if last == 1 else 'highest'} throughout"
            names = (name, panel.series[others[0]]) if last == 1 else (name,)
            return [(text, Finding(kind="above", names=names))]
    return []


def second_line(look: Generator, elements: Sequence[Element], few: bool = False) -> str:
    """Measure, unit, period and place of the only panel, as far as its title does not say them; "" for nothing to say.
    `few`: measure and unit are said here and not along an axis.
    """
    panels = [e for e in elements if isinstance(e, Panel)]
    if len(panels) != 1 or not panels[0].encodings:
        return ""
    (panel,) = panels
    about, title = panel.about or About(), panel.title
    if panel.about is None and not few:
        return ""
    when = "" if about.period in title else about.period
    where = "" if about.place in title else about.place
    lengthwise = panel.x is not None or panel.shade is not None  # else the title says the unit
    unit = WRITTEN.get(panel.main.unit, "") if panel.categories and lengthwise else ""
    stated = any(isinstance(e, Title) and e.finding is not None for e in elements)
    measure = measured(panel)
    few = few and bool(measure)
    if (stated or few) and (measure or things(panel)).removeprefix("number of ").lower() not in title.lower():
        unit = sentence(measure or panel.main.measure) + (f", {in_sentence(unit)}" if unit else "")
    elif look.random() < 0.3 and not stated and not few:
        unit = ""
    if unit.lower() in title.lower():  # Days, of days until return
        unit = ""
    told = [t for t in (unit, bare(where), when) if t]
    if len(told) == 3 and not stated and look.random() < 0.5:
        told = told[:2] if few or look.random() < 0.5 else told[1:]
    return sentence(", ".join(told))


def bare(place: str) -> str:
    """`Severin plain` of `in the Severin plain`; other phrases stay."""
    for word in ("in the ", "at the ", "on the ", "in ", "at ", "on "):
        if place.startswith(word) and (word.endswith("the ") or place[len(word)].isupper()):
            return place.removeprefix(word)
    return place


def in_sentence(unit: str) -> str:
    """A unit within a line: without its capital where it is a word."""
    return unit[0].lower() + unit[1:] if unit in WRITTEN.values() and not unit.startswith("US") else unit


def foot_note(look: Generator, elements: Sequence[Element], sourced: bool) -> str:
    """`Error bars: standard error. Source: Port Helen Health Board`; who says so only if `sourced`; "" for nothing."""
    panels = [e for e in elements if isinstance(e, Panel)]
    told = list(dict.fromkeys(p.beneath for p in panels if p.beneath))
    named = [o for o in dict.fromkeys(p.about.origin for p in panels if p.about is not None) if o]
    if named and sourced:
        told.append(f"{one_of(look, ('Source', 'Source', 'Source', 'Data'))}: {'; '.join(named[:2])}")
    return ". ".join(told)
