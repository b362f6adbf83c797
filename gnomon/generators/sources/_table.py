"""The nouns of a table for charts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows of categories, columns of series: `values[row][column]`.

    `key` says what a category is, `measure` what a value is, both as they stand in a sentence.
    """

    title: str
    key: str
    measure: str
    unit: str
    categories: tuple[str, ...]
    series: tuple[str, ...]
    values: tuple[tuple[float, ...], ...]
    ordered: bool = False
