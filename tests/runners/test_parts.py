"""Runs that are interrupted, repeated, raised or starved of disk: nothing is lost and nothing wrong gets in."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import time
from pathlib import Path

import psutil
import pytest
from helpers import command, gnomon, tree
from troubles import open_trouble

from gnomon.commands.progress import Progress
from gnomon.commands.recipes import Making, planned
from gnomon.datasets.folder import differences
from gnomon.runners.crew import Stopped
from gnomon.runners.generate import generate
from gnomon.runners.local import work
from gnomon.truth.refused import Refused

MIX = ["geometry/triangle", "molecule/skeletal"]  # the quickest to begin
ALL = 48


def run(out: Path, n: int, workers: int = 1, seed: int = 5) -> None:
    """A run whose main process is this one."""
    plan, folder = planned(Making(what=MIX, number=n, seed=seed, part_size=6))
    outcome = generate(plan, out, workers, Progress("making"), folder)
    assert outcome.failed == []


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file of a run by one worker."""
    out = tmp_path_factory.mktemp("whole") / "out"
    run(out, ALL)
    return tree(out)


def test_two_workers_write_the_same(whole: dict[str, bytes], tmp_path: Path) -> None:
    run(tmp_path / "out", ALL, workers=2)
    assert tree(tmp_path / "out") == whole


def test_killed_and_resumed(whole: dict[str, bytes], tmp_path: Path) -> None:
    """kill -9 of the main process in the midst of a run; the same command then makes the same bytes."""
    out = tmp_path / "out"
    going = subprocess.Popen(
        command("generate", *MIX, "-n", ALL, "--seed", 5, "-o", out, "--part-size", 6, "--workers", 2),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    end = time.monotonic() + 60
    while not list(out.glob("data/*.parquet")) and going.poll() is None and time.monotonic() < end:
        time.sleep(0.02)
    going.send_signal(signal.SIGKILL)
    assert going.wait() == -signal.SIGKILL
    finished = {p: p.stat().st_mtime_ns for p in out.glob("data/*.parquet")}
    assert 0 < len(finished) < ALL // 6
    run(out, ALL, workers=2)
    assert tree(out) == whole
    assert all(p.stat().st_mtime_ns == t for p, t in finished.items()), "a finished part was made again"


def test_interrupted_by_the_user(tmp_path: Path) -> None:
    """Ctrl-C ends the run and its workers, says so in a line, and leaves nothing half-written."""
    out = tmp_path / "out"
    going = subprocess.Popen(
        command("generate", *MIX, "-n", 600, "-o", out, "--part-size", 6, "--workers", 2),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # a test run started in the background ignores Ctrl-C, and its children inherit that
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    end = time.monotonic() + 60
    while not list(out.glob("data/*.parquet")) and going.poll() is None and time.monotonic() < end:
        time.sleep(0.05)
    os.killpg(going.pid, signal.SIGINT)
    _, said = going.communicate(timeout=60)
    assert going.returncode == 130
    assert "goes on from there" in said and "Traceback" not in said
    assert not [name for name in tree(out) if ".writing-" in name]
    end = time.monotonic() + 10
    while alive(going.pid) and time.monotonic() < end:
        time.sleep(0.1)
    assert alive(going.pid) == []


def alive(group: int) -> list[str]:
    """The processes of a group that have not ended."""
    found = []
    for process in psutil.process_iter():
        try:
            if os.getpgid(process.pid) == group and process.status() != psutil.STATUS_ZOMBIE:
                found.append(" ".join(process.cmdline()))
        except (psutil.NoSuchProcess, ProcessLookupError):
            continue
    return found


def test_more_may_be_asked_for_later(whole: dict[str, bytes], tmp_path: Path) -> None:
    """A last part that is not full is made again; asking for fewer changes nothing."""
    out = tmp_path / "out"
    run(out, 15)
    assert [json.loads(line)["rows"] for line in tree(out)["manifest.jsonl"].splitlines()] == [6, 6, 3]
    run(out, ALL)
    assert tree(out) == whole
    run(out, 7)
    assert tree(out) == whole


def test_lost_and_broken_parts_are_made_again(whole: dict[str, bytes], tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(out, ALL)
    (out / "data" / "train-00001.parquet").unlink()
    (out / "data" / "train-00003.parquet").write_bytes(whole["data/train-00003.parquet"][:-100])
    (out / "manifest.jsonl").write_text("torn")
    (out / "data" / "train-00009.parquet.writing-1").write_bytes(b"half")
    run(out, ALL)
    assert tree(out) == whole


def test_another_recipe_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(out, 6)
    before = tree(out)
    with pytest.raises(Refused, match="seed: the folder has 5, this run 6"):
        run(out, 6, seed=6)
    recipe = out / "recipe.yaml"
    recipe.write_text(recipe.read_text().replace("rdkit: ", "rdkit: 0."))
    with pytest.raises(Refused, match=r"resolved\.versions\.rdkit: the folder has '0\."):
        run(out, 12)
    assert tree(out)["data/train-00000.parquet"] == before["data/train-00000.parquet"]


def test_differences_name_what_differs() -> None:
    one = {"mix": [{"kind": "a", "source": {"t": "x"}}], "size": 3, "seed": 1}
    assert list(differences(one, {**one, "size": 9, "mix": [{"kind": "a", "source": {"t": "y"}}]})) == []
    assert list(differences(one, {**one, "seed": 2})) == ["seed: the folder has 1, this run 2"]


def test_two_runs_in_one_folder(tmp_path: Path) -> None:
    from gnomon.datasets.folder import locked

    with locked(tmp_path), pytest.raises(Refused, match="another run"), locked(tmp_path):
        pass


def test_a_full_disk(tmp_path: Path) -> None:
    """A disk that takes no more: a plain line, exit 2, no half-written part; with room again the run goes on."""

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    out = tmp_path / "out"
    words = ["generate", *MIX, "-n", 12, "--seed", 5, "-o", out, "--part-size", 6]
    done = gnomon(*words, preexec_fn=small)
    assert done.returncode == 2
    assert "cannot be written" in done.stderr and "Traceback" not in done.stderr
    assert not [name for name in tree(out) if name.startswith("data/")]
    assert gnomon(*words).returncode == 0
    assert len(tree(out)["manifest.jsonl"].splitlines()) == 2


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for place in (tmp_path / "file" / "out", tmp_path / "file"):
        with pytest.raises(Refused, match="file"):
            run(place, 6)


def test_workers_that_die_hang_or_fail(tmp_path: Path) -> None:
    """The dead and the hanging are replaced and their jobs begun again; what fails twice is given up."""
    events = list(work(open_trouble, str(tmp_path), range(6), workers=2, patience=3))
    results = {e.job: e.value for e in events if e.what == "done"}
    assert results == {0: 0, 1: 1, 2: 4, 4: 16, 5: 25}
    again = {e.job: e.value for e in events if e.what == "again"}
    assert "SIGKILL" in again[1] and "no sign of life" in again[2] and "ZeroDivisionError" in again[3]
    assert [e.job for e in events if e.what == "failed"] == [3]


def test_a_worker_may_stop_the_run(tmp_path: Path) -> None:
    with pytest.raises(Stopped, match="no more room"):
        list(work(open_trouble, str(tmp_path), [9], workers=1))
