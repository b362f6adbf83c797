"""CPU of finished plotly samples, beside `fig.to_image` in a fresh script per picture.

    python benchmarks/plotly_speed.py [KIND ...] [-n 60] [--scripts 3] [--python PYTHON-WITH-KALEIDO]

Both draw the same charts: the script is the sample's own, and has kaleido write its PNG. CPU is that of the
whole process tree, browser included; what ends unseen between two looks is counted up to the last look.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
from speed import cpu, each, write

from gnomon.datasets.make import make
from gnomon.datasets.plan import prepare
from gnomon.datasets.recipe import Entry, Recipe
from gnomon.datasets.sample import Sample
from gnomon.renderers import chromium
from gnomon.renderers.engines import Engines

WARM = 40  # samples before the clock starts: a browser compiles what it runs often
LOOK = 0.01  # seconds between two looks at the descendants of a script
SAVE = ("fig.show()", 'fig.write_image("picture.png")')


def tree(process: psutil.Popen) -> float:
    """CPU seconds of a process and its descendants from now until it ends."""
    used: dict[int, float] = {}
    while process.poll() is None:
        try:
            for one in (psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)):
                times = one.cpu_times()
                used[one.pid] = max(used.get(one.pid, 0.0), times.user + times.system)
        except psutil.NoSuchProcess:
            pass
        time.sleep(LOOK)
    return sum(used.values())


def script(sample: Sample, python: str) -> float:
    """CPU milliseconds of a script that draws a sample's figure."""
    import os

    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "BROWSER_PATH": chromium.found() or ""}
        code = sample.code.replace(*SAVE)
        process = psutil.Popen([python, "-c", code], cwd=folder, env=env, stderr=subprocess.DEVNULL)
        took = tree(process)
        if process.returncode or not (Path(folder) / "picture.png").is_file():
            raise SystemExit(f"expected {python} to draw with plotly and kaleido, it ended with {process.returncode}")
    return 1000 * took


def measure(kind: str, n: int, scripts: int, python: str) -> tuple[float, float]:
    """CPU milliseconds of a finished sample and of a script."""
    plan = prepare(Recipe(mix=[Entry(kind=kind, engine="plotly")], seed=7, size=WARM + n))
    with Engines() as engines, tempfile.TemporaryDirectory() as folder:
        warm = [make(plan.draw(i), engines)[0] for i in range(WARM)]
        write([s for s in warm if s is not None], Path(folder))
        took, made = each(list(range(WARM, WARM + n)), lambda i: make(plan.draw(i), engines)[0])
        kept = [s for s in made if s is not None]
        before = cpu()
        write(kept, Path(folder))
        ours = took * n / len(kept) + 1000 * (cpu() - before) / len(kept)
        usual = [script(s, python) for s in kept[:scripts]]
    return ours, statistics.fmean(usual) if usual else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", default=["bar", "multiline", "pie", "scatter", "heatmap", "treemap"])
    parser.add_argument("-n", type=int, default=60, help="samples of each kind")
    parser.add_argument("--scripts", type=int, default=3, help="scripts of each kind")
    parser.add_argument("--python", default=sys.executable, help="an interpreter with plotly and kaleido")
    asked = parser.parse_args()
    print(f"{'kind':20} {'sample':>8} {'to_image':>9} {'ratio':>7}   CPU ms")
    ratios = []
    for kind in asked.kinds:
        ours, usual = measure(f"chart/{kind}", asked.n, asked.scripts, asked.python)
        ratios.append(usual / ours)
        print(f"{kind:20} {ours:8.1f} {usual:9.0f} {usual / ours:7.1f}", flush=True)
    print(f"{'median':20} {'':8} {'':9} {statistics.median(ratios):7.1f}")


if __name__ == "__main__":
    main()
