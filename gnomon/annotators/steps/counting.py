"""Counts in words: few are named, many are counted off from the first to the last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gnomon.annotators.telling import Step, Telling
from gnomon.annotators.voice import Line
from gnomon.annotators.wording import in_words, listing, plural
from gnomon.truth.claim import Finds, Selects, States
from gnomon.truth.interval import Interval
from gnomon.truth.program import Program
from gnomon.truth.run import run
from gnomon.truth.steps import Chosen, End, Every, Found
from gnomon.truth.vocabulary import NAME, ORDER
from gnomon.truth.world import NoAnswer

NAMED = 8  # more are counted off
SHORT = 160  # characters of a list of names
LETTER = "the letter "
# names that say no more than where one comes
PLACED = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|\d+th|most|one of the)\b|^the \w+most ")
RUNNING = re.compile(r" \d+$")
ENDS: tuple[End, End] = ("lowest", "highest")


def count(step: Step, tell: Telling) -> Iterator[Line]:
    """`There are seven bars: …`, or, where a selection has just been told, `So there are seven.`"""
    found, given = step.run.result, step.run.given
    assert isinstance(found, Found) and isinstance(found.value, Interval) and isinstance(given, Chosen)
    if any(r is step.run for r in tell.counted):
        return
    n = len(given.members)
    first = step.program.steps[0]
    if len(step.program.steps) == 2 and isinstance(first, Every):
        yield counted_off(step, tell, tell.voice.kind(tell.scene, tell.world, first.kind), given.members)
        return
    said = f"so there {'is' if n == 1 else 'are'} {in_words(n)}" if n else "so there are none"
    yield Line(f"{said}.", (Finds(said, step.program, n),))


def counted_off(step: Step, tell: Telling, kind: str, members: Sequence[str]) -> Line:
    """All of a kind with their names; of many the first and the last, where they have an order that can be read."""
    n = len(members)
    if not n:
        said = f"looked for all over, there is no {kind}"
        return Line(f"{said}.", (Finds(said, step.program, n),))
    said = f"there {'is' if n == 1 else 'are'} {in_words(n)} {plural(kind, n)}"
    names = [tell.name(m).removeprefix(LETTER) for m in members]
    own = len(set(names)) == n and not any(
        PLACED.search(x) or RUNNING.sub("", x) in (kind, f"the {kind}", kind.split()[-1]) for x in names
    )
    if own and n <= NAMED and len(told := listing(names)) <= SHORT and not any(", " in x for x in names):
        return Line(f"{said}: {told}.", (Selects(told, step.program, tuple(members)), Finds(said, step.program, n)))
    if n == 1:
        return Line(f"{said}, and no second one is to be seen.", (Finds(said, step.program, n),))
    ends = list(outer(step, tell)) if own else []
    off = f"from {ends[0].said} to {ends[1].said}" if ends else "one by one"
    last = (Finds("", p.read(NAME), e.value) for e, p in zip(ends, at_ends(step), strict=False))
    return Line(f"counted off {off}, {said}.", (*ends, *last, Finds(said, step.program, n)))


def at_ends(step: Step) -> tuple[Program, ...]:
    """What selects the first and the last of what is counted."""
    return tuple(Program(step.program.steps[:-1]).at_end(end, ORDER) for end in ENDS)


def outer(step: Step, tell: Telling) -> tuple[States, ...]:
    """What the first and the last are called; nothing where they have no order or no names."""
    try:
        found = [run(program, tell.world).value for program in at_ends(step)]
    except (NoAnswer, TypeError):
        return ()
    keys = [(str(members[0]), NAME) for members in found if isinstance(members, tuple)]
    if not all(key in tell.world.readings for key in keys):
        return ()
    return tuple(States(tell.name(key[0]), *key, tell.fact(key).value) for key in keys)


def exists(step: Step, tell: Telling) -> Iterator[Line]:
    found = step.run.result
    assert isinstance(found, Found)
    if any(r is step.run for r in tell.counted):
        return
    said = "so there is one" if found.value else "so there is none"
    yield Line(f"{said}.", (Finds(said, step.program, bool(found.value)),))
