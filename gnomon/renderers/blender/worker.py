"""Blender's side: runs in Blender's own environment, takes JSON lines on stdin and answers on what was stdout.

    {"setting": …, "size": […], "mesh": path of an .npz, "parts": […], "camera": {…}, "light": {…}, "shading": …,
     "out": path}

becomes a picture at `out`: red, green, blue and cover. Nothing of gnomon is imported here.
"""

import json
import math
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

# by shading: Blender's lighting model and its lights, and by how many stops the picture is brightened
SHADINGS = {
    "studio": ("STUDIO", "Default", 0.75),
    "bright": ("STUDIO", "paint.sl", 0.15),
    "outdoor": ("STUDIO", "outdoor.sl", 0.35),
    "soft": ("MATCAP", "clay_studio.exr", 0.35),
    "dome": ("MATCAP", "basic_bright.exr", 0.5),
    "toon": ("MATCAP", "toon_light.exr", 0.3),
    "drawn": ("FLAT", "", 0.0),
}


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
    settle(scene, job)
    with np.load(job["mesh"]) as arrays:
        built = [build(scene, part, arrays) for part in job["parts"]]
    try:
        scene.render.filepath = job["out"]
        bpy.ops.render.render(write_still=True)
    finally:
        for thing in built:
            mesh = thing.data
            bpy.data.objects.remove(thing)
            bpy.data.meshes.remove(mesh)


def settle(scene: Any, job: dict[str, Any]) -> None:
    """Everything but the meshes: engine, size, camera, lights."""
    render = scene.render
    render.resolution_x, render.resolution_y = job["size"]
    render.resolution_percentage = 100
    render.threads_mode, render.threads = "FIXED", 1
    render.film_transparent = True
    render.dither_intensity = 0
    form = render.image_settings
    form.media_type, form.file_format = "IMAGE", "PNG"
    form.color_mode, form.color_depth, form.compression = "RGBA", "8", 0
    scene.view_settings.view_transform = "Standard"
    camera(scene, job["camera"])
    (workbench if job["setting"] == "workbench" else cycles)(scene, job)


def camera(scene: Any, given: dict[str, Any]) -> None:
    import bpy
    from mathutils import Matrix

    if scene.camera is None:
        scene.camera = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
        scene.collection.objects.link(scene.camera)
    lens = scene.camera.data
    lens.sensor_fit, lens.angle = "HORIZONTAL", math.radians(given["angle"])
    lens.clip_start, lens.clip_end = 0.05, 100
    right, up, forward, eye = (given[k] for k in ("right", "up", "forward", "eye"))
    rows = [[right[i], up[i], -forward[i], eye[i]] for i in range(3)]
    scene.camera.matrix_world = Matrix([*rows, [0, 0, 0, 1]])


def workbench(scene: Any, job: dict[str, Any]) -> None:
    """Blender's solid view, with shadows and cavities: 0.3 s of one core for 480 by 320."""
    scene.render.engine = "BLENDER_WORKBENCH"
    scene.display.render_aa = "8"
    shading = scene.display.shading
    shading.color_type = "VERTEX"
    shading.light, lights, scene.view_settings.exposure = SHADINGS[job["shading"]]
    if lights:
        shading.studio_light = lights
    # a sheen over a flat face turns red into pink, and colours are asked for
    shading.show_specular_highlight = False
    shading.show_shadows, shading.shadow_intensity = True, job["light"]["shadow"]
    x, y, z = job["light"]["direction"]
    scene.display.light_direction = (x, z, -y)  # the setting takes y as up
    scene.display.shadow_shift, scene.display.shadow_focus = 0.1, 0.6
    shading.show_cavity, shading.cavity_type = True, "BOTH"
    shading.curvature_ridge_factor, shading.curvature_valley_factor = 0.5, 0.6
    shading.cavity_ridge_factor, shading.cavity_valley_factor = 0.4, 1.0
    scene.display.matcap_ssao_distance = 0.25
    shading.show_object_outline = job["shading"] in ("drawn", "toon")
    shading.object_outline_color = (0.06, 0.06, 0.08)


