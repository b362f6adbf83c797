"""Areas between curves, regions of linear programming: what bounds them and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from gnomon.scenes.function import algebra, markup
from gnomon.scenes.function.algebra import Poly, poly
from gnomon.scenes.function.exact import num, point, written
from gnomon.scenes.function.nouns import Area
from gnomon.truth.fact import Key

if TYPE_CHECKING:
    from gnomon.scenes.function.derive import Derivation


@dataclass(frozen=True, kw_only=True)
class Between(Area):
    """Between two polynomials from one x to another; the second is 0 for the x-axis. `names` are theirs."""

    upper: tuple[str, ...]
    lower: tuple[str, ...]
    start: str
    end: str
    names: tuple[str, str]
    meeting: bool = True

    @property
    def noun(self) -> str:
        return "area"

    def polys(self) -> tuple[Poly, Poly]:
        return poly(self.upper), poly(self.lower)

    def derive(self, d: Derivation, grounds: tuple[Key, ...]) -> None:
        """`grounds` are the keys of the formulas."""
        p, q = self.polys()
        f, g = self.names
        gap = algebra.subtract(p, q)
        a, b = Fraction(self.start), Fraction(self.end)
        if self.meeting:
            what = f"{f}(x) = {g}(x)" if g else f"{f}(x) = 0"
            d.add("limits", (num(a).plain, num(b).plain), f"solving {what}", *grounds)
        else:
            d.add("limits", (num(a).plain, num(b).plain), "the limits are given in the figure", *grounds)
        body = markup.linear(markup.polynomial(gap))
        d.add(
            "integrand",
            f"{f}(x) − {g}(x) = {body}" if g else f"{f}(x) = {body}",
            "upper curve less lower curve",
            *grounds,
        )
        whole = algebra.integral(gap)
        d.add(
            "antiderivative",
            f"D(x) = {markup.linear(markup.polynomial(whole))}",
            "the power rule backwards",
            "integrand",
        )
        area = algebra.value(whole, b) - algebra.value(whole, a)
        d.add("size", num(area).plain, f"D({written(b)}) − D({written(a)})", "antiderivative", "limits")


@dataclass(frozen=True, kw_only=True)
class Feasible(Area):
    """All (x, y) with a·x + b·y ≤ c for each of `limits` (a, b, c); x, y ≥ 0 are among them. z = objective · (x, y).

    `tried` are points that may or may not belong.
    """

    limits: tuple[tuple[int, int, int], ...]
    objective: tuple[int, int]
    tried: tuple[tuple[int, int], ...] = ()

    @property
    def noun(self) -> str:
        return "area"

    def holds(self, x: Fraction | int, y: Fraction | int) -> bool:
        return all(a * x + b * y <= c for a, b, c in self.limits)

    def corners(self) -> list[tuple[Fraction, Fraction]]:
        """In order around the region, from the origin."""
        found = set()
        for (a, b, c), (p, q, r) in combinations(self.limits, 2):
            det = a * q - b * p
            if det:
                x, y = Fraction(c * q - b * r, det), Fraction(a * r - c * p, det)
                if self.holds(x, y):
                    found.add((x, y))
        from math import atan2

        mx, my = (sum(v[i] for v in found) / len(found) for i in (0, 1))
        return sorted(found, key=lambda v: atan2(float(v[1] - my), float(v[0] - mx)))

    def derive(self, d: Derivation, grounds: tuple[Key, ...], goal: Key) -> None:
        """`grounds` are the keys of the printed inequalities, `goal` that of the objective."""
        corners = self.corners()
        p, q = self.objective
        d.add(
            "corners", tuple(point(*v) for v in corners), "where two boundary lines cross inside the region", *grounds
        )
        d.add("number of corners", len(corners), "counting", "corners")
        values = tuple(num(p * x + q * y).plain for x, y in corners)
        d.add("z at the corners", values, "putting the corners into z", "corners", goal)
        best = sorted(corners, key=lambda v: p * v[0] + q * v[1])
        high, low = best[-1], best[0]
        d.add("maximum of z", num(p * high[0] + q * high[1]).plain, "the largest value at a corner", "z at the corners")
        if p * best[-2][0] + q * best[-2][1] < p * high[0] + q * high[1]:
            d.add("best corner", point(*high), "the corner with the largest z", "z at the corners", "corners")
        d.add("minimum of z", num(p * low[0] + q * low[1]).plain, "the smallest value at a corner", "z at the corners")
        twice = sum(
            (a[0] * b[1] - b[0] * a[1] for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)), Fraction(0)
        )
        d.add("size", num(abs(twice) / 2).plain, "half the sum of cross products of neighbouring corners", "corners")
        for x, y in self.tried:
            here = f"({written(x)}, {written(y)})"
            d.add(
                f"feasibility of {here}",
                "feasible" if self.holds(x, y) else "not feasible",
                f"putting {here} into every inequality",
                *grounds,
            )
            d.add(f"z at {here}", p * x + q * y, f"putting {here} into z", goal)
