"""Files that are whole or not there: written under another name, flushed, renamed."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from pathlib import Path

from gnomon.truth.refused import Refused

HALF = ".writing-"  # in the name of what is not whole yet


def write_whole(file: Path, data: bytes) -> None:
    """Write under another name, flush to the disk, rename. Refused if the disk will not take it."""
    half = file.with_name(f"{file.name}{HALF}{socket.gethostname()[:40]}-{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with half.open("wb") as handle:
            handle.write(data)
            handle.flush()
            os.fsync(handle.fileno())
        half.replace(file)
        settle(file.parent)
    except OSError as e:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        raise Refused(
            f"{file}: cannot be written: {e.strerror or e}. "
            "What was finished is kept; the same command goes on from there."
        ) from e


def settle(folder: Path) -> None:
    """Have the disk know of a renaming, where the system has a call for it."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(out: Path) -> None:
    """Remove what a run that was killed left half-written."""
    for file in list(out.rglob(f"*{HALF}*")):
        with suppress(OSError):
            file.unlink(missing_ok=True)
