"""A small dataset of all families whose engine is there, made once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import gnomon

from gnomon.datasets.load import only, read
from gnomon.datasets.plan import missing
from gnomon.datasets.sample import Sample

MIXED = (
    "chart/bar", "chart/multiline", "document/invoice", "function/quadratic", "geometry/triangle",
    "geometry/arc_sector", "molecule/skeletal", "space/tabletop",
)  # fmt: skip


@pytest.fixture(scope="session")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty-four samples in four parts."""
    out = tmp_path_factory.mktemp("mixed") / "out"
    kinds = [kind for kind in MIXED if not missing(only(kind))]
    done = gnomon("generate", *kinds, "-n", 24, "--seed", 7, "-o", out, "--part-size", 6, "--workers", 1)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="session")
def samples(mixed: Path) -> Iterator[list[Sample]]:
    yield list(read(mixed))
