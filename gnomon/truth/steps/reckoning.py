"""Steps that reckon: over all of a selection, or with two numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING, ClassVar

from gnomon.truth import interval as iv
from gnomon.truth.attribute import Attribute
from gnomon.truth.interval import Interval
from gnomon.truth.steps.reader import Reader, chosen, counted, merge
from gnomon.truth.steps.step import Found, State, Step
from gnomon.truth.world import NoAnswer

if TYPE_CHECKING:
    from gnomon.truth.program import Program


@dataclass(frozen=True)
class OverAll(Step):
    """A number made of an attribute of all."""

    attribute: Attribute

    def fold(self, numbers: list[Interval]) -> Interval:
        raise NotImplementedError

    def do(self, reader: Reader, state: State) -> Found:
        numbers = reader.numbers(chosen(state), self.attribute)
        if len(numbers) < 2:
            raise NoAnswer("says nothing", f"{self.op} of one")
        return Found(self.fold([n for _, n, _ in numbers]), merge(chosen(state).evidence, *(m for _, _, m in numbers)))


@dataclass(frozen=True)
class Sum(OverAll):
    def fold(self, numbers: list[Interval]) -> Interval:
        return iv.total(numbers)


@dataclass(frozen=True)
class Mean(OverAll):
    def fold(self, numbers: list[Interval]) -> Interval:
        return iv.rounded(iv.scaled(iv.total(numbers), 1 / len(numbers), numbers[0].unit))


@dataclass(frozen=True)
class Median(OverAll):
    """The medians of the lows and of the highs bound it."""

    def fold(self, numbers: list[Interval]) -> Interval:
        ends = (median(n.value for n in numbers), median(n.low for n in numbers), median(n.high for n in numbers))
        return iv.rounded(Interval(*ends, numbers[0].unit))


@dataclass(frozen=True)
class Range(OverAll):
    """The highest less the lowest."""

    def fold(self, numbers: list[Interval]) -> Interval:
        top, low = max(numbers, key=lambda n: n.value), min(numbers, key=lambda n: n.value)
        most, least = max(n.high for n in numbers), min(n.low for n in numbers)
        found = iv.subtract(replace(top, high=most), replace(low, low=least))
        if found.low <= 0 and not found.exact:
            raise NoAnswer("too close", "a range that may be none")
        return found


@dataclass(frozen=True)
class OfTwo(Step):
    """A number made of what two programs give."""

    of: Program
    other: Program
    nested: ClassVar[bool] = True

    def fold(self, a: Interval, b: Interval) -> Interval:
        raise NotImplementedError

    def do(self, reader: Reader, state: State) -> Found:
        one, two = reader.run(self.of), reader.run(self.other)
        try:
            return Found(self.fold(counted(one, self), counted(two, self)), merge(one.evidence, two.evidence))
        except ZeroDivisionError as e:
            raise NoAnswer("division by zero", str(self)) from e


@dataclass(frozen=True)
class Difference(OfTwo):
    """How far apart they are, in decimal."""

    def fold(self, a: Interval, b: Interval) -> Interval:
        if not a.apart_from(b):
            raise NoAnswer("too close", "a difference that may be none")
        high, low = (a, b) if a.value > b.value else (b, a)
        d = iv.subtract(high, low)
        if d.low <= 0 and not d.exact:
            raise NoAnswer("too close", "a difference that may be none")
        return replace(d, value=iv.total([high, replace(low, value=-low.value)]).value)


@dataclass(frozen=True)
class Total(OfTwo):
    def fold(self, a: Interval, b: Interval) -> Interval:
        return iv.total([a, b])


@dataclass(frozen=True)
class Product(OfTwo):
    def fold(self, a: Interval, b: Interval) -> Interval:
        return iv.multiply(a, b)


@dataclass(frozen=True)
class Ratio(OfTwo):
    def fold(self, a: Interval, b: Interval) -> Interval:
        return iv.rounded_ratio(iv.divide(a, b))


@dataclass(frozen=True)
class Share(OfTwo):
    """The first as a share of the second, in per cent."""

    def fold(self, a: Interval, b: Interval) -> Interval:
        return iv.rounded_share(iv.scaled(iv.divide(a, b), 100, "%"))


@dataclass(frozen=True)
class Rounded(Step):
    """To so many decimals, as a question asks for it; NoAnswer where the reading does not tell which way to round."""

    places: int

    def do(self, reader: Reader, state: State) -> Found:
        n = counted(state, self)
        if iv.half_up(n.low, self.places) != iv.half_up(n.high, self.places):
            raise NoAnswer("too close", f"between two numbers of {self.places} decimals")
        return Found(iv.exactly(iv.half_up(n.value, self.places), n.unit), state.evidence)
