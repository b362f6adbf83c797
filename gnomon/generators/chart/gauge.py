"""Gauges: one value on a dial with named bands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart._looks import fills
from gnomon.generators.chart._parts import COMMON, chart_of, legend, panel_id, value_ticks
from gnomon.generators.ranges import one_of, span
from gnomon.scenes.chart import Axis, ChartLook, DialBand, Needle, Panel, ValueLabel
from gnomon.scenes.ticks import print_number, ticks

if TYPE_CHECKING:
    from numpy.random import Generator

    from gnomon.generators.sources.tables import Tables
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
# where dials begin and how far they go, degrees clockwise from the top
DIALS: dict[str, tuple[float, float]] = {
    "half": (-90.0, 180.0),
    "wide": (-105.0, 210.0),
    "speedometer": (-120.0, 240.0),
    "three quarters": (-135.0, 270.0),
    "fan": (-60.0, 120.0),
    "left quarter": (-90.0, 90.0),
    "right quarter": (0.0, 90.0),
}
STYLE = {**COMMON, "labels": (False, False, True), "dial": tuple(DIALS)}

SIZES = ((560, 480), (620, 520), (680, 560), (520, 480), (720, 540), (800, 480), (480, 600))


def panel(
    content: Generator,
    look: Generator,
    *,
    level: int,
    source: Tables,
    style: ChartLook,
    palette: str,
    at: str = "",
    labels: bool = False,
    dial: str = "speedometer",
) -> tuple[Element, ...]:
    """A needle over a dial of one of the shapes of DIALS; `labels` prints the value below it."""
    if dial not in DIALS:
        raise ValueError(f"expected a dial of {tuple(DIALS)}, got {dial!r}")
    start, sweep = DIALS[dial]
    thick, size = one_of(look, (0.08, 0.14, 0.2, 0.25, 0.3)), 1.0 if at else one_of(look, (1.0, 1.0, 0.88, 0.75))
    reading = source.gauge(content)
    colours = fills(look, palette, style.plot, len(reading.bands))
    steps = ticks(reading.low, reading.high, one_of(look, span(level, (4, 5), (8, 10) if sweep > 120 else (5, 6))))
    axis = Axis(name=reading.measure, unit=reading.unit, low=reading.low, high=reading.high)
    lows = (reading.low, *(end for end, _ in reading.bands))
    bands = tuple(
        DialBand(id=f"{at}dial band/{i}", low=low, high=high, fill=c, name=name)
        for i, (low, (high, name), c) in enumerate(zip(lows, reading.bands, colours, strict=False))
    )
    frame: list[Element] = [
        Panel(
            id=panel_id(at),
            sort="gauge",
            title=reading.title,
            radius=axis,
            measure=reading.measure,
            unit=reading.unit,
            colour="category",
            sums=False,
            field=reading.field,
        ),
        *value_ticks(at, "radius", reading.unit, [s for s in steps if reading.low <= s <= reading.high]),
        *legend(at, tuple(name for _, name in reading.bands), colours),
        *bands,
        Needle(id=f"{at}needle/0", value=reading.value, start=start, sweep=sweep, thick=thick, size=size),
    ]
    if labels:
        places = 0 if reading.value == int(reading.value) else 1
        frame.append(ValueLabel(id=f"{at}needle/0/label", text=print_number(reading.value, places, reading.unit)))
    return tuple(frame)


generate = chart_of(panel, sizes=SIZES)
