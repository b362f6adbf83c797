"""A column of cells as numbers: one decimal mark, one unit, flags apart; or a Doubt that says what is open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from gnomon.generators.sources.csvs.doubt import Doubt
from gnomon.generators.sources.csvs.figures import Figure, blank, figure, meaning, plain
from gnomon.generators.sources.csvs.units import is_unit
from gnomon.generators.sources.csvs.words import currencies, listed, scales

NOTHING = float("nan")
FLAGS = re.compile(r"\s*(?P<flag>[*†‡§]+|\[\w{1,3}\]|\([a-z]\))$")
LETTERS = re.compile(r"[bcdefinprsuz]{1,2}")  # flags of statistical offices
PLACE = re.compile(r"st|nd|rd|th")  # `2nd` is a place and no number
DOUBLE = {"K": "kelvin or a thousand", "B": "bytes or a billion"}  # what a letter behind numbers may be
MARKS = (".", ",")


@dataclass(frozen=True)
class Around:
    """What stands around a number: what it is to be multiplied by, its unit, its flag."""

    scale: int
    unit: str
    flag: str


@dataclass(frozen=True)
class Numbers:
    """A column understood. `values` has NaN where nothing stands or no number (`bad`); `flags` are of rows."""

    values: tuple[float, ...]
    unit: str
    mark: str
    bad: tuple[int, ...]
    flags: tuple[tuple[int, str], ...]


def figures(cells: Sequence[str], missing: Sequence[str] = ()) -> list[Figure | None]:
    """Each cell's number, as far as it is one; blank cells have none."""
    return [None if is_blank(c, missing) else figure(c) for c in cells]


def is_blank(cell: str, missing: Sequence[str] = ()) -> bool:
    """Whether nothing stands in a cell; a flag behind a sign for nothing (`: c`) changes nothing."""
    text = cell.strip()
    return blank(text) or text in missing or (text[:2] == ": " and LETTERS.fullmatch(text[2:]) is not None)


def mostly(cells: Sequence[str], missing: Sequence[str] = ()) -> bool:
    """Whether a column holds numbers: more than half of its cells, and no codes with zeros before them."""
    filled = [c for c in cells if not is_blank(c, missing)]
    found = [c for c in filled if readable(c)]
    return 2 * len(found) > len(filled) and not any(re.match(r"0\d+$", plain(c)) for c in found)


@lru_cache(maxsize=65536)
def readable(cell: str) -> bool:
    """Whether a cell holds a number and nothing strange."""
    f = figure(cell)
    return f is not None and around(f) is not None and bool(f.marks)


def shown(cells: Sequence[str], missing: Sequence[str] = ()) -> set[str]:
    """The decimal marks that cells of a column can only have; empty if each may have either."""
    one: dict[str, str] = {}
    marks = set()
    for f in figures(cells, missing):
        if f is None or around(f) is None:
            continue
        can = f.marks
        if len(can) == 1:
            marks.add(can[0])
            one.setdefault(can[0], f.digits)
    if len(marks) == 2:
        raise Doubt(f"{one[',']!r} has a decimal comma and {one['.']!r} a decimal point", "decimal")
    return marks


def mark_of(cells: Sequence[str], missing: Sequence[str] = ()) -> str:
    """The decimal mark of a column from all its cells; those of other columns may be written otherwise.

    Doubt if it is open.
    """
    own = shown(cells, missing)
    if own:
        return own.pop()
    found = [f for f in figures(cells, missing) if f is not None and around(f) is not None]
    open_ones = [f.digits for f in found if len({meaning(f.digits, m) for m in f.marks}) > 1]
    if not open_ones:
        return "."
    bare = [f.digits for f in found if f.digits.isdigit()]
    if all("," in d for d in open_ones) and max(map(int, bare), default=0) < 1000 and any(int(d) > 100 for d in bare):
        return "."  # `987` beside `1,250`: what has four digits is grouped, what has three is not
    first = open_ones[0]
    both = " or ".join(f"{meaning(first, m):f}" for m in MARKS)
    raise Doubt(f"{first!r} may be {both}", "decimal")


