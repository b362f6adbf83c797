"""The stand-alone script that draws a picture: it needs Blender's environment (bpy, numpy) and nothing of gnomon."""

from __future__ import annotations

import pprint
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from gnomon.renderers.blender.pairs import PAIRS
from gnomon.renderers.blender.solids import bodies, body_of, top_of
from gnomon.scenes.space import Object, Tabletop

FRAME = '''"""Draws one picture to picture.png: run it with numpy and {pairs}."""

from __future__ import annotations

{source}

JOB = {job}
BODIES = {bodies}
WALL = {wall}


def wall(path, colours):
    """Put the wall, one colour running into another, behind a see-through picture."""
    import bpy

    image = bpy.data.images.load(path)
    pixels = np.array(image.pixels[:]).reshape(image.size[1], image.size[0], 4)
    top, low = (np.array([int(c[i : i + 2], 16) / 255 for i in (1, 3, 5)]) for c in colours)
    ground = low + (top - low) * np.linspace(0, 1, len(pixels))[:, None, None]
    pixels[..., :3] = pixels[..., :3] * pixels[..., 3:] + ground * (1 - pixels[..., 3:])
    pixels[..., 3] = 1
    image.pixels = pixels.ravel()
    image.save()


if __name__ == "__main__":
    import bpy

    bpy.ops.wm.read_factory_settings(use_empty=True)
    made = [(body if "shape" in b else top)(**b) for b in BODIES]
    meshes = {{
        part["name"] + ":" + key: array
        for part, arrays in zip(JOB["parts"], made)
        for key, array in zip(("corners", "triangles", "paint"), arrays)
    }}
    np.savez("meshes.npz", **meshes)
    JOB["mesh"], JOB["out"] = "meshes.npz", os.path.abspath("picture.png")
    draw(JOB)
    wall(JOB["out"], WALL)
'''


def script(scene: Tabletop, job: Mapping[str, Any]) -> str:
    """The shapes, the drawing and this picture's values as one Python file."""
    given = [body_of(e) if isinstance(e, Object) else top_of(e, scene.look.tones) for e in bodies(scene)]
    return FRAME.format(
        pairs=" or ".join(f"bpy {p.blender} of Python {p.python}" for p in PAIRS),
        source=_source(),
        job=_literal(dict(job)),
        bodies=_literal(given),
        wall=_literal(scene.look.backdrop),
    )


def _literal(value: Any) -> str:
    return pprint.pformat(value, width=118, compact=True, sort_dicts=False)


@cache
def _source() -> str:
    """The lines of shapes, forms and worker in one, without their imports of one another."""
    here = Path(__file__).parent
    lines: list[str] = []
    for name in ("shapes.py", "forms.py", "worker.py"):
        text = (here / name).read_text(encoding="utf-8").split('if __name__ == "__main__":')[0]
        lines += [x for x in text.splitlines() if not x.startswith(("from __future__", "from gnomon"))]
    return "\n".join(lines)
