"""Real tables from the files that statsmodels ships (BSD-3; only those that it says are in the public domain)."""

from __future__ import annotations

from functools import cache
from typing import Any

from gnomon.generators.sources._pivot import Rows, named, number, pivot, shipped_rows
from gnomon.generators.sources._shapes import Table

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def rows(name: str) -> Rows:
    return shipped_rows("statsmodels", f"datasets/{name}/{name}.csv")


def yearly(
    data: Rows, column: str, title: str, measure: str, unit: str, scale: float = 1.0, places: int = 1, **more: Any
) -> Table:
    """One column by year: the mean over what a year has of it."""

    def year(row: dict[str, Any]) -> str:
        return str(row.get("year") or row.get("YEAR") or row["date"])[:4]

    return pivot(
        [r for r in data if r[column]],
        year,
        lambda _: measure,
        lambda r: float(r[column]) * scale,
        title=title,
        key="year",
        measure=measure,
        unit=unit,
        places=places,
        ordered=True,
        **{"sums": False, **more},
    )


@cache
def nature() -> tuple[Table, ...]:
    """Carbon dioxide at Mauna Loa, sunspots, the Nile."""
    return (
        yearly(rows("co2"), "co2", "Carbon dioxide at Mauna Loa", "mean concentration", "ppm", field="climate"),
        yearly(rows("sunspots"), "SUNACTIVITY", "Sunspots", "sunspot number", "", field="astronomy"),
        yearly(
            rows("nile"), "volume", "Flow of the Nile at Aswan", "volume", "billion m³", 0.1, 1, field="environment"
        ),
    )


@cache
def elnino() -> tuple[Table, ...]:
    """Sea surface temperatures of the Pacific: months by years and years by months."""
    data = [{"y": r["YEAR"], "m": m, "t": r[m.upper()]} for m in MONTHS for r in rows("elnino") if r[m.upper()]]
    texts: dict[str, Any] = {"measure": "sea surface temperature", "unit": "°C", "sums": False, "ordered": True}
    texts["field"] = "climate"
    title = "Sea surface temperature of the eastern Pacific"
    return (
        pivot(
            data, lambda r: r["m"], lambda r: r["y"], number("t"), title=title, key="month", series_key="year", **texts
        ),
        pivot(
            data, lambda r: r["y"], lambda r: r["m"], number("t"), title=title, key="year", series_key="month", **texts
        ),
    )


@cache
def economy() -> tuple[Table, ...]:
    """The United States by year, means of quarters."""
    data = rows("macrodata")
    found = [
        yearly(
            data, column, f"{title} in the United States", measure, unit, scale=scale, places=places, field="finance"
        )
        for column, title, measure, unit, scale, places in (
            ("realgdp", "Gross domestic product", "real GDP", "billion $", 1.0, 0),
            ("realcons", "Private consumption", "real consumption", "billion $", 1.0, 0),
            ("realinv", "Private investment", "real investment", "billion $", 1.0, 0),
            ("unemp", "Unemployment", "unemployment rate", "%", 1.0, 1),
            ("tbilrate", "Treasury bill rate", "interest rate", "%", 1.0, 2),
            ("pop", "Population", "population", "million", 1.0, 1),
            ("cpi", "Consumer prices", "consumer price index", "", 1.0, 1),
        )
    ]
    parts = {"realcons": "consumption", "realinv": "investment", "realgovt": "government"}
    spent = [{"y": r["year"][:4], "p": name, "v": r[c]} for r in data for c, name in parts.items()]
    found.append(
        pivot(spent, lambda r: r["y"], lambda r: r["p"], number("v"), places=0, title="Spending in the United States",
              key="year", measure="real spending", unit="billion $", ordered=True, stacks=True, sums=False,
              series_key="sort of spending", field="finance")
    )  # fmt: skip
    return tuple(found)


@cache
def firms() -> tuple[Table, ...]:
    """Investment of eleven firms, 1935 to 1954."""
    data = rows("grunfeld")
    found = []
    for column, measure in (("invest", "gross investment"), ("value", "market value"), ("capital", "capital stock")):
        texts: dict[str, Any] = {"measure": measure, "unit": "million $", "key": "year", "series_key": "firm"}
        title = f"{measure[:1].upper()}{measure[1:]} of firms in the United States"
        found.append(
            pivot(data, lambda r: r["year"].split(".")[0], lambda r: r["firm"], number(column), title=title,
                  ordered=True, stacks=True, field="finance", **texts)
        )  # fmt: skip
    return tuple(found)


@cache
def states() -> tuple[Table, ...]:
    """Crime, schooling and poverty by state, 2009."""
    data = rows("statecrime")
    found = []
    for column, title, measure, unit in (
        ("violent", "Violent crimes by state, 2009", "violent crimes per 100,000 people", ""),
        ("murder", "Murders by state, 2009", "murders per 100,000 people", ""),
        ("hs_grad", "High school graduates by state, 2009", "share of adults with a high school diploma", "%"),
        ("poverty", "Poverty by state, 2009", "poverty rate", "%"),
        ("urban", "Urban population by state, 2009", "urban share of the population", "%"),
    ):
        found.append(
            pivot(data, lambda r: r["state"], named(measure), number(column), title=title, key="state",
                  measure=measure, unit=unit, sums=False, field="demographics")
        )  # fmt: skip
    return tuple(found)


LOADERS = (nature, elnino, economy, firms, states)