def around(f: Figure) -> Around | None:
    """What stands around a number; None if it is nothing that can stand there."""
    rest, flag = f.rest, ""
    if found := FLAGS.search(rest):
        rest, flag = rest[: found.start()], found["flag"]
    text = rest.strip()
    if not text:
        return Around(1, f.money, flag)
    if PLACE.fullmatch(rest):
        return None
    if text in DOUBLE and not f.money:
        return Around(1, text, flag)
    if f.money and text.startswith("/") and is_unit(text[1:], single=True):
        return Around(1, f.money + text, flag)
    always, of_money = scales()
    head = re.match(r"[^\W\d]+\.?", text)
    for word in dict.fromkeys((text, head.group() if head else "")):
        money = f.money or (text[len(word) :].strip() if text[len(word) :].strip() in currencies() else "")
        scale = (
            always.get(word)
            or always.get(word.lower() if len(word) > 3 else word)
            or (of_money.get(word) if money else None)
        )
        after = text[len(word) :].strip()
        if scale and (not after or after == money or is_unit(after)):
            return Around(scale, money or after, flag)
    for size in (2, 1):  # `M€`
        if text[size:].strip() in currencies() and (text[:size] in always or text[:size] in of_money):
            return Around(always.get(text[:size]) or of_money[text[:size]], text[size:].strip(), flag)
    if f.money:
        return Around(1, f.money, text) if LETTERS.fullmatch(text) and rest[:1] == " " else None
    if text in currencies() or is_unit(text, single=True) or text in ("%", "‰"):
        return Around(1, text, flag)
    return Around(1, "", text) if LETTERS.fullmatch(text) else None


def numbers(cells: Sequence[str], mark: str, missing: Sequence[str] = (), unit: str = "") -> Numbers:
    """The numbers of a column with a decimal mark. Doubt if its cells have several units, or only some have one.

    `unit` is what the user says it is.
    """
    found = figures(cells, missing)
    about = [around(f) if f is not None else None for f in found]
    values: list[Decimal | None] = [
        v * a.scale if f is not None and a is not None and (v := f.value(mark)) is not None else None
        for f, a in zip(found, about, strict=True)
    ]
    good = [i for i, v in enumerate(values) if v is not None]
    units = {i: a.unit for i in good if (a := about[i]) is not None}
    flags = {i: a.flag for i in good if (a := about[i]) is not None and a.flag}
    for text in {
        u for u in units.values() if LETTERS.fullmatch(u)
    }:  # `12.3 b` in some cells is a flag, `5 s` in all a unit
        if any(u != text for u in units.values()):
            flags |= {i: u for i, u in units.items() if u == text}
            units |= {i: "" for i, u in units.items() if u == text}
    if len(flags) == len(good) > 1 and len(set(flags.values())) == 1 and next(iter(flags.values())).isalpha():
        raise Doubt(f"{next(iter(flags.values()))!r} stands behind every number, a unit or a flag", "unit")
    below = [i for i in good if cells[i].strip().startswith("(")]
    if len(good) > 3 and below == good[1::2]:
        raise Doubt(f"{cells[below[0]]!r} may be below zero or the error of the row above", "", below[0])
    said = {u for i, u in units.items() if values[i] != 0 or u}
    for letter in DOUBLE:
        if letter in said and unit != letter:
            raise Doubt(f"{letter!r} may be {DOUBLE[letter]}", "unit")
    if len(said) > 1:
        several = sorted(said - {""}, key=list(units.values()).index)
        told = (
            " and ".join(map(repr, several[:2]))
            if len(several) > 1
            else f"{several[0]!r} in some cells and not in others"
        )
        row = next(i for i in good if units[i] != units[good[0]])
        raise Doubt(f"expected one unit, got {told}", "", row)
    bad = [i for i, c in enumerate(cells) if values[i] is None and not is_blank(c, missing)]
    return Numbers(
        values=tuple(NOTHING if v is None else float(v) for v in values),
        unit=next(iter(said), ""),
        mark=mark,
        bad=tuple(bad),
        flags=tuple(sorted(flags.items())),
    )


def stand_in(cells: Sequence[str], values: Sequence[float]) -> str:
    """A value that may mean that there is none: -999 and the like, far below all others; else ``."""
    texts = [plain(c) for c in cells]
    found = [t for t in texts if t in listed("stand_ins")]
    others = [v for t, v in zip(texts, values, strict=True) if t not in listed("stand_ins") and v == v]
    if found and len(set(found)) == 1 and others and min(others) > float(found[0]) / 10:
        return found[0]
    return ""
