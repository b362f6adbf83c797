"""Finishes: what a surface is made of, by procedural shaders. Its colour comes from the mesh."""

from collections.abc import Callable
from typing import Any

Point = tuple[float, float, float]

# the inputs of the shader that are not as Blender has them; textures of some come below
FINISHES: dict[str, dict[str, float]] = {
    "plastic": {"Roughness": 0.3, "Specular IOR Level": 0.4},
    "rubber": {"Roughness": 0.8, "Specular IOR Level": 0.2},
    "ceramic": {"Roughness": 0.18, "Coat Weight": 0.5, "Coat Roughness": 0.03},
    "lacquer": {"Roughness": 0.4, "Coat Weight": 0.6, "Coat Roughness": 0.06},
    "paint": {"Roughness": 0.6, "Specular IOR Level": 0.3},
    "plaster": {"Roughness": 0.9, "Specular IOR Level": 0.15},
    "metal": {"Metallic": 1.0, "Roughness": 0.3},
    "chrome": {"Metallic": 1.0, "Roughness": 0.08},
    "glass": {"Transmission Weight": 1.0, "Roughness": 0.0, "IOR": 1.45},
    "pane": {"Roughness": 0.05, "Specular IOR Level": 0.8},
    "fabric": {"Roughness": 0.95, "Specular IOR Level": 0.1, "Sheen Weight": 0.25},
    "carpet": {"Roughness": 1.0, "Specular IOR Level": 0.05},
    "leather": {"Roughness": 0.45, "Specular IOR Level": 0.35},
    "wood": {"Roughness": 0.45, "Specular IOR Level": 0.35},
    "wood across": {"Roughness": 0.45, "Specular IOR Level": 0.35},
    "wood upright": {"Roughness": 0.45, "Specular IOR Level": 0.35},
    "boards": {"Roughness": 0.4, "Specular IOR Level": 0.35},
    "tiles": {"Roughness": 0.25, "Specular IOR Level": 0.4},
    "stone": {"Roughness": 0.75, "Specular IOR Level": 0.25},
    "brick": {"Roughness": 0.9, "Specular IOR Level": 0.15},
    "grass": {"Roughness": 1.0, "Specular IOR Level": 0.05},
    "asphalt": {"Roughness": 0.9, "Specular IOR Level": 0.2},
    "glow": {"Roughness": 0.5, "Emission Strength": 2.0},
}


def material(name: str) -> Any:
    """The material of a finish, made when it is first asked for."""
    import bpy

    found = bpy.data.materials.get(name)
    if found is None:
        found = bpy.data.materials.new(name)
        tree = found.node_tree
        body = tree.nodes["Principled BSDF"]
        for key, value in FINISHES[name].items():
            body.inputs[key].default_value = value
        colour = tree.nodes.new("ShaderNodeVertexColor")
        colour.layer_name = "paint"
        out = colour.outputs["Color"]
        if name in TEXTURES:
            out = TEXTURES[name](tree, out, body)
        tree.links.new(out, body.inputs["Base Color"])
        if name == "glow":
            tree.links.new(out, body.inputs["Emission Color"])
    return found


def wood(tree: Any, colour: Any, body: Any, grain: Point = (1.2, 9.0, 9.0), fine: Point = (3.0, 60.0, 60.0)) -> Any:
    """Rings cut lengthwise, and fine pores."""
    rings = node(tree, "TexNoise", stretched(tree, grain), Scale=1.6, Detail=2.0, Distortion=1.2).outputs[0]
    pores = node(tree, "TexNoise", stretched(tree, fine), Scale=1.5, Detail=1.0).outputs[0]
    return shaded(tree, shaded(tree, colour, rings, 0.72, 1.12), pores, 0.88, 1.08)


def wood_across(tree: Any, colour: Any, body: Any) -> Any:
    return wood(tree, colour, body, (9.0, 1.2, 9.0), (60.0, 3.0, 60.0))


def wood_upright(tree: Any, colour: Any, body: Any) -> Any:
    return wood(tree, colour, body, (9.0, 9.0, 1.2), (60.0, 60.0, 3.0))


def boards(tree: Any, colour: Any, body: Any) -> Any:
    """A floor of wooden boards, each a little darker or lighter."""
    return laid(tree, wood(tree, colour, body), body, width=1.4, height=0.16, joint=0.004, spread=0.3)


def tiles(tree: Any, colour: Any, body: Any) -> Any:
    return laid(tree, shaded(tree, colour, speckle(tree, 5.0), 0.94, 1.04), body, width=0.6, height=0.6, joint=0.008,
                spread=0.1, shift=0.0)  # fmt: skip


def brick(tree: Any, colour: Any, body: Any) -> Any:
    rough = speckle(tree, 24.0)
    return laid(tree, shaded(tree, colour, rough, 0.75, 1.15), body, width=0.3, height=0.1, joint=0.012, spread=0.45,
                upright=True)  # fmt: skip


def fabric(tree: Any, colour: Any, body: Any) -> Any:
    """A weave too fine to count, and the unevenness of cloth."""
    weave = node(tree, "TexNoise", stretched(tree, (90.0, 90.0, 90.0)), Scale=1.0, Detail=0.0).outputs[0]
    bump(tree, body, weave, 0.35)
    return shaded(tree, colour, weave, 0.82, 1.12)


def carpet(tree: Any, colour: Any, body: Any) -> Any:
    return shaded(tree, shaded(tree, colour, speckle(tree, 45.0), 0.6, 1.2), speckle(tree, 1.2), 0.92, 1.06)


def leather(tree: Any, colour: Any, body: Any) -> Any:
    grain = node(tree, "TexVoronoi", stretched(tree, (55.0, 55.0, 55.0)), Scale=1.0).outputs[0]
    bump(tree, body, grain, 0.25)
    return shaded(tree, colour, speckle(tree, 6.0), 0.8, 1.1)


