"""`gnomon setup`: engines that do not come with gnomon."""

from __future__ import annotations

import typer

from gnomon.cli.app import app

setup_app = typer.Typer(no_args_is_help=True, help="Get an engine that does not come with gnomon: blender or browser.")
app.add_typer(setup_app, name="setup")


@setup_app.command("blender")
def setup_blender() -> None:
    """An environment of its own for Blender (about 1 GB)."""
    from gnomon.commands.setup import set_up_blender

    set_up_blender()


@setup_app.command("browser")
def setup_browser() -> None:
    """A Chromium for documents, where the system has none."""
    from gnomon.commands.setup import set_up_browser

    set_up_browser()
