"""What a practitioner would write to render a tabletop: primitives, materials, camera and lights by bpy."""

from __future__ import annotations

from typing import Any

from gnomon.renderers.blender.script_things import things_script
from gnomon.renderers.python import Name, assign, call, lay, piece
from gnomon.scenes.space import COLOURS, STRIPE, Object, Pictures, Place, Table, Tabletop

ADD = {
    "cube": "bpy.ops.mesh.primitive_cube_add()",
    "sphere": "bpy.ops.mesh.primitive_uv_sphere_add(segments=64, ring_count=32)",
    "cylinder": "bpy.ops.mesh.primitive_cylinder_add(vertices=64)",
    "cone": "bpy.ops.mesh.primitive_cone_add(vertices=64)",
    "pyramid": "bpy.ops.mesh.primitive_cone_add(vertices=4)",
    "torus": "bpy.ops.mesh.primitive_torus_add(minor_radius=0.48, major_segments=64)",
    "star": "prism([(math.cos(k * 0.6283) / (1 + k % 2), math.sin(k * 0.6283) / (1 + k % 2)) for k in range(10)])",
    "vase": "lathe([(0, -1), (0.6, -1), (0.95, -0.3), (0.45, 0.6), (0.65, 1)])",
    "bowl": "lathe([(0, -1), (0.45, -1), (0.85, -0.3), (1, 1), (0.92, 1), (0.75, -0.2), (0, -0.8)])",
}
TOOLS = {
    "prism": """
def prism(ring):
    n = len(ring)
    points = [(x, y, z) for z in (-1, 1) for x, y in ring]
    sides = [(i, (i + 1) % n, n + (i + 1) % n, n + i) for i in range(n)]
    add(points, [], [range(n - 1, -1, -1), range(n, 2 * n), *sides])
""",
    "lathe": """
def lathe(profile):
    add([(x, 0, z) for x, z in profile], [(i, i + 1) for i in range(len(profile) - 1)], [])
    screw = bpy.context.object.modifiers.new("screw", "SCREW")
    screw.steps = screw.render_steps = 64
    bpy.ops.object.modifier_apply(modifier="screw")
""",
}
NEW = """
def add(points, edges, faces):
    mesh = bpy.data.meshes.new("mesh")
    mesh.from_pydata(points, edges, faces)
    thing = bpy.data.objects.new("thing", mesh)
    bpy.context.collection.objects.link(thing)
    bpy.context.view_layer.objects.active = thing
"""
PAINT = """
def paint(thing, colour{more}):
    material = bpy.data.materials.new("paint")
    material.use_nodes = True
    shader = material.node_tree.nodes["Principled BSDF"]
    shader.inputs["Base Color"].default_value = [(int(colour[i : i + 2], 16) / 255) ** 2.2 for i in (1, 3, 5)] + [1]
    shader.inputs["Roughness"].default_value = 0.4
{stripes}    thing.data.materials.append(material)
"""
STRIPES = """    if striped:
        wave = material.node_tree.nodes.new("ShaderNodeTexWave")
        wave.bands_direction = "Z"
        wave.inputs["Scale"].default_value = 1.5
        mix = material.node_tree.nodes.new("ShaderNodeMixRGB")
        mix.inputs[1].default_value = shader.inputs["Base Color"].default_value
        mix.inputs[2].default_value = {stripe}
        material.node_tree.links.new(wave.outputs["Color"], mix.inputs[0])
        material.node_tree.links.new(mix.outputs[0], shader.inputs["Base Color"])
"""
PLACE = """
for shape, size, position, turn, colour{more} in objects:
    add_shape[shape]()
    thing = bpy.context.object
    thing.dimensions, thing.location = size, position
    thing.rotation_euler.z = math.radians(turn)
    paint(thing, colour{more})
"""
REST = """
bpy.ops.mesh.primitive_cube_add()
bpy.context.object.dimensions, bpy.context.object.location = {extent}, {middle}
paint(bpy.context.object, "{tone}"{plain})

scene = bpy.context.scene
eye, target = Vector({eye}), Vector({target})
bpy.ops.object.camera_add(location=eye, rotation=(target - eye).to_track_quat("-Z", "Y").to_euler())
scene.camera = bpy.context.object
scene.camera.data.angle = math.radians({angle})
bpy.ops.object.light_add(type="SUN", rotation=Vector({light}).to_track_quat("Z", "Y").to_euler())
bpy.context.object.data.energy = 3
bpy.context.object.data.angle = math.radians(20)
scene.world = bpy.data.worlds.new("world")
scene.world.color = (0.6, 0.6, 0.6)
scene.render.engine = "CYCLES"
scene.cycles.samples = 32
scene.view_settings.view_transform = "AgX"
scene.render.resolution_x, scene.render.resolution_y = {width}, {height}
scene.render.filepath = os.path.abspath("picture.png")
bpy.ops.render.render(write_still=True)
"""
MORE = """for number, (eye, target, angle) in enumerate(cameras, {first}):
    scene.camera.location = eye
    scene.camera.rotation_euler = (Vector(target) - Vector(eye)).to_track_quat("-Z", "Y").to_euler()
    scene.camera.data.angle = math.radians(angle)
    scene.render.filepath = os.path.abspath(f"picture-{{number}}.png")
    bpy.ops.render.render(write_still=True)
"""


