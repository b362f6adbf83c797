"""Programs that choose one of several texts: the first whose condition holds in the picture."""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.truth.program import Program, literal, pick


def which(options: Sequence[tuple[Program, str]]) -> Program:
    """Of (condition, text) the text of the first whose condition holds; no answer if none does."""
    program = literal(None)
    for condition, text in reversed(options):
        program = pick(condition, text, program)
    return program
