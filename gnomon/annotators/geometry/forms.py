"""The formula of each theorem, solved for each of its quantities. `{0}` is the first premise that is a number."""

from __future__ import annotations

SAME = ("{0}",)
ADDED = ("{0} + {1}", "{0} − {1}", "{1} − {0}")
HALVED = ("{0} / 2", "2 · {0}")
TO_180 = ("180° − {0}",)
PROPORTION = ("{0} · {1} / {2}", "{0} · {2} / {1}", "{1} · {2} / {0}")
HALF_PRODUCT = ("{0} · {1} / 2", "2 · {0} / {1}")
WHOLE_PRODUCT = ("{0} · {1}", "{0} / {1}")
# sums of angles: a multiple of 180° less all the premises
CONSTANTS = {
    "180 less all": ("180",),
    "360 less all": ("360",),
    "(n − 2) · 180 less all": tuple(str(180 * n) for n in range(1, 11)),
}

FORMS: dict[str, tuple[str, ...]] = {
    "parts of a segment": ADDED,
    "midpoint": HALVED,
    "angle sum of a triangle": ("180 less all",),
    "exterior angle of a triangle": ADDED,
    "angles on a straight line": TO_180,
    "adjacent angles": ADDED,
    "angles around a point": ("360 less all",),
    "half of a bisected angle": HALVED,
    "co-interior angles": TO_180,
    "equal base angles and angle sum": ("(180° − {0}) / 2", "180° − 2 · {0}"),
    "Pythagorean theorem": ("√({0}² + {1}²)", "√({0}² − {1}²)"),
    "sides of a 45-45-90 triangle": ("{0}", "{0} · √2", "{0} / √2"),
    "sides of a 30-60-90 triangle": (
        "2 · {0}",
        "{0} / 2",
        "{0} · √3",
        "{0} / √3",
        "{0} · √3 / 2",
        "2 · {0} / √3",
    ),
    "median to the hypotenuse": ("{0}", "{0} / 2", "2 · {0}"),
    "altitude to the hypotenuse": ("√({0} · {1})", "{0}² / {1}"),
    "leg rule": ("√({0} · {1})", "{0}² / {1}"),
    "altitude to the hypotenuse by area": PROPORTION,
    "sine law": ("{0} · sin({2}) / sin({1})",),
    "cosine law": ("√({0}² + {1}² − 2 · {0} · {1} · cos({2}))",),
    "sine law and circumcircle": ("{0} / (2 · sin({1}))", "2 · {0} · sin({1})"),
    "corresponding sides of similar triangles": PROPORTION,
    "perimeters of similar triangles": PROPORTION,
    "areas of similar triangles": ("{0} · ({1} / {2})²",),
    "sides from areas of similar triangles": ("{2} · √({0} / {1})",),
    "intercept theorem": PROPORTION,
    "midsegment length": HALVED,
    "angle bisector theorem": PROPORTION,
    "centroid": ("2 · {0}", "{0} / 2", "2 · {0} / 3", "3 · {0} / 2", "{0} / 3", "3 · {0}"),
    "angle at the incentre": ("90° + {0} / 2", "2 · {0} − 180°"),
    "area by the inradius": HALF_PRODUCT,
    "diameter": ("2 · {0}", "{0} / 2"),
    "inscribed and central angle": HALVED,
    "inscribed angle over the longer arc": ("180° − {0} / 2", "360° − 2 · {0}"),
    "opposite angles of a cyclic quadrilateral": TO_180,
    "angle of two tangents": TO_180,
    "intersecting chords": PROPORTION,
    "two secants": PROPORTION,
    "tangent and secant": ("√({0} · {1})", "{0}² / {1}"),
    "circumference": ("2π · {0}", "{0} / (2π)"),
    "area of a circle": ("π · {0}²", "√({0} / π)"),
    "arc and inscribed angle": HALVED,
    "arcs add up": ADDED,
    "arcs of a circle": ("360° − {0}",),
    "angle between two chords": ("({0} + {1}) / 2", "2 · {0} − {1}"),
    "angle between two secants": ("({0} − {1}) / 2", "2 · {0} + {1}", "{1} − 2 · {0}", "{0} − 2 · {1}"),
    "length of an arc": (
        "{1} / 360° · 2π · {0}",
        "180° · {0} / (π · {1})",
        "180° · {0} / ({1} · π)",
    ),
    "area of a sector": (
        "{1} / 360° · π · {0}²",
        "√(360° · {0} / (π · {1}))",
        "360° · {0} / (π · {1}²)",
    ),
    "perimeter of a sector": ("{1} / 360° · 2π · {0} + 2 · {0}",),
    "angle sum of a quadrilateral": ("360 less all",),
    "neighbouring angles of a parallelogram": TO_180,
    "diagonal of a square": ("{0} · √2", "{0} / √2"),
    "midsegment of a trapezoid": ("({0} + {1}) / 2", "2 · {0} − {1}"),
    "base angles of an isosceles trapezoid": ("{0}", "180° − {0}"),
    "angle sum of a polygon": ("(n − 2) · 180 less all",),
    "perimeter": ("sum", "rest"),
    "perimeter with equal sides": (
        *(f"{n} · {{0}}" for n in range(3, 13)),
        *(f"{{0}} / {n}" for n in range(3, 13)),
    ),
    "area of a triangle": HALF_PRODUCT,
    "area of a right triangle": HALF_PRODUCT,
    "area by two sides and the angle between": ("{0} · {1} · sin({2}) / 2",),
    "Heron's formula": (
        "√(({0} + {1} + {2}) / 2 · ({1} + {2} − {0}) / 2 · ({0} + {2} − {1}) / 2 · ({0} + {1} − {2}) / 2)",
    ),
    "area of an equilateral triangle": ("√3 / 4 · {0}²",),
    "area of a rectangle": WHOLE_PRODUCT,
    "area of a square": ("{0}²", "√{0}"),
    "area of a parallelogram": WHOLE_PRODUCT,
    "area by the diagonals": HALF_PRODUCT,
    "area of a trapezoid": ("({0} + {1}) / 2 · {2}", "2 · {0} / ({1} + {2})", "2 · {0} / {2} − {1}"),
    "area of a regular hexagon": ("3 / 2 · √3 · {0}²",),
    "areas with one height": ("{0} · {1} / {2}",),
    "area put together": ("sum", "rest", "{0} + {1} − {2}", "{0} − {1} + {2}", "{1} − {0}"),
}
