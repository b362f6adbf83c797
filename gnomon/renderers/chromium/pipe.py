"""A browser process and its DevTools pipe: commands go in on its file descriptor 3, answers come out on 4.

The pipe needs no port, no server between and no third process; what goes through it are JSON objects that end in NUL.
"""

from __future__ import annotations

import fcntl
import json
import os
import select
import signal
import time
from contextlib import ExitStack
from typing import Any

from gnomon.renderers.rooms import room
from gnomon.renderers.trouble import Trouble

FLAGS = (
    "--headless",
    "--remote-debugging-pipe",
    "--no-first-run",
    "--no-default-browser-check",
    "--mute-audio",
    # the same pixels everywhere
    "--font-render-hinting=none",
    "--disable-lcd-text",
    "--force-device-scale-factor=1",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--disable-gpu",
    # no network, no visits home
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-default-apps",
    "--dns-prefetch-disable",
    "--disable-dev-shm-usage",  # containers have a small /dev/shm
)
# frames are drawn when asked for, and not before the page is ready
FRAMES = ("--enable-begin-frame-control", "--run-all-compositor-stages-before-draw")


CRASHED = ("Inspector.targetCrashed", "Target.targetCrashed")  # the page's own process died, the browser lives


class Gone(Trouble):
    """The browser died or does not answer."""


class Failed(Trouble):
    """The browser answered with an error."""


class Pipe:
    """One browser process. `call` sends a command and waits for its answer; events are passed over."""

    def __init__(self, path: str, frames: bool, patience: float = 30.0) -> None:
        self.patience = patience
        self._stack = ExitStack()
        self.folder = self._stack.enter_context(room())
        flags = [*FLAGS, *(FRAMES if frames else ()), f"--user-data-dir={self.folder}"]
        if os.geteuid() == 0:
            flags.append("--no-sandbox")  # Chromium refuses to run as root with it
        commands, self._send = os.pipe()
        self._receive, answers = os.pipe()
        # high numbers, so that 3 and 4 are free to be given to the child
        high = [fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 10) for fd in (commands, answers)]
        null = os.open(os.devnull, os.O_RDWR)
        try:
            self.pid = os.posix_spawn(
                path,
                [path, *flags, "about:blank"],
                {**os.environ, "TMPDIR": str(self.folder)},
                setsid=True,
                file_actions=[
                    *((os.POSIX_SPAWN_DUP2, null, fd) for fd in (0, 1, 2)),
                    (os.POSIX_SPAWN_DUP2, high[0], 3),
                    (os.POSIX_SPAWN_DUP2, high[1], 4),
                ],
            )
        except OSError:
            for fd in (self._send, self._receive):
                os.close(fd)
            self._stack.close()
            raise
        finally:
            for fd in (commands, answers, *high, null):
                os.close(fd)
        os.set_blocking(self._send, False)  # a browser that is stopped takes nothing
        self._rest = b""
        self._count = 0

    def call(self, method: str, session: str = "", **params: Any) -> dict[str, Any]:
        """The answer to a command. Gone if there is none, Failed if it is an error."""
        self._count += 1
        message: dict[str, Any] = {"id": self._count, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        deadline = time.monotonic() + self.patience
        try:
            while data:
                if not select.select([], [self._send], [], max(0.0, deadline - time.monotonic()))[1]:
                    raise Gone(f"the browser takes nothing at {method}")
                data = data[os.write(self._send, data) :]
        except OSError as e:
            raise Gone(f"the browser went away at {method}") from e
        while True:
            answer = json.loads(self._next(method, deadline))
            if answer.get("method") in CRASHED:
                raise Gone(f"the page crashed at {method}")
            if answer.get("id") == self._count:
                if "error" in answer:
                    raise Failed(f"{method}: {answer['error'].get('message')}")
                result: dict[str, Any] = answer["result"]
                return result

    def _next(self, method: str, deadline: float) -> bytes:
        parts = [self._rest]
        while b"\0" not in parts[-1]:
            ready, _, _ = select.select([self._receive], [], [], max(0.0, deadline - time.monotonic()))
            data = os.read(self._receive, 1 << 20) if ready else b""
            if not data:
                raise Gone(f"the browser {'went away' if ready else 'does not answer'} at {method}")
            parts.append(data)
        found, _, self._rest = b"".join(parts).partition(b"\0")
        return found

    def close(self) -> None:
        """End the browser and all it started, and remove its folder."""
        for fd in (self._send, self._receive):
            os.close(fd)
        try:
            os.killpg(self.pid, signal.SIGKILL)  # it keeps nothing that would be worth an orderly end
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        self._stack.close()
