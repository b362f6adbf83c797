"""What is printed in figures, set as in a book: roots under their bar, fractions, slanted letters, upright units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from gnomon.renderers.canvas import type as letters
from gnomon.renderers.canvas.function.typeset import FALLBACK, Laid, Run, glyph_groups, laid, row
from gnomon.renderers.canvas.paths import XY
from gnomon.renderers.canvas.type import spans
from gnomon.truth.fonts import FAMILIES
from gnomon.truth.picture import Box

UNIT = re.compile(r"^(?P<number>.*[\dπ)a-z√²]) (?P<unit>(?:mm|cm|dm|m|km|in|ft|yd|mi|units?)[²³]?)$")
ROOT = re.compile(r"√(\([^()]*\)|[\d.]+|[a-z])")
QUOTIENT = re.compile(r"(?<![\w)}])((?:\d+|\\sqrt\{[^{}]*\}|[a-zπ])+)/((?:\d+|[a-zπ])+)(?![\w(])")
POWER = re.compile(r"\^(-?[\w]+)")
TALL = 1.16  # of the size, for a fraction, whose figures are smaller than those beside it
SIGNS = {"△": 0.82, "∠": 0.92}  # what they are drawn at, of the size
THIN = 0.22  # of the size, between a number and its unit
LETTER = re.compile(r"(?<![A-Za-z0-9°])[b-hj-z](?![A-Za-z'’])")
LEADING = 1.42  # of the size, between base lines


def markup(words: str) -> str:
    """`5√3/2` as `\\frac{5\\sqrt{3}}{2}`, in the manner of typeset formulas."""
    out = ROOT.sub(lambda m: "\\sqrt{" + m[1].removeprefix("(").removesuffix(")") + "}", words)
    out = QUOTIENT.sub(r"\\frac{\1}{\2}", out)
    return POWER.sub(r"^{\1}", out)


@lru_cache(maxsize=4096)
def value(words: str, family: str, size: float) -> Laid:
    """A value such as `3√2 cm`, `50°` or `2x + 10`: letters are variables, what follows a number is its unit."""
    if QUOTIENT.search(ROOT.sub("", words)):
        size *= TALL
    found = UNIT.match(words)
    if found is None:
        return laid(markup(words), family, size)
    gap = Laid((), (), THIN * size)
    return row([laid(markup(found["number"]), family, size), gap, upright(found["unit"], family, size)])


@lru_cache(maxsize=4096)
def upright(words: str, family: str, size: float) -> Laid:
    parts = []
    for piece in re.split("([" + "".join(SIGNS) + "])", words):
        if piece in SIGNS:
            # no two faces agree on the size of such signs
            parts.append(plain(piece, "DejaVu Sans", SIGNS[piece] * size))
            continue
        for text, own in glyph_groups(piece, family):
            parts.append(plain(text, family if own else FALLBACK.get(family, "STIX"), size))
    return row(parts)


def plain(words: str, face: str, size: float) -> Laid:
    return Laid((Run(words, face, size, 0, 0),), (), letters.font(face, size).measureText(words))


@lru_cache(maxsize=1024)
def name(letter: str, family: str, size: float, slanted: bool, bold: bool) -> Laid:
    """The letter of a point, with its prime or its number if it has one."""
    face = f"{family} Italic" if slanted and not bold and f"{family} Italic" in FAMILIES else family
    parts = []
    for text, own in glyph_groups(letter, face):
        used = face if own else FALLBACK.get(family, "STIX")
        heavy = bold and own
        parts.append(Laid((Run(text, used, size, 0, 0, heavy),), (), letters.font(used, size, heavy).measureText(text)))
    return row(parts)


def letter_boxes(laid_: Laid) -> list[Box]:
    """The box of the ink of each letter and stroke."""
    out = []
    for r in laid_.runs:
        out += [
            Box(b.left + r.x, b.top + r.y, b.right + r.x, b.bottom + r.y)
            for b in spans(r.words, r.family, r.size, r.bold)
        ]
    for stroke in laid_.strokes:
        for (ax, ay), (bx, by) in pairwise(stroke):
            out.append(Box(min(ax, bx) - 0.6, min(ay, by) - 0.6, max(ax, bx) + 0.6, max(ay, by) + 0.6))
    return out


@lru_cache(maxsize=4096)
def word(words: str, family: str, size: float) -> Laid:
    """A word of a sentence: plain, but for roots, powers, fractions and single letters that are variables."""
    if ROOT.search(words) or POWER.search(words) or QUOTIENT.search(words) or LETTER.search(words):
        return laid(markup(words), family, size)
    return upright(words, family, size)


def sentence(words: Sequence[str], family: str, size: float) -> Laid:
    """A line of words with spaces between them."""
    space = Laid((), (), 0.27 * size)
    parts: list[Laid] = []
    for i, one in enumerate(words):
        # the unit after a number is no variable
        number = (
            i > 0 and bool(re.search(r"[\d)π]$", words[i - 1])) and bool(re.match(r"(mm|cm|m|km|in)[²³]?\W*$", one))
        )
        parts += [*([space] if i else []), upright(one, family, size) if number else word(one, family, size)]
    return row(parts)


def wrapped(text: str, family: str, size: float, width: float) -> list[Laid]:
    """Lines no wider than `width`; a single word may be."""
    lines: list[Laid] = []
    for paragraph in text.split("\n"):
        line: list[str] = []
        for one in paragraph.split():
            if line and sentence([*line, one], family, size).width > width:
                lines.append(sentence(line, family, size))
                line = []
            line.append(one)
        if line:
            lines.append(sentence(line, family, size))
    return lines


def stacked(lines: Sequence[Laid], size: float, width: float, middle: bool) -> Laid:
    """Lines below each other, the first base line at 0, each in the middle of the width if wished."""
    y = 0.0
    runs: list[Run] = []
    strokes: list[tuple[XY, ...]] = []
    for i, line in enumerate(lines):
        if i:
            # a fraction or a root needs more than the usual distance
            y += max(LEADING * size, lines[i - 1].box.bottom - line.box.top + 0.3 * size)
        moved = line.moved((width - line.width) / 2 if middle else 0.0, y)
        runs += moved.runs
        strokes += moved.strokes
    return Laid(tuple(runs), tuple(strokes), width)
