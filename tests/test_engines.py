"""Engines that are not there: what can be had is found, what cannot is left out by name, and a remedy is said."""

from __future__ import annotations

import sys
import venv
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest
from helpers import need

import gnomon
from gnomon.cli import run
from gnomon.datasets.load import read
from gnomon.renderers import blender
from gnomon.renderers.blender import environment
from gnomon.renderers.blender.pairs import PAIRS, interpreters, python_of

HERE = f"{sys.version_info[0]}.{sys.version_info[1]}"


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The one place where Blender's environment may be; nothing is there yet."""
    place = tmp_path / "blender"
    monkeypatch.setattr(environment, "places", lambda: iter([place]))
    environment.find.cache_clear()
    yield place
    environment.find.cache_clear()


def test_each_pair_is_pinned() -> None:
    for pair in PAIRS:
        pins = pair.requirements.read_text().split()
        assert f"bpy=={pair.blender}" in pins and all("==" in pin for pin in pins)


def test_only_a_python_that_works_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shim that says the right version but cannot make environments is passed over."""
    for pair in PAIRS:
        shim = tmp_path / f"python{pair.python}"
        shim.write_text("#!/bin/sh\necho no such version >&2\nexit 127\n")
        shim.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert python_of(str(tmp_path / "python3.13")) == ""
    assert python_of(str(tmp_path / "nothing")) == ""
    assert python_of(sys.executable) == HERE
    assert [program for _, program in interpreters()] == [sys.executable for p in PAIRS if p.python == HERE]


def test_a_python_on_the_path_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the running Python is none of the pairs' the next one on PATH is taken."""
    wanted = PAIRS[-1]
    other = tmp_path / f"python{wanted.python}"
    other.write_text(f"#!/bin/sh\necho {wanted.python}\n")
    other.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python3.12"))
    assert list(interpreters()) == [(wanted, str(other))]


def test_what_cannot_be_had_says_so_in_one_line(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a registry, with and without a Python that fits."""
    alone = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", "PIP_CONFIG_FILE": "/dev/null", "UV_OFFLINE": "1"}
    for name, value in alone.items():
        monkeypatch.setenv(name, value)
    assert run(["setup", "blender"]) == 2
    (said,) = capsys.readouterr().err.splitlines()
    assert "gnomon setup blender" in said
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(environment, "interpreters", lambda: iter(()))
    monkeypatch.setattr(environment, "uv", lambda room: None)
    assert run(["setup", "blender"]) == 2
    (said,) = capsys.readouterr().err.splitlines()
    assert HERE in said and "gnomon setup blender" in said and all(p.python in said for p in PAIRS)
    assert not elsewhere.exists()


def test_a_blender_that_does_not_work_is_not_found(elsewhere: Path) -> None:
    """An environment whose bpy cannot be imported: the reason is kept beside it and said, until it works."""
    pair = next((p for p in PAIRS if p.python == HERE), None)
    if pair is None:
        pytest.skip(f"no Blender is built for Python {HERE}")
    venv.create(elsewhere, with_pip=False, symlinks=True)
    packages = elsewhere / f"lib/python{HERE}/site-packages"
    (packages / f"bpy-{pair.blender}.dist-info").mkdir()
    home = environment.find()
    assert home is not None and "No module named 'bpy'" in environment.trouble(home)
    assert environment.find() is None
    lack = blender.missing()
    assert lack is not None and "No module named 'bpy'" in lack and "gnomon setup blender" in lack
    (packages / "bpy.py").write_text(f"class app:\n    version_string = '{pair.blender} LTS'\n")
    assert environment.install(lambda _: None) == home
    assert environment.find() == home and blender.missing() is None


def test_a_row_names_its_blender() -> None:
    need("space/tabletop")
    home = environment.find()
    assert home is not None
    versions = dict(gnomon.sample("space/tabletop", seed=3).versions)
    assert versions["bpy"] == home.pair.blender
    assert versions["embreex"] == version("embreex")


MIX = "mix:\n- {kind: geometry/triangle}\n- {kind: space/tabletop}\nseed: 7\nsize: 4\n"


def test_a_family_without_its_engine_is_left_out(
    elsewhere: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe, out = tmp_path / "recipe.yaml", tmp_path / "out"
    recipe.write_text(MIX)
    assert run(["generate", str(recipe), "-o", str(out)]) == 2
    assert "gnomon setup blender" in capsys.readouterr().err
    assert run(["generate", str(recipe), "-o", str(out), "--skip-missing", "--workers", "1"]) == 0
    said = [line for line in capsys.readouterr().err.splitlines() if "left out" in line]
    assert len(said) == 1 and "space/tabletop" in said[0] and "gnomon setup blender" in said[0]
    assert [s.kind for s in read(out)] == ["geometry/triangle"] * 4
    assert run(["verify", str(out)]) == 0
    recipe.write_text(MIX.replace("- {kind: geometry/triangle}\n", ""))
    assert run(["generate", str(recipe), "-o", str(tmp_path / "none"), "--skip-missing"]) == 2
