"""How plotly draws each noun of a chart: being here is its registration.

A file has `DRAWS`, the nouns that it draws, `traces(chart)`, which yields its traces, `read(seen)`, which marks it,
and where a noun needs it
`adjust(chart, figure)`, which changes the layout and the room that is made.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from types import ModuleType


@cache
def nouns() -> tuple[ModuleType, ...]:
    """Every module here, in order of name."""
    import importlib

    names = sorted(m.name for m in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{n}") for n in names)
