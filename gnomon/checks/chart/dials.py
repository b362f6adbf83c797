"""Gauges: the needle's ink on a ring around the hub, against the angle of its value between the ends of the dial."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from gnomon.checks.chart_ruler import View, read_number
from gnomon.checks.pixels import near
from gnomon.scenes.chart import DialBand, Needle
from gnomon.truth.fact import number

TURN = 2.5  # degrees
REACH = 0.45  # of the radius: where even the needle of a thick dial is wide
LABEL = 10.0  # degrees: a label is set beside the dial by one of its sides


def check(view: View) -> Iterator[str]:
    bands = view.of(DialBand)
    if not bands:
        return
    rims = [rim(view, b) for b in bands]
    hub = middle([p for r in rims for p in r])
    start, end = angle(hub, rims[0][0]), angle(hub, rims[-1][-1])
    sweep = (end - start) % 360
    low, high = bands[0].low, bands[-1].high

    def wanted(value: float) -> float:
        return (start + sweep * (value - low) / (high - low)) % 360

    for band, own in zip(bands, rims, strict=True):
        for value, spot in ((band.low, own[0]), (band.high, own[-1])):
            if apart(angle(hub, spot), wanted(value)) > 0.5:
                yield f"{band.id}: an end of it is {apart(angle(hub, spot), wanted(value)):.1f} degrees off {value}"
    for tick in view.chart.ticks("radius", view.panel):
        mark = view.marks[tick.id]
        off = apart(angle(hub, mark.box.centre), wanted(read_number(mark.text)))
        if off > LABEL:
            yield f"{tick.id}: {mark.text!r} stands {off:.1f} degrees off its value"
    for needle in view.of(Needle):
        seen = pointing(view, hub, REACH * math.dist(hub, rims[0][0]), start, sweep)
        value = number(view.told[needle.id, "value"].value)
        if seen is None:
            yield f"{needle.id}: no ink of it"
        elif apart(seen, wanted(value)) > TURN:
            yield f"{needle.id}: points to {seen:.1f} degrees, its value {value} is at {wanted(value):.1f}"


def rim(view: View, band: DialBand) -> list[tuple[float, float]]:
    """The outer rim of a band, from its low end on."""
    ring = view.marks[band.id].outline[0]
    return list(ring[: len(ring) // 2])


def middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """The middle of the circle that lies nearest to points: x² + y² + a x + b y + c = 0 by least squares."""
    p = np.array(points)
    rows = np.column_stack([p, np.ones(len(p))])
    (a, b, _), *_ = np.linalg.lstsq(rows, -(p**2).sum(axis=1), rcond=None)
    return (float(-a / 2), float(-b / 2))


def angle(hub: tuple[float, float], spot: tuple[float, float]) -> float:
    """Degrees clockwise from the top."""
    return math.degrees(math.atan2(spot[0] - hub[0], hub[1] - spot[1])) % 360


def apart(one: float, other: float) -> float:
    return abs((one - other + 180) % 360 - 180)


def pointing(view: View, hub: tuple[float, float], radius: float, start: float, sweep: float) -> float | None:
    """The mean direction of the ink on a ring around the hub, as far as the dial goes; None if there is none."""
    turns = np.radians(start + np.arange(-3.0, sweep + 3.0, 0.25))
    xs = np.clip((hub[0] + radius * np.sin(turns)).astype(int), 0, view.image.shape[1] - 1)
    ys = np.clip((hub[1] - radius * np.cos(turns)).astype(int), 0, view.image.shape[0] - 1)
    shown = near(view.image[ys, xs], view.chart.look.ink, off=70)
    if not shown.any():
        return None
    return float(math.degrees(np.arctan2(np.sin(turns[shown]).sum(), np.cos(turns[shown]).sum())) % 360)
