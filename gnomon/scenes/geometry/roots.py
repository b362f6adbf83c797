"""Exact numbers: sums of fractions times square roots times powers of π, printed as sympy prints them."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from gnomon.truth.fact import Exact, Value

Term = tuple[int, int, Fraction]  # n, p, c stand for c * sqrt(n) * pi**p


class Inexact(ArithmeticError):
    """The result is no number of this sort."""


@dataclass(frozen=True)
class Root:
    """The sum of c * sqrt(n) * pi**p over `terms` (n, p, c); every n is squarefree and no c is 0."""

    terms: tuple[Term, ...]

    def __add__(self, other: Root | Fraction | int) -> Root:
        return collect([*self.terms, *exactly(other).terms])

    def __sub__(self, other: Root | Fraction | int) -> Root:
        return self + -exactly(other)

    def __neg__(self) -> Root:
        return Root(tuple((n, p, -c) for n, p, c in self.terms))

    def __mul__(self, other: Root | Fraction | int) -> Root:
        them = exactly(other).terms
        return collect([reduced(n * m, p + q, a * b) for n, p, a in self.terms for m, q, b in them])

    def __truediv__(self, other: Root | Fraction | int) -> Root:
        """Inexact unless the divisor has one term or is a sum of two roots."""
        by = exactly(other).terms
        if len(by) == 1:
            n, p, c = by[0]
            return collect([reduced(m * n, q - p, a / (c * n)) for m, q, a in self.terms])
        if len(by) == 2 and by[0][1] == by[1][1]:
            conjugate = Root((by[0], (by[1][0], by[1][1], -by[1][2])))
            return self * conjugate / (Root(by) * conjugate)
        raise Inexact(f"a division by {written(Root(by))}")

    def __radd__(self, other: Fraction | int) -> Root:
        return self + other

    def __rsub__(self, other: Fraction | int) -> Root:
        return exactly(other) - self

    def __rmul__(self, other: Fraction | int) -> Root:
        return self * other

    def __rtruediv__(self, other: Fraction | int) -> Root:
        return exactly(other) / self

    def __float__(self) -> float:
        return math.fsum(float(c) * math.sqrt(n) * math.pi**p for n, p, c in self.terms)

    @property
    def fraction(self) -> Fraction | None:
        """The number if it is rational, else None."""
        if not self.terms:
            return Fraction(0)
        n, p, c = self.terms[0]
        return c if len(self.terms) == 1 and (n, p) == (1, 0) else None


def exactly(number: Root | Fraction | int) -> Root:
    return number if isinstance(number, Root) else Root(((1, 0, Fraction(number)),) if number else ())


def collect(terms: list[Term]) -> Root:
    if len(terms) == 1:
        return Root((terms[0],) if terms[0][2] else ())
    sums: dict[tuple[int, int], Fraction] = {}
    for n, p, c in terms:
        sums[n, p] = sums[n, p] + c if (n, p) in sums else c
    return Root(tuple((n, p, sums[n, p]) for n, p in sorted(sums) if sums[n, p]))


def reduced(n: int, p: int, c: Fraction) -> Term:
    """c * sqrt(n) * pi**p with square factors drawn out of the root; Inexact if n is too large to be shown."""
    if n > 10**7:
        raise Inexact("a root of a large number")
    k = 2
    while k * k <= n:
        while n % (k * k) == 0:
            n, c = n // (k * k), c * k
        k += 1
    return n, p, c


def root_of(square: Fraction | int, factor: Fraction | int = 1) -> Root:
    """factor * sqrt(square)."""
    f = Fraction(square)
    return collect([reduced(f.numerator * f.denominator, 0, Fraction(factor) / f.denominator)])


def square_root(number: Root) -> Root:
    """The square root of a positive rational number, perhaps times an even power of π; Inexact of others."""
    if len(number.terms) != 1:
        raise Inexact("a root of a sum")
    ((n, p, c),) = number.terms
    if n != 1 or p % 2 or c < 0:
        raise Inexact("a root of a root")
    return root_of(c) * Root(((1, p // 2, Fraction(1)),))


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
    return Exact(written(number), float(number))


def written(number: Root) -> str:
    """As sympy's sstr writes it: terms in the order of their values, but `9 - pi` where one factor is taken away."""
    terms = sorted(number.terms, key=lambda t: float(t[2]) * math.sqrt(t[0]) * math.pi ** t[1])
    if len(terms) == 2 and terms[0][2] < 0:
        (n, p, _), last = terms
        if last == (1, 1, Fraction(1)) or (last[:2] == (1, 0) and last[2] > 0 and (n == 1 or p == 0)):
            terms.reverse()
    return " + ".join(written_term(*t) for t in terms).replace("+ -", "- ") or "0"


def written_term(n: int, p: int, c: Fraction) -> str:
    """One term; powers of π below zero stand under the bar."""
    over = ([f"sqrt({n})"] if n > 1 else []) + ([power(p)] if p > 0 else [])
    under = ([str(c.denominator)] if c.denominator > 1 else []) + ([power(-p)] if p < 0 else [])
    if abs(c.numerator) != 1 or not over:
        over.insert(0, str(abs(c.numerator)))
    below = f"({'*'.join(under)})" if len(under) > 1 else "".join(under)
    return ("-" if c < 0 else "") + "*".join(over) + ("/" + below if below else "")


def power(p: int) -> str:
    return "pi" if p == 1 else f"pi**{p}"


_FACTOR = re.compile(r"sqrt\((\d+)\)|(pi)(?:\*\*(\d+))?|(\d+)")


def parsed(value: Value) -> Root:
    """The number of a fact's value; ValueError if it is not written as `written` writes."""
    if isinstance(value, int):
        return exactly(value)
    if isinstance(value, float):
        return exactly(Fraction(str(value)))
    if not isinstance(value, Exact):
        raise ValueError(f"expected a number, got {value!r}")
    return read(value.exact)


def read(text: str) -> Root:
    """The number of a text such as `3*sqrt(2)/2 + pi`; ValueError if it is no such sum."""
    return collect([read_term(t) for t in text.replace(" - ", " + -").split(" + ")])


def read_term(text: str) -> Term:
    over, _, under = text.removeprefix("-").partition("/")
    n, p, c = product(over)
    m, q, d = product(under.strip("()")) if under else (1, 0, Fraction(1))
    if m != 1:
        raise ValueError(f"expected a root above the bar, got {text!r}")
    return reduced(n, p - q, c / d * (-1 if text.startswith("-") else 1))


def product(text: str) -> Term:
    n, p, c = 1, 0, Fraction(1)
    for factor in text.replace("**", "^").split("*"):
        found = _FACTOR.fullmatch(factor.replace("^", "**"))
        if found is None:
            raise ValueError(f"expected a product of numbers, roots and pi, got {text!r}")
        under, pi, to, number = found.groups()
        if under:
            n *= int(under)
        elif pi:
            p += int(to or 1)
        else:
            c *= int(number)
    return n, p, c


def whole(n: Any) -> Root:
    return exactly(Fraction(n))
