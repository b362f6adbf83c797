"""`gnomon show`: one sample."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gnomon.cli.app import app
from gnomon.cli.options import Engine, Level, Seed, Source, place


@app.command(epilog="Example: gnomon show chart/bar --seed 7 --index 42 --marks -o bar.png")
def show(
    kind: str,
    seed: Seed = None,
    index: Annotated[int, typer.Option(min=0, help="Which sample of the run.")] = 0,
    level: Level = None,
    engine: Engine = None,
    source: Source = None,
    marks: Annotated[bool, typer.Option("--marks", help="Draw the marks over the picture.")] = False,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", parser=place, metavar="PATH", help="The picture's file: .png, .svg or .pdf."),
    ] = None,
    steps: Annotated[
        bool, typer.Option("--steps", help="Beside the picture, one for each step of each question's reasoning.")
    ] = False,
    options: Annotated[
        list[str] | None, typer.Option("--set", metavar="OPTION=VALUE", help="An option of the kind: to_scale=false.")
    ] = None,
) -> None:
    """One sample, looked at: its picture, questions and answers."""
    from gnomon.commands.show import show_one

    show_one(kind, seed or 0, index, level, engine, source or [], marks, output, steps, options or [])
