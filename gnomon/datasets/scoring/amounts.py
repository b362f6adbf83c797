"""Numbers with their units: which of those that are said is meant, and whether it is within the interval."""

from __future__ import annotations

import re
from dataclasses import replace

from gnomon.datasets.scoring.key import Key
from gnomon.datasets.scoring.maths import value as worked_out
from gnomon.datasets.scoring.numerals import Numeral, in_words, numerals
from gnomon.datasets.scoring.plain import bare, plain
from gnomon.datasets.scoring.units import MONEY, beginning, converted, spellings, unit_of, words_of
from gnomon.truth.fact import number
from gnomon.truth.interval import nearly

MOST = 20  # numbers that an answer may hold
LONG = 200  # characters of an expression with its unit
_ASIDE = re.compile(
    r"(?<=\S)\s*\((?!\s*(?:or|not|maybe|perhaps|possibly|could|alternatively|otherwise|else)\b"
    r"|[^()]*\d[^()]*\b(?:if|otherwise)\b)([^()]{0,200})\)"
)
_BOUND = re.compile(
    r"(?:\b(?:not|n't|no|over|under|above|below|than|least|most|between|nearly|almost|up to|from|within|exceeds?)"
    r"|[<>≤≥±≠]|\bor)"
    r"(?:\s+(?:about|around|approximately|or equal to|exactly))?\s*$",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:not|isn't|cannot|can't|never|neither|nor|unsure|unclear|perhaps|maybe|possibly|or|anything but|except"
    r"|hardly|wrong|incorrect)\b|\?\W*no\b|\d\s?\+\W*$|\d\.{2,}\s?\d|^\W*(?:is|are|was|were|could|does)\b.*\?\s*$",
    re.I,
)
_SIDES = re.compile(r"[=≈]|\n|\bapprox(?:imately|\.)?|\babout\b|\broughly\b")
_WHEN = re.compile(r"^\W*(?:in|for|at|on|during)\s+(?:\w+\s+){0,2}\d[\w./-]*,?\s+(?=(?:it|the|there|its|this)\b)", re.I)
_MORE = re.compile(r"(?<!per )(?<![\w^{])\d|√|π|sqrt|frac")
_CURRENCY = re.compile(r"([A-Z]{0,2}[$€£¥₹]|\b[A-Z]{3})\s?$")
_HAS_SUM = re.compile(r"[/^√+*×·]|frac|sqrt|π|\d\s*-\s*\d")


def of_number(key: Key, text: str, relaxed: bool = False) -> float:
    """1 if one number is said, in the unit or one that can be converted, and it lies within the interval.

    What one would round to in print is right as well: 1.38 of 1.3753.
    """
    value = number(key.value)
    low, high = (value if v is None else v for v in (key.low, key.high))
    slack = nearly(value)
    if low == high and round(value, 2) != value:  # an endless fraction counts rounded to two decimals, or three digits
        slack = 0.005 + 1e-12 if abs(value) >= 0.005 else 0.005 * abs(value)
    if relaxed:
        low, high = min(low, value - 0.05 * abs(value)), max(high, value + 0.05 * abs(value))
    said = meant(key, text)
    if any(low - slack <= one <= high + slack for one in said) or close(value, text, said):
        return 1.0
    # 0.95, accepted up to 0.9999, is printed as 1.0: what is printed is right as well
    return float(bool(said) and said == meant(key, plain(key.printed)))


