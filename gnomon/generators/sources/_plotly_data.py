"""Real tables from the files that plotly ships with plotly.data (MIT; each file's source is in its documentation)."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any

from gnomon.generators.sources._pivot import Rows, named, number, pivot, shipped_rows
from gnomon.generators.sources._shapes import Table

if TYPE_CHECKING:
    from collections.abc import Callable

LIFE = ("lifeExp", "life expectancy", "years", 1, 1.0, False)
PEOPLE = ("pop", "population", "million", 2, 1e-6, True)
WEALTH = ("gdpPercap", "GDP per person", "$", 0, 1.0, False)


def rows(name: str) -> Rows:
    return shipped_rows("plotly", f"package_data/datasets/{name}.csv.gz")


@cache
def gapminder(continent: str) -> tuple[Table, ...]:
    """Countries of a continent over the years, and by country in single years."""
    data = [r for r in rows("gapminder") if r["continent"] == continent]
    found = []
    for column, measure, unit, places, scale, sums in (LIFE, PEOPLE, WEALTH):

        def value(row: dict[str, str], column: str = column, scale: float = scale) -> float:
            return float(row[column]) * scale

        capital = measure[:1].upper() + measure[1:]
        texts: dict[str, Any] = {
            "measure": measure,
            "unit": unit,
            "places": places,
            "sums": sums,
            "field": "demographics",
        }
        over: dict[str, Any] = {"ordered": True, "stacks": sums, "key": "year", "series_key": "country"}
        found.append(
            pivot(data, year, country, value, title=f"{capital} of countries in {place(continent)}", **texts, **over)
        )
        for when in ("1967", "1987", "2007"):
            then = [r for r in data if r["year"] == when]
            title = f"{capital} in {place(continent)}, {when}"
            found.append(
                pivot(
                    then,
                    country,
                    named(measure),
                    value,
                    title=title,
                    key="country",
                    parts=sums,
                    rest="Other countries" if sums else "",
                    **texts,
                )
            )
    return tuple(found)


def place(continent: str) -> str:
    return "the Americas" if continent == "Americas" else continent


def year(row: dict[str, str]) -> str:
    return row["year"]


def country(row: dict[str, str]) -> str:
    return row["country"]


@cache
def medals() -> tuple[Table, ...]:
    """Medals of three nations in short track speed skating."""
    data = [
        {"nation": r["nation"], "medal": m.capitalize(), "n": r[m]}
        for r in rows("medals")
        for m in ("gold", "silver", "bronze")
    ]
    title = "Olympic medals in short track speed skating"
    texts: dict[str, Any] = {"title": title, "measure": "number of medals", "unit": "", "places": 0, "stacks": True}
    return (
        pivot(
            data, lambda r: r["nation"], lambda r: r["medal"], number("n"), key="nation", series_key="medal", **texts
        ),
        pivot(
            data,
            lambda r: r["medal"],
            lambda r: r["nation"],
            number("n"),
            key="medal",
            series_key="nation",
            parts=True,
            **texts,
        ),
    )


@cache
def stocks() -> tuple[Table, ...]:
    """Prices of six companies by the week, as multiples of the first week of 2018."""
    names = {
        "GOOG": "Google",
        "AAPL": "Apple",
        "AMZN": "Amazon",
        "FB": "Facebook",
        "NFLX": "Netflix",
        "MSFT": "Microsoft",
    }
    data = rows("stocks")
    return (
        Table(
            title="Share prices relative to 1 January 2018",
            key="week",
            measure="relative share price",
            unit="",
            categories=tuple(r["date"] for r in data),
            series=tuple(names.values()),
            values=tuple(tuple(round(float(r[c]), 3) for c in names) for r in data),
            ordered=True,
            sums=False,
            dates=tuple(r["date"] for r in data),
            field="finance",
            series_key="company",
        ),
    )


@cache
def tips() -> tuple[Table, ...]:
    """Bills and tips of a restaurant, by day and by size of the party."""
    data = rows("tips")
    days = {"Thur": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday"}
    found = []
    for column, measure, fold in (
        ("total_bill", "mean bill", "mean"), ("tip", "mean tip", "mean"), ("size", "number of guests", "sum"),
    ):  # fmt: skip
        title = f"{measure[:1].upper()}{measure[1:]} in a restaurant"
        texts: dict[str, Any] = {"measure": measure, "fold": fold, "field": "food", "sums": column == "size"}
        texts |= {"unit": "", "places": 0} if column == "size" else {"unit": "$", "places": 2}
        by_day = [r for d in days for r in data if r["day"] == d]
        found += [
            pivot(by_day, lambda r: days[r["day"]], lambda r: r["time"], number(column), title=f"{title}, by day",
                  key="day", series_key="meal", **texts),
            pivot(sorted(data, key=lambda r: r["size"]), lambda r: r["size"], lambda r: r["sex"], number(column),
                  title=f"{title}, by size of the party", key="size of the party", series_key="sex", **texts),
        ]  # fmt: skip
    return tuple(found)


@cache
def wind() -> tuple[Table, ...]:
    """How often the wind blew from where, by its strength."""
    texts: dict[str, Any] = {"title": "How often the wind blew, by direction", "measure": "frequency", "unit": "%"}
    return (
        pivot(rows("wind"), lambda r: r["direction"], lambda r: r["strength"], number("frequency"), key="direction",
              series_key="wind speed", fold="sum", places=2, field="climate", stacks=True, **texts),
    )  # fmt: skip


@cache
def districts() -> tuple[Table, ...]:
    """Votes for three candidates in the districts of Montreal, 2013."""
    who = ("Coderre", "Bergeron", "Joly")
    data = [{"d": r["district"].partition("-")[2], "c": c, "n": r[c]} for r in rows("election") for c in who]
    texts: dict[str, Any] = {"measure": "number of votes", "unit": "", "places": 0, "parts": True, "stacks": True}
    texts["rest"] = "Other districts"
    title = "Votes for mayor in districts of Montreal, 2013"
    return (
        pivot(data, lambda r: r["d"], lambda r: r["c"], number("n"), fold="sum", title=title, key="district",
              series_key="candidate", field="public finance", **texts),
    )  # fmt: skip


LOADERS: tuple[Callable[[], tuple[Table, ...]], ...] = (
    *(partial(gapminder, c) for c in ("Africa", "Americas", "Asia", "Europe")),
    medals,
    stocks,
    tips,
    wind,
    districts,
)
