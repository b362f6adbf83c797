"""Points put where angles want them, exactly: triangles by angles, points on a side, sides drawn on."""

from __future__ import annotations

from fractions import Fraction
from math import atan2, cos, degrees, radians, sin

from gnomon.generators.geometry._draft import Draft


def least_angle(draft: Draft) -> float:
    """The smallest angle of any triangle, in degrees."""
    worst = 180.0
    for t in draft.triangles:
        for i in range(3):
            (ax, ay), (bx, by), (cx, cy) = (draft.at[t[(i + k) % 3]] for k in range(3))
            ux, uy, vx, vy = bx - ax, by - ay, cx - ax, cy - ay
            worst = min(worst, abs(degrees(atan2(ux * vy - uy * vx, ux * vx + uy * vy))))
    return worst


def angled(alpha: int, beta: int) -> Draft:
    """Triangle ABC with these angles at A and B, BC being 1 long on the x axis; ∠ACB is what is left."""
    gamma = 180 - alpha - beta
    d = Draft()
    r = f"sin({gamma}*pi/180)/sin({alpha}*pi/180)"
    b = radians(beta)
    long = sin(radians(gamma)) / sin(radians(alpha))
    d.put("A", long * cos(b), long * sin(b), (f"{r}*cos({beta}*pi/180)", f"{r}*sin({beta}*pi/180)"))
    d.put("B", 0.0, 0.0, ("0", "0"))
    d.put("C", 1.0, 0.0, ("1", "0"))
    d.triangles.append(("A", "B", "C"))
    d.join("AB", "BC", "AC")
    return d


def with_cevian(d: Draft, beta: int, alpha: int, delta: int) -> None:
    """D on BC such that ∠BAD is `delta`, and AD drawn. The triangle is one of `angled`."""
    gamma = 180 - alpha - beta
    ratio = sin(radians(gamma)) / sin(radians(alpha)) * sin(radians(delta)) / sin(radians(beta + delta))
    text = f"sin({gamma}*pi/180)/sin({alpha}*pi/180)*sin({delta}*pi/180)/sin({beta + delta}*pi/180)"
    d.put("D", ratio, 0.0, (text, "0"))
    foot(d)


def foot(d: Draft) -> None:
    """AD drawn to a D on BC that has been put."""
    d.triangles += [("A", "B", "D"), ("A", "D", "C")]
    d.straight.append(("B", "D", "C"))
    d.join("AD")
    d.join("BD", "CD", part=True)


def extended(d: Draft, share: Fraction, dashed: bool) -> None:
    """BC drawn on beyond C to a new point E, by a share of its length; BC lies on the x axis."""
    (bx, _), (cx, _) = d.at["B"], d.at["C"]
    name = "E" if "D" in d.at else "D"
    x = cx + float(share) * (cx - bx)
    d.put(name, x, 0.0, (f"({d.exact['C'][0]})+({share})*(({d.exact['C'][0]})-({d.exact['B'][0]}))", "0"))
    if name == "E":
        d.straight += [("B", "D", "E"), ("D", "C", "E")]
    d.straight.append(("B", "C", name))
    d.join("C" + name, dashed=dashed)
