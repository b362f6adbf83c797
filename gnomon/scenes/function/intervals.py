"""Sets of real numbers as they are written: `(−∞, 2]`, `(−∞, 0) ∪ (0, ∞)`."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from gnomon.scenes.function.exact import Num, written

End = Fraction | Num | int | None
ALL = "(−∞, ∞)"


def end_text(end: End, low: bool) -> str:
    if end is None:
        return "−∞" if low else "∞"
    return end.written if isinstance(end, Num) else written(end)


def interval(low: End, high: End, closed_low: bool = False, closed_high: bool = False) -> str:
    """None is infinity."""
    left = "[" if closed_low and low is not None else "("
    right = "]" if closed_high and high is not None else ")"
    return f"{left}{end_text(low, True)}, {end_text(high, False)}{right}"


def beyond(end: End, up: bool, closed: bool = True) -> str:
    """All numbers from one on, upwards or downwards."""
    return interval(end, None, closed_low=closed) if up else interval(None, end, closed_high=closed)


def union(parts: Sequence[str]) -> str:
    return " ∪ ".join(parts) if parts else "∅"


def without(points: Sequence[Fraction | Num]) -> str:
    """All real numbers but some."""
    ends: list[End] = [None, *points, None]
    return union([interval(a, b) for a, b in pairwise(ends)])


def where(ends: Sequence[End], signs: Sequence[int], sign: int) -> str:
    """The open intervals between ends (None for infinity) where a sign is the wished one; neighbours stay parted."""
    pairs = pairwise(ends)
    return union([interval(a, b) for (a, b), s in zip(pairs, signs, strict=True) if s == sign])
