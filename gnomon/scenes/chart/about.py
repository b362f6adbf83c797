"""What is told of the data of a chart beside the numbers: where and when they hold, who says so, what a title finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class About:
    """A `place` as titles put it ("in Ambria"), a `period` ("2012–2024"), the `origin` of the data; "" if unknown."""

    place: str = ""
    period: str = ""
    origin: str = ""


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What a title states of the only panel's values, so that it can be derived again.

    `highest` and `lowest`: of all categories, totals aside, that of the name. `change`: from the first category, which
    is the name, to the last, by `amount` per cent, rounded. `multiple`: the last is more than `amount` times the first,
    which is the name. `half`: the name has more than half of the sum. `above`: the first of two named series lies above
    the second throughout.
    """

    kind: Literal["highest", "lowest", "change", "multiple", "half", "above"]
    names: tuple[str, ...]
    amount: float = 0.0
