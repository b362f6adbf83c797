"""What many tests use."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from gnomon.cli import run
from gnomon.datasets.load import only
from gnomon.datasets.make import Draw
from gnomon.datasets.plan import Plan, missing, prepare
from gnomon.datasets.recipe import Entry, Recipe
from gnomon.registry import generator
from gnomon.truth.chance import chance
from gnomon.truth.rejected import Rejected

QUICK = ("chart/bar", "geometry/triangle", "molecule/skeletal")  # kinds that need nothing but Python packages


def command(*arguments: object) -> list[str]:
    """The `gnomon` command, of the Python that runs the tests."""
    return [sys.executable, "-m", "gnomon.cli", *map(str, arguments)]


def gnomon(*arguments: object, **given: Any) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    return subprocess.run(command(*arguments), capture_output=True, text=True, timeout=300, check=False, **given)


def here(*arguments: object) -> subprocess.CompletedProcess[str]:
    """The command in this process, a second or two quicker: where what is tested is no process."""
    words, out, err = [*map(str, arguments)], io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = run(words)
    return subprocess.CompletedProcess(words, status, out.getvalue(), err.getvalue())


def need(kind: str) -> None:
    """Skip the test if the kind's engine is not there, and say what is."""
    lacking = missing(only(kind))
    if lacking:
        pytest.skip("; ".join(lacking))


def scenes(plan: Plan, draws: int) -> Iterator[tuple[Draw, Any]]:
    """The first draws of a plan and their scenes, no engine needed; those that are turned away are left out."""
    for draw in map(plan.draw, range(draws)):
        kind = generator(draw.kind)
        rng = [chance(draw.kind, kind.VERSION, draw.seed, draw.index, 0, use) for use in ("content", "look")]
        try:
            yield draw, kind.generate(*rng, level=draw.level, source=draw.source, **draw.options)
        except Rejected:
            continue


def first_scenes(kind: str, count: int) -> list[Any]:
    """The first scenes of a kind."""
    plan = prepare(Recipe(mix=[Entry(kind=kind)], seed=8, size=30))
    found = [scene for _, scene in islice(scenes(plan, 30), count)]
    assert len(found) == count, "too few scenes in thirty draws"
    return found


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder and its bytes."""
    files = (p for p in sorted(folder.rglob("*")) if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in files}
