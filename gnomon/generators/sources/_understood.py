"""What was understood of a user's file: the one form in which every source tells it.

A source module that reads files has `ENDINGS`, `user(path, …)` and `inspect(path, hints) -> tuple[Understood, …]`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """A column of a table, a field of a record, a property of a molecule.

    `sort` is what it holds (numbers, names, dates …), `use` what it is used for, or that it is left out.
    """

    name: str
    sort: str
    use: str
    unit: str = ""
    manner: str = ""  # how it is written: "decimal comma", "day first"
    begins: tuple[str, ...] = ()  # its first values, as they are used


@dataclass(frozen=True)
class Understood:
    """A file as it was understood.

    `what` is the sort of file ("table", "molecules", "invoices"), `written` how it is written (name, text), `used` how
    many rows or records are used. `left_out` names the rest, each as `file:line: reason`.
    """

    file: str
    what: str
    title: str
    used: int
    written: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    left_out: tuple[str, ...] = ()
