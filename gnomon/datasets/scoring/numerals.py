"""Numbers as people write them: `1,234.5`, `1.234,5`, `−3`, `minus five`, `1.2k`, `3 × 10^4`, `½`, `forty-two`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS = {**{w: i for i, w in enumerate(_SMALL)}, **{w: 10 * i for i, w in enumerate(_TENS, 2)}, "nought": 0, "nil": 0}
_ORDINALS = dict(
    zip(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ],
        range(1, 13),
        strict=True,
    )
)
SCALES = {
    "k": 1e3, "K": 1e3, "thousand": 1e3, "thousands": 1e3,
    "mn": 1e6, "M": 1e6, "mio": 1e6, "million": 1e6, "millions": 1e6, "mln": 1e6,
    "B": 1e9, "bn": 1e9, "billion": 1e9, "billions": 1e9, "T": 1e12, "tn": 1e12, "trillion": 1e12, "hundred": 1e2,
}  # fmt: skip
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅕": 0.2}
_DIGITS = re.compile(
    r"(?<![\w.,])(?P<digits>\d{1,15}(?:[.,']\d{1,15}|(?<=\d) (?=\d{3}(?!\d))\d{3}){0,8}|\.\d{1,15})"
    r"(?P<power>[eE][-+]?\d{1,3}(?!\w)|\s?[×x*·]\s?10\s?(?:\^\s?\{?(?P<ten>[-+]?\d{1,3})\}?|(?P<high>[⁻⁺]?[⁰¹²³⁴-⁹]{1,3})))?"
    r"(?P<half>\s?[½¼¾⅓⅔⅛⅕])?(?P<nth>(?:st|nd|rd|th)\b)?|(?P<alone>[½¼¾⅓⅔⅛⅕])"
)
_SIGN = re.compile(
    r"(?:(?:^|[^\w)\]}°%])(?P<minus>-)\s?|\b(?:minus|negative)\s+)(?:[A-Z]{0,3}[$€£¥₹₩₺₽₫₪₴₦₱]|[A-Z]{3}\s|kr\s?|zł\s?|Kč\s?|Ft\s?)?\s?$",
    re.I,
)
_SCALE = re.compile(r"\s?(k|K|mn|mln|mio|M|bn|B|tn|T|thousands?|millions?|billions?|trillion|hundred)(?![\w/²³])")
_WORD = re.compile(r"[a-z]+", re.I)
_HIGH = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")


@dataclass(frozen=True)
class Numeral:
    """A number at text[start:end], its scale word taken off. `scale` is 0 if there is none."""

    value: float
    start: int
    end: int
    scale: float = 0.0

    @property
    def whole(self) -> float:
        return self.value * (self.scale or 1.0)


def numerals(text: str) -> list[Numeral]:
    """All numbers of a plain text in their order; those in words only where there are no others."""
    found = [n for m in _DIGITS.finditer(text) if (n := _numeral(text, m)) is not None]
    return found or in_words(text)


def numbers_in(text: str) -> list[float]:
    """All numbers of a text in their order, scale words such as `million` among them."""
    from gnomon.datasets.scoring.plain import plain

    return [n.whole for n in numerals(plain(text))]


def _numeral(text: str, match: re.Match[str]) -> Numeral | None:
    if match["alone"]:
        value = _FRACTIONS[match["alone"]]
    else:
        digits = read(match["digits"])
        if digits is None:
            return None
        value = digits
        if match["half"]:
            value += _FRACTIONS[match["half"].strip()]
        if match["power"]:
            power = match["ten"] or (match["high"] or "").translate(_HIGH) or match["power"][1:]
            value *= 10.0 ** max(-300, min(300, int(power)))
    ahead = max(0, match.start() - 14)
    sign = _SIGN.search(text[ahead : match.start()])
    start = ahead + sign.start("minus" if sign["minus"] else 0) if sign else match.start()
    scale = _SCALE.match(text, match.end())
    return Numeral(
        -value if sign else value,
        start,
        scale.end() if scale else match.end(),
        SCALES[scale[1]] if scale else 0.0,
    )


def read(digits: str) -> float | None:
    """The value of digits with separators; None if they are no number, such as 1.2.3.

    A separator that stands alone is read as in English: `.` parts decimals, `,` thousands if three digits follow.
    """
    plain = digits.replace(" ", "").replace("'", "")
    points, commas = plain.count("."), plain.count(",")
    if points and commas:
        last = max(plain.rfind("."), plain.rfind(","))
        whole, part = plain[:last], plain[last + 1 :]
        other = "," if plain[last] == "." else "."
        if plain[last] in whole or not grouped(whole, other):
            return None
        return float(f"{whole.replace(other, '')}.{part}")
    sign = "." if points else ","
    if points + commas > 1:
        return float(plain.replace(sign, "")) if grouped(plain, sign) else None
    if commas and grouped(plain, ",") and not plain.startswith("0"):
        return float(plain.replace(",", ""))
    return float(plain.replace(",", "."))


def grouped(digits: str, sign: str) -> bool:
    """Whether a separator parts thousands, or lakhs and crores."""
    first, *rest = digits.split(sign)
    if not rest or not first or len(first) > 3:
        return not rest
    return len(rest[-1]) == 3 and (all(len(r) == 3 for r in rest) or all(len(r) == 2 for r in rest[:-1]))


def in_words(text: str) -> list[Numeral]:
    """Numbers that are written in words: `twenty one thousand`, `minus five`, `second`."""
    found: list[Numeral] = []
    total = current = 0.0
    start = end = -1
    negative = False
    for match in [*_WORD.finditer(text), None]:
        word = match.group().lower() if match else ""
        joined = bool(match) and text[end : match.start()].strip(" -") == "" if match and end >= 0 else end < 0
        known = word in WORDS or word in _ORDINALS or (start >= 0 and (word in ("and",) or word in SCALES))
        if start >= 0 and not (known and joined):
            found.append(Numeral((-1 if negative else 1) * (total + current), start, end))
            start = end = -1
            total = current = 0.0
            known = word in WORDS or word in _ORDINALS
        if match is None or not known:
            negative = word in ("minus", "negative")
            continue
        if word == "and":
            if not re.match(r"\W*(?:" + "|".join(WORDS) + r")\b", text[match.end() :], re.I) or not (
                current >= 100 or total
            ):
                found.append(Numeral((-1 if negative else 1) * (total + current), start, end))
                start = end = -1
                total = current = 0.0
            else:
                end = match.end()
            continue
        start = match.start() if start < 0 else start
        end = match.end()
        if word == "hundred":
            current = max(1.0, current) * 100
        elif word in SCALES:
            total += max(1.0, current) * SCALES[word]
            current = 0.0
        elif current and not (
            current % 100 == 0
            or (current % 10 == 0 and current % 100 >= 20 and WORDS.get(word, _ORDINALS.get(word, 99)) < 10)
        ):
            found.append(Numeral((-1 if negative else 1) * (total + current), start, match.start()))
            total, current, start = 0.0, float(WORDS.get(word, _ORDINALS.get(word, 0))), match.start()
        else:
            current += WORDS.get(word, _ORDINALS.get(word, 0))
    return found
