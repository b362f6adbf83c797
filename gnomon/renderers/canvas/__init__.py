"""Our own canvas over skia: every call says of which element it draws, and so knows where each is seen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib.metadata import version

# rdkit and skia-python ship fontconfig and freetype under the same file names, so that a process loads them once; skia
# can live with rdkit's, rdkit crashes on skia's: rdkit's have to come first
with suppress(ImportError):
    import rdkit.Chem.Draw.rdMolDraw2D  # noqa: F401


@contextmanager
def open_engine() -> Iterator[None]:
    """Nothing to start: skia draws in this process."""
    yield None


def versions() -> dict[str, str]:
    return {"skia-python": installed()}


@cache
def installed() -> str:
    return version("skia-python")


def missing() -> str | None:
    """None, or what is missing and how to get it."""
    try:
        import skia  # noqa: F401
    except ImportError as e:
        return f"skia-python cannot be loaded ({e}); pip install skia-python, and on Debian apt install libegl1 libgl1"
    return None
