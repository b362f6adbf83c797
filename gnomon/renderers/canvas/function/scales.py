"""Pixels to coordinates, for all that is read against the axes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from gnomon.renderers.canvas.function.frame import Frame
from gnomon.scenes.function import Place, Plot
from gnomon.truth.limits import CAREFUL
from gnomon.truth.picture import Scale


def scales(plot: Plot, frame: Frame) -> tuple[Scale, ...]:
    """One for points with ink of their own, and one for each place on a curve: steep ones are misread more."""
    ticks = (plot.steps[0] * frame.across, plot.steps[1] * frame.up)
    if not any(e.noun == "tick" for e in plot.elements):
        return ()
    return (
        *(one(plot, frame, kind, "", way, ticks, 0.0) for kind in ("arrow", "dash", "petal") for way in "xy"),
        *(one(plot, frame, "point", "", way, ticks, 0.0) for way in "xy"),
        *of_places(plot, frame, ticks),
    )


def of_places(plot: Plot, frame: Frame, ticks: tuple[float, float]) -> Iterator[Scale]:
    for place in plot.of(Place):
        steep = abs(place.steep) * frame.up / frame.across
        edge = CAREFUL.edge
        # x is what is looked for at a zero, a pole and an end; at others it is given or comes with y
        by_y = edge * (1 + min(1 / steep, 8.0)) if steep > 1e-9 and place.sort in ("zero", "crossing") else edge
        if place.sort in ("high", "low"):
            by_y = 6.0  # the top of a round hill is flat
        if place.sort == "crossing":
            by_y = 2.5 * edge
        yield one(plot, frame, "place", place.id, "x", ticks, by_y)
        yield one(plot, frame, "place", place.id, "y", ticks, edge * (1 + steep))


def one(plot: Plot, frame: Frame, kind: str, within: str, way: str, ticks: tuple[float, float], error: float) -> Scale:
    edge: Literal["x", "y"] = "x" if way == "x" else "y"
    if way == "x":
        slope, pixel, value, tick = 1 / frame.across, frame.inner.left, plot.window[0], ticks[0]
    else:
        slope, pixel, value, tick = -1 / frame.up, frame.inner.bottom, plot.window[2], ticks[1]
    return Scale(
        axis=f"axis/{way}",
        kind=kind,
        attribute=way,
        edge=edge,
        origin=value - slope * pixel,
        slope=slope,
        tick=tick,
        within=within,
        error=error,
    )
