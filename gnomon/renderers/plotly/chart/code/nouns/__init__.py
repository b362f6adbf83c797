"""What one calls for each noun of a chart: a file writes its nouns by `write(script)`; being here registers it."""

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
