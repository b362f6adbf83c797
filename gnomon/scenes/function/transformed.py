"""Shifted and stretched basic functions, a·g(x − c) + d: absolute value, root, exponential, logarithm, hyperbola."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.scenes.function import attributes as att
from gnomon.scenes.function import markup, rules
from gnomon.scenes.function.exact import Num, num, point, written
from gnomon.scenes.function.intervals import ALL, beyond, interval, union, without
from gnomon.scenes.function.nouns import Curve
from gnomon.scenes.function.polynomial import count_zeros, list_item

if TYPE_CHECKING:
    from gnomon.scenes.function.derive import Derivation
    from gnomon.scenes.function.nouns import Array
    from gnomon.truth.attribute import Attribute, Rule

TRIED = [Fraction(x) for x in range(1, 9)]  # at which two sides are compared


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

    @property
    def inner(self) -> str:
        """What the basic function is taken of, as markup."""
        _, c, _ = self.numbers
        if not self.turned:
            return markup.less(c)
        return markup.join([(c, ""), (-1, "x")]) if c > 0 else f"−{markup.bracket(c)}" if c else "−x"

    @property
    def body(self) -> str:
        """The basic function of it, as markup; "" for a fraction, which stands about all."""
        _, c, _ = self.numbers
        inner, base = self.inner, Fraction(self.base)
        foot = markup.frac(base) if base.denominator == 1 else rf"(\frac{{{base.numerator}}}{{{base.denominator}}})"
        return {
            "absolute": f"|{inner}|",
            "root": rf"\sqrt{{{inner}}}",
            "power": f"{foot}^{{{inner}}}",
            "log": rf"log_{{{self.base}}} x" if not c else rf"log_{{{self.base}}}({inner})",
            "reciprocal": "",
        }[self.parent]

    def markup(self) -> str:
        a, _, d = self.numbers
        body = self.body
        if self.parent == "reciprocal":
            top = rf"\frac{{{abs(a)}}}{{{self.inner}}}"
            return f"{self.name}(x) = {markup.join([(1 if a > 0 else -1, top), (d, '')])}"
        if self.parent == "power" and abs(a) != 1:
            body = rf" \cdot {body}" if Fraction(self.base).denominator == 1 else body
        return f"{self.name}(x) = {markup.join([(a, body), (d, '')])}".replace("  ", " ")

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
                d.put_in(written(Fraction(text)), value)


def square_root(u: Fraction) -> Fraction | None:
    from math import isqrt

    if u < 0:
        return None
    n, m = isqrt(u.numerator), isqrt(u.denominator)
    return Fraction(n, m) if n * n == u.numerator and m * m == u.denominator else None


def logarithm(u: Fraction, base: Fraction) -> Fraction | None:
    return next((Fraction(k) for k in range(-6, 7) if u > 0 and base**k == u), None)


def parity(f: Transformed, d: Derivation, which: str) -> None:
    d.compare_sides(f.name, which, ((written(x), f.exact_at(x), f.exact_at(-x)) for x in TRIED))


def zero_set(d: Derivation, values: list[Fraction], rule: Rule) -> None:
    d.add(att.ZEROS, tuple(list_item(num(v)) for v in sorted(values)), rule, att.FORMULA)
    count_zeros(d, [num(v) for v in sorted(values)])


def rises(d: Derivation, up: str, down: str, *premises: Attribute) -> None:
    d.add(att.INCREASING_ON, up, rules.SHIFTED, att.FORMULA, *premises)
    d.add(att.DECREASING_ON, down, rules.SHIFTED, att.FORMULA, *premises)


def absolute(f: Transformed, d: Derivation) -> None:
    a, c, k = f.numbers
    d.add(att.DOMAIN, ALL, rules.ABSOLUTE_EVERYWHERE, att.FORMULA)
    d.add(att.VERTEX, point(c, k), rules.CORNER_OF_FORM, att.FORMULA)
    d.add(att.AXIS_OF_SYMMETRY, f"x = {written(c)}", rules.THROUGH_CORNER, att.VERTEX)
    d.add(att.RANGE, beyond(k, a > 0), rules.FROM_CORNER, att.VERTEX, att.FORMULA)
    which = "minimum" if a > 0 else "maximum"
    d.add(att.EXTREME[which], k, rules.Y_OF_CORNER, att.VERTEX, att.FORMULA)
    d.add(att.PLACE_OF_THE.of(which), c, rules.X_OF_CORNER, att.VERTEX, att.FORMULA)
    left, right = interval(None, c), interval(c, None)
    rises(d, *((right, left) if a > 0 else (left, right)), att.VERTEX)
    far = -k / a
    zero_set(d, [c] if far == 0 else [c - far, c + far] if far > 0 else [], rules.SOLVING_ABSOLUTE)
    parity(f, d, "even" if c == 0 else "neither")
    for side in ("right", "left"):
        d.add(att.LIMIT_TO_THE.of(side), "∞" if a > 0 else "−∞", rules.ARMS, att.FORMULA)


def root(f: Transformed, d: Derivation) -> None:
    a, c, k = f.numbers
    domain = interval(None, c, closed_high=True) if f.turned else interval(c, None, closed_low=True)
    d.add(att.DOMAIN, domain, rules.RADICAND, att.FORMULA)
    d.add(att.STARTING_POINT, point(c, k), rules.RADICAND_ZERO, att.FORMULA)
    d.add(att.RANGE, beyond(k, a > 0), rules.ROOT_TAKES, att.STARTING_POINT, att.FORMULA)
    which = "minimum" if a > 0 else "maximum"
    d.add(att.EXTREME[which], k, rules.Y_OF_START, att.STARTING_POINT, att.FORMULA)
    inner = interval(None, c) if f.turned else interval(c, None)
    up = (a > 0) is not f.turned
    d.add(att.INCREASING_ON if up else att.DECREASING_ON, inner, rules.TURNED, att.FORMULA, att.DOMAIN)
    far = -k / a
    zero_set(d, [] if far < 0 else [c - far * far if f.turned else c + far * far], rules.ISOLATING_THE_ROOT)
    d.add(att.PARITY, "neither", rules.DOMAIN_NOT_SYMMETRIC, att.DOMAIN)


def power(f: Transformed, d: Derivation) -> None:
    a, c, k = f.numbers
    base = Fraction(f.base)
    grows = (base > 1) is not f.turned
    d.add(att.DOMAIN, ALL, rules.POWERS_EVERYWHERE, att.FORMULA)
    size = f"{base} {'>' if base > 1 else '<'} 1"
    tends = rules.POWER_TENDS.of(size, markup.linear(f.body), "−∞" if grows else "∞")
    d.add(att.HORIZONTAL_ASYMPTOTE, f"y = {written(k)}", tends, att.FORMULA)
    d.add(att.RANGE, beyond(k, a > 0, closed=False), rules.POWER_POSITIVE, att.FORMULA, att.HORIZONTAL_ASYMPTOTE)
    up = grows is (a > 0)
    falls = f", the exponent {markup.linear(f.inner)} is decreasing" if f.turned else ""
    why = rules.BASE_AND_FACTOR.of(size + falls, "positive" if a > 0 else "negative")
    d.add(att.INCREASING_ON if up else att.DECREASING_ON, ALL, why, att.FORMULA)
    d.add(att.DIRECTION, "increasing" if up else "decreasing", why, att.FORMULA)
    far, near = ("right", "left") if grows else ("left", "right")
    d.add(att.LIMIT_TO_THE.of(far), "∞" if a > 0 else "−∞", why, att.FORMULA)
    d.add(att.LIMIT_TO_THE.of(near), written(k), tends, att.FORMULA)
    zero = logarithm(-k / a, base)
    if -k / a <= 0:
        zero_set(d, [], rules.NEVER_ZERO)
    elif zero is not None:
        zero_set(d, [c - zero if f.turned else c + zero], rules.ISOLATING_THE_POWER)
    parity(f, d, "neither")


def log(f: Transformed, d: Derivation) -> None:
    a, c, k = f.numbers
    base = Fraction(f.base)
    said = markup.linear(f.body)
    d.add(att.DOMAIN, interval(c, None), rules.ARGUMENT_POSITIVE.of(said, markup.linear(f.inner)), att.FORMULA)
    d.add(att.RANGE, ALL, rules.LOGARITHM_TAKES_ALL, att.FORMULA)
    d.add(
        att.VERTICAL_ASYMPTOTE, f"x = {written(c)}", rules.ARGUMENT_TENDS.of(written(c), said), att.FORMULA, att.DOMAIN
    )
    up = a > 0
    why = rules.BASE_AND_FACTOR.of(f"{written(base)} > 1", "positive" if up else "negative")
    d.add(att.INCREASING_ON if up else att.DECREASING_ON, interval(c, None), why, att.FORMULA, att.DOMAIN)
    d.add(att.DIRECTION, "increasing" if up else "decreasing", why, att.FORMULA)
    d.add(att.LIMIT_TO_THE.of("right"), "∞" if up else "−∞", why, att.FORMULA)
    far = -k / a
    if far.denominator == 1 and abs(far) <= 5:
        zero_set(d, [c + base ** int(far)], rules.ISOLATING_THE_LOGARITHM)
    d.add(att.PARITY, "neither", rules.DOMAIN_NOT_SYMMETRIC, att.DOMAIN)


def reciprocal(f: Transformed, d: Derivation) -> None:
    a, c, k = f.numbers
    d.add(att.DOMAIN, without([c]), rules.DENOMINATOR, att.FORMULA)
    d.add(att.VERTICAL_ASYMPTOTE, f"x = {written(c)}", rules.POLE, att.FORMULA, att.DOMAIN)
    d.add(att.HORIZONTAL_ASYMPTOTE, f"y = {written(k)}", rules.FRACTION_TENDS, att.FORMULA)
    d.add(att.RANGE, without([k]), rules.FRACTION_NEVER_ZERO, att.FORMULA, att.HORIZONTAL_ASYMPTOTE)
    d.add(att.CENTRE_OF_SYMMETRY, point(c, k), rules.ASYMPTOTES_CROSS, att.VERTICAL_ASYMPTOTE, att.HORIZONTAL_ASYMPTOTE)
    sides = union([interval(None, c), interval(c, None)])
    d.add(att.DECREASING_ON if a > 0 else att.INCREASING_ON, sides, rules.SIGN_OF_NUMERATOR, att.FORMULA, att.DOMAIN)
    for side in ("right", "left"):
        d.add(att.LIMIT_TO_THE.of(side), written(k), rules.FRACTION_TENDS, att.FORMULA)
    zero_set(d, [c - a / k] if k else [], rules.SOLVING_FOR_ZERO)
    if c:
        d.add(att.PARITY, "neither", rules.DOMAIN_NOT_SYMMETRIC, att.DOMAIN)
    else:
        parity(f, d, "neither" if k else "odd")


PARENTS = {"absolute": absolute, "root": root, "power": power, "log": log, "reciprocal": reciprocal}
