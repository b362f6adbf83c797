"""Areas between curves, regions of linear programming: what bounds them and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from gnomon.scenes.function import algebra, markup, rules
from gnomon.scenes.function import attributes as att
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
            d.add(att.LIMITS, (num(a).plain, num(b).plain), rules.SOLVING.of(what), *grounds)
        else:
            d.add(att.LIMITS, (num(a).plain, num(b).plain), rules.LIMITS_GIVEN, *grounds)
        body = markup.linear(markup.polynomial(gap))
        d.add(att.INTEGRAND, f"{f}(x) − {g}(x) = {body}" if g else f"{f}(x) = {body}", rules.UPPER_LESS_LOWER, *grounds)
        whole = algebra.integral(gap)
        d.add(
            att.ANTIDERIVATIVE,
            f"D(x) = {markup.linear(markup.polynomial(whole))}",
            rules.POWER_RULE_BACKWARDS,
            att.INTEGRAND,
        )
        area = algebra.value(whole, b) - algebra.value(whole, a)
        low = written(algebra.value(whole, a))
        ends = written(b), written(a), written(algebra.value(whole, b)), f"({low})" if low.startswith("−") else low
        d.add(att.SIZE, area, rules.BETWEEN_LIMITS.of(*ends), att.ANTIDERIVATIVE, att.LIMITS)


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

    def failing(self, x: int, y: int) -> tuple[str, ...]:
        """The first inequality that fails, reckoned: `7 + 1`, `8`, `7` and `x + y ≤ 7`; nothing if all hold."""
        for a, b, c in self.limits:
            if a * x + b * y > c and min(a, b) >= 0:
                terms = [(k, v) for k, v in ((a, x), (b, y)) if k]
                put_in = " + ".join(str(v) if k == 1 else f"{k} · {v}" for k, v in terms)
                said = markup.linear(markup.join([(a, "x"), (b, "y")]))
                return put_in, str(a * x + b * y), str(c), f"{said} ≤ {c}"
        return ()

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
        d.add(att.CORNERS, tuple(point(*v) for v in corners), rules.LINES_CROSS, *grounds)
        d.add(att.NUMBER_OF_CORNERS, len(corners), rules.COUNTING, att.CORNERS)
        values = tuple(num(p * x + q * y).plain for x, y in corners)
        d.add(att.Z_AT_THE_CORNERS, values, rules.CORNERS_INTO_Z, att.CORNERS, goal)
        best = sorted(corners, key=lambda v: p * v[0] + q * v[1])
        high, low = best[-1], best[0]
        d.add(att.MAXIMUM_OF_Z, p * high[0] + q * high[1], rules.LARGEST_AT_CORNER, att.Z_AT_THE_CORNERS)
        if p * best[-2][0] + q * best[-2][1] < p * high[0] + q * high[1]:
            d.add(att.BEST_CORNER, point(*high), rules.CORNER_OF_LARGEST, att.Z_AT_THE_CORNERS, att.CORNERS)
        d.add(att.MINIMUM_OF_Z, p * low[0] + q * low[1], rules.SMALLEST_AT_CORNER, att.Z_AT_THE_CORNERS)
        twice = sum(
            (a[0] * b[1] - b[0] * a[1] for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)), Fraction(0)
        )
        d.add(att.SIZE, abs(twice) / 2, rules.CROSS_PRODUCTS, att.CORNERS)
        for x, y in self.tried:
            here = f"({written(x)}, {written(y)})"
            fails = self.failing(x, y)
            d.add(
                att.FEASIBILITY_OF.of(here),
                "feasible" if self.holds(x, y) else "not feasible",
                rules.INEQUALITY_FAILS.of(*fails) if fails else rules.INTO_INEQUALITIES.of(here),
                *grounds,
            )
            d.add(att.Z_AT.of(here), p * x + q * y, rules.INTO_Z.of(here), goal)
