"""`gnomon score`: a model's answers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gnomon.cli.app import app
from gnomon.cli.options import JSON, Folder, place


@app.command(
    epilog="Examples: gnomon score out/ predictions.jsonl, gnomon score suite/ answers.jsonl --picture report.png"
)
def score(
    folder: Folder,
    predictions: Annotated[
        Path, typer.Argument(help='Lines such as {"id": "chart/bar-7-000042", "question": "q0", "prediction": "42"}.')
    ],
    json: JSON = False,
    picture: Annotated[
        Path | None, typer.Option(parser=place, metavar="FILE", help="Draw it, too: report.png, .svg or .pdf.")
    ] = None,
) -> None:
    """Score a model's answers, by task, level and kind, with intervals, worst cases and what guessers score."""
    from gnomon.commands.score import score_all

    score_all(folder, predictions, json, picture)
