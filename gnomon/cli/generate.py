"""`gnomon generate`: a dataset."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gnomon.cli.app import app
from gnomon.cli.options import Engine, Level, Seed, SkipMissing, Source, Workers, named, place


@app.command(
    epilog="Examples: gnomon generate chart/bar molecule -n 1000 --seed 7 -o out/, "
    "gnomon generate recipe.yaml -o out/, gnomon generate charts-like-chartqa -o out/"
)
def generate(
    what: Annotated[
        list[str], typer.Argument(metavar="KIND...|RECIPE", help="Kinds, families, patterns; or a recipe.")
    ],
    number: Annotated[
        int | None, typer.Option("-n", "--number", min=1, help="How many samples; may be raised later.")
    ] = None,
    seed: Seed = None,
    output: Annotated[
        str,
        typer.Option(
            *("-o", "--output"),
            metavar="PATH|URL",
            help="The folder, or s3://… and the like; what is there already is gone on with.",
        ),
    ] = "out",
    workers: Workers = None,
    runner: Annotated[str, typer.Option(help="Who does the work: local or ray.")] = "local",
    address: Annotated[str, typer.Option(help="The Ray cluster, such as auto; one on this machine if not given.")] = "",
    engine: Engine = None,
    level: Level = None,
    source: Source = None,
    part_size: Annotated[
        int | None, typer.Option(min=1, max=100_000, help="Samples in a part file; 100 if not given.")
    ] = None,
    split: Annotated[str | None, typer.Option(help="train, test, …; train if not given.")] = None,
    part: Annotated[
        str | None, typer.Option(metavar="i/N", help="Only share i of N, for array jobs: 1/3, 2/3, 3/3; then finish.")
    ] = None,
    skip_missing: SkipMissing = False,
    also: Annotated[
        str | None, typer.Option(metavar="FORM", help="Beside the dataset, each picture as a vector file: svg or pdf.")
    ] = None,
    log: Annotated[
        Path | None,
        typer.Option("--log-json", parser=place, metavar="FILE", help="How it goes, as lines of JSON added to a file."),
    ] = None,
) -> None:
    """Make a dataset. Interrupted, the same command goes on where it was."""
    from gnomon.commands.generate import Hands, generate_at
    from gnomon.commands.recipes import Making

    named(output)  # a URL is welcome, too
    generate_at(
        Making(
            what=what,
            number=number,
            seed=seed,
            engine=engine,
            level=level,
            source=source or (),
            part_size=part_size,
            split=split,
        ),
        Hands(
            workers=workers,
            runner=runner,
            address=address,
            part=part,
            skip_missing=skip_missing,
            also=also,
            log=log,
        ),
        output,
    )
