"""Formulas set as in print: slanted letters, raised powers, stacked fractions, roots, cases."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from gnomon.renderers.canvas import type as letters
from gnomon.renderers.canvas.paths import XY, Stroke
from gnomon.renderers.canvas.surface import Surface
from gnomon.scenes.function.markup import GREEK, group
from gnomon.truth.picture import Box

FALLBACK = {"Lato": "DejaVu Sans", "Roboto": "DejaVu Sans", "DejaVu Sans": "DejaVu Sans"}


@dataclass(frozen=True)
class Run:
    """Glyphs of one face from a point on their base line."""

    words: str
    family: str
    size: float
    x: float
    y: float
    bold: bool = False


@dataclass(frozen=True)
class Laid:
    """A formula from the start of its base line: glyphs, strokes, the width it takes, and the box of its ink."""

    runs: tuple[Run, ...] = ()
    strokes: tuple[tuple[XY, ...], ...] = ()
    width: float = 0.0

    def moved(self, x: float, y: float) -> Laid:
        return Laid(
            tuple(Run(r.words, r.family, r.size, r.x + x, r.y + y, r.bold) for r in self.runs),
            tuple(tuple((a + x, b + y) for a, b in s) for s in self.strokes),
            self.width,
        )

    @cached_property
    def box(self) -> Box:
        boxes = []
        for r in self.runs:
            if r.words.strip():
                ink = letters.ink(r.words, r.family, r.size, r.bold)
                boxes.append((ink.left + r.x, ink.top + r.y, ink.right + r.x, ink.bottom + r.y))
        for s in self.strokes:
            xs, ys = zip(*s, strict=True)
            boxes.append((min(xs) - 0.6, min(ys) - 0.6, max(xs) + 0.6, max(ys) + 0.6))
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return Box(min(lefts), min(tops), max(rights), max(bottoms))


def row(parts: Sequence[Laid]) -> Laid:
    """One beside the other."""
    runs: list[Run] = []
    strokes: list[tuple[XY, ...]] = []
    x = 0.0
    for p in parts:
        m = p.moved(x, 0)
        runs += m.runs
        strokes += m.strokes
        x += p.width
    return Laid(tuple(runs), tuple(strokes), x)


@lru_cache(maxsize=4096)
@lru_cache(maxsize=4096)
def laid(markup: str, family: str, size: float) -> Laid:
    """A formula at the origin. ValueError if a glyph is in neither the family nor the one that stands in for it."""
    parts: list[Laid] = []
    i = 0
    while i < len(markup):
        if markup.startswith(r"\frac", i):
            above, i = group(markup, i + 5)
            below, i = group(markup, i)
            parts.append(fraction(above, below, family, size))
        elif markup.startswith(r"\sqrt", i):
            inner, i = group(markup, i + 5)
            parts.append(root(inner, family, size))
        elif markup.startswith(r"\rm", i):
            inner, i = group(markup, i + 3)
            parts.append(plain(inner, family, size, upright=True))
        elif markup.startswith(r"\cases", i):
            inner, i = group(markup, i + 6)
            parts.append(cases(inner, family, size))
        elif markup[i] in "^_" and markup[i + 1 : i + 2] == "{":
            inner, end = group(markup, i + 1)
            shift = -0.36 * size if markup[i] == "^" else 0.16 * size
            parts.append(laid(inner, family, 0.72 * size).moved(0.03 * size, shift))
            i = end
        else:
            found = re.compile(r"\\[a-z]+|[^\\^_]+|.").match(markup, i)
            assert found is not None
            word = found.group()
            parts.append(plain(GREEK.get(word, word), family, size))
            i = found.end()
    return row(parts)


def plain(words: str, family: str, size: float, upright: bool = False) -> Laid:
    """A line of figures, signs, names of functions (upright) and single letters (slanted)."""
    parts = []
    for piece in re.findall(r"[A-Za-z]{2,}|[A-Za-z]|[^A-Za-z]+", words):
        slanted = not upright and len(piece) == 1 and piece.isalpha() and piece.isascii()
        face = f"{family} Italic" if slanted else family
        for text, own in glyph_groups(piece, face):
            name = face if own else FALLBACK.get(family, "STIX")
            parts.append(Laid((Run(text, name, size, 0, 0),), (), letters.font(name, size).measureText(text)))
    return row(parts)


@lru_cache(maxsize=4096)
def glyph_groups(text: str, family: str) -> tuple[tuple[str, bool], ...]:
    """The text in stretches that the family has or has not."""
    font = letters.font(family, 16.0)
    out: list[tuple[str, bool]] = []
    for c in text:
        own = font.unicharToGlyph(ord(c)) != 0
        if out and out[-1][1] is own:
            out[-1] = (out[-1][0] + c, own)
        else:
            out.append((c, own))
    return tuple(out)


def fraction(above: str, below: str, family: str, size: float) -> Laid:
    top, low = (laid(t, family, 0.8 * size) for t in (above, below))
    width = max(top.width, low.width) + 0.16 * size
    axis = -0.27 * size
    up = top.moved(0.06 * size + (width - top.width) / 2, axis - 0.16 * size - max(top.box.bottom, 0.0))
    down = low.moved(0.06 * size + (width - low.width) / 2, axis + 0.16 * size - low.box.top)
    bar: tuple[XY, ...] = ((0.06 * size, axis), (0.06 * size + width, axis))
    return Laid((*up.runs, *down.runs), (*up.strokes, *down.strokes, bar), width + 0.12 * size)


def root(inner: str, family: str, size: float) -> Laid:
    body = laid(inner, family, size)
    top, bottom = min(body.box.top, -0.6 * size) - 0.14 * size, max(body.box.bottom, 0.0) + 0.04 * size
    x = 0.52 * size
    hook: tuple[XY, ...] = (
        (0.05 * size, bottom - 0.36 * (bottom - top)),
        (0.16 * size, bottom - 0.42 * (bottom - top)),
        (0.3 * size, bottom),
        (0.48 * size, top),
        (x + body.width + 0.04 * size, top),
    )
    moved = body.moved(x, 0)
    return Laid(moved.runs, (*moved.strokes, hook), x + body.width + 0.1 * size)


def cases(inner: str, family: str, size: float) -> Laid:
    """Rows parted by `;`, each with its condition behind `&`, and a brace on the left."""
    rows = [[laid(c.strip(), family, size) for c in r.split("&")] for r in inner.split(";")]
    gap = [max(1.32 * size, 0.42 * size + (a[0].box.bottom - b[0].box.top)) for a, b in pairwise(rows)]
    column = max(r[0].width for r in rows)
    total = math.fsum(gap)
    runs: list[Run] = []
    strokes: list[tuple[XY, ...]] = []
    y = -total / 2
    for r, step in zip(rows, [*gap, 0.0], strict=True):
        for part, x in ((r[0], 0.62 * size), (r[1], 1.5 * size + column)):
            m = part.moved(x, y)
            runs += m.runs
            strokes += m.strokes
        y += step
    low, high, middle, w = total / 2 + 0.3 * size, -total / 2 - 0.85 * size, -0.27 * size, 0.2 * size
    x = 0.16 * size
    strokes.append(
        tuple(
            (x + a * w, b)
            for a, b in (
                (2, high), (1.3, high + 0.1 * size), (1, high + 0.3 * size), (1, middle - 0.3 * size),
                (0.8, middle - 0.12 * size), (0, middle), (0.8, middle + 0.12 * size), (1, middle + 0.3 * size),
                (1, low - 0.3 * size), (1.3, low - 0.1 * size), (2, low),
            )
        )
    )  # fmt: skip
    return Laid(tuple(runs), tuple(strokes), 1.5 * size + column + max(r[1].width for r in rows))


def draw(surface: Surface, of: str, box: Box, formula: Laid, text: str, colour: str, on: Sequence[str]) -> None:
    """A formula whose ink fills a box of the size of its own."""
    ink = formula.box
    here = formula.moved(box.left - ink.left, box.top - ink.top)
    for run in here.runs:
        surface.glyphs(of, run.words, (run.x, run.y), run.family, run.size, colour)
    for stroke in here.strokes:
        surface.polyline("", stroke, Stroke(colour, 1.15))
    surface.words(of, box, text, colour, on)
