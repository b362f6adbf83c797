"""Tables with objects: Blender draws them, embree says what every pixel shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.blender import versions
from gnomon.renderers.blender.measure import Mask, alone, box_of, flat, look, outline, reach
from gnomon.renderers.blender.process import Blender
from gnomon.renderers.blender.script import script
from gnomon.renderers.blender.solids import Part, parts
from gnomon.renderers.trouble import Trouble
from gnomon.scenes.space import Object, Tabletop
from gnomon.scenes.space.attributes import DEPTH
from gnomon.truth.fact import Fact
from gnomon.truth.picture import Layer, Mark, Picture
from gnomon.truth.rejected import Rejected
from gnomon.truth.vocabulary import X, Y

VISIBLE = 0.5  # less of an object than half does not settle its shape and size
SMALLEST = 150  # visible pixels of an object
METRES = 0.00025  # one level of the depth layer: 65,535 of them reach 16 m


def render(scene: Tabletop, engine: Blender) -> Picture:
    """The picture. Rejected if an object is too much hidden, before Blender is asked."""
    bodies = parts(scene)
    seen = look(bodies, scene.camera, scene.size)
    whole = {b.id: alone(b, scene.camera, scene.size) for b in bodies}
    marks = tuple(_mark(scene, part, seen.instance == k, whole[part.id]) for k, part in enumerate(bodies, 1))
    job = request(scene, bodies, engine.setting)
    return Picture(
        images=(_draw(job, bodies, scene, engine),),
        marks=marks,
        facts=tuple(_facts(scene)),
        layers=tuple(_layers(scene, seen.instance, seen.depth, whole)),
        code=script(scene),
        versions=versions(),
    )


def request(scene: Tabletop, bodies: Sequence[Part], setting: str) -> dict[str, object]:
    """What Blender is told, its files aside."""
    right, up, forward = scene.camera.axes()
    return {
        "setting": setting,
        "size": scene.size,
        "shading": scene.look.shading,
        "camera": {"angle": scene.camera.angle, "eye": scene.camera.eye, "right": right, "up": up, "forward": forward},
        "light": {"direction": scene.light.direction, "shadow": scene.light.shadow},
        "parts": [{"name": p.id, "gloss": p.gloss, "crease": p.crease} for p in bodies],
    }


def _draw(job: dict[str, object], bodies: Sequence[Part], scene: Tabletop, engine: Blender) -> NDArray[np.uint8]:
    """The pixels, over the backdrop."""
    from PIL import Image

    mesh, out = engine.room / "mesh.npz", engine.room / "out.png"
    with mesh.open("wb") as file:
        np.savez(file, **{f"{p.id}:{k}": getattr(p, k) for p in bodies for k in ("corners", "triangles", "paint")})
    out.unlink(missing_ok=True)
    engine.ask({**job, "mesh": str(mesh), "out": str(out)})
    with Image.open(out) as image:
        drawn = np.asarray(image.convert("RGBA"), dtype=np.float32)
    if drawn.shape[:2] != (scene.size[1], scene.size[0]):
        raise Trouble(f"blender: a picture of {drawn.shape[1]} x {drawn.shape[0]}")
    cover = drawn[..., 3:] / 255
    ground = backdrop(scene.look.backdrop, scene.size)
    return np.clip(np.rint(drawn[..., :3] * cover + ground * (1 - cover)), 0, 255).astype(np.uint8)


def backdrop(colours: tuple[str, str], size: tuple[int, int]) -> NDArray[np.float32]:
    """A wall: one colour above, running softly into another below."""
    top, low = (np.array([int(c[i : i + 2], 16) for i in (1, 3, 5)], np.float32) for c in colours)
    share = np.linspace(0, 1, size[1], dtype=np.float32)[:, None, None]
    return np.broadcast_to(top + (low - top) * share, (size[1], size[0], 3))


def _mark(scene: Tabletop, part: Part, mask: Mask, whole: Mask) -> Mark:
    element = next(e for e in scene.elements if e.id == part.id)
    count = int(mask.sum())
    if not isinstance(element, Object):
        import shapely

        # the table reaches beyond the frame; it is convex, and its top and front are all that is seen of it
        area = shapely.MultiPoint(flat(part, scene.camera, scene.size)).convex_hull.area
        full, share = reach(part, scene.camera, scene.size), min(1.0, count / area)
    else:
        full, share = box_of(whole), count / int(whole.sum())
        if share < VISIBLE:
            raise Rejected("too hidden", f"{part.id}: {share:.2f} of it is seen")
        if count < SMALLEST:
            raise Rejected("too small", f"{part.id}: {count} pixels")
        if full.left <= 0 or full.top <= 0 or full.right >= scene.size[0] or full.bottom >= scene.size[1]:
            raise Rejected("out of frame", part.id)
    box = box_of(mask)
    return Mark(
        id=part.id, kind=element.noun, box=box, full_box=full if full != box else None, outline=outline(mask),
        visible=round(share, 6),
    )  # fmt: skip


def _facts(scene: Tabletop) -> Iterator[Fact]:
    """Where the centre of every object is seen, and how far away it is."""
    for thing in scene.of(Object):
        x, y, depth = scene.camera.project(thing.position, scene.size)
        yield Fact(thing.id, X, round(x, 3), "px", origin="picture")
        yield Fact(thing.id, Y, round(y, 3), "px", origin="picture")
        yield Fact(thing.id, DEPTH, round(depth, 4), "m", origin="picture")


def _layers(
    scene: Tabletop, instance: NDArray[np.uint16], depth: NDArray[np.float32], whole: dict[str, Mask]
) -> Iterator[Layer]:
    yield Layer(name="instance", pixels=instance)
    far = np.where(np.isfinite(depth), depth, 0)
    yield Layer(name="depth", pixels=np.rint(far / METRES).astype(np.uint16), scale=METRES, unit="m")
    for thing in scene.of(Object):
        if thing.id in whole:
            yield Layer(name=f"amodal/{thing.id}", pixels=whole[thing.id].astype(np.uint8) * 255)
