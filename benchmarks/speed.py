"""CPU of finished samples, beside the bare engine drawing the same pictures and beside a fresh script per picture.

    python benchmarks/speed.py [KIND ...] [-n 60] [--scripts 3]

One run measures all three in turns, so that ratios hold on a busy machine. Figures are CPU milliseconds of the whole
process tree (this process, the browser, Blender) per sample; a finished sample includes scene, pictures, marks,
questions, encoding and writing.
"""

from __future__ import annotations

import argparse
import importlib
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import psutil

from gnomon.datasets.make import make
from gnomon.datasets.plan import prepare
from gnomon.datasets.recipe import Entry, Recipe
from gnomon.datasets.rows import row_of
from gnomon.datasets.sample import Sample
from gnomon.datasets.schema import schema
from gnomon.registry import kinds
from gnomon.renderers.engines import Engines

WARM = 20  # samples before the clock starts: what is loaded once would count many times over in a short run


def cpu() -> float:
    """CPU seconds of this process, its finished children and its living descendants."""
    own = 0.0
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        used = resource.getrusage(who)
        own += used.ru_utime + used.ru_stime
    living = 0.0
    for child in psutil.Process().children(recursive=True):
        try:
            times = child.cpu_times()
            living += times.user + times.system
        except psutil.NoSuchProcess:
            continue
    return own + living


def each(items: list[Any], do: Callable[[Any], Any]) -> tuple[float, list[Any]]:
    """CPU milliseconds per item, and what came out."""
    before = cpu()
    out = [do(item) for item in items]
    return 1000 * (cpu() - before) / len(items), out


def write(samples: list[Sample], folder: Path) -> None:
    """One part, as a run writes it."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.Table.from_pylist([row_of(s) for s in samples], schema=schema())
    pq.write_table(table, folder / "part", compression="zstd", row_group_size=20)


@contextmanager
def bare_engine(kind: str):  # type: ignore[no-untyped-def]
    """The module a kind is measured against and its `draw`; None for both if there is none."""
    names = (kind.replace("/", "_"), kind.split("/")[0])
    name = next((n for n in names if (Path(__file__).parent / "bare" / f"{n}.py").is_file()), "")
    if not name:
        yield None, None
        return
    module = importlib.import_module(f"bare.{name}")
    with module.open_bare() as draw:
        yield module, draw


def measure(kind: str, n: int, scripts: int) -> dict[str, float]:
    """Milliseconds by what was measured."""
    plan = prepare(Recipe(mix=[Entry(kind=kind)], seed=7, size=n))
    found: dict[str, float] = {}
    with Engines() as engines, bare_engine(kind) as (module, draw), tempfile.TemporaryDirectory() as folder:
        made = [
            make(plan.draw(i), engines)[0] for i in range(WARM)
        ]  # engines open, fonts and tables read, writers loaded
        warm = [s for s in made if s is not None]
        write(warm, Path(folder))
        ready = getattr(module, "ready", lambda sample: sample)
        if draw:
            each([ready(s) for s in warm], draw)
        ours, bare, kept = 0.0, 0.0, []
        for first in range(WARM, WARM + n, 20):  # in turns
            block = list(range(first, min(first + 20, WARM + n)))
            took, samples = each(block, lambda i: make(plan.draw(i), engines)[0])
            finished = [s for s in samples if s is not None]
            kept += finished
            ours += took * len(block)
            ours += each([finished], lambda group: write(group, Path(folder)))[0]
            if draw:
                bare += each([ready(s) for s in finished], draw)[0] * len(finished)
        found["sample"] = ours / len(kept)
        if draw and module:
            found["bare"] = bare / len(kept)
            found["script"], _ = each(kept[:scripts], lambda s: run_script(module.script(s), folder))
        else:
            found.update(stages(kept, plan, engines))
    return found


def stages(samples: list[Sample], plan: Any, engines: Engines) -> dict[str, float]:
    """Where the time goes, for kinds that are measured against nothing: drawing alone."""

    def draw(sample: Sample) -> None:
        engines.render(sample.scene, sample.family, sample.engine)

    return {"drawing": each(samples, draw)[0]}


def run_script(source: str, folder: str) -> None:
    (Path(folder) / "picture.py").write_text(source, encoding="utf-8")
    subprocess.run([sys.executable, "picture.py"], cwd=folder, check=True, capture_output=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "kinds", nargs="*", default=[], help="kinds to measure, by name or pattern (chart/*); all if none is named"
    )
    parser.add_argument("-n", type=int, default=60, help="samples of each kind")
    parser.add_argument("--scripts", type=int, default=3, help="scripts of each kind")
    asked = parser.parse_args()
    sys.path.insert(0, str(Path(__file__).parent))
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {sys.version.split()[0]}; CPU ms per sample")
    print(
        f"{'kind':24} {'sample':>8} {'bare':>8} {'script':>8} {'sample/bare':>12} {'script/sample':>14} {'wall s':>7}"
    )
    ratios_of: dict[str, list[tuple[float, float]]] = {}
    for kind in (k for p in asked.kinds or ["*"] for k in kinds() if fnmatchcase(k, p)):
        start = time.monotonic()
        m = measure(kind, asked.n, asked.scripts)
        cells = [f"{m[k]:8.1f}" if k in m else " " * 8 for k in ("sample", "bare", "script")]
        ratios = (
            [f"{m['sample'] / m['bare']:12.2f}", f"{m['script'] / m['sample']:14.1f}"]
            if "bare" in m
            else [" " * 12, " " * 14]
        )
        if "bare" in m:
            pair = (m["sample"] / m["bare"], m["script"] / m["sample"])
            ratios_of.setdefault(kind.split("/")[0], []).append(pair)
        more = f"  drawing {m['drawing']:.1f}" if "drawing" in m else ""
        print(f"{kind:24} {' '.join(cells)} {' '.join(ratios)} {time.monotonic() - start:7.1f}{more}", flush=True)
    for family, pairs in ratios_of.items():
        ours, usual = (statistics.median(p[i] for p in pairs) for i in (0, 1))
        print(f"{family + ', median of ' + str(len(pairs)):51} {ours:12.2f} {usual:14.1f}")


if __name__ == "__main__":
    main()
