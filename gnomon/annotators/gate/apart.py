"""A text taken apart: what carries meaning goes into slots, in phrases that begin with their preposition."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from gnomon.annotators.gate.filling import fill
from gnomon.annotators.gate.lexicon import WORD, Lexicon
from gnomon.annotators.gate.slots import MARKS, NAMES, SLOT, Slot, Slotted

TOKEN = re.compile(rf"{WORD.pattern}|[.,?!:;](?=\s|$)|\S")
WHOLE = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)'[^']+'(?!\w)|\([^()]*\)")  # what stands in quotes or brackets


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
