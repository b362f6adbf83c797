"""Counts in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gnomon.annotators.telling import MOST, Step, Telling
from gnomon.annotators.voice import Line
from gnomon.annotators.wording import in_words, plural
from gnomon.truth.claim import Finds, Selects
from gnomon.truth.interval import Interval
from gnomon.truth.steps import Chosen, Every, Found

# names that say no more than that there is one
ONLY_COUNTED = re.compile(r"\bthe (?:letter|first|second|third|fourth|fifth|sixth) ")


def count(step: Step, tell: Telling) -> Iterator[Line]:
    """`There are seven bars.`, or, where a selection has just been told, `So there are seven.`"""
    found, given = step.run.result, step.run.given
    assert isinstance(found, Found) and isinstance(found.value, Interval) and isinstance(given, Chosen)
    if any(r is step.run for r in tell.counted):
        return
    n = len(given.members)
    first = step.program.steps[0]
    if len(step.program.steps) == 2 and isinstance(first, Every):
        kind = tell.voice.kind(tell.scene, tell.world, first.kind)
        what = f"one {kind}" if n == 1 else f"{in_words(n)} {plural(kind, n)}"
        said = f"there {'is' if n == 1 else 'are'} {what}" if n else f"there is no {kind}"
        if 1 < n <= MOST and len({*map(tell.name, given.members)}) == n:
            names = tell.names(given.members)
            if not any(c.isdigit() for c in names) and not ONLY_COUNTED.search(names):
                text = f"{said}: {names}."
                yield Line(text, (Selects(names, step.program, given.members), Finds(said, step.program, n)))
                return
    else:
        said = f"so there {'is' if n == 1 else 'are'} {in_words(n)}" if n else "so there are none"
    yield Line(f"{said}.", (Finds(said, step.program, n),))


def exists(step: Step, tell: Telling) -> Iterator[Line]:
    found = step.run.result
    assert isinstance(found, Found)
    if any(r is step.run for r in tell.counted):
        return
    said = "so there is one" if found.value else "so there is none"
    yield Line(f"{said}.", (Finds(said, step.program, bool(found.value)),))
