"""Rows and columns that sum up the others: they are no rows and columns of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import fsum, isclose

from gnomon.generators.sources.csvs.words import listed


def total_rows(names: Sequence[str], columns: Sequence[Sequence[float]]) -> list[int]:
    """Rows called a total, and rows called so in part (`All regions`) whose every number is the sum of the others'."""
    exact = [i for i, n in enumerate(names) if tidy(n) in listed("totals")]
    loose = [i for i, n in enumerate(names) if i not in exact and listed("sums") & set(re.findall(r"\w+", n.lower()))]
    others = [i for i in range(len(names)) if i not in exact and i not in loose]
    found = [i for i in loose if len(others) > 1 and all(sums(c[i], [c[k] for k in others]) for c in columns)]
    return sorted([*exact, *found])


def total_columns(headers: Sequence[str], columns: Sequence[Sequence[float]]) -> list[int]:
    """Columns called a total whose every number is the sum of those before it."""
    found = []
    for k, header in enumerate(headers):
        if k > 1 and tidy(header) in listed("totals"):
            rows = range(len(columns[k]))
            if all(sums(columns[k][r], [columns[c][r] for c in range(k) if c not in found]) for r in rows):
                found.append(k)
    return found


def tidy(text: str) -> str:
    return text.strip().strip(":*").strip().lower()


def sums(value: float, others: Sequence[float]) -> bool:
    """Whether a value is the sum of others, roundings aside; nothing is the sum of nothing."""
    there = [v for v in others if v == v]
    return (value != value and not there) or isclose(value, fsum(there), rel_tol=1e-4, abs_tol=1e-9)
