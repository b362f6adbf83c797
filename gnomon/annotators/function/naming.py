"""How the parts of a plot are called."""

from __future__ import annotations

import math
from fractions import Fraction

from gnomon.scenes.function import (
    Area,
    Arrow,
    Axis,
    AxisName,
    Conic,
    Curve,
    CurveName,
    Dot,
    DotName,
    Field,
    Formula,
    Measure,
    Parametric,
    Petal,
    Place,
    Plot,
    Polar,
    Shown,
    Solid,
    Span,
    TickLabel,
)
from gnomon.scenes.function import attributes as att
from gnomon.scenes.function.exact import num, point, times_pi, written
from gnomon.scenes.function.pairs import PAIR
from gnomon.truth.attribute import Attribute
from gnomon.truth.element import Element
from gnomon.truth.vocabulary import DRAWN, FILL, X, Y
from gnomon.truth.world import World

NEAR = 1e-6  # what is computed lies as near to what is meant
ATTRIBUTES = {
    DRAWN: "direction", FILL: "manner", X: "x-coordinate", Y: "y-coordinate",
    att.FEASIBILITY_OF: "verdict", att.CONTINUITY_AT: "verdict", att.MEMBERSHIP_OF: "place",
}  # fmt: skip


def element_of(plot: Plot, subject: str) -> Element | None:
    return next((e for e in plot.elements if e.id == subject), None)


def short(value: float) -> str:
    """A number of the figure as it is written: 3/4, 2π/3, and to two decimals what is neither."""
    plain, in_pi = Fraction(value).limit_denominator(100), Fraction(value / math.pi).limit_denominator(12)
    for near in (num(plain), times_pi(in_pi)):
        if abs(near.value - value) < NEAR:
            return near.written
    return written(Fraction(round(value, 2)).limit_denominator(100))


def name(plot: Plot, world: World, subject: str) -> str:
    """`f`, `the ellipse`, `point M`, `the end at −2`."""
    match element_of(plot, subject):
        case None:
            original = world.facts.get((PAIR, att.ORIGINAL))
            return "the two curves" if subject == PAIR or original is None else str(original.value)
        case Conic() | Solid() as known:
            return f"the {known.sort}"
        case Parametric() | Polar():
            return "the curve"
        case Curve() as curve:
            return curve.name
        case Area():
            return "the region"
        case Shown():
            return "the marked set"
        case Field() as field:
            return "F" if len(field.rows) == 2 else "the slope field"
        case Arrow() as arrow:
            return f"the {arrow.noun} at {point(Fraction(arrow.x), Fraction(arrow.y))}"
        case Dot() as dot:
            letter = next((n.text.partition("(")[0] for n in plot.of(DotName) if n.of == subject), "")
            return f"point {letter}" if letter else f"the end at {short(dot.x)}"
        case Petal():
            return f"petal {place_among(plot, Petal, subject)}"
        case Span():
            return f"stretch {place_among(plot, Span, subject)}"
        case Formula(of=of):
            return f"the formula of {name(plot, world, of)}"
        case CurveName(of=of):
            return f"the name of {name(plot, world, of)}"
        case Place():
            return "the point on the curve"
        case Axis(way=way):
            return f"the {way}-axis"
        case AxisName(way=way):
            return f"the name of the {way}-axis"
        case TickLabel(text=text):
            return f"the number {text}"
        case Measure(letter=letter):
            return f"the measure {letter}"
        case other:
            return f"the {other.noun}"


def kind(plot: Plot, world: World, kind: str) -> str:
    return {"span": "marked stretch", "point": "end"}.get(kind, kind) if plot.of(Shown) else kind


def place_among(plot: Plot, noun: type[Element], subject: str) -> int:
    return 1 + [e.id for e in plot.of(noun)].index(subject)


def attribute(plot: Plot, world: World, subject: str, attribute: Attribute) -> str:
    return ATTRIBUTES.get(attribute.pattern or attribute, attribute.said)
