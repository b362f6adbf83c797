"""How long work is shown: a bar on a terminal, a line now and then without one, for programs a log of JSON lines."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, TextIO

from gnomon.commands.telling import visible, warn
from gnomon.runners.account import Account
from gnomon.truth.refused import Refused

EVERY = 15.0  # seconds between lines
REASONS = 3  # of draws turned away that a line names


class Progress:
    """Counts of rows and rejections, told on stderr. An `account` says why draws were turned away and what CPU took."""

    def __init__(self, what: str, bar: Any = None, log: TextIO | None = None, account: Account | None = None) -> None:
        self.what, self.bar, self.log_, self.account = what, bar, log, account
        self.total = self.held = self.rows = self.rejected = 0
        self.start = self.last = self.logged = time.monotonic()
        self._task: Any = None

    def begun(self, total: int, held: int) -> None:
        self.total, self.held, self.start = total, held, time.monotonic()
        self.log("begun", total=total, held=held)
        if self.bar is not None:
            self._task = self.bar.add_task(self.what, total=total, completed=held, extra="")
        else:
            self.say(f"{self.what}: {total:,} samples" + (f", {held:,} of them are there" if held else ""))

    def made(self, rows: int, rejected: int) -> None:
        self.rows, self.rejected = rows, rejected
        now = time.monotonic()
        rate = rows / max(now - self.start, 1e-9)
        left = (self.total - self.held - rows) / rate if rate else None
        if now - self.logged >= EVERY:
            self.logged = now
            self.log(
                "progress", rows=self.held + rows, rate=round(rate, 3), left_seconds=left and round(left), **self.told()
            )
        counts = f"{rate:.1f}/s{self.turned()}"
        if self.bar is not None:
            self.bar.update(self._task, completed=self.held + rows, extra=counts)
        elif now - self.last >= EVERY:
            self.last = now
            self.say(f"{self.what}: {self.held + rows:,} of {self.total:,}, {counts}, {left or 0:.0f} s left")

    def turned(self) -> str:
        """The share of draws turned away, and the reasons that come most often."""
        if not self.rejected:
            return ""
        share = self.rejected / (self.rows + self.rejected)
        most = self.account.turned.most_common(REASONS) if self.account is not None else ()
        named = f" ({', '.join(f'{reason} {n:,}' for reason, n in most)})" if most else ""
        return f", {self.rejected:,} turned away, {share:.1%}{named}"

    def told(self) -> dict[str, Any]:
        """What the account has, without its throughput over time."""
        told = self.account.told() if self.account is not None else {}
        return {"rejected": self.rejected, **{k: v for k, v in told.items() if k not in ("pace", "rows")}}

    def note(self, text: str) -> None:
        self.log("note", text=text)
        if self.bar is not None:
            self.bar.console.print(visible(text), markup=False, highlight=False, soft_wrap=True)
        else:
            self.say(text)

    def log(self, event: str, **data: Any) -> None:
        """A line of the log, if there is one: the event, the time, what is to be said."""
        if self.log_ is not None:
            line = {"event": event, "time": round(time.time(), 3), "what": self.what, **data}
            with suppress(OSError):  # a run does not end because its log cannot be written
                print(json.dumps(line, ensure_ascii=False), file=self.log_, flush=True)

    def say(self, text: str) -> None:
        warn(text)


@contextmanager
def progress(what: str, log: Path | None = None, account: Account | None = None) -> Iterator[Progress]:
    """A bar with rate and time left if stderr is a terminal; `log` is a file to which JSON lines are added."""
    with ExitStack() as stack:
        try:
            lines = stack.enter_context(log.open("a", encoding="utf-8")) if log is not None else None
        except OSError as e:
            raise Refused(f"--log-json: {log} cannot be written: {e.strerror}") from e
        if not sys.stderr.isatty():
            yield Progress(what, None, lines, account)
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
        bar = stack.enter_context(Bar(*columns, console=Console(stderr=True)))
        yield Progress(what, bar, lines, account)
