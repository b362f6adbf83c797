"""Places that fill up or cannot be written: the output, the temporary folder, the memory's. Needs root, for mounts.

A run that meets this stops in plain words, or does without the place; with room it goes on to the same bytes.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from faults import run
from helpers import command, tree
from outcome import FAST, Result, clean_run, healed

from gnomon.datasets.load import only
from gnomon.datasets.plan import missing
from gnomon.runners.crew import Stopped
from gnomon.truth.refused import Refused

SIZES = (4, 16, 40, 64, 100, 150, 200, 300)  # kB of the output's disk
PLACES = {
    "/dev/shm full": ("/dev/shm",),
    "temporary folder full": ("/tmp",),
    "both full": ("/dev/shm", "/tmp"),
}


def room(folder: Path) -> Iterator[Result]:
    if subprocess.run(["unshare", "-m", "true"], check=False, capture_output=True).returncode:
        print("    room: cannot mount here")
        return
    yield from output(folder)
    for kind in ("molecule/skeletal", "document/invoice", "space/tabletop"):
        if missing(only(kind)):
            print(f"    {kind}: no engine here")
            continue
        for what, places in PLACES.items():
            yield temporary(folder, f"{what}: {kind}", kind, places)


def output(folder: Path) -> Iterator[Result]:
    """A disk that fills up at once, a little later, still later, or is read-only."""
    n, part_size = 24, 2
    clean = clean_run(folder, FAST, n, part_size)
    for size in (*SIZES, 0):
        begun, injected = time.monotonic(), 0
        with small(folder / f"full-{size}", f"{size or 64_000}k") as place:
            if not size:
                remount(place, "ro")
            try:
                run(place / "out", FAST, n, part_size=part_size)
            except (Stopped, Refused, OSError):
                injected = 1
            half = [name for name in tree(place) if ".writing-" in name]
            assert not half, half
            remount(place, "rw,size=64m")
            healed(place / "out", FAST, n)
            what = f"output full at {size} kB" if size else "output read-only"
            yield Result.of(what, injected, place / "out", clean, time.monotonic() - begun)


@contextmanager
def small(place: Path, size: str) -> Iterator[Path]:
    """A file system in memory of so many bytes."""
    place.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=False, capture_output=True)


def remount(place: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(place)], check=True)


def temporary(folder: Path, what: str, kind: str, places: Sequence[str]) -> Result:
    """The command where these places are full, for it alone."""
    n = 2
    clean, out = clean_run(folder, [kind], n, 1), folder / "".join(c if c.isalnum() else "-" for c in what)
    begun = time.monotonic()
    full = [f"mount -t tmpfs -o size=32k none {p}; head -c 40000 /dev/zero > {p}/full 2>/dev/null;" for p in places]
    words = command("generate", kind, "-n", n, "--seed", 5, "--part-size", 1, "--workers", 1, "-o", out)
    words = [word.replace(str(folder), "/mnt") for word in words]  # the output may lie below what is covered
    script = ["unshare", "-m", "sh", "-c", f'mount --bind {folder} /mnt; {" ".join(full)} exec "$@"', "sh"]
    done = subprocess.run([*script, *words], capture_output=True, text=True, check=False)
    said = (done.stderr.strip().splitlines() or [""])[-1]
    assert "bug of gnomon" not in done.stderr + done.stdout and done.returncode in (0, 1, 2), done.stderr
    print(f"    {what}: status {done.returncode} {said[:150]}")
    healed(out, [kind], n, 1)
    return Result.of(what, 1, out, clean, time.monotonic() - begun)
