"""Takes JSON lines on stdin and answers on what was stdout.

    {"setting": …, "size": […], "mesh": path of an .npz, "parts": […], "cameras": […], "mood": {…}, "outs": […]}

becomes a picture by each camera, at its path of `outs`: red, green, blue and cover.
"""

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import numpy as np

sys.path.append(str(Path(__file__).resolve().parents[4]))  # the last place to look, and only for these:
from gnomon.renderers.blender.inside import drawing, lighting, meshes

sys.path.pop()


def main() -> None:
    """Answer every line until stdin ends. Blender writes to fd 1, so the answers go out by a copy of it."""
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    import bpy

    bpy.ops.wm.read_factory_settings(use_empty=True)
    answers.write(json.dumps({"ready": bpy.app.version_string}) + "\n")
    try:
        for line in sys.stdin:
            try:
                draw(json.loads(line))
                answers.write('{"done": true}\n')
            except BrokenPipeError:
                break
            except Exception as error:
                answers.write(json.dumps({"error": f"{type(error).__name__}: {error}"}) + "\n")
    finally:
        # nobody asks any more: the parent is gone and cannot clear away its folder
        shutil.rmtree(Path.cwd(), ignore_errors=True)


def draw(job: dict[str, Any]) -> None:
    """Build the scene of a job, draw it, and take the scene down again."""
    import bpy

    scene = bpy.context.scene
    drawing.settle(scene, job)
    with np.load(job["mesh"]) as arrays:
        built = [meshes.build(scene, part, arrays) for part in job["parts"]]
    built += lighting.lit(scene, job)
    try:
        for camera, out in zip(job["cameras"], job["outs"], strict=True):
            drawing.camera(scene, camera)
            scene.render.filepath = out
            bpy.ops.render.render(write_still=True)
    finally:
        for thing in built:
            data = thing.data
            bpy.data.objects.remove(thing)
            (bpy.data.meshes if data.rna_type.identifier == "Mesh" else bpy.data.lights).remove(data)


if __name__ == "__main__":
    main()
