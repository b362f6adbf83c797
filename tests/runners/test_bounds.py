"""Bounds of workers follow what a run does: a slow machine waits longer, and only what is far off is ended."""

from __future__ import annotations

import os
import time

from gnomon.runners.bounds import ENOUGH, LARGE, ROOM, SLOW, Bounds
from gnomon.runners.usage import cpu_here, cpu_of, memory_of


def test_silence_follows_the_median() -> None:
    bounds = Bounds(patience=300)
    assert bounds.exceeded(299, 0) == ""
    assert bounds.exceeded(301, 0) == "its worker gave no sign of life for 300 s"
    bounds.gaps.extend([60.0] * ENOUGH)  # a machine on which every sample takes a minute
    assert bounds.silence == SLOW * 60 and bounds.exceeded(301, 0) == ""
    quick = Bounds(patience=300)
    quick.gaps.extend([0.01] * ENOUGH)
    assert quick.silence == 300


def test_memory_follows_the_median() -> None:
    bounds = Bounds(patience=300)
    assert bounds.exceeded(0, ROOM) == ""
    assert "5.0 GiB of memory, more than 4.0" in bounds.exceeded(0, 5 << 30)
    bounds.sizes.clear()
    for _ in range(ENOUGH):
        bounds.exceeded(0, 3 << 30)  # engines that are all so large
    assert bounds.memory == LARGE * (3 << 30) and bounds.exceeded(0, 5 << 30) == ""


def test_what_processes_use() -> None:
    """CPU of one that is busy, memory of one that holds much, those of its children with them."""
    before, before_here = cpu_of(os.getpid()), cpu_here()
    end = time.process_time() + 0.3
    while time.process_time() < end:
        pass
    assert cpu_of(os.getpid()) - before >= 0.25 and cpu_here() - before_here >= 0.3
    small = memory_of(os.getpid())
    held = bytearray(b"x" * (64 << 20))
    assert memory_of(os.getpid()) - small > 50 << 20 and len(held) > 0
    assert memory_of(2**22 + 1) == 0
