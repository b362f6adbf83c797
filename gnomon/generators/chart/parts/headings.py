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

LONG = 5  # times over which one may be said to stay above another
# the words before times at which something is highest
TIMES = {"month": "in", "quarter": "in", "year": "in", "season": "in", "weekday": "on", "hour": "at"}
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


def titled(
    look: Generator, elements: Sequence[Element], stated: float
) -> tuple[tuple[Title, ...], tuple[Element, ...]]:
    """The title of a chart of one panel, and its elements; a share `stated` of those that have a finding are titled by
    it.
    """
    (main,) = (e for e in elements if isinstance(e, Panel))
    if not main.title:
        return (), tuple(elements)
    found = findings(main, elements)
    if not found or look.random() >= stated:
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


def extremes(panel: Panel, values: Sequence[float]) -> list[tuple[str, Finding]]:
    """`Borg had the most births`, `Borg made up more than half of all births`; of what is of a time, in its tense."""
    own = [(v, n) for v, n in zip(values, panel.categories, strict=True) if n != panel.total]
    own.sort(reverse=True)
    if len(own) < 3 or own[-1][0] < 0 or panel.about is None or not panel.about.period:
        return []
    what, found = things(panel), []
    (top, first), (second, _), (low, last) = own[0], own[1], own[-1]
    when = "" if len(panel.about.period) > 4 else f" in {panel.about.period}"
    counted = panel.main.measure.startswith("number of ")
    most = panel.main.most if panel.main.most in LEADING else "most" if counted else "highest"
    least = panel.main.least if panel.main.least in LEADING else "fewest" if counted else "lowest"
    if top > CLEAR * second and named_alone(first):
        finding = Finding(kind="highest", names=(first,))
        found += [(f"{first} had the {most} {what}{end}", finding) for end in dict.fromkeys(("", when))]
        if panel.main.sums and 0.51 * math.fsum(v for v, _ in own) < top and not panel.main.measure.startswith("mean"):
            whole = f"all {what}" if counted else f"the {what}"
            found.append((f"{first} made up more than half of {whole}", Finding(kind="half", names=(first,))))
    if own[-2][0] > CLEAR * low and panel.main.noun != "wedge" and named_alone(last):
        found.append((f"{last} had the {least} {what}{when}", Finding(kind="lowest", names=(last,))))
    return found


def named_alone(name: str) -> bool:
    """Whether a sentence can begin with a name: one of its own, and a word with a capital."""
    return name[:1].isupper() and not name.startswith("Other")


def over_time(panel: Panel, values: Sequence[float]) -> list[tuple[str, Finding]]:
    """`Harvest fell 34% from 2012 to 2020`, `Barley: exports more than doubled since 2012`, `Rain peaked in Nov`."""
    who = panel.series[0] if panel.series and panel.series[0] != panel.main.measure else ""
    called = f"{who}: {panel.main.measure}" if who else sentence(panel.main.measure)
    if who[:1].isdigit():
        return []
    first, last = values[0], values[-1]
    start, end = panel.categories[0], panel.categories[-1]
    found: list[tuple[str, Finding]] = []
    running = panel.key in ("year", "quarter", "season") and len(start) > 3
    if running and panel.main.ratios and first > 0 and panel.main.unit != "%":
        percent = round(100 * (last - first) / first)
        if last > 2.02 * first:
            finding = Finding(kind="multiple", names=(start,), amount=2.0)
            found.append((f"{called} more than doubled since {start}", finding))
        elif abs(percent) >= 8:
            finding = Finding(kind="change", names=(start,), amount=float(percent))
            risen = percent > 0
            found.append((f"{called} {'rose' if risen else 'fell'} {abs(percent)}% from {start} to {end}", finding))
            found.append((f"{called} {'up' if risen else 'down'} {abs(percent)}% since {start}", finding))
    at = TIMES.get(panel.key)
    order = sorted(range(len(values)), key=lambda i: values[i])
    turned = 0 < order[-1] < len(values) - 1  # what still rises at the end has not peaked
    if at and len(values) > 3 and turned and values[order[-1]] > 1.02 * values[order[-2]] > 0:
        name = panel.categories[order[-1]]
        found.append((f"{called} peaked {at} {name}", Finding(kind="highest", names=(name,))))
    if at and len(values) > 3 and 0 < 1.02 * values[order[0]] < values[order[1]]:
        name = panel.categories[order[0]]
        found.append((f"{called} lowest {at} {name}", Finding(kind="lowest", names=(name,))))
    return found


def above(panel: Panel, rows: Sequence[Sequence[float]]) -> list[tuple[str, Finding]]:
    """`Harvest: Barley stayed above Oats`, over time; `Exports rose in every county between 2012 and 2016`."""
    scale = max(abs(v) for row in rows for v in row)
    measure = sentence(panel.main.measure)

    def over(i: int, k: int) -> bool:
        return all(a - b > 0.03 * scale for a, b in zip(rows[i], rows[k], strict=True))

    last = len(rows) - 1
    if panel.series_key == "year":
        years = (panel.series[last], panel.series[0])
        if panel.ordered or not over(last, 0):
            return []
        text = f"{measure} rose in every {panel.key} between {years[1]} and {years[0]}"
        return [(text, Finding(kind="above", names=years))]
    if panel.key not in TIMES or last != 1 or len(rows[0]) < LONG or not all(map(named_alone, panel.series)):
        return []
    ahead = [(panel.series[i], panel.series[k]) for i, k in ((0, 1), (1, 0)) if over(i, k)]
    return [(f"{measure}: {p} stayed above {q}", Finding(kind="above", names=(p, q))) for p, q in ahead]


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
