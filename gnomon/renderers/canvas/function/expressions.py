"""Curves as expressions of numpy."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from gnomon.scenes.function import Conic, Curve, Parametric, Polar, Polynomial, Rational, Transformed, Wave


def coefficient(value: Fraction) -> str:
    """`3`, `0.5`, `5 / 3`."""
    if value.denominator == 1:
        return str(value.numerator)
    short = f"{float(value):.6g}"
    return short if Fraction(short) == value else f"{value.numerator} / {value.denominator}"


def summed(terms: Sequence[tuple[Fraction, str]]) -> str:
    """`2 * x**2 - x + 3` of factors and what they stand before ("" for a number alone)."""
    made = ""
    for factor, what in terms:
        if not factor:
            continue
        size = abs(factor)
        bare = coefficient(size)
        text = what if what and size == 1 else f"{bare} * {what}" if what else bare
        made += (" - " if factor < 0 else " + ") + text if made else ("-" if factor < 0 else "") + text
    return made or "0"


def polynomial(coefficients: Sequence[Fraction], of: str = "x") -> str:
    """A polynomial, the highest power first; one that is constant as an array."""
    top = len(coefficients) - 1
    powers = ["" if n == 0 else of if n == 1 else f"{of}**{n}" for n in range(top, -1, -1)]
    text = summed(list(zip(coefficients, powers, strict=True)))
    return text if of in text else f"{text} + 0 * {of}"


def less(shift: Fraction, of: str = "x") -> str:
    """`(x - 2)`, or `x` alone."""
    return of if not shift else f"({summed([(Fraction(1), of), (-shift, '')])})"


def expression(curve: Curve) -> tuple[str, str, str]:
    """The end of t, x and y of it for a curve by a parameter; ("", "x", y) for a graph. KeyError if it is unknown."""
    match curve:
        case Polynomial():
            return "", "x", polynomial(curve.poly)
        case Rational():
            above, below = (polynomial(p) for p in curve.parts)
            return "", "x", f"({above}) / ({below})"
        case Wave():
            a, b, c, d = curve.numbers
            shift = (
                less(c) if not curve.radians else "x" if not c else f"({summed([(Fraction(1), 'x'), (-c, 'np.pi')])})"
            )
            turn = [(b, f"np.pi * {shift}" if not curve.radians else shift)]
            return "", "x", summed([(a, f"np.{curve.shape}({summed(turn)})"), (d, "")])
        case Transformed():
            a, c, d = curve.numbers
            u = f"({summed([(c, ''), (Fraction(-1), 'x')])})" if curve.turned else less(c)
            bare = u.removeprefix("(").removesuffix(")")
            base = Fraction(curve.base)
            if curve.parent == "reciprocal":
                return (
                    "",
                    "x",
                    f"{coefficient(a)} / {u}" + (f" {'+' if d > 0 else '-'} {coefficient(abs(d))}" if d else ""),
                )
            foot = coefficient(base) if base.denominator == 1 else f"({coefficient(base)})"
            shape = {
                "absolute": f"np.abs({bare})",
                "root": f"np.sqrt(np.where({bare} >= 0, {bare}, np.nan))",
                "power": f"{foot}**{u}",
                "log": f"np.log(np.where({bare} > 0, {bare}, np.nan)) / np.log({foot})",
            }[curve.parent]
            return "", "x", summed([(a, shape), (d, "")])
        case Polar():
            wave = f"np.{curve.shape}({'t' if curve.n == 1 else f'{curve.n} * t'})"
            r = {
                "circle": str(curve.d),
                "spiral": summed([(Fraction(curve.a), "t")]),
            }.get(curve.sort, summed([(Fraction(curve.d), ""), (Fraction(curve.a), wave)]))
            r = r if r.isalnum() else f"({r})"
            return f"{2 * curve.turns} * np.pi", f"{r} * np.cos(t)", f"{r} * np.sin(t)"
        case Parametric():
            if curve.sort == "line":
                x, y = (
                    summed([(Fraction(k), ""), (Fraction(s), "t")]) for k, s in ((curve.h, curve.a), (curve.k, curve.b))
                )
                return "", x if "t" in x else f"{x} + 0 * t", y if "t" in y else f"{y} + 0 * t"
            parts = []
            for k, size, often, shape in (
                (curve.h, curve.a, curve.m, curve.shapes[0]),
                (curve.k, curve.b, curve.n, curve.shapes[1]),
            ):
                inner = "t" if often == 1 else f"{often} * t"
                parts.append(summed([(Fraction(k), ""), (Fraction(size), f"np.{shape}({inner})")]))
            return "2 * np.pi", parts[0], parts[1]
    raise KeyError(type(curve).__name__)


def ends_of(curve: Curve) -> list[tuple[str, str, str]]:
    """The range of t, x and y of each branch of a conic."""
    assert isinstance(curve, Conic)
    a, b = (str(int(v**0.5)) if int(v**0.5) ** 2 == v else f"{v}**0.5" for v in (curve.a2, curve.b2))
    h, k = (f"{v} + " if v else "" for v in (curve.h, curve.k))
    if curve.sort in ("circle", "ellipse"):
        return [("0, 2 * np.pi", f"{h}{a} * np.cos(t)", f"{k}{b} * np.sin(t)")]
    if curve.sort == "hyperbola":
        if curve.way == "x":
            return [("-4, 4", f"{h}{s}{a} * np.cosh(t)", f"{k}{b} * np.sinh(t)") for s in ("", "-")]
        return [("-4, 4", f"{h}{a} * np.sinh(t)", f"{k}{s}{b} * np.cosh(t)") for s in ("", "-")]
    p = 4 * Fraction(curve.p)
    square = f"t**2 / {p}" if p.denominator == 1 else f"t**2 / ({p})"
    x, y = (f"{h}{square}", f"{k}t") if curve.way == "x" else (f"{h}t", f"{k}{square}")
    return [("-40, 40", x, y)]
