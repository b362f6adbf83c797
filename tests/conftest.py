"""What many tests share: engines kept open, a small dataset."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import QUICK, gnomon
from hypothesis import HealthCheck, settings

from gnomon.datasets.load import only
from gnomon.datasets.plan import missing
from gnomon.registry import kinds
from gnomon.renderers.engines import Engines

# the same examples each time, however busy the machine
settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")


@pytest.fixture(scope="session")
def engines() -> Iterator[Engines]:
    with Engines() as opened:
        yield opened


@pytest.fixture(scope="session")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty-four samples of the quick kinds and of documents, in three parts. Copy it before changing it."""
    out = tmp_path_factory.mktemp("dataset") / "out"
    wanted = [k for k in kinds() if k in QUICK or (k.startswith("document") and not missing(only(k)))]
    done = gnomon("generate", *wanted, "-n", 24, "--seed", 7, "-o", out, "--part-size", 8, "--workers", 2)
    assert done.returncode == 0, done.stderr
    return out
