"""Shifted and stretched basic functions, a·g(x − c) + d: absolute value, root, exponential, logarithm, hyperbola."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.scenes.function import markup
from gnomon.scenes.function.exact import Num, num, point, written
from gnomon.scenes.function.intervals import ALL, interval, union, without
from gnomon.scenes.function.nouns import Curve

if TYPE_CHECKING:
    from gnomon.scenes.function.derive import Derivation
    from gnomon.scenes.function.nouns import Array


@dataclass(frozen=True, kw_only=True)
class Transformed(Curve):
    """`parent` is absolute, root, power (base ** x), log or reciprocal; `a`, `c`, `d`, `base` are fractions.

    `turned` puts −(x − c) for x − c, for roots and powers.
    """

    parent: str
    a: str = "1"
    c: str = "0"
    d: str = "0"
    base: str = "2"
    turned: bool = False
    at: tuple[str, ...] = ()

    @property
    def numbers(self) -> tuple[Fraction, Fraction, Fraction]:
        return Fraction(self.a), Fraction(self.c), Fraction(self.d)

    def markup(self) -> str:
        a, c, d = self.numbers
        inner = (
            markup.less(c)
            if not self.turned
            else markup.joined([(c, ""), (-1, "x")])
            if c > 0
            else f"−{markup.bracketed(c)}"
            if c
            else "−x"
        )
        base = Fraction(self.base)
        foot = markup.frac(base) if base.denominator == 1 else rf"(\frac{{{base.numerator}}}{{{base.denominator}}})"
        body = {
            "absolute": f"|{inner}|",
            "root": rf"\sqrt{{{inner}}}",
            "power": f"{foot}^{{{inner}}}",
            "log": rf"log_{{{self.base}}} x" if not c else rf"log_{{{self.base}}}({inner})",
            "reciprocal": "",
        }[self.parent]
        if self.parent == "reciprocal":
            top = rf"\frac{{{abs(a)}}}{{{inner}}}"
            return f"{self.name}(x) = {markup.joined([(1 if a > 0 else -1, top), (d, '')])}"
        if self.parent == "power" and abs(a) != 1:
            body = rf" \cdot {body}" if base.denominator == 1 else body
        return f"{self.name}(x) = {markup.joined([(a, body), (d, '')])}".replace("  ", " ")

    def y(self, x: Array) -> Array:
        import numpy as np

        a, c, d = (float(v) for v in self.numbers)
        u = (c - x) if self.turned else (x - c)
        with np.errstate(all="ignore"):
            match self.parent:
                case "absolute":
                    g = np.abs(u)
                case "root":
                    g = np.sqrt(u)
                case "power":
                    # one by one: numpy's power of arrays rounds otherwise on some processors
                    g = np.vectorize(np.float64(Fraction(self.base)).__pow__, otypes=[float])(u)
                case "log":
                    g = np.log(np.where(u > 0, u, np.nan)) / np.log(float(Fraction(self.base)))
                case _:
                    g = 1 / np.where(u == 0, np.nan, u)
            return np.asarray(a * g + d, dtype=float)

    def breaks(self) -> tuple[float, ...]:
        return (float(Fraction(self.c)),) if self.parent == "reciprocal" else ()

    def corners(self) -> tuple[float, ...]:
        c = float(Fraction(self.c))
        if self.parent == "log":  # close to its asymptote it goes on without end
            return tuple(c + 2.0**-k for k in range(1, 45))
        return (c,) if self.parent in ("absolute", "root") else ()

    def exact_at(self, x: Fraction) -> Num | None:
        """The value as a fraction, where it is one."""
        a, c, d = self.numbers
        u = c - x if self.turned else x - c
        match self.parent:
            case "absolute":
                return num(a * abs(u) + d)
            case "root":
                g = square_root(u)
            case "power":
                g = Fraction(self.base) ** int(u) if u.denominator == 1 and abs(u) <= 8 else None
            case "log":
                g = logarithm(u, Fraction(self.base))
            case _:
                g = 1 / u if u else None
        return None if g is None else num(a * g + d)

    def derive(self, d: Derivation) -> None:
        PARENTS[self.parent](self, d)
        for text in self.at:
            value = self.exact_at(Fraction(text))
            if value is not None:
                x = written(Fraction(text))
                d.add(f"value at {x}", value.plain, f"putting {x} in for x", "formula")
                if text == "0":
                    d.add("y-intercept", value.plain, "setting x = 0", "formula")


def square_root(u: Fraction) -> Fraction | None:
    from math import isqrt

    if u < 0:
        return None
    n, m = isqrt(u.numerator), isqrt(u.denominator)
    return Fraction(n, m) if n * n == u.numerator and m * m == u.denominator else None


def logarithm(u: Fraction, base: Fraction) -> Fraction | None:
    return next((Fraction(k) for k in range(-6, 7) if u > 0 and base**k == u), None)


def zero_set(d: Derivation, values: list[Fraction], rule: str) -> None:
    from gnomon.scenes.function.polynomial import listed, numbered

    d.add("zeros", tuple(listed(num(v)) for v in sorted(values)), rule, "formula")
    numbered(d, [num(v) for v in sorted(values)])


def rises(d: Derivation, up: str, down: str, *premises: str) -> None:
    rule = "how the basic graph is shifted and stretched"
    d.add("increasing on", up, rule, "formula", *premises)
    d.add("decreasing on", down, rule, "formula", *premises)


def absolute(f: Transformed, d: Derivation) -> None:
    a, c, k = f.numbers
    d.add("domain", ALL, "an absolute value exists everywhere", "formula")
    d.add("vertex", point(c, k), "a|x − h| + k has its corner at (h, k)", "formula")
    d.add("axis of symmetry", f"x = {written(c)}", "the vertical line through the corner", "vertex")
    d.add(
        "range",
        interval(k, None, closed_low=True) if a > 0 else interval(None, k, closed_high=True),
        "from the corner on",
        "vertex",
        "formula",
    )
    which = "minimum" if a > 0 else "maximum"
    d.add(f"{which} value", num(k).plain, "the y of the corner", "vertex", "formula")
    d.add(f"place of the {which}", num(c).plain, "the x of the corner", "vertex", "formula")
    left, right = interval(None, c), interval(c, None)
    rises(d, *((right, left) if a > 0 else (left, right)), "vertex")
    far = -k / a
    zero_set(d, [c] if far == 0 else [c - far, c + far] if far > 0 else [], "solving |x − h| = −k/a")
    d.add("parity", "even" if c == 0 else "neither", "comparing f(−x) with f(x)", "formula")
    for side in ("right", "left"):
        d.add(f"limit to the {side}", "∞" if a > 0 else "−∞", "the arms go on without end", "formula")


def root(f: Transformed, d: Derivation) -> None:
    a, c, k = f.numbers
    domain = interval(None, c, closed_high=True) if f.turned else interval(c, None, closed_low=True)
    d.add("domain", domain, "under a root stands nothing negative", "formula")
    d.add("starting point", point(c, k), "the root is 0 where its radicand is", "formula")
    d.add(
        "range",
        interval(k, None, closed_low=True) if a > 0 else interval(None, k, closed_high=True),
        "a root takes every value from 0 on",
        "starting point",
        "formula",
    )
    which = "minimum" if a > 0 else "maximum"
    d.add(f"{which} value", num(k).plain, "the y of the starting point", "starting point", "formula")
    inner = interval(None, c) if f.turned else interval(c, None)
    up = (a > 0) is not f.turned
    d.add("increasing on" if up else "decreasing on", inner, "how the basic graph is turned", "formula", "domain")
    far = -k / a
    zero_set(d, [] if far < 0 else [c - far * far if f.turned else c + far * far], "isolating the root and squaring")
    d.add("parity", "neither", "the domain is not symmetric", "domain")


def power(f: Transformed, d: Derivation) -> None:
    a, c, k = f.numbers
    base = Fraction(f.base)
    grows = (base > 1) is not f.turned
    d.add("domain", ALL, "powers exist for every exponent", "formula")
    d.add("horizontal asymptote", f"y = {written(k)}", "the power tends to 0 on one side", "formula")
    d.add(
        "range",
        interval(k, None) if a > 0 else interval(None, k),
        "a power is always positive",
        "formula",
        "horizontal asymptote",
    )
    up = grows is (a > 0)
    d.add("increasing on" if up else "decreasing on", ALL, "the base and the signs", "formula")
    d.add("direction", "increasing" if up else "decreasing", "the base and the signs", "formula")
    end = "∞" if a > 0 else "−∞"
    d.add("limit to the right", end if grows else written(k), "the base and the signs", "formula")
    d.add("limit to the left", written(k) if grows else end, "the base and the signs", "formula")
    far = logarithm(-k / a, base)
    if -k / a <= 0:
        zero_set(d, [], "a power is never 0 or negative")
    elif far is not None:
        zero_set(d, [c - far if f.turned else c + far], "isolating the power and comparing exponents")
    d.add("parity", "neither", "comparing f(−x) with f(x)", "formula")


def log(f: Transformed, d: Derivation) -> None:
    a, c, k = f.numbers
    base = Fraction(f.base)
    d.add("domain", interval(c, None), "logarithms exist for positive numbers", "formula")
    d.add("range", ALL, "a logarithm takes every value", "formula")
    d.add("vertical asymptote", f"x = {written(c)}", "the argument tends to 0", "formula", "domain")
    up = a > 0
    d.add("increasing on" if up else "decreasing on", interval(c, None), "the sign of the factor", "formula", "domain")
    d.add("direction", "increasing" if up else "decreasing", "the sign of the factor", "formula")
    d.add("limit to the right", "∞" if up else "−∞", "a logarithm grows without end", "formula")
    far = -k / a
    if far.denominator == 1 and abs(far) <= 5:
        zero_set(d, [c + base ** int(far)], "isolating the logarithm and raising the base")
    d.add("parity", "neither", "the domain is not symmetric", "domain")


def reciprocal(f: Transformed, d: Derivation) -> None:
    a, c, k = f.numbers
    d.add("domain", without([c]), "the denominator must not be 0", "formula")
    d.add(
        "vertical asymptote", f"x = {written(c)}", "the denominator is 0 and the numerator is not", "formula", "domain"
    )
    d.add("horizontal asymptote", f"y = {written(k)}", "the fraction tends to 0", "formula")
    d.add("range", without([k]), "the fraction is never 0", "formula", "horizontal asymptote")
    d.add("centre of symmetry", point(c, k), "where the asymptotes cross", "vertical asymptote", "horizontal asymptote")
    sides = union([interval(None, c), interval(c, None)])
    d.add("decreasing on" if a > 0 else "increasing on", sides, "the sign of the numerator", "formula", "domain")
    for side in ("right", "left"):
        d.add(f"limit to the {side}", written(k), "the fraction tends to 0", "formula")
    zero_set(d, [c - a / k] if k else [], "setting the formula to zero and solving for x")
    d.add("parity", "odd" if c == 0 and k == 0 else "neither", "comparing f(−x) with f(x)", "formula")


PARENTS = {"absolute": absolute, "root": root, "power": power, "log": log, "reciprocal": reciprocal}
