"""Quotients of polynomials: poles, holes, asymptotes."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.scenes.function import algebra, markup
from gnomon.scenes.function.algebra import Poly, poly
from gnomon.scenes.function.exact import num, point, written
from gnomon.scenes.function.intervals import without
from gnomon.scenes.function.nouns import Curve
from gnomon.scenes.function.polynomial import listed, numbered

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
        top, low = (algebra.divided(p, z) for p in self.parts)
        return algebra.value(top, z) / algebra.value(low, z)

    def derive(self, d: Derivation) -> None:
        top, low = self.parts
        poles, holes = self.special()
        d.add(
            "zeros of the denominator",
            tuple(listed(num(z)) for z in sorted([*poles, *holes])),
            "setting the denominator to zero",
            "formula",
        )
        d.add("domain", without(sorted([*poles, *holes])), "the denominator must not be 0", "zeros of the denominator")
        lines = tuple(f"x = {written(z)}" for z in poles)
        rule = "the denominator is 0 and the numerator is not"
        if len(lines) == 1:
            d.add("vertical asymptote", lines[0], rule, "zeros of the denominator", "formula")
        d.add("vertical asymptotes", lines, rule, "zeros of the denominator", "formula")
        for z in holes[:1]:
            d.add("hole", point(z, self.hole(z)), "cancelling the common factor and putting x in", "formula")
        found = [r for r, _ in algebra.roots(top) or [] if r.part not in holes]
        d.add(
            "zeros",
            tuple(listed(r) for r in found),
            "the numerator is 0 and the denominator is not",
            "formula",
            "domain",
        )
        numbered(d, found)
        self.far(d, top, low)
        for text in self.at:
            a = Fraction(text)
            if algebra.value(low, a):
                value = algebra.value(top, a) / algebra.value(low, a)
                d.add(f"value at {written(a)}", num(value).plain, f"putting {written(a)} in for x", "formula")
                if not a:
                    d.add("y-intercept", num(value).plain, "setting x = 0", "formula")

    def far(self, d: Derivation, top: Poly, low: Poly) -> None:
        """Behaviour far out."""
        n, m = len(top), len(low)
        if n <= m:
            k = top[0] / low[0] if n == m else Fraction(0)
            rule = "the quotient of the leading coefficients" if n == m else "the denominator has the higher degree"
            d.add("horizontal asymptote", f"y = {written(k)}", rule, "formula")
            for side in ("right", "left"):
                d.add(f"limit to the {side}", written(k), rule, "formula")
        elif n == m + 1 and m > 1:
            q = long_division(top, low)
            d.add("oblique asymptote", f"y = {markup.linear(markup.polynomial(q))}", "long division", "formula")
            up = q[0] > 0
            d.add("limit to the right", "∞" if up else "−∞", "the oblique asymptote", "oblique asymptote")
            d.add("limit to the left", "−∞" if up else "∞", "the oblique asymptote", "oblique asymptote")


def long_division(top: Poly, low: Poly) -> Poly:
    """The quotient without the rest."""
    rest, out = list(top), []
    while len(rest) >= len(low):
        f = rest[0] / low[0]
        out.append(f)
        rest = [r - f * c for r, c in zip(rest, [*low, *[Fraction(0)] * (len(rest) - len(low))], strict=True)][1:]
    return tuple(out)
