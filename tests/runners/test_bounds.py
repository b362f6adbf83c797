"""Bounds of workers follow what a run does: a slow machine waits longer, and only what is far off is ended."""

from __future__ import annotations

import os
import time
from contextlib import closing
from pathlib import Path

import pytest
from troubles import open_trouble

from gnomon.runners import bounds as limits
from gnomon.runners import crew
from gnomon.runners.bounds import ENOUGH, LARGE, ROOM, SLOW, Bounds
from gnomon.runners.local import work
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


def test_a_worker_that_takes_all_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is ended, and its job done by the next."""
    monkeypatch.setattr(limits, "ROOM", 500 << 20)
    monkeypatch.setattr(crew, "LOOK", 0.5)
    with closing(work(open_trouble, str(tmp_path), [11], 1)) as events:
        told = [(e.what, e.value) for e in events if e.what != "tick"]
    assert [what for what, _ in told] == ["again", "done"] and told[1][1] == 121
    assert "GiB of memory, more than 0.5" in told[0][1]


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
