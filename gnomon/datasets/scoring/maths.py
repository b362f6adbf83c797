"""Expressions as people and LaTeX write them, read by a small parser. Nothing is executed; size is bounded."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Env = Mapping[str, float]
Worked = Callable[[Env], float]
MOST = 300  # tokens of an expression
DEEP = 40  # brackets within brackets
_HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ˣⁿᵗ"
_HIGH_PLAIN = str.maketrans(_HIGH, "0123456789+-()xnt")
_LOW_PLAIN = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_FUNCTIONS: dict[str, Callable[[float], float]] = {
    "sin": math.sin, "cos": math.cos, "tan": math.tan, "exp": math.exp, "ln": math.log, "log": math.log10,
    "lg": math.log10, "sqrt": math.sqrt, "abs": abs, "arcsin": math.asin, "arccos": math.acos, "arctan": math.atan,
    "sinh": math.sinh, "cosh": math.cosh, "tanh": math.tanh,
}  # fmt: skip
_TOKEN = re.compile(
    rf"\s*(?:(?P<number>\d+(?:\.\d+)?|\.\d+)|\\?(?P<function>arcsin|arccos|arctan|sinh|cosh|tanh|sin|cos|tan|exp|ln|log|lg|sqrt|abs|frac)"
    rf"(?![a-zA-Z])|(?P<high>[{_HIGH}]+)|(?P<low>[₀-₉]+)|(?P<name>pi(?![a-z])|[A-Za-zπθφ]['′″]*)"
    rf"|(?P<sign>\*\*|[-+*/^_(){{}}\[\]|√∛×·÷!]))"
)


@dataclass(frozen=True)
class Expression:
    """What is worked out from the values of its names."""

    names: frozenset[str]
    work: Worked = field(compare=False)

    def at(self, env: Env) -> float | None:
        """Its value; None where it has none."""
        try:
            found = self.work(env)
        except (ValueError, ZeroDivisionError, OverflowError, TypeError):
            return None
        return found if isinstance(found, float) and math.isfinite(found) else None


class _Unreadable(ValueError):
    pass


def expression(text: str) -> Expression | None:
    """The expression of a plain text; None if it is none, or too large."""
    text = text.strip().rstrip(".")
    if not text or len(text) > 4 * MOST:
        return None
    tokens: list[tuple[str, str]] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or match.end() == at:
            return None
        tokens.append((str(match.lastgroup), match[str(match.lastgroup)]))
        at = match.end()
        if len(tokens) > MOST:
            return None
        if text[at:].isspace():
            break
    reader = _Reader(tokens)
    try:
        work = reader.sum()
        if reader.at != len(tokens):
            return None
    except (_Unreadable, IndexError):
        return None
    return Expression(frozenset(reader.names), work)


def value(text: str) -> float | None:
    """The value of an expression without names; None if it is none."""
    if not re.search(r"[\dπ]|pi|\be\b", text):
        return None
    text = re.sub(r"(?<![\d.])(\d+) (\d+)/(\d+)(?![\d.])", r"(\1 + \2/\3)", text)
    found = expression(text)
    return found.at({}) if found is not None and not found.names else None


class _Reader:
    """Recursive descent over tokens, sums above products above powers."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.tokens, self.at, self.depth = tokens, 0, 0
        self.names: set[str] = set()
        self.bars = 0

    def peek(self) -> tuple[str, str]:
        return self.tokens[self.at] if self.at < len(self.tokens) else ("", "")

    def take(self, sign: str) -> bool:
        if self.peek() == ("sign", sign):
            self.at += 1
            return True
        return False

    def sum(self) -> Worked:
        self.depth += 1
        if self.depth > DEEP:
            raise _Unreadable
        total = self.product()
        while True:
            if self.take("+"):
                total = _joined(total, self.product(), lambda a, b: a + b)
            elif self.take("-"):
                total = _joined(total, self.product(), lambda a, b: a - b)
            else:
                self.depth -= 1
                return total

    def product(self) -> Worked:
        found = self.signed()
        while True:
            kind, text = self.peek()
            if kind == "sign" and text in "*×·" and text != "**":
                self.at += 1
                found = _joined(found, self.signed(), lambda a, b: a * b)
            elif kind == "sign" and text in "/÷":
                self.at += 1
                found = _joined(found, self.signed(), lambda a, b: a / b)
            elif (
                kind in ("name", "function")
                or (kind == "sign" and text in "({[√∛")
                or (kind == "sign" and text == "|" and not self.bars)
            ):
                found = self.beside(found)
            else:
                return found

    def beside(self, found: Worked) -> Worked:
        """What stands next to a factor: multiplied, but of `2\\frac12` added."""
        before = self.tokens[self.at - 1]
        if self.peek() == ("function", "frac") and before[0] == "number" and self.simple_fraction():
            return _joined(found, self.power(), lambda a, b: a + b)
        return _joined(found, self.power(), lambda a, b: a * b)

    def simple_fraction(self) -> bool:
        told = "".join(t for _, t in self.tokens[self.at + 1 : self.at + 7])
        return bool(re.match(r"\{?\d+\}?\{?\d+\}?", told))

    def signed(self) -> Worked:
        if self.take("-"):
            self.depth += 1
            if self.depth > DEEP:
                raise _Unreadable
            inner = self.signed()
            self.depth -= 1
            return lambda env: -inner(env)
        if self.take("+"):
            return self.power()
        return self.power()

    def power(self) -> Worked:
        base = self.atom()
        kind, text = self.peek()
        if kind == "high":
            self.at += 1
            inner = expression(text.translate(_HIGH_PLAIN))
            if inner is None:
                raise _Unreadable
            self.names |= inner.names
            return _joined(base, inner.work, _raised)
        if self.take("^") or self.take("**"):
            self.depth += 1
            if self.depth > DEEP:
                raise _Unreadable
            high = self.signed()
            self.depth -= 1
            return _joined(base, high, _raised)
        return base

    def group(self, close: str) -> Worked:
        bars, self.bars = self.bars, 0
        inner = self.sum()
        self.bars = bars
        if not self.take(close):
            raise _Unreadable
        return inner

    def atom(self) -> Worked:
        kind, text = self.peek()
        self.at += 1
        if kind == "number":
            number = float(text)
            return lambda env: number
        if kind == "name":
            return self.named(text)
        if kind == "function":
            return self.called(text)
        if kind == "sign":
            if text in "([{":
                return self.group(")]}"["([{".index(text)])
            if text in "√∛":
                root = 1 / 2 if text == "√" else 1 / 3
                return _joined(self.atom(), lambda env: root, _raised)
            if text == "|":
                self.bars += 1
                inner = self.sum()
                self.bars -= 1
                if not self.take("|"):
                    raise _Unreadable
                return lambda env: abs(inner(env))
        raise _Unreadable

    def named(self, text: str) -> Worked:
        if text in ("π", "pi"):
            return lambda env: math.pi
        if text == "e":
            return lambda env: math.e
        self.names.add(text)
        return lambda env: env[text]

    def called(self, text: str) -> Worked:
        if text == "frac":
            over = self.fraction_part()
            return _joined(over, self.fraction_part(), lambda a, b: a / b)
        if text == "sqrt" and self.take("["):
            index = self.group("]")
            return _joined(self.atom(), index, lambda a, n: _raised(a, 1 / n))
        do = _FUNCTIONS[text]
        if text == "log":
            base = self.base()
            if base is not None:
                inner = self.argument()
                return _joined(inner, base, lambda a, b: math.log(a) / math.log(b))
        high: Worked | None = None
        if self.peek()[0] == "high" or self.peek() == ("sign", "^"):
            raised = self.take("^")
            kind, told = self.peek()
            self.at += 1
            inner_ = expression(told.translate(_HIGH_PLAIN)) if kind in ("high", "number") or raised else None
            if inner_ is None or inner_.names:
                raise _Unreadable
            high = inner_.work
        argument = self.atom() if text == "sqrt" else self.argument()

        def work(env: Env) -> float:
            return do(argument(env))

        return work if high is None else _joined(work, high, _raised)

    def base(self) -> Worked | None:
        """The base of a logarithm."""
        kind, text = self.peek()
        if kind == "low":
            self.at += 1
            number = float(text.translate(_LOW_PLAIN))
            return lambda env: number
        if self.take("_"):
            return self.atom()
        if kind == "number" and self.tokens[self.at + 1 : self.at + 2] == [("sign", "(")]:
            return self.atom()
        return None

    def fraction_part(self) -> Worked:
        """An argument of \\frac; of `\\frac43` each digit is one."""
        kind, text = self.peek()
        if kind == "number" and len(text) > 1 and text.isdigit():
            self.tokens[self.at] = ("number", text[1:])
            first = float(text[0])
            return lambda env: first
        return self.atom()

    def argument(self) -> Worked:
        """What a function without brackets takes: the factors that follow, as in `sin 5θ`."""
        if self.peek() in (("sign", "("), ("sign", "{"), ("sign", "|")):
            return self.atom()
        found = self.power()
        while self.peek()[0] == "name":
            found = _joined(found, self.power(), lambda a, b: a * b)
        return found


def _joined(one: Worked, other: Worked, how: Callable[[float, float], float]) -> Worked:
    return lambda env: how(one(env), other(env))


def _raised(base: float, power: float) -> float:
    if abs(power) > 100:
        raise ValueError("too large a power")
    if base < 0 and power != int(power):
        if abs(1 / power - round(1 / power)) < 1e-9 and round(1 / power) % 2:
            return -float((-base) ** power)
        raise ValueError("no real power")
    found = base**power
    return float(found)
