"""Units: of Pint, of money, of what is counted. A bracket in a header is a unit only if it is one of these."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from gnomon.generators.sources.csvs.words import currencies, listed, scales

BRACKET = re.compile(r"^(?P<name>.*\S)\s*[\[(](?P<unit>[^\[\]()]+)[\])]$", re.DOTALL)
BEHIND = re.compile(r"^(?P<name>.*\S),\s+(?P<say>in\s+)?(?P<unit>[^,]{1,24})$", re.DOTALL)
SINGLE = frozenset("tgmshdlLVWNJ%°€$£¥₹")  # letters that name groups and notes as well as units are no units alone
# what two capitals mean before a unit of one letter: `(MW)` is a unit, `(MA)` and `(GA)` are states
LARGE = re.compile(r"[kMGTPE][WJBV]|Hz|VA|pH|GHz|MHz|AU|UV|CO2?")


@cache
def registry() -> Any:
    import pint

    return pint.UnitRegistry()


@lru_cache(maxsize=4096)
def is_unit(text: str, single: bool = False) -> bool:
    """Whether a text is a unit: `kg`, `t/ha`, `$ million`, `per 100,000 people`. `single`: any letter will do."""
    text = " ".join(text.split())
    if not text or (
        re.fullmatch(r"[\d\W_]+", text) and text not in SINGLE and text not in listed("counts") and not is_money(text)
    ):
        return False
    parts = [p for p in re.split(r"\s*/\s*|\s*\bper\b\s*", text)]
    if any(not p for p in parts[1:]):
        return False
    return all(is_factor(p, single) for p in parts if p)


def is_factor(text: str, single: bool) -> bool:
    """Whether a text without a fraction is a unit; a round number or a scale may stand before it."""
    rest = re.sub(r"^(1[\d, ]*0+|1000s of)\s*", "", text)
    if not rest:
        return True
    low = rest.lower()
    if low in listed("counts") or rest in listed("counts") or is_money(rest):
        return True
    head, _, tail = rest.partition(" ")
    if tail and (head.lower() in listed("counts") or head in scales()[0]):
        return is_factor(tail, single)
    if tail and (tail.lower() in listed("counts") or tail in scales()[0] or tail == "eq"):
        return is_factor(head, single)
    if tail and head in ("current", "constant", "real", "nominal", "international"):
        return is_money(tail)
    if len(rest) == 1:
        return rest in SINGLE or (single and measured(rest))
    if re.fullmatch(r"[A-Z]{2,}", rest) and not LARGE.fullmatch(rest):
        return False
    return measured(rest)


def is_money(text: str) -> bool:
    return text in currencies()


def measured(text: str) -> bool:
    """Whether Pint knows it as a unit that has a size."""
    tidy = re.sub(r"(?<=[A-Za-z])\s+(?=[A-Za-z]+-\d)", "*", text.replace("·", "*"))
    tidy = re.sub(r"([A-Za-z°µμΩ]+)\^?(-?[1-4])(?![\dA-Za-z])", r"\1**\2", tidy)
    if re.search(r"[^\w\s*/^°%²³⁻¹µμΩ.-]", tidy):
        return False
    try:
        return bool(registry().parse_units(tidy).dimensionality) or tidy in (
            "%",
            "ppm",
            "dB",
            "rad",
            "deg",
            "°",
            "degree",
            "degrees",
        )
    except Exception:  # Pint raises a dozen kinds for what is no unit
        return False


def name_and_unit(header: str) -> tuple[str, str]:
    """`Yield (t/ha)`, `Yield [t/ha]`, `Yield, in t` as name and unit; the whole as the name if there is no unit."""
    header = " ".join(header.split())
    found = BRACKET.match(header)
    if found and is_unit(found["unit"].removeprefix("in ").strip()):
        return found["name"], found["unit"].removeprefix("in ").strip()
    found = BEHIND.match(header)
    if found and is_unit(found["unit"]) and (found["say"] or not re.fullmatch(r"[A-Z]{2}", found["unit"])):
        return found["name"], found["unit"]
    return header, ""


def same_money(one: str, other: str) -> bool:
    """Whether two signs or codes stand for one currency."""
    codes = [currencies().get(x, "") for x in (one, other)]
    return bool(codes[0]) and codes[0] == codes[1]
