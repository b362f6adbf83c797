"""How fast samples come out of the torch stream, beside `gnomon generate` on the same recipe.

    python benchmarks/streams.py [KIND ...] [-n 240] [--workers 1] [--turns 3]

Needs PyTorch. Both run in processes of their own, a short run and one that is `n` samples longer; what that takes more
is the time of `n` samples, start and end left out. Runs take turns, so that ratios hold on a busy machine. CPU is that
of the whole process tree; the smallest of the turns counts.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

WARM = 40  # samples of the short run
KINDS = ("chart/bar", "geometry/triangle", "molecule/skeletal")
BATCH = 8


def used(arguments: list[str]) -> tuple[float, float]:
    """CPU and wall seconds of a command and of all that it starts and waits for."""
    begun = time.monotonic()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen([sys.executable, *arguments], stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            said.seek(0)
            raise SystemExit(said.read().decode())
    return usage.ru_utime + usage.ru_stime, time.monotonic() - begun


def generate(kinds: list[str], count: int, workers: int, out: Path) -> list[str]:
    return [
        "-m", "gnomon.cli", "generate", *kinds, "-n", str(count), "--seed", "7", "--part-size", "20",
        "--workers", str(workers), "-o", str(out),
    ]  # fmt: skip


def stream(kinds: list[str], count: int, workers: int, out: Path) -> list[str]:
    return [__file__, *kinds, "--take", str(count), "--workers", str(workers)]


def take(kinds: list[str], count: int, workers: int) -> None:
    """What is measured of the stream: samples in batches, as a model would get them."""
    from torch.utils.data import DataLoader

    import gnomon.torch

    samples = gnomon.torch.Stream(kinds, seed=7, batch=BATCH)
    for _ in islice(DataLoader(samples, BATCH, num_workers=workers, collate_fn=list), count // BATCH):
        pass


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", default=list(KINDS))
    parser.add_argument("-n", type=int, default=240)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--take", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.take:
        take(given.kinds, given.take, given.workers)
        return
    ways: dict[str, Callable[..., list[str]]] = {"generate": generate, "stream": stream}
    best: dict[str, list[float]] = {}
    for turn in range(given.turns):
        for name, way in ways.items():
            with tempfile.TemporaryDirectory() as folder:
                runs = [
                    used(way(given.kinds, count, given.workers, Path(folder) / str(count)))
                    for count in (WARM, WARM + given.n)
                ]
            each = [1000 * (more - less) / given.n for less, more in zip(*runs, strict=True)]
            best[name] = [min(pair) for pair in zip(best.get(name, each), each, strict=True)]
            print(f"turn {turn + 1} {name:<9} {each[0]:7.1f} ms CPU {each[1]:7.1f} ms wall a sample", flush=True)
    for k, what in enumerate(("CPU", "wall")):
        one, other = best["generate"][k], best["stream"][k]
        print(f"{what:<5} generate {one:7.1f} ms   stream {other:7.1f} ms   {other / one - 1:+.1%}")


if __name__ == "__main__":
    main()
