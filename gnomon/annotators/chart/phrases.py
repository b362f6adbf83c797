"""How categories and measures are said: in 2019, on 17 Feb, at 8:00, in week 3, at a wavelength of 400 nm."""

from __future__ import annotations

import re
from functools import lru_cache

from gnomon.annotators.printing import printed_value, with_unit
from gnomon.annotators.wording import HEAD, with_article
from gnomon.scenes.chart import Panel
from gnomon.truth.steps import Comparison, End

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
# both ends of an order with the other one, and as they are said of sizes and of lengths
BOTH_ENDS: tuple[tuple[End, End], ...] = (("highest", "lowest"), ("lowest", "highest"))
SIZES: tuple[tuple[End, str], ...] = (("highest", "largest"), ("lowest", "smallest"))
LENGTHS: tuple[tuple[End, str], ...] = (("highest", "longest"), ("lowest", "shortest"))
# both ways to compare, with the other one, and as they are said
BOTH_WAYS: tuple[tuple[Comparison, Comparison], ...] = (("above", "below"), ("below", "above"))
WAYS: tuple[tuple[Comparison, str], ...] = (("above", "higher"), ("below", "lower"))
# what is counted through: in week 3, on day 3; other numbers are amounts: at a temperature of 20 °C
COUNTED = {
    "on": ("day",),
    "in": ("week", "minute", "second", "hour", "month", "quarter", "season", "year", "episode", "generation", "lap",
           "round", "session", "block", "trial", "epoch", "version", "release"),
    "at": ("step", "cycle", "site", "station", "stop", "position", "stage"),
    "for": ("well", "plot", "sample", "run", "group", "batch", "test", "borehole", "line", "tree", "turbine"),
}  # fmt: skip
MONEY = (
    "sales",
    "assets",
    "earnings",
    "expenses",
    "savings",
    "profits",
    "revenues",
    "wages",
    "rents",
    "exports",
    "imports",
)


@lru_cache(maxsize=512)
def manner(categories: tuple[str, ...], key: str, ordered: bool, unit: str) -> tuple[str, str]:
    """The preposition of a category, and how it is said, with `{}` for its name."""

    def all_match(pattern: str) -> bool:
        return bool(categories) and all(re.fullmatch(pattern, c) for c in categories)

    if key == "bin":
        return "in", "the bin {}"
    if all_match(r"(?:1[5-9]|20|21)\d\d(?:[/–-]\d\d(?:\d\d)?)?"):
        return "in", "{}"
    if all_match(rf"\d{{1,2}} {MONTH}(?: \d{{4}})?|\d{{4}}-\d\d-\d\d|{MONTH} \d{{1,2}}(?:, \d{{4}})?"):
        return "on", "{}"
    if all_match(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*"):
        return "on", "{}"
    if all_match(rf"{MONTH}(?: \d{{4}})?|Q[1-4](?: \d{{4}})?|\d{{4}} ?Q[1-4]"):
        return "in", "{}"
    if all_match(r"\d{1,2}:\d\d"):
        return "at", "{}"
    if all_match(r"[−-]?[\d,.]+"):
        for preposition, keys in COUNTED.items():
            if key in keys:
                return (preposition if ordered else "for"), f"{key} {{}}"
        if ordered and not unit and list(categories) == [str(i + 1) for i in range(len(categories))]:
            return "in", f"{key} {{}}"
        if ordered:
            return "at", with_article(f"{key} of {with_unit('{}', unit)}")
        return "for", f"{key} {{}}"
    return "for", "{}"


def manner_of(panel: Panel) -> tuple[str, str]:
    axis = panel.x if panel.upright else panel.y
    return manner(panel.categories, panel.key, panel.ordered, axis.unit if axis is not None else "")


def phrase(panel: Panel, name: str) -> str:
    """`2019`, `week 3`, `a wavelength of 400 nm`."""
    return manner_of(panel)[1].replace("{}", name)


def preposition(series: str) -> str:
    """Years are in, all else is for."""
    return "in" if len(series) == 4 and series.isdigit() else "for"


def at(panel: Panel, name: str) -> str:
    """`in 2019`, `on 17 Feb`, `for Germany`."""
    return f"{manner_of(panel)[0]} {phrase(panel, name)}"


def round_value(value: float, unit: str) -> str:
    """A round value, such as that of a tick: `20%`, `$200`, without the cents that are none."""
    return printed_value(int(value) if value == int(value) else value, unit).removesuffix(".00")


def measured(panel: Panel, measure: str) -> str:
    """A measure of a panel as it is said: `share of dropped calls` if it is told in per cent."""
    units = [e.unit for e in panel.encodings if e.measure == measure]
    units += [a.unit for a in (panel.x, panel.y, panel.far_y) if a is not None and a.name == measure]
    return spoken(measure, next(iter(units), ""))


COUNTS = ("", "thousand", "million", "billion")  # units of what is counted; emissions in tonnes have no number
AVERAGES = ("median ", "mean ", "average ", "total ")


@lru_cache(maxsize=512)
def spoken(measure: str, unit: str = "") -> str:
    """A measure in the singular, for every sentence to be said of it: `number of parcels handled`, `value of sales`.

    `median goals` is the `median number of goals`.
    """
    for average in AVERAGES:
        if measure.startswith(average):
            return average + spoken(measure.removeprefix(average), unit)
    head = HEAD.split(measure)[0].split()
    if not head:
        return measure
    many = next((w for w in (head[0], head[-1]) if w.endswith("s") and not w.endswith(("ss", "us", "is", "gas"))), "")
    if not many or many[:-1].isupper():
        return measure
    if many in MONEY:
        return f"value of {'the ' if len(head) > 1 or HEAD.search(measure) else ''}{measure}"
    return f"{'share' if unit == '%' else 'number' if unit in COUNTS or unit in measure else 'amount'} of {measure}"
