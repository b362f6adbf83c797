"""Faults put into runs at every stage, and how the runs come out of them: nothing lost, nothing wrong, no hang.

    python benchmarks/many_faults.py [GROUP ...] [--folder FOLDER]

Groups: passing, lasting, engines, rest (files that are damaged at rest), driver (killed), room (no space), odd (slow
disk, clock). After each the run is made again without faults; then every file must be the one of a run that met none.
`lost` are files that are not there then, `wrong` those with other bytes, `hung` runs that took longer than they may.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from faults import ENGINE, Fault, run
from helpers import command, tree

from gnomon.datasets.load import only
from gnomon.datasets.plan import missing
from gnomon.runners.crew import Stopped
from gnomon.truth.refused import Refused

FAST = ["geometry/triangle", "molecule/skeletal"]
STAGES = ("generate", "render", "annotate", "store")
MACHINE, BUGS, DEATHS = (
    ("OSError", "MemoryError", "RuntimeError"),
    ("ValueError", "KeyError"),
    ("SIGKILL", "SIGSEGV", "exit"),
)
PATIENCE = 60.0  # seconds; the machine may be busy
LONG = 1800.0  # seconds that no group may take for one run
ALWAYS = 10**6


@dataclass(frozen=True)
class Result:
    """What came of some faults of one sort."""

    what: str
    injected: int
    lost: int
    wrong: int
    hung: int

    @classmethod
    def of(cls, what: str, injected: int, out: Path, clean: Path, seconds: float) -> Result:
        have, want = tree(out), tree(clean)
        lost = [name for name in want if name not in have]
        wrong = [name for name in have if have[name] != want.get(name, have[name]) or name not in want]
        for name in (*lost, *wrong):
            print(f"    {what}: {name} {'lost' if name in lost else 'wrong'}")
        return cls(what, injected, len(lost), len(wrong), int(seconds > LONG))


def clean_run(folder: Path, kinds: list[str], n: int, part_size: int = 2) -> Path:
    """A run without faults, made once for each size."""
    out = folder / f"clean-{kinds[0].replace('/', '-')}-{n}-{part_size}"
    assert run(out, kinds, n, part_size=part_size).failed == []
    return out


def through(folder: Path, what: str, kinds: list[str], faults: Sequence[Fault], part_size: int = 2) -> Result:
    """One run with faults, each in a part of its own, then one without; files against those of a clean run."""
    n = part_size * len(faults)
    out, clean = folder / what.replace(" ", "-"), clean_run(folder, kinds, n, part_size)
    begun = time.monotonic()
    struck = 0
    for _ in range(len(faults)):  # a run stops when eight parts in a row cannot be made; the next goes on behind them
        try:
            run(out, kinds, n, faults, part_size=part_size, patience=PATIENCE)
            break
        except Stopped:
            met = [f for f in faults if f.struck(out.with_name(f"{out.name}-marks"))]
            struck += sum(f.times == ALWAYS for f in met)
            faults = [f for f in faults if f not in met]
    marks = out.with_name(f"{out.name}-marks")
    struck += sum(min(f.struck(marks), f.times) > 0 for f in faults)
    assert run(out, kinds, n, part_size=part_size).failed == []
    return Result.of(what, struck, out, clean, time.monotonic() - begun)


def each(whats: Sequence[str], times: Sequence[int], stages: Sequence[str] = STAGES, part_size: int = 2) -> list[Fault]:
    """Every sort at every stage so many times, each in a part of its own."""
    sorts = [(w, s, t) for w in whats for s in stages for t in times]
    return [Fault(w, s, part_size * i, t) for i, (w, s, t) in enumerate(sorts)]


def passing(folder: Path) -> Iterator[Result]:
    yield through(folder, "errors of the machine once, thrice, five times", FAST, each(MACHINE, (1, 3, 5)))
    yield through(folder, "errors that may be bugs once, twice", FAST, each(BUGS, (1, 2)))
    yield through(folder, "a worker that dies once", FAST, each(DEATHS, (1,)))
    yield through(folder, "a worker that hangs", FAST, each(("hang",), (1,), STAGES[:2]))


def lasting(folder: Path) -> Iterator[Result]:
    yield through(folder, "errors of the machine always", FAST, each(MACHINE, (ALWAYS,)))
    yield through(folder, "a worker that dies twice", FAST, each(DEATHS[:1], (2,)))
    yield through(folder, "a worker that dies always", FAST, each(DEATHS, (ALWAYS,)))


def engines(folder: Path) -> Iterator[Result]:
    for kind, ways in (("document/invoice", ENGINE), ("chart/bar", ENGINE), ("space/tabletop", ENGINE[:2])):
        if missing(only(kind)):
            print(f"    {kind}: no engine here")
            continue
        stages = ("generate", "render")  # before the picture; an engine is open from the second sample on
        faults = [Fault(f.what, f.stage, f.index + 1, f.times) for f in each(ways, (1, 2, 4), stages)]
        yield through(folder, f"{kind}: engine killed, stopped, without its page", [kind], faults)


def flipped(file: Path, at: float) -> None:
    data = bytearray(file.read_bytes())
    data[int(at * (len(data) - 1))] ^= 0x55
    file.write_bytes(data)


def cut(file: Path, share: float) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * share)])


def rest(folder: Path) -> Iterator[Result]:
    """Damage to what is finished: each part another, all mended by one run; then what lies beside, one by one."""
    n, part_size = 64, 2
    clean = clean_run(folder, FAST, n, part_size)
    damages: list[Callable[[Path], object]] = [
        *(lambda f, at=k / 12: flipped(f, at) for k in range(13)),
        *(lambda f, share=k / 5: cut(f, share) for k in range(5)),
        lambda f: f.unlink(),
        lambda f: f.write_bytes(b"PAR1 none PAR1"),
        lambda f: f.write_bytes(f.read_bytes() + b"\0"),
        lambda f: shutil.copy(f.with_name("train-00031.parquet"), f),
        lambda f: f.write_bytes(f.with_name("train-00030.parquet").read_bytes()),
        lambda f: f.with_name(f"{f.name}.writing-host-1").write_bytes(f.read_bytes()[:99]),
    ]
    for manifest in ("as it was", "gone"):  # what a manifest names is held by SHA-256, without one each page is read
        begun = time.monotonic()
        out = Path(shutil.copytree(clean, folder / f"rest-{manifest.replace(' ', '-')}"))
        for number, damage in enumerate(damages):
            damage(out / "data" / f"train-{number:05d}.parquet")
        if manifest == "gone":
            (out / "manifest.jsonl").unlink()
        run(out, FAST, n, part_size=part_size)
        for name, data in tree(clean).items():  # a flip in bytes that no page holds is found only by the manifest
            if manifest == "gone" and name.startswith("data") and (out / name).read_bytes() != data:
                print(f"    without a manifest {name} passes")
        yield Result.of(f"parts damaged, manifest {manifest}", len(damages), out, clean, time.monotonic() - begun)
    beside: list[tuple[str, Callable[[Path], object]]] = [
        *((name, lambda f, at=k / 4: flipped(f, at)) for name in ("manifest.jsonl", "README.md") for k in range(5)),
        *((name, lambda f, share=k / 4: cut(f, share)) for name in ("manifest.jsonl", "README.md") for k in range(4)),
        *((name, lambda f: f.unlink()) for name in ("manifest.jsonl", "README.md", "rejected/train-00003.jsonl")),
        *((name, lambda f: f.write_bytes(b"\xff[5\n{")) for name in ("manifest.jsonl", "rejected/train-00003.jsonl")),
        ("manifest.jsonl", lambda f: f.write_bytes(f.read_bytes() * 2)),
        ("manifest.jsonl", lambda f: f.write_bytes(b'{"part": 5, "first": "x", "end": null}\n' + f.read_bytes())),
        ("README.md.writing-host-7", lambda f: f.write_bytes(b"half")),
        ("rejected/train-00003.jsonl.writing-host-7", lambda f: f.write_bytes(b"half")),
    ]
    begun = time.monotonic()
    out = Path(shutil.copytree(clean, folder / "rest-beside"))
    results = []
    for name, damage in beside:
        damage(out / name)
        run(out, FAST, n, part_size=part_size)
        results.append(Result.of(f"{name} damaged", 1, out, clean, time.monotonic() - begun))
    sums = (sum(getattr(r, f) for r in results) for f in ("injected", "lost", "wrong", "hung"))
    yield Result("manifest, card, what was turned away, halves damaged", *sums)


def driver(folder: Path) -> Iterator[Result]:
    """The command itself killed, at moments spread over its run, till it comes to its end."""
    n, part_size = 40, 2
    clean = clean_run(folder, FAST, n, part_size)
    given = ("generate", *FAST, "-n", n, "--seed", 5, "--part-size", part_size, "--workers", 1)
    for how in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT):
        begun = time.monotonic()
        out, kills = folder / f"driver-{how.name}", 0
        for turn in range(40):
            process = subprocess.Popen(
                command(*given, "-o", out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
            )
            seen = len(list(out.glob("data/*.parquet")))
            while process.poll() is None and len(list(out.glob("data/*.parquet"))) < seen + 1 + turn % 3:
                time.sleep(0.02)
            if process.poll() is not None:
                break
            os.kill(process.pid, how)  # the driver alone: its workers have to notice
            process.wait()
            kills += 1
        assert run(out, FAST, n, part_size=part_size).failed == []
        yield Result.of(f"driver killed by {how.name}", kills, out, clean, time.monotonic() - begun)


@contextmanager
def small(place: Path, size: str) -> Iterator[Path]:
    """A file system in memory of so many bytes; needs root."""
    place.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(place)], check=True, capture_output=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=False, capture_output=True)


def room(folder: Path) -> Iterator[Result]:
    """Output on a disk that fills up at once, a little later, still later: it stops, says so, and goes on with room."""
    n, part_size = 24, 2
    clean = clean_run(folder, FAST, n, part_size)
    sizes = [f"{k}k" for k in (4, 16, 40, 64, 100, 150, 200, 300)]
    begun, injected = time.monotonic(), 0
    for size in sizes:
        try:
            with small(folder / f"full-{size}", size) as place:
                try:
                    run(place / "out", FAST, n, part_size=part_size)
                except (Stopped, Refused, OSError):
                    injected += 1
                half = [name for name in tree(place) if ".writing-" in name]
                assert not half, half
                subprocess.run(["mount", "-o", "remount,size=64m", str(place)], check=True)
                assert run(place / "out", FAST, n, part_size=part_size).failed == []
                yield Result.of(f"output full at {size}", 1, place / "out", clean, time.monotonic() - begun)
        except subprocess.CalledProcessError as e:
            print(f"    room: cannot mount: {e.stderr!r}")
            return
    with small(folder / "tmp", "32k") as place:
        fill = place / "full"
        fill.write_bytes(b"\0" * 28_000)
        before, os.environ["TMPDIR"] = os.environ.get("TMPDIR"), str(place)
        tempfile.tempdir = None
        try:
            for kind in ("document/invoice", "molecule/skeletal"):
                if missing(only(kind)):
                    continue
                out = folder / f"tmp-{kind.replace('/', '-')}"
                with_room = clean_run(folder, [kind], 4)
                try:
                    run(out, [kind], 4, part_size=2, patience=PATIENCE)
                except Stopped as e:
                    print(f"    no room in the temporary folder: {str(e)[:150]}")
                fill.unlink(missing_ok=True)
                assert run(out, [kind], 4, part_size=2).failed == []
                yield Result.of(f"temporary folder full: {kind}", 1, out, with_room, time.monotonic() - begun)
        finally:
            del os.environ["TMPDIR"]
            if before:
                os.environ["TMPDIR"] = before
            tempfile.tempdir = None


def odd(folder: Path) -> Iterator[Result]:
    yield through(folder, "a disk that is slow", FAST, each(("slow disk",), (1, 2), STAGES))
    yield through(folder, "a clock that jumps ahead, back", FAST, each(("clock ahead", "clock back"), (1,), STAGES))


GROUPS: dict[str, Callable[[Path], Iterator[Result]]] = {
    f.__name__: f for f in (passing, lasting, engines, rest, driver, room, odd)
}


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("groups", nargs="*", metavar="GROUP", help=", ".join(GROUPS))
    reader.add_argument("--folder", type=Path, default=None, help="scratch; kept if given")
    given = reader.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="gnomon-faults-"))
    folder.mkdir(parents=True, exist_ok=True)
    results = []
    for group in given.groups or GROUPS:
        for result in GROUPS[group](folder):
            results.append(result)
            print(tabled(result), flush=True)
    sums: list[Any] = [sum(getattr(r, f) for r in results) for f in ("injected", "lost", "wrong", "hung")]
    print(tabled(Result("all", *sums)))
    if given.folder is None:
        shutil.rmtree(folder, ignore_errors=True)
    return int(any(sums[1:]))


def tabled(r: Result) -> str:
    return f"{r.what:<60} {r.injected:>5} injected {r.lost:>4} lost {r.wrong:>4} wrong {r.hung:>4} hung"


if __name__ == "__main__":
    sys.exit(main())
