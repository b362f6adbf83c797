"""The front of the `gnomon` command, which each file beside this one adds its own to."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(
    name="gnomon",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Begin with: gnomon show chart/bar -o bar.png",
)


def told(asked: bool) -> None:
    """The version alone, then out."""
    if asked:
        from importlib.metadata import version

        typer.echo(f"gnomon {version('gnomon')}")
        raise typer.Exit


@app.callback()
def front(
    asked: Annotated[
        bool, typer.Option("--version", callback=told, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """Pictures drawn by code, with the truth about every pixel of them: exact data for vision-language models."""
