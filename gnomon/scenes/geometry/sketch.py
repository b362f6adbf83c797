"""A figure as it is drawn: where one is not to scale, its points and circles are those of its sketch."""

from __future__ import annotations

from dataclasses import replace

from gnomon.scenes.geometry.constructions import constructed, in_floats
from gnomon.scenes.geometry.constructions.kit import turned
from gnomon.scenes.geometry.figure import Figure
from gnomon.scenes.geometry.nouns import Circle, Point

NEAR = 1e-9  # of a radius, by which a point may be off its circle


def as_drawn(figure: Figure) -> Figure:
    """The figure itself if it is to scale, else one to scale whose construction is the sketch."""
    if figure.to_scale:
        return figure
    true = {p.name: complex(p.x, p.y) for p in figure.of(Point)}
    at = turned(constructed(figure.sketch, in_floats()), figure.turn, figure.mirrored)
    elements = tuple(
        replace(e, x=at[e.name].real, y=at[e.name].imag)
        if isinstance(e, Point)
        else replace(e, radius=radius(e, true, at))
        if isinstance(e, Circle)
        else e
        for e in figure.elements
    )
    return replace(figure, elements=elements, construction=figure.sketch, sketch=())


def radius(circle: Circle, true: dict[str, complex], at: dict[str, complex]) -> float:
    """The distance of the centre from a point, shown or hidden, that lies on the circle."""
    on = next(p for p, z in true.items() if abs(abs(z - true[circle.centre]) - circle.radius) < NEAR * circle.radius)
    return abs(at[on] - at[circle.centre])
