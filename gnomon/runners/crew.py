"""A crew and its jobs, whatever hands are made of: the dead and the hanging are replaced, retries are bounded."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from gnomon.runners.bounds import LOOK, Bounds

Tick = Callable[[int], None]  # a sign of life, with a count of the worker's choosing
Do = Callable[[Any, Tick], Any]
Open = Callable[[Any], AbstractContextManager[Do]]  # a function of a module, with its setting: found by name

PATIENCE = 300.0  # seconds without a sign of life; a picture takes a few, an engine at most a minute to open
STARTING = 1800.0  # seconds without any worker at work: a cluster that grows takes some minutes
TWICE = 2
LEARNT = 12  # times that a job may be begun again knowing more than before
IN_A_ROW = 8  # jobs given up one after the other: then the machine is not fit to go on


@dataclass(frozen=True)
class Event:
    """What came of a job: `tick` (count), `done` (result), `again` (why it is begun again), `failed` (why)."""

    what: str
    job: int
    value: Any


class Stopped(Exception):
    """No worker can go on; the text says why."""


class Again(Exception):
    """Raised by what does a job: it is to be done by a fresh worker, as `job`."""

    def __init__(self, text: str, job: Any) -> None:
        super().__init__(text)
        self.job = job


class Hand(Protocol):
    """One worker. `job` is the number of what it is at, `heard` when it last gave a sign of life."""

    job: int | None
    heard: float

    def ready(self) -> bool:
        """Whether it can be given a job."""

    def begin(self, job: Any) -> None:
        """Hand it a job; if it is dead by then, `gone` says so later."""

    def hear(self) -> Iterator[tuple[str, Any]]:
        """All it has said, without waiting: tick, done, again (why, job), raised (why), stop (why)."""

    def gone(self) -> str:
        """How it ended; '' while it lives."""

    def memory(self) -> int:
        """Bytes that it takes, with all that it started; 0 if that is not known."""


class Crew(Protocol):
    """Where hands come from and go."""

    def hire(self) -> Hand:
        """A new one."""

    def wait(self, hands: Sequence[Any], seconds: float) -> None:
        """Until one of them has something to say, at most so long."""

    def dismiss(self, hands: Sequence[Any], at_once: bool) -> None:
        """End them, those that do not go by force."""


def supervise(crew: Crew, jobs: Sequence[Any], workers: int, patience: float) -> Generator[Event, None, None]:
    """Do all jobs; yields events as they come.

    A job whose worker dies, hangs or takes all memory, or that raises, is begun again, and given up when that happens
    twice. `patience` is the least that a worker may be silent; a slow machine has more (`bounds`). Stopped if a job
    says that the whole run must (Refused in the worker), or if jobs are given up one after the other.
    """
    jobs = list(jobs)
    left = deque(range(len(jobs)))
    tries, learnt = [0] * len(jobs), [0] * len(jobs)
    in_a_row = 0
    hands: list[Hand] = []
    worked = looked = time.monotonic()
    bounds = Bounds(patience)
    try:
        while left or any(h.job is not None for h in hands):
            while len(hands) < min(workers, len(left) + sum(h.job is not None for h in hands)):
                hands.append(crew.hire())
            for hand in hands:
                if hand.job is None and left and hand.ready():
                    hand.job, hand.heard = left.popleft(), time.monotonic()
                    hand.begin(jobs[hand.job])
            crew.wait(hands, min(1.0, patience))
            look = time.monotonic() - looked > LOOK
            looked = time.monotonic() if look else looked
            if any(h.job is not None for h in hands):
                worked = time.monotonic()
            elif time.monotonic() - worked > STARTING:
                raise Stopped(f"no worker could be started for {STARTING:g} s")
            for hand in list(hands):
                lost = ""
                for what, value in hand.hear():
                    bounds.gaps.append(time.monotonic() - hand.heard)
                    hand.heard = time.monotonic()
                    if what == "stop":
                        raise Stopped(value)
                    assert hand.job is not None
                    if what == "again":
                        lost, jobs[hand.job] = value
                        learnt[hand.job] += 1
                        tries[hand.job] -= learnt[hand.job] <= LEARNT  # not counted
                        break
                    if what == "raised":
                        lost = value
                        break
                    yield Event(what, hand.job, value)
                    if what == "done":
                        hand.job, in_a_row = None, 0
                lost = lost or hand.gone()
                if not lost and hand.job is not None:
                    lost = bounds.exceeded(time.monotonic() - hand.heard, hand.memory() if look else 0)
                if not lost:
                    continue
                hands.remove(hand)
                crew.dismiss([hand], at_once=True)
                if hand.job is None:
                    continue
                tries[hand.job] += 1
                again = tries[hand.job] < TWICE
                if again:
                    left.appendleft(hand.job)
                yield Event("again" if again else "failed", hand.job, lost)
                in_a_row += not again
                if in_a_row == IN_A_ROW and left:
                    raise Stopped(f"{IN_A_ROW} parts in a row could not be made, the last because {lost}")
    except BaseException:
        crew.dismiss(hands, at_once=True)
        hands.clear()
        raise
    finally:
        crew.dismiss(hands, at_once=False)


def described(error: BaseException) -> str:
    """An error in one line, with the place it came from."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" ({Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno})" if trace else ""
    return f"{type(error).__name__}: {error}{place}"


def outcome_of(do: Do, job: Any, tick: Tick) -> tuple[str, Any]:
    """What a worker has to say of a job it was given: done, again, raised or stop, with its value."""
    from gnomon.truth.refused import Refused

    try:
        return "done", do(job, tick)
    except (BrokenPipeError, ConnectionResetError):
        raise  # whoever asked is gone
    except Refused as e:
        return "stop", str(e)
    except Again as e:
        return "again", (str(e), e.job)
    except Exception as e:
        return "raised", described(e)
