"""A text with slots: whatever carries meaning is taken out of it, and put back as it was."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from string import ascii_lowercase

from gnomon.annotators.gate.lexicon import WORD, Lexicon
from gnomon.annotators.rationale import begun

TOKEN = re.compile(rf"{WORD.pattern}|[.,?!:;](?=\s|$)|\S")
WHOLE = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)'[^']+'(?!\w)|\([^()]*\)")  # what stands in quotes or brackets
SLOT = re.compile(r"\{([a-z]{1,2})\}")
MARKS = ",.?!:;"
NAMES = [*ascii_lowercase, *map("".join, product(ascii_lowercase, repeat=2))]


@dataclass(frozen=True)
class Slot:
    """What stands in a text from `start` to `end`. One that `opens` had a capital only as a sentence begins with it."""

    name: str
    text: str
    start: int
    end: int
    opens: bool


@dataclass(frozen=True)
class Slotted:
    """A text and its slots in order; `asks` if it is a question. `tail` follows what is worded and stays as it is."""

    source: str
    slots: tuple[Slot, ...]
    asks: bool
    tail: str = ""

    @cached_property
    def text(self) -> str:
        """The text with `{a}`, `{b}` … in it."""
        parts, at = [], 0
        for slot in self.slots:
            parts += [self.source[at : slot.start], f"{{{slot.name}}}"]
            at = slot.end
        return "".join((*parts, self.source[at:]))

    @property
    def told(self) -> Mapping[str, str]:
        """What each slot stands for."""
        return {s.name: s.text for s in self.slots}

    @property
    def words(self) -> int:
        """How many words stand outside the slots."""
        return len(WORD.findall(SLOT.sub(" ", self.text)))


@dataclass(frozen=True)
class Filled:
    """A text whose slots are filled, and where each of them stands in it."""

    text: str
    places: Mapping[str, tuple[int, int]]


def slotted(text: str, known: Collection[str], asks: bool, by: Lexicon) -> Slotted | None:
    """A text with its slots; `known` are names and values that may stand in it. None if it cannot be told apart."""
    source, line, tail = text.partition("\n")
    free = by.free(asks)
    called = [k for k in known if k and source.startswith(k) and k[:1].isupper()]
    if any(all(w.lower() in free for w in WORD.findall(k)) and WORD.search(k) and k != "A" for k in called):
        return None  # something that is called What
    spans = list(pieces(source, known, by, free))
    if len(spans) > len(NAMES) or SLOT.search(source):
        return None
    slots = tuple(slot(name, source, *span, by) for name, span in zip(NAMES, spans, strict=False))
    made = Slotted(source, slots, asks, line + tail)
    return made if fill(made, made.text, by).text == text else None


def slot(name: str, source: str, start: int, end: int, by: Lexicon) -> Slot:
    text = source[start:end]
    first = WORD.match(text)
    begins = not source[:start].strip() or source[:start].rstrip()[-1] in ".?!"
    common = first is not None and first.group().lower() in by.prepositions | by.openers
    opens = begins and common and text[:1].isupper() and text[1:2].islower()
    return Slot(name, text[:1].lower() + text[1:] if opens else text, start, end, opens)


def whole(source: str, known: Collection[str]) -> list[tuple[int, int]]:
    """Where names, values, quotations and brackets stand, each to be kept in one piece."""
    found = [m.span() for m in WHOLE.finditer(source)]
    for name in sorted({k for k in known if k and k in source}, key=lambda k: (-len(k), k)):
        for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", source):
            if not any(s < m.end() and m.start() < e for s, e in found):
                found.append(m.span())
    return found


def pieces(source: str, known: Collection[str], by: Lexicon, free: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The spans of the slots: all but free words, parted where a phrase, a name or a comparison begins."""
    names = [(s, e) for s, e in whole(source, known) if not plain(source, s, e, free)]
    frames = [m.span() for m in by.frames.finditer(source) if not any(s < m.end() and m.start() < e for s, e in names)]
    run: list[tuple[int, int]] = []
    last = ""
    for m in tokens(source, names):
        start, end = m
        word = source[start:end].lower()
        inside = any(s <= start and end <= e for s, e in frames)
        held = bool(run) and last in by.prepositions and word in by.articles
        kept = (start, end) in names or held
        if inside or (not kept and (word in free or word in MARKS) and loose(source, start, end, word)):
            listed = word == "," and run and goes_on(source, end, names, by, free)
            if listed and not begins_sentence(source, run[0][0], by):
                continue
            yield from closed(run)
            run = []
        else:
            glued = bool(run) and run[-1][1] == start
            part = word in by.prepositions or word in by.apart or last in by.apart
            if run and part and not glued and last not in by.prepositions:
                yield from closed(run)
                run = []
            run.append((start, end))
        last = word
    yield from closed(run)


def closed(run: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    if run:
        yield run[0][0], run[-1][1]


def tokens(source: str, names: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Words, marks and signs; what is kept in one piece is one of them."""
    at = 0
    while at < len(source):
        name = next(((s, e) for s, e in names if s == at), None)
        found = TOKEN.match(source, at) if name is None else None
        if name is None and found is None:
            at += 1
            continue
        start, end = name or found.span()  # type: ignore[union-attr]
        cut = min((s for s, _ in names if start < s < end), default=end)
        yield start, cut
        at = cut


def plain(source: str, start: int, end: int, free: frozenset[str]) -> bool:
    """Whether what seems a name is only a free word of the sentence: the `is` of a printed line."""
    text = source[start:end]
    words = WORD.findall(text)
    begins = not source[:start].strip() or source[:start].rstrip()[-1] in ".?!"
    own = bool(words) and all(w.lower() in free for w in words) and re.fullmatch(r"[^\W\d_'’ ]+", text) is not None
    return own and (text.islower() or begins)


def loose(source: str, start: int, end: int, word: str) -> bool:
    """Whether a free word stands by itself: no part of x-axis, and no name that has a capital within a sentence."""
    if word in MARKS:
        return source[end : end + 1] in ("", " ")
    before, after = source[start - 1 : start], source[end : end + 1]
    apart = before in ("", " ") and (after in ("", " ") or (after in MARKS and source[end + 1 : end + 2] in ("", " ")))
    begins = not source[:start].strip() or source[:start].rstrip()[-1] in ".?!:"
    return apart and (source[start].islower() or begins or word.startswith("i"))


def goes_on(source: str, at: int, names: list[tuple[int, int]], by: Lexicon, free: frozenset[str]) -> bool:
    """Whether a list goes on after its comma."""
    rest = source[at:].lstrip()
    start = len(source) - len(rest)
    if any(s == start for s, _ in names):
        return True
    found = TOKEN.match(rest)
    word = found.group().lower() if found else ""
    return bool(word) and word not in free | by.prepositions | by.apart and word not in MARKS


def begins_sentence(source: str, start: int, by: Lexicon) -> bool:
    """Whether a phrase such as `In 2015` stands first."""
    first = WORD.match(source, start)
    return start == 0 and first is not None and first.group().lower() in by.prepositions


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
