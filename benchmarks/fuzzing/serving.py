"""The process that runs case after case, and says what went wrong with each."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from fuzzing.broken import rng_of
from fuzzing.cases import SORTS
from gnomon.datasets.files import HALF

FORBIDDEN = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "socket.connect", "pty.spawn")


def check(file: Path) -> int:
    """What `gnomon generate` does with a recipe before anything is made."""
    from gnomon.cli import explained
    from gnomon.commands.recipes import Making, planned

    try:
        plan, _ = planned(Making(what=[str(file)]))
        for index in range(3):
            plan.draw(index)
    except Exception as e:
        print(f"gnomon: {explained(e)}", file=sys.stderr)
        return 2
    return 0


def serve(pipe: Any, scratch: str) -> None:
    """Run case after case; what a case starts or speaks to is written down by an audit hook of Python itself."""
    from gnomon.cli import run
    from gnomon.runners import verify as verifying

    seen: list[str] = []
    watching = [False]

    def hook(event: str, arguments: Any) -> None:
        if watching[0] and event.startswith(FORBIDDEN):
            seen.append(f"{event} {str(arguments)[:100]}")

    sys.addaudithook(hook)
    tempfile.tempdir = scratch
    verifying.work = here  # type: ignore[attr-defined]  # a broken part may end its process: this one, then
    while True:
        sort, seed, number = pipe.recv()
        place = Path(tempfile.mkdtemp(prefix="case-"))
        os.chdir(place)
        Path("evil.sh").write_text("#!/bin/sh\ntouch canary\n")
        Path("evil.sh").chmod(0o755)
        words = SORTS[sort](place, rng_of(sort, seed, number))
        before = {p: p.stat().st_mtime_ns for p in place.rglob("*")}
        said = io.StringIO()
        seen.clear()
        watching[0] = True
        try:
            with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
                status = check(Path(words[1])) if words[0] == "check" else run(words)
        except BaseException as e:
            status, _ = 99, said.write(f"{type(e).__name__}: {e}")
        watching[0] = False
        text = said.getvalue()
        new = [str(p) for p in place.rglob("*") if p not in before]
        new = [p for p in new if words[0] != "finish" or HALF in p]  # which writes manifest and card
        faults = [f"ran {s}" for s in seen] + [f"left {p}" for p in new]
        faults += ["a bug of gnomon"] * ("bug of gnomon" in text or "Traceback" in text)
        faults += [f"status {status}"] * (status not in (0, 1, 2))
        pipe.send((faults, text[-600:], status))
        if not faults:
            shutil.rmtree(place, ignore_errors=True)


def here(open_: Any, setting: Any, jobs: Any, workers: int, patience: float = 0.0) -> Any:
    """Do jobs in this process, so that thousands of cases need not start it anew."""
    from gnomon.runners.crew import Event, outcome_of

    with open_(setting) as do:
        for number, job in enumerate(jobs):
            what, value = outcome_of(do, job, lambda count: None)
            yield Event("failed" if what != "done" else what, number, value)
