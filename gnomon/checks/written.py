"""Exact numbers as they are stored, read by sympy: only after nothing but numbers and their functions is found in them.

sympy evaluates what it reads as Python, and a dataset may come from anybody.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sympy import Expr

LONG = 400  # characters of an exact number
HIGH = 64  # of a power
NAMES = ("pi", "E")
CALLS = ("sqrt", "cbrt", "root", "log", "exp", "sin", "cos", "tan", "asin", "acos", "atan", "atan2")
SIGNS: tuple[Any, ...] = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Pow)


def read(text: str) -> Expr:
    """The number of a text, by sympy; ValueError if it is anything else or would take long."""
    import sympy

    if len(text) > LONG:
        raise ValueError(f"expected a number of at most {LONG} signs, got {len(text)}")
    _sort(ast.parse(text.strip(), mode="eval").body, text)
    found: Expr = sympy.sympify(text)
    return found


def _sort(node: ast.expr, text: str) -> None:
    match node:
        case ast.Constant(value=int() | float() as n) if not isinstance(n, bool) and abs(n) < 1e40:
            return None
        case ast.Name(id=name) if name in NAMES:
            return None
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=inner):
            return _sort(inner, text)
        case ast.BinOp(left=left, op=op, right=right) if isinstance(op, SIGNS):
            _sort(left, text)
            _sort(right, text)
            if not isinstance(op, ast.Pow) or _small(right):
                return None
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in CALLS:
            for inner in args:
                _sort(inner, text)
            return None
    raise ValueError(f"expected an exact number, got {text[:80]!r}")


def _small(node: ast.expr) -> bool:
    """Whether an exponent is a small number or the quotient of two."""
    match node:
        case ast.Constant(value=int() | float() as n):
            return abs(n) <= HIGH
        case ast.UnaryOp(operand=inner):
            return _small(inner)
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            return _small(left) and _small(right)
    return False
