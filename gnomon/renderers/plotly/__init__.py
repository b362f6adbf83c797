"""plotly: plotly.js from the wheel on a Chromium page kept open; figures as plain dicts, boxes from the DOM."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gnomon.renderers import chromium

if TYPE_CHECKING:
    from gnomon.renderers.plotly.page import Plotly


@contextmanager
def open_engine() -> Iterator[Plotly]:
    """A page with plotly.js. FileNotFoundError if it or a browser is missing."""
    from gnomon.renderers.plotly.page import Plotly

    lacking = missing()
    if lacking:
        raise FileNotFoundError(lacking)
    with chromium.open_engine() as browser:
        yield Plotly(browser, library().read_text(encoding="utf-8"))


@cache
def library() -> Path:
    """plotly.min.js as the wheel ships it."""
    spec = find_spec("plotly")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("plotly is missing: pip install plotly")
    return Path(spec.origin).parent / "package_data" / "plotly.min.js"


def missing() -> str | None:
    """What to install, if anything."""
    if find_spec("plotly") is None:
        return "plotly is missing: pip install plotly"
    return chromium.missing()


@cache
def versions() -> dict[str, Any]:
    from importlib.metadata import version

    return {"plotly": version("plotly"), **chromium.versions()}
