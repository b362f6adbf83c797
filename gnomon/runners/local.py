"""Local workers: processes of their own, replaced when they die or hang, each with what it needs kept open."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

Tick = Callable[[int], None]  # a sign of life, with a count of the worker's choosing
Do = Callable[[Any, Tick], Any]
Open = Callable[[Any], AbstractContextManager[Do]]  # a function of a module, with its setting: spawned by name

PATIENCE = 300.0  # seconds without a sign of life; a picture takes a few, an engine at most a minute to open
TWICE = 2
LEARNT = 12  # times that a job may be begun again knowing more than before
IN_A_ROW = 8  # jobs given up one after the other: then the machine is not fit to go on
GRACE = 6.0  # seconds that workers have to close their engines


@dataclass(frozen=True)
class Event:
    """What came of a job: `tick` (count), `done` (result), `again` (why it is begun again), `failed` (why)."""

    what: str
    job: int
    value: Any


@dataclass
class _Worker:
    process: Any
    pipe: Connection
    job: int | None = None
    ended: bool = False
    heard: float = field(default_factory=time.monotonic)


class Stopped(Exception):
    """No worker can go on; the text says why."""


class Again(Exception):
    """Raised by what does a job: it is to be done by a fresh worker, as `job`."""

    def __init__(self, text: str, job: Any) -> None:
        super().__init__(text)
        self.job = job


def work(
    open_: Open, setting: Any, jobs: Sequence[Any], workers: int, patience: float = PATIENCE
) -> Generator[Event, None, None]:
    """Do all jobs; yields events as they come.

    A job whose worker dies or hangs, or that raises, is begun again, and given up when that happens twice. Stopped if
    a job says that the whole run must (Refused in the worker), or if jobs are given up one after the other.
    """
    context = multiprocessing.get_context("spawn")
    jobs = list(jobs)
    left = deque(range(len(jobs)))
    tries, learnt = [0] * len(jobs), [0] * len(jobs)
    in_a_row = 0
    crew: list[_Worker] = []
    try:
        while left or any(w.job is not None for w in crew):
            while len(crew) < min(workers, len(left) + sum(w.job is not None for w in crew)):
                crew.append(_hire(context, open_, setting))
            for worker in crew:
                if worker.job is None and left:
                    worker.job, worker.heard = left.popleft(), time.monotonic()
                    with suppress(OSError):  # a dead one is found below
                        worker.pipe.send(jobs[worker.job])
            wait([w.pipe for w in crew] + [w.process.sentinel for w in crew], timeout=min(1.0, patience))
            for worker in list(crew):
                lost = None
                for what, value in _hear(worker):
                    if what == "stop":
                        raise Stopped(value)
                    assert worker.job is not None
                    if what == "again":
                        lost, jobs[worker.job] = value
                        learnt[worker.job] += 1
                        tries[worker.job] -= learnt[worker.job] <= LEARNT  # not counted
                        break
                    if what == "raised":
                        lost = value
                        break
                    yield Event(what, worker.job, value)
                    if what == "done":
                        worker.job, in_a_row = None, 0
                if lost is None and (worker.ended or (not worker.process.is_alive() and not worker.pipe.poll())):
                    worker.process.join(5)
                    lost = f"its worker ended ({_how(worker.process.exitcode)})"
                if lost is None and worker.job is not None and time.monotonic() - worker.heard > patience:
                    lost = f"its worker gave no sign of life for {patience:g} s"
                if lost is not None:
                    crew.remove(worker)
                    _dismiss([worker], at_once=True)
                    if worker.job is None:
                        continue
                    tries[worker.job] += 1
                    again = tries[worker.job] < TWICE
                    if again:
                        left.appendleft(worker.job)
                    yield Event("again" if again else "failed", worker.job, lost)
                    in_a_row += not again
                    if in_a_row == IN_A_ROW and left:
                        raise Stopped(f"{IN_A_ROW} parts in a row could not be made, the last because {lost}")
    except BaseException:
        _dismiss(crew, at_once=True)
        crew.clear()
        raise
    finally:
        _dismiss(crew, at_once=False)


def _hire(context: Any, open_: Open, setting: Any) -> _Worker:
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs, open_, setting), daemon=False)
    # Ctrl-C goes to the whole group; what a worker does then is the parent's to say, also while it still imports
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    theirs.close()
    return _Worker(process, ours)


def _hear(worker: _Worker) -> Iterator[tuple[str, Any]]:
    """Everything a worker has said, without waiting; a pipe that has ended is ready for ever and says nothing."""
    try:
        while not worker.ended and worker.pipe.poll():
            said = worker.pipe.recv()
            worker.heard = time.monotonic()
            yield said
    except (EOFError, OSError):
        worker.ended = True


def _dismiss(crew: Sequence[_Worker], at_once: bool) -> None:
    """End workers: by closing their pipes, so that they close their engines, or by force if they do not go."""
    for worker in crew:
        worker.pipe.close()
        if at_once:
            worker.process.terminate()
    end = time.monotonic() + GRACE
    for worker in crew:
        worker.process.join(max(0.0, end - time.monotonic()))
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join(5)


def _how(code: int | None) -> str:
    if code is not None and code < 0:
        with suppress(ValueError):
            return signal.Signals(-code).name
    return f"exit {code}"


def serve(pipe: Connection, open_: Open, setting: Any) -> None:
    """What a worker does: open once, then job after job, until its pipe closes."""
    # one thread each: workers share the cores among themselves
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that engines are closed on the way out
    from gnomon.truth.refused import Refused

    try:
        with open_(setting) as do:
            while True:
                try:
                    job = pipe.recv()
                except (EOFError, OSError):
                    return
                try:
                    result = do(job, lambda count: pipe.send(("tick", count)))
                except (BrokenPipeError, ConnectionResetError):
                    return  # the parent is gone
                except Refused as e:
                    pipe.send(("stop", str(e)))
                    return
                except Again as e:
                    pipe.send(("again", (str(e), e.job)))
                    return
                except Exception as e:
                    pipe.send(("raised", described(e)))
                    return
                pipe.send(("done", result))
    except Refused as e:
        with suppress(OSError):
            pipe.send(("stop", str(e)))
    except (BrokenPipeError, ConnectionResetError):
        return
    except Exception as e:
        with suppress(OSError):
            pipe.send(("raised", described(e)))


def described(error: Exception) -> str:
    """An error in one line, with the place it came from."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" ({Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno})" if trace else ""
    return f"{type(error).__name__}: {error}{place}"
