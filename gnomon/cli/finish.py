"""`gnomon finish`: the shares of an array job put together."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gnomon.cli.app import app
from gnomon.cli.options import place


@app.command(epilog="Example: gnomon finish out/")
def finish(
    folder: Annotated[Path, typer.Argument(parser=place, metavar="FOLDER", help="What the shares were made into.")],
) -> None:
    """Put together what shares of an array job made: manifest, card, totals. Exit 1 if parts are missing."""
    from gnomon.commands.generate import finish_all

    finish_all(folder)
