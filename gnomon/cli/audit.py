"""`gnomon audit`: known lies, and whether the gate catches them."""

from __future__ import annotations

from typing import Annotated

import typer

from gnomon.cli.app import app
from gnomon.cli.options import JSON, Folder


@app.command(epilog="Example: gnomon audit out/ --texts 3000")
def audit(
    folder: Folder,
    texts: Annotated[int, typer.Option(min=1, help="How many of its texts lies are planted in.")] = 3000,
    json: JSON = False,
) -> None:
    """Plant known lies in what is said, and tell how many the gate catches and what it turns away of truthful wordings.

    Exit 1 if it lets a lie through.
    """
    from gnomon.commands.audit import audit_all

    audit_all(folder, texts, json)
