"""Numbers as people write them: sign, currency, digits, exponent and what follows; and what the digits may mean."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from gnomon.generators.sources.csvs.words import currencies, listed

BLANKS = dict.fromkeys(
    map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " "
)
ALIKE = {**BLANKS, **dict.fromkeys(map(ord, "−–‒﹣－"), "-"), **dict.fromkeys(map(ord, "’‘`´ʼ′"), "'"), ord("＋"): "+"}
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_EXPONENT = r"(?:[eE](?P<e>[+-]?\d+)|\s*[×x*·]\s*10(?:\^(?P<p>[+-]?\d+)|(?P<r>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)))?"
_BODY = re.compile(r"(?P<core>\d[\d.,' ]*\d|\d|[.,]\d+)(?P<end>\.(?!\d))?" + _EXPONENT + r"(?P<rest>.*)", re.DOTALL)
GROUP = r"[1-9]\d{0,2}(?:(?P<g>[%s])\d{3})(?:(?P=g)\d{3})*"
INDIAN = r"[1-9]\d?(?:,\d\d)+,\d{3}"
_AS = {
    mark: re.compile(rf"(?P<whole>\d+|{whole})(?:[{mark}](?P<part>\d+))?|[{mark}](?P<only>\d+)")
    for mark, whole in ((".", "|".join((GROUP % ", '", INDIAN))), (",", GROUP % ". '"))
}


@dataclass(frozen=True)
class Figure:
    """A cell that holds a number: its digits as written, and what stands around them.

    `power` is its exponent, None if none is written.
    """

    digits: str
    negative: bool
    power: int | None
    money: str  # the sign or code of a currency before it
    rest: str  # what stands behind: a unit, a scale, a flag

    def value(self, mark: str) -> Decimal | None:
        """The number if `mark` is the decimal mark; None if its digits cannot be written so."""
        number = meaning(self.digits, mark)
        return None if number is None else (-number if self.negative else number).scaleb(self.power or 0)

    @property
    def marks(self) -> tuple[str, ...]:
        """The decimal marks with which it can be read; before an exponent nobody groups digits."""
        grouped = {".": ",", ",": "."}
        can = (m for m in (".", ",") if meaning(self.digits, m) is not None)
        return tuple(m for m in can if self.power is None or grouped[m] not in self.digits)


def plain(cell: str) -> str:
    """A cell with plain blanks, minus signs, apostrophes and digits, whatever the script."""
    text = cell.translate(ALIKE).strip()
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if unicodedata.category(c) == "Nd" else c for c in text)


def blank(cell: str) -> bool:
    """Whether a cell says that there is nothing."""
    return cell.strip().lower() in listed("missing")


@lru_cache(maxsize=65536)
def figure(cell: str) -> Figure | None:
    """A cell as a number with what stands around it; None if it is none, as `12,-`, `<5` and `1 or 2` are."""
    text, signs = plain(cell), 0
    if text.startswith("(") and text.endswith(")"):
        text, signs = text[1:-1].strip(), 1
        if text[:1] in ("-", "+", "("):
            return None
    text, money, signed = ahead(text)
    found = _BODY.fullmatch(text)
    if found is None:
        return None
    rest = found["rest"]
    if rest == "-" and not signed and not signs:  # `5-`, as ledgers write
        rest, signed = "", "-"
    digits = re.sub(r" +", " ", found["core"])
    written = found["e"] or found["p"] or (found["r"] or "").translate(RAISED)
    power = int(written) if written else None
    if found["end"] and (found["e"] or "," in digits or "." in digits or found["rest"][:1] == "-"):
        return None  # `5.-` has no cents
    if abs(power or 0) > 290:  # beyond what numbers are stored as
        return None
    return Figure(digits, bool(signs) != (signed == "-"), power, money, rest)


def ahead(text: str) -> tuple[str, str, str]:
    """What follows sign and currency, in either order, the currency and the sign."""
    money = sign = ""
    for _ in range(3):
        if not sign and text[:1] in ("-", "+"):
            sign, text = text[0], text[1:].lstrip()
        elif not money and (found := next((c for c in _signs() if text.startswith(c)), "")):
            money, text = found, text[len(found) :].lstrip()
    return text, money, sign


@lru_cache(maxsize=1)
def _signs() -> tuple[str, ...]:
    """Signs and codes of money, the longest first."""
    return tuple(sorted(currencies(), key=lambda c: (-len(c), c)))


def meaning(digits: str, mark: str) -> Decimal | None:
    """Digits as a number with the decimal mark `.` or `,`; None if grouping and mark do not come out."""
    found = _AS[mark].fullmatch(digits)
    if found is None:
        return None
    if found["only"]:
        return Decimal(f"0.{found['only']}")
    whole = re.sub(r"\D", "", found["whole"])
    return Decimal(f"{whole}.{found['part'] or 0}" if found["part"] else whole)
