"""What was understood of a user's file, in plain data, for people and for JSON."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Summary:
    """`source` is what kinds call it; `found` are pairs of a name and what was found; `refused` says why it is of no use.

    `left_out` has a line for each record, column or key that is not used, with its place and reason.
    """

    path: str
    source: str
    usable: int = 0
    found: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    refused: str = ""


def spread(numbers: list[int]) -> str:
    """`3 to 21`, `4`."""
    return f"{min(numbers)} to {max(numbers)}" if len(set(numbers)) > 1 else f"{numbers[0]}"


def some(texts: list[str], most: int = 5) -> str:
    """The first different ones, and how many more there are."""
    each = list(dict.fromkeys(texts))
    return ", ".join(each[:most]) + (f" and {len(each) - most:,} more" if len(each) > most else "")
