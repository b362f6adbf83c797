"""The command itself killed, at moments spread over its run, till it comes to its end."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from helpers import command
from outcome import FAST, Result, clean_run, healed

KILLS = 8  # of each sort at most


def driver(folder: Path) -> Iterator[Result]:
    n, part_size = 40, 2
    clean = clean_run(folder, FAST, n, part_size)
    given = ("generate", *FAST, "-n", n, "--seed", 5, "--part-size", part_size, "--workers", 1)
    for how in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT):
        begun = time.monotonic()
        out, kills = folder / f"driver-{how.name}", 0
        for turn in range(KILLS):
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
        healed(out, FAST, n)
        yield Result.of(f"driver killed by {how.name}", kills, out, clean, time.monotonic() - begun)
