"""Solids doubted: volumes by slices, surfaces by triangles, counts from the hull of the corners."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import pi

import numpy as np

from gnomon.checks.function.case import Case, Rules, measured, told_alike
from gnomon.checks.function.search import Array, bisect, integral
from gnomon.truth.fact import Value, number

ROUND = ("cylinder", "cone", "sphere")


def lengths(case: Case) -> dict[str, float]:
    return {a.removeprefix("measure "): number(v) for a, v in case.told.items() if a.startswith("measure ")}


def sort_of(case: Case) -> str:
    return str(case.told["drawn"])


def profile(case: Case, z: Array) -> Array:
    """The radius of a round solid at heights z: from the base on, for a sphere from the centre."""
    m = lengths(case)
    match sort_of(case):
        case "cylinder":
            return m["r"] + 0.0 * z
        case "cone":
            return np.asarray(m["r"] * (1 - z / m["h"]))
    return np.asarray(np.sqrt(np.maximum(m["r"] ** 2 - z**2, 0)))


def heights(case: Case) -> tuple[float, float]:
    m = lengths(case)
    return (-m["r"], m["r"]) if sort_of(case) == "sphere" else (0.0, m["h"])


def corners(case: Case) -> Array:
    m = lengths(case)
    a = m.get("a", 1.0)
    match sort_of(case):
        case "cube":
            box = (a, a, a)
        case "cuboid":
            box = (a, m["b"], m["c"])
        case "square pyramid":
            return np.array([(0, 0, 0), (a, 0, 0), (a, a, 0), (0, a, 0), (a / 2, a / 2, m["h"])], dtype=float)
        case "triangular prism":
            return np.array([(x, y, z) for z in (0, m["h"]) for x, y in ((0, 0), (a, 0), (0, m["b"]))], dtype=float)
        case other:
            raise ValueError(f"no corners of a {other}")
    return np.array([[box[i] * c for i, c in enumerate(p)] for p in np.ndindex(2, 2, 2)], dtype=float)


def faces(points: Array) -> list[frozenset[int]]:
    """Corner numbers of each face: planes that have all corners on one side."""
    found = set()
    for i, j, k in combinations(range(len(points)), 3):
        normal = np.cross(points[j] - points[i], points[k] - points[i])
        if np.linalg.norm(normal) < 1e-9:
            continue
        off = (points - points[i]) @ normal / np.linalg.norm(normal)
        if off.max() < 1e-9 or off.min() > -1e-9:
            found.add(frozenset(int(n) for n in np.flatnonzero(np.abs(off) < 1e-9)))
    return sorted(found, key=sorted)


def fans(points: Array) -> Iterator[tuple[Array, Array, Array]]:
    """Triangles from the middle of each face to neighbouring corners around it."""
    for face in faces(points):
        ring = points[sorted(face)]
        middle = ring.mean(axis=0)
        u = ring[0] - middle
        n = np.cross(ring[0] - middle, ring[1] - middle)
        v = np.cross(n, u)
        ring = ring[
            np.argsort([np.arctan2(p @ v / np.linalg.norm(v), p @ u / np.linalg.norm(u)) for p in ring - middle])
        ]
        for p, q in zip(ring, np.roll(ring, -1, axis=0), strict=True):
            yield middle, p, q


def volume(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    if sort_of(case) in ROUND:
        return measured(integral(lambda z: pi * profile(case, z) ** 2, *heights(case)), value, 1e-6)
    points = corners(case)
    inner = points.mean(axis=0)
    parts = (abs(np.dot(a - inner, np.cross(b - inner, c - inner))) / 6 for a, b, c in fans(points))
    return measured(float(sum(parts)), value)


def surface(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    """Rings of the mantle and the discs that close it; or all faces by triangles."""
    if sort_of(case) not in ROUND:
        parts = (np.linalg.norm(np.cross(b - a, c - a)) / 2 for a, b, c in fans(corners(case)))
        return measured(float(sum(parts)), value)
    low, high = heights(case)
    # heights as on a circle, so that a sphere is cut finely near its poles
    z = (low + high) / 2 - (high - low) / 2 * np.cos(np.linspace(0, pi, 4001))
    r = profile(case, z)
    rings = pi * (r[1:] + r[:-1]) * np.hypot(np.diff(z), np.diff(r))
    return measured(float(rings.sum() + pi * (r[0] ** 2 + r[-1] ** 2)), value, 1e-5)


def count(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    points = corners(case)
    sheets = faces(points)
    edges = {frozenset(a & b) for a, b in combinations(sheets, 2) if len(a & b) == 2}
    return told_alike({"faces": len(sheets), "edges": len(edges), "corners": len(points)}[groups[0]], value)


def diagonal(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    points = corners(case)
    return measured(max(float(np.linalg.norm(p - q)) for p, q in combinations(points, 2)), value)


def slant(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    z = np.linspace(*heights(case), 1001)
    return measured(float(np.hypot(np.diff(z), np.diff(profile(case, z))).sum()), value)


def side_height(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    points = corners(case)
    return measured(float(np.linalg.norm(points[4] - (points[0] + points[1]) / 2)), value)


def base(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    t = np.linspace(0, 2 * pi, 20001)
    return measured(float(profile(case, np.array(0.0)) ** 2 * np.sin(t[1]) / 2 * 20000), value, 1e-6)


def section(case: Case) -> Array:
    """The polygon that the plane cuts out of the edges, seen from above."""
    points, t = corners(case), lengths(case)["t"]
    pairs = [sorted(a & b) for a, b in combinations(faces(points), 2) if len(a & b) == 2]
    out = []
    for i, j in pairs:
        p, q = points[i], points[j]
        if (p[2] - t) * (q[2] - t) < 0:
            s = (t - p[2]) / (q[2] - p[2])
            out.append((p + s * (q - p))[:2])
    ring = np.array(out)
    around = ring - ring.mean(axis=0)
    return ring[np.argsort(np.arctan2(around[:, 1], around[:, 0]))]


def section_area(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    if sort_of(case) in ROUND:
        return measured(pi * section_radius(case) ** 2, value, 1e-6)
    x, y = section(case).T
    return measured(float(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2), value)


def section_radius(case: Case) -> float:
    """How far out the solid reaches at the height of the plane, by halving."""
    t = np.array(lengths(case)["t"])
    if sort_of(case) != "sphere":
        return float(profile(case, t))
    r = lengths(case)["r"]
    return bisect(lambda x: np.hypot(x, t) - r, 0.0, r)


def radius_of_section(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return measured(section_radius(case), value)


def side_of_section(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    ring = section(case)
    return measured(float(np.linalg.norm(ring[0] - ring[1])), value)


def shape_of_section(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    if sort_of(case) in ROUND:
        return told_alike("circle", value)
    ring = section(case)
    sides = np.linalg.norm(ring - np.roll(ring, 1, axis=0), axis=1)
    return told_alike("square" if np.ptp(sides) < 1e-9 else "rectangle", value)


def printed_measure(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    found = case.others[groups[0]]
    return measured(float(found(np.array(0.0))), value)


def seen(case: Case, value: Value, groups: tuple[str, ...]) -> str:
    return told_alike(case.text, value)


SOLID: Rules = (
    ("drawn|sort", seen),
    ("measure (.)", printed_measure),
    ("volume", volume),
    ("surface area", surface),
    ("number of (faces|edges|corners)", count),
    ("space diagonal", diagonal),
    ("slant height", slant),
    ("height of a side face", side_height),
    ("base area", base),
    ("area of the section", section_area),
    ("radius of the section", radius_of_section),
    ("side of the section", side_of_section),
    ("shape of the section", shape_of_section),
)
