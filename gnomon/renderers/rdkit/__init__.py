"""RDKit's drawing of molecules: MolDraw2DCairo for the pixels, MolDraw2DSVG for the geometry of the same drawing."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def open_engine() -> Iterator[None]:
    """RDKit keeps nothing open: each picture has its own drawer."""
    yield None


def versions() -> dict[str, str]:
    from importlib.metadata import version

    return {"rdkit": version("rdkit")}


def missing() -> str | None:
    """What is missing and how to get it; None if all is there."""
    return None if importlib.util.find_spec("rdkit") else "rdkit is not installed: pip install rdkit"