def stone(tree: Any, colour: Any, body: Any) -> Any:
    """Speckles of two sizes, as in granite."""
    return shaded(tree, shaded(tree, colour, speckle(tree, 60.0), 0.68, 1.2), speckle(tree, 5.0), 0.88, 1.08)


def plaster(tree: Any, colour: Any, body: Any) -> Any:
    return shaded(tree, colour, speckle(tree, 0.8), 0.95, 1.03)


def grass(tree: Any, colour: Any, body: Any) -> Any:
    """Blades as light and shade: a bump is worked out three times for each ray, and not seen at such a size."""
    blades = node(tree, "TexNoise", stretched(tree, (40.0, 40.0, 8.0)), Scale=1.0, Detail=2.0).outputs[0]
    return shaded(tree, shaded(tree, colour, blades, 0.45, 1.4), speckle(tree, 0.5), 0.75, 1.2)


def asphalt(tree: Any, colour: Any, body: Any) -> Any:
    return shaded(tree, shaded(tree, colour, speckle(tree, 70.0), 0.6, 1.35), speckle(tree, 0.7), 0.85, 1.12)


def metal(tree: Any, colour: Any, body: Any) -> Any:
    """Brushed: fine lines that a sheen runs along."""
    lines = node(tree, "TexNoise", stretched(tree, (6.0, 6.0, 400.0)), Scale=1.0, Detail=0.0).outputs[0]
    return shaded(tree, colour, lines, 0.93, 1.03)


Texture = Callable[[Any, Any, Any], Any]
TEXTURES: dict[str, Texture] = {
    "wood": wood, "wood across": wood_across, "wood upright": wood_upright,
    "boards": boards, "tiles": tiles, "brick": brick, "fabric": fabric, "carpet": carpet,
    "leather": leather, "stone": stone, "plaster": plaster, "grass": grass, "asphalt": asphalt, "metal": metal,
}  # fmt: skip


def node(tree: Any, kind: str, at: Any, **inputs: float) -> Any:
    """A texture read at a place."""
    made = tree.nodes.new(f"ShaderNode{kind}")
    for key, value in inputs.items():
        made.inputs[key].default_value = value
    tree.links.new(at, made.inputs["Vector"])
    return made


def stretched(tree: Any, scale: tuple[float, float, float]) -> Any:
    """Metres of the scene, times a number along each axis."""
    place, shift = tree.nodes.new("ShaderNodeTexCoord"), tree.nodes.new("ShaderNodeMapping")
    shift.inputs["Scale"].default_value = scale
    tree.links.new(place.outputs["Object"], shift.inputs["Vector"])
    return shift.outputs["Vector"]


def speckle(tree: Any, scale: float) -> Any:
    return node(tree, "TexNoise", stretched(tree, (scale, scale, scale)), Scale=1.0, Detail=1.0).outputs[0]


def shaded(tree: Any, colour: Any, value: Any, low: float, high: float) -> Any:
    """A colour times what a value of 0.3 … 0.7, which is what noise gives, makes of low … high."""
    range_ = tree.nodes.new("ShaderNodeMapRange")
    for key, number in (("From Min", 0.3), ("From Max", 0.7), ("To Min", low), ("To Max", high)):
        range_.inputs[key].default_value = number
    tree.links.new(value, range_.inputs["Value"])
    times = tree.nodes.new("ShaderNodeVectorMath")
    times.operation = "MULTIPLY"
    tree.links.new(colour, times.inputs[0])
    tree.links.new(range_.outputs["Result"], times.inputs[1])
    return times.outputs["Vector"]


def bump(tree: Any, body: Any, value: Any, strength: float) -> None:
    made = tree.nodes.new("ShaderNodeBump")
    made.inputs["Strength"].default_value, made.inputs["Distance"].default_value = strength, 0.01
    tree.links.new(value, made.inputs["Height"])
    tree.links.new(made.outputs["Normal"], body.inputs["Normal"])


def laid(
    tree: Any, colour: Any, body: Any, *, width: float, height: float, joint: float, spread: float,
    shift: float = 0.5, upright: bool = False,
) -> Any:  # fmt: skip
    """A colour laid in courses with darker joints, each piece a little lighter or darker than the next."""
    at = stretched(tree, (1.0, 1.0, 1.0))
    if upright:  # along a wall, whichever way it runs, and up
        split, sum_, join = (tree.nodes.new(f"ShaderNode{n}") for n in ("SeparateXYZ", "Math", "CombineXYZ"))
        tree.links.new(at, split.inputs[0])
        tree.links.new(split.outputs["X"], sum_.inputs[0])
        tree.links.new(split.outputs["Y"], sum_.inputs[1])
        tree.links.new(sum_.outputs[0], join.inputs["X"])
        tree.links.new(split.outputs["Z"], join.inputs["Y"])
        at = join.outputs[0]
    course = node(tree, "TexBrick", at, **{
        "Scale": 1.0, "Brick Width": width, "Row Height": height, "Mortar Size": joint, "Mortar Smooth": 0.2,
    })  # fmt: skip
    course.offset = shift
    low, high = 1 - spread / 2, 1 + spread / 2
    course.inputs["Color1"].default_value = (low, low, low, 1)
    course.inputs["Color2"].default_value = (high, high, high, 1)
    course.inputs["Mortar"].default_value = (0.35, 0.35, 0.35, 1)
    times = tree.nodes.new("ShaderNodeVectorMath")
    times.operation = "MULTIPLY"
    tree.links.new(colour, times.inputs[0])
    tree.links.new(course.outputs["Color"], times.inputs[1])
    return times.outputs["Vector"]
