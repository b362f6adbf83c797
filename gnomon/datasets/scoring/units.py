"""Units and their spellings. `units.yaml` names them; pint, which is loaded when two differ, converts."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from gnomon.datasets.scoring.numerals import SCALES

MONEY = {"USD", "EUR", "GBP", "JPY", "CHF", "INR"}
_WORD = re.compile(r"[^\W\d_][^\W\d_.]*(?:[²³]|\^\{?[23]\}?|[23](?!\w))?|[%°$€£¥₹][CF]?(?!\w)|[A-Z]{0,2}\$|\d+|/|·")
_POWERS = (
    (re.compile(r"\b(?:square|sq\.?)\s+(\w+)", re.I), r"\1²"),
    (re.compile(r"\b(?:cubic|cu\.?)\s+(\w+)", re.I), r"\1³"),
    (re.compile(r"\b(\w+?)s?\s+squared\b", re.I), r"\1²"),
    (re.compile(r"\b(\w+?)s?\s+cubed\b", re.I), r"\1³"),
)
_MOST = 8  # words that a unit may have


class Unit(NamedTuple):
    """A scale such as a million, and the words of what is counted, each by its one name."""

    scale: float
    words: tuple[str, ...]


@cache
def spellings() -> dict[str, str]:
    """How units are written, and what they are called."""
    with (Path(__file__).parent / "units.yaml").open(encoding="utf-8") as file:
        known: dict[str, list[str]] = yaml.safe_load(file)
    found: dict[str, str] = {}
    for name, ways in known.items():
        for way in ways:
            found.setdefault(way, name)
            if len(way) > 3 and way[-1].isalpha():  # three bars are no pressure
                found.setdefault(way.lower(), name)
                found.setdefault(f"{way.lower()}s", name)
    return found


def called(word: str) -> str:
    """The one name of a unit's word, `km²` as `kilometre²`; the word itself, marked, if it is no unit."""
    if len(word) > 1 and word[-1] in "23}":
        word = re.sub(r"\^?\{?([23])\}?$", lambda m: "²³"[int(m[1]) - 2], word)
    stem, power = (word[:-1], word[-1]) if word[-1] in "²³" else (word, "")
    known = spellings()
    name = known.get(stem) or (known.get(stem.lower()) if len(stem) > 2 else None)
    return f"{name or '·' + stem.lower().removesuffix('s')}{power}" if not word.isdigit() else word


def words_of(text: str) -> list[str]:
    """The words at the beginning of a text as units are called, `per` for a stroke; those of two words made one."""
    for pattern, by in _POWERS:
        text = pattern.sub(by, text)
    found: list[str] = []
    words = [m.group() for m in _WORD.finditer(text)][: 2 * _MOST]
    known = spellings()
    i = 0
    while i < len(words):
        pair = " ".join(words[i : i + 2])
        if words[i] == "/" or (words[i].lower() in ("per", "an", "a") and i):
            found.append("per")
            i += 1
        elif len(words) > i + 1 and (name := known.get(pair) or known.get(pair.lower())):
            found.append(name)
            i += 2
        else:
            found.append(called(words[i]))
            i += 1
    return found


@cache
def unit_of(text: str) -> Unit:
    """The unit of a question: `thousand ha`, `million $`, `µg/m³`."""
    first, _, rest = text.partition(" ")
    scale = SCALES.get(first, 1.0) if first.isalpha() and len(first) > 2 else 1.0
    return Unit(scale, tuple(words_of(rest if scale != 1.0 else text)))


def beginning(text: str) -> tuple[str, ...]:
    """The longest unit with which a text begins, as names; () if it begins with none."""
    names = set(spellings().values())
    found: list[str] = []
    for word in words_of(text[:80]):
        if word.rstrip("²³") in names or (word == "per" and found) or (word.isdigit() and found[-1:] == ["per"]):
            found.append(word)
        else:
            break
    while found and (found[-1] == "per" or found[-1].isdigit()):
        found.pop()
    return tuple(found)


def converted(value: float, said: tuple[str, ...], wanted: tuple[str, ...]) -> float | None:
    """A value in another unit; None if one does not measure what the other does."""
    if said == wanted:
        return value
    if MONEY & {*said, *wanted}:
        return None
    if said == ("percent",) and not wanted:
        return value / 100
    if not wanted:
        return None
    try:
        registry = _registry()
        return float(registry.Quantity(value, _written(said)).to(_written(wanted)).magnitude)
    except Exception:  # pint has a score of its own errors, and more of those that it calls
        return None


def _written(words: tuple[str, ...]) -> str:
    return " ".join(words).replace(" per ", " / ").replace("²", "**2").replace("³", "**3")


@cache
def _registry() -> Any:
    import pint

    return pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
