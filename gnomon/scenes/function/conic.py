"""Circles, ellipses, hyperbolas and parabolas with axes along those of the plane."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from gnomon.scenes.function import markup
from gnomon.scenes.function.exact import Num, num, surd, times_pi, written
from gnomon.scenes.function.nouns import Curve

if TYPE_CHECKING:
    from gnomon.scenes.function.derive import Derivation
    from gnomon.scenes.function.nouns import Array


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
        return self.equation() if not self.general else self.expanded()

    def equation(self) -> str:
        x, y = (f"{markup.bracketed(c, v)}^{{2}}" for c, v in ((self.h, "x"), (self.k, "y")))
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
        return f"{square} = {markup.joined([(4 * Fraction(self.p), markup.bracketed(c, other))])}"

    def expanded(self) -> str:
        """Circles and ellipses as one sum."""
        m, n = (1, 1) if self.sort == "circle" else (self.b2, self.a2)
        right = self.a2 if self.sort == "circle" else self.a2 * self.b2
        rest = m * self.h**2 + n * self.k**2 - right
        terms = [(m, "x^{2}"), (n, "y^{2}"), (-2 * m * self.h, "x"), (-2 * n * self.k, "y"), (rest, "")]
        return f"{markup.joined(terms)} = 0"

    def paths(self, left: float, right: float, count: int) -> list[Array]:
        import numpy as np

        a, b, h, k = self.a2**0.5, self.b2**0.5, self.h, self.k
        t = np.linspace(0, 2 * np.pi, 481)
        if self.sort in ("circle", "ellipse"):
            return [np.column_stack([h + a * np.cos(t), k + b * np.sin(t)])]
        if self.sort == "hyperbola":
            t = np.linspace(-4, 4, 401)
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
            d.add("standard form", markup.linear(self.equation()), "completing the squares", "formula")
        ground = "standard form" if self.general else "formula"
        d.add("sort", self.sort, "the form of the equation", ground)
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


def circle(c: Conic, d: Derivation, ground: str) -> None:
    r = surd(Fraction(0), Fraction(1), Fraction(c.a2))
    d.add("centre", spot(num(c.h), num(c.k)), "(x − h)² + (y − k)² = r²", ground)
    d.add("radius", r.plain, "(x − h)² + (y − k)² = r²", ground)
    d.add("diameter", r.times(2).plain, "twice the radius", "radius")
    d.add("enclosed area", times_pi(c.a2).plain, "πr²", "radius")
    if r.rational:
        d.add("circumference", times_pi(2 * r.part).plain, "2πr", "radius")


def ellipse(c: Conic, d: Derivation, ground: str) -> None:
    way = "x" if c.a2 > c.b2 else "y"
    big, small = sorted((c.a2, c.b2), reverse=True)
    a, b = (surd(Fraction(0), Fraction(1), Fraction(v)) for v in (big, small))
    e = surd(Fraction(0), Fraction(1), Fraction(big - small))
    d.add("centre", spot(num(c.h), num(c.k)), "(x − h)²/a² + (y − k)²/b² = 1", ground)
    d.add("semi-major axis", a.plain, "the root of the larger denominator", ground)
    d.add("semi-minor axis", b.plain, "the root of the smaller denominator", ground)
    d.add("distance of a focus from the centre", e.plain, "c² = a² − b²", "semi-major axis", "semi-minor axis")
    d.add(
        "foci",
        along(c, e, way),
        "from the centre along the longer axis",
        "centre",
        "distance of a focus from the centre",
    )
    if a.rational and b.rational:
        d.add(
            "eccentricity",
            surd(Fraction(0), 1 / a.part, Fraction(big - small)).plain,
            "e = c/a",
            "distance of a focus from the centre",
            "semi-major axis",
        )
        d.add("enclosed area", times_pi(a.part * b.part).plain, "πab", "semi-major axis", "semi-minor axis")


def hyperbola(c: Conic, d: Derivation, ground: str) -> None:
    main, other = (c.a2, c.b2) if c.way == "x" else (c.b2, c.a2)
    a, b = (surd(Fraction(0), Fraction(1), Fraction(v)) for v in (main, other))
    e = surd(Fraction(0), Fraction(1), Fraction(main + other))
    d.add("centre", spot(num(c.h), num(c.k)), "what is taken from x and y", ground)
    d.add(
        "vertices", along(c, a, c.way), "a steps from the centre along the axis of the positive term", "centre", ground
    )
    d.add("distance of a focus from the centre", e.plain, "c² = a² + b²", ground)
    d.add("foci", along(c, e, c.way), "from the centre along the axis", "centre", "distance of a focus from the centre")
    if a.rational and b.rational:
        m = (b.part / a.part) if c.way == "x" else (a.part / b.part)
        lines = tuple(f"y = {markup.linear(markup.joined([(s * m, 'x'), (c.k - s * m * c.h, '')]))}" for s in (1, -1))
        d.add("asymptotes", lines, "y − k = ±(slope)(x − h)", "centre", ground)
        d.add(
            "eccentricity",
            surd(Fraction(0), 1 / a.part, Fraction(main + other)).plain,
            "e = c/a",
            "distance of a focus from the centre",
            ground,
        )


def parabola(c: Conic, d: Derivation, ground: str) -> None:
    p = Fraction(c.p)
    h, k = Fraction(c.h), Fraction(c.k)
    d.add("vertex", spot(num(c.h), num(c.k)), "what is taken from x and y", ground)
    d.add("focal distance", num(abs(p)).plain, "a quarter of the factor", ground)
    focus = (h + p, k) if c.way == "x" else (h, k + p)
    d.add(
        "focus",
        spot(num(focus[0]), num(focus[1])),
        "from the vertex into the opening",
        "vertex",
        "focal distance",
        ground,
    )
    line = f"x = {written(h - p)}" if c.way == "x" else f"y = {written(k - p)}"
    d.add(
        "directrix", line, "as far from the vertex as the focus, on the other side", "vertex", "focal distance", ground
    )
    d.add(
        "axis of symmetry",
        f"y = {written(k)}" if c.way == "x" else f"x = {written(h)}",
        "the line through vertex and focus",
        "vertex",
        "focus",
    )
    opens = {
        ("x", True): "to the right",
        ("x", False): "to the left",
        ("y", True): "upwards",
        ("y", False): "downwards",
    }
    d.add("opening", opens[c.way, p > 0], "the sign of the factor", ground)
