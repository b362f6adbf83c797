"""`gnomon inspect`: what is understood of files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gnomon.cli.app import app
from gnomon.cli.options import JSON


@app.command(epilog="Examples: gnomon inspect sales.csv, gnomon inspect csv/ --set 'dates=day first' --json")
def inspect(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Your files, or folders of them.")],
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="WORD=VALUE", help="What a recipe may say of them: decimal=','."),
    ] = None,
    json: JSON = False,
) -> None:
    """What is understood of your files, what is left out and why, and which kinds can draw them. Makes nothing."""
    from gnomon.commands.inspect import inspect_all

    inspect_all(files, settings or [], json)
