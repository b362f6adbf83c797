"""Tables with known numbers, written as people might: separators, quotes, locales, signs, units, dates."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
from numpy.random import Generator

LOCALES = ("en", "de", "fr", "es", "it", "pt_BR", "nl", "sv", "pl", "cs", "de_CH", "en_IN", "hu", "tr", "nb", "fi")
NAMES = (
    "Oslo", "Bergen", "Portland, OR", "Boston; the old", "Köln", "São Paulo", "Ulm", "Kiel", "Jena", "Bonn",
    'The "Hague"', "Moss", "Narvik", "Łódź", "Århus", "Turku", "Brno", "Pécs", "Bari", "Lyon", "Nice", "Gent",
    "Delft", "Vaasa", "Praia", "Lund",
)  # fmt: skip
HEADERS = ("Rain", "Wind", "People", "Share of all", "Price, mean", "Change", "Cost per 1,000", "Growth; yearly")


@dataclass(frozen=True)
class Written:
    """A table as bytes, and what is true of it: names, dates (or ()), and numbers by header."""

    data: bytes
    key: str
    names: tuple[str, ...]
    dates: tuple[str, ...]
    numbers: dict[str, tuple[float, ...]]
    units: dict[str, str]


def one_of(rng: Generator, items: Sequence[Any]) -> Any:
    return items[int(rng.integers(len(items)))]


def write(rng: Generator) -> Written:
    """One table."""
    n = int(rng.integers(3, 25))
    key, names, dates = rows_of(rng, n)
    n = len(names)
    wide = int(rng.integers(1, 5))
    headers = [HEADERS[int(i)] for i in rng.permutation(len(HEADERS))[:wide]]
    shared = one_of(rng, LOCALES)
    numbers: dict[str, tuple[float, ...]] = {}
    units: dict[str, str] = {}
    columns, shown = [], []
    for header in headers:
        locale = shared if rng.random() < 0.8 else one_of(rng, LOCALES)
        cells, values, unit, where = column(rng, n, locale)
        numbers[header], units[header] = values, unit
        columns.append(cells)
        shown.append(f"{header} ({unit})" if where == "header" else header)
    table = [[key, *shown], *([name, *(c[i] for c in columns)] for i, name in enumerate(names))]
    return Written(encoded(rng, table), key, tuple(names), tuple(dates), numbers, units)


def rows_of(rng: Generator, n: int) -> tuple[str, list[str], list[str]]:
    """What the rows are called, and their dates if they are days."""
    sort = one_of(rng, ("names", "names", "days", "days", "days", "months", "years", "quarters"))
    if sort == "names":
        return "City", [NAMES[int(i)] for i in rng.permutation(len(NAMES))[:n]], []
    start = date(int(rng.integers(1990, 2025)), int(rng.integers(1, 13)), int(rng.integers(1, 29)))
    if sort == "years":
        first = start.year
        return "Year", turned(rng, [str(first + i) for i in range(n)]), []
    if sort == "quarters":
        every = [(start.year + i // 4, i % 4 + 1) for i in range(n)]
        manner = one_of(rng, ("Q{q} {y}", "{y}-Q{q}", "{y}Q{q}"))
        labels = [manner.format(y=y, q=q) for y, q in every]
        return "Quarter", *both_turned(rng, labels, [f"{y}-{3 * q - 2:02d}-01" for y, q in every])
    if sort == "months":
        days = [date(start.year + (start.month - 1 + i) // 12, (start.month - 1 + i) % 12 + 1, 1) for i in range(n)]
        locale, pattern = (
            one_of(rng, ("en", "de", "fr", "es", "pl", "sv")),
            one_of(rng, ("MMMM yyyy", "MMM yyyy", "yyyy-MM", "MM/yyyy", "MMM-yy")),
        )
    else:
        step = one_of(rng, (1, 1, 7, 30, 31, 365))
        days = [start + timedelta(days=step * i) for i in range(n)]
        locale = one_of(rng, ("en", "en", "de", "fr", "es", "it", "nl"))
        pattern = one_of(
            rng,
            ("yyyy-MM-dd", "dd/MM/yyyy", "MM/dd/yyyy", "M/d/yyyy", "d.M.yyyy", "dd.MM.yyyy", "dd-MM-yyyy",
             "d MMM yyyy", "d MMMM yyyy", "d-MMM-yy", "MM/dd/yy", "dd/MM/yy", "yyyy/MM/dd",
             "yyyy-MM-dd'T'00:00:00'Z'", "yyyyMMdd"),
        )  # fmt: skip
    labels = [format_date(d, pattern, locale=locale) for d in days]
    return "Date", *both_turned(rng, labels, [d.isoformat() for d in days])


def turned(rng: Generator, labels: list[str]) -> list[str]:
    return labels[::-1] if rng.random() < 0.3 else labels


def both_turned(rng: Generator, labels: list[str], dates: list[str]) -> tuple[list[str], list[str]]:
    """The newest first, in some."""
    return (labels[::-1], dates[::-1]) if rng.random() < 0.3 else (labels, dates)


def column(rng: Generator, n: int, locale: str) -> tuple[list[str], tuple[float, ...], str, str]:
    """Cells, the numbers in them, their unit and where it stands."""
    places = int(rng.integers(0, 5))
    top = 10.0 ** rng.uniform(0, 7)
    low = -top if rng.random() < 0.25 else 0.0
    exact = [Decimal(f"{v:.{places}f}") for v in rng.uniform(low, top, n)]
    fixed = rng.random() < 0.5
    grouped = rng.random() < 0.6
    minus = one_of(rng, ("-", "-", "−", "()", "behind"))
    unit, where = one_of(
        rng,
        (
            ("", ""),
            ("", ""),
            ("", ""),
            ("", ""),
            ("kg", "cell"),
            ("kg", "header"),
            ("%", "cell"),
            ("€", "behind"),
            ("$", "before"),
        ),
    )
    cells = [written(v, locale, places if fixed else 0, places, grouped, minus, unit, where) for v in exact]
    values = [float(v) for v in exact]
    for i in range(n):
        if n > 5 and rng.random() < 0.04:
            cells[i], values[i] = one_of(rng, ("", "-", "n/a", "NA", "..")), float("nan")
    return cells, tuple(values), unit, where


def written(
    value: Decimal, locale: str, least: int, most: int, grouped: bool, minus: str, unit: str, where: str
) -> str:
    """A number in the manner of a locale."""
    pattern = f"{'#,##0' if grouped else '0'}{'.' if most else ''}{'0' * least}{'#' * (most - least)}"
    if grouped and locale == "en_IN":
        pattern = pattern.replace("#,##0", "#,##,##0")
    text = format_decimal(abs(value), pattern, locale=locale, decimal_quantization=True)
    text = f"{text} {unit}" if where in ("cell", "behind") else f"{unit}{text}" if where == "before" else text
    if value >= 0 or not any(c.isdigit() and c != "0" for c in text):
        return text
    return {"()": f"({text})", "behind": f"{text}-" if not unit else f"-{text}"}.get(minus, f"{minus}{text}")


def encoded(rng: Generator, table: list[list[str]]) -> bytes:
    """A table in a dialect, with what stands around it."""
    separator = one_of(rng, (",", ",", ";", ";", "\t", "|"))
    ends = one_of(rng, ("\n", "\n", "\r\n", "\r"))
    out = io.StringIO(newline="")
    writer = csv.writer(
        out,
        delimiter=separator,
        lineterminator=ends,
        quoting=one_of(rng, (csv.QUOTE_MINIMAL, csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
    )
    if rng.random() < 0.1:
        out.write(f"sep={separator}{ends}")
    elif rng.random() < 0.1:
        writer.writerow(["A table that was made up"])
    if rng.random() < 0.1:
        table = [["", *table[0]], *([str(i), *row] for i, row in enumerate(table[1:]))]
    writer.writerows(table)
    if rng.random() < 0.1:
        writer.writerow(["Source: nobody"])
    return out.getvalue().encode(one_of(rng, ("utf-8", "utf-8", "utf-8-sig", "utf-16")))


def symbols(locale: str) -> tuple[str, str]:
    """The decimal mark and the mark of groups of a locale."""
    found = Locale.parse(locale).number_symbols["latn"]
    return str(found["decimal"]), str(found["group"])
