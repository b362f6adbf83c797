"""`gnomon export`."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from gnomon.commands.ending import status
from gnomon.commands.progress import progress
from gnomon.commands.telling import tell, warn
from gnomon.exports.format import format_called, names
from gnomon.exports.options import Options
from gnomon.exports.part import Wish
from gnomon.exports.split import APART, Split, shares_of
from gnomon.exports.survey import Cap
from gnomon.runners.crew import Stopped
from gnomon.runners.export import export
from gnomon.truth.refused import Refused


@dataclass(frozen=True, kw_only=True)
class Sides:
    """How rows are parted and counted, as said on the command line."""

    split: str = ""
    apart: str = ""
    cap: int = 0
    balance: str = ""


def export_all(data: Path, to: str, out: Path, options: Options, by: Sides, workers: int | None) -> None:
    """Give out a dataset; exits 1 if a part could not be. The format `help` names those there are."""
    if to in ("help", "list"):
        list_formats()
        return
    wish = Wish(format=to, out=out, options=options, split=parted(by), cap=Cap(by.cap, by.balance))
    refuse_idle(to, by)
    try:
        with progress("exporting") as shown:
            outcome = export(data, wish, workers or os.cpu_count() or 1, shown)
    except Stopped as e:
        raise Refused(str(e)) from e
    except KeyboardInterrupt as e:
        warn("gnomon: stopped; what was finished is kept, the same command goes on from there")
        raise typer.Exit(status(e)) from None
    for line in outcome.failed:
        warn(f"gnomon: {line}")
    if outcome.left_out:
        warn(f"gnomon: {outcome.left_out:,} samples are left out, since they share {by.apart} with two splits")
    if outcome.failed:
        raise typer.Exit(1)
    counts = ", ".join(f"{rows:,} {split}" for split, rows in outcome.rows.items()) or "no"
    tell(f"{out}: {counts} rows of {outcome.samples:,} samples for {to}")
    if not outcome.rows:
        raise Refused(f"{data}: nothing in it fits what is asked for; {out} has no rows")


def wished(pixels: str, **said: Any) -> Options:
    """The options as said on the command line; Refused if `pixels` are no two numbers."""
    least, _, most = pixels.partition(":")
    if pixels and not (f"0{least}".isdigit() and f"0{most}".isdigit() and int(f"0{least}") <= int(f"0{most}")):
        raise Refused(f"--pixels: expected least and most, such as 3136:1003520; got {pixels!r}")
    return Options(least_pixels=int(f"0{least}"), most_pixels=int(f"0{most}"), **said)


def parted(by: Sides) -> Split:
    """The split that is asked for; Refused if there is no such one."""
    apart = tuple(name.strip() for name in by.apart.split(",") if name.strip())
    for name in apart:
        if name not in APART:
            raise Refused(f"--apart: expected some of {', '.join(APART)}; got {name!r}")
    if apart and not by.split:
        raise Refused("--apart: expected --split with it, such as --split train=0.9,test=0.1")
    return Split(shares_of(by.split) if by.split else (), apart)


def refuse_idle(to: str, by: Sides) -> None:
    """Refused if questions are counted where no row is a question."""
    if format_called(to).rows is None and (by.cap or by.balance):
        raise Refused(f"--cap and --balance count questions; the rows of {to} are pictures")


def list_formats() -> None:
    """Every format with what it is for."""
    wide = max(map(len, names()))
    for name in names():
        tell(f"{name:<{wide}}  {format_called(name).about}")
