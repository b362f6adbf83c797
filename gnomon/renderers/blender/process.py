"""Blender in a process of its own: JSON lines there and back, replaced when it hangs or dies."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import time
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from gnomon.renderers.rooms import room
from gnomon.renderers.trouble import Trouble

WORKER = Path(__file__).parent / "inside" / "worker.py"
PATIENCE = 120.0  # seconds for one picture; the slowest seen took six
LIFE = 500  # pictures after which a Blender is replaced, in case it leaks


class Blender:
    """One Blender kept open. `ask` sends a job and waits; a lost Blender is replaced once for each job."""

    def __init__(self, python: Path, setting: str, patience: float = PATIENCE) -> None:
        self.setting = setting
        self.python = python
        self.patience = patience
        self._stack = ExitStack()
        self.room = self._stack.enter_context(room(in_memory=True))
        self._process: subprocess.Popen[bytes] | None = None
        self._rest = b""
        self._drawn = 0

    def __enter__(self) -> Blender:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        self._stack.close()

    def ask(self, job: Mapping[str, Any]) -> None:
        """Have a job done. Trouble if Blender fails at it, or is lost twice over it: what it draws is sound by then."""
        line = json.dumps(dict(job)).encode() + b"\n"
        lost = ""
        for _ in range(2):
            try:
                answer = self._exchange(line)
            except (OSError, EOFError, ValueError) as error:  # ValueError: an answer cut off
                lost = str(error) or type(error).__name__
                self.stop()
                continue
            if "error" in answer:
                raise Trouble(f"blender: {answer['error']}")
            return
        raise Trouble(f"blender lost: {lost}; {self._last_words()}")

    def stop(self) -> None:
        """End the process, by force if it does not listen."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _exchange(self, line: bytes) -> dict[str, Any]:
        if self._process is None or self._process.poll() is not None or self._drawn >= LIFE:
            self.stop()
            self._start()
        assert self._process is not None and self._process.stdin is not None
        self._process.stdin.write(line)
        self._process.stdin.flush()
        self._drawn += 1
        return self._receive()

    def _start(self) -> None:
        """A new Blender, spawned and not forked, on one core."""
        alone = {"LP_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONNOUSERSITE": "1"}
        with (self.room / "stderr").open("wb") as words:
            self._process = subprocess.Popen(
                [str(self.python), "-I", str(WORKER)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=words,
                env={**os.environ, **alone, "TMPDIR": str(self.room)}, cwd=self.room,
            )  # fmt: skip
        self._rest, self._drawn = b"", 0
        self._receive()

    def _receive(self) -> dict[str, Any]:
        """The next line; EOFError if Blender is gone, TimeoutError after `patience` seconds."""
        assert self._process is not None and self._process.stdout is not None
        pipe = self._process.stdout.fileno()
        end = time.monotonic() + self.patience
        with selectors.DefaultSelector() as ready:
            ready.register(pipe, selectors.EVENT_READ)
            while b"\n" not in self._rest:
                if not ready.select(end - time.monotonic()):
                    raise TimeoutError(f"no answer for {self.patience:g} s")
                piece = os.read(pipe, 65536)
                if not piece:
                    raise EOFError(f"ended with status {self._process.wait()}")
                self._rest += piece
        line, _, self._rest = self._rest.partition(b"\n")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _last_words(self) -> str:
        try:
            lines = (self.room / "stderr").read_text(errors="replace").splitlines()
        except OSError:
            return ""
        # Mesa's complaint about EGL comes always and means nothing
        return next((x for x in reversed(lines) if x.strip() and "EGL" not in x), "")
