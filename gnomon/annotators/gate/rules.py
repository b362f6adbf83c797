"""The rules of the gate that look at words alone: what may stand where, each slot once, and no markup."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from gnomon.annotators.gate.lexicon import WORD, Lexicon
from gnomon.annotators.gate.slots import MARKS, SLOT, Slotted

LONGER, SPARE = 3, 120  # how much longer than its source a wording may be: so many times, and so many characters
MARKUP = re.compile(r"[<>`*_#|\\$@~^\[\]]|https?:|&\w+;|\*\*|//")
PIECE = re.compile(rf"\{{[a-z]{{1,2}}\}}|{WORD.pattern}|[,.?!:;]|\S")
BREAKS = ".?!:;"
POLITE = ("can", "could", "would", "will")
ARTICLES, FINITE = ("a", "an", "the"), ("is", "are", "was", "were", "be")
ADDRESSED = ("you", "i", "we", "please", "kindly")


class Unread(ValueError):
    """A wording that does not pass; the text is the reason by which it is counted."""


def clean(text: str, of: Slotted) -> None:
    """Length, markup and control characters."""
    if not text.strip():
        raise Unread("empty")
    if len(text) > LONGER * len(of.text) + SPARE:
        raise Unread("too long")
    if any(unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") for c in text):
        raise Unread("control characters")
    if MARKUP.search(text):
        raise Unread("markup")


def parted(text: str, of: Slotted, by: Lexicon, joins: bool) -> list[str]:
    """Slots, words in small letters and marks; phrases that mean nothing are left out. Unread at what is not free."""
    free = by.free(of.asks) | (by.joining if joins else frozenset())
    found: list[str] = []
    for part in re.split(r"(\{[a-z]{1,2}\})", text):
        if SLOT.fullmatch(part):
            found.append(part)
            continue
        bare = by.wanting.sub(" find ", by.frames.sub(" , ", part))
        if of.asks:
            bare = by.claiming.sub(" whether ", bare)
        for piece in PIECE.findall(bare):
            if piece.lower() not in free and piece not in MARKS:
                raise Unread(stray(piece))
            found.append(piece.lower())
    if re.search(r"[^\s]\{|\}[^\s,.?!:;]|\}[,.?!:;]+[^\s,.?!:;]", text):
        raise Unread("something glued to a slot")
    return found


def stray(piece: str) -> str:
    if any(c.isdigit() for c in piece):
        return "a number outside slots"
    if not piece.isascii() and piece[:1].isalpha():
        return "another language"
    return "a word that is not free" if piece[:1].isalpha() else "a sign outside slots"


def counted(slots: Sequence[str], wanted: Sequence[str]) -> None:
    """Each slot once."""
    have = Counter(slots)
    if any(have[s] == 0 for s in wanted):
        raise Unread("a slot is missing")
    if set(have) - set(wanted):
        raise Unread("a slot is new")
    if len(slots) > len(wanted):
        raise Unread("a slot comes twice")


def in_clauses(slots: Sequence[str], clauses: Sequence[Sequence[str]], pieces: Sequence[str]) -> None:
    """Clauses in any order, each whole, in its own order and within one sentence."""
    left, at = [list(c) for c in clauses], 0
    while at < len(slots):
        clause = next((c for c in left if list(slots[at : at + len(c)]) == c), None)
        if clause is None:
            raise Unread("slots in another order")
        first, last = pieces.index(clause[0]), pieces.index(clause[-1])
        if any(p in (*BREAKS, "and", "while", "whereas") for p in pieces[first:last]):
            raise Unread("sentence broken")
        left.remove(clause)
        at += len(clause)
    if "?" in pieces:
        raise Unread("asks something else")


def clumsy(pieces: Sequence[str], source: Sequence[str], by: Lexicon) -> bool:
    """Whether words stand where nobody puts them: one is spoken to in the middle of a phrase, or `is` comes twice."""
    own = by.both | by.which | by.auxiliary | by.between | by.joining | set(source)
    at = [n for n, p in enumerate(pieces) if SLOT.fullmatch(p)]
    for one, other in pairwise(at):
        gap = pieces[one + 1 : other]
        if not set(gap) & set(MARKS) and not own.issuperset(gap):
            return True
    pairs = list(pairwise(pieces)) + [(p, "") for p in pieces[-1:]]
    usual = set(pairwise(source))
    groups = (ARTICLES, FINITE)
    return any(p in g and (q in g or q in ("", *MARKS)) for g in groups for p, q in pairs if (p, q) not in usual)


def kept(pieces: Sequence[str], of: Slotted, by: Lexicon) -> Counter[str]:
    """The free words that mean something where they stand: `has` is no `is`, `Can Oslo be …` is no `Is Oslo …`."""
    forms = by.kept if of.asks else by.kept | by.kept_telling
    words = Counter("has" if p in by.kept and p != "there" else p for p in pieces if p in forms)
    if of.asks:
        after = [*pieces[1:], ""]
        words.update("can" for p, q in zip(pieces, after, strict=True) if p in POLITE and q not in ADDRESSED)
    return words
