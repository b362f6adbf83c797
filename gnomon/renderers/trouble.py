"""Trouble of the machine, as against a draw that came out unfit: it says nothing of a sample and never changes one."""

from __future__ import annotations

import subprocess
import zlib

from gnomon.truth.refused import Refused


class Trouble(RuntimeError):
    """What draws died, hangs, cannot start, cannot write or gives no sense."""


# what libraries raise when memory, disk, files or processes run out; RuntimeError is what those in C++ say
SORTS = (OSError, MemoryError, EOFError, ImportError, SystemError, RuntimeError, subprocess.SubprocessError, zlib.error)
OURS = (RecursionError, NotImplementedError)  # of the RuntimeErrors those that the same data always raise


def of_machine(error: BaseException) -> bool:
    """Whether an error may go away by itself, on a fresh worker or another machine."""
    return isinstance(error, SORTS) and not isinstance(error, (*OURS, Refused))
