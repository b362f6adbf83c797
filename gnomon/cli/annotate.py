"""`gnomon annotate`: a language model's wording, behind the gate."""

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
from gnomon.cli.options import Folder, place

METHODS = "evolve, converse, constrain, prefer, long, short, translate, personas"


@app.command(
    epilog="Example: gnomon annotate out/ --model M --base-url http://localhost:8000/v1 --jobs reword,caption -o out2/"
)
def annotate(
    folder: Folder,
    output: Annotated[
        Path,
        typer.Option("-o", "--output", parser=place, metavar="PATH", help="The folder; what is there is gone on with."),
    ],
    model: Annotated[str, typer.Option(help="The model's name at the endpoint; methods need none.")] = "",
    second_model: Annotated[
        str, typer.Option(metavar="MODEL", help="Another at the endpoint, who says what each wording means.")
    ] = "",
    base_url: Annotated[str, typer.Option(metavar="URL", help="An OpenAI-compatible endpoint.")] = LOCAL,
    jobs: Annotated[
        str, typer.Option(metavar="JOB,...", help=f"reword, caption, propose, content; without a model: {METHODS}.")
    ] = "reword,caption",
    key_file: KeyFile = None,
    cache: Cache = None,
    replay: Replay = False,
    items: Annotated[int, typer.Option(min=1, max=200, help="Texts in one request at most.")] = 20,
    at_once: AtOnce = 4,
    a_minute: AMinute = 0.0,
    timeout: Timeout = 120.0,
    temperature: Temperature = 0.7,
    price_read: PriceRead = None,
    price_written: PriceWritten = None,
) -> None:
    """Have a language model word what is said. Only what passes the gate stands; truth stays as it is.

    Interrupted, the same command goes on and asks nothing twice. The key comes from --key-file, or from GNOMON_API_KEY
    or OPENAI_API_KEY in the environment, and is written nowhere.
    """
    from gnomon.commands.annotate import Prices, annotate_all, key_from
    from gnomon.models.annotate import Wish, jobs_of
    from gnomon.models.endpoint import Endpoint

    at = Endpoint(
        model=model, url=base_url, key=key_from(key_file), at_once=at_once, a_minute=a_minute, temperature=temperature,
        timeout=timeout,
    )  # fmt: skip
    wish = Wish(data=folder, out=output, jobs=jobs_of(jobs), size=items)
    annotate_all(wish, at, cache, replay, Prices(price_read, price_written), second_model)
