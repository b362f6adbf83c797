"""What the tests of consumers share: a dataset of all families, and its exports."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers import gnomon

from gnomon.datasets.load import only
from gnomon.datasets.plan import missing

KINDS = (
    "chart/bar", "chart/multiline", "document/invoice", "function/quadratic", "geometry/triangle",
    "geometry/arc_sector", "molecule/skeletal", "space/tabletop",
)  # fmt: skip
Exported = Callable[..., Path]


@pytest.fixture(scope="session")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty-four samples in three parts, of the families whose engine is there."""
    out = tmp_path_factory.mktemp("mixed") / "out"
    kinds = [kind for kind in KINDS if not missing(only(kind))]
    done = gnomon("generate", *kinds, "-n", 24, "--seed", 7, "-o", out, "--part-size", 8, "--workers", 1)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="session")
def exported(mixed: Path, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """A way to have the dataset in a format, with options as on the command line."""

    def export(format: str, *options: object) -> Path:
        out = tmp_path_factory.mktemp(format) / "out"
        done = gnomon("export", mixed, "--to", format, "-o", out, "--workers", 1, *options)
        assert done.returncode == 0, done.stderr
        return out

    return export
