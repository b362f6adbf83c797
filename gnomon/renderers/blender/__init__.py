"""Blender, in a process and an environment of its own.

`cycles-fast` traces light with few samples, `cycles` with more; `preview` is quick and plain.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gnomon.renderers.blender.process import Blender

SETTINGS = ("cycles-fast", "cycles", "preview")


@contextmanager
def open_engine(setting: str = "cycles-fast") -> Iterator[Blender]:
    """A Blender kept open. NoBlender if it is not set up, ValueError if the setting is unknown."""
    from gnomon.renderers.blender.environment import NoBlender, find
    from gnomon.renderers.blender.process import Blender

    if setting not in SETTINGS:
        raise ValueError(f"no setting {setting!r} of blender; there are: {', '.join(SETTINGS)}")
    home = find()
    if home is None:
        raise NoBlender(missing())
    with Blender(home.python, setting) as blender:
        yield blender


def versions() -> dict[str, str]:
    """Blender draws; embree and numpy measure."""
    from importlib.metadata import version

    from gnomon.renderers.blender.environment import find

    home = find()
    drawing = {"bpy": home.pair.blender} if home is not None else {}
    return {**drawing, "embreex": version("embreex"), "numpy": version("numpy"), "shapely": version("shapely")}


def missing() -> str | None:
    """What is missing, and how to get it; None if nothing is."""
    from gnomon.renderers.blender.environment import find, homes

    if find() is not None:
        return None
    why = next((f" ({home.complaint.read_text().strip()})" for home in homes()), "")
    return f"Blender is not set up{why}; run: gnomon setup blender"
