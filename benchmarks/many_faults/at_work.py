"""Faults that strike a worker or its engine while it makes a sample: once, some times, always."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from faults import ENGINE, ODD, STAGES, Fault
from outcome import ALWAYS, FAST, Result, through

from gnomon.datasets.load import only
from gnomon.datasets.plan import missing

MACHINE = ("OSError", "MemoryError", "RuntimeError")
BUGS = ("ValueError", "KeyError")
DEATHS = ("SIGKILL", "SIGSEGV", "exit")
HANGS = ("hang", "SIGSTOP")
SMILES = "CCO ethanol\nCC(=O)O acetic acid\nc1ccccc1O phenol\nCCN ethylamine\n"


def each(whats: Sequence[str], times: Sequence[int], stages: Sequence[str] = STAGES, part_size: int = 2) -> list[Fault]:
    """Every sort at every stage so many times, each in a part of its own."""
    sorts = [(w, s, t) for w in whats for s in stages for t in times]
    return [Fault(w, s, part_size * i, t) for i, (w, s, t) in enumerate(sorts)]


def passing(folder: Path) -> Iterator[Result]:
    yield through(folder, "errors of the machine once, thrice, five times", FAST, each(MACHINE, (1, 3, 5)))
    # what two processes meet one after the other is a bug, and content: see `gnomon.datasets.make.Unproven`
    yield through(folder, "errors that may be bugs once", FAST, each(BUGS, (1,)))
    yield through(folder, "a worker that dies once", FAST, each(DEATHS, (1,)))
    yield through(folder, "a worker that hangs, is stopped", FAST, each(HANGS, (1,), STAGES[1:2]))


def lasting(folder: Path) -> Iterator[Result]:
    yield through(folder, "errors of the machine always", FAST, each(MACHINE, (ALWAYS,), STAGES[::3]))
    yield through(folder, "a worker that dies twice", FAST, each(DEATHS[:1], (2,)))
    yield through(folder, "a worker that dies always", FAST, each(DEATHS, (ALWAYS,), STAGES[1::2]))


def engines(folder: Path) -> Iterator[Result]:
    """Before the picture of a part's second sample, when its engine is open."""
    for kind, ways in (("document/invoice", ENGINE), ("space/tabletop", ENGINE[:2])):
        if missing(only(kind)):
            print(f"    {kind}: no engine here")
            continue
        faults = [Fault(f.what, f.stage, f.index + 1, f.times) for f in each(ways, (1, 2, ALWAYS), ("render",))]
        yield through(folder, f"{kind}: {', '.join(ways)}; once, twice, always", [kind], faults)


def odd(folder: Path) -> Iterator[Result]:
    """What is not trouble: a slow disk, a clock that jumps, the user's file edited before a worker is replaced."""
    for what in ODD:
        yield through(folder, f"a {what}", FAST, each((what,), (1,)))
    file = folder / "mine.smi"
    file.write_text(SMILES)
    faults = each(("source edited",), (1,))
    yield through(folder, "source edited, then its worker dies", FAST[1:], faults, source=[f"smiles={file}"])
