"""What a run has made and what that took: rows and CPU by kind, draws turned away by reason, rows over time."""

from __future__ import annotations

import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gnomon.datasets.files import write_whole
from gnomon.datasets.make import Rejection
from gnomon.datasets.manifest import Held
from gnomon.datasets.parts import Part
from gnomon.datasets.plan import Plan
from gnomon.datasets.shares import WHOLE, Share
from gnomon.runners.crew import Tick
from gnomon.runners.usage import cpu_here

FILE = "run.json"  # says how it went, on which machine and when: of a dataset's files the one that is never the same
WRITING = "writing"  # CPU that is no kind's: a part encoded and written
POINTS = 200  # of the throughput over time


@dataclass(frozen=True)
class Made:
    """A part, and the CPU seconds that each kind in it took."""

    held: Held
    cpu: Mapping[str, float]


@dataclass
class Meter:
    """Tells the CPU of a worker, engines included, to the kinds of a part's samples, by its ticks: one before each."""

    plan: Plan
    part: Part
    cpu: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    index: int = -1
    last: float = 0.0

    def tick(self, then: Tick) -> Tick:
        """A tick that keeps account and goes on to another."""
        self.index, self.last = self.part.first - 1, cpu_here()

        def counted(rejected: int) -> None:
            if self.index >= self.part.first:
                self.spend(self.plan.line(self.index)[0].kind)
            self.index += 1
            then(rejected)

        return counted

    def spend(self, kind: str) -> None:
        now = cpu_here()
        self.cpu[kind] += now - self.last
        self.last = now


@dataclass
class Account:
    """Of one run, from its beginning; `seconds` are those that earlier runs in the folder took."""

    begun: float = field(default_factory=time.monotonic)
    rows: Counter[str] = field(default_factory=Counter)
    cpu: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    turned: Counter[str] = field(default_factory=Counter)
    pace: list[tuple[float, int]] = field(default_factory=list)
    made: int = 0  # rows of this run alone
    bytes: int = 0
    seconds: float = 0.0

    def add(self, made: Made, kinds: Iterable[str], turned: Iterable[Rejection]) -> None:
        """A part more: the kinds of its rows, and what was turned away for it."""
        self.rows.update(kinds)
        for kind, seconds in made.cpu.items():
            self.cpu[kind] += seconds
        self.turned.update(no.reason for no in turned)
        self.bytes += made.held.bytes
        self.made += made.held.rows
        self.pace.append((round(time.monotonic() - self.begun, 2), self.made))
        if len(self.pace) > 2 * POINTS:
            self.pace = self.pace[1::2]

    def told(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "rows": dict(sorted(self.rows.items())),
            "cpu": {kind: round(seconds, 2) for kind, seconds in sorted(self.cpu.items())},
            "turned": dict(self.turned.most_common()),
            "bytes": self.bytes,
            "seconds": round(self.seconds + time.monotonic() - self.begun, 2),
            "pace": self.pace,
        }


def file_of(out: Path, share: Share) -> Path:
    return out / (FILE if share == WHOLE else f"run-{share.number}-of-{share.of}.json")


def account_in(file: Path) -> Account:
    """The account that earlier runs kept in a folder, to be gone on with; a new one if none can be read."""
    account = Account()
    try:
        told = json.loads(file.read_bytes())
        for name in ("rows", "cpu", "turned"):
            getattr(account, name).update({str(k): 0 + v for k, v in told[name].items()})
        account.bytes, account.seconds = int(told["bytes"]), float(told["seconds"])
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Account()
    return account


def write_account(file: Path, account: Account) -> None:
    write_whole(file, (json.dumps(account.told(), ensure_ascii=False) + "\n").encode())
