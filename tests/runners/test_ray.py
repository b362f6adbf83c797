"""Ray makes what local workers make, to the byte, also when its workers die, hang or fail."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from faults import Fault, run
from helpers import gnomon, tree

pytest.importorskip("ray")

FAST = ["geometry/triangle", "molecule/skeletal"]


def test_ray_makes_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By two actors; then with faults, by one CPU for two workers: the other waits and holds no part."""
    from gnomon.runners.ray import cluster, work

    assert run(tmp_path / "local", FAST, 16).failed == []
    words = ("generate", *FAST, "-n", 16, "--seed", 5, "--part-size", 4, "--runner", "ray", "--workers", 2)
    done = gnomon(*words, "-o", tmp_path / "ray")
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "ray") == tree(tmp_path / "local")
    # actors find what they run by name
    places = [str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(places))
    faults = [Fault("SIGKILL", "render", 1), Fault("OSError", "annotate", 6, times=4)]
    with cluster("", 1) as count:
        assert count == 1
        outcome = run(tmp_path / "faulty", FAST, 16, faults, by=work, workers=2)
    assert outcome.failed == []
    assert all(f.struck(tmp_path / "faulty-marks") == f.times for f in faults)
    assert tree(tmp_path / "faulty") == tree(tmp_path / "local")
