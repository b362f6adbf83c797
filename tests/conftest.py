"""What many tests share: engines kept open, a small dataset."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import QUICK, gnomon
from hypothesis import HealthCheck, settings

from gnomon.datasets.load import only, read
from gnomon.datasets.plan import missing
from gnomon.datasets.sample import Sample
from gnomon.registry import kinds
from gnomon.renderers.engines import Engines

# the same examples each time, however busy the machine
settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")


MIXED = (
    "chart/bar", "chart/multiline", "document/invoice", "function/quadratic", "geometry/triangle",
    "geometry/arc_sector", "molecule/skeletal", "space/tabletop",
)  # fmt: skip


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--mixed", type=Path, help="the folder of a dataset that stands for `mixed`, such as a larger one")


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


@pytest.fixture(scope="session")
def mixed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty-four samples of all families whose engine is there, in four parts. Copy it before changing it."""
    given: Path | None = request.config.getoption("--mixed")
    if given is not None:
        return given.resolve()
    out = tmp_path_factory.mktemp("mixed") / "out"
    wanted = [kind for kind in MIXED if not missing(only(kind))]
    done = gnomon("generate", *wanted, "-n", 24, "--seed", 7, "-o", out, "--part-size", 6, "--workers", 1)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="session")
def samples(mixed: Path) -> list[Sample]:
    return list(read(mixed))
