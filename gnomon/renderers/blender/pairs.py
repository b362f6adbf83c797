"""Which Blender this machine can have: each is built for one Python alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WORKS = "import ensurepip, sys, venv; print('%d.%d' % sys.version_info[:2])"


@dataclass(frozen=True)
class Pair:
    """A version of bpy and the Python that it is built for."""

    blender: str
    python: str

    @property
    def requirements(self) -> Path:
        """The file that pins bpy and what it stands on."""
        return Path(__file__).with_name(f"requirements-{self.python}.txt")


PAIRS = (Pair("5.2.3", "3.13"), Pair("5.0.1", "3.11"))  # the best first


def interpreters() -> Iterator[tuple[Pair, str]]:
    """The pairs that a Python is here for, and that Python: the running one first, then those on PATH."""
    names = ("python3", *(f"python{pair.python}" for pair in PAIRS))
    for program in dict.fromkeys([sys.executable, *filter(None, map(shutil.which, names))]):
        version = python_of(program)
        yield from ((pair, program) for pair in PAIRS if pair.python == version)


def python_of(program: str) -> str:
    """`3.13`; '' if it does not run (a shim may not) or cannot make environments (Debian parts ensurepip from it)."""
    try:
        done = subprocess.run([program, "-I", "-c", WORKS], capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def uv(room: Path) -> str | None:
    """uv, which can fetch a Python: beside ours, on PATH, or else installed into a folder; None if not to be had."""
    paths = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    found = shutil.which("uv", path=paths)
    if found is None:
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", str(room)]
        subprocess.run([*pip, "uv"], capture_output=True, check=False)
        found = shutil.which("uv", path=str(room / "bin"))
    return found
