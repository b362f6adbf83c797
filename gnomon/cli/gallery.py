"""`gnomon gallery`: pictures of every kind."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gnomon.cli.app import app
from gnomon.cli.options import Seed, place


@app.command()
def gallery(
    output: Annotated[
        Path, typer.Option("-o", "--output", parser=place, metavar="PATH", help="Where GALLERY.md and gallery/ go.")
    ] = Path(),
    seed: Seed = None,
    kinds: Annotated[list[str] | None, typer.Option("--kind", help="Only these kinds.")] = None,
) -> None:
    """Pictures of every kind with their questions and marks, as GALLERY.md."""
    from gnomon.commands.gallery import build_gallery

    build_gallery(output, 7 if seed is None else seed, kinds or [])
