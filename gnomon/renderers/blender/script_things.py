"""What a practitioner would write to render bodies put together from simple forms, with their lamps and camera."""

from __future__ import annotations

from typing import Any

from gnomon.renderers.python import assign, lay, piece
from gnomon.scenes.space import Place, Thing
from gnomon.scenes.space.library import pieces
from gnomon.scenes.space.pieces import Ball, Box, Lathe, Loft, Piece, Slab, Tube

HEAD = """import math
import os

import bpy
from mathutils import Vector

"""
START = """
def add(points, edges, faces):
    mesh = bpy.data.meshes.new("mesh")
    mesh.from_pydata(points, edges, faces)
    thing = bpy.data.objects.new("thing", mesh)
    bpy.context.collection.objects.link(thing)
    return thing

def bevel(thing, width):
    modifier = thing.modifiers.new("bevel", "BEVEL")
    modifier.width, modifier.segments = width, 3
    return thing

def stack(rings):
    n, m = len(rings[0]), len(rings)
    ring = [(i, (i + 1) % n, n + (i + 1) % n, n + i) for i in range(n)]
    sides = [[row * n + k for k in face] for row in range(m - 1) for face in ring]
    return add([p for ring in rings for p in ring], [], [*sides, range(n - 1, -1, -1), range(m * n - n, m * n)])
"""
FORMS = {
    "box": """
def box(size, width):
    bpy.ops.mesh.primitive_cube_add(size=1)
    bpy.context.object.scale = size
    bpy.ops.object.transform_apply(location=False, rotation=False)
    return bevel(bpy.context.object, width)
""",
    "ball": """
def ball(reach):
    bpy.ops.mesh.primitive_uv_sphere_add()
    bpy.context.object.scale = reach
    return bpy.context.object
""",
    "lathe": """
def lathe(line):
    thing = add([(r, 0, z) for r, z in line], [(i, i + 1) for i in range(len(line) - 1)], [])
    screw = thing.modifiers.new("screw", "SCREW")
    screw.steps = screw.render_steps = 48
    return thing
""",
    "slab": """
def slab(outline, thick, width):
    return bevel(stack([[(x, y, z) for x, z in outline] for y in (thick / 2, -thick / 2)]), width)
""",
    "tube": """
def tube(path, radii):
    curve = bpy.data.curves.new("tube", "CURVE")
    curve.dimensions, curve.bevel_depth, curve.use_fill_caps = "3D", 1, True
    line = curve.splines.new("POLY")
    line.points.add(len(path) - 1)
    for point, at, radius in zip(line.points, path, radii):
        point.co, point.radius = (*at, 1), radius
    thing = bpy.data.objects.new("tube", curve)
    bpy.context.collection.objects.link(thing)
    return thing
""",
    "loft": """
def loft(rings):
    def ring(x, half, tall, z, power, n=28):
        turns = [2 * math.pi * k / n for k in range(n)]
        bent = [[math.copysign(abs(f(t)) ** (2 / power), f(t)) for f in (math.cos, math.sin)] for t in turns]
        return [(x, half * c, z + tall * s) for c, s in bent]
    return stack([ring(*one) for one in rings])
""",
}
PLACE = """
for name, place, turn, parts in things:
    body = bpy.data.objects.new(name, None)
    bpy.context.collection.objects.link(body)
    body.location, body.rotation_euler.z = place, math.radians(turn)
    for part, paint, form, values, at, turns in parts:
        thing = forms[form](*values)
        thing.name, thing.parent, thing.location = part, body, at
        thing.rotation_euler = [math.radians(t) for t in turns]
        thing.data.materials.append(material(*paints[paint]))
"""
PAINT = """
def material(finish, colour):
    made = bpy.data.materials.get(finish + colour)
    if made is None:
        made = bpy.data.materials.new(finish + colour)
        made.use_nodes = True
        shader = made.node_tree.nodes["Principled BSDF"]
        shader.inputs["Base Color"].default_value = [(int(colour[i : i + 2], 16) / 255) ** 2.2 for i in (1, 3, 5)] + [1]
        rough = {"chrome": 0.1, "pane": 0.05, "plastic": 0.3, "metal": 0.3}
        shader.inputs["Roughness"].default_value = rough.get(finish, 0.6)
        shader.inputs["Metallic"].default_value = float(finish in ("metal", "chrome"))
    return made
"""
REST = """
bpy.ops.mesh.primitive_plane_add(size=200)
bpy.context.object.data.materials.append(material("floor", floor))
scene = bpy.context.scene
for place, aim, width, watts in lamps:
    bpy.ops.object.light_add(type="AREA", location=place)
    lamp = bpy.context.object
    lamp.rotation_euler = (Vector(place) - Vector(aim)).to_track_quat("Z", "Y").to_euler()
    lamp.data.size, lamp.data.energy = width, watts
eye, target = Vector(camera[0]), Vector(camera[1])
bpy.ops.object.camera_add(location=eye, rotation=(target - eye).to_track_quat("-Z", "Y").to_euler())
scene.camera = bpy.context.object
scene.camera.data.angle = math.radians(camera[2])
scene.world = bpy.data.worlds.new("world")
scene.world.color = (0.5, 0.5, 0.5)
scene.render.engine = "CYCLES"
scene.cycles.samples = 32
scene.view_settings.view_transform = "AgX"
scene.render.resolution_x, scene.render.resolution_y = size
scene.render.filepath = os.path.abspath("picture.png")
bpy.ops.render.render(write_still=True)
"""


