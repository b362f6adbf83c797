"""What many tests use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gnomon.datasets.load import only
from gnomon.datasets.plan import missing

QUICK = ("chart/bar", "geometry/triangle", "molecule/skeletal")  # kinds that need nothing but Python packages


def command(*arguments: object) -> list[str]:
    """The `gnomon` command, of the Python that runs the tests."""
    return [sys.executable, "-m", "gnomon.cli", *map(str, arguments)]


def gnomon(*arguments: object, **given: Any) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    return subprocess.run(command(*arguments), capture_output=True, text=True, timeout=300, check=False, **given)


def need(kind: str) -> None:
    """Skip the test if the kind's engine is not there, and say what is."""
    lacking = missing(only(kind))
    if lacking:
        pytest.skip("; ".join(lacking))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder and its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
