"""Plane figures: points, segments, angles and the marks put on them, and what follows from what is marked."""

from gnomon.scenes.geometry.nouns import (
    Angle,
    Dimension,
    Figure,
    FigureLook,
    Point,
    PointName,
    RightAngle,
    Segment,
    Tick,
    Triangle,
    ValueLabel,
)

__all__ = [
    "Angle",
    "Dimension",
    "Figure",
    "FigureLook",
    "Point",
    "PointName",
    "RightAngle",
    "Segment",
    "Tick",
    "Triangle",
    "ValueLabel",
]
