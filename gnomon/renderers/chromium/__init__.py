"""Chromium: one browser and one page kept open. A page is replaced, measured and photographed, without any network."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gnomon.truth.refused import Refused

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PLACES = (
    "/usr/lib/chromium/chromium-headless-shell",
    "chromium-headless-shell",
    "chrome-headless-shell",
    "headless_shell",
    "/usr/lib/chromium/chromium",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


@contextmanager
def open_engine() -> Iterator[Any]:
    """A browser kept open, the one found here: no recipe names a program. FileNotFoundError if there is none."""
    from gnomon.renderers.chromium.page import Chromium

    path = found()
    if path is None:
        raise FileNotFoundError(missing())
    browser = Chromium(path)
    try:
        yield browser
    finally:
        browser.close()


@cache
def found() -> str | None:
    """The path of a browser: Debian's, any on the PATH, or else the one that Playwright downloaded."""
    for place in PLACES:
        path = shutil.which(place)
        if path is not None:
            return path
    return playwrights()


def playwrights() -> str | None:
    """The path of Playwright's own Chromium, if `playwright install chromium` was run."""
    try:
        from playwright.sync_api import sync_playwright

        with sync_playwright() as p:
            path = p.chromium.executable_path
    except (
        Exception
    ):  # Playwright not installed, its driver broken, or an event loop running: then there is none for us
        return None
    return path if os.access(path, os.X_OK) else None


def missing() -> str | None:
    """What to install, if there is no browser."""
    if found() is not None:
        return None
    return "Chromium is missing: install Debian's package chromium-headless-shell, or run: gnomon setup browser"


@cache
def versions() -> dict[str, str]:
    """Name and version of the browser, empty if there is none."""
    path = found()
    return {"chromium": version_of(path)} if path else {}


@cache
def version_of(path: str) -> str:
    """`156.0.8078.79`, with `shell` if it is the headless shell: the two may draw differently."""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.SubprocessError) as e:
        raise Refused(f"{path} --version: expected the version of a browser, got: {e}") from e
    number = next((w for w in done.stdout.split() if w[:1].isdigit()), "")
    if done.returncode or not number:
        raise Refused(
            f"{path} --version: expected the version of a browser, got status {done.returncode} and {done.stdout!r}"
        )
    return f"{number} shell" if is_shell(path) else number


def is_shell(path: str) -> bool:
    return "headless" in Path(path).name


def pixels(png: bytes) -> NDArray[np.uint8]:
    """A PNG as height x width x 3."""
    import io

    import numpy as np
    from PIL import Image

    with Image.open(io.BytesIO(png)) as image:
        return np.array(image if image.mode == "RGB" else image.convert("RGB"))
