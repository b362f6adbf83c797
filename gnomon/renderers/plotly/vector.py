"""Vector files of plotly's figures, by kaleido in the browser that is there."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

from gnomon.truth.refused import Refused


def missing() -> str | None:
    """What to install, if anything."""
    return None if find_spec("kaleido") else "kaleido is missing: pip install 'gnomon[vector]'"


def written(figure: dict[str, Any], size: tuple[int, int], form: str, browser: str) -> bytes:
    """The file of a figure in plotly's JSON. Refused if kaleido is missing."""
    lacking = missing()
    if lacking:
        raise Refused(lacking)
    import asyncio

    import kaleido

    options = {"format": form, "width": size[0], "height": size[1]}

    async def calc() -> bytes:
        async with kaleido.Kaleido(n=1, path=browser) as maker:
            made: bytes = await maker.calc_fig(figure, opts=options)
            return made

    return asyncio.run(calc())
