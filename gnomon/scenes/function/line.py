"""Sets on a number line."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.scenes.function import attributes as att
from gnomon.scenes.function import rules
from gnomon.scenes.function.exact import written
from gnomon.scenes.function.intervals import interval, union
from gnomon.truth.element import Element
from gnomon.truth.fact import Key

if TYPE_CHECKING:
    from gnomon.scenes.function.derive import Derivation


@dataclass(frozen=True, kw_only=True)
class Span(Element):
    """A thick stretch of the line; None is without end. `closed` says of each end whether it belongs."""

    low: str | None
    high: str | None
    closed: tuple[bool, bool]
    style: int = 0

    @property
    def ends(self) -> tuple[Fraction | None, Fraction | None]:
        return (None if self.low is None else Fraction(self.low), None if self.high is None else Fraction(self.high))

    def written(self) -> str:
        return interval(*self.ends, *self.closed)

    def holds(self, x: Fraction) -> bool:
        low, high = self.ends
        above = low is None or x > low or (x == low and self.closed[0])
        below = high is None or x < high or (x == high and self.closed[1])
        return above and below


@dataclass(frozen=True, kw_only=True)
class Shown(Element):
    """The set that the stretches of a number line make up together."""

    tried: tuple[str, ...] = ()

    @property
    def noun(self) -> str:
        return "set"

    def derive(self, d: Derivation, spans: tuple[Span, ...], grounds: tuple[Key, ...]) -> None:
        """`grounds` are what is seen of the ends."""
        d.add(att.SET, union([s.written() for s in spans]), rules.STRETCHES_AS_DRAWN, *grounds)
        d.add(att.INEQUALITY, " or ".join(condition(s) for s in spans), rules.STRETCHES_AS_DRAWN, att.SET)
        if all(None not in s.ends for s in spans):
            total = sum(
                (s.ends[1] - s.ends[0] for s in spans if s.ends[0] is not None and s.ends[1] is not None), Fraction(0)
            )
            d.add(att.TOTAL_LENGTH, total, rules.END_LESS_START, att.SET)
            whole = [k for k in range(-60, 61) if any(s.holds(Fraction(k)) for s in spans)]
            d.add(att.NUMBER_OF_INTEGERS, len(whole), rules.COUNTING_INTEGERS, att.SET)
        for text in self.tried:
            x = Fraction(text)
            d.add(
                att.MEMBERSHIP_OF.of(written(x)),
                "inside" if any(s.holds(x) for s in spans) else "outside",
                rules.COMPARING_WITH_ENDS.of(written(x)),
                att.SET,
            )


def condition(s: Span) -> str:
    """`−2 < x ≤ 3`, `x ≥ 1`."""
    low, high = s.ends
    if low is None and high is not None:
        return f"x {'≤' if s.closed[1] else '<'} {written(high)}"
    if high is None and low is not None:
        return f"x {'≥' if s.closed[0] else '>'} {written(low)}"
    assert low is not None and high is not None
    return f"{written(low)} {'≤' if s.closed[0] else '<'} x {'≤' if s.closed[1] else '<'} {written(high)}"
