"""Slots filled: a wording becomes a text, in the letters of a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gnomon.annotators.gate.lexicon import WORD, Lexicon
from gnomon.annotators.gate.slots import SLOT, Slotted
from gnomon.annotators.rationale import begun


@dataclass(frozen=True)
class Filled:
    """A text whose slots are filled, and where each of them stands in it."""

    text: str
    places: Mapping[str, tuple[int, int]]


def fill(of: Slotted, text: str, by: Lexicon) -> Filled:
    """A text with its slots filled: small letters within sentences, capitals where they begin, its mark at the end."""
    held = {s.name: s for s in of.slots}
    parts: list[str] = []
    places: dict[str, tuple[int, int]] = {}
    length, begins = 0, True
    text = ended(re.sub(r"\s+", " ", re.sub(r"\s+([,.?!:;])", r"\1", text)).strip(), of)
    for piece in re.split(r"(\{[a-z]{1,2}\})", text):
        if not piece:
            continue
        name = SLOT.fullmatch(piece)
        if name is not None and name[1] in held:
            slot = held[name[1]]
            part = (slot.text[:1].upper() + slot.text[1:] if slot.opens else begun(slot.text)) if begins else slot.text
            places[slot.name] = (length, length + len(part))
            begins = False
        else:
            part, begins = cased(piece, begins, by.free(of.asks))
        parts.append(part)
        length += len(part)
    return Filled("".join(parts) + of.tail, places)


def ended(text: str, of: Slotted) -> str:
    """The text with a mark at its end: that of the source if it has none."""
    last = of.source.rstrip()[-1:]
    return text + last if last in ".?!" and last and text[-1:] not in ".?!" else text


def cased(piece: str, begins: bool, free: frozenset[str]) -> tuple[str, bool]:
    """Free words in the letters of a sentence, and whether one begins behind them."""
    parts, at = [], 0
    for m in WORD.finditer(piece):
        between = piece[at : m.start()]
        begins = begins or re.search(r"[.?!] ", between) is not None
        word = m.group()
        colon = piece[: m.start()].rstrip().endswith(":")  # a capital after a colon stays
        small = (
            word.lower() if word.lower() in free and not colon and not word.lower().startswith(("i'", "i’")) else word
        )
        small = "I" if word in ("i", "I") else small
        parts += [between, small[:1].upper() + small[1:] if begins else small]
        begins, at = False, m.end()
    rest = piece[at:]
    return "".join((*parts, rest)), begins or re.search(r"[.?!]\s", rest) is not None
