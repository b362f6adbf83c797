"""Sine, cosine and tangent: a·sin(bx) + d, with x in radians or counted so that periods are whole."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import pi
from typing import TYPE_CHECKING

from gnomon.scenes.function import attributes as att
from gnomon.scenes.function import markup, rules
from gnomon.scenes.function.exact import Num, num, times_pi, written
from gnomon.scenes.function.intervals import ALL, interval
from gnomon.scenes.function.nouns import Curve

if TYPE_CHECKING:
    from gnomon.scenes.function.derive import Derivation
    from gnomon.scenes.function.nouns import Array

# sin of k quarters of a turn's half: 0, 1/2·π, …
SINES = {0: 0, 1: 1, 2: 0, 3: -1}


@dataclass(frozen=True, kw_only=True)
class Wave(Curve):
    """`shape` is sin, cos or tan; a·shape(b·(x − c)) + d. In radians c is a multiple of π, else b is one.

    `at` are multiples of π in radians, else numbers.
    """

    shape: str
    a: str = "1"
    b: str = "1"
    c: str = "0"
    d: str = "0"
    radians: bool = True
    at: tuple[str, ...] = ()

    @property
    def numbers(self) -> tuple[Fraction, Fraction, Fraction, Fraction]:
        return Fraction(self.a), Fraction(self.b), Fraction(self.c), Fraction(self.d)

    def markup(self) -> str:
        a, b, c, d = self.numbers
        if self.radians:
            shift = "" if not c else (" − " if c > 0 else " + ") + pi_times(abs(c))
            inner = f"x{shift}" if c else "x"
            argument = inner if b == 1 else markup.times(b, f"({inner})" if c else "x")
        else:
            n, m = b.numerator, b.denominator
            top = ("" if n == 1 else str(n)) + "\\pi x"
            argument = rf"\frac{{{top}}}{{{m}}}" if m > 1 else top
        text = f"{self.shape} {argument}" if argument in ("x",) else f"{self.shape}({argument})"
        text = f" {text}" if abs(a) != 1 else text
        return f"{self.name}(x) = {markup.join([(a, text), (d, '')])}".replace("\\pi x", "πx")

    @property
    def turn(self) -> float:
        """Radians for one unit of x."""
        b = float(Fraction(self.b))
        return b if self.radians else b * pi

    @property
    def start(self) -> float:
        c = float(Fraction(self.c))
        return c * pi if self.radians else c

    def y(self, x: Array) -> Array:
        import numpy as np

        a, _, _, d = (float(v) for v in self.numbers)
        u = self.turn * (x - self.start)
        match self.shape:
            case "sin":
                g = np.sin(u)
            case "cos":
                g = np.cos(u)
            case _:
                g = np.tan(u)
        return np.asarray(a * g + d, dtype=float)

    def breaks(self) -> tuple[float, ...]:
        if self.shape != "tan":
            return ()
        return tuple(self.start + (k + 0.5) * pi / self.turn for k in range(-20, 20))

    def exact_at(self, x: Fraction) -> Num | None:
        """The value at a multiple of π (radians) or a number, where it is a fraction."""
        a, b, c, d = self.numbers
        quarter = 2 * b * (x - c)  # quarters of a turn
        half = {Fraction(1, 3): 1, Fraction(5, 3): 1, Fraction(7, 3): -1, Fraction(11, 3): -1}
        if self.shape == "cos":
            quarter += 1
        if self.shape == "tan":
            return num(d) if quarter % 2 == 0 else None
        q = quarter % 4
        if q.denominator == 1:
            return num(a * SINES[int(q)] + d)
        return num(a * Fraction(half[q], 2) + d) if q in half else None

    def period(self) -> Num:
        _, b, _, _ = self.numbers
        turns = 1 if self.shape == "tan" else 2
        return times_pi(Fraction(turns) / b) if self.radians else num(Fraction(turns) / b)

    def derive(self, d: Derivation) -> None:
        a, b, _, k = self.numbers
        whole = "π" if self.shape == "tan" else "2π"
        turn = written(b) if self.radians else times_pi(b).written
        factor = turn if turn.isdigit() else f"({turn})"
        d.add(att.PERIOD, self.period(), rules.PERIOD_OF.of(whole, factor), att.FORMULA)
        if self.shape == "tan":
            d.add(att.RANGE, ALL, rules.TANGENT_TAKES_ALL, att.FORMULA)
        else:
            d.add(att.DOMAIN, ALL, rules.WAVES_EVERYWHERE, att.FORMULA)
            d.add(att.AMPLITUDE, abs(a), rules.FACTOR_IN_FRONT, att.FORMULA)
            d.add(att.MIDLINE, f"y = {written(k)}", rules.ADDED_NUMBER, att.FORMULA)
            d.add(att.MAXIMUM_VALUE, k + abs(a), rules.MIDLINE_PLUS, att.AMPLITUDE, att.MIDLINE)
            d.add(att.MINIMUM_VALUE, k - abs(a), rules.MIDLINE_LESS, att.AMPLITUDE, att.MIDLINE)
            d.add(
                att.RANGE,
                interval(k - abs(a), k + abs(a), True, True),
                rules.MINIMUM_TO_MAXIMUM,
                att.MAXIMUM_VALUE,
                att.MINIMUM_VALUE,
            )
        tried = [Fraction(n, 12) / b for n in range(1, 25)]
        names = [times_pi(x).written if self.radians else written(x) for x in tried]
        values = ((name, self.exact_at(x), self.exact_at(-x)) for name, x in zip(names, tried, strict=True))
        d.compare_sides(self.name, self.parity(), values)
        for text in self.at:
            value = self.exact_at(Fraction(text))
            if value is not None:
                d.put_in(times_pi(text).written if self.radians else written(Fraction(text)), value)

    def parity(self) -> str:
        _, b, c, k = self.numbers
        quarter = 2 * b * c  # quarters of a turn by which the wave is shifted
        if self.shape == "tan":
            return "odd" if not k and quarter.denominator == 1 else "neither"
        odd_like = (quarter % 2 == 0) is (self.shape == "sin")
        if quarter.denominator != 1:
            return "neither"
        return ("odd" if not k else "neither") if odd_like else "even"


def pi_times(c: Fraction) -> str:
    top = ("" if c.numerator == 1 else str(c.numerator)) + "\\pi"
    return rf"\frac{{{top}}}{{{c.denominator}}}" if c.denominator > 1 else top
