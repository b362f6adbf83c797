"""Quotients of polynomials: poles, holes, asymptotes."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.scenes.function import algebra, markup, rules
from gnomon.scenes.function import attributes as att
from gnomon.scenes.function.algebra import Poly, poly
from gnomon.scenes.function.exact import num, point, written
from gnomon.scenes.function.intervals import without
from gnomon.scenes.function.nouns import Curve
from gnomon.scenes.function.polynomial import count_zeros, list_item

if TYPE_CHECKING:
    from gnomon.scenes.function.derive import Derivation
    from gnomon.scenes.function.nouns import Array


@dataclass(frozen=True, kw_only=True)
class Rational(Curve):
    """`above` and `below` from the highest power down; both have rational roots only, those of `below` all simple."""

    above: tuple[str, ...]
    below: tuple[str, ...]
    at: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[Poly, Poly]:
        return poly(self.above), poly(self.below)

    def markup(self) -> str:
        top, low = (markup.polynomial(p) for p in self.parts)
        return rf"{self.name}(x) = \frac{{{top}}}{{{low}}}"

    def y(self, x: Array) -> Array:
        import numpy as np

        top, low = (np.polyval([float(c) for c in p], x) for p in self.parts)
        return np.asarray(top / np.where(np.abs(low) < 1e-14, np.nan, low), dtype=float)

    def special(self) -> tuple[list[Fraction], list[Fraction]]:
        """Poles and holes, in order."""
        top, low = self.parts
        zeros = [r.part for r, _ in algebra.roots(low) or []]
        return [z for z in zeros if algebra.value(top, z)], [z for z in zeros if not algebra.value(top, z)]

    def breaks(self) -> tuple[float, ...]:
        return tuple(sorted(float(z) for part in self.special() for z in part))

    def hole(self, z: Fraction) -> Fraction:
        """The limit at a hole."""
        top, low = (algebra.divide(p, z) for p in self.parts)
        return algebra.value(top, z) / algebra.value(low, z)

    def derive(self, d: Derivation) -> None:
        top, low = self.parts
        poles, holes = self.special()
        d.add(
            att.ZEROS_OF_THE_DENOMINATOR,
            tuple(list_item(num(z)) for z in sorted([*poles, *holes])),
            rules.DENOMINATOR_TO_ZERO,
            att.FORMULA,
        )
        d.add(att.DOMAIN, without(sorted([*poles, *holes])), rules.DENOMINATOR, att.ZEROS_OF_THE_DENOMINATOR)
        lines = tuple(f"x = {written(z)}" for z in poles)
        rule = rules.POLE
        if len(lines) == 1:
            d.add(att.VERTICAL_ASYMPTOTE, lines[0], rule, att.ZEROS_OF_THE_DENOMINATOR, att.FORMULA)
        d.add(att.VERTICAL_ASYMPTOTES, lines, rule, att.ZEROS_OF_THE_DENOMINATOR, att.FORMULA)
        for z in holes[:1]:
            d.add(att.HOLE, point(z, self.hole(z)), rules.CANCELLING, att.FORMULA)
        found = [r for r, _ in algebra.roots(top) or [] if r.part not in holes]
        d.add(att.ZEROS, tuple(list_item(r) for r in found), rules.ZERO_NUMERATOR, att.FORMULA, att.DOMAIN)
        count_zeros(d, found)
        self.far(d, top, low)
        for text in self.at:
            a = Fraction(text)
            if algebra.value(low, a):
                d.put_in(written(a), algebra.value(top, a) / algebra.value(low, a))

    def far(self, d: Derivation, top: Poly, low: Poly) -> None:
        """Behaviour far out."""
        n, m = len(top), len(low)
        if n <= m:
            k = top[0] / low[0] if n == m else Fraction(0)
            rule = rules.LEADING_COEFFICIENTS if n == m else rules.HIGHER_DEGREE_BELOW
            d.add(att.HORIZONTAL_ASYMPTOTE, f"y = {written(k)}", rule, att.FORMULA)
            for side in ("right", "left"):
                d.add(att.LIMIT_TO_THE.of(side), written(k), rule, att.FORMULA)
        elif n == m + 1 and m > 1:
            q = long_division(top, low)
            d.add(att.OBLIQUE_ASYMPTOTE, f"y = {markup.linear(markup.polynomial(q))}", rules.LONG_DIVISION, att.FORMULA)
            up = q[0] > 0
            d.add(att.LIMIT_TO_THE.of("right"), "∞" if up else "−∞", rules.AS_OBLIQUE, att.OBLIQUE_ASYMPTOTE)
            d.add(att.LIMIT_TO_THE.of("left"), "−∞" if up else "∞", rules.AS_OBLIQUE, att.OBLIQUE_ASYMPTOTE)


def long_division(top: Poly, low: Poly) -> Poly:
    """The quotient without the rest."""
    rest, out = list(top), []
    while len(rest) >= len(low):
        f = rest[0] / low[0]
        out.append(f)
        rest = [r - f * c for r, c in zip(rest, [*low, *[Fraction(0)] * (len(rest) - len(low))], strict=True)][1:]
    return tuple(out)
