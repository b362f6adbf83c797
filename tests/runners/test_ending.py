"""How runs end: in time, with a line and the right status, and with nothing left in the places for temporary files."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import psutil
import pytest
from helpers import command, gnomon, here, need, tree

from gnomon.renderers.rooms import MEMORY, NAME, NEW, OLD, room, sweep_rooms

QUICK = "document/invoice"


def rooms(place: Path) -> list[str]:
    return sorted(p.name for p in place.iterdir()) if place.is_dir() else []


def begun(out: Path, temporary: Path, *words: object) -> subprocess.Popen[str]:
    """A run of many documents by two workers, once it has made a part."""
    going = subprocess.Popen(
        command("generate", QUICK, "-n", 5000, "-o", out, "--part-size", 3, "--workers", 2, *words),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "TMPDIR": str(temporary)},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    end = time.monotonic() + 120
    while not list(out.glob("data/*.parquet")) and going.poll() is None and time.monotonic() < end:
        time.sleep(0.05)
    assert going.poll() is None
    return going


def left(group: int) -> list[str]:
    """Processes of a session that still live."""
    found = []
    for process in psutil.process_iter():
        try:
            if os.getsid(process.pid) == group and process.status() != psutil.STATUS_ZOMBIE:
                found.append(" ".join(process.cmdline()))
        except (psutil.Error, OSError):
            continue
    return found


@pytest.mark.parametrize(("how", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_told_to_end(tmp_path: Path, how: signal.Signals, status: int) -> None:
    """Within 10 s, with a line, its status, no half-written file, no process and nothing temporary."""
    need(QUICK)
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    memory = set(rooms(MEMORY))
    going = begun(tmp_path / "out", temporary)
    start = time.monotonic()
    os.killpg(going.pid, how) if how == signal.SIGINT else going.send_signal(how)
    _, said = going.communicate(timeout=60)
    took = time.monotonic() - start
    assert going.returncode == status and took < 10
    assert "stopped; what was finished is kept" in said and "Traceback" not in said
    assert not [name for name in tree(tmp_path / "out") if ".writing-" in name]
    while left(going.pid) and time.monotonic() < start + 10:  # one that is just ending still has its number
        time.sleep(0.1)
    assert left(going.pid) == [] and rooms(temporary) == [] and set(rooms(MEMORY)) <= memory


def test_what_a_kill_left_is_swept(tmp_path: Path) -> None:
    """A kill -9 of everything leaves rooms behind; the next run clears them away, and those of living ones not."""
    need(QUICK)
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    going = begun(tmp_path / "out", temporary)
    os.killpg(going.pid, signal.SIGKILL)
    going.communicate(timeout=60)
    end = time.monotonic() + 20
    while left(going.pid) and time.monotonic() < end:  # browsers end by themselves once nobody holds their pipes
        time.sleep(0.1)
    for name in ("gnomon-of-others", "other"):
        (temporary / name).mkdir()
    assert [name for name in rooms(temporary) if name.startswith(NAME)]
    done = gnomon("generate", "geometry/triangle", "-n", 1, "-o", tmp_path / "next", "--workers", 1,
                  env={**os.environ, "TMPDIR": str(temporary)})  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert rooms(temporary) == ["gnomon-of-others", "other"]


def test_a_room_is_kept_while_it_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with room() as place:
        sweep_rooms()
        assert place.is_dir() and place.parent == tmp_path
    assert rooms(tmp_path) == []
    (tmp_path / f"{NAME}dead").mkdir()
    (tmp_path / f"{NEW}young").mkdir()
    (tmp_path / f"{NEW}old").mkdir()
    os.utime(tmp_path / f"{NEW}old", (time.time() - 2 * OLD,) * 2)
    (tmp_path / f"{NAME}link").symlink_to(tmp_path)
    sweep_rooms()
    assert rooms(tmp_path) == [f"{NEW}young", f"{NAME}link"]


def test_memory_that_is_full_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A small or full /dev/shm: rooms are made among the temporary files."""
    import shutil
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    if os.access(MEMORY, os.W_OK):
        with room(in_memory=True) as place:
            assert place.parent == MEMORY
    usage = shutil.disk_usage("/")._replace(free=100_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with room(in_memory=True) as place:
        assert place.parent == tmp_path


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["generate", "chart/bar", "-o", ""], "expected a path, got nothing"),
        (["verify", " "], "expected a path, got nothing"),
        (["verify", "s3://bucket/set"], "on this machine, got s3://bucket/set"),
        (["generate", "chart/bar", "--seed", "9" * 30], "seed: expected less than"),
        (["generate", "chart/bar", "-n", "9" * 16, "-o", "x"], "size: expected less than or equal to 1000000000000"),
        (["generate", "chart/bar", "-n", "10000000", "--part-size", "1", "-o", "x"], "at most 1,000,000 parts"),
        (["generate", "chart/bar", "--split", "../x", "-o", "x"], "split: expected: String should match"),
        (["verify", "x", "--sample", "nan"], "--sample"),
    ],
)
def test_the_command_line_is_refused_where_it_is_wrong(
    words: list[str], says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = here(*words)
    assert done.returncode == 2 and says in done.stderr and "a bug of gnomon" not in done.stderr
    assert rooms(tmp_path) in ([], ["x"]) and not list(tmp_path.glob("x/*"))
