"""Exact numbers: a fraction, a square root and a multiple of π, printed as sympy prints them and as books do."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

from gnomon.truth.fact import Exact


@dataclass(frozen=True)
class Num:
    """part + root * √under + pi * π; `under` is squarefree, and 1 where there is no root."""

    part: Fraction = Fraction(0)
    root: Fraction = Fraction(0)
    under: int = 1
    pi: Fraction = Fraction(0)

    @property
    def value(self) -> float:
        return float(self.part) + float(self.root) * math.sqrt(self.under) + float(self.pi) * math.pi

    @property
    def rational(self) -> bool:
        return not self.root and not self.pi

    @property
    def plain(self) -> int | float | Exact:
        """As a fact's value: whole, a short decimal, or exact."""
        if self.rational and self.part.denominator == 1:
            return int(self.part)
        if self.rational and short(self.part):
            return float(self.part)
        return Exact(self.sympy, self.value)

    @property
    def sympy(self) -> str:
        """`1/2 - sqrt(5)/2`, `2*pi/3`; of terms with one sign sympy writes the smallest first."""
        terms = self.terms()
        if len({c < 0 for c, _, _ in terms}) == 1:
            terms = sorted(terms, key=lambda t: float(t[0]) * t[2])
        return sum_of(terms)

    def terms(self) -> list[tuple[Fraction, str, float]]:
        """Factors, the signs they stand before, and what those are."""
        found = (
            (self.part, "", 1.0),
            (self.root, f"sqrt({self.under})", math.sqrt(self.under)),
            (self.pi, "pi", math.pi),
        )
        return [t for t in found if t[0]]

    @property
    def written(self) -> str:
        """`1/2 − √5/2`, `√5/2 − 1/2`, `2π/3`, `−0.5`."""
        if self.rational:
            return written(self.part)
        terms = sorted(self.terms(), key=lambda t: float(t[0]) * t[2])
        # a sum does not begin with a minus where it need not
        text = (
            sum_of([*(t for t in terms if t[0] > 0), *(t for t in terms if t[0] < 0)])
            .replace("*", "")
            .replace(f"sqrt({self.under})", f"√{self.under}")
            .replace("pi", "π")
        )
        return text.replace("-", "−")

    def __add__(self, other: Num) -> Num:
        return Num(
            self.part + other.part,
            self.root + other.root,
            max(self.under, other.under) if self.root + other.root else 1,
            self.pi + other.pi,
        )

    def times(self, c: Fraction | int) -> Num:
        return Num(self.part * c, self.root * c, self.under if self.root * c else 1, self.pi * c)


def sum_of(terms: list[tuple[Fraction, str, float]]) -> str:
    text = ""
    for c, sign, _ in terms:
        n, d = abs(c.numerator), c.denominator
        body = str(n) if not sign else sign if n == 1 else f"{n}*{sign}"
        body += f"/{d}" if d > 1 else ""
        text += (" - " if c < 0 else " + ") + body if text else ("-" if c < 0 else "") + body
    return text or "0"


def num(value: Fraction | int | str) -> Num:
    return Num(Fraction(value))


def times_pi(value: Fraction | int | str) -> Num:
    return Num(pi=Fraction(value))


def surd(part: Fraction, times: Fraction, under: Fraction) -> Num:
    """part + times * √under, with square factors drawn out."""
    n = under.numerator * under.denominator
    c = times / under.denominator
    k = 2
    while k * k <= n:
        while n % (k * k) == 0:
            n, c = n // (k * k), c * k
        k += 1
    if n == 1 or not c or not n:
        return Num(part + (c if n else 0))
    return Num(part, c, n)


def root(under: Fraction | int) -> Num:
    return surd(Fraction(0), Fraction(1), Fraction(under))


def short(value: Fraction) -> bool:
    """Whether a fraction is a decimal of at most two places."""
    return 100 % value.denominator == 0


def written(value: Fraction | int) -> str:
    """`−3`, `0.5`, `7/3`."""
    f = Fraction(value)
    if f.denominator == 1:
        text = str(abs(f.numerator))
    else:
        text = f"{abs(float(f)):g}" if short(f) else f"{abs(f.numerator)}/{f.denominator}"
    return ("−" if f < 0 else "") + text


def point(x: Fraction | Num | int, y: Fraction | Num | int) -> str:
    """`(2, −0.5)`."""
    return f"({', '.join(v.written if isinstance(v, Num) else written(v) for v in (x, y))})"
