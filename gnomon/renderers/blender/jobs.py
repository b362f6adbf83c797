"""What Blender is told of a scene, and the pixels that it gives back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.blender.process import Blender
from gnomon.renderers.blender.solids import Part
from gnomon.renderers.trouble import Trouble
from gnomon.scenes.space import Camera, Lamp, Place

GROUND = np.array([206, 212, 218], np.float32)  # where a quick picture has no sky
KINDS = {"box": "AREA", "sun": "SUN"}
ARRAYS = ("corners", "triangles", "paint", "finish")


def request(scene: Place, cameras: Sequence[Camera], drawn: Sequence[Part], setting: str) -> dict[str, Any]:
    """The job, its files aside. Blender sees all in metres of drawing, of which one is `unit` metres of the scene."""
    light, unit = scene.light, scene.look.unit
    return {
        "setting": setting,
        "size": scene.size,
        "unit": unit,
        "cameras": [lens(c, unit) for c in cameras],
        "mood": {
            "from": light.direction, "sky": light.sky, "tint": light.tint, "strength": light.strength,
            "turn": light.turn, "exposure": light.exposure, "lamps": [lamp(x, unit) for x in light.lamps],
        },
        "parts": [{"name": p.id, "finishes": p.finishes, "crease": p.crease, "shadow": p.shadow} for p in drawn],
    }  # fmt: skip


def lens(camera: Camera, unit: float) -> dict[str, Any]:
    right, up, forward = camera.axes()
    eye = tuple(c / unit for c in camera.eye)
    return {"angle": camera.angle, "eye": eye, "right": right, "up": up, "forward": forward}


def lamp(given: Lamp, unit: float) -> dict[str, Any]:
    """A lamp in metres of drawing: the nearer box gives as much light with less power."""
    box = given.kind == "box"
    return {
        "kind": KINDS[given.kind], "tint": given.tint, "at": [c / unit for c in given.at],
        "aim": [c / unit for c in given.aim], "wide": given.wide / unit if box else given.wide,
        "high": given.high / unit, "power": given.power / unit**2 if box else given.power,
    }  # fmt: skip


def draw(job: dict[str, Any], drawn: Sequence[Part], size: tuple[int, int], engine: Blender) -> list[NDArray[np.uint8]]:
    """The pixels of a picture by each camera."""
    mesh, outs = engine.room / "mesh.npz", [engine.room / f"out-{k}.png" for k in range(len(job["cameras"]))]
    arrays = {f"{p.id}:{k}": getattr(p, k) for p in drawn for k in ARRAYS}
    if job["unit"] != 1.0:
        arrays |= {f"{p.id}:corners": p.corners / np.float32(job["unit"]) for p in drawn}
    with mesh.open("wb") as file:
        np.savez(file, **arrays)
    for out in outs:
        out.unlink(missing_ok=True)
    engine.ask({**job, "mesh": str(mesh), "outs": [str(out) for out in outs]})
    return [drawn_at(out, size) for out in outs]


def drawn_at(out: Path, size: tuple[int, int]) -> NDArray[np.uint8]:
    """A picture that Blender wrote, over a plain ground where nothing is drawn."""
    from PIL import Image

    with Image.open(out) as image:
        pixels = np.asarray(image.convert("RGBA"), dtype=np.float32)
    if pixels.shape[:2] != (size[1], size[0]):
        raise Trouble(f"blender: a picture of {pixels.shape[1]} x {pixels.shape[0]}")
    cover = pixels[..., 3:] / 255
    return np.clip(np.rint(pixels[..., :3] * cover + GROUND * (1 - cover)), 0, 255).astype(np.uint8)