def things_script(scene: Place) -> str:
    """Python for Blender that renders the things of a scene to picture.png."""
    things = scene.of(Thing)
    found = [(t, p) for t in things for p in pieces(t.model, t.sizes)]
    forms = sorted({type(p).__name__.lower() for _, p in found})
    paints: dict[str, tuple[str, str]] = {}
    rows = []
    for thing in things:
        parts = []
        for made in pieces(thing.model, thing.sizes):
            given = thing.paint(made.paint)
            name = next((k for k, v in paints.items() if v == (given.finish, given.colour)), f"paint {len(paints) + 1}")
            paints[name] = (given.finish, given.colour)
            form, at = type(made).__name__.lower(), short(made.at)
            row = (made.part, name, form, short(values(made)), at, short(made.turn))
            parts.append(f"        {piece(row)},\n")
        start = piece((thing.model, short(thing.position), round(thing.turn, 2)))
        rows.append(f"    (*{start}, [\n{''.join(parts)}    ]),\n")
    room = scene.look.room
    lamps = [
        (short(x.at), short(x.aim), round(x.wide, 3), round(x.power, 2)) for x in scene.light.lamps if x.kind == "box"
    ]
    data = (
        assign("paints", paints), assign("lamps", lamps),
        assign("floor", room.floor.colour if room is not None else "#888888"),
        assign("camera", (short(scene.camera.eye), short(scene.camera.target), round(scene.camera.angle, 2))),
        assign("size", scene.size),
    )  # fmt: skip
    named = ", ".join(f'"{f}": {f}' for f in forms)
    tools = "".join(FORMS[f] for f in forms)
    return (
        f"{HEAD}{START}{tools}{PAINT}\nbpy.ops.wm.read_factory_settings(use_empty=True)\n"
        + f"things = [\n{''.join(rows)}]\n"
        + "\n".join(lay(d) for d in data)
        + f"\nforms = {{{named}}}\n{PLACE}{REST}"
    )


def values(made: Piece) -> list[Any]:
    """The numbers that make a form."""
    match made:
        case Box():
            return [made.size, made.bevel]
        case Ball():
            return [made.reach]
        case Lathe():
            return [made.line]
        case Slab():
            return [made.outline, made.thick, made.bevel]
        case Tube():
            return [made.path, made.radii]
        case Loft():
            return [made.rings]
    raise TypeError(f"no form {made!r}")


def short(value: Any) -> Any:
    """Numbers to a tenth of a millimetre."""
    return type(value)(map(short, value)) if isinstance(value, (tuple, list)) else round(float(value), 4)
