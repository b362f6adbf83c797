"""Histograms: how many observations lie in each of a row of bins."""

from __future__ import annotations

from itertools import pairwise

from gnomon.generators.chart.parts.axes import numbered, tick_texts
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, panel_of, value_labels
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Axis, Bin
from gnomon.scenes.chart.encoding import encode
from gnomon.scenes.ticks import ticks

VERSION = "6"
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
    up = brief.scale(f"number of {plural(samples.thing)}", "", [float(counts.max())], room=1.1 if labels else 1.0)
    bins = tuple(
        Bin(id=f"{at}bin/{i}", category=i, value=float(c), low=a, high=b, fill=fill)
        for i, (c, a, b) in enumerate(zip(counts.tolist(), edges, edges[1:], strict=False))
    )
    title = samples.title if len(samples.groups[0]) > 24 else f"{samples.title}: {samples.groups[0]}"
    more = {"title": title, "x": across, "y": up[0], "key": "bin", "categories": names}
    printed = [b for b in bins if b.value] if labels and len(bins) <= 12 else []
    return (
        panel_of(at, samples, encode("bin", up[0].name), sort="histogram", **more),
        *numbered(at, {"x": (across, edges), "y": up}, numbers),
        *value_labels(printed, places=0),
        *bins,
    )


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
