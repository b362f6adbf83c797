"""How it is drawn: engine, size, camera, and the view transform."""

import math
from typing import Any

# by setting: samples, and how well their noise is taken away
SAMPLES = {"cycles-fast": (4, "FAST", "FAST"), "cycles": (48, "HIGH", "ACCURATE")}


def settle(scene: Any, job: dict[str, Any]) -> None:
    """Everything but the meshes, the light and the camera."""
    render = scene.render
    render.resolution_x, render.resolution_y = job["size"]
    render.resolution_percentage = 100
    # with one thread Cycles keeps a second core busy waiting: twice the CPU time for the same picture
    render.threads_mode, render.threads = "FIXED", 2
    render.dither_intensity = 0
    form = render.image_settings
    form.media_type, form.file_format = "IMAGE", "PNG"
    form.color_mode, form.color_depth, form.compression = "RGBA", "8", 0
    # what stands there is made ready once for all its cameras
    render.use_persistent_data = len(job["cameras"]) > 1
    if job["setting"] == "preview":
        workbench(scene)
    else:
        cycles(scene, *SAMPLES[job["setting"]])
        scene.view_settings.exposure = job["mood"]["exposure"]


def camera(scene: Any, given: dict[str, Any]) -> None:
    """A pinhole camera."""
    import bpy
    from mathutils import Matrix

    if scene.camera is None:
        scene.camera = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
        scene.collection.objects.link(scene.camera)
    lens = scene.camera.data
    lens.sensor_fit, lens.angle = "HORIZONTAL", math.radians(given["angle"])
    lens.clip_start, lens.clip_end = 0.02, 500
    right, up, forward, eye = (given[k] for k in ("right", "up", "forward", "eye"))
    rows = [[right[i], up[i], -forward[i], eye[i]] for i in range(3)]
    scene.camera.matrix_world = Matrix([*rows, [0, 0, 0, 1]])


def workbench(scene: Any) -> None:
    """Blender's solid view, with shadows and cavities and without outlines: 0.3 s of one core for 480 by 320."""
    scene.render.engine = "BLENDER_WORKBENCH"
    scene.render.film_transparent = True
    scene.view_settings.view_transform, scene.view_settings.look = "Standard", "None"
    scene.view_settings.exposure = 0.6
    scene.display.render_aa = "8"
    shading = scene.display.shading
    shading.color_type, shading.light, shading.studio_light = "VERTEX", "STUDIO", "Default"
    # a sheen over a flat face turns red into pink, and colours are asked for
    shading.show_specular_highlight = False
    shading.show_shadows, shading.shadow_intensity = True, 0.3
    scene.display.shadow_shift, scene.display.shadow_focus = 0.1, 0.6
    shading.show_cavity, shading.cavity_type = True, "WORLD"
    shading.cavity_ridge_factor, shading.cavity_valley_factor = 0.2, 1.2
    scene.display.matcap_ssao_distance = 0.3
    shading.show_object_outline = False


def cycles(scene: Any, samples: int, quality: str, prefilter: str) -> None:
    """Path tracing: few samples, and a denoiser that is told what is texture and what is an edge."""
    scene.render.engine = "CYCLES"
    scene.render.film_transparent = False
    scene.view_settings.view_transform, scene.view_settings.look = "AgX", "AgX - Medium High Contrast"
    c = scene.cycles
    c.device, c.samples, c.seed = "CPU", samples, 1
    c.use_adaptive_sampling, c.use_light_tree, c.use_auto_tile = False, False, False
    c.max_bounces, c.diffuse_bounces, c.glossy_bounces, c.transmission_bounces = 5, 2, 2, 4
    c.caustics_reflective = c.caustics_refractive = False
    c.sample_clamp_indirect = 3.0
    c.use_denoising, c.denoiser, c.denoising_input_passes = True, "OPENIMAGEDENOISE", "RGB_ALBEDO_NORMAL"
    c.denoising_quality, c.denoising_prefilter = quality, prefilter