def meant(key: Key, text: str) -> tuple[float, ...]:
    """The number that is said, in the question's unit: () if none is, two if its scale is left open."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > 1:  # more than one answer, unless they agree
        each = {meant(key, line) for line in lines if numerals(line)}
        return each.pop() if len(each) == 1 else ()
    text = _WHEN.sub("", without_asides(text))
    if _DENIED.search(text):
        return ()
    if "=" in text or "≈" in text:
        *before, last = re.split(r"[=≈]", text)
        if any(re.search(r"[,;]\s[^a-zA-Z]*$", part) and numerals(part) for part in before):
            return ()
        sides = [v for part in before if (v := worked_out(part)) is not None]
        found = meant(key, last)
        rounded = 0.051 if "≈" in text else 1e-6
        return found if all(any(abs(v - f) <= rounded * max(1.0, abs(v)) for f in found) for v in sides) else ()
    whole = bare(text)
    if _HAS_SUM.search(whole) and (found_ := reckoned(key, whole)):
        return found_
    # the 100 of `20 g per 100 g` belongs to the unit
    said = [n for n in [*numerals(text), *spelt_out(text)] if not text[: n.start].endswith("per ")]
    if len(said) > MOST:
        return ()
    if len({n.value for n in said}) > 1:
        asked = {n.value for n in numerals(key.asked)}
        said = [n for n in said if n.value not in asked]
    ways = {in_unit(key, text, n) for n in said}
    if len(ways) != 1 or any(_BOUND.search(text[max(0, n.start - 40) : n.start]) for n in said):
        return ()
    return ways.pop()


def spelt_out(text: str) -> list[Numeral]:
    """Numbers in words that stand beside others in digits: `-7, seven`."""
    clauses = [(m.start(), m.group()) for m in re.finditer(r"[^,;/]+", text)]
    alone = [(at, clause) for at, clause in clauses if len(clause.split()) <= 4 and not re.search(r"\d", clause)]
    if len(alone) == len(clauses):
        return []
    return [replace(n, start=n.start + at, end=n.end + at) for at, clause in alone for n in numerals(clause)]


def without_asides(text: str) -> str:
    """The text without what stands in brackets after something, unless that is reckoned with, as in `2(3 + √2)`."""
    return _ASIDE.sub(lambda m: m[0] if worked_out(m[1]) is not None else " ", text) if "(" in text else text


def reckoned(key: Key, text: str) -> tuple[float, ...]:
    """The value of an expression with its unit, such as `3√2 cm` or `\\frac{84}{2}`; () if it is none."""
    if len(text) > LONG:
        return ()
    value = worked_out(text)
    if value is not None and not text.endswith(("%", "°")):
        return (value,)
    words = list(re.finditer(r"\S+", re.sub(r"(?<=[\d)}πe])(?=[%°])", " ", text)))
    text = re.sub(r"(?<=[\d)}πe])(?=[%°])", " ", text)
    for at in words[1:]:
        value = worked_out(text[: at.start()])
        if value is not None and not _MORE.search(text[at.start() :]) and not in_words(text[at.start() :]):
            end = Numeral(value, 0, at.start())
            found = in_unit(key, text, end)
            if found:
                return found
    match = re.match(r"\s*([$€£])\s*(.+)", text)
    if match and (value := worked_out(match[2])) is not None:
        return in_unit(key, match[1] + "0", Numeral(value, 1, 2))
    return ()


def in_unit(key: Key, text: str, said: Numeral) -> tuple[float, ...]:
    """A number in the question's unit; () if it has another that does not fit."""
    wanted = unit_of(key.unit)
    after = text[said.end :]
    before = re.split(r"[\d.]", text[said.start : said.end], maxsplit=1)[0]  # -CHF 5 has it after the sign
    sign = _CURRENCY.search(before or text[: said.start])
    money = spellings().get(sign[1]) if sign else None
    ahead = words_of(after[:80])
    scale = said.scale
    if not scale and money and after[:1] == "m" and not after[1:2].isalnum():
        scale, after, ahead = 1e6, after[1:], ahead[1:]
    said = replace(said, scale=scale)
    own = wanted.words
    if money:
        if own[:1] != (money,):
            return ()
        rest = own[1:]
        return (said.whole / wanted.scale,) if tuple(ahead[: len(rest)]) == rest or not rest else ()
    if own and tuple(ahead[: len(own)]) == own and ahead[len(own) : len(own) + 1] != ["per"]:
        return (said.whole / wanted.scale,)
    there = beginning(after)
    if there and not _ordinary(key, after, own):
        value = converted(said.whole, there, own)
        return () if value is None else (value / wanted.scale,)
    if said.scale and wanted.scale != 1.0 and own and MONEY & {*own}:
        return (said.whole / wanted.scale,)
    return tuple(dict.fromkeys((said.whole, said.whole / wanted.scale)))


def _ordinary(key: Key, after: str, own: tuple[str, ...]) -> bool:
    """Whether what looks like a unit is an ordinary word: `3 bars`, `42 in 2024`, years that were asked about."""
    first = after.casefold().split()[0].strip(".,") if after.split() else ""
    if first == "in":
        return not own or not re.match(r"\s*in[²³^]?\d?\s*(?:$|[.,;)!])", after)
    return not own and (first == "bar" or first in {w.strip("?.,") for w in key.asked.casefold().split()})


def of_exact(key: Key, text: str) -> float:
    """1 for the exact number in any form, or rounded to three digits. All sides of an equation must be right."""
    if _DENIED.search(text) or re.search(r"[<>≤≥±≠]", text):
        return 0.0
    sides = [side for side in _SIDES.split(without_asides(text)) if side.strip(" .")]
    if not sides:
        return 0.0
    value = number(key.value)
    found = [(side, exact_sides(key, side)) for side in sides]
    named = [not one and not re.search(r"\d|√|π", side) for side, one in found]
    right = (name or close(value, side, one) for name, (side, one) in zip(named, found, strict=True))
    return float(not named[-1] and all(right))


def exact_sides(key: Key, side: str) -> tuple[float, ...]:
    """The value of one side of an equation, or of the end of a sentence such as `the area is 3√2 cm`."""
    side = bare(side)
    found = reckoned(key, side) if not re.fullmatch(r"[A-Za-z∠△ ]+", side) else ()
    if found:
        return found
    tail = re.split(r"\b(?:is|equals|of|be|are|:)\s+(?:exactly |equal to )?|:", side)[-1].strip()
    if tail and tail != side:
        return exact_sides(key, tail)
    said = numerals(side)
    return in_unit(key, side, said[0]) if len(said) == 1 and not _HAS_SUM.search(side) else ()


def close(value: float, text: str, found: tuple[float, ...]) -> bool:
    """Whether a value is right: exactly, or in decimals of three digits or more that are rounded."""
    decimal = re.search(r"\d[\d,]*\.(\d+)", text)
    digits = len(re.sub(r"\D", "", decimal.group()).lstrip("0")) if decimal else 0
    for one in found:
        if abs(one - value) <= nearly(value):
            return True
        off = min(0.5 * 10.0 ** -len(decimal[1]), 0.005 * abs(value)) * 1.0001 if decimal and digits >= 3 else 0.0
        if abs(one - value) <= off:
            return True
    return False
