"""How what is true of a figure is said: `AB ∥ CD`, `∠ABC = 50°`, `ABCD is a rhombus`."""

from __future__ import annotations

import re

from gnomon.annotators.geometry.naming import name
from gnomon.scenes.geometry import Figure

# a fact whose attribute names another part: how it is said of {it} and {other}
RELATIONS = {
    "equal": "{it} = {other}",
    "parallel": "{it} ∥ {other}",
    "perpendicular": "{it} ⊥ {other}",
    "tangent": "{it} is tangent to {other}",
    "congruent": "{it} ≅ {other}",
    "similar": "{it} ∼ {other}",
}
SORTS = ("square", "rectangle", "rhombus", "parallelogram", "isosceles trapezoid", "kite", "trapezoid")
TICKS = ("no tick mark", "one tick mark", "two tick marks", "three tick marks", "four tick marks")
_RELATION = re.compile(r"(\w+) to (.+)")


def other_of(scene: Figure, subject: str, attribute: str) -> tuple[str, str] | None:
    """The relation and the other part's id: `parallel to CD` of a segment is of segment/CD."""
    found = _RELATION.fullmatch(attribute)
    if found is None or found.group(1) not in RELATIONS:
        return None
    other = found.group(2)
    return found.group(1), other if "/" in other else f"{subject.partition('/')[0]}/{other}"


def claim(scene: Figure, subject: str, attribute: str, value: str) -> str:
    """A fact in words; "" for the usual ones."""
    relation = other_of(scene, subject, attribute)
    it = name(scene, None, subject)
    if relation is not None:
        text = RELATIONS[relation[0]].format(it=it, other=name(scene, None, relation[1]))
        return text if value != "no" else f"it is not true that {text}"
    match subject.partition("/")[0], attribute:
        case ("angle" | "arc", "measure") | ("segment" | "arc", "length"):
            return f"{it} = {value}"
        case _, "drawn" if subject.startswith("point/"):
            return f"{subject[6:]} lies {value}"
        case ("angle", "sort"):
            return f"{it} is {value}"
        case (_, "sort by sides" | "sort by angles" | "sort"):
            return f"{it} is {value}"
        case "parallel", "drawn":
            return f"{subject.partition('/')[2]} carries {value}"
        case "right-angle", "drawn":
            return f"{value} stands at ∠{subject.partition('/')[2]}"
        case "point", "name":
            return f"that is point {value}"
        case "quadrilateral", _ if attribute in SORTS:
            return f"{subject.partition('/')[2]} is {'' if value != 'no' else 'not '}{a(attribute)}"
        case _, "regular":
            return f"{it} is regular"
        case "segment", "strokes":
            return f"{it} carries {TICKS[int(value)]}"
        case "unknown", "value":
            return f"{it} = {value}"
    if attribute.startswith("regular about "):
        return f"{it} is regular, with its centre at {attribute[-1]}"
    return ""


def a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"


def attribute(scene: Figure, attribute: str) -> str:
    said = {"arc length": "length", "x": "position from the left", "y": "position from the top"}
    return said.get(attribute, attribute)


def what(subject: str, attribute: str) -> str:
    """A quantity's name in speech: the measure of a sector is its central angle."""
    kind = subject.partition("/")[0]
    if attribute == "measure":
        return {"sector": "central angle", "angle": "size"}.get(kind, "measure")
    return "length" if attribute == "arc length" else attribute
