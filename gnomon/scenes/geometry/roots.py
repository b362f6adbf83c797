"""Exact lengths: sums of fractions times square roots, printed as sympy prints them."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction

from gnomon.truth.fact import Exact, Value


@dataclass(frozen=True)
class Root:
    """The sum of c * sqrt(n) over `terms` (n, c); every n is squarefree and no c is 0."""

    terms: tuple[tuple[int, Fraction], ...]

    def __add__(self, other: Root) -> Root:
        return collect([*self.terms, *other.terms])

    def __sub__(self, other: Root) -> Root:
        return self + other.times(Fraction(-1))

    def __mul__(self, other: Root) -> Root:
        return collect([reduced(n * m, a * b) for n, a in self.terms for m, b in other.terms])

    def times(self, factor: Fraction | int) -> Root:
        return collect([(n, c * factor) for n, c in self.terms])

    @property
    def value(self) -> float:
        return math.fsum(float(c) * math.sqrt(n) for n, c in self.terms)

    @property
    def fraction(self) -> Fraction | None:
        """The number if it is rational, else None."""
        if not self.terms:
            return Fraction(0)
        return self.terms[0][1] if len(self.terms) == 1 and self.terms[0][0] == 1 else None


def collect(terms: list[tuple[int, Fraction]]) -> Root:
    sums: dict[int, Fraction] = {}
    for n, c in terms:
        sums[n] = sums.get(n, Fraction(0)) + c
    return Root(tuple((n, sums[n]) for n in sorted(sums) if sums[n]))


def reduced(n: int, c: Fraction) -> tuple[int, Fraction]:
    """c * sqrt(n) with square factors drawn out of the root."""
    k = 2
    while k * k <= n:
        while n % (k * k) == 0:
            n, c = n // (k * k), c * k
        k += 1
    return n, c


def whole(n: int | Fraction) -> Root:
    return collect([(1, Fraction(n))])


def root_of(square: Fraction, factor: Fraction | int = 1) -> Root:
    """factor * sqrt(square)."""
    return collect([reduced(square.numerator * square.denominator, Fraction(factor) / square.denominator)])


def square_root(number: Root) -> Root | None:
    """The square root of a positive rational number; None of others, which would nest roots."""
    f = number.fraction
    return root_of(f) if f is not None and f > 0 else None


def plain(number: Root | Fraction | int) -> Value:
    """The value of a fact: int, a float of at most three decimals, or Exact."""
    f = number.fraction if isinstance(number, Root) else Fraction(number)
    if f is not None:
        if f.denominator == 1:
            return int(f)
        if 1000 % f.denominator == 0:
            return float(f)
        return Exact(f"{f.numerator}/{f.denominator}", float(f))
    assert isinstance(number, Root)
    return Exact(written(number), number.value)


def written(number: Root) -> str:
    """As sympy's sstr writes it: terms in the order of their values."""
    parts = [term(n, c) for n, c in sorted(number.terms, key=lambda t: float(t[1]) * math.sqrt(t[0]))]
    return " + ".join(parts).replace("+ -", "- ") or "0"


def term(n: int, c: Fraction) -> str:
    if n == 1:
        return str(c)
    head = "-" if c < 0 else ""
    times = "" if abs(c.numerator) == 1 else f"{abs(c.numerator)}*"
    return f"{head}{times}sqrt({n})" + (f"/{c.denominator}" if c.denominator != 1 else "")


_TERM = re.compile(r"(-?)(?:(\d+)\*)?(?:sqrt\((\d+)\)|(\d+))(?:/(\d+))?$")


def parsed(value: Value) -> Root:
    """The number of a fact's value; ValueError if it is not written as `written` writes."""
    if isinstance(value, int):
        return whole(value)
    if isinstance(value, float):
        return whole(Fraction(str(value)))
    if not isinstance(value, Exact):
        raise ValueError(f"expected a number, got {value!r}")
    terms = []
    for part in value.exact.replace(" - ", " + -").split(" + "):
        found = _TERM.match(part)
        if found is None:
            raise ValueError(f"expected a sum of square roots, got {value.exact!r}")
        sign, times, under, rational, below = found.groups()
        c = Fraction(int(times or 1) * int(rational or 1), int(below or 1)) * (-1 if sign else 1)
        terms.append(reduced(int(under or 1), c))
    return collect(terms)
