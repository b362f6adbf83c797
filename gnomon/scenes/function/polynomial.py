"""Polynomials: zeros by factoring or by the quadratic formula, extrema by derivatives, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.scenes.function import algebra, markup, rules
from gnomon.scenes.function import attributes as att
from gnomon.scenes.function.algebra import Poly, poly
from gnomon.scenes.function.exact import Num, point, written
from gnomon.scenes.function.intervals import ALL, beyond, where
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
                return product_form(self.poly) or markup.polynomial(self.poly)
            case "vertex":
                return vertex_form(self.poly)
        return markup.polynomial(self.poly)

    def y(self, x: Array) -> Array:
        import numpy as np

        return np.asarray(np.polyval([float(c) for c in self.poly], x), dtype=float)

    def derive(self, d: Derivation) -> None:
        p = self.poly
        d.add(att.DOMAIN, ALL, rules.POLYNOMIALS_EVERYWHERE, att.FORMULA)
        d.add(att.Y_INTERCEPT, p[-1], rules.SETTING_X_ZERO, att.FORMULA)
        if self.degree:
            d.add(att.LIMIT_TO_THE.of("right"), "∞" if p[0] > 0 else "−∞", rules.HIGHEST_POWER, att.FORMULA)
            left = p[0] * (-1) ** self.degree > 0
            d.add(att.LIMIT_TO_THE.of("left"), "∞" if left else "−∞", rules.HIGHEST_POWER, att.FORMULA)
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
    ground, rule = att.FORMULA, rules.SOLVING_FOR_ZERO
    product = product_form(p) if all(r.rational for r, _ in found) else ""
    if curve.degree > 1 and sum(n for _, n in found) == curve.degree and product:
        if curve.shape != "factored":
            d.add(att.FACTORED_FORM, markup.linear(product), rules.FACTORING, att.FORMULA)
            ground = att.FACTORED_FORM
        rule = rules.ZERO_PRODUCT
    elif curve.degree == 2:
        a, b, c = p
        disc = b * b - 4 * a * c
        d.add(att.DISCRIMINANT, disc, rules.DISCRIMINANT_FORMULA, att.FORMULA)
        ground = att.DISCRIMINANT
        rule = rules.QUADRATIC_FORMULA if disc >= 0 else rules.NEGATIVE_DISCRIMINANT
    elif curve.degree > 2:
        rule = rules.SPLITTING_OFF
    values = [r for r, _ in found]
    premises = (ground,) if ground == att.FORMULA else (ground, att.FORMULA)
    d.add(att.ZEROS, tuple(list_item(v) for v in values), rule, *premises)
    count_zeros(d, values)
    double = [r for r, n in found if n % 2 == 0]
    if double and sum(n for _, n in found) == curve.degree:
        d.add(att.TOUCHING_ZEROS, tuple(list_item(v) for v in double), rules.DOUBLE_FACTOR, ground)


def count_zeros(d: Derivation, values: list[Num]) -> None:
    """Facts on the zeros one by one."""
    d.add(att.NUMBER_OF_ZEROS, len(values), rules.COUNTING, att.ZEROS)
    if len(values) > 1:
        d.add(att.SMALLEST_ZERO, values[0].plain, rules.COMPARING, att.ZEROS)
        d.add(att.LARGEST_ZERO, values[-1].plain, rules.COMPARING, att.ZEROS)
    if len(values) == 1:
        d.add(att.ONLY_ZERO, values[0].plain, rules.THERE_IS_ONE, att.ZEROS)


def list_item(v: Num) -> int | str:
    """A number as an item of a list."""
    plain = v.plain
    return plain if isinstance(plain, int) else v.written


def product_form(p: Poly) -> str:
    """`2(x − 1)(x + 3)^{2}`; "" if the zeros are not all rational."""
    found = algebra.roots(p)
    if found is None or sum(n for _, n in found) != len(p) - 1 or not all(r.rational for r, _ in found):
        return ""
    # x stands before the brackets
    order = sorted(found, key=lambda f: (f[0].part != 0, f[0].part))
    body = "".join(markup.power(markup.bracket(r.part), n) for r, n in order)
    return ("−" if p[0] < 0 else "") + markup.times(p[0], body)


def vertex_form(p: Poly) -> str:
    x, y = vertex(p)
    return markup.join([(p[0], f"{markup.bracket(x)}^{{2}}"), (y, "")])


def vertex(p: Poly) -> tuple[Fraction, Fraction]:
    x = -p[1] / (2 * p[0])
    return x, algebra.value(p, x)


def line(curve: Polynomial, d: Derivation) -> None:
    m = curve.poly[0]
    d.add(att.SLOPE, m, rules.SLOPE_FACTOR, att.FORMULA)
    d.add(att.RANGE, ALL, rules.LINE_TAKES_ALL, att.SLOPE)
    d.add(att.DIRECTION, "rising" if m > 0 else "falling", rules.SIGN_OF_SLOPE, att.SLOPE)
    d.add(att.SLOPE_OF_A_PERPENDICULAR, -1 / m, rules.PERPENDICULAR, att.SLOPE)


def parabola(curve: Polynomial, d: Derivation) -> None:
    a = curve.poly[0]
    x, y = vertex(curve.poly)
    ground = att.FORMULA
    if curve.shape != "vertex":
        body = markup.linear(vertex_form(curve.poly))
        d.add(att.VERTEX_FORM, f"{curve.name}(x) = {body}", rules.COMPLETING_THE_SQUARE, att.FORMULA)
        ground = att.VERTEX_FORM
    d.add(att.VERTEX, point(x, y), rules.VERTEX_OF_FORM, ground)
    d.add(att.AXIS_OF_SYMMETRY, f"x = {written(x)}", rules.THROUGH_VERTEX, att.VERTEX)
    d.add(att.OPENING, "upwards" if a > 0 else "downwards", rules.SIGN_OF_SQUARE, att.FORMULA)
    which = "minimum" if a > 0 else "maximum"
    d.add(att.EXTREME[which], y, rules.Y_OF_VERTEX, att.VERTEX, att.OPENING)
    d.add(att.PLACE_OF_THE.of(which), x, rules.X_OF_VERTEX, att.VERTEX, att.OPENING)
    d.add(att.RANGE, beyond(y, a > 0), rules.FROM_VERTEX, att.VERTEX, att.OPENING)


def parity(curve: Polynomial, d: Derivation) -> None:
    top = curve.degree
    powers = {top - i for i, c in enumerate(curve.poly) if c}
    if all(n % 2 == 0 for n in powers):
        d.add(att.PARITY, "even", rules.EVEN_POWERS, att.FORMULA)
    elif all(n % 2 for n in powers):
        d.add(att.PARITY, "odd", rules.ODD_POWERS, att.FORMULA)
    else:
        d.add(att.PARITY, "neither", rules.MIXED_POWERS, att.FORMULA)


def calculus(curve: Polynomial, d: Derivation) -> None:
    """Derivatives, extrema, where it rises and bends, values and tangents."""
    p, f = curve.poly, curve.name
    first = algebra.derivative(p)
    if curve.degree > 1:
        d.add(att.DERIVATIVE, f"{f}′(x) = {markup.linear(markup.polynomial(first))}", rules.POWER_RULE, att.FORMULA)
        extrema(curve, d, first)
    if curve.degree > 2:
        bends(curve, d, algebra.derivative(first))
    for text in curve.at:
        a, x = Fraction(text), written(Fraction(text))
        y, m = algebra.value(p, a), algebra.value(first, a)
        d.add(att.VALUE_AT.of(x), y, rules.SUBSTITUTING.of("x", x), att.FORMULA)
        if curve.degree > 1:
            d.add(att.SLOPE_AT.of(x), m, rules.INTO_DERIVATIVE.of(x), att.DERIVATIVE)
            tangent = markup.linear(markup.join([(m, "x"), (y - m * a, "")]))
            d.add(
                att.TANGENT_AT.of(x), f"y = {tangent}", rules.TANGENT.of(f, f), att.VALUE_AT.of(x), att.SLOPE_AT.of(x)
            )


def extrema(curve: Polynomial, d: Derivation, first: Poly) -> None:
    found = algebra.roots(first)
    if found is None:
        return
    d.add(att.CRITICAL_POINTS, tuple(list_item(r) for r, _ in found), rules.DERIVATIVE_TO_ZERO, att.DERIVATIVE)
    ends, signs = sections(first, found)
    for attribute, way in ((att.INCREASING_ON, 1), (att.DECREASING_ON, -1)):
        text = where(ends, signs, way)
        d.add(attribute, text, rules.SIGN_OF_DERIVATIVE, att.DERIVATIVE, att.CRITICAL_POINTS)
    turns = list(zip(ends[1:-1], signs, strict=False))
    for many, single, before in ((att.LOCAL_MAXIMA, att.LOCAL_MAXIMUM, 1), (att.LOCAL_MINIMA, att.LOCAL_MINIMUM, -1)):
        spots = [r for r, a in turns if a == before and r is not None]
        if all(r.rational for r in spots):
            points = tuple(point(r.part, algebra.value(curve.poly, r.part)) for r in spots)
            d.add(many, points, rules.CHANGE_OF_SIGN, att.CRITICAL_POINTS, att.DERIVATIVE, att.FORMULA)
            if len(points) == 1:
                d.add(single, points[0], rules.THERE_IS_ONE, many)
    if curve.degree % 2:
        d.add(att.RANGE, ALL, rules.ODD_DEGREE, att.FORMULA)
    elif curve.degree == 4 and all(r is not None and r.rational for r, _ in turns):
        ys = [algebra.value(curve.poly, r.part) for r, _ in turns if r is not None]
        up = curve.poly[0] > 0
        text = beyond(min(ys) if up else max(ys), up)
        ground = att.LOCAL_MINIMA if up else att.LOCAL_MAXIMA
        d.add(att.RANGE, text, rules.FROM_EXTREMUM, ground, att.LIMIT_TO_THE.of("right"), att.LIMIT_TO_THE.of("left"))


def sections(p: Poly, roots: list[tuple[Num, int]]) -> tuple[list[Num | None], list[int]]:
    """Ends of the stretches on which p keeps its sign, None for infinity, and the signs: a double root is no end."""
    ends: list[Num | None] = [None]
    signs = [1 if p[0] > 0 else -1]
    for end, often in reversed(roots):
        if often % 2:
            ends.insert(0, end)
            signs.insert(0, -signs[0])
    return [None, *ends], signs


def bends(curve: Polynomial, d: Derivation, second: Poly) -> None:
    found = algebra.roots(second)
    if found is None or not all(r.rational for r, _ in found):
        return
    body = markup.linear(markup.polynomial(second))
    d.add(att.SECOND_DERIVATIVE, f"{curve.name}″(x) = {body}", rules.POWER_RULE, att.DERIVATIVE)
    ends, signs = sections(second, found)
    for attribute, way in ((att.CONCAVE_UP_ON, 1), (att.CONCAVE_DOWN_ON, -1)):
        d.add(attribute, where(ends, signs, way), rules.SIGN_OF_SECOND, att.SECOND_DERIVATIVE)
    spots = [r.part for r in ends if r is not None]
    points = tuple(point(x, algebra.value(curve.poly, x)) for x in spots)
    d.add(att.INFLECTION_POINTS, points, rules.CHANGE_OF_SECOND, att.SECOND_DERIVATIVE, att.FORMULA)
    if len(points) == 1:
        d.add(att.INFLECTION_POINT, points[0], rules.THERE_IS_ONE, att.INFLECTION_POINTS)
