"""A theorem applied to named things: if these facts are known, so is that one, with a formula for its value.

All clauses of a figure are written down once; what follows from which givens is then a matter of counting premises.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from gnomon.scenes.geometry.reckon import Number
from gnomon.scenes.geometry.shape import Shape
from gnomon.truth.attribute import Rule
from gnomon.truth.fact import Key


class Clause(NamedTuple):
    """`inputs` are premises whose values go into the formula, in order; `needs` are the other premises.

    `seen` are premises that the drawing itself shows. Without a formula the conclusion is a relation, which is true.
    """

    theorem: Rule
    conclusion: Key
    inputs: tuple[Key, ...]
    needs: tuple[Key, ...]
    seen: tuple[Key, ...]
    formula: Callable[..., Number] | None


Needs = Sequence[Key | None]


def rule(
    theorem: Rule,
    conclusion: Key | None,
    inputs: tuple[Key, ...] = (),
    formula: Callable[..., Number] | None = None,
    needs: Needs = (),
    seen: tuple[Key, ...] = (),
) -> Iterator[Clause]:
    """One clause; none if it concludes nothing new. A premise None is one that needs no saying (a common side)."""
    real = tuple(dict.fromkeys(k for k in needs if k is not None and k not in inputs))
    if conclusion is not None and conclusion not in inputs and conclusion not in real:
        yield Clause(theorem, conclusion, inputs, real, seen, formula)


@dataclass(frozen=True, slots=True)
class Solved:
    """The unknown of a linear equation: (constant - sum of coefficients times the others) / own coefficient."""

    constant: int
    others: tuple[int, ...]
    own: int

    def __call__(self, *values: Number) -> Number:
        total: Number = Fraction(self.constant)
        for coefficient, value in zip(self.others, values, strict=True):
            total = total - coefficient * value
        return total if self.own == 1 else total / self.own


def linear(
    theorem: Rule,
    terms: Sequence[tuple[int, Key]],
    constant: int = 0,
    needs: Needs = (),
    seen: tuple[Key, ...] = (),
) -> Iterator[Clause]:
    """sum of coefficient * quantity = constant: a clause for each of the quantities."""
    if len({key for _, key in terms}) < len(terms):
        return
    for i, (own, key) in enumerate(terms):
        rest = [t for j, t in enumerate(terms) if j != i]
        formula = Solved(constant, tuple(c for c, _ in rest), own)
        yield from rule(theorem, key, tuple(k for _, k in rest), formula, needs, seen)


def alike(
    s: Shape, theorem: Rule, one: Key, other: Key, needs: Needs = (), seen: tuple[Key, ...] = ()
) -> Iterator[Clause]:
    """Two quantities are equal. The fact that they are is written down later, if a theorem asks for it."""
    if one != other:
        s.alikes.append((theorem, one, other, tuple(k for k in needs if k is not None), seen))
        yield from linear(theorem, ((1, one), (-1, other)), 0, needs, seen)


def constant(value: int) -> Callable[[], Number]:
    """A formula without inputs."""
    number = Fraction(value)
    return lambda: number
