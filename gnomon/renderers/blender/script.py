"""The stand-alone script that draws a picture: numpy and bpy are all it needs."""

from __future__ import annotations

from gnomon.scenes.space import Tabletop


def script(scene: Tabletop, job: dict[str, object]) -> str:
    return ""
