"""Letters that the pages' fonts have; a test holds the lists against the files."""

from __future__ import annotations

# every font has these: Latin of western Europe, and what printers use
WESTERN = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)))) | frozenset(
    "ŒœŠšŽžŸƒ“”„‘’‚–—…•†‡‰‹›€™−"
)
# … and only the wide ones these: the rest of Europe's Latin, Vietnamese, Greek, Cyrillic
WIDER = frozenset(map(chr, (*range(0x100, 0x180), *range(0x1EA0, 0x1EFA), *range(0x400, 0x460)))) | frozenset(
    "ȘșȚțƠơƯưҐґ№ΆΈΉΊΌΎΏΐΰ" + "".join(chr(c) for c in range(0x391, 0x3CF) if c != 0x3A2)
)
SIGNS = frozenset("₹₩₺₽₫₪₴₦₱")  # of currencies
WIDE = ("DejaVu Sans", "DejaVu Serif", "Roboto")
WIDEST = WIDE[0]  # the one font with all of them


def strange(text: str) -> str:
    """The first character of a text that no page can print, empty if there is none."""
    return next((c for c in text if c not in WESTERN and c not in WIDER and c not in SIGNS), "")


def suited(font: str, text: str) -> str:
    """A font, or the widest one where it lacks a letter of the text."""
    rest = set(text) - WESTERN
    return font if not rest or (font in WIDE and rest <= WIDER) else WIDEST
