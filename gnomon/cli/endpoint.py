"""Options of commands that ask a language model."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gnomon.cli.options import place

LOCAL = "http://localhost:8000/v1"
KeyFile = Annotated[Path | None, typer.Option(parser=place, metavar="FILE", help="Where the endpoint's key stands.")]
Cache = Annotated[
    Path | None, typer.Option(parser=place, metavar="FILE", help="Answers that are kept; answers.sqlite in the folder.")
]
Replay = Annotated[bool, typer.Option("--replay", help="Answer from the cache alone, without network.")]
AtOnce = Annotated[int, typer.Option(min=1, max=256, help="Requests at a time.")]
AMinute = Annotated[float, typer.Option(min=0, help="Requests a minute at most; 0: as many as come.")]
Timeout = Annotated[float, typer.Option(min=1, help="Seconds that one answer may take; a small machine needs more.")]
Temperature = Annotated[float, typer.Option(min=0, max=2, help="How freely the model speaks.")]
PriceRead = Annotated[float | None, typer.Option(min=0, help="What a million tokens cost that are read.")]
PriceWritten = Annotated[float | None, typer.Option(min=0, help="What a million tokens cost that are written.")]
