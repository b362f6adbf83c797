"""What a rule of doubt is given, and how rules are found by the attribute of a fact."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from gnomon.checks.function.printed import constant
from gnomon.checks.function.search import Array, Function, raster
from gnomon.truth.fact import Exact, Fact, Value, is_number, number

T = TypeVar("T")


@dataclass(frozen=True)
class Case:
    """One subject with what is printed of it. `f` is its formula, `told` its facts, `others` formulas by names."""

    subject: str
    text: str
    f: Function
    told: dict[str, Value]
    others: dict[str, Function] = field(default_factory=dict)
    found: dict[str, Any] = field(default_factory=dict)  # what several rules search for

    def once(self, what: str, search: Callable[[], T]) -> T:
        """The result of a search, made the first time it is asked for."""
        if what not in self.found:
            self.found[what] = search()
        result: T = self.found[what]
        return result

    @cached_property
    def xs(self) -> Array:
        return raster()

    def at(self, x: float) -> float:
        import numpy as np

        return float(self.f(np.array(float(x))))


Rule = Callable[[Case, Value, tuple[str, ...]], str]
Rules = Sequence[tuple[str, Rule]]


def doubted(case: Case, facts: Sequence[Fact], rules: Rules) -> Iterator[str]:
    """Every fact of the case held against the rule for its attribute; a fact without a rule is named too."""
    for fact in facts:
        if fact.subject != case.subject or fact.attribute in ("formula", "name", "kind"):
            continue
        found = next(
            ((rule, m.groups()) for pattern, rule in rules if (m := re.fullmatch(pattern, fact.attribute))), None
        )
        if found is None:
            yield f"{fact.subject}: nothing here can work out its {fact.attribute} again"
            continue
        rule, groups = found
        try:
            wrong = rule(case, fact.value, groups)
        except (ValueError, IndexError, KeyError, TypeError) as e:
            wrong = f"it cannot be read: {e}"
        if wrong:
            yield f"{fact.subject}: {fact.attribute} is {shown(fact.value)}; from {case.text!r}, {wrong}"


def shown(value: Value) -> str:
    return value.exact if isinstance(value, Exact) else repr(value)


def as_number(value: Value) -> float:
    """A number, or a number in print."""
    return number(value) if is_number(value) else constant(str(value))


def numbers(value: Value) -> list[float]:
    """A list of numbers, some of them printed."""
    if not isinstance(value, tuple):
        raise TypeError(f"expected a list, got {value!r}")
    return [as_number(v) for v in value]


def spot(text: Value) -> tuple[float, float]:
    """The coordinates of `(2, −0.5)`."""
    found = re.fullmatch(r"\((.+), (.+)\)", str(text))
    if found is None:
        raise ValueError(f"expected a point, got {text!r}")
    return constant(found[1]), constant(found[2])


def spots(value: Value) -> list[tuple[float, float]]:
    if not isinstance(value, tuple):
        raise TypeError(f"expected a list, got {value!r}")
    return [spot(v) for v in value]


def measured(found: float, value: Value, slack: float = 1e-6) -> str:
    """Nothing if a value is the number that was found."""
    told = as_number(value)
    return "" if abs(found - told) <= slack * max(1.0, abs(told)) else f"{found:.8g} is found"


def told_alike(found: object, value: object) -> str:
    return "" if found == value else f"{found!r} is found"


def one_of(*tests: tuple[bool, str]) -> str:
    """The complaint of the first test that fails."""
    return next((text for holds, text in tests if not holds), "")
