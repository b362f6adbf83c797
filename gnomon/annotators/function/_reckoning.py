"""The numbers of a figure put into a formula: `V = a²h/3` for a = 5 and h = 9 is `5² · 9/3`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gnomon.annotators.printing import printed_value
from gnomon.scenes.function import attributes as att
from gnomon.truth.fact import Fact, is_number
from gnomon.truth.world import World

SAID = {att.RADIUS: "r", att.RADIUS_OF_THE_SECTION: "ρ"}  # letters by which formulas call what is worked out
PIECES = re.compile(r"[a-zρ]|\d+|π|√|[²³]|[()+/−]|\s+")


def worked(world: World, fact: Fact) -> str:
    """How the formula by which a fact follows reckons; "" if it is none, or speaks of more than numbers."""
    if fact.because is None:
        return ""
    numbers = {}
    for premise in (world.facts[k] for k in fact.because.premises if k in world.facts):
        names = premise.attribute.names if premise.attribute.pattern == att.MEASURE else ()
        letter = names[0] if names else SAID.get(premise.attribute, "")
        if letter and is_number(premise.value):
            numbers[letter] = printed_value(premise.value)
    whole, _, within = fact.because.rule.partition(", ")[0].partition(" with ")
    of, _, formula = whole.rpartition(" = ")
    if within:  # a letter that is worked out on the way: `A = πr(r + s) with s = √(r² + h²)`
        letter, _, reckoned = within.partition(" = ")
        formula = formula.replace(letter, reckoned)
    if len(of) > 1:  # `ρ² = r² − t²` gives a square; what is longer is more than a formula
        formula = f"√({formula})" if of == "ρ²" else ""
    return put_in(formula, numbers)


def put_in(formula: str, numbers: Mapping[str, str]) -> str:
    """A formula with numbers for its letters, factors parted by dots; "" if a letter has none, or it holds words."""
    pieces = PIECES.findall(formula)
    letters = {p for p in pieces if p.isalpha() and p != "π"}
    plain = all(re.fullmatch(r"[\d.]+", numbers.get(letter, "")) for letter in letters)
    if not letters or not plain or "".join(pieces) != formula:
        return ""
    out = ""
    for before, piece in zip(["", *pieces], pieces, strict=False):
        factors = re.fullmatch(r"[a-zρπ\d²³)]+", before) and re.fullmatch(r"[a-zρπ√(]", piece)
        out += " · " if factors and not (before.isdigit() and piece == "π") else ""
        out += numbers.get(piece, piece)
    return out.replace("/", " / ")
