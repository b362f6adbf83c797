"""Circles, ellipses, hyperbolas and parabolas with axes along those of the plane."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.scenes.function import attributes as att
from gnomon.scenes.function import markup, rules
from gnomon.scenes.function.exact import Num, num, root, surd, times_pi, written
from gnomon.scenes.function.nouns import Curve

if TYPE_CHECKING:
    from gnomon.scenes.function.derive import Derivation
    from gnomon.scenes.function.nouns import Array
    from gnomon.truth.attribute import Attribute


@dataclass(frozen=True, kw_only=True)
class Conic(Curve):
    """`sort` is circle, ellipse, hyperbola or parabola, its centre or vertex at (h, k).

    `a2` and `b2` are the squares of the half axes along x and y; a hyperbola opens along `way`; a parabola has the
    focal distance `p` along it. `general` prints one sum that is 0.
    """

    sort: str
    h: int
    k: int
    a2: int = 1
    b2: int = 1
    p: str = "1"
    way: str = "x"
    general: bool = False

    def markup(self) -> str:
        return self.equation() if not self.general else self.expand()

    def equation(self) -> str:
        x, y = (f"{markup.bracket(c, v)}^{{2}}" for c, v in ((self.h, "x"), (self.k, "y")))
        match self.sort:
            case "circle":
                return f"{x} + {y} = {self.a2}"
            case "ellipse":
                return f"{over(x, self.a2)} + {over(y, self.b2)} = 1"
            case "hyperbola":
                one, two = (x, self.a2), (y, self.b2)
                (u, m), (v, n) = (one, two) if self.way == "x" else (two, one)
                return f"{over(u, m)} − {over(v, n)} = 1"
        square, other, c = (y, "x", self.h) if self.way == "x" else (x, "y", self.k)
        return f"{square} = {markup.join([(4 * Fraction(self.p), markup.bracket(c, other))])}"

    def expand(self) -> str:
        """Circles and ellipses as one sum."""
        m, n = (1, 1) if self.sort == "circle" else (self.b2, self.a2)
        right = self.a2 if self.sort == "circle" else self.a2 * self.b2
        rest = m * self.h**2 + n * self.k**2 - right
        terms = [(m, "x^{2}"), (n, "y^{2}"), (-2 * m * self.h, "x"), (-2 * n * self.k, "y"), (rest, "")]
        return f"{markup.join(terms)} = 0"

    def paths(self, left: float, right: float, count: int) -> list[Array]:
        import numpy as np

        a, b, h, k = self.a2**0.5, self.b2**0.5, self.h, self.k
        t = np.linspace(0, 2 * np.pi, 721)
        if self.sort in ("circle", "ellipse"):
            return [np.column_stack([h + a * np.cos(t), k + b * np.sin(t)])]
        if self.sort == "hyperbola":
            t = np.linspace(-4, 4, 801)
            out = []
            for s in (1, -1):
                u, v = s * np.cosh(t), np.sinh(t)
                xs, ys = (a * u, b * v) if self.way == "x" else (a * v, b * u)
                out.append(np.column_stack([h + xs, k + ys]))
            return out
        t = np.linspace(-40, 40, 3201)
        p = float(Fraction(self.p))
        xs, ys = (t * t / (4 * p), t) if self.way == "x" else (t, t * t / (4 * p))
        return [np.column_stack([h + xs, k + ys])]

    def derive(self, d: Derivation) -> None:
        if self.general:
            d.add(att.STANDARD_FORM, markup.linear(self.equation()), rules.COMPLETING_THE_SQUARES, att.FORMULA)
        ground = att.STANDARD_FORM if self.general else att.FORMULA
        d.add(att.SORT, self.sort, rules.FORM_OF_EQUATION, ground)
        {"circle": circle, "ellipse": ellipse, "hyperbola": hyperbola, "parabola": parabola}[self.sort](self, d, ground)


def over(above: str, below: int) -> str:
    """A stacked fraction, unless it is over 1."""
    return above if below == 1 else rf"\frac{{{above}}}{{{below}}}"


def spot(x: Num, y: Num) -> str:
    return f"({x.written}, {y.written})"


def along(c: Conic, by: Num, way: str) -> tuple[str, str]:
    """The points at a distance on both sides of the centre."""
    h, k = num(c.h), num(c.k)
    ends = [(h + by.times(s), k) if way == "x" else (h, k + by.times(s)) for s in (-1, 1)]
    return spot(*ends[0]), spot(*ends[1])


def circle(c: Conic, d: Derivation, ground: Attribute) -> None:
    r = root(c.a2)
    d.add(att.CENTRE, spot(num(c.h), num(c.k)), rules.CIRCLE_FORM, ground)
    d.add(att.RADIUS, r, rules.CIRCLE_FORM, ground)
    d.add(att.DIAMETER, r.times(2), rules.TWICE_THE_RADIUS, att.RADIUS)
    d.add(att.ENCLOSED_AREA, times_pi(c.a2), rules.CIRCLE_AREA, att.RADIUS)
    if r.rational:
        d.add(att.CIRCUMFERENCE, times_pi(2 * r.part), rules.CIRCLE_LENGTH, att.RADIUS)


def ellipse(c: Conic, d: Derivation, ground: Attribute) -> None:
    way = "x" if c.a2 > c.b2 else "y"
    big, small = sorted((c.a2, c.b2), reverse=True)
    a, b = (root(v) for v in (big, small))
    e = root(Fraction(big - small))
    d.add(att.CENTRE, spot(num(c.h), num(c.k)), rules.ELLIPSE_FORM, ground)
    d.add(att.SEMI_MAJOR_AXIS, a, rules.LARGER_DENOMINATOR, ground)
    d.add(att.SEMI_MINOR_AXIS, b, rules.SMALLER_DENOMINATOR, ground)
    d.add(att.FOCUS_DISTANCE, e, rules.ELLIPSE_FOCUS, att.SEMI_MAJOR_AXIS, att.SEMI_MINOR_AXIS)
    d.add(att.FOCI, along(c, e, way), rules.ALONG_LONGER_AXIS, att.CENTRE, att.FOCUS_DISTANCE)
    if a.rational and b.rational:
        d.add(
            att.ECCENTRICITY,
            surd(Fraction(0), 1 / a.part, Fraction(big - small)).plain,
            rules.ECCENTRICITY_FORMULA,
            att.FOCUS_DISTANCE,
            att.SEMI_MAJOR_AXIS,
        )
        d.add(
            att.ENCLOSED_AREA, times_pi(a.part * b.part), rules.ELLIPSE_AREA, att.SEMI_MAJOR_AXIS, att.SEMI_MINOR_AXIS
        )


def hyperbola(c: Conic, d: Derivation, ground: Attribute) -> None:
    main, other = (c.a2, c.b2) if c.way == "x" else (c.b2, c.a2)
    a, b = (root(v) for v in (main, other))
    e = root(Fraction(main + other))
    d.add(att.CENTRE, spot(num(c.h), num(c.k)), rules.TAKEN_FROM, ground)
    d.add(att.VERTICES, along(c, a, c.way), rules.ALONG_POSITIVE_TERM, att.CENTRE, ground)
    d.add(att.FOCUS_DISTANCE, e, rules.HYPERBOLA_FOCUS, ground)
    d.add(att.FOCI, along(c, e, c.way), rules.ALONG_AXIS, att.CENTRE, att.FOCUS_DISTANCE)
    if a.rational and b.rational:
        m = (b.part / a.part) if c.way == "x" else (a.part / b.part)
        lines = tuple(f"y = {markup.linear(markup.join([(s * m, 'x'), (c.k - s * m * c.h, '')]))}" for s in (1, -1))
        d.add(att.ASYMPTOTES, lines, rules.ASYMPTOTE_FORM, att.CENTRE, ground)
        d.add(
            att.ECCENTRICITY,
            surd(Fraction(0), 1 / a.part, Fraction(main + other)).plain,
            rules.ECCENTRICITY_FORMULA,
            att.FOCUS_DISTANCE,
            ground,
        )


def parabola(c: Conic, d: Derivation, ground: Attribute) -> None:
    p = Fraction(c.p)
    h, k = Fraction(c.h), Fraction(c.k)
    d.add(att.VERTEX, spot(num(c.h), num(c.k)), rules.TAKEN_FROM, ground)
    d.add(att.FOCAL_DISTANCE, abs(p), rules.QUARTER_OF_FACTOR, ground)
    focus = (h + p, k) if c.way == "x" else (h, k + p)
    d.add(att.FOCUS, spot(num(focus[0]), num(focus[1])), rules.INTO_OPENING, att.VERTEX, att.FOCAL_DISTANCE, ground)
    line = f"x = {written(h - p)}" if c.way == "x" else f"y = {written(k - p)}"
    d.add(att.DIRECTRIX, line, rules.AS_FAR_AS_FOCUS, att.VERTEX, att.FOCAL_DISTANCE, ground)
    d.add(
        att.AXIS_OF_SYMMETRY,
        f"y = {written(k)}" if c.way == "x" else f"x = {written(h)}",
        rules.THROUGH_FOCUS,
        att.VERTEX,
        att.FOCUS,
    )
    opens = {
        ("x", True): "to the right",
        ("x", False): "to the left",
        ("y", True): "upwards",
        ("y", False): "downwards",
    }
    d.add(att.OPENING, opens[c.way, p > 0], rules.SIGN_OF_FACTOR, ground)