def cycles(scene: Any, job: dict[str, Any]) -> None:
    """Path tracing, 16 samples and a fast denoiser on colour alone."""
    scene.render.engine = "CYCLES"
    scene.view_settings.exposure = -0.25
    c = scene.cycles
    c.device, c.samples, c.max_bounces, c.seed = "CPU", 16, 4, 0
    c.use_adaptive_sampling, c.use_light_tree = False, False
    c.use_denoising, c.denoiser, c.denoising_input_passes = True, "OPENIMAGEDENOISE", "RGB"
    c.denoising_quality, c.denoising_prefilter = "FAST", "NONE"
    lamps(scene, job)


def lamps(scene: Any, job: dict[str, Any]) -> None:
    """A sun as wide as a soft box, and an even sky."""
    import bpy
    from mathutils import Vector

    sun = bpy.data.objects.get("sun")
    if sun is None:
        sun = bpy.data.objects.new("sun", bpy.data.lights.new("sun", "SUN"))
        scene.collection.objects.link(sun)
        scene.world = bpy.data.worlds.new("sky")
    soft = job["shading"] in ("soft", "outdoor")
    sun.data.energy, sun.data.angle = (2.2, math.radians(25)) if soft else (3.2, math.radians(8))
    sun.rotation_mode = "QUATERNION"
    sun.rotation_quaternion = Vector(job["light"]["direction"]).to_track_quat("Z", "Y")
    sky = scene.world.node_tree.nodes["Background"]
    sky.inputs["Color"].default_value = (0.95, 0.97, 1.0, 1.0)
    sky.inputs["Strength"].default_value = 0.75 if soft else 0.5


def build(scene: Any, part: dict[str, Any], arrays: Mapping[str, NDArray[Any]]) -> Any:
    """One object of the triangles and colours that the parent made: world coordinates, so that both see the same."""
    import bpy

    name = part["name"]
    corners, triangles, paint = (arrays[f"{name}:{k}"] for k in ("corners", "triangles", "paint"))
    mesh = bpy.data.meshes.new(name)
    mesh.vertices.add(len(corners))
    mesh.vertices.foreach_set("co", corners.ravel())
    mesh.loops.add(triangles.size)
    mesh.loops.foreach_set("vertex_index", triangles.ravel())
    mesh.polygons.add(len(triangles))
    mesh.polygons.foreach_set("loop_start", np.arange(0, triangles.size, 3, dtype=np.int32))
    mesh.update(calc_edges=True)
    mesh.shade_smooth()
    creases(mesh, math.radians(part["crease"]))
    colours = mesh.color_attributes.new("paint", "FLOAT_COLOR", "CORNER")
    colours.data.foreach_set("color", np.repeat(paint, 3, axis=0).astype(np.float32).ravel())
    mesh.color_attributes.active_color = colours
    mesh.materials.append(material("gloss" if part["gloss"] else "matte", 0.3 if part["gloss"] else 0.65))
    thing = bpy.data.objects.new(name, mesh)
    thing.display.show_shadows = part["gloss"]  # nothing lies below the table; its shadow would cost and not be seen
    scene.collection.objects.link(thing)
    return thing


def creases(mesh: Any, angle: float) -> None:
    """Mark as sharp every edge whose two faces meet at more than an angle."""
    n = len(mesh.edges)
    normals = np.empty(len(mesh.polygons) * 3, np.float32)
    mesh.polygons.foreach_get("normal", normals)
    edge_of = np.empty(len(mesh.loops), np.int32)
    mesh.loops.foreach_get("edge_index", edge_of)
    order = np.argsort(edge_of, kind="stable")
    pair = order.reshape(n, 2) // 3  # every edge of a closed surface has two faces
    one, other = (normals.reshape(-1, 3)[pair[:, k]] for k in (0, 1))
    sharp = (one * other).sum(axis=1) < math.cos(angle)
    mesh.attributes.new("sharp_edge", "BOOLEAN", "EDGE").data.foreach_set("value", sharp)


def material(name: str, roughness: float) -> Any:
    """A material that takes its colour from the mesh."""
    import bpy

    found = bpy.data.materials.get(name)
    if found is None:
        found = bpy.data.materials.new(name)
        nodes, links = found.node_tree.nodes, found.node_tree.links
        source = nodes.new("ShaderNodeVertexColor")
        source.layer_name = "paint"
        body = nodes["Principled BSDF"]
        body.inputs["Roughness"].default_value = roughness
        body.inputs["Specular IOR Level"].default_value = 0.35
        links.new(source.outputs["Color"], body.inputs["Base Color"])
    return found


if __name__ == "__main__":
    main()
