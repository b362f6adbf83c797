"""matplotlib: its Agg and its markers without pyplot, figure and artists, layout computed by us, fonts by file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from gnomon.renderers.matplotlib.type import Type


@contextmanager
def open_engine() -> Iterator[Type]:
    """Fonts and glyphs kept; matplotlib needs nothing else."""
    import matplotlib

    # the defaults, whatever the user's matplotlibrc says
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        yield Type()


@cache
def versions() -> dict[str, str]:
    from importlib.metadata import version

    return {"matplotlib": version("matplotlib")}


def missing() -> str | None:
    """None: matplotlib comes with gnomon."""
    return None
