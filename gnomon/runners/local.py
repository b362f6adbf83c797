"""Local workers: processes of their own, replaced when they die or hang, each with what it needs kept open."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any

from gnomon.runners.crew import PATIENCE, Event, Open, described, outcome_of, supervise
from gnomon.runners.usage import memory_of

GRACE = 6.0  # seconds that workers have to close their engines
# one thread each: workers share the cores among themselves
ALONE = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}


def work(
    open_: Open, setting: Any, jobs: Sequence[Any], workers: int, patience: float = PATIENCE
) -> Generator[Event, None, None]:
    """Do all jobs by processes of this machine; events as `supervise` has them."""
    return supervise(Processes(open_, setting), jobs, workers, patience)


@dataclass
class Process:
    """A hand that is a process, at the other end of a pipe."""

    process: Any
    pipe: Connection
    job: int | None = None
    heard: float = field(default_factory=time.monotonic)
    ended: bool = False

    def ready(self) -> bool:
        return True

    def begin(self, job: Any) -> None:
        with suppress(OSError):
            self.pipe.send(job)

    def hear(self) -> Iterator[tuple[str, Any]]:
        try:
            while not self.ended and self.pipe.poll():
                yield self.pipe.recv()
        except (EOFError, OSError):  # a pipe that has ended is ready for ever and says nothing
            self.ended = True

    def gone(self) -> str:
        if not self.ended and (self.process.is_alive() or self.pipe.poll()):
            return ""
        self.process.join(5)
        return f"its worker ended ({_how(self.process.exitcode)})"

    def memory(self) -> int:
        return memory_of(self.process.pid)


@dataclass(frozen=True)
class Processes:
    """A crew of processes, spawned and not forked."""

    open_: Open
    setting: Any

    def hire(self) -> Process:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, self.open_, self.setting), daemon=False)
        # Ctrl-C goes to the whole group; what a worker does then is the parent's to say, also while it still imports
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        theirs.close()
        return Process(process, ours)

    def wait(self, hands: Sequence[Process], seconds: float) -> None:
        wait([h.pipe for h in hands] + [h.process.sentinel for h in hands], timeout=seconds)

    def dismiss(self, hands: Sequence[Process], at_once: bool) -> None:
        """By closing their pipes, so that they close their engines; by force if they do not go."""
        for hand in hands:
            hand.pipe.close()
            if at_once:
                hand.process.terminate()
        end = time.monotonic() + GRACE
        for hand in hands:
            hand.process.join(max(0.0, end - time.monotonic()))
            if hand.process.is_alive():
                hand.process.kill()
                hand.process.join(5)


def _how(code: int | None) -> str:
    if code is not None and code < 0:
        with suppress(ValueError):
            return signal.Signals(-code).name
    return f"exit {code}"


def serve(pipe: Connection, open_: Open, setting: Any) -> None:
    """What a worker does: open once, then job after job, until its pipe closes."""
    os.environ.update(ALONE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that engines are closed on the way out
    from gnomon.truth.refused import Refused

    with suppress(BrokenPipeError, ConnectionResetError):  # the parent is gone
        try:
            with open_(setting) as do:
                while True:
                    try:
                        job = pipe.recv()
                    except (EOFError, OSError):
                        return
                    said = outcome_of(do, job, lambda count: pipe.send(("tick", count)))
                    pipe.send(said)
                    if said[0] != "done":
                        return
        except (BrokenPipeError, ConnectionResetError):
            raise
        except Refused as e:
            pipe.send(("stop", str(e)))
        except Exception as e:
            pipe.send(("raised", described(e)))
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # all is closed: being told to go now needs no traceback
