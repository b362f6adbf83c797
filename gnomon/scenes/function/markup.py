"""Formulas: a little of TeX (`^{}`, `_{}`, `\\frac{}{}`, `\\sqrt{}`), sums of terms, one line of Unicode."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

UP = dict(zip("0123456789+−-xnt", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ˣⁿᵗ", strict=True))
DOWN = dict(zip("0123456789", "₀₁₂₃₄₅₆₇₈₉", strict=True))
GREEK = {r"\pi": "π", r"\theta": "θ", r"\cdot": "·", r"\le": "≤", r"\ge": "≥", r"\infty": "∞"}


def group(text: str, at: int) -> tuple[str, int]:
    """The inside of the braces that open at a place, and where they end."""
    depth = 0
    for i in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[i], 0)
        if depth == 0:
            return text[at + 1 : i], i + 1
    raise ValueError(f"expected closed braces, got {text!r}")


def linear(markup: str) -> str:
    """One line of Unicode: `x^{2}` is x², `\\frac{1}{2}x` is (1/2)x."""
    out = ""
    i = 0
    while i < len(markup):
        if markup.startswith(r"\frac", i):
            above, i = group(markup, i + 5)
            below, i = group(markup, i)
            text = f"{wrap(linear(above))}/{wrap(linear(below))}"
            follows = i < len(markup) and re.match(r"[\w(\\|√]", markup[i])
            out += f"({text})" if follows else text
        elif markup.startswith(r"\sqrt", i):
            inner, i = group(markup, i + 5)
            text = linear(inner)
            out += f"√{text}" if re.fullmatch(r"\d+|\w", text) else f"√({text})"
        elif markup.startswith(r"\cases", i):
            inner, i = group(markup, i + 6)
            rows = [[linear(c.strip()) for c in r.split("&")] for r in inner.split(";")]
            out += "; ".join(f"{a} for {b}" for a, b in rows)
        elif markup[i] in "^_" and markup[i + 1 : i + 2] == "{":
            inner, end = group(markup, i + 1)
            table = UP if markup[i] == "^" else DOWN
            text = linear(inner)
            bare = text.replace(" ", "")
            i, sign = end, markup[i]
            out += "".join(table[c] for c in bare) if all(c in table for c in bare) else f"{sign}({text})"
        elif markup[i] == "\\":
            word = re.match(r"\\[a-z]+", markup[i:])
            assert word is not None
            out += GREEK[word.group()]
            i += len(word.group())
        else:
            out += markup[i]
            i += 1
    return out


def wrap(text: str) -> str:
    """In brackets if it is a sum or a product of more than one sign."""
    return text if re.fullmatch(r"−?\d*π?[a-z]?[²³⁴]?|√\d+|\([^()]*\)[²³⁴]?", text) else f"({text})"


def frac(value: Fraction | int) -> str:
    """A number without its sign, as a stacked fraction where it is not whole."""
    f = abs(Fraction(value))
    return str(f.numerator) if f.denominator == 1 else rf"\frac{{{f.numerator}}}{{{f.denominator}}}"


def times(value: Fraction | int, what: str) -> str:
    """`3x`, `x`, `\\frac{1}{2}x`; without its sign."""
    f = abs(Fraction(value))
    if not what:
        return frac(f)
    return what if f == 1 else frac(f) + what


def join(terms: Sequence[tuple[Fraction | int, str]]) -> str:
    """A sum of numbers times somethings, with its signs; what is nought is left out."""
    text = ""
    for value, what in terms:
        if not value:
            continue
        sign = (" − " if value < 0 else " + ") if text else ("−" if value < 0 else "")
        text += sign + times(value, what)
    return text or "0"


def power(base: str, n: int) -> str:
    return "" if n == 0 else base if n == 1 else f"{base}^{{{n}}}"


def polynomial(coefficients: Sequence[Fraction], of: str = "x") -> str:
    """From the highest power down."""
    top = len(coefficients) - 1
    return join([(c, power(of, top - i)) for i, c in enumerate(coefficients)])


def less(c: Fraction | int, of: str = "x") -> str:
    """`x − 2`, `x + 2`, `x`."""
    return join([(1, of), (-Fraction(c), "")])


def bracket(c: Fraction | int, of: str = "x") -> str:
    """`(x − 2)`, or `x` alone."""
    return f"({less(c, of)})" if c else of
