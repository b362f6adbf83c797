"""What came of faults: the files of a run that met them against those of one that met none."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from faults import Fault, run
from helpers import tree

from gnomon.runners.crew import Stopped

FAST = ["geometry/triangle", "molecule/skeletal"]
PATIENCE = 60.0  # seconds; the machine may be busy
LONG = 1800.0  # seconds that no group may take for one run
ALWAYS = 10**6


@dataclass(frozen=True)
class Result:
    """What came of some faults of one sort."""

    what: str
    injected: int
    lost: int
    wrong: int
    hung: int

    @classmethod
    def of(cls, what: str, injected: int, out: Path, clean: Path, seconds: float) -> Result:
        have, want = tree(out), tree(clean)
        lost = [name for name in want if name not in have]
        wrong = [name for name in have if have[name] != want.get(name)]
        for name in (*lost, *wrong):
            print(f"    {what}: {name} {'lost' if name in lost else 'wrong'}")
        return cls(what, injected, len(lost), len(wrong), int(seconds > LONG))

    def __add__(self, other: Result) -> Result:
        return Result(
            self.what,
            self.injected + other.injected,
            self.lost + other.lost,
            self.wrong + other.wrong,
            self.hung + other.hung,
        )


def tabled(r: Result) -> str:
    return f"{r.what:<64} {r.injected:>5} injected {r.lost:>4} lost {r.wrong:>4} wrong {r.hung:>4} hung"


def clean_run(folder: Path, kinds: list[str], n: int, part_size: int = 2, source: Sequence[str] = ()) -> Path:
    """A run without faults, made once for each size."""
    out = folder / f"clean-{kinds[0].replace('/', '-')}-{n}-{part_size}{'-own' * bool(source)}"
    assert run(out, kinds, n, part_size=part_size, source=source).failed == []
    return out


def healed(out: Path, kinds: list[str], n: int, part_size: int = 2, source: Sequence[str] = ()) -> None:
    """The run made again without faults; what it could not make is told, and will be lost or wrong."""
    for text in run(out, kinds, n, part_size=part_size, source=source).failed:
        print(f"    {text}")


def through(
    folder: Path, what: str, kinds: list[str], faults: Sequence[Fault], part_size: int = 2, source: Sequence[str] = ()
) -> Result:
    """One run with faults, each in a part of its own, then one without; files against those of a clean run."""
    n = part_size * len(faults)
    clean = clean_run(folder, kinds, n, part_size, source)
    out = folder / "".join(c if c.isalnum() else "-" for c in what)
    given = [Path(pair.partition("=")[2]) for pair in source]
    before = [file.read_bytes() for file in given]
    begun = time.monotonic()
    struck = 0
    marks = out.with_name(f"{out.name}-marks")
    for _ in range(len(faults)):  # a run stops when eight parts in a row cannot be made; the next goes on behind them
        try:
            run(out, kinds, n, faults, part_size=part_size, source=source, patience=PATIENCE)
            break
        except Stopped:
            met = [f for f in faults if f.struck(marks)]
            struck += sum(f.times == ALWAYS for f in met)
            faults = [f for f in faults if f not in met]
    struck += sum(min(f.struck(marks), f.times) > 0 for f in faults)
    for file, data in zip(given, before, strict=True):
        file.write_bytes(data)
    healed(out, kinds, n, part_size, source)
    return Result.of(what, struck, out, clean, time.monotonic() - begun)
