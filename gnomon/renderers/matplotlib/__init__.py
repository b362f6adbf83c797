"""matplotlib: Figure and Agg canvas without pyplot, layout computed by us, fonts by file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from gnomon.renderers.fonts import font_file

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties


class Fonts:
    """Font properties by family and weight, made once an engine."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, bool], FontProperties] = {}

    def get(self, family: str, bold: bool = False) -> FontProperties:
        """matplotlib FontProperties of a font file."""
        from matplotlib.font_manager import FontProperties

        key = (family, bold)
        if key not in self._made:
            self._made[key] = FontProperties(fname=str(font_file(family, bold)))
        return self._made[key]


@contextmanager
def open_engine(setting: str = "") -> Iterator[Fonts]:
    """Fonts kept open; matplotlib needs nothing else."""
    import matplotlib

    # the defaults, whatever the user's matplotlibrc says
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams["svg.hashsalt"] = "gnomon"
        yield Fonts()


@cache
def versions() -> dict[str, str]:
    from importlib.metadata import version

    return {"matplotlib": version("matplotlib")}


def missing() -> str | None:
    """None: matplotlib comes with gnomon."""
    return None
