"""`gnomon plan`: what a recipe would make, and what that takes, from samples of each line, made and measured."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from statistics import mean, stdev

from gnomon.commands.recipes import Making, planned
from gnomon.commands.telling import tell, warn
from gnomon.datasets.files import write_whole
from gnomon.datasets.make import make
from gnomon.datasets.parts import Part, encoded, table_of
from gnomon.datasets.plan import Plan, missing
from gnomon.datasets.rota import rota
from gnomon.datasets.rows import Row, row_of
from gnomon.renderers.engines import Engines
from gnomon.runners.account import Account
from gnomon.runners.usage import cpu_here
from gnomon.truth.refused import Refused

FILE = "plan.json"  # what a run of this folder was said to take
GIB = 1 << 30


@dataclass(frozen=True)
class Machines:
    """What the work is spread over, and what one of them costs an hour."""

    count: int = 1
    cores: int = 1
    price: float | None = None


@dataclass(frozen=True)
class Cost:
    """What the samples of one line take: CPU seconds of each that was made, and bytes of one."""

    samples: int
    cpu: tuple[float, ...]
    bytes: float

    @property
    def seconds(self) -> float:
        return self.samples * mean(self.cpu)

    @property
    def doubt(self) -> float:
        """The standard error of `seconds`."""
        return self.samples * stdev(self.cpu) / sqrt(len(self.cpu)) if len(self.cpu) > 1 else self.seconds


def plan_all(said: Making, machines: Machines, trial: int, out: Path | None) -> None:
    """A table of the run and what it takes, from some samples of each line, which are thrown away.

    Into `out`, if it is given, goes what was said, so that the run can say how far off it was.
    """
    plan, _ = planned(said)
    size, shares = plan.recipe.size, counts(plan)
    lacking = missing(plan)
    costs = dict(enumerate(cost(plan, shares, trial))) if not lacking else {}
    rows = [("kind", "engine", "level", "samples", "CPU s each", "kB each")]
    for number, line in enumerate(plan.lines):
        c = costs.get(number)
        each = (f"{mean(c.cpu):.3f}", f"{c.bytes / 1000:.0f}") if c else ("", "")
        rows.append((line.kind, line.engine, str(line.level or "1-5"), f"{shares[number]:,}", *each))
    widths = [max(len(row[i]) for row in rows) for i in range(6)]
    for row in rows:
        left = "  ".join(f"{cell:<{w}}" for cell, w in zip(row[:3], widths[:3], strict=True))
        right = "  ".join(f"{cell:>{w}}" for cell, w in zip(row[3:], widths[3:], strict=True))
        tell(f"{left}  {right}".rstrip())
    tell(f"{size:,} samples in {-(-size // plan.recipe.part_size):,} parts, seed {plan.recipe.seed}")
    for text in lacking:
        warn(f"gnomon: {text}")
    if costs:
        told(list(costs.values()), size, machines, out)


def told(costs: list[Cost], size: int, machines: Machines, out: Path | None) -> None:
    """CPU, disk, time and price of the whole."""
    seconds, disk = sum(c.seconds for c in costs), sum(c.samples * c.bytes for c in costs)
    doubt = sqrt(sum(c.doubt**2 for c in costs)) / seconds
    tell(f"about {hours(seconds)} of CPU (give or take {doubt:.0%}), {room(disk)} on disk")
    elapsed = seconds / (machines.count * machines.cores)
    with_ = (
        f"{machines.count:,} machines of {machines.cores} cores" if machines.count > 1 else f"{machines.cores} workers"
    )
    price = machines.price
    money = f", {elapsed / 3600 * machines.count * price:,.2f} at {price:g} an hour each" if price is not None else ""
    tell(f"about {spoken(elapsed)} with {with_}{money}")
    if out is not None:
        data = {"rows": size, "cpu": round(seconds, 2), "bytes": round(disk), "doubt": round(doubt, 4)}
        write_whole(out / FILE, (json.dumps(data) + "\n").encode())


def how_far_off(out: Path, account: Account) -> str:
    """What the runs of a folder took against what `gnomon plan -o` said, for as many rows; '' if it said nothing."""
    try:
        said = json.loads((out / FILE).read_bytes())
        share = sum(account.rows.values()) / float(said["rows"])
        cpu, disk = share * float(said["cpu"]), share * float(said["bytes"])
        took = sum(account.cpu.values())
        return (
            f"took {hours(took)} of CPU, {took / cpu - 1:+.0%} against the plan's {hours(cpu)}; "
            f"{room(account.bytes)}, {account.bytes / disk - 1:+.0%} against {room(disk)}"
        )
    except (OSError, ValueError, TypeError, KeyError, ZeroDivisionError, RecursionError):
        return ""


def counts(plan: Plan) -> Counter[int]:
    """How many samples each line of the mix takes."""
    order, shares, _ = rota(tuple(line.weight for line in plan.lines))
    turns, rest = divmod(plan.recipe.size, len(order))
    return Counter({e: turns * share for e, share in enumerate(shares)}) + Counter(order[:rest])


def cost(plan: Plan, shares: Counter[int], trial: int) -> Iterator[Cost]:
    """What each line takes, engines open already. Refused if nothing comes out of a line."""
    order, _, _ = rota(tuple(line.weight for line in plan.lines))
    with Engines() as engines:
        for entry, line in enumerate(plan.lines):
            places = [place for place, e in enumerate(order) if e == entry]
            took: list[float] = []
            rows: list[Row] = []
            for turn in range(trial + 1):
                index = places[turn % len(places)] + len(order) * (turn // len(places))
                before = cpu_here()
                sample, turned = make(plan.draw(index), engines)
                row = row_of(sample) if sample is not None else None
                took.append(cpu_here() - before)
                rows += [row] if row is not None else []
            if not rows:
                why = Counter(f"{no.reason} {no.detail}".rstrip() for no in turned).most_common(1)[0][0]
                raise Refused(f"{line.kind}: nothing comes out of it, mostly for {why}")
            part = Part(number=0, first=0, end=len(rows), split="plan")
            before = cpu_here()
            data = encoded([table_of(rows)], part)
            writing = (cpu_here() - before) / len(rows)
            # the first of each also opens the engine
            yield Cost(shares[entry], tuple(t + writing for t in took[1:] or took), len(data) / len(rows))


def hours(seconds: float) -> str:
    """CPU time: `40 s`, or hours with so many digits as count."""
    return spoken(seconds) if seconds < 5400 else f"{seconds / 3600:,.1f} h"


def room(bytes: float) -> str:
    return f"{bytes / GIB:,.1f} GiB" if bytes > GIB else f"{bytes / (1 << 20):,.1f} MiB"


def spoken(seconds: float) -> str:
    """`40 s`, `12 min`, `3.5 h`."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:,.1f} h"
