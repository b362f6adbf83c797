"""What many tests share: engines kept open, kinds whose engines are there, a small dataset."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gnomon.datasets.load import only
from gnomon.datasets.plan import missing
from gnomon.house import kinds
from gnomon.renderers.engines import Engines

QUICK = ("chart/bar", "geometry/triangle", "molecule/skeletal")  # kinds that need nothing but Python packages


def gnomon(*arguments: object, **given: object) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    command = [sys.executable, "-m", "gnomon.cli", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, **given)  # type: ignore[call-overload,no-any-return]


def need(kind: str) -> None:
    """Skip the test if the kind's engine is not there, and say what is."""
    lacking = missing(only(kind))
    if lacking:
        pytest.skip("; ".join(lacking))


@pytest.fixture(scope="session")
def engines() -> Iterator[Engines]:
    with Engines() as opened:
        yield opened


@pytest.fixture(scope="session")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty-four samples of the quick kinds and of documents, in three parts."""
    out = tmp_path_factory.mktemp("dataset") / "out"
    wanted = [k for k in kinds() if k in QUICK or (k.startswith("document") and not missing(only(k)))]
    done = gnomon("generate", *wanted, "-n", 24, "--seed", 7, "-o", out, "--part-size", 8, "--workers", 2)
    assert done.returncode == 0, done.stderr
    return out
