"""Currencies and locales as users name them, and amounts as a locale writes them (CLDR, by babel)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from gnomon.truth.money import CENTS, CODES

# code -> sign in English; other currencies go by their code
SIGNS = {
    "USD": "$", "CAD": "$", "AUD": "$", "NZD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹",
    "KRW": "₩", "TRY": "₺", "RUB": "₽", "VND": "₫", "UAH": "₴", "NGN": "₦", "PHP": "₱", "ILS": "₪",
}  # fmt: skip
ALONE = ("$", "€", "£")  # signs that users may give in place of a code


def currency_of(name: str, locale: str) -> str:
    """The sign of a currency as a locale prints it, its code where that has none that is known everywhere."""
    code = name.upper()
    if name in ALONE:
        return name
    if code not in CODES:
        raise ValueError(f"'currency': expected an ISO 4217 code such as EUR, or {', '.join(ALONE)}; got {name!r}")
    if not locale:
        return SIGNS.get(code, code)
    from babel.numbers import get_currency_symbol

    sign = str(get_currency_symbol(code, locale)).replace("￥", "¥").rstrip(".")
    return sign if sign in CENTS else code


def locale_of(name: str) -> str:
    """`de-DE` as babel's `de_DE`, empty if none is given; ValueError if there is none or English could not read it."""
    if not name:
        return ""
    from babel import Locale, UnknownLocaleError

    try:
        return str(Locale.parse(name.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        raise ValueError(f"'locale': expected a locale such as de_DE, got {name!r}") from None


@cache
def form(locale: str) -> tuple[str, bool, str, str]:
    """Of a locale: its pattern of digits, whether the currency stands before, its decimal mark and group mark."""
    from babel import Locale
    from babel.numbers import get_decimal_symbol, get_group_symbol

    pattern = Locale.parse(locale).currency_formats["standard"].pattern.split(";")[0]
    digits = re.search(r"[#,0]+", pattern)
    assert digits is not None
    before = pattern.index("¤") < digits.start()
    return digits.group(), before, get_decimal_symbol(locale), get_group_symbol(locale)


def stands_before(locale: str) -> bool:
    """Whether a locale writes the currency before its amounts."""
    return form(locale)[1]


def written(value: Decimal, decimals: int, locale: str) -> str:
    """A number of so many decimals. Without a locale 1,234.50; no marks that English would take for others."""
    if not locale:
        return f"{value:,.{decimals}f}"
    from babel.numbers import format_decimal

    digits, _, mark, group = form(locale)
    if group == "'":  # babel takes pairs of them for quotes
        return f"{value:,.{decimals}f}".replace(",", "’").replace(".", mark)
    pattern = digits + ("." + "0" * decimals if decimals else "")
    # 1.234 without decimals is a little more than one to an English reader
    grouped = not (group == "." and not decimals)
    text = format_decimal(value, pattern, locale=locale, group_separator=grouped, numbering_system="latn")
    return re.sub(r"[\u00a0\u202f]", " ", text)


def misleading(cents: int, decimals: set[int], locale: str) -> bool:
    """Whether three decimals behind a comma would be read as thousands, since no figure with two tells better."""
    return bool(locale) and form(locale)[2] == "," and (cents == 3 or (cents == 0 and 3 in decimals))
