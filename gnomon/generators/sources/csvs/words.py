"""The words of people's tables, from words.yaml and Babel: missing values, totals, scales, currencies, months, days."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

LOCALES = (
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "sv",
    "da",
    "nb",
    "fi",
    "pl",
    "cs",
    "hu",
    "ro",
    "tr",
    "ru",
    "uk",
    "el",
    "id",
)
FORMS = (("format", "wide"), ("format", "abbreviated"), ("stand-alone", "wide"), ("stand-alone", "abbreviated"))


@cache
def words() -> Mapping[str, Any]:
    """What words.yaml says."""
    found: Mapping[str, Any] = yaml.safe_load((Path(__file__).parent / "words.yaml").read_text(encoding="utf-8"))
    return found


@cache
def listed(name: str) -> frozenset[str]:
    """A list of words.yaml."""
    return frozenset(map(str, words()[name]))


@cache
def scales() -> tuple[Mapping[str, int], Mapping[str, int]]:
    """What stands for a power of ten behind any number, and what does behind an amount of money only."""
    return words()["scales"], words()["scales_of_money"]


@cache
def currencies() -> Mapping[str, str]:
    """The code of each sign and code of money; `` for a sign that several have, such as kr."""
    from babel import Locale

    english = Locale("en")
    signs = {sign: code for code, sign in english.currency_symbols.items() if not sign.isascii() or "$" in sign}
    codes = {code: code for code in map(str, english.currencies) if len(code) == 3 and code.isupper()}
    own = {sign: signs.get(sign, "") for sign in listed("money")}
    return {**codes, **own, **signs, "$": "USD", "€": "EUR", "£": "GBP", "¥": ""}


@cache
def months() -> Mapping[str, int]:
    """Months by their names and short names in LOCALES, without points; 0 where two languages disagree."""
    return {**_named("get_month_names", 0), **words()["months"]}


@cache
def weekdays() -> Mapping[str, int]:
    """Weekdays from 1 for Monday on, in the same manner."""
    return _named("get_day_names", 1)


def _named(getter: str, first: int) -> dict[str, int]:
    from babel import dates

    found: dict[str, int] = {}
    for locale in LOCALES:
        for context, width in FORMS:
            for number, name in getattr(dates, getter)(width, context, locale).items():
                word = name.lower().rstrip(".")
                known = found.setdefault(word, number + first)
                if known != number + first:
                    found[word] = 0
    return {w: n for w, n in found.items() if not w.isdigit()}
