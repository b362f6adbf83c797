"""Gauges: one value on a dial with named bands."""

from __future__ import annotations

from gnomon.generators.chart.parts.axes import value_ticks
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend, panel_of, value_labels
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Axis, DialBand, Needle
from gnomon.scenes.chart.encoding import encode
from gnomon.scenes.ticks import ticks

VERSION = "6"
SOURCE = "tables"
NOUNS = (DialBand, Needle)
IN_GRIDS = 0
# how far dials go, in degrees, and how much they lean to a side
SWEEPS = (90.0, 105.0, 120.0, 135.0, 150.0, 160.0, 170.0, *(180.0,) * 4, *(190.0 + 10 * k for k in range(11)))
LEANS = (0.0,) * 8 + (-90.0, -60.0, -45.0, -30.0, -20.0, -10.0, 10.0, 20.0, 30.0, 45.0, 60.0, 90.0)
STYLE = {
    **COMMON,
    "labels": (False, False, True),
    "sweep": SWEEPS,
    "lean": LEANS,
    "thick": tuple(round(0.06 + 0.02 * k, 2) for k in range(15)),
}

TONES = {
    "red": "#cf3b34", "orange": "#f0813a", "amber": "#eebf2f", "lime": "#a3c94e", "green": "#2f8f4e", "blue": "#4a90c2",
}  # fmt: skip
SIZES = ((560, 480), (620, 520), (680, 560), (520, 480), (720, 540), (800, 480), (480, 600))


def panel(
    brief: Brief,
    *,
    labels: bool = False,
    sweep: float = 240.0,
    lean: float = 0.0,
    thick: float = 0.2,
) -> Elements:
    """A needle over a dial that goes over `sweep` degrees, its middle `lean` degrees from the top; `labels` prints the
    value below it.
    """
    at = brief.at
    # the foot of a wide dial is at the foot; only quarters stand on a side
    most = 90.0 if sweep <= 90 else 45.0 if sweep <= 180 else 15.0
    lean = min(max(lean, -most), most)
    reading = brief.source.gauge(brief.content)
    # good and bad have the colours that people give them
    colours = tuple(TONES[t] for t in reading.tones) or brief.fills(len(reading.bands))
    steps = ticks(reading.low, reading.high, one_of(brief.look, brief.span((4, 5), (8, 10) if sweep > 120 else (5, 6))))
    axis = Axis(name=reading.measure, unit=reading.unit, low=reading.low, high=reading.high)
    lows = (reading.low, *(end for end, _ in reading.bands))
    bands = tuple(
        DialBand(id=f"{at}dial band/{i}", n=i, low=low, high=high, fill=c, name=name)
        for i, (low, (high, name), c) in enumerate(zip(lows, reading.bands, colours, strict=False))
    )
    near = (steps[1] - steps[0]) / 2  # a dial has its ends labelled, and nothing close to them
    inside = [reading.low, *(s for s in steps if reading.low + near < s < reading.high - near), reading.high]
    shown = encode("needle", reading.measure, reading.unit, nature=reading.nature, sums=False)
    needle = Needle(
        id=f"{at}needle/0",
        value=reading.value,
        start=lean - sweep / 2,
        sweep=sweep,
        thick=thick,
    )
    places = 0 if reading.value == int(reading.value) else 1
    return (
        panel_of(at, reading, shown, sort="gauge", title=reading.title, radius=axis, colour="category"),
        *value_ticks(at, "radius", reading.unit, inside),
        *legend(at, tuple(name for _, name in reading.bands), colours),
        *bands,
        needle,
        *(value_labels([needle], reading.unit, places) if labels else ()),
    )


generate = chart_of(panel, sizes=SIZES)
