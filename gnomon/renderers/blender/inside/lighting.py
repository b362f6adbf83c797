"""The light of a mood: soft lamps, a sun, and what lies around, which may be one of the skies that Blender ships."""

import math
from typing import Any


def lit(scene: Any, job: dict[str, Any]) -> list[Any]:
    """Lamps and world for a job; gives the lamps, to be taken down after the picture."""
    mood = job["mood"]
    if job["setting"] == "preview":
        x, y, z = mood["from"]
        scene.display.light_direction = (x, z, -y)  # the setting takes y as up
        return []
    scene.world = world(mood["sky"], mood["tint"], mood["strength"], mood["turn"])
    return [lamp(scene, k, one) for k, one in enumerate(mood["lamps"])]


def lamp(scene: Any, number: int, given: dict[str, Any]) -> Any:
    """A sun so many degrees wide, or a soft box at a place: `wide` by `high` metres, aimed at a point."""
    import bpy
    from mathutils import Vector

    light = bpy.data.lights.new(f"lamp {number}", given["kind"])
    light.energy, light.color = given["power"], given["tint"]
    if given["kind"] == "SUN":
        light.angle = math.radians(given["wide"])
    else:
        light.shape, light.size, light.size_y = "RECTANGLE", given["wide"], given["high"]
    thing = bpy.data.objects.new(f"lamp {number}", light)
    thing.location = given["at"]
    thing.rotation_mode = "QUATERNION"
    aim = Vector(given["at"]) - Vector(given["aim"])
    thing.rotation_quaternion = aim.to_track_quat("Z", "Y")
    thing.visible_camera = False
    scene.collection.objects.link(thing)
    return thing


def world(sky: str, tint: list[float], strength: float, turn: float) -> Any:
    """What lies around: an even light, or the sky of a name, turned by degrees."""
    import bpy

    found = bpy.data.worlds.get(sky or "even")
    if found is None:
        found = bpy.data.worlds.new(sky or "even")
        if sky:
            surround(found, sky)
        # an even light needs no map of where it is bright, and a soft sky but a small one
        found.cycles.sampling_method, found.cycles.sample_map_resolution = "MANUAL" if sky else "NONE", 256
    nodes = found.node_tree.nodes
    ground = nodes["Background"].inputs
    ground["Strength"].default_value = strength
    if sky:
        nodes["Mapping"].inputs["Rotation"].default_value = (0.0, 0.0, math.radians(turn))
    else:
        ground["Color"].default_value = (*tint, 1.0)
    return found


def surround(found: Any, sky: str) -> None:
    """Wire the picture of a sky into a world."""
    from pathlib import Path

    import bpy

    folder = Path(bpy.utils.system_resource("DATAFILES")) / "studiolights" / "world"
    nodes, links = found.node_tree.nodes, found.node_tree.links
    place, shift, picture = (nodes.new(f"ShaderNode{n}") for n in ("TexCoord", "Mapping", "TexEnvironment"))
    picture.image = bpy.data.images.load(str(folder / f"{sky}.exr"), check_existing=True)
    links.new(place.outputs["Generated"], shift.inputs["Vector"])
    links.new(shift.outputs["Vector"], picture.inputs["Vector"])
    links.new(picture.outputs["Color"], nodes["Background"].inputs["Color"])
