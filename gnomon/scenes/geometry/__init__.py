"""Plane figures: points, lines, circles and the marks put on them, and what follows from what is marked."""

from gnomon.scenes.geometry.attributes import ATTRIBUTES
from gnomon.scenes.geometry.constructions import CONSTRUCTIONS
from gnomon.scenes.geometry.figure import Figure, FigureLook, Step
from gnomon.scenes.geometry.nouns import (
    Angle,
    Arc,
    Circle,
    Dimension,
    Edge,
    Line,
    Note,
    ParallelMark,
    Point,
    PointName,
    Polygon,
    Prompt,
    Quadrilateral,
    Ray,
    Region,
    RightAngle,
    Sector,
    Segment,
    Statement,
    Tick,
    Triangle,
    ValueLabel,
)
from gnomon.scenes.geometry.rules import RULES
from gnomon.scenes.geometry.theorems import THEOREMS
from gnomon.truth.attribute import Vocabulary
from gnomon.truth.vocabulary import COMMON

VOCABULARY = Vocabulary(ATTRIBUTES, (*THEOREMS, *RULES), tuple(CONSTRUCTIONS)) + COMMON

__all__ = [
    "VOCABULARY",
    "Angle",
    "Arc",
    "Circle",
    "Dimension",
    "Edge",
    "Figure",
    "FigureLook",
    "Line",
    "Note",
    "ParallelMark",
    "Point",
    "PointName",
    "Polygon",
    "Prompt",
    "Quadrilateral",
    "Ray",
    "Region",
    "RightAngle",
    "Sector",
    "Segment",
    "Statement",
    "Step",
    "Tick",
    "Triangle",
    "ValueLabel",
]
