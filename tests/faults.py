"""Faults that are put into the workers of a run, and how the run comes out of them.

A fault strikes at one index of a run, so many times, counted in files, so that fresh workers go on counting.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gnomon.commands.recipes import Making, planned
from gnomon.datasets import make as making
from gnomon.datasets.make import Draw
from gnomon.renderers.engines import Engines
from gnomon.runners import generate as generating
from gnomon.runners.crew import Tick
from gnomon.runners.generate import Order, Outcome, Setting, Work, generate
from gnomon.runners.local import work
from gnomon.truth.rejected import Rejected

ERRORS: dict[str, Callable[[], Exception]] = {
    "OSError": lambda: OSError(28, "No space left on device"),
    "MemoryError": MemoryError,
    "RuntimeError": lambda: RuntimeError("out of something"),
    "ValueError": lambda: ValueError("not this time"),
    "KeyError": lambda: KeyError("lost"),
    "Rejected": lambda: Rejected("unfit", "in every way"),
}


def slow_disk() -> None:
    """From now on each flush of this process takes a second longer."""
    fsync = os.fsync

    def later(fd: Any) -> None:
        time.sleep(1)
        fsync(fd)

    os.fsync = later


def jump(seconds: float) -> None:
    """From now on the clock of this process is another."""
    now = time.time
    time.time = lambda: now() + seconds


ODD: dict[str, Callable[[], None]] = {
    "slow disk": slow_disk,
    "clock ahead": lambda: jump(1e8),
    "clock back": lambda: jump(-1e8),
}
STAGES = ("generate", "render", "annotate", "store")
DEATHS = ("SIGKILL", "SIGSEGV", "exit", "hang")
ENGINE = ("engine killed before", "engine stopped", "page killed")


@dataclass(frozen=True)
class Fault:
    """What strikes (an error, a death, an engine's end), stage, index and attempt (-1: any), how many times."""

    what: str
    stage: str
    index: int
    times: int = 1
    attempt: int = -1

    def strikes(self, index: int, attempt: int, marks: Path) -> bool:
        """Whether it is to strike now; counts."""
        if index != self.index or self.attempt not in (-1, attempt) or self.struck(marks) >= self.times:
            return False
        (marks / f"{self.index}-{time.time_ns()}").touch()
        return True

    def struck(self, marks: Path) -> int:
        """How often it has."""
        return len(list(marks.glob(f"{self.index}-*")))

    def strike(self, engines: Engines, sources: Sequence[Path]) -> None:
        if self.what in ERRORS:
            raise ERRORS[self.what]()
        if self.what == "exit":
            os._exit(3)
        if self.what == "hang":
            time.sleep(600)
        if self.what == "source edited":
            for file in sources:
                file.write_text("CCCCCCCCCl other\nCCCCCCBr another\n")
            os._exit(3)
        if self.what in ODD:
            ODD[self.what]()
            return
        if self.what in ENGINE:
            for opened in engines._open.values():
                hurt(getattr(opened, "browser", opened), self.what)
            return
        os.kill(os.getpid(), getattr(signal, self.what))


def hurt(engine: Any, how: str) -> None:
    """Kill or stop what draws: a browser, its page's process, or Blender."""
    import psutil

    pid = engine._pipe.pid if getattr(engine, "_pipe", None) else getattr(getattr(engine, "_process", None), "pid", 0)
    if not pid:
        return
    process = psutil.Process(pid)
    if how == "page killed":
        for child in process.children(recursive=True):
            if "--type=renderer" in child.cmdline():
                child.kill()
        return
    if how == "engine stopped":
        process.send_signal(signal.SIGSTOP)
        for waiting in (engine, getattr(engine, "_pipe", None)):
            if hasattr(waiting, "patience"):
                setattr(waiting, "patience", 2.0)  # noqa: B010  # of this one alone: the next has its own
        return
    process.kill()


@dataclass(frozen=True)
class Faulty:
    """A setting with faults, and the folder where they are counted."""

    setting: Setting
    faults: tuple[Fault, ...]
    marks: Path


@contextmanager
def open_faulty(faulty: Faulty) -> Iterator[Callable[[Order, Tick], Any]]:
    """What a worker has open, with faults put into the making of samples; nothing else of it is changed."""
    stage, attempt_once = making.stage, making.attempt_once
    now: dict[str, Any] = {}
    sources = [Path(str(path)) for entry in faulty.setting.recipe.mix for path in entry.source.values()]

    def strike(name: str) -> None:
        for fault in faulty.faults:
            if fault.stage == name and fault.strikes(now["index"], now["attempt"], faulty.marks):
                fault.strike(now["engines"], sources)

    def faulty_attempt(draw: Draw, engines: Engines, attempt: int) -> Any:
        now.update(index=draw.index, engines=engines, attempt=attempt)
        sample = attempt_once(draw, engines, attempt)
        strike("store")
        return sample

    @contextmanager
    def faulty_stage(name: str) -> Iterator[None]:
        with stage(name):
            strike(name)
            yield

    making.attempt_once, making.stage = faulty_attempt, faulty_stage
    with ExitStack() as stack:
        yield stack.enter_context(generating.open_setting(faulty.setting))


def run(
    out: Path,
    kinds: list[str],
    n: int,
    faults: Sequence[Fault] = (),
    seed: int = 5,
    part_size: int = 4,
    by: Work = work,
    workers: int = 1,
    source: Sequence[str] = (),
    **given: Any,
) -> Outcome:
    """A run with faults or without; `by` is the runner."""
    plan, folder = planned(Making(what=kinds, number=n, seed=seed, part_size=part_size, source=source))
    marks = out.with_name(f"{out.name}-marks")
    marks.mkdir(exist_ok=True)

    def hands(open_: Any, setting: Setting, jobs: Any, **rest: Any) -> Any:
        return by(open_faulty, Faulty(setting, tuple(faults), marks), jobs, **rest)

    return generate(plan, out, workers, Silent(), folder, hands=hands, **given)


class Silent:
    """A listener that says nothing."""

    def begun(self, total: int, held: int) -> None: ...

    def made(self, rows: int, rejected: int) -> None: ...

    def note(self, text: str) -> None: ...
