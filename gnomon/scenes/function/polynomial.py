"""Polynomials: zeros by factoring or by the quadratic formula, extrema by derivatives, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.scenes.function import algebra, markup
from gnomon.scenes.function.algebra import Poly, poly
from gnomon.scenes.function.exact import Num, num, point, written
from gnomon.scenes.function.intervals import ALL, interval, where
from gnomon.scenes.function.nouns import Curve

if TYPE_CHECKING:
    from gnomon.scenes.function.derive import Derivation
    from gnomon.scenes.function.nouns import Array


@dataclass(frozen=True, kw_only=True)
class Polynomial(Curve):
    """`coefficients` from the highest power down, as fractions. `shape` is expanded, factored or vertex.

    `at` are the x for which values, slopes and tangents are worked out.
    """

    coefficients: tuple[str, ...]
    shape: str = "expanded"
    at: tuple[str, ...] = ()

    @property
    def poly(self) -> Poly:
        return poly(self.coefficients)

    @property
    def degree(self) -> int:
        return len(self.poly) - 1

    def markup(self) -> str:
        return f"{self.name}(x) = {self.body()}"

    def body(self) -> str:
        match self.shape:
            case "factored":
                return factored(self.poly) or markup.polynomial(self.poly)
            case "vertex":
                return vertex_form(self.poly)
        return markup.polynomial(self.poly)

    def y(self, x: Array) -> Array:
        import numpy as np

        return np.asarray(np.polyval([float(c) for c in self.poly], x), dtype=float)

    def derive(self, d: Derivation) -> None:
        p = self.poly
        d.add("domain", ALL, "polynomials are defined everywhere", "formula")
        d.add("y-intercept", num(p[-1]).plain, "setting x = 0", "formula")
        if self.degree:
            d.add("limit to the right", "∞" if p[0] > 0 else "−∞", "the highest power decides", "formula")
            left = p[0] * (-1) ** self.degree > 0
            d.add("limit to the left", "∞" if left else "−∞", "the highest power decides", "formula")
        zeros(self, d)
        if self.degree == 1:
            line(self, d)
        if self.degree == 2:
            parabola(self, d)
        parity(self, d)
        calculus(self, d)


def zeros(curve: Polynomial, d: Derivation) -> None:
    p = curve.poly
    found = algebra.roots(p) if curve.degree else None
    if found is None:
        return
    ground, rule = "formula", "setting the formula to zero and solving for x"
    product = factored(p) if all(r.rational for r, _ in found) else ""
    if curve.degree > 1 and sum(n for _, n in found) == curve.degree and product:
        if curve.shape != "factored":
            d.add("factored form", markup.linear(product), "factoring", "formula")
            ground = "factored form"
        rule = "a product is zero where one of its factors is"
    elif curve.degree == 2:
        a, b, c = p
        disc = b * b - 4 * a * c
        d.add("discriminant", num(disc).plain, "D = b² − 4ac", "formula")
        ground = "discriminant"
        rule = "the quadratic formula" if disc >= 0 else "a negative discriminant leaves no real zero"
    elif curve.degree > 2:
        rule = "splitting off linear factors"
    values = [r for r, _ in found]
    premises = (ground,) if ground == "formula" else (ground, "formula")
    d.add("zeros", tuple(listed(v) for v in values), rule, *premises)
    numbered(d, values)
    double = [r for r, n in found if n % 2 == 0]
    if double and sum(n for _, n in found) == curve.degree:
        d.add(
            "touching zeros", tuple(listed(v) for v in double), "a factor that comes twice does not change sign", ground
        )


def numbered(d: Derivation, values: list[Num]) -> None:
    """Facts on the zeros one by one."""
    d.add("number of zeros", len(values), "counting", "zeros")
    if len(values) > 1:
        d.add("smallest zero", values[0].plain, "comparing", "zeros")
        d.add("largest zero", values[-1].plain, "comparing", "zeros")
    if len(values) == 1:
        d.add("only zero", values[0].plain, "there is one", "zeros")


def listed(v: Num) -> int | str:
    """A number as an item of a list."""
    plain = v.plain
    return plain if isinstance(plain, int) else v.written


def factored(p: Poly) -> str:
    """`2(x − 1)(x + 3)^{2}`; "" if the zeros are not all rational."""
    found = algebra.roots(p)
    if found is None or sum(n for _, n in found) != len(p) - 1 or not all(r.rational for r, _ in found):
        return ""
    # x stands before the brackets
    order = sorted(found, key=lambda f: (f[0].part != 0, f[0].part))
    body = "".join(markup.power(markup.bracketed(r.part), n) for r, n in order)
    return ("−" if p[0] < 0 else "") + markup.times(p[0], body)


def vertex_form(p: Poly) -> str:
    x, y = vertex(p)
    return markup.joined([(p[0], f"{markup.bracketed(x)}^{{2}}"), (y, "")])


def vertex(p: Poly) -> tuple[Fraction, Fraction]:
    x = -p[1] / (2 * p[0])
    return x, algebra.value(p, x)


def line(curve: Polynomial, d: Derivation) -> None:
    m = curve.poly[0]
    d.add("slope", num(m).plain, "the factor of x in y = mx + b", "formula")
    d.add("range", ALL, "a line that is not level takes every value", "slope")
    d.add("direction", "rising" if m > 0 else "falling", "the sign of the slope", "slope")
    d.add("slope of a perpendicular", num(-1 / m).plain, "m₁ · m₂ = −1", "slope")


def parabola(curve: Polynomial, d: Derivation) -> None:
    a = curve.poly[0]
    x, y = vertex(curve.poly)
    ground = "formula"
    if curve.shape != "vertex":
        body = markup.linear(vertex_form(curve.poly))
        d.add("vertex form", f"{curve.name}(x) = {body}", "completing the square", "formula")
        ground = "vertex form"
    d.add("vertex", point(x, y), "a(x − h)² + k has its vertex at (h, k)", ground)
    d.add("axis of symmetry", f"x = {written(x)}", "the vertical line through the vertex", "vertex")
    d.add("opening", "upwards" if a > 0 else "downwards", "the sign of the factor of x²", "formula")
    which = "minimum" if a > 0 else "maximum"
    d.add(f"{which} value", num(y).plain, "the y of the vertex", "vertex", "opening")
    d.add(f"place of the {which}", num(x).plain, "the x of the vertex", "vertex", "opening")
    whole = interval(y, None, closed_low=True) if a > 0 else interval(None, y, closed_high=True)
    d.add("range", whole, "from the vertex on", "vertex", "opening")


def parity(curve: Polynomial, d: Derivation) -> None:
    top = curve.degree
    powers = {top - i for i, c in enumerate(curve.poly) if c}
    if all(n % 2 == 0 for n in powers):
        d.add("parity", "even", "only even powers of x", "formula")
    elif all(n % 2 for n in powers):
        d.add("parity", "odd", "only odd powers of x", "formula")
    else:
        d.add("parity", "neither", "even and odd powers of x", "formula")


def calculus(curve: Polynomial, d: Derivation) -> None:
    """Derivatives, extrema, where it rises and bends, values and tangents."""
    p, f = curve.poly, curve.name
    first = algebra.derivative(p)
    if curve.degree > 1:
        d.add("derivative", f"{f}′(x) = {markup.linear(markup.polynomial(first))}", "the power rule", "formula")
        extrema(curve, d, first)
    if curve.degree > 2:
        bends(curve, d, algebra.derivative(first))
    for text in curve.at:
        a = Fraction(text)
        y, m = algebra.value(p, a), algebra.value(first, a)
        d.add(f"value at {written(a)}", num(y).plain, f"putting {written(a)} in for x", "formula")
        if curve.degree > 1:
            d.add(f"slope at {written(a)}", num(m).plain, f"putting {written(a)} into the derivative", "derivative")
            tangent = markup.linear(markup.joined([(m, "x"), (y - m * a, "")]))
            ground = (f"value at {written(a)}", f"slope at {written(a)}")
            d.add(f"tangent at {written(a)}", f"y = {tangent}", "y = f(a) + f′(a)(x − a)".replace("f", f), *ground)


def extrema(curve: Polynomial, d: Derivation, first: Poly) -> None:
    found = algebra.roots(first)
    if found is None:
        return
    d.add("critical points", tuple(listed(r) for r, _ in found), "setting the derivative to zero", "derivative")
    ends: list[Num | None] = [None, *(r for r, _ in found), None]
    sign = 1 if first[0] > 0 else -1
    signs = [sign]
    for _, n in reversed(found):
        signs.insert(0, signs[0] * (-1) ** n)
    merged_ends, merged = merge(ends, signs)
    for attribute, way in (("increasing on", 1), ("decreasing on", -1)):
        text = where(merged_ends, merged, way)
        d.add(attribute, text, "the sign of the derivative", "derivative", "critical points")
    turns = [(r, a) for r, a, b in zip(merged_ends[1:-1], merged[:-1], merged[1:], strict=True) if a != b]
    for sort, before in (("maximum", 1), ("minimum", -1)):
        spots = [r for r, a in turns if a == before and r is not None]
        if all(r.rational for r in spots):
            points = tuple(point(r.part, algebra.value(curve.poly, r.part)) for r in spots)
            many = f"local {sort[:-2]}a"
            d.add(many, points, "the derivative changes its sign", "critical points", "derivative", "formula")
            if len(points) == 1:
                d.add(f"local {sort}", points[0], "there is one", many)
    if curve.degree % 2:
        d.add("range", ALL, "an odd degree reaches every value", "formula")
    elif curve.degree == 4 and all(r is not None and r.rational for r, _ in turns):
        ys = [algebra.value(curve.poly, r.part) for r, _ in turns if r is not None]
        low, high = min(ys), max(ys)
        up = curve.poly[0] > 0
        text = interval(low, None, closed_low=True) if up else interval(None, high, closed_high=True)
        ground = "local minima" if up else "local maxima"
        d.add("range", text, "from the outermost extremum on", ground, "limit to the right", "limit to the left")


def merge(ends: list[Num | None], signs: list[int]) -> tuple[list[Num | None], list[int]]:
    """Ends between equal signs are no ends: a cubic rises through its saddle."""
    kept, out = [ends[0]], [signs[0]]
    for end, sign in zip(ends[1:-1], signs[1:], strict=True):
        if sign != out[-1]:
            kept.append(end)
            out.append(sign)
    return [*kept, None], out


def bends(curve: Polynomial, d: Derivation, second: Poly) -> None:
    found = algebra.roots(second)
    if found is None or not all(r.rational for r, _ in found):
        return
    body = markup.linear(markup.polynomial(second))
    d.add("second derivative", f"{curve.name}″(x) = {body}", "the power rule", "derivative")
    ends: list[Num | None] = [None, *(r for r, _ in found), None]
    signs = [1 if second[0] > 0 else -1]
    for _, n in reversed(found):
        signs.insert(0, signs[0] * (-1) ** n)
    merged_ends, merged = merge(ends, signs)
    for attribute, way in (("concave up on", 1), ("concave down on", -1)):
        d.add(attribute, where(merged_ends, merged, way), "the sign of the second derivative", "second derivative")
    spots = [r.part for r in merged_ends[1:-1] if r is not None]
    points = tuple(point(x, algebra.value(curve.poly, x)) for x in spots)
    d.add("inflection points", points, "the second derivative changes its sign", "second derivative", "formula")
    if len(points) == 1:
        d.add("inflection point", points[0], "there is one", "inflection points")
