"""`gnomon setup`: engines that do not come with the package."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

from gnomon.commands.telling import tell
from gnomon.truth.refused import Refused


def set_up_blender() -> None:
    """Make Blender's environment, or say that it is there."""
    from gnomon.renderers.blender.environment import NoBlender, install

    try:
        home = install(tell)
    except NoBlender as e:
        raise Refused(str(e)) from e
    tell(f"Blender is ready: {home.python}")


def set_up_browser() -> None:
    """Have Playwright fetch its headless Chromium, unless there is a browser already."""
    from gnomon.renderers import chromium

    if chromium.missing() is not None:
        if importlib.util.find_spec("playwright") is None:
            raise Refused(
                "there is no browser, and no Playwright to fetch one: pip install 'gnomon[browser]' and run this "
                "again, or install Chromium (Debian: apt-get install chromium-headless-shell)"
            )
        tell("fetching Chromium with Playwright")
        done = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium-headless-shell"], check=False)
        lack = chromium.missing()
        if done.returncode or lack is not None:
            hint = "Debian has one: apt-get install chromium-headless-shell"
            raise Refused(lack or f"Playwright could not fetch Chromium; {hint}")
    tell(f"a browser is ready: {chromium.found()}")
