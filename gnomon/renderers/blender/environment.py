"""Blender's own Python environment: bpy wants Python 3.11 and numpy below 2, so it never enters ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
VERSION = "5.0.1"
LIBRARIES = (
    "libx11-6 libxrender1 libxfixes3 libxi6 libxkbcommon0 libsm6 libice6 libgl1 libegl1 libegl-mesa0 libgl1-mesa-dri"
)


class NoBlender(RuntimeError):
    """Blender's environment cannot be made or found; the text says what to do."""


def places() -> Iterator[Path]:
    """Where the environment may be, the best first: beside the running Python, else among the user's data."""
    from platformdirs import user_data_path

    yield Path(sys.prefix) / "blender"
    yield user_data_path("gnomon") / "blender"


@cache
def find() -> Path | None:
    """The Python of an environment that holds bpy, without starting it; None if there is none."""
    for place in places():
        python = place / "bin" / "python"
        if python.exists() and any(place.glob(f"lib/python3.11/site-packages/bpy-{VERSION}.dist-info")):
            return python
    return None


def install(report: Callable[[str], object]) -> Path:
    """The Python of an environment in which bpy works, made if need be. NoBlender says what to do if that fails."""
    find.cache_clear()
    found = find()
    if found is not None and not trouble(found):
        report(f"Blender {VERSION} is there: {found.parent.parent}")
        return found
    base = python311()
    place = next((p for p in places() if writable(p)), None)
    if place is None:
        raise NoBlender(f"expected a writable folder, none of these is: {', '.join(map(str, places()))}")
    report(f"making an environment for Blender {VERSION} in {place} (375 MB to fetch, 820 MB on disk)")
    shutil.rmtree(place, ignore_errors=True)
    _run([base, "-m", "venv", str(place)], "making the environment")
    python = place / "bin" / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run([*pip, "-r", str(REQUIREMENTS)], "installing bpy")
    wrong = trouble(python)
    if wrong:
        raise NoBlender(wrong)
    find.cache_clear()
    report(f"Blender {VERSION} works: {place}")
    return python


def trouble(python: Path) -> str:
    """What keeps bpy from being imported, with the remedy; '' if nothing does."""
    test = f"import bpy; assert bpy.app.version_string == {VERSION!r}, bpy.app.version_string"
    try:
        done = subprocess.run([str(python), "-I", "-c", test], capture_output=True, text=True, timeout=300, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"bpy does not start: {error}"
    if done.returncode == 0:
        return ""
    last = (done.stderr.strip().splitlines() or [f"status {done.returncode}"])[-1]
    if ".so" in last:
        return f"Blender misses a system library ({last}); on Debian or Ubuntu: apt-get install {LIBRARIES}"
    return f"bpy does not work: {last}"


def python311() -> str:
    """A Python 3.11 to make the environment with; NoBlender if there is none."""
    if sys.version_info[:2] == (3, 11):
        return sys.executable
    found = shutil.which("python3.11")
    if found is None:
        have = f"{sys.version_info[0]}.{sys.version_info[1]}"
        raise NoBlender(
            f"Blender {VERSION} needs Python 3.11, this is {have} and there is no python3.11 on PATH; "
            "install it (Debian: apt-get install python3.11 python3.11-venv) and run `gnomon setup blender` again"
        )
    return found


def writable(place: Path) -> bool:
    """Whether a folder may be made there."""
    above = next((p for p in (place, *place.parents) if p.exists()), None)
    return above is not None and os.access(above, os.W_OK)


def _run(command: list[str], what: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or done.stdout.strip().splitlines() or ["no message"])[-1]
        raise NoBlender(f"{what} failed: {last}")
