"""Formulas read back from the print: Unicode to a function, by a small parser that runs no code."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np

Value = Any  # a float or an array of floats
Formula = Callable[[Mapping[str, Value]], Value]

RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ˣⁿᵗ", "0123456789+-xnt")
LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
TOKEN = re.compile(
    r"\s*(\d+\.?\d*|[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ˣⁿᵗ]+|\^\(|log[₀₁₂₃₄₅₆₇₈₉]+|sqrt|sin|cos|tan|pi|[a-zA-Zθπ]|√|[-+*/·()|−])"
)
WAVES: dict[str, Callable[[Value], Value]] = {"sin": np.sin, "cos": np.cos, "tan": np.tan}


@lru_cache(maxsize=65536)
def formula(text: str) -> Formula:
    """A sum as it is printed, as a function of its variables; ValueError, naming the text, if it is none."""
    tokens, at = [], 0
    while at < len(text.rstrip()):
        found = TOKEN.match(text, at)
        if found is None:
            raise ValueError(f"expected a formula, got {text!r} from {text[at:]!r}")
        tokens.append(found.group(1))
        at = found.end()
    reader = _Reader(tokens, text)
    read = reader.total()
    if reader.tokens:
        raise ValueError(f"expected a formula, got {text!r} with {reader.tokens[0]!r} left over")
    return read


def constant(text: str) -> float:
    """A number as it is printed: `−1/2 + √5/2`, `2π/3`, `1/2 - sqrt(5)/2`, `∞`."""
    if text.strip() in ("∞", "−∞"):
        return float("inf") if "−" not in text else float("-inf")
    return float(formula(text)({}))


def of_x(text: str, variable: str = "x") -> Callable[[Value], Value]:
    """A formula of one variable; not a number where it has no value."""
    read = formula(text)

    def value(x: Value) -> Value:
        with np.errstate(all="ignore"):
            return read({variable: np.asarray(x, dtype=float)}) + np.zeros_like(np.asarray(x, dtype=float))

    return value


def sides(text: str) -> tuple[str, str]:
    """What stands left and right of the first equals sign."""
    left, _, right = text.partition(" = ")
    return left.strip(), right.strip()


class _Reader:
    """Tokens taken from the left."""

    def __init__(self, tokens: list[str], text: str) -> None:
        self.tokens, self.text = tokens, text
        self.within = False  # the bars of an absolute value

    def peek(self) -> str:
        return self.tokens[0] if self.tokens else ""

    def take(self, wanted: str = "") -> str:
        if not self.tokens or (wanted and self.tokens[0] != wanted):
            raise ValueError(f"expected {wanted or 'more'} in {self.text!r}")
        return self.tokens.pop(0)

    def total(self) -> Formula:
        sign = -1.0 if self.peek() in ("-", "−") else 1.0
        if self.peek() in ("-", "−", "+"):
            self.take()
        out = scaled(self.product(), sign)
        while self.peek() in ("+", "-", "−"):
            sign = 1.0 if self.take() == "+" else -1.0
            out = added(out, scaled(self.product(), sign))
        return out

    def product(self) -> Formula:
        """Factors side by side bind as tightly as a stroke of division, from left to right."""
        out = self.raised()
        while self.peek() and self.peek() not in ("+", "-", "−", ")") and not (self.within and self.peek() == "|"):
            if self.peek() == "/":
                self.take()
                out = divided(out, self.raised())
            else:
                if self.peek() in "*·":
                    self.take()
                out = multiplied(out, self.raised())
        return out

    def raised(self) -> Formula:
        base = self.atom()
        while self.peek() and (self.peek()[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ˣⁿᵗ" or self.peek() == "^("):
            token = self.take()
            if token == "^(":
                exponent = self.total()
                self.take(")")
            else:
                exponent = formula(token.translate(RAISED))
            base = power(base, exponent)
        return base

    def atom(self) -> Formula:
        token = self.take()
        if token in ("-", "−"):
            return scaled(self.raised(), -1.0)
        if token[0].isdigit():
            number = np.float64(token)
            return lambda env: number
        if token in ("π", "pi"):
            return lambda env: np.float64(np.pi)
        if token == "(":
            inner = self.total()
            self.take(")")
            return inner
        if token == "|":
            self.within = True
            inner = self.total()
            self.take("|")
            self.within = False
            return lambda env: np.abs(inner(env))
        if token in ("√", "sqrt"):
            inner = self.atom()
            return lambda env: np.sqrt(inner(env))
        if token in WAVES:
            wave, inner = WAVES[token], self.raised()
            return lambda env: wave(inner(env))
        if token.startswith("log"):
            base, inner = float(token[3:].translate(LOWERED)), self.raised()
            return lambda env: np.log(inner(env)) / np.log(base)
        if token.isalpha():
            return lambda env: env[token]
        raise ValueError(f"did not expect {token!r} in {self.text!r}")


def scaled(one: Formula, by: float) -> Formula:
    return one if by == 1.0 else lambda env: by * one(env)


def added(one: Formula, other: Formula) -> Formula:
    return lambda env: one(env) + other(env)


def multiplied(one: Formula, other: Formula) -> Formula:
    return lambda env: one(env) * other(env)


def divided(one: Formula, other: Formula) -> Formula:
    return lambda env: np.float64(1) * one(env) / other(env)


def power(one: Formula, other: Formula) -> Formula:
    return lambda env: one(env) ** other(env)
