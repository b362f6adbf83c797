"""Numbers as people write them: `about 42 %`, `$1,234.50`, `1.2k`, `three`, `3√2`, `\\frac{1}{2}`."""

from __future__ import annotations

import ast
import math
import operator
import re
import unicodedata
import warnings

WORDS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
TIMES = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "billion": 1e9,
    "t": 1e12,
    "trillion": 1e12,
}
_NUMBER = re.compile(
    r"(?<![\w.])([-+−]?\s?[$€£¥₹₩₺₽₫₪₴₦₱]?\s?"
    r"(?:(?<=[-−])(?-i:[A-Z]{3}|kr|zł|Kč|Ft|[A-Z]{1,2}\$)\s?)?"  # -CHF 5 is less than nothing
    r"[-−]?(?:\d{1,3}(?:[,\u202f\u00a0' ]\d{3})+|\d+)(?:\.\d+)?|[-+−]?\.\d+)(e[-+]?\d+)?"
    r"(?:\s?(k|mn?|bn?|t|thousand|million|billion|trillion)(?!\w))?",
    re.I,
)


def numbers_in(text: str) -> list[float]:
    """All numbers of a text in order, those to twelve also as words."""
    text = unicodedata.normalize("NFKC", text)
    found = []
    for match in _NUMBER.finditer(text):
        sign = "-" if re.search("[-−]", match.group(1)) else ""
        value = float(sign + re.sub(r"[^\d.]", "", match.group(1)) + (match.group(2) or ""))
        suffix = match.group(3) or ""
        # 3 m is metres, 3M millions
        factor = 1.0 if suffix == "m" else TIMES.get(suffix.lower(), 1.0)
        found.append((match.start(), value * factor))
    for match in re.finditer(rf"\b({'|'.join(WORDS)})\b", text, re.I):
        found.append((match.start(), float(WORDS.index(match.group().lower()))))
    return [value for _, value in sorted(found)]


_SIMPLE = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}


def evaluated(text: str, unit: str = "") -> float | None:
    """The value of an exact form such as `3√2 cm` or `pi/2`; None if it is none. Nothing is executed."""
    text = unicodedata.normalize("NFC", text).strip().strip("$.= ").removesuffix(unit).strip()
    text = text.rpartition("=")[2]
    text = re.sub(r"\\d?frac\{([^{}]*)\}\{([^{}]*)\}", r"((\1)/(\2))", text)
    text = re.sub(r"\\?sqrt\{([^{}]*)\}|√\s*\(([^()]*)\)|√\s*(\d+)", lambda m: f"sqrt({m[1] or m[2] or m[3]})", text)
    text = text.replace("\\pi", "pi").replace("π", "pi").replace("×", "*").replace("·", "*").replace("\\cdot", "*")
    text = text.replace("^", "**").replace("²", "**2").replace("³", "**3").replace("−", "-").replace("÷", "/")
    text = re.sub(r"(?<=[\d)])\s*(?=sqrt|pi|\()", "*", text)
    text = re.sub(r"(?<=pi)\s*(?=sqrt|\(|\d)", "*", text)
    text = re.sub(r"[°%]|\b(?:about|approximately|cm|mm|m|degrees?|units?)\b|≈|~", "", text).strip()
    try:
        with warnings.catch_warnings(action="ignore"):  # of literals that are none
            return float(_value(ast.parse(text, mode="eval").body))
    except (SyntaxError, ValueError, TypeError, ZeroDivisionError, OverflowError, RecursionError, MemoryError):
        return None


def _value(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return float(value)
        case ast.Name(id="pi"):
            return math.pi
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            return -_value(inner)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _SIMPLE:
            one, other = _value(left), _value(right)
            if isinstance(op, ast.Pow) and abs(other) > 100:
                raise ValueError("too large a power")
            return float(_SIMPLE[type(op)](one, other))
        case ast.Call(func=ast.Name(id="sqrt"), args=[inner], keywords=[]):
            return math.sqrt(_value(inner))
    raise ValueError("no number")
