"""`gnomon view`: a dataset in a browser."""

from __future__ import annotations

from typing import Annotated

import typer

from gnomon.cli.app import app
from gnomon.cli.options import Folder


@app.command(epilog="Example: gnomon view out/")
def view(
    folder: Folder,
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8420,
    browser: Annotated[bool, typer.Option(help="Open a browser.")] = True,
) -> None:
    """Browse pictures, marks, questions and evidence in a browser."""
    from gnomon.datasets.load import part_files
    from gnomon.viewer.server import serve

    part_files(folder)
    serve(folder, port, browser)
