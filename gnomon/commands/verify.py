"""`gnomon verify`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import typer

from gnomon.commands.progress import progress
from gnomon.commands.telling import tell, visible, warn
from gnomon.datasets.verify import Verdict
from gnomon.runners.crew import Stopped
from gnomon.runners.verify import verify
from gnomon.truth.refused import Refused


def verify_all(folder: Path, share: float, workers: int | None, again: float = 0.0) -> None:
    """A table by kind; every disagreement on a line of its own; exit 1 if there is one."""
    try:
        with progress("verifying") as shown:
            verdict = verify(folder, share, workers or os.cpu_count() or 1, shown, again)
    except Stopped as e:
        raise Refused(str(e)) from e
    for wrong in verdict.wrong:
        tell(f"{wrong.id}: {wrong.text}")
    for note in verdict.notes:
        warn(f"gnomon: {note}")
    table(verdict)
    if verdict.wrong:
        raise typer.Exit(1)


def table(verdict: Verdict) -> None:
    """Samples, questions and marks that were checked, and wrong samples, by kind."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    wrong: dict[str, set[str]] = {}
    for w in verdict.wrong:
        wrong.setdefault(w.kind, set()).add(w.id)
    shown = Table(box=box.SIMPLE)
    shown.add_column("kind", no_wrap=True)
    for head in ("samples", "questions", "marks", "wrong"):
        shown.add_column(head, justify="right", no_wrap=True)
    for kind in sorted(verdict.samples):
        counted = (verdict.samples[kind], verdict.questions[kind], verdict.marks[kind], len(wrong.get(kind, ())))
        shown.add_row(Text(visible(kind)), *(f"{n:,}" for n in counted))
    if "" in wrong:
        shown.add_row("(parts)", "", "", "", str(len(wrong[""])))
    every = [sum(c.values()) for c in (verdict.samples, verdict.questions, verdict.marks)]
    shown.add_section()
    shown.add_row("all", *(f"{n:,}" for n in every), f"{sum(len(ids) for ids in wrong.values()):,}")
    Console(width=None if sys.stdout.isatty() else 100).print(shown)
