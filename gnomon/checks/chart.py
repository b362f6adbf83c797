"""Charts: bar ends, ticks, names and colours measured again in the pixels, without a look at how they were drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from gnomon.checks.pixels import Image, furthest, ink_box, near, run_through
from gnomon.scenes.chart import AxisTitle, Bar, Chart, LegendEntry, Tick, Title, ValueLabel
from gnomon.truth.fact import Fact, number
from gnomon.truth.picture import Layer, Mark

CHECKS = (
    "bar ends in the pixels against values through the printed ticks, names by alignment, series by colour, ink of text"
)
SLACK = 2.0  # pixels: one for snapping, one for the middle of a tick label


def check(
    scene: Chart, images: Sequence[Image], marks: Sequence[Mark], facts: Sequence[Fact], layers: Sequence[Layer]
) -> Iterator[str]:
    """Every disagreement, one line each."""
    image, by_id = images[0], {m.id: m for m in marks}
    told = {f.key: f for f in facts}
    measure = scale(scene, by_id)
    if measure is None:
        yield "the ticks of the value axis do not lie on one line"
        return
    for bar in scene.of(Bar):
        yield from check_bar(scene, bar, image, by_id, told, measure)
    nouns = (Title, AxisTitle, Tick, ValueLabel)
    written = [(e.id, e.text) for e in scene.elements if isinstance(e, nouns)]
    for id_, text in written:
        mark = by_id.get(id_)
        if mark is None or mark.text != text:
            yield f"{id_}: the scene says {text!r}, the mark {mark.text if mark else None!r}"
            continue
        ground = scene.look.plot if id_.endswith("/label") else scene.look.ground
        found = ink_box(image, mark.box, scene.look.ink, ground)
        if found is None or furthest(found, mark.box) > 3.5:
            yield f"{id_}: ink at {found}, the mark says {tuple(round(v, 1) for v in mark.box)}"
    for entry in scene.of(LegendEntry):
        mark = by_id[entry.id]
        cut = image[int(mark.box.top) : int(mark.box.bottom) + 1, int(mark.box.left) : int(mark.box.left) + 6]
        if near(cut, entry.fill).sum() < 12:
            yield f"{entry.id}: its colour {entry.fill} is not at the start of its box"


def scale(chart: Chart, marks: dict[str, Mark]) -> tuple[float, float] | None:
    """(value at pixel 0, value per pixel) of a line through the printed ticks; None if they stray by over 2 pixels."""
    ticks = [m for m in marks.values() if m.id.startswith(f"tick/{chart.value_axis}/")]
    pixel = np.array([m.box.centre[1 if chart.upright else 0] for m in ticks])
    value = np.array([read_number(m.text) for m in ticks])
    if len(ticks) < 2:
        return None
    slope, origin = np.polyfit(pixel, value, 1)
    return (float(origin), float(slope)) if np.abs(pixel * slope + origin - value).max() <= 2 * abs(slope) else None


def read_number(text: str) -> float:
    """The number in a tick label."""
    digits = re.sub(r"[^\d.]", "", text)
    return -float(digits) if text.startswith(("−", "-")) else float(digits)


def check_bar(
    chart: Chart,
    bar: Bar,
    image: Image,
    marks: dict[str, Mark],
    told: dict[tuple[str, str], Fact],
    measure: tuple[float, float],
) -> Iterator[str]:
    mark, value = marks.get(bar.id), told.get((bar.id, "value"))
    if mark is None or value is None:
        yield f"{bar.id}: no mark or no value"
        return
    if mark.visible < 0.5:
        return
    x, y = (int(v) for v in mark.box.centre)
    if not (0 <= y < image.shape[0] and 0 <= x < image.shape[1]):
        yield f"{bar.id}: its middle {x}, {y} is outside the picture"
        return
    down, across = run_through(near(image[:, x], bar.fill), y), run_through(near(image[y], bar.fill), x)
    box = mark.box
    if down is None or across is None:
        # a bar thinner than two pixels has no pixel of its pure colour
        if min(box.width, box.height) >= 2.5:
            yield f"{bar.id}: its colour {bar.fill} is not in its middle"
        return
    for name, seen, says in (
        ("left", across[0], box.left),
        ("right", across[1], box.right),
        ("top", down[0], box.top),
        ("bottom", down[1], box.bottom),
    ):
        if abs(seen - says) > SLACK:
            yield f"{bar.id}: {name} edge {seen} in the pixels, the mark says {says:.1f}"
    origin, slope = measure
    ends = down if chart.upright else across
    off = min(abs(origin + slope * end - number(value.value)) for end in ends) / abs(slope)
    if off > 2 * SLACK:
        yield f"{bar.id}: value {value.value}, but no end of it is within {2 * SLACK} pixels of it (nearest {off:.1f})"
    axis = chart.category_axis
    ticks = [m for m in marks.values() if m.id.startswith(f"tick/{axis}/")]
    along = 0 if chart.upright else 1
    nearest = min(ticks, key=lambda m: abs(m.box.centre[along] - box.centre[along]))
    name_fact = told.get((bar.id, "name"))
    if name_fact is None or name_fact.value != nearest.text:
        yield f"{bar.id}: stands at {nearest.text!r}, its name is {name_fact.value if name_fact else None!r}"
    series = told.get((bar.id, "series"))
    if series is not None:
        owners = [e.text for e in chart.of(LegendEntry) if e.fill == bar.fill]
        if owners != [series.value]:
            yield f"{bar.id}: its colour belongs to {owners} in the legend, its series is {series.value!r}"