def script(scene: Place) -> str:
    """Python for Blender that renders a table like this one, or the things of another scene, to picture.png."""
    if isinstance(scene, Pictures):
        return pictures_script(scene)
    if not isinstance(scene, Tabletop):
        return things_script(scene)
    things = scene.of(Object)
    striped = any(t.pattern == "striped" for t in things)
    shapes = list(dict.fromkeys(t.shape for t in things))
    tools = [tool for name, tool in TOOLS.items() if any(name + "(" in ADD[s] for s in shapes)]
    more = ", striped" if striped else ""
    stripe = piece([round((int(STRIPE[i : i + 2], 16) / 255) ** 2.2, 3) for i in (1, 3, 5)] + [1])
    stripes = STRIPES.format(stripe=stripe) if striped else ""
    rows: list[Any] = []
    for t in things:
        size, place = tuple(round(2 * r, 4) for r in t.reach), tuple(round(p, 4) for p in t.position)
        rows.append(
            (t.shape, size, place, round(t.turn, 2), COLOURS[t.colour], *([t.pattern == "striped"] if striped else []))
        )
    (table,) = scene.of(Table)
    wide, deep, thick = table.extent
    lines = [
        lay(assign("objects", rows)),
        lay(assign("add_shape", {s: Name(f"lambda: {ADD[s]}") for s in shapes})),
    ]
    rest = REST.format(
        extent=rounded((wide, deep, thick)),
        middle=rounded((0, 0, -thick / 2)),
        tone=scene.look.tones[0],
        plain=", False" if striped else "",
        eye=rounded(scene.camera.eye),
        target=rounded(scene.camera.target),
        angle=f"{scene.camera.angle:g}",
        light=rounded(scene.light.direction),
        width=scene.size[0],
        height=scene.size[1],
    )
    head = "import math\nimport os\n\nimport bpy\nfrom mathutils import Vector\n"
    start = f"\n{lay(call('bpy.ops.wm.read_factory_settings', use_empty=True))}\n"
    parts = [NEW if tools else "", *tools, PAINT.format(more=more, stripes=stripes)]
    spaced = "".join(f"\n{p}" for p in parts if p)
    return head + spaced + "\n" + start + "\n".join(lines) + "\n" + PLACE.format(more=more) + rest


def pictures_script(scene: Pictures) -> str:
    """Python that renders each of several pictures, a table laid anew to its own file or only seen from elsewhere."""
    out, k = [], 0
    for take in scene.takes():
        tables = scene.tables()[k : k + len(take.cameras)]
        out.append(script(tables[0]).replace("picture.png", f"picture-{k + 1}.png"))
        cameras = [(c.eye, c.target, round(c.angle, 2)) for c in take.cameras[1:]]
        if cameras:
            out.append(f"{lay(assign('cameras', cameras))}\n{MORE.format(first=k + 2)}")
        k += len(take.cameras)
    return "\n".join(out)


def rounded(values: tuple[float, ...]) -> str:
    return str(piece(tuple(round(v, 4) for v in values)))
