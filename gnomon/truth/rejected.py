"""Why a sample was turned away."""

from __future__ import annotations


class Rejected(Exception):
    """Raised by a generator or a renderer whose draw came out unfit: it is drawn again under the next attempt.

    `reason` is short and fixed, for counting; `detail` says more.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail
