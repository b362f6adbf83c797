"""`gnomon list`: the kinds that there are."""

from __future__ import annotations

from typing import Annotated

import typer

from gnomon.cli.app import app


@app.command("list", epilog="Example: gnomon list --json | jq '.[].kind'")
def list_kinds(
    json: Annotated[bool, typer.Option("--json", help="As JSON, with engines, options, levels and sources.")] = False,
) -> None:
    """The kinds of pictures there are."""
    from gnomon.registry import engines, kinds

    if json:
        import json as js

        from gnomon.commands.show import described

        typer.echo(js.dumps([described(k) for k in kinds()], indent=2, ensure_ascii=False))
        return
    width = max((len(k) for k in kinds()), default=0)
    for kind in kinds():
        typer.echo(f"{kind:<{width}}  {', '.join(engines(kind)) or 'no engine'}")
    from gnomon.datasets.load import shipped

    typer.echo(f"\nRecipes that come with gnomon: {', '.join(shipped())}")
