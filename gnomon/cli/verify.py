"""`gnomon verify`: a dataset held to its promises."""

from __future__ import annotations

from typing import Annotated

import typer

from gnomon.cli.app import app
from gnomon.cli.options import Folder, Workers


@app.command(epilog="Examples: gnomon verify out/ --sample 0.1, gnomon verify out/ --again 0.02")
def verify(
    folder: Folder,
    sample: Annotated[float, typer.Option(min=0.0, max=1.0, help="The share of samples that is checked.")] = 1.0,
    again: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="The share of samples whose pictures are drawn again and compared.")
    ] = 0.0,
    workers: Workers = None,
) -> None:
    """Trust no file: hold parts and rows against the recipe, work out every answer again, measure the pictures.

    Exit 1 if anything is missing, is not what the recipe gives, or disagrees.
    """
    from gnomon.commands.verify import verify_all

    verify_all(folder, sample, workers, again)
