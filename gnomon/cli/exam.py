"""`gnomon exam`: a vision model's exam."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gnomon.cli.app import app
from gnomon.cli.endpoint import (
    LOCAL,
    AMinute,
    AtOnce,
    Cache,
    KeyFile,
    PriceRead,
    PriceWritten,
    Replay,
    Temperature,
    Timeout,
)
from gnomon.cli.options import JSON, place


@app.command(epilog="Example: gnomon exam out/ --model M --base-url http://localhost:8000/v1 -k 4 --blind -o exam/")
def exam(
    folder: Annotated[Path, typer.Argument(parser=place, metavar="FOLDER", help="The folder of a dataset or a suite.")],
    model: Annotated[str, typer.Option(help="The model's name at the endpoint.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", parser=place, metavar="PATH", help="The folder of the results; exam in FOLDER."),
    ] = None,
    base_url: Annotated[str, typer.Option(metavar="URL", help="An OpenAI-compatible endpoint.")] = LOCAL,
    samples: Annotated[int, typer.Option("-k", "--samples", min=1, help="How often each question is asked.")] = 1,
    blind: Annotated[bool, typer.Option("--blind", help="Ask each question without its picture, too.")] = False,
    number: Annotated[int, typer.Option("-n", "--number", min=0, help="Questions at most; 0: all.")] = 0,
    key_file: KeyFile = None,
    cache: Cache = None,
    replay: Replay = False,
    at_once: AtOnce = 4,
    a_minute: AMinute = 0.0,
    timeout: Timeout = 120.0,
    temperature: Temperature = 0.7,
    price_read: PriceRead = None,
    price_written: PriceWritten = None,
    json: JSON = False,
) -> None:
    """Have a vision model answer from the pictures alone: pass rates by kind, task, level and wording, with intervals.

    Interrupted, the same command goes on and asks nothing twice.
    """
    from gnomon.commands.annotate import Prices, key_from
    from gnomon.commands.exam import exam_all
    from gnomon.models.endpoint import Endpoint
    from gnomon.models.exam import Sitting

    at = Endpoint(
        model=model, url=base_url, key=key_from(key_file), at_once=at_once, a_minute=a_minute, temperature=temperature,
        timeout=timeout,
    )  # fmt: skip
    sitting = Sitting(data=folder, out=output or folder / "exam", samples=samples, blind=blind, most=number)
    exam_all(sitting, at, cache, replay, Prices(price_read, price_written), json)
