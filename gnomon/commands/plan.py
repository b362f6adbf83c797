"""`gnomon plan`: how many of what a recipe would make, and about how long it takes."""

from __future__ import annotations

import os
import time
from collections import Counter

from gnomon.commands.recipes import Making, planned
from gnomon.commands.telling import tell, warn
from gnomon.datasets.make import make
from gnomon.datasets.plan import Plan, missing
from gnomon.datasets.rota import rota
from gnomon.renderers.engines import Engines
from gnomon.truth.refused import Refused

TRIAL = 3  # samples of each line that are made to see how long one takes


def plan_all(said: Making) -> None:
    """A table of the run, and an estimate from a few samples of each kind, which are thrown away."""
    plan, _ = planned(said)
    size = plan.recipe.size
    shares = counts(plan)
    rows = [("kind", "engine", "level", "samples")]
    for number_, line in enumerate(plan.lines):
        rows.append((line.kind, line.engine, str(line.level or "1-5"), f"{shares[number_]:,}"))
    widths = [max(len(row[i]) for row in rows) for i in range(4)]
    for row in rows:
        left = "  ".join(f"{cell:<{w}}" for cell, w in zip(row[:3], widths[:3], strict=True))
        tell(f"{left}  {row[3]:>{widths[3]}}")
    tell(f"{size:,} samples in {-(-size // plan.recipe.part_size):,} parts, seed {plan.recipe.seed}")
    lacking = missing(plan)
    for text in lacking:
        warn(f"gnomon: {text}")
    if not lacking:
        seconds = estimate(plan, shares)
        cores = os.cpu_count() or 1
        tell(f"about {spoken(seconds / cores)} with {cores} workers")


def counts(plan: Plan) -> Counter[int]:
    """How many samples each line of the mix takes."""
    order, shares, _ = rota(tuple(line.weight for line in plan.lines))
    turns, rest = divmod(plan.recipe.size, len(order))
    return Counter({e: turns * share for e, share in enumerate(shares)}) + Counter(order[:rest])


def estimate(plan: Plan, shares: Counter[int]) -> float:
    """Seconds of one worker for the whole run, engines already open. Refused if a line of it never comes out."""
    took: dict[int, list[float]] = {}
    came: set[int] = set()
    with Engines() as engines:
        order, _, _ = rota(tuple(line.weight for line in plan.lines))
        for index in range(len(order) * (TRIAL + 1)):
            entry = order[index % len(order)]
            if len(took.setdefault(entry, [])) > TRIAL:
                continue
            start = time.perf_counter()
            sample, turned = make(plan.draw(index), engines)
            took[entry].append(time.perf_counter() - start)
            if sample is not None:
                came.add(entry)
            elif len(took[entry]) > TRIAL and entry not in came:
                last = turned[-1]
                raise Refused(f"{last.kind}: nothing comes out of it, last for {last.reason} {last.detail}".rstrip())
    # the first of each also opens the engine
    return sum(shares[e] * sum(times[1:]) / max(1, len(times) - 1) for e, times in took.items())


def spoken(seconds: float) -> str:
    """`40 s`, `12 min`, `3.5 h`."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
