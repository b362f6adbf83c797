"""Real tables from the files that vega_datasets ships (MIT; public domain and freely usable data)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

from gnomon.generators.sources._pivot import Rows, number, pivot, shipped_rows
from gnomon.generators.sources._shapes import Table

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def rows(name: str) -> Rows:
    return shipped_rows("vega_datasets", f"_data/{name}")


@cache
def barley() -> tuple[Table, ...]:
    data = rows("barley.json")
    sites = [
        pivot(
            [r for r in data if r["site"] == site],
            lambda r: str(r["variety"]),
            lambda r: str(r["year"]),
            lambda r: float(r["yield"]),
            title=f"Barley yield at {site}, Minnesota",
            key="variety",
            measure="barley yield",
            unit="bushels per acre",
        )
        for site in dict.fromkeys(r["site"] for r in data)
    ]
    years = [
        pivot(
            [r for r in data if r["year"] == year],
            lambda r: str(r["site"]),
            lambda r: str(r["variety"]),
            lambda r: float(r["yield"]),
            title=f"Barley yield by site, {year}",
            key="site",
            measure="barley yield",
            unit="bushels per acre",
        )
        for year in (1931, 1932)
    ]
    return (*sites, *years)


@cache
def electricity() -> tuple[Table, ...]:
    return (
        pivot(
            rows("iowa-electricity.csv"),
            lambda r: r["year"][:4],
            lambda r: r["source"],
            lambda r: float(r["net_generation"]),
            places=0,
            title="Electricity generated in Iowa",
            key="year",
            measure="net generation",
            unit="thousand MWh",
            ordered=True,
        ),
    )


@cache
def cars() -> tuple[Table, ...]:
    data = rows("cars.json")
    models = Counter(r["Name"].split()[0] for r in data)
    found = []
    for field, measure, unit in (
        ("Miles_per_Gallon", "mean fuel economy", "miles per gallon"),
        ("Horsepower", "mean engine power", "hp"),
        ("Weight_in_lbs", "mean weight", "lb"),
        ("Displacement", "mean displacement", "cubic inches"),
        ("Acceleration", "mean time from 0 to 60 mph", "s"),
    ):
        good = [r for r in data if r[field] is not None]
        found.append(
            pivot(
                good,
                lambda r: r["Year"][:4],
                lambda r: r["Origin"],
                number(field),
                title=f"{measure[0].upper()}{measure[1:]} of new cars",
                key="model year",
                measure=measure,
                unit=unit,
                ordered=True,
            )
        )
        makes = [r for r in good if models[r["Name"].split()[0]] >= 6]
        found.append(
            pivot(
                makes,
                lambda r: r["Name"].split()[0].capitalize(),
                lambda r: "All models",
                number(field),
                title=f"{measure[0].upper()}{measure[1:]} by make, 1970–1982",
                key="make",
                measure=measure,
                unit=unit,
            )
        )
    found.append(
        pivot(
            data,
            lambda r: r["Year"][:4],
            lambda r: r["Origin"],
            lambda r: 1.0,
            "count",
            0,
            title="Car models tested",
            key="model year",
            measure="number of car models",
            unit="",
            ordered=True,
        )
    )
    return tuple(found)


@cache
def crimea() -> tuple[Table, ...]:
    flat = [
        {"month": f"{MONTHS[int(r['date'][5:7]) - 1]} {r['date'][:4]}", "cause": c, "n": r[c.lower()]}
        for r in rows("crimea.json")
        for c in ("Wounds", "Disease", "Other")
    ]
    return (
        pivot(
            flat,
            lambda r: r["month"],
            lambda r: r["cause"],
            lambda r: float(r["n"]),
            places=0,
            title="Deaths of British soldiers in the Crimean War",
            key="month",
            measure="number of deaths",
            unit="",
            ordered=True,
        ),
    )


@cache
def wheat() -> tuple[Table, ...]:
    data = [r for r in rows("wheat.json") if r.get("wheat")]
    return (
        pivot(
            data,
            lambda r: r["year"],
            lambda r: "Wheat",
            lambda r: float(r["wheat"]),
            title="Price of wheat in England",
            key="year",
            measure="price of a quarter of wheat",
            unit="shillings",
            ordered=True,
        ),
    )


@cache
def driving() -> tuple[Table, ...]:
    data = rows("driving.json")
    return (
        pivot(
            data,
            lambda r: str(r["year"]),
            lambda r: "United States",
            lambda r: float(r["miles"]),
            places=0,
            title="Miles driven per person in the United States",
            key="year",
            measure="distance driven per person",
            unit="miles",
            ordered=True,
        ),
        pivot(
            data,
            lambda r: str(r["year"]),
            lambda r: "United States",
            lambda r: float(r["gas"]),
            places=2,
            title="Price of a gallon of gasoline in the United States",
            key="year",
            measure="gasoline price",
            unit="$",
            ordered=True,
        ),
    )


@cache
def employment() -> tuple[Table, ...]:
    data = rows("us-employment.csv")
    sectors = (
        "construction",
        "manufacturing",
        "retail_trade",
        "information",
        "financial_activities",
        "government",
        "leisure_and_hospitality",
        "education_and_health_services",
        "mining_and_logging",
        "utilities",
    )
    flat = [
        {"year": r["month"][:4], "sector": s.replace("_", " ").capitalize(), "n": r[s]} for r in data for s in sectors
    ]

    def texts(**more: Any) -> dict[str, Any]:
        return {"measure": "mean employment", "unit": "thousand jobs", **more}

    years = pivot(
        flat,
        lambda r: r["year"],
        lambda r: r["sector"],
        lambda r: float(r["n"]),
        places=0,
        **texts(title="Employment in the United States", key="year", ordered=True),
    )
    sector = pivot(
        flat,
        lambda r: r["sector"],
        lambda r: r["year"],
        lambda r: float(r["n"]),
        places=0,
        **texts(title="Employment in the United States by sector", key="sector"),
    )
    return (years, sector)


@cache
def weather() -> tuple[Table, ...]:
    data = rows("seattle-weather.csv")

    def month(r: Any) -> str:
        return MONTHS[int(r["date"][5:7]) - 1]

    found = [
        pivot(
            data,
            month,
            lambda r: r["date"][:4],
            lambda r: float(r["precipitation"]),
            "sum",
            title="Rain and snow in Seattle",
            key="month",
            measure="precipitation",
            unit="mm",
            ordered=True,
        ),
        pivot(
            data,
            month,
            lambda r: r["weather"].capitalize(),
            lambda r: 1.0,
            "count",
            0,
            title="Weather in Seattle, 2012–2015",
            key="month",
            measure="number of days",
            unit="",
            ordered=True,
        ),
    ]
    for field, measure, unit in (("wind", "mean wind speed", "m/s"), ("temp_max", "mean daily high", "°C")):
        found.append(
            pivot(
                data,
                month,
                lambda r: r["date"][:4],
                number(field),
                title=f"{measure[0].upper()}{measure[1:]} in Seattle",
                key="month",
                measure=measure,
                unit=unit,
                ordered=True,
            )
        )
    return tuple(found)


@cache
def stocks() -> tuple[Table, ...]:
    names = {"MSFT": "Microsoft", "AMZN": "Amazon", "IBM": "IBM", "GOOG": "Google", "AAPL": "Apple"}
    data = rows("stocks.csv")
    return (
        pivot(
            data,
            lambda r: r["date"].split()[-1],
            lambda r: names[r["symbol"]],
            lambda r: float(r["price"]),
            places=2,
            title="Share prices of technology companies",
            key="year",
            measure="mean share price",
            unit="$",
            ordered=True,
        ),
        pivot(
            data,
            lambda r: names[r["symbol"]],
            lambda r: r["date"].split()[-1],
            lambda r: float(r["price"]),
            places=2,
            title="Mean share price by company",
            key="company",
            measure="mean share price",
            unit="$",
        ),
    )


@cache
def airports() -> tuple[Table, ...]:
    data = [r for r in rows("airports.csv") if r["country"] == "USA"]
    return (
        pivot(
            data,
            lambda r: r["state"],
            lambda r: "Airports",
            lambda r: 1.0,
            "count",
            0,
            title="Airports by state, USA",
            key="state",
            measure="number of airports",
            unit="",
        ),
    )


LOADERS: tuple[Callable[[], tuple[Table, ...]], ...] = (
    barley,
    electricity,
    cars,
    crimea,
    wheat,
    driving,
    employment,
    weather,
    stocks,
    airports,
    barley,
    cars,
    weather,
    employment,
)
