"""What processes use: CPU and memory of one and of all that it started, as Linux tells them; 0 on other systems."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

GONE = (OSError, ValueError, IndexError)  # a process may end while it is looked at


def family(pid: int) -> Iterator[int]:
    """A process, and all that it and they have started."""
    yield pid
    with suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            with suppress(OSError):
                for child in (thread / "children").read_text().split():
                    yield from family(int(child))


def cpu_here() -> float:
    """CPU seconds of this process and of all that it started; its own to the microsecond."""
    ended = os.times()
    others = [one for one in family(os.getpid()) if one != os.getpid()]
    return time.process_time() + ended.children_user + ended.children_system + spent(others)


def cpu_of(pid: int) -> float:
    """CPU seconds of a process and of all that it started, in hundredths."""
    return spent(family(pid))


def spent(pids: Iterable[int]) -> float:
    """CPU seconds of processes, with those of their children that have ended."""
    ticks = 0
    for one in pids:
        with suppress(*GONE):
            # the name, in brackets, may hold anything
            fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
            ticks += sum(map(int, fields[11:15]))
    return ticks / per_second()


def memory_of(pid: int) -> int:
    """Bytes in memory that are not shared with a file."""
    pages = 0
    for one in family(pid):
        with suppress(*GONE):
            size = Path(f"/proc/{one}/statm").read_text().split()
            pages += int(size[1]) - int(size[2])
    return pages * page()


@cache
def per_second() -> int:
    return os.sysconf("SC_CLK_TCK")


@cache
def page() -> int:
    return os.sysconf("SC_PAGE_SIZE")
