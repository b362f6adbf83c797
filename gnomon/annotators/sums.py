"""Equations that hold as printed: operands get as many digits as the result needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext

from gnomon.annotators.telling import as_read
from gnomon.truth.interval import Interval, digits_of

FINER = 6  # more digits than this are no longer something one reads
Formula = Callable[[Sequence[Decimal]], Decimal]


@dataclass(frozen=True)
class Sum:
    """Operands and result as printed. `more`: digits beyond those that a reading supports."""

    operands: tuple[str, ...]
    sign: str
    result: str
    more: int


def sum_of(numbers: Sequence[Interval], formula: Formula, result: str) -> Sum | None:
    """The fewest digits of the operands with which a formula gives the printed result; None if none do."""
    wanted = digits_of(result)
    if wanted is None:
        return None
    value, half = wanted
    for more in range(FINER + 1):
        texts = tuple(as_read(n, more) for n in numbers)
        read = [digits_of(t) for t in texts]
        if any(r is None for r in read):
            return None
        with localcontext() as context:
            context.prec = 40
            try:
                gives = formula([r[0] for r in read if r is not None])
            except (ArithmeticError, ValueError):
                return None
        if gives == value:
            return Sum(texts, "=", result, more)
        off = abs(gives - value)
        # a half goes up: 158.5 is no 158
        if off < half or (off == half and abs(value) > abs(gives)):
            return Sum(texts, "≈", result, more)
        if all(n.exact for n in numbers):
            return None
    return None
