"""Jobs that give trouble, in a module that worker processes can import."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from gnomon.runners.crew import Tick
from gnomon.truth.refused import Refused


@contextmanager
def open_trouble(setting: str) -> Iterator[Callable[[int, Tick], int]]:
    place = Path(setting)

    def do(job: int, tick: Tick) -> int:
        tick(0)
        tries = place / f"{job}"
        first = not tries.exists()
        tries.touch()
        if job == 1 and first:
            os.kill(os.getpid(), signal.SIGKILL)
        if job == 2 and first:
            time.sleep(60)
        if job == 3:
            raise ZeroDivisionError("always")
        if job == 11 and first:
            held = bytearray(os.urandom(1 << 20)) * 700  # of memory that is really there
            time.sleep(120 + len(held) * 0)
        if job == 9:
            raise Refused("no more room")
        return job * job

    yield do
