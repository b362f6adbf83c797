"""Which font writes which letter: a picture's own, and those that stand in for what it lacks.

The letters of a picture are taken from one font where one has them all, for a word in two fonts looks wrong and may not
join. Signs such as ₂ or № stand alone, and may come from another.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

from gnomon.truth.fonts import font_file
from gnomon.truth.rejected import Rejected

# DejaVu Sans has something of many scripts, and all of few: it comes last
STAND_INS = ("IBM Plex Sans Arabic", "Hind", "Sarabun", "DejaVu Sans")
KANA, HANGUL = range(0x3041, 0x3100), range(0xAC00, 0xD7A4)
TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # would show letters in another order


@cache
def glyphs(font: str) -> frozenset[str]:
    """Every character that both weights of a font have; none if its package is not installed."""
    from fontTools.ttLib import TTFont

    found: list[set[str]] = []
    for bold in (False, True):
        try:
            path = font_file(font, bold)
        except FileNotFoundError:
            return frozenset()
        with TTFont(path, lazy=True) as file:
            found.append({chr(c) for c in file.getBestCmap()})
    return frozenset(found[0] & found[1] | {" "}) - TURNS


def needed(texts: Iterable[str]) -> frozenset[str]:
    """The characters that have to be drawn: accents on their letters, without what only says how letters join."""
    every = set(unicodedata.normalize("NFC", "".join(texts)))
    return frozenset(c for c in every if c in TURNS or not (c.isspace() or unicodedata.category(c) == "Cf"))


def stack(font: str, texts: Iterable[str]) -> tuple[str, ...]:
    """The font of a picture's texts, its own if it can be, and those that have the letters it lacks.

    Rejected if no font has a letter, or if a script's letters would come from two.
    """
    need = needed(texts)
    if "".join(need).isascii():
        return (font,)
    fonts = (font, *stand_ins(need))
    letters = frozenset(c for c in need if unicodedata.category(c)[0] in "LM")
    latin = frozenset[str]().union(*(of for of in scripts(letters) if any(c.isascii() for c in of)))
    own = next((f for f in fonts if letters <= glyphs(f)), next((f for f in fonts if latin <= glyphs(f)), font))
    found, rest = [own], need - glyphs(own)
    for other in fonts:
        if rest & glyphs(other):
            found.append(other)
            rest -= glyphs(other)
    if rest:
        raise Rejected("no glyph", f"no font has {' '.join(map(shown, sorted(rest)))}")
    for of in scripts(letters):
        if not of <= glyphs(next(f for f in found if of & glyphs(f))):
            raise Rejected("no glyph", f"no font has all of {' '.join(sorted(of))}")
    return tuple(found)


def stand_ins(need: frozenset[str]) -> tuple[str, ...]:
    """The fonts to look into. Chinese characters have Japanese or Korean forms beside these languages' letters."""
    codes = {ord(c) for c in need}
    east = ["Noto Sans SC", "Noto Sans JP", "Noto Sans KR"]
    for script, first in ((HANGUL, "Noto Sans KR"), (KANA, "Noto Sans JP")):
        if not codes.isdisjoint(script):
            east.sort(key=lambda f: f != first)
    return (*STAND_INS, *(east if max(codes, default=0) >= 0x2E80 else ()))


def scripts(letters: Iterable[str]) -> tuple[frozenset[str], ...]:
    """Letters by script, the first word of their names: ARABIC, CYRILLIC, CJK …"""
    found: dict[str, set[str]] = {}
    for c in letters:
        found.setdefault(unicodedata.name(c, "?").split()[0], set()).add(c)
    return tuple(frozenset(of) for of in found.values())


def shown(c: str) -> str:
    """A character as an error names it, by its number where it cannot be seen."""
    return c if c.isprintable() else f"U+{ord(c):04X}"
