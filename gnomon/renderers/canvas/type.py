"""Type: typefaces by file and the ink of a line of text, measured from glyph outlines."""

from __future__ import annotations

from functools import cache, lru_cache
from math import ceil, floor

import skia

from gnomon.truth.fonts import font_file
from gnomon.truth.picture import Box


@cache
def typeface(family: str, bold: bool) -> skia.Typeface:
    # a font manager without the host's fonts, which also spares the search for them
    return skia.FontMgr.New_Custom_Empty().makeFromFile(str(font_file(family, bold)))


@lru_cache(maxsize=256)
def font(family: str, size: float, bold: bool = False) -> skia.Font:
    made = skia.Font(typeface(family, bold), size)
    made.setEdging(skia.Font.Edging.kAntiAlias)
    made.setHinting(skia.FontHinting.kNone)
    made.setSubpixel(True)
    return made


@lru_cache(maxsize=8192)
def ink(text: str, family: str, size: float, bold: bool = False) -> Box:
    """The box of the glyphs' outlines, relative to the start of the base line; ValueError if a glyph is missing."""
    made = font(family, size, bold)
    glyphs = made.textToGlyphs(text)
    if 0 in glyphs:
        raise ValueError(f"{family} has no glyph for a letter of {text!r}")
    lefts, tops, rights, bottoms = zip(*spans(text, family, size, bold), strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


@lru_cache(maxsize=8192)
def spans(text: str, family: str, size: float, bold: bool = False) -> tuple[Box, ...]:
    """The box of each glyph that has ink, relative to the start of the base line."""
    made = font(family, size, bold)
    glyphs = made.textToGlyphs(text)
    boxes = []
    for glyph, x in zip(glyphs, made.getXPos(glyphs), strict=True):
        path = made.getPath(glyph)
        if path is not None and not path.isEmpty():
            b = path.computeTightBounds()
            boxes.append(Box(b.left() + x, b.top(), b.right() + x, b.bottom()))
    return tuple(boxes)


def outward(box: Box) -> Box:
    """To whole pixels, outwards: antialiasing fills the pixels that an outline only touches."""
    return Box(floor(box.left), floor(box.top), ceil(box.right), ceil(box.bottom))
