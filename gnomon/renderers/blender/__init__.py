"""Blender, in a process and an environment of its own. `workbench` is quick, `cycles-fast` traces light."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gnomon.renderers.blender.process import Blender

SETTINGS = ("workbench", "cycles-fast")


@contextmanager
def open_engine(setting: str = "workbench") -> Iterator[Blender]:
    """A Blender kept open. NoBlender if it is not set up, ValueError if the setting is unknown."""
    from gnomon.renderers.blender.environment import NoBlender, find
    from gnomon.renderers.blender.process import Blender

    if setting not in SETTINGS:
        raise ValueError(f"no setting {setting!r} of blender; there are: {', '.join(SETTINGS)}")
    python = find()
    if python is None:
        raise NoBlender(missing())
    with Blender(python, setting) as blender:
        yield blender


def versions() -> dict[str, str]:
    """Blender draws; embree and numpy measure."""
    from importlib.metadata import version

    from gnomon.renderers.blender.environment import VERSION

    return {"bpy": VERSION, "embreex": version("embreex"), "numpy": version("numpy"), "shapely": version("shapely")}


def missing() -> str | None:
    """What is missing, and how to get it; None if nothing is."""
    from gnomon.renderers.blender.environment import find

    return None if find() is not None else "Blender is not set up; run: gnomon setup blender"
