"""How the parts of a plot are called, and how what is true of them is said."""

from __future__ import annotations

import re
from fractions import Fraction

from gnomon.scenes.function import Arrow, Conic, Curve, Dot, DotName, Parametric, Place, Polar, Solid
from gnomon.scenes.function.exact import point, written
from gnomon.truth.element import Scene
from gnomon.truth.world import World

# what a fact says of {it}, its value being {v}; what stands in no row is "the … of {it} is {v}"
CLAIMS = {
    "formula": "{v}",
    "derivative": "{v}",
    "second derivative": "{v}",
    "vertex form": "{v}",
    "standard form": "{v}",
    "antiderivative": "{v}",
    "equation": "{v}",
    "factored form": "{it}(x) = {v}",
    "zeros": "the zeros of {it}: {v}",
    "touching zeros": "{it} only touches the x-axis at {v}",
    "critical points": "{it}′(x) = 0 for {v}",
    "number of zeros": "{it} has {v} real zeros",
    "increasing on": "{it} is increasing on {v}",
    "decreasing on": "{it} is decreasing on {v}",
    "concave up on": "{it} is concave up on {v}",
    "concave down on": "{it} is concave down on {v}",
    "local maxima": "the local maxima of {it}: {v}",
    "local minima": "the local minima of {it}: {v}",
    "inflection points": "the inflection points of {it}: {v}",
    "opening": "the parabola opens {v}",
    "limit to the right": "{it}(x) → {v} as x → ∞",
    "limit to the left": "{it}(x) → {v} as x → −∞",
    "direction": "{it} is {v}",
    "y-intercept": "{it}(0) = {v}",
    "limits": "the limits are {v}",
    "integrand": "the integrand is {v}",
    "size": "the area of the region is {v}",
    "corners": "the corners of the region are {v}",
    "number of corners": "there are {v} corners",
    "z at the corners": "z at the corners is {v}",
    "maximum of z": "the largest z is {v}",
    "minimum of z": "the smallest z is {v}",
    "best corner": "z is largest at {v}",
    "zeros of the denominator": "the denominator is 0 for x = {v}",
    "vertical asymptotes": "the vertical asymptotes: {v}",
    "asymptotes": "the asymptotes: {v}",
    "foci": "the foci: {v}",
    "vertices": "the vertices: {v}",
    "distance of a focus from the centre": "each focus lies {v} from the centre",
    "points with slope 0": "y′ = 0 along {v}",
    "constant solution": "the constant solution is {v}",
    "stability": "the constant solution is {v}",
    "kind of flow": "the field is a {v}",
    "set": "the marked set is {v}",
    "inequality": "that is {v}",
    "total length": "the total length is {v}",
    "number of integers": "it holds {v} integers",
    "sort": "it is called a {v}",
    "shape of the section": "the section is a {v}",
    "area of the section": "the area of the section is {v}",
    "radius of the section": "the radius of the section is {v}",
    "side of the section": "the side of the section is {v}",
    "range of x": "x takes the values {v}",
    "range of y": "y takes the values {v}",
    "line of symmetry": "the curve is symmetric about {v}",
    "fitting formula": "only {v} fits the graph",
    "jumps": "{it} jumps at x = {v}",
    "number of jumps": "{it} has {v} jumps",
    "name": "the curve is labelled {v}",
}
ONE = {
    "number of zeros": "{it} has 1 real zero",
    "number of jumps": "{it} has 1 jump",
    "number of integers": "it holds 1 integer",
    "number of corners": "there is 1 corner",
}
NONE = {"zeros": "{it} has no real zero", "number of zeros": "{it} has no real zero", "jumps": "{it} has no jump"}
SPOTS = {
    "zero": "the zero",
    "high": "the local maximum",
    "low": "the local minimum",
    "crossing": "the crossing",
    "petal": "the tip",
}
WHOLE = {
    "area/0": "the region",
    "set/0": "the marked set",
    "field/F": "F",
    "field/s": "the slope field",
    "pair": "the two curves",
}
PATTERNS = (
    (r"limit from the (left|right) at (\S+)", "{it}(x) → {v} as x → {1} from the {0}"),
    (r"continuity at (\S+)", "{it} is {v} at x = {0}"),
    (r"piece at (\S+)", "for x = {0} the expression {v} holds"),
    (r"intersections? with (\S+)", "the graphs of {it} and {0} meet at {v}"),
    (r"x of the intersection with (\S+)", "the graphs of {it} and {0} meet at x = {v}"),
    (r"number of intersections with (\S+)", "the graphs of {it} and {0} meet {v} times"),
    (r"point at t = (\S+)", "for t = {0} the point is {v}"),
    (r"r at (\S+)", "r = {v} for θ = {0}"),
    (r"vector at (\(.+\))", "F{0} = {v}"),
    (r"slope at (\(.+\))", "y′ = {v} at {0}"),
    (r"membership of (\S+)", "{0} is {v}"),
    (r"feasibility of (\(.+\))", "{0} is {v}"),
    (r"z at (\(.+\))", "z = {v} at {0}"),
    (r"measure (\w)", "{0} = {v}"),
    (r"value at (\S+)", "{it}({0}) = {v}"),
    (r"slope at (\S+)", "{it}′({0}) = {v}"),
    (r"tangent at (\S+)", "the tangent to {it} at x = {0} is {v}"),
    (r"place of the (\w+)", "{it} takes its {0} at x = {v}"),
)


