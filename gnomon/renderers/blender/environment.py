"""Blender's own Python environment: bpy wants one Python and its own packages, so it never enters ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gnomon.renderers.blender.pairs import PAIRS, Pair, interpreters, uv

LIBRARIES = (
    "libx11-6 libxrender1 libxfixes3 libxi6 libxkbcommon0 libsm6 libice6 libgl1 libegl1 libegl-mesa0 libgl1-mesa-dri"
)


class NoBlender(RuntimeError):
    """Blender's environment cannot be made or found; the text says what to do."""


@dataclass(frozen=True)
class Home:
    """An environment that holds bpy."""

    place: Path
    pair: Pair

    @property
    def python(self) -> Path:
        return self.place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def complaint(self) -> Path:
        """A file that says why bpy does not work there; it is there only then."""
        return self.place / "trouble.txt"


def places() -> Iterator[Path]:
    """Where the environment may be, the best first: beside the running Python, else among the user's data."""
    from platformdirs import user_data_path

    yield Path(sys.prefix) / "blender"
    yield user_data_path("gnomon") / "blender"


def homes() -> Iterator[Home]:
    """Every environment that holds a bpy of ours, whether it works or not; none is started."""
    for place in places():
        for pair in PAIRS:
            library = "Lib" if os.name == "nt" else f"lib/python{pair.python}"
            home = Home(place, pair)
            if home.python.exists() and (place / library / f"site-packages/bpy-{pair.blender}.dist-info").is_dir():
                yield home


@cache
def find() -> Home | None:
    """The environment to draw with; None if there is none that works."""
    return next((home for home in homes() if not home.complaint.exists()), None)


def install(report: Callable[[str], object]) -> Home:
    """An environment in which bpy works, made if need be. NoBlender says what to do if that fails."""
    find.cache_clear()
    for home in homes():
        if not trouble(home):
            report(f"Blender {home.pair.blender} is there: {home.place}")
            return home
    place = next((p for p in places() if writable(p)), None)
    if place is None:
        raise NoBlender(f"expected a writable folder, none of these is: {', '.join(map(str, places()))}")
    try:
        home = made(place, report)
    except NoBlender:
        shutil.rmtree(place, ignore_errors=True)
        raise
    wrong = trouble(home)
    if wrong:
        raise NoBlender(wrong)
    report(f"Blender {home.pair.blender} works: {place}")
    return home


def made(place: Path, report: Callable[[str], object]) -> Home:
    """A new environment with the pair that this machine can have."""
    shutil.rmtree(place, ignore_errors=True)
    pair, base = next(interpreters(), (PAIRS[0], ""))
    report(f"making an environment for Blender {pair.blender} in {place} (400 MB to fetch, 1 GB on disk)")
    if base:
        run([base, "-m", "venv", str(place)], "making the environment")
    else:
        fetch_python(pair, place)
    home = Home(place, pair)
    pip = [str(home.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*pip, "-r", str(pair.requirements)], f"installing Blender {pair.blender}")
    return home


def fetch_python(pair: Pair, place: Path) -> None:
    """Have uv find or fetch the Python of a pair and make the environment with it."""
    with tempfile.TemporaryDirectory(prefix="gnomon-") as room:
        program = uv(Path(room))
        try:
            if program is None:
                raise NoBlender("uv is not to be had")
            run([program, "venv", "--quiet", "--seed", "--python", pair.python, str(place)], "uv", remedy="")
        except NoBlender as error:
            needs = " or ".join(f"Python {p.python} (for {p.blender})" for p in PAIRS)
            raise NoBlender(
                f"Blender needs {needs} with its venv module; this is Python {sys.version_info[0]}."
                f"{sys.version_info[1]}, none of them is on PATH and none could be fetched ({error}). Install one "
                "(Debian 13: python3.13-venv, Debian 12: python3.11-venv, elsewhere: uv python install "
                f"{pair.python}), then run: gnomon setup blender"
            ) from error


def trouble(home: Home) -> str:
    """What keeps bpy from being imported, with the remedy; '' if nothing does. Kept beside it, so that `find` knows."""
    version = home.pair.blender
    test = f"import bpy; assert bpy.app.version_string.startswith({version!r}), bpy.app.version_string"
    try:
        command = [str(home.python), "-I", "-c", test]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        wrong = "" if done.returncode == 0 else explained(done)
    except (OSError, subprocess.TimeoutExpired) as error:
        wrong = f"bpy does not start: {error}"
    if wrong:
        home.complaint.write_text(wrong + "\n")
    else:
        home.complaint.unlink(missing_ok=True)
    find.cache_clear()
    return wrong


def explained(done: subprocess.CompletedProcess[str]) -> str:
    last = (done.stderr.strip().splitlines() or [f"status {done.returncode}"])[-1]
    if ".so" in last:
        return f"Blender misses a system library ({last}); on Debian or Ubuntu: apt-get install {LIBRARIES}"
    return f"bpy does not work: {last}"


def writable(place: Path) -> bool:
    """Whether a folder may be made there."""
    above = next((p for p in (place, *place.parents) if p.exists()), None)
    return above is not None and os.access(above, os.W_OK)


def run(command: list[str], what: str, remedy: str = "; try again with: gnomon setup blender") -> None:
    """Run a program; NoBlender with the first error it told, or else its last word, if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = [x.strip() for x in (done.stderr or done.stdout).splitlines() if x.strip()] or ["no message"]
        why = next((x for x in said if x.lower().startswith("error:")), said[-1])
        raise NoBlender(f"{what} failed: {why[:200]}{remedy}")
