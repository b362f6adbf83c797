"""Curves by a parameter: straight lines, ellipses, Lissajous figures."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import pi
from typing import TYPE_CHECKING

from gnomon.scenes.function import attributes as att
from gnomon.scenes.function import markup, rules
from gnomon.scenes.function.exact import Num, num, point, times_pi, written
from gnomon.scenes.function.intervals import interval
from gnomon.scenes.function.nouns import Curve
from gnomon.scenes.function.wave import Wave

if TYPE_CHECKING:
    from gnomon.scenes.function.derive import Derivation
    from gnomon.scenes.function.nouns import Array


@dataclass(frozen=True, kw_only=True)
class Parametric(Curve):
    """`sort` is line: (h + at, k + bt); or wave: x = h + a·shape(mt), y = k + b·shape(nt) with shapes sin or cos.

    `at` are values of t: numbers for lines, multiples of π for waves.
    """

    sort: str
    h: int
    k: int
    a: int
    b: int
    m: int = 1
    n: int = 1
    shapes: tuple[str, str] = ("cos", "sin")
    at: tuple[str, ...] = ()

    def coordinate(self, i: int) -> str:
        base, size, often = ((self.h, self.a, self.m), (self.k, self.b, self.n))[i]
        if self.sort == "line":
            return markup.join([(base, ""), (size, "t")])
        inner = "t" if often == 1 else f"{often}t"
        wave = f"{self.shapes[i]} {inner}" if often == 1 else f"{self.shapes[i]}({inner})"
        wave = f" {wave}" if abs(size) != 1 else wave
        return markup.join([(base, ""), (size, wave)])

    def markup(self) -> str:
        return f"x = {self.coordinate(0)},  y = {self.coordinate(1)}"

    def paths(self, left: float, right: float, count: int) -> list[Array]:
        import numpy as np

        if self.sort == "line":
            t = np.linspace(-60, 60, 3)
            return [np.column_stack([self.h + self.a * t, self.k + self.b * t])]
        t = np.linspace(0, 2 * pi, 2881)
        f = {"sin": np.sin, "cos": np.cos}
        xs = self.h + self.a * f[self.shapes[0]](self.m * t)
        ys = self.k + self.b * f[self.shapes[1]](self.n * t)
        return [np.column_stack([xs, ys])]

    def exact_at(self, t: Fraction) -> tuple[Num, Num] | None:
        if self.sort == "line":
            return num(self.h + self.a * t), num(self.k + self.b * t)
        out = []
        for i, (base, size, often) in enumerate(((self.h, self.a, self.m), (self.k, self.b, self.n))):
            wave = Wave(id="", name="", shape=self.shapes[i], a=str(size), b=str(often), d=str(base))
            value = wave.exact_at(t)
            if value is None:
                return None
            out.append(value)
        return out[0], out[1]

    def derive(self, d: Derivation) -> None:
        for text in self.at:
            t = Fraction(text)
            at = self.exact_at(t)
            if at is not None:
                shown = written(t) if self.sort == "line" else times_pi(t).written
                d.add(att.POINT_AT_T.of(shown), point(*at), rules.SUBSTITUTING.of("t", shown), att.FORMULA)
        if self.sort == "line":
            self.line(d)
        else:
            self.closed_curve(d)

    def line(self, d: Derivation) -> None:
        m = Fraction(self.b, self.a)
        d.add(att.SLOPE, m, rules.QUOTIENT_OF_FACTORS, att.FORMULA)
        body = markup.linear(markup.join([(m, "x"), (self.k - m * self.h, "")]))
        d.add(att.EQUATION, f"y = {body}", rules.SOLVING_FOR_T, att.FORMULA, att.SLOPE)
        d.add(att.Y_INTERCEPT, self.k - m * self.h, rules.SETTING_X_ZERO, att.EQUATION)

    def closed_curve(self, d: Derivation) -> None:
        a, b = abs(self.a), abs(self.b)
        d.add(att.RANGE_OF.of("x"), interval(self.h - a, self.h + a, True, True), rules.WAVES_BOUNDED, att.FORMULA)
        d.add(att.RANGE_OF.of("y"), interval(self.k - b, self.k + b, True, True), rules.WAVES_BOUNDED, att.FORMULA)
        if self.m == self.n == 1 and self.shapes[0] != self.shapes[1]:
            d.add(att.CENTRE, point(self.h, self.k), rules.ADDED_NUMBERS, att.FORMULA)
            d.add(att.SORT, "circle" if a == b else "ellipse", rules.PYTHAGORAS, att.FORMULA)
            d.add(att.ENCLOSED_AREA, times_pi(a * b), rules.ELLIPSE_AREA, att.FORMULA)
            if a == b:
                d.add(att.RADIUS, a, rules.FACTOR_OF_WAVES, att.FORMULA)
