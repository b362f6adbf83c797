"""`gnomon suite`: the benchmark suites there are, and making one."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import typer

from gnomon.commands.ending import status
from gnomon.commands.progress import progress
from gnomon.commands.recipes import must_have_engines, without_missing
from gnomon.commands.telling import tell, warn
from gnomon.datasets.folder import locked
from gnomon.datasets.passed import Within
from gnomon.datasets.plan import prepare
from gnomon.exports.suites.freeze import ABOUT, ALL, digest_of, freeze, made_of
from gnomon.exports.suites.item import items_of
from gnomon.exports.suites.suite import catalogue, load_suite
from gnomon.runners.crew import Stopped
from gnomon.runners.generate import generate
from gnomon.truth.refused import Refused


def make_suite(
    name: str, out: Path, questions: int | None, workers: int | None, skip_missing: bool, within: Within = ALL
) -> None:
    """Draw the pool, choose, freeze. What is there already is gone on with; what is whole is left as it is."""
    suite = load_suite(name, questions)
    if (out / ABOUT).is_file():
        was = held(out)
        if (was["suite"], was["edition"], was["made_of"]) != (name, suite.seed, made_of(suite, within)):
            raise Refused(f"{out}: holds {was['suite']} with {was['questions']} questions; give another folder with -o")
        check(out, was)
        tell(f"{out}: is there and whole, {was['sha256']}")
        return
    plan = prepare(suite.recipe, name=name)
    if skip_missing:
        plan = without_missing(plan)
    must_have_engines(plan)
    try:
        with progress("drawing") as shown:
            outcome = generate(plan, out / "pool", workers or os.cpu_count() or 1, shown)
    except Stopped as e:
        raise Refused(str(e)) from e
    except KeyboardInterrupt as e:
        warn("gnomon: stopped; what was finished is kept, the same command goes on from there")
        raise typer.Exit(status(e)) from None
    with locked(out), progress("choosing") as shown:
        shown.begun(outcome.rows, 0)
        looked = 0

        def tick() -> None:
            nonlocal looked
            looked += 1
            shown.made(looked, 0)

        about = freeze(name, suite, out, tick, within)
    tell(f"{out}: {about['questions']:,} questions about {about['pictures']:,} pictures, SHA-256 {about['sha256']}")


def held(out: Path) -> dict[str, Any]:
    """What a folder says of the suite in it."""
    found: dict[str, Any] = json.loads((out / ABOUT).read_text(encoding="utf-8"))
    return found


def check(out: Path, was: dict[str, Any]) -> None:
    """Refused if the questions in a folder are not those that were frozen."""
    items = [item for file in sorted((out / "data").glob("*.parquet")) for item in items_of(file)]
    now = digest_of(items)
    if now != was["sha256"]:
        raise Refused(f"{out}: its questions have the SHA-256 {now}, {ABOUT} says {was['sha256']}; it was changed")


def list_suites() -> None:
    """Names, sizes and what each asks."""
    for name in catalogue():
        suite = load_suite(name)
        tell(f"{name:<18}  {suite.questions:>5,} questions  {suite.about}")
