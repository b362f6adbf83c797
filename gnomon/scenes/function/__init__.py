"""Functions and analytic geometry: plots of curves, fields and regions, number lines, solids; and their facts."""

from gnomon.scenes.function.attributes import VOCABULARY
from gnomon.scenes.function.conic import Conic
from gnomon.scenes.function.field import Arrow, Field
from gnomon.scenes.function.line import Shown, Span
from gnomon.scenes.function.nouns import (
    Area,
    Axis,
    AxisName,
    Curve,
    CurveName,
    Dot,
    DotName,
    Formula,
    Guide,
    Note,
    Place,
    Plot,
    PlotLook,
    Tick,
    TickLabel,
)
from gnomon.scenes.function.parametric import Parametric
from gnomon.scenes.function.piecewise import Piecewise
from gnomon.scenes.function.polar import Petal, Polar
from gnomon.scenes.function.polynomial import Polynomial
from gnomon.scenes.function.rational import Rational
from gnomon.scenes.function.region import Between, Feasible
from gnomon.scenes.function.solid import Edge, Measure, Solid
from gnomon.scenes.function.transformed import Transformed
from gnomon.scenes.function.wave import Wave

__all__ = [
    "VOCABULARY",
    "Area",
    "Arrow",
    "Axis",
    "AxisName",
    "Between",
    "Conic",
    "Curve",
    "CurveName",
    "Dot",
    "DotName",
    "Edge",
    "Feasible",
    "Field",
    "Formula",
    "Guide",
    "Measure",
    "Note",
    "Parametric",
    "Petal",
    "Piecewise",
    "Place",
    "Plot",
    "PlotLook",
    "Polar",
    "Polynomial",
    "Rational",
    "Shown",
    "Solid",
    "Span",
    "Tick",
    "TickLabel",
    "Transformed",
    "Wave",
]
