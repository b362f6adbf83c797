"""Options and arguments that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def named(text: str) -> str:
    """What was named: an empty path would be the folder one stands in."""
    if not text.strip():
        raise typer.BadParameter("expected a path, got nothing")
    return text


def place(text: str | Path) -> Path:
    """A path on this machine that was named, or the default. `Path` would make s3:/bucket of s3://bucket."""
    if "://" in named(str(text)):
        raise typer.BadParameter(f"expected a path on this machine, got {text}: fetch it from there first")
    return Path(text)


Seed = Annotated[int | None, typer.Option(min=0, help="The number that everything follows from.")]
Level = Annotated[int | None, typer.Option(min=1, max=5, help="1 easy to 5 hard; all in turn if not given.")]
Engine = Annotated[str | None, typer.Option(help="What draws, such as matplotlib or blender:cycles-fast.")]
Source = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME=PATH", help="Your own content, such as tables=csv/ or smiles=mine.smi."),
]
Workers = Annotated[
    int | None, typer.Option(min=1, max=1024, help="Worker processes; as many as there are cores if not given.")
]
Folder = Annotated[Path, typer.Argument(parser=place, metavar="FOLDER", help="The folder of a dataset.")]
JSON = Annotated[bool, typer.Option("--json", help="As JSON.")]
SkipMissing = Annotated[
    bool, typer.Option("--skip-missing", help="Leave out kinds whose engine is not there, and say which.")
]
