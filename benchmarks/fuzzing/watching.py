"""The process that runs cases, watched from outside: its CPU, its end, and whether anything speaks to the network."""

from __future__ import annotations

import multiprocessing
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from fuzzing.broken import PORT
from fuzzing.serving import serve
from gnomon.runners.usage import cpu_of

HANG = 10.0  # seconds of CPU
LOADING = 30.0  # more for the first case of a process, which loads all there is
STILL = 600.0  # seconds of a process that waits, on whatever


@dataclass
class Seen:
    """What came of a case: faults, what was said, its exit status, and the CPU it took."""

    faults: list[str]
    text: str = ""
    status: int = -1
    cpu: float = 0.0


class Watched:
    """A process, begun anew after a hang or its end."""

    def __init__(self, scratch: str) -> None:
        self.scratch = scratch
        self.process: Any = None
        self.pipe: Any = None

    def run(self, *case: Any) -> Seen:
        fresh = self.process is None
        if fresh:
            context = multiprocessing.get_context("spawn")
            self.pipe, theirs = context.Pipe()
            self.process = context.Process(target=serve, args=(theirs, self.scratch), daemon=True)
            self.process.start()
            theirs.close()
        begun, used = time.monotonic(), cpu_of(self.process.pid)
        self.pipe.send(case)
        while not self.pipe.poll(0.2):
            if cpu_of(self.process.pid) - used > HANG + LOADING * fresh or time.monotonic() - begun > STILL:
                self.end()
                return Seen([f"no answer for {HANG:g} s"])
        try:
            faults, text, status = self.pipe.recv()
        except EOFError:
            self.process.join(5)
            how = self.process.exitcode
            self.end()
            return Seen([f"its process ended ({how})"])
        return Seen(faults, text, status, 0.0 if fresh else cpu_of(self.process.pid) - used)

    def end(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.join()
        self.process = None


@contextmanager
def listener() -> Iterator[list[str]]:
    """What has spoken to the port that broken data name."""
    heard: list[str] = []
    with socket.create_server(("127.0.0.1", PORT)) as server:

        def listen() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    connection.settimeout(1)
                    heard.append(str(connection.recv(100)))

        threading.Thread(target=listen, daemon=True).start()
        yield heard
