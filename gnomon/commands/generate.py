"""`gnomon generate`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from gnomon.commands.ending import status
from gnomon.commands.plan import FILE as PLANNED
from gnomon.commands.plan import how_far_off
from gnomon.commands.progress import progress
from gnomon.commands.recipes import Making, must_ask, must_have_engines, planned, without_missing
from gnomon.commands.telling import tell, warn
from gnomon.datasets.finish import finish
from gnomon.datasets.left_out import skipped
from gnomon.datasets.remote import Remote, is_url, remote
from gnomon.datasets.shares import WHOLE, share_of
from gnomon.datasets.vectors import vectors
from gnomon.renderers.engines import FORMS
from gnomon.runners.account import account_in, file_of, write_account
from gnomon.runners.crew import Stopped
from gnomon.runners.generate import Work, generate
from gnomon.truth.refused import Refused
from gnomon.viewer.overlay import small

SEE = "See them: gnomon view {out}   Check them: gnomon verify {out}"
MOST = 10  # lines of one sort that are printed


@dataclass(frozen=True, kw_only=True)
class Hands:
    """Who does the work, and where it goes: `part` is a share i/N of an array job, `address` that of a Ray cluster,
    `also` a form of vector files: svg or pdf, `log` a file for lines of JSON on how it goes.
    """

    out: Path = Path()
    workers: int | None = None
    runner: str = "local"
    address: str = ""
    part: str | None = None
    skip_missing: bool = False
    also: str | None = None
    log: Path | None = None


def generate_at(said: Making, by: Hands, to: str) -> None:
    """Make what is missing in a folder or at a URL; exits 1 if something could not be made."""
    if not is_url(to) or to.startswith("file://"):
        generate_all(said, replace(by, out=Path(to.removeprefix("file://"))))
        return
    if by.address or by.also is not None:
        what = "--address" if by.address else "--also"
        raise Refused(
            f"{what}: expected a folder that all can write to, got {to}; shares (--part i/N) each send their own"
        )
    with remote(to) as away:
        try:
            generate_all(said, replace(by, out=away.stage), away)
        finally:
            away.send_rest()


def generate_all(said: Making, by: Hands, away: Remote | None = None) -> None:
    """Make what is missing; exits 1 if something could not be made. `away` is where the dataset is, if not here."""
    if by.runner not in RUNNERS:
        raise Refused(f"--runner: expected a runner, got {by.runner!r}; there are: {', '.join(RUNNERS)}")
    if by.address and by.runner != "ray":
        raise Refused("--address: expected with --runner ray, which it is the cluster of")
    if by.also is not None and by.also not in FORMS:
        raise Refused(f"--also: expected a form of vector files, got {by.also!r}; there are: {', '.join(FORMS)}")
    out, share = by.out, share_of(by.part) if by.part is not None else WHOLE
    plan, folder = planned(said)
    if by.skip_missing:
        plan = without_missing(plan)
    must_have_engines(plan)
    must_ask(plan)
    left = skipped(plan)
    told(left, "lines on what is left out of your data")
    account = account_in(file_of(out, share))
    try:
        with (
            progress("making", by.log, account) as shown,
            RUNNERS[by.runner](by.address, by.workers) as (hands, count),
        ):
            try:
                outcome = generate(
                    plan, out, count, shown, folder, hands=hands, share=share, account=account, away=away
                )
            finally:
                shown.log("end", **account.told())
                with suppress(Refused):  # a full disk is told of already, and by more than this
                    # never the same twice, so it stands beside the rows only where somebody asked for it
                    if (out / "recipe.yaml").is_file() and (by.log is not None or (out / PLANNED).is_file()):
                        write_account(file_of(out, share), account)
    except Stopped as e:
        raise Refused(str(e)) from e
    except KeyboardInterrupt as e:
        warn("gnomon: stopped; what was finished is kept, the same command goes on from there")
        raise typer.Exit(status(e)) from None
    if by.also is not None:
        told(vectors(out, by.also), f"have no .{by.also} file")
    told(outcome.failed, "could not be made")
    told(outcome.undrawn, f"records of yours are in none of the {outcome.rows:,} pictures")
    if left:
        warn(f"gnomon: of your data {len(left):,} things are left out, named above and in README.md")
    next_ = f"When all shares are done: gnomon finish {out}" if share != WHOLE else SEE.format(out=out)
    next_ = next_ if away is None else "Check them: fetch the folder, then gnomon verify"
    tell(f"{away.root if away is not None else out}: {outcome.rows:,} samples{turned(outcome.rejected)}. {next_}")
    if share == WHOLE and (off := how_far_off(out, account)):
        tell(off)
    if outcome.failed:
        raise typer.Exit(1)


@contextmanager
def local(address: str, workers: int | None) -> Iterator[tuple[Work, int]]:
    """This machine: as many workers as there are cores, if it is not said."""
    from gnomon.runners.local import work

    yield work, workers or os.cpu_count() or 1


@contextmanager
def ray(address: str, workers: int | None) -> Iterator[tuple[Work, int]]:
    """Ray, here or at an address: as many workers as it has CPUs, if it is not said."""
    from gnomon.runners.ray import cluster, work

    with cluster(address, workers) as count:
        yield work, count


RUNNERS: dict[str, Callable[[str, int | None], AbstractContextManager[tuple[Work, int]]]] = {"local": local, "ray": ray}


def finish_all(out: Path) -> None:
    """Put together what shares have made; exits 1 if something is missing."""
    totals = finish(out, small)
    told(totals.failed, "are missing or wrong")
    tell(f"{out}: {totals.rows:,} samples{turned(totals.rejected)}. {SEE.format(out=out)}")
    if totals.failed:
        raise typer.Exit(1)


def turned(draws: int) -> str:
    return f", {draws:,} draws turned away" if draws else ""


def told(lines: list[str], what: str) -> None:
    """Some plain lines on stderr, and how many more there are."""
    for line in lines[:MOST]:
        warn(f"gnomon: {line}")
    if lines:
        more = f", {len(lines) - MOST} more than shown" if len(lines) > MOST else ""
        warn(f"gnomon: {len(lines)} {what}{more}")
