"""The attributes and rules that all families share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce

from gnomon.truth.attribute import Attribute, Fold, Rule, Seen, Vocabulary
from gnomon.truth.fact import Because, Fact, is_number, number
from gnomon.truth.interval import Interval, divide, exactly, multiply, nearly, printed, subtract, total

KIND = Attribute("kind", "presence")
TEXT = Attribute("text", "text", form="print")
NAME = Attribute("name")
VALUE = Attribute("value")
X = Attribute("x", "side", unit="px", said="position from the left")
Y = Attribute("y", "side", unit="px", said="position from the top")
COLOUR = Attribute("colour", "sight")
SHAPE = Attribute("shape", "sight")
FILL = Attribute("fill", "sight")
ORDER = Attribute("order", "sight")
DRAWN = Attribute("drawn", "sight", form="letters")
AT = Attribute("at", "sight")
CODE = Attribute("code", form="code")


def numbers(premises: Sequence[Fact], seen: Sequence[Seen]) -> list[Interval]:
    """The premises as intervals; [] unless all are numbers that can be read."""
    found = [
        Interval(number(p.value), s[0], s[1])
        for p, s in zip(premises, seen, strict=True)
        if is_number(p.value) and s[0] is not None and s[1] is not None
    ]
    return found if len(found) == len(premises) else []


def as_printed(premises: Sequence[Fact], seen: Sequence[Seen]) -> Interval | None:
    return printed(str(premises[0].value))


def in_full(premises: Sequence[Fact], seen: Sequence[Seen]) -> Interval | None:
    found = printed(str(premises[0].value))
    return exactly(found.value) if found else None


def the_same(premises: Sequence[Fact], seen: Sequence[Seen]) -> Interval | None:
    return next(iter(numbers(premises, seen)), None)


def summed(premises: Sequence[Fact], seen: Sequence[Seen]) -> Interval | None:
    found = numbers(premises, seen)
    return total(found) if found else None


def folded(how: Callable[[Interval, Interval], Interval]) -> Fold:
    """The first premise, with each of the others taken to it in turn."""

    def fold(premises: Sequence[Fact], seen: Sequence[Seen]) -> Interval | None:
        found = numbers(premises, seen)
        return reduce(how, found) if found else None

    return fold


PRINTED = Rule("printed", fold=as_printed, seen=True)  # rounded
PRINTED_IN_FULL = Rule("printed in full", fold=in_full, seen=True)
SAME_AS = Rule("same as", fold=the_same)
SUM = Rule("sum", fold=summed)
DIFFERENCE = Rule("difference", fold=folded(subtract))
PRODUCT = Rule("product", fold=folded(multiply))
QUOTIENT = Rule("quotient", fold=folded(divide))
LABEL = Rule("label", seen=True)
DRAWN_BY = Rule("drawn by", seen=True)

COMMON = Vocabulary(
    (KIND, TEXT, NAME, VALUE, X, Y, COLOUR, SHAPE, FILL, ORDER, DRAWN, AT, CODE),
    (PRINTED, PRINTED_IN_FULL, SAME_AS, SUM, DIFFERENCE, PRODUCT, QUOTIENT, LABEL, DRAWN_BY),
)


def because_printed(value: float, label: str, text: str) -> Because:
    """That a number is printed on a label: in full, or rounded."""
    found = printed(text)
    whole = found is not None and abs(found.value - value) <= nearly(value)
    return Because(PRINTED_IN_FULL if whole else PRINTED, ((label, TEXT),))
