"""How long a worker may be silent and how much memory it may take: more than all others of this run, by far.

A slow machine is no fault: where all takes long, more is waited for. Bounds end workers; they never drop samples.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from statistics import median

SLOW = 30.0  # times the median between two signs of life
ENOUGH = 10  # of either, before a median says something
LARGE = 8.0  # times the median of memory
ROOM = 4 << 30  # bytes that any worker may take: an engine and a large picture take one
LOOK = 5.0  # seconds between looks at the memory of a worker
KEPT = 500


@dataclass
class Bounds:
    """`patience` is the least that a worker may be silent, in seconds."""

    patience: float
    gaps: deque[float] = field(default_factory=lambda: deque(maxlen=KEPT))
    sizes: deque[int] = field(default_factory=lambda: deque(maxlen=KEPT))

    @property
    def silence(self) -> float:
        """Seconds without a sign of life after which a worker hangs."""
        return max(self.patience, SLOW * median(self.gaps)) if len(self.gaps) >= ENOUGH else self.patience

    @property
    def memory(self) -> float:
        """Bytes that a worker may take."""
        return max(ROOM, LARGE * median(self.sizes)) if len(self.sizes) >= ENOUGH else ROOM

    def exceeded(self, silent: float, size: int) -> str:
        """Why a worker is to be ended; '' if it is not. `size` is 0 where it is not known."""
        if silent > self.silence:
            return f"its worker gave no sign of life for {self.silence:g} s"
        if size > self.memory:
            return f"its worker took {size / 2**30:.1f} GiB of memory, more than {self.memory / 2**30:.1f}"
        self.sizes.extend((size,) * (size > 0))
        return ""
