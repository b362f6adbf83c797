"""`gnomon generate`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import typer

from gnomon.commands.progress import progress
from gnomon.commands.recipes import must_have_engines, planned, without_missing
from gnomon.runners.generate import generate
from gnomon.runners.local import Stopped
from gnomon.truth.refused import Refused

MOST = 10  # lines of one sort that are printed


def generate_all(
    what: list[str],
    number: int | None,
    seed: int | None,
    out: Path,
    workers: int | None,
    runner: str,
    engine: str | None,
    level: int | None,
    source: list[str],
    part_size: int | None,
    split: str | None,
    skip_missing: bool = False,
) -> None:
    """Make what is missing; exits 1 if something could not be made."""
    if runner != "local":
        raise Refused(f"--runner: expected a runner, got {runner!r}; there are: local")
    plan, folder = planned(
        what, number=number, seed=seed, engine=engine, level=level, source=source, part_size=part_size, split=split
    )
    if skip_missing:
        plan = without_missing(plan)
    must_have_engines(plan)
    skipped = [text for line in plan.lines if line.source is not None for text in line.source.skipped]
    told(list(dict.fromkeys(skipped)), "records are skipped")
    try:
        with progress("making") as shown:
            outcome = generate(plan, out, workers or os.cpu_count() or 1, shown, folder)
    except Stopped as e:
        raise Refused(str(e)) from e
    except KeyboardInterrupt:
        print("gnomon: stopped; what was finished is kept, the same command goes on from there", file=sys.stderr)
        raise typer.Exit(130) from None
    told(outcome.failed, "could not be made")
    turned = f", {outcome.rejected:,} draws turned away" if outcome.rejected else ""
    typer.echo(
        f"{out}: {outcome.rows:,} samples{turned}. See them: gnomon view {out}   Check them: gnomon verify {out}"
    )
    if outcome.failed:
        raise typer.Exit(1)


def told(lines: list[str], what: str) -> None:
    """Some plain lines on stderr, and how many more there are."""
    for line in lines[:MOST]:
        print(f"gnomon: {line}", file=sys.stderr)
    if lines:
        more = f", {len(lines) - MOST} more than shown" if len(lines) > MOST else ""
        print(f"gnomon: {len(lines)} {what}{more}", file=sys.stderr)
