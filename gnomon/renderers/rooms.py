"""Folders that engines work in, each locked by its process, so that the next run clears away a dead one's."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # no such lock on this system: rooms are not swept there
    fcntl = None  # type: ignore[assignment]

NAME = "gnomon-room-"
NEW = "gnomon-new-"  # not locked yet, for some microseconds
MEMORY = Path("/dev/shm")
ENOUGH = 64 << 20  # bytes that must be free in memory for a room there; a job takes some hundred thousand
OLD = 3600.0  # seconds after which a room that was never locked is nobody's


@contextmanager
def room(in_memory: bool = False) -> Iterator[Path]:
    """A folder of our own, gone afterwards. OSError if there is no place for one."""
    above = MEMORY if in_memory and spacious(MEMORY) else Path(tempfile.gettempdir())
    place = Path(tempfile.mkdtemp(prefix=NEW, dir=above))
    held = None
    try:
        if fcntl is not None:
            held = os.open(place, os.O_RDONLY)
            with suppress(OSError):  # a file system without locks
                fcntl.flock(held, fcntl.LOCK_EX)
            place = place.rename(place.with_name(NAME + place.name.removeprefix(NEW)))
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)
        if held is not None:
            os.close(held)


def spacious(place: Path) -> bool:
    try:
        return os.access(place, os.W_OK) and shutil.disk_usage(place).free >= ENOUGH
    except OSError:
        return False


def sweep_rooms() -> None:
    """Remove the rooms that a killed process left: those of this user which nobody holds."""
    if fcntl is None:
        return
    for above in {Path(tempfile.gettempdir()), MEMORY}:
        for place in above.glob("gnomon-*"):
            with suppress(OSError):
                about = place.lstat()
                if about.st_uid == os.geteuid() and place.is_dir() and not place.is_symlink():
                    if place.name.startswith(NAME) and free(place):
                        shutil.rmtree(place, ignore_errors=True)
                    if place.name.startswith(NEW) and time.time() - about.st_mtime > OLD:
                        shutil.rmtree(place, ignore_errors=True)


def free(place: Path) -> bool:
    """Whether no process holds a room."""
    handle = os.open(place, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except OSError:
        return False
    finally:
        os.close(handle)
