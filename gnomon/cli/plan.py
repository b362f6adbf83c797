"""`gnomon plan`: what a recipe takes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gnomon.cli.app import app
from gnomon.cli.options import Engine, Level, Seed, Source, place


def count(text: str | int) -> int:
    """A number of samples: 5000, 5_000, 1e6."""
    try:
        number = float(str(text))
    except ValueError:
        number = 0.0
    if not (1 <= number <= 1e12 and number == int(number)):
        raise typer.BadParameter(f"expected a whole number from 1 on, such as 5000 or 1e6, got {text!r}")
    return int(number)


@app.command(
    epilog="Examples: gnomon plan recipe.yaml -n 100000, gnomon plan charts -n 1e6 --machines 20 --cores 8 --price 0.3"
)
def plan(
    what: Annotated[list[str], typer.Argument(metavar="KIND...|RECIPE")],
    number: Annotated[
        int | None, typer.Option("-n", "--number", parser=count, metavar="NUMBER", help="How many samples: 5000, 1e6.")
    ] = None,
    seed: Seed = None,
    engine: Engine = None,
    level: Level = None,
    source: Source = None,
    machines: Annotated[int, typer.Option(min=1, help="Over how many machines the work is spread.")] = 1,
    cores: Annotated[
        int | None, typer.Option(min=1, help="Workers on each; this machine's cores if not given.")
    ] = None,
    price: Annotated[float | None, typer.Option(min=0, help="What one machine costs an hour.")] = None,
    trial: Annotated[int, typer.Option(min=1, max=1000, help="Samples of each line that are made and measured.")] = 5,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", parser=place, metavar="PATH", help="Keep it there: the run says how far off it is."
        ),
    ] = None,
) -> None:
    """What a recipe would make and what that takes: CPU, disk, time, price, from samples that are made and measured."""
    import os

    from gnomon.commands.plan import Machines, plan_all
    from gnomon.commands.recipes import Making

    making = Making(what=what, number=number, seed=seed, engine=engine, level=level, source=source or ())
    plan_all(making, Machines(machines, cores or os.cpu_count() or 1, price), trial, output)
