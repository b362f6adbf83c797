"""Points and vectors: `(3, −2)`, `A(3|−2)`, `x = 3 and y = −2`."""

from __future__ import annotations

import re

from gnomon.datasets.scoring.amounts import close
from gnomon.datasets.scoring.maths import value
from gnomon.datasets.scoring.plain import parts_at

_SAID = re.compile(r"\bx\s*=\s*([^,;=]+?)\s*(?:,|;|\band\b)\s*y\s*=\s*([^,;=]+?)\s*[.)]?\s*$")
_BRACKETS = re.compile(r"[(\[⟨<][^()\[\]⟨⟩<>]*[)\]⟩>]")
# what may not stand beside a point
_ANOTHER = re.compile(r"\b(?:or|not|maybe|perhaps)\b|±|(?:^|[,;/\n]|\.\s)\s*-?\d|\d\s*[,;/\n]\s*\(", re.I)
Point = tuple[str, ...]


def of_point(right: str, text: str) -> float:
    """1 if one point is said and it is that one, each coordinate exact or rounded to three digits."""
    found = points(text)
    mine = points(right)
    if not found or not mine or _ANOTHER.search(_BRACKETS.sub("()", text)):
        return 0.0
    return float(all(equal(mine[0], one) for one in found))


def points(text: str) -> list[Point]:
    """All points of a text, as their coordinates."""
    found = [p for inner in bracketed(text) if (p := coordinates(inner))]
    if not found and (match := _SAID.search(text)):
        found = [p for p in [coordinates(f"{match[1]};{match[2]}")] if p]
    return found


def bracketed(text: str) -> list[str]:
    """What stands in the outermost round, square or angle brackets, of those that close."""
    found, depth, start = [], 0, 0
    for i, c in enumerate(text):
        if c in "([⟨" or (c == "<" and not depth):
            start = i + 1 if not depth else start
            depth += 1
        elif c in ")]⟩" or (c == ">" and depth == 1):
            depth -= 1
            if depth == 0:
                found.append(text[start:i])
            depth = max(depth, 0)
    return found


def coordinates(inner: str) -> Point:
    """The coordinates between brackets; () if these hold something else."""
    parts = [p.strip() for p in parts_at(inner, ";|" if re.search(r"[;|]", inner) else ",")]
    parts = [re.sub(r"^[xyz]\s*=\s*", "", p) for p in parts]
    return tuple(parts) if len(parts) > 1 and all(value(p) is not None for p in parts) else ()


def equal(right: Point, said: Point) -> bool:
    if len(right) != len(said):
        return False
    pairs = [(value(a), value(b), b) for a, b in zip(right, said, strict=True)]
    return all(a is not None and b is not None and close(a, text, (b,)) for a, b, text in pairs)
