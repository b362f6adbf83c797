"""Python as text: values and calls, broken over lines as people lay them out.

What is written is built of pieces: a `Group` has brackets and pieces in them, all else is text as it stands. A group
that fits a line stays on it, else each of its pieces has a line of its own; plain values fill their lines.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

WIDTH = 100


class Name(str):
    """Text that stands in a script as it is, such as a variable."""


@dataclass(frozen=True)
class Group:
    """What stands before an opening bracket, the bracket, the pieces, the closing bracket."""

    head: str
    opened: str
    items: tuple[Piece, ...]
    closed: str
    fills: bool = False  # whether its pieces share lines

    def __str__(self) -> str:
        inner = ", ".join(map(str, self.items))
        single = "," if self.opened == "(" and not self.head and len(self.items) == 1 else ""
        return f"{self.head}{self.opened}{inner}{single}{self.closed}"


Piece = str | Group


def number(value: float) -> str:
    """A number as one writes it: 12 for 12.0, and no dust in the thirteenth digit."""
    whole = int(value)
    return str(whole) if whole == value and abs(whole) < 10**12 else f"{value:.12g}"


def piece(value: Any) -> Piece:
    """A value as it stands in a script: names, numbers, texts, sequences and mappings of these."""
    if type(value) in (int, float):
        return number(value)
    match value:
        case Name() | Group():
            return value
        case str():
            return quoted(value)
        case bool() | None:
            return repr(value)
        case int() | float():
            return number(value)
        case Mapping():
            return Group(
                "", "{", tuple(prefixed(f"{piece(k)}: ", piece(v)) for k, v in value.items() if v is not None), "}"
            )
        case tuple():
            return bracketed("(", value, ")")
        case _:
            return bracketed("[", value, "]")


def quoted(text: str) -> str:
    """A text in double quotes, letters of all scripts as they are."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{plain}"'


def bracketed(opened: str, values: Sequence[Any], closed: str) -> Group:
    if all(type(v) in (int, float) for v in values):
        return Group("", opened, tuple(map(number, values)), closed, fills=True)
    items = tuple(piece(v) for v in values)
    small = all(len(str(i)) < 40 and (isinstance(i, str) or (i.fills and not i.head)) for i in items)
    return Group("", opened, items, closed, fills=small)


def prefixed(head: str, what: Piece) -> Piece:
    """A piece with text before it."""
    if isinstance(what, str):
        return Name(head + what)
    return Group(head + what.head, what.opened, what.items, what.closed, what.fills)


def call(function: str, *values: Any, **named: Any) -> Group:
    """A call; named values that are None are left out."""
    items = [piece(v) for v in values]
    items += [prefixed(f"{k}=", piece(v)) for k, v in named.items() if v is not None]
    return Group(function, "(", tuple(items), ")")


def assign(name: str, value: Any) -> Piece:
    return prefixed(f"{name} = ", piece(value))


def lay(what: Piece, indent: int = 0, tail: str = "") -> str:
    """A piece as lines of text, none longer than WIDTH where that can be."""
    pad = " " * indent
    flat = pad + str(what) + tail
    if isinstance(what, str) or len(flat) <= WIDTH or not what.items:
        return flat
    if what.fills and not what.head and indent:  # a row of a table
        line, lines = pad + what.opened, []
        for n, item in enumerate(map(str, what.items)):
            last = n == len(what.items) - 1
            text = item + (what.closed + tail if last else ",")
            if len(line) + len(text) + 1 > WIDTH and line.strip() != what.opened:
                lines.append(line)
                line = pad
            line += ("" if line.endswith(what.opened) and line.strip() == what.opened else " ") + text
        return "\n".join([*lines, line])
    lines = [pad + what.head + what.opened]
    if what.fills:
        line = pad + "   "
        for item in map(str, what.items):
            if len(line) + len(item) + 2 > WIDTH and line.strip():
                lines.append(line)
                line = pad + "   "
            line += f" {item},"
        lines.append(line)
    elif len(what.items) == 1 and isinstance(what.items[0], Group):  # the only piece opens on the same line
        only = what.items[0]
        inner = Group(what.head + what.opened + only.head, only.opened, only.items, only.closed, only.fills)
        return lay(inner, indent, what.closed + tail)
    else:
        lines += [lay(item, indent + 4, ",") for item in what.items]
    return "\n".join([*lines, pad + what.closed + tail])


def identifier(words: str, taken: Sequence[str] = (), otherwise: str = "values") -> str:
    """A variable called after some words: `mean_employment`; `otherwise` if they give none that is free."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    good = name.isidentifier() and not keyword.iskeyword(name) and len(name) <= 30 and name not in RESERVED
    name = name if good else otherwise
    while name in taken:
        name += "_"
    return name


# what a script means otherwise
RESERVED = frozenset(
    [
        "np",
        "pd",
        "plt",
        "go",
        "fig",
        "ax",
        "x",
        "y",
        "z",
        "min",
        "max",
        "sum",
        "range",
        "list",
        "dict",
        "set",
        "str",
        "int",
        "float",
        "len",
        "map",
        "type",
        "id",
        "all",
        "any",
        "abs",
        "round",
        "open",
        "print",
        "input",
        "next",
        "iter",
        "filter",
        "zip",
        "hash",
        "object",
        "property",
        "vars",
        "dir",
        "bin",
        "hex",
        "slice",
        "sorted",
        "format",
        "labels",
        "colors",
    ]
)


def plural(word: str) -> str:
    """Many of what an identifier names: `years`, `branches`, `cities`."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")
