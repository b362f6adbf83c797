"""Meshes of the triangles and colours that gnomon made: world coordinates, so that both see the same."""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.blender.inside.materials import material


def build(scene: Any, part: dict[str, Any], arrays: Mapping[str, NDArray[Any]]) -> Any:
    """One object: triangles, each with its colour and finish, and smooth across all but sharp edges."""
    import bpy

    name = part["name"]
    corners, triangles, paint, finish = (arrays[f"{name}:{k}"] for k in ("corners", "triangles", "paint", "finish"))
    mesh = bpy.data.meshes.new(name)
    mesh.vertices.add(len(corners))
    mesh.vertices.foreach_set("co", corners.ravel())
    mesh.loops.add(triangles.size)
    mesh.loops.foreach_set("vertex_index", triangles.ravel())
    mesh.polygons.add(len(triangles))
    mesh.polygons.foreach_set("loop_start", np.arange(0, triangles.size, 3, dtype=np.int32))
    for one in part["finishes"]:
        mesh.materials.append(material(one))
    mesh.polygons.foreach_set("material_index", finish.astype(np.int32))
    mesh.update(calc_edges=True)
    mesh.shade_smooth()
    colours = mesh.color_attributes.new("paint", "FLOAT_COLOR", "CORNER")
    colours.data.foreach_set("color", np.repeat(paint, 3, axis=0).astype(np.float32).ravel())
    mesh.color_attributes.active_color = colours
    mesh.normals_split_custom_set(normals(corners, triangles, math.radians(part["crease"])))
    thing = bpy.data.objects.new(name, mesh)
    thing.display.show_shadows = part["shadow"]
    scene.collection.objects.link(thing)
    return thing


def normals(corners: NDArray[Any], triangles: NDArray[Any], crease: float) -> NDArray[np.float64]:
    """The normal at each corner of each triangle (3 m, 3).

    It is the mean of those that meet there at less than an angle, by their areas: so a large face stays flat and its
    small bevel takes the light.
    """
    a, b, c = (corners[triangles[:, k]].astype(np.float64) for k in range(3))
    broad = np.cross(b - a, c - a)
    length = np.maximum(np.linalg.norm(broad, axis=1, keepdims=True), 1e-20)
    flat = broad / length
    order = np.argsort(triangles.ravel(), kind="stable")
    _, first, count = np.unique(triangles.ravel()[order], return_index=True, return_counts=True)
    own = np.repeat(order, np.repeat(count, count))
    start, many = np.repeat(first, count**2), np.repeat(count, count**2)
    other = order[start + (np.arange(len(own)) - np.repeat(np.cumsum(count**2) - count**2, count**2)) % many]
    near = (flat[own // 3] * flat[other // 3]).sum(axis=1) >= math.cos(crease) - 1e-6
    own, other = own[near], other[near]
    total = np.stack([np.bincount(own, broad[other // 3, k], triangles.size) for k in range(3)], axis=1)
    return np.asarray(total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-20))
