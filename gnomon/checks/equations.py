"""Equations and comparisons as printed: read from the text alone, and worked out anew with fifty digits."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cache

import mpmath as mp

DIGITS = 50
NUMBER = r"(?<![\w.])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
SIGNS = {"−": "-", "×": "*", "·": "*", "÷": "/", "²": "**2", "³": "**3", "π": " pi ", "∞": " inf "}
FUNCTIONS: dict[str, Callable[[mp.mpf], mp.mpf]] = {
    "sqrt": mp.sqrt,
    "sin": lambda x: mp.sin(mp.radians(x)),
    "cos": lambda x: mp.cos(mp.radians(x)),
    "tan": lambda x: mp.tan(mp.radians(x)),
    "arcsin": lambda x: mp.degrees(mp.asin(x)),
    "arccos": lambda x: mp.degrees(mp.acos(x)),
    "arctan": lambda x: mp.degrees(mp.atan(x)),
}
ORDINARY = re.compile(r"[$€£¥]\s?|(?<=\d)\s?(?:%|percentage points?|°[CF]?(?!\w)|′|″)|\babout\s")  # units
BASE = re.compile(r"(?<=[,(] )(?:19|20)\d\d = 100(?![\w.,]*\d|%)|(?<=\()(?:19|20)\d\d = 100(?=\))")  # of an index


@dataclass(frozen=True)
class Side:
    """One side of an equation: its value, and half a unit of the last digit printed if it is a plain number."""

    value: mp.mpf
    half: mp.mpf


def wrong_equations(text: str, units: Collection[str] = ()) -> Iterator[str]:
    """Every `a = b` or `a ≈ b` of a text that does not hold as printed. Sides that hold letters are passed over."""
    for clause in re.split(r"[;:]\s|\.\s|, (?=so )|\.$", without_units(BASE.sub("", text), units)):
        parts = re.split(r"\s*([=≈])\s*", clause)
        for left, sign, right in zip(parts[::2], parts[1::2], parts[2::2], strict=False):
            one, two = side(last_expression(left), units), side(first_expression(right), units)
            if one is None or two is None:
                continue
            slack = mp.mpf(10) ** -12 * max(1, abs(one.value)) if sign == "=" else two.half * (1 + mp.mpf(10) ** -9)
            if abs(one.value - two.value) > slack:
                yield f"{left.strip()} {sign} {right.strip()}: the left side is {mp.nstr(one.value, 8)}"


def last_expression(text: str) -> str:
    """The expression that a text ends with: what comes after words."""
    words = r"(?:(?<=\s)|^)(?:and|is|are|of|by|give|gives|or|so|that|from|about|to|the|middle|area|in)\s"
    return re.split(words, text)[-1].rsplit(", ", 1)[-1]


def first_expression(text: str) -> str:
    """The expression that a text begins with: what comes before words, a comma and a space, or a bracketed reason."""
    words = r"\s(?:and|is|because|since|so|by|where|for|as|or|at|of|on|in)\s|, | \((?=[^\W\d_]{2})"
    return re.split(words, text)[0]


def side(text: str, units: Collection[str] = ()) -> Side | None:
    """What a side is worth; None unless it is made of numbers, signs and known functions alone."""
    plain = without_units(text.strip(), units)
    if not any(c.isdigit() or c == "π" for c in plain):
        return None
    with mp.workdps(DIGITS):
        try:
            value = worth(tree(plain))
        except (ValueError, SyntaxError, ZeroDivisionError, TypeError):
            return None
        if not isinstance(value, mp.mpf):
            return None
        number = re.fullmatch(r"-?\(?-?(" + NUMBER + r")\)?", plain.replace("−", "-").strip())
        return Side(value, half_unit(number.group(1)) if number else mp.mpf(0))


def half_unit(number: str) -> mp.mpf:
    """Half a unit of the last digit of a printed number."""
    _, _, decimals = number.partition(".")
    return mp.mpf(5) * mp.mpf(10) ** (-len(decimals) - 1)


def without_units(text: str, units: Collection[str]) -> str:
    """Numbers without their units and currency signs; `about` is no part of them."""
    text = ORDINARY.sub("", text.replace("\u202f", " "))
    if any(re.fullmatch(r"(?:thousand|million|billion) [$€£]", u) for u in units):  # $2,600 million
        text = re.sub(r"(?<=\d)\s(?:thousand|million|billion)\b", "", text)
    for unit in sorted((u for u in units if u and u in text), key=len, reverse=True):
        text = re.sub(rf"(?<=[\d)²³π])\s?{re.escape(unit)}(?![\w²³])", "", text)
        text = re.sub(rf"(?<!\w){re.escape(unit)}\s?(?=\d)", "", text)
    return text


@cache
def tree(text: str) -> ast.expr:
    """The expression as Python reads it; SyntaxError if it is none."""
    text = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)
    text = re.sub(r"√(\d+(?:\.\d+)?|π)", r" sqrt(\1) ", text).replace("√", " sqrt ")
    for sign, plain in SIGNS.items():
        text = text.replace(sign, plain)
    text = re.sub(r"\b(sin|cos|tan|arcsin|arccos|arctan) ?(\d+(?:\.\d+)?)", r"\1(\2)", text)
    text = re.sub(r"(?<=[\d)])\s*(?=(?:sqrt|pi|sin|cos|tan)\b)", "*", text)  # 2√3, 3π
    text = re.sub(r"(?<=[\d)])\s*(?=\()", "*", text)
    text = re.sub(r"(?<=pi) *(?=sqrt|\(|\d)", "*", text)
    text = re.sub(r"\)\s*(?=sqrt|pi)", ")*", text)
    return ast.parse(text.strip(), mode="eval").body


def worth(node: ast.expr) -> mp.mpf:
    """ValueError if there is something in it that is no number."""
    match node:
        case ast.Constant(value=int() | float() as n) if not isinstance(n, bool):
            return mp.mpf(ast.unparse(node))
        case ast.Name(id="pi"):
            return +mp.pi
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            return -worth(inner)
        case ast.Call(func=ast.Name(id=name), args=[inner]) if name in FUNCTIONS:
            return FUNCTIONS[name](worth(inner))
        case ast.BinOp(left=left, op=op, right=right):
            a, b = worth(left), worth(right)
            match op:
                case ast.Add():
                    return a + b
                case ast.Sub():
                    return a - b
                case ast.Mult():
                    return a * b
                case ast.Div():
                    return a / b
                case ast.Pow() if abs(b) < 100:
                    return a**b
    raise ValueError(f"expected numbers and signs, got {ast.unparse(node)}")


LEVEL = str.maketrans({"−": "-", **dict(zip("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789", strict=True))})
POWER = r"(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"
COMPARED = re.compile(
    rf"(?P<left>[-−]?[$€£¥]?(?:{NUMBER}){POWER})(?:[^\d.;]*?) is (?P<no>not )?"
    rf"(?P<how>more than|less than|the same as|above|below|equal to) "
    rf"(?:about )?(?P<right>[-−]?[$€£¥]?(?:{NUMBER}){POWER})"
)


def wrong_comparisons(text: str, units: Collection[str] = ()) -> Iterator[str]:
    """Every `a is more than b` of a text that does not hold for the numbers as printed."""
    for found in COMPARED.finditer(without_units(text, units)):
        a, b = (
            mp.mpf(re.sub(r"[$€£¥,]", "", found[n]).replace("×10", "e").translate(LEVEL)) for n in ("left", "right")
        )
        how = found["how"]
        holds = a > b if how in ("more than", "above") else a < b if how in ("less than", "below") else a == b
        if holds is bool(found["no"]):
            yield f"{found.group()}: that does not hold"
