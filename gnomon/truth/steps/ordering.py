"""Steps that put elements into an order and take one by its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from gnomon.truth import interval as iv
from gnomon.truth.attribute import Attribute
from gnomon.truth.interval import Interval
from gnomon.truth.steps.reader import Reader, chosen, merge, one
from gnomon.truth.steps.step import Chosen, End, Found, Marks, State, Step
from gnomon.truth.world import NoAnswer

if TYPE_CHECKING:
    from gnomon.truth.program import Program

Ranked = list[tuple[str, Interval, Marks]]


@dataclass(frozen=True)
class Highest(Step):
    """The one with the highest attribute."""

    attribute: Attribute
    narrows: ClassVar[bool] = True

    def do(self, reader: Reader, state: State) -> Chosen:
        return nth_of(reader, chosen(state), 1, self.attribute, "highest")


@dataclass(frozen=True)
class Lowest(Step):
    """The one with the lowest attribute."""

    attribute: Attribute
    narrows: ClassVar[bool] = True

    def do(self, reader: Reader, state: State) -> Chosen:
        return nth_of(reader, chosen(state), 1, self.attribute, "lowest")


@dataclass(frozen=True)
class Nth(Step):
    """The n-th, counted from the highest or the lowest."""

    attribute: Attribute
    n: int
    from_: End

    def do(self, reader: Reader, state: State) -> Chosen:
        return nth_of(reader, chosen(state), self.n, self.attribute, self.from_)


@dataclass(frozen=True)
class Rank(Step):
    """The place of this one among others, counted from the highest or the lowest."""

    attribute: Attribute
    among: Program
    from_: End
    nested: ClassVar[bool] = True

    def do(self, reader: Reader, state: State) -> Found:
        among = chosen(reader.run(self.among))
        subject = one(state)
        order = [s for s, _, _ in ranked(reader.numbers(among, self.attribute), self.from_)]
        reader.glances.clear()
        place = order.index(subject) + 1
        found = nth_of(reader, among, place, self.attribute, self.from_)
        return Found(iv.exactly(place), merge(found.evidence, chosen(state).evidence))


def ranked(numbers: Ranked, from_: End) -> Ranked:
    return sorted(numbers, key=lambda n: n[1].value, reverse=from_ == "highest")


def nth_of(reader: Reader, state: Chosen, n: int, attribute: Attribute, from_: End) -> Chosen:
    """The n-th; NoAnswer if another cannot be told from it."""
    numbers = ranked(reader.numbers(state, attribute), from_)
    if not 1 <= n <= len(numbers):
        raise NoAnswer("nothing", f"there are only {len(numbers)}")
    subject, value, _ = numbers[n - 1]
    for other, against, _ in numbers:
        if other != subject and not value.apart_from(against):
            raise NoAnswer("too close", f"{attribute} of {subject} and {other}")
    marks = merge(*(m for _, _, m in numbers))
    return Chosen((subject,), marks, marks)