def name(scene: Scene, world: World | None, subject: str) -> str:
    kind, _, rest = subject.partition("/")
    if kind == "curve":
        curve = next(c for c in scene.of(Curve) if c.id == subject)
        return (
            f"the {curve.sort}"
            if isinstance(curve, Conic)
            else "the curve"
            if isinstance(curve, (Parametric, Polar))
            else curve.name
        )
    if subject in WHOLE:
        return WHOLE[subject]
    if kind in ("arrow", "dash"):
        at = next(a for a in scene.of(Arrow) if a.id == subject)
        return f"the {kind} at {point(Fraction(at.x), Fraction(at.y))}"
    if kind == "solid":
        return f"the {scene.of(Solid)[0].sort}"
    if kind == "rise":
        return "the other curve"
    if kind in ("end", "hole"):
        dot = next(d for d in scene.of(Dot) if d.id == subject)
        return f"the end at {written(Fraction(dot.x).limit_denominator(100))}"
    if kind in ("petal", "span"):
        return f"{'petal' if kind == 'petal' else 'stretch'} {int(rest) + 1}"
    if kind == "formula":
        return f"the formula of {rest}"
    if kind == "point":
        letter = next((n.text.partition("(")[0] for n in scene.of(DotName) if n.of == subject), "")
        return f"point {letter}" if letter else "the point"
    if kind == "place":
        return "the point on the curve"
    if kind == "axis":
        return f"the {rest[0]}-axis" if "/" not in rest else f"the name of the {rest[0]}-axis"
    return subject.replace("/", " ").strip() if not rest.isdigit() else f"{kind} {int(rest) + 1}"


def called(scene: Scene, curve: str) -> str:
    return next((c.name for c in scene.of(Curve) if c.id == curve), curve.partition("/")[2])


def claim(scene: Scene, subject: str, attribute: str, value: str) -> str:
    """A fact in plain words; "" for the usual ones."""
    it = subject.partition("/")[2]
    if subject == "pair":
        return f"{value} is the derivative of the other" if attribute == "derivative" else f"{value} is the function"
    if attribute == "drawn" and subject.startswith(("arrow/", "dash/")):
        way = "points" if subject.startswith("arrow/") else "is"
        return f"{name(scene, None, subject)} {way} {value}"
    if attribute == "number":
        return f"the end stands at {value}"
    if attribute == "fill":
        return f"{name(scene, None, subject)} is {value}"
    if attribute == "drawn":
        return ""
    if attribute == "slope" and subject.startswith("rise/"):
        return f"so the slope is {value}"
    if subject.startswith(("place/", "petal/")):
        return placed(scene, subject, attribute, value)
    if attribute == "parity":
        return f"{it} is {'neither even nor odd' if value == 'neither' else value}"
    if attribute == "kind of flow" and value.startswith("free"):
        return f"the field is {value}"
    if attribute == "sort":
        return f"it is {'an' if value[0] in 'aeiou' else 'a'} {value}"
    if value == "1" and attribute in ONE:
        return ONE[attribute].format(it=it)
    if value in ("none", "0", "") and attribute in NONE:
        return NONE[attribute].format(it=it)
    if attribute in CLAIMS:
        return CLAIMS[attribute].format(it=it, v=value)
    for pattern, text in PATTERNS:
        if found := re.fullmatch(pattern, attribute):
            return text.format(*found.groups(), it=it, v=value)
    return ""


def attribute(scene: Scene, attribute: str) -> str:
    return {"drawn": "look", "fill": "manner"}.get(attribute, attribute)


def placed(scene: Scene, subject: str, attribute: str, value: str) -> str:
    """What is read at a point of a curve."""
    place = next(p for p in scene.of(Place) if p.id == subject)
    if place.sort == "petal":
        return f"the petal ends at {attribute} = {value}" if attribute in ("x", "y") else ""
    if place.sort in ("left", "right", "top", "bottom"):
        return f"the {place.sort} end of the curve is at {attribute} = {value}" if attribute in ("x", "y") else ""
    f = called(scene, place.of)
    if attribute == "y":
        where = (
            f"x = {written(Fraction(place.x).limit_denominator(100))}"
            if place.sort in ("value", "start")
            else SPOTS[place.sort]
        )
        return f"at {where} the graph of {f} shows y = {value}"
    return f"{SPOTS[place.sort]} of {f} is seen at x = {value}" if attribute == "x" and place.sort in SPOTS else ""
