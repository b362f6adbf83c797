"""Polynomials with fractions as coefficients, from the highest power down: values, derivatives, exact roots."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import gcd, isqrt

from gnomon.scenes.function.exact import Num, num, surd

Poly = tuple[Fraction, ...]


def poly(coefficients: Sequence[Fraction | int | str]) -> Poly:
    out = [Fraction(c) for c in coefficients]
    while len(out) > 1 and not out[0]:
        out.pop(0)
    return tuple(out)


def value(p: Poly, x: Fraction | int) -> Fraction:
    out = Fraction(0)
    for c in p:
        out = out * x + c
    return out


def derivative(p: Poly) -> Poly:
    top = len(p) - 1
    return poly([c * (top - i) for i, c in enumerate(p[:-1])] or [0])


def integral(p: Poly) -> Poly:
    """The antiderivative that is 0 at 0."""
    top = len(p)
    return poly([*(c / (top - i) for i, c in enumerate(p)), 0])


def multiply(p: Poly, q: Poly) -> Poly:
    out = [Fraction(0)] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            out[i + j] += a * b
    return poly(out)


def subtract(p: Poly, q: Poly) -> Poly:
    n = max(len(p), len(q))
    wide = [[Fraction(0)] * (n - len(r)) + list(r) for r in (p, q)]
    return poly([a - b for a, b in zip(*wide, strict=True)])


def from_roots(lead: Fraction | int, roots: Sequence[Fraction | int]) -> Poly:
    out = poly([lead])
    for r in roots:
        out = multiply(out, poly([1, -Fraction(r)]))
    return out


def roots(p: Poly) -> list[tuple[Num, int]] | None:
    """All real roots with how often each comes, smallest first; None if some cannot be written with one square root."""
    p = poly(p)
    found: dict[Num, int] = {}
    while len(p) > 3:
        r = rational_root(p)
        if r is None:
            return None
        found[num(r)] = found.get(num(r), 0) + 1
        p = divide(p, r)
    rest: list[Num] = []
    if len(p) == 3:
        a, b, c = p
        d = b * b - 4 * a * c
        if d >= 0:
            rest = [surd(-b / (2 * a), s / (2 * a), d) for s in (Fraction(-1), Fraction(1))]
    elif len(p) == 2:
        rest = [num(-p[1] / p[0])]
    for other in rest:
        found[other] = found.get(other, 0) + 1
    return sorted(found.items(), key=lambda x: x[0].value)


def divide(p: Poly, root: Fraction) -> Poly:
    out: list[Fraction] = []
    for c in p[:-1]:
        out.append(c + (out[-1] * root if out else 0))
    return tuple(out)


def rational_root(p: Poly) -> Fraction | None:
    """The first root p/q with p dividing the last and q the first coefficient."""
    if not p[-1]:
        return Fraction(0)
    scale = 1
    for c in p:
        scale = scale * c.denominator // gcd(scale, c.denominator)
    whole = [int(c * scale) for c in p]
    for q in divisors(whole[0]):
        for n in divisors(whole[-1]):
            for r in (Fraction(n, q), Fraction(-n, q)):
                if value(p, r) == 0:
                    return r
    return None


def divisors(n: int) -> list[int]:
    n = abs(n)
    low = [d for d in range(1, isqrt(n) + 1) if n % d == 0]
    return low + [n // d for d in reversed(low) if d * d != n]
