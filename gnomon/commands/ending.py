"""How a command ends when it is told to: Ctrl-C and SIGTERM alike, with the status that shells expect."""

from __future__ import annotations

import signal
from typing import NoReturn


class Ended(KeyboardInterrupt):
    """SIGTERM came."""


def heed_sigterm() -> None:
    """Have SIGTERM end a command the way Ctrl-C does, so that workers and engines are closed."""
    signal.signal(signal.SIGTERM, _end)


def _end(*_: object) -> NoReturn:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # once is enough: what follows is the way out
    raise Ended


def status(error: BaseException | None) -> int:
    """128 and the signal's number, as shells have it; what stopped a command may be wrapped."""
    while error is not None:
        if isinstance(error, Ended):
            return 128 + signal.SIGTERM
        error = error.__cause__ or error.__context__
    return 128 + signal.SIGINT
