"""Histograms: how many observations lie in each of a row of bins."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.axes import axis_title, tick_texts, value_axis, value_ticks
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, panel_id
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Axis, Bin, Panel, ValueLabel
from gnomon.scenes.chart.encoding import encode
from gnomon.scenes.ticks import print_number, ticks

if TYPE_CHECKING:
    from gnomon.truth.element import Element

VERSION = "2"
SOURCE = "tables"
NOUNS = (Bin,)
IN_GRIDS = 1
STYLE = {**COMMON, "labels": (False, False, True), "numbers": ("plain", "short")}


def panel(brief: Brief, *, labels: bool = False, numbers: str = "plain") -> Elements:
    """Counts of one sample in bins of one width, with or without the counts above them."""
    import numpy as np

    at = brief.at
    samples = brief.source.samples(brief.content, groups=(1, 1), each=(60, 60 + 140 * brief.level))
    own = samples.values[0]
    edges = ticks(min(own), max(own), one_of(brief.look, brief.span((5, 7), (9, 14))))
    counts, _ = np.histogram(np.asarray(own), bins=np.asarray(edges))
    # a value on the last edge belongs to the last bin, as is usual
    (fill,) = brief.fills(1)
    across = Axis(name=samples.measure, unit=samples.unit, low=edges[0], high=edges[-1])
    texts = tick_texts(edges, samples.unit, numbers)
    names = tuple(f"{a} to {b}" for a, b in pairwise(texts))
    up, steps = value_axis(
        f"number of {plural(samples.thing)}", "", [float(counts.max())], one_of(brief.look, (4, 5, 6)), room=1.1
    )
    bins = tuple(
        Bin(id=f"{at}bin/{i}", category=i, value=float(c), low=a, high=b, fill=fill)
        for i, (c, a, b) in enumerate(zip(counts.tolist(), edges, edges[1:], strict=False))
    )
    frame: list[Element] = [
        Panel(
            id=panel_id(at),
            sort="histogram",
            title=samples.title if len(samples.groups[0]) > 24 else f"{samples.title}: {samples.groups[0]}",
            x=across,
            y=up,
            encodings=(encode("bin", up.name),),
            key="bin",
            categories=names,
            field=samples.field,
        ),
        axis_title(at, "x", across),
        axis_title(at, "y", up),
        *value_ticks(at, "x", samples.unit, edges, numbers),
        *value_ticks(at, "y", "", steps),
    ]
    if labels and len(bins) <= 12:
        frame += [ValueLabel(id=f"{b.id}/label", of=b.id, text=print_number(b.value, 0)) for b in bins if b.value]
    return (*frame, *bins)


def plural(thing: str) -> str:
    """`boxes`, `deliveries`, `trees`."""
    if thing.endswith(("s", "x", "ch", "sh")):
        return thing + "es"
    if thing == "person":
        return "persons"
    return (
        thing[:-1] + "ies"
        if thing.endswith("y") and thing[-2] not in "aeiou"
        else {"leaf": "leaves"}.get(thing, thing + "s")
    )


generate = chart_of(panel)
