"""How long work is shown: a bar on a terminal, a line now and then without one."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from gnomon.commands.telling import visible, warn

EVERY = 15.0  # seconds between lines


class Progress:
    """Counts of rows and rejections, told on stderr."""

    def __init__(self, what: str, bar: Any = None) -> None:
        self.what, self.bar = what, bar
        self.total = self.held = self.rows = self.rejected = 0
        self.start = self.last = time.monotonic()
        self._task: Any = None

    def begun(self, total: int, held: int) -> None:
        self.total, self.held, self.start = total, held, time.monotonic()
        if self.bar is not None:
            self._task = self.bar.add_task(self.what, total=total, completed=held, extra="")
        else:
            self.say(f"{self.what}: {total:,} samples" + (f", {held:,} of them are there" if held else ""))

    def made(self, rows: int, rejected: int) -> None:
        self.rows, self.rejected = rows, rejected
        now = time.monotonic()
        rate = rows / max(now - self.start, 1e-9)
        counts = f"{rate:.1f}/s" + (f", {rejected:,} turned away" if rejected else "")
        if self.bar is not None:
            self.bar.update(self._task, completed=self.held + rows, extra=counts)
        elif now - self.last >= EVERY:
            self.last = now
            left = (self.total - self.held - rows) / rate if rate else 0
            self.say(f"{self.what}: {self.held + rows:,} of {self.total:,}, {counts}, {left:.0f} s left")

    def note(self, text: str) -> None:
        if self.bar is not None:
            self.bar.console.print(visible(text), markup=False, highlight=False, soft_wrap=True)
        else:
            self.say(text)

    def say(self, text: str) -> None:
        warn(text)


@contextmanager
def progress(what: str) -> Iterator[Progress]:
    """A bar with rate and time left if stderr is a terminal."""
    if not sys.stderr.isatty():
        yield Progress(what)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[extra]}"),
    )
    with Bar(*columns, console=Console(stderr=True)) as bar:
        yield Progress(what, bar)
