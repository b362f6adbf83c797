"""Sets of numbers: `(−∞, 2] ∪ (3, 5)`, `x ≤ 2 or 3 < x < 5`, `all real numbers`, as intervals in order."""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import NamedTuple

from gnomon.datasets.scoring.maths import value
from gnomon.truth.interval import nearly

_LINE = re.compile(
    r"\b(?:all|every|the set of)(?: the)? real(?: number| value)?s?\b|\breals\b|ℝ|\\mathbb\s*\{?R\}?", re.I
)
_SIGNS = (
    ("\\infty", "∞"),
    (">=", "≥"),
    ("=>", "≥"),
    ("<=", "≤"),
    ("=<", "≤"),
    ("!=", "≠"),
    ("infinity", "∞"),
    ("inf", "∞"),
    ("oo", "∞"),
)
_BRACKETS = re.compile(r"[(\[\]][^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*[)\[\]]")
_OR = re.compile(r"\s*(?:∪|\bU\b|\bor\b|\bunion\b|\band also\b|\band\b(?=\s*[(\[\]]))\s*", re.I)
_RELATION = re.compile(r"[<>≤≥]")
_EXCEPT = re.compile(
    r"(?:∖|\\|\bexcept(?: for)?\b|\bwithout\b|\bother than\b|,?\s*x\s*≠)\s*(?:x\s*[=≠]\s*)?\{?([^{}]+)\}?$", re.I
)
_WORDS = re.compile(
    r"^.*?\b(?:is|are|on|as|in|be|set|domain|range|for)\b\s*:?\s*(?=[(\[\]ℝ{]|-?[\d∞x]|all\b)", re.I | re.S
)


class Piece(NamedTuple):
    """From low to high, each of which belongs to it or not."""

    low: float
    high: float
    with_low: bool
    with_high: bool


def of_set(right: str, text: str) -> float:
    """1 for the set in any notation. Pieces of a union that overlap are two answers, and none is right."""
    mine, other = pieces(right), pieces(text)
    return float(mine is not None and other is not None and alike(mine, other))


def alike(mine: list[Piece], other: list[Piece]) -> bool:
    def near(a: float, b: float) -> bool:
        return a == b or abs(a - b) <= nearly(a)

    return len(mine) == len(other) and all(
        near(a.low, b.low) and near(a.high, b.high) and a[2:] == b[2:] for a, b in zip(mine, other, strict=True)
    )


def pieces(text: str) -> list[Piece] | None:
    """The pieces of a set in order; None if it is none."""
    for sign, by in _SIGNS:
        text = text.replace(sign, by)
    text = text.strip().strip(".").strip()
    if re.search(r"\bnot\b", text):
        return None
    text = re.sub(r"^\{\s*[a-z]\s*(?:∈\s*ℝ)?\s*[|:]\s*(.+?)\}$", r"\1", text)
    text = re.sub(r"^(?:[A-Za-z](?:_\w+)?\s*=|[a-z]\s*∈)\s*", "", text)
    if "=" not in text:
        text = _WORDS.sub("", text) if not text.startswith(("(", "[")) else text
    if _LINE.search(text) or ("≠" in text and not _RELATION.search(text)):
        return line(text)
    found = [piece for part in _OR.split(text) if part.strip() for piece in [interval(part)]]
    if not found or any(p is None for p in found):
        return None
    return joined([p for p in found if p is not None])


def line(text: str) -> list[Piece] | None:
    """All numbers, or all but some."""
    match = _EXCEPT.search(text)
    rest = _EXCEPT.sub("", text)
    if not match:
        return (
            [Piece(-math.inf, math.inf, False, False)]
            if _LINE.fullmatch(re.sub(r"[a-z]\s*∈|[.\s]+$", "", rest).strip())
            else None
        )
    left_out = [value(v) for v in re.split(r",|\band\b", match[1].replace("x", "").replace("≠", ""))]
    if any(v is None for v in left_out):
        return None
    ends = [-math.inf, *sorted(v for v in left_out if v is not None), math.inf]
    return [Piece(a, b, False, False) for a, b in pairwise(ends)]


def interval(text: str) -> Piece | None:
    text = text.strip().strip(".,").strip()
    if _BRACKETS.fullmatch(text):
        inner = re.split(r"[;,]", text[1:-1])
        if len(inner) != 2:
            return None
        low, high = end(inner[0]), end(inner[1])
        if low is None or high is None or not low < high:
            return None
        return Piece(low, high, text[0] == "[" and low > -math.inf, text[-1] == "]" and high < math.inf)
    return unequal(text)


def end(text: str) -> float | None:
    """The number at an end, ∞ and −∞ among them."""
    text = text.replace(" ", "")
    if text in ("∞", "+∞", "-∞"):
        return -math.inf if text[0] == "-" else math.inf
    return value(text)


def unequal(text: str) -> Piece | None:
    """`a < x ≤ b`, `x > a`, `x < b and x > a`."""
    low, high, with_low, with_high = -math.inf, math.inf, False, False
    for part in re.split(r"\band\b|,", text):
        signs, sides = _RELATION.findall(part), [s.strip() for s in _RELATION.split(part)]
        names = [i for i, s in enumerate(sides) if re.fullmatch(r"[a-zA-Z]|f\(x\)", s)]
        if not signs or len(names) != 1 or len(signs) > 2:
            return None
        for i, sign in enumerate(signs):
            left, closed = sides[i], sign in "≤≥"
            at = end(sides[i + 1] if i == names[0] else left)
            if at is None or names[0] not in (i, i + 1):
                return None
            upper = (sign in "<≤") is (i == names[0])
            if upper and at <= high:
                high, with_high = at, closed and math.isfinite(at)
            elif not upper and at >= low:
                low, with_low = at, closed and math.isfinite(at)
    return Piece(low, high, with_low, with_high) if low < high else None


def joined(found: list[Piece]) -> list[Piece] | None:
    """Pieces in order, those that touch made one; None if two overlap."""
    done: list[Piece] = []
    for piece in sorted(found):
        last = done[-1] if done else None
        if last and (piece.low < last.high or (piece.low == last.high and piece.with_low and last.with_high)):
            return None
        if last and piece.low == last.high and (piece.with_low or last.with_high):
            done[-1] = Piece(last.low, piece.high, last.with_low, piece.with_high)
        else:
            done.append(piece)
    return done
