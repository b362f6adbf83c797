"""`gnomon stats`: what a dataset is like."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gnomon.cli.app import app
from gnomon.cli.options import JSON, Folder, place


@app.command(epilog="Examples: gnomon stats out/, gnomon stats out/ --json --report report.html")
def stats(
    folder: Folder,
    json: JSON = False,
    report: Annotated[
        Path | None, typer.Option(parser=place, metavar="FILE", help="Where the page goes; report.html in the folder.")
    ] = None,
) -> None:
    """What a dataset is like: balance, levels, diversity, lengths, what guessers score; also as a page with plots."""
    from gnomon.commands.stats import stats_all

    stats_all(folder, json, report)
