"""A wording read back: its slots in order, and how it asks. What reads as its source does means what that means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from gnomon.annotators.gate.lexicon import Lexicon
from gnomon.annotators.gate.rules import (
    ARTICLES,
    BREAKS,
    POLITE,
    Unread,
    clean,
    clumsy,
    counted,
    in_clauses,
    kept,
    parted,
)
from gnomon.annotators.gate.slots import MARKS, SLOT, Slotted

Asks = Literal["which", "whether", "", "tells"]


@dataclass(frozen=True)
class Reading:
    """`order` of the slots, `breaks` of the sentence before the slot of that number, how it asks and at which slot.

    `verbs` are the slots at which verbs stand such as `say`, which may ask.
    """

    order: tuple[str, ...]
    breaks: tuple[bool, ...]
    asks: Asks
    at: int
    verbs: tuple[int, ...] = ()


def refusal(text: str, of: Slotted, by: Lexicon, clauses: Sequence[Sequence[str]] = ()) -> str:
    """Why a wording of a text with slots does not pass; "" if it does.

    `clauses` are slots that belong together: they may change places with one another. Without them the order stays,
    but that a phrase of time or place may stand first or last.
    """
    try:
        clean(text, of)
        pieces = parted(text, of, by, bool(clauses))
        slots = [p for p in pieces if SLOT.fullmatch(p)]
        wanted = [f"{{{s.name}}}" for s in of.slots]
        counted(slots, wanted)
        source = parted(of.text, of, by, False)
        if clumsy(pieces, source, by):
            return "clumsy"
        if clauses:
            if kept(pieces, of, by) != kept(source, of, by):
                return "another word that means something"
            in_clauses(slots, [[f"{{{n}}}" for n in clause] for clause in clauses], pieces)
            return ""
        pieces = returned(pieces, source, of, by)
        if kept(pieces, of, by) != kept(source, of, by):
            return "another word that means something"
        meant = read(source, of.asks, by)
        given = read(pieces, of.asks, by, meant)
        if given.order != meant.order:
            return "slots in another order"
        if any(g and not m for g, m in zip(given.breaks, meant.breaks, strict=True)):
            return "sentence broken"
        if (given.asks, given.at) != (meant.asks, meant.at):
            return "asks something else"
    except Unread as why:
        return str(why)
    return ""


def returned(pieces: list[str], source: list[str], of: Slotted, by: Lexicon) -> list[str]:
    """The pieces with a phrase that was moved from the first place to the last, or back, where it came from."""
    order, wanted = ([p for p in own if SLOT.fullmatch(p)] for own in (pieces, source))
    if len(order) < 2 or order == wanted or any(p in ".?!:;" for p in source[:-1]):
        return pieces
    told = {f"{{{s.name}}}": s.text.lower().split(" ")[0] for s in of.slots}
    words = {w for s in of.slots for w in s.text.lower().split()}
    if order == [*wanted[1:], wanted[0]] and source[:2] == [wanted[0], ","]:
        moved, rest = wanted[0], [p for p in pieces if p != wanted[0]]
        back = [moved, ",", *rest]
    elif order == [wanted[-1], *wanted[:-1]] and pieces[: pieces.index(wanted[-1])][-1:] not in ([a] for a in ARTICLES):
        moved, rest = wanted[-1], [p for p in pieces if p != wanted[-1]]
        end = next((n for n in range(len(rest), 0, -1) if SLOT.fullmatch(rest[n - 1])), 0)
        back = [*rest[:end], moved, *rest[end:]]
    else:
        return pieces
    if told[moved] not in by.movable or words & by.comparing or list(told.values()).count(told[moved]) > 1:
        return pieces
    return back


def read(pieces: Sequence[str], asks: bool, by: Lexicon, like: Reading | None = None) -> Reading:
    """How slots and free words read; `like` is what they are held against. Unread if they ask in two ways."""
    order = tuple(p for p in pieces if SLOT.fullmatch(p))
    inner: list[bool] = []
    broken = False
    for piece in pieces:
        if SLOT.fullmatch(piece):
            inner.append(broken and bool(inner))
            broken = False
        broken = broken or piece in BREAKS
    if not asks:
        if "?" in pieces:
            raise Unread("asks something else")
        return Reading(order, tuple(inner), "tells", 0)
    at = [sum(bool(SLOT.fullmatch(p)) for p in pieces[:n]) for n in range(len(pieces))]

    def where(words: frozenset[str]) -> list[int]:
        return [n for n, p in enumerate(pieces) if p in words]

    which, give, whether = where(by.which), where(by.give), where(by.whether)
    if like is None:
        if whether and not which:
            return Reading(order, tuple(inner), "whether", at[whether[0]], tuple(at[n] for n in give))
        if asked := which or [n for n in give if not n or pieces[n - 1] in (*MARKS, "please", "you")]:
            return Reading(order, tuple(inner), "which", at[asked[0]])
        first = (whether or where(by.auxiliary))[:1]
        opens = bool(first) and (bool(whether) or first[0] == 0 or pieces[first[0] - 1] in MARKS)
        verbs = tuple(at[n] for n in give)
        return Reading(order, tuple(inner), "whether" if opens else "", at[first[0]] if opens else 0, verbs)
    relative = [n for n in which if n and SLOT.fullmatch(pieces[n - 1])]
    stray = [n for n in which if at[n] != like.at and n not in relative]
    if like.asks == "which":
        asked = [n for n in which if at[n] == like.at] or [
            n for n in give if at[n] == like.at and pieces[n + 1 : n + 2] != ["that"] and bids(pieces[:n], by)
        ]
        if not asked or stray or whether:
            raise Unread("asks something else")
        return Reading(order, tuple(inner), "which", like.at)
    if which or (whether and like.asks == ""):
        raise Unread("asks something else")
    if like.asks == "whether":
        here = [n for n in (*whether, *where(by.auxiliary)) if at[n] == like.at]
        asked = [n for n in give if at[n] not in like.verbs and not announces(pieces, n)]
        if not here or (asked and not whether):
            raise Unread("asks something else")
        return Reading(order, tuple(inner), "whether", like.at)
    return Reading(order, tuple(inner), "", 0)


def bids(before: Sequence[str], by: Lexicon) -> bool:
    """Whether a verb after these pieces asks for what follows: `Could you tell me …`, and not `Does it give …`."""
    start = max((n + 1 for n, p in enumerate(before) if p in BREAKS or SLOT.fullmatch(p)), default=0)
    return not any(p in by.auxiliary and p not in POLITE for p in before[start:])


def announces(pieces: Sequence[str], n: int) -> bool:
    """Whether a verb only leads to a question of its own: `Tell me: is …`."""
    return [p for p in pieces[n + 1 : n + 3] if p not in ("me", "us")][:1] == [":"]
