"""`gnomon suite`: benchmark suites."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gnomon.cli.app import app
from gnomon.cli.options import SkipMissing, Workers, place

suite_app = typer.Typer(no_args_is_help=True, help="Benchmark suites: frozen, balanced, of a seed space of their own.")
app.add_typer(suite_app, name="suite")


@suite_app.command("make", epilog="Example: gnomon suite make gnomon-charts -o suites/charts")
def make_suite(
    name: Annotated[str, typer.Argument(help="Which suite: gnomon suite list names them.")],
    output: Annotated[Path, typer.Option("-o", "--output", parser=place, metavar="PATH", help="The folder.")],
    questions: Annotated[
        int | None, typer.Option("-n", "--questions", min=1, help="Fewer or more questions than it has; for trials.")
    ] = None,
    passed: Annotated[str, typer.Option(metavar="FILE", help="Only questions of this exam: exam/passed.jsonl.")] = "",
    rate: Annotated[str, typer.Option(metavar="MIN:MAX", help="Of --passed those with such a rate: 0.2:0.8.")] = "",
    workers: Workers = None,
    skip_missing: SkipMissing = False,
) -> None:
    """Make a suite, for VLMEvalKit, lmms-eval and inspect-ai too. Interrupted, the same command goes on."""
    from gnomon.commands.suite import make_suite
    from gnomon.datasets.passed import Within

    make_suite(name, output, questions, workers, skip_missing, Within(passed, rate))


@suite_app.command("list", epilog="Example: gnomon suite list")
def list_suites() -> None:
    """The suites there are."""
    from gnomon.commands.suite import list_suites

    list_suites()
