"""Box plots: the quartiles of observations in groups, with whiskers and outliers."""

from __future__ import annotations

from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of
from gnomon.generators.chart.parts.samples import group_panel, quartiles
from gnomon.scenes.chart import BoxPart, BoxPlot, Outlier
from gnomon.scenes.chart.attributes import PARTS
from gnomon.scenes.ticks import tidy

VERSION = "6"
SOURCE = "tables"
NOUNS = (BoxPart, BoxPlot, Outlier)
IN_GRIDS = 1
STYLE = {**COMMON, "upright": (True, True, True, False), "one_colour": (True, False), "numbers": ("plain", "short")}


def panel(brief: Brief, *, upright: bool = True, one_colour: bool = True, numbers: str = "plain") -> Elements:
    """Boxes for the groups of a sample; all in one colour or each in its own."""
    at = brief.at
    samples = brief.source.samples(brief.content, groups=brief.count(2, 6, 12), each=(40, 120))
    count = len(samples.groups)
    colours = brief.fills(1) * count if one_colour or count > 5 else brief.fills(count)
    boxes: list[BoxPlot] = []
    parts: list[BoxPart] = []
    outliers: list[Outlier] = []
    for i, values in enumerate(samples.values):
        first, median, third = quartiles(values)
        wide = max(values) - min(values)
        reach = 1.5 * (third - first)
        inside = [v for v in values if first - reach <= v <= third + reach]
        low, high = tidy(min(inside), wide), tidy(max(inside), wide)
        own = f"{at}box plot/{i}"
        boxes.append(
            BoxPlot(id=own, category=i, value=median, first=first, third=third, low=low, high=high, fill=colours[i])
        )
        for name, level_value in zip(PARTS, boxes[-1].parts, strict=True):
            parts.append(BoxPart(id=f"{own}/{name}", of=own, part=name, value=level_value))
        beyond = sorted({tidy(v, wide) for v in values if not first - reach <= v <= third + reach})
        start = len(outliers)
        for k, v in enumerate(beyond):
            outliers.append(Outlier(id=f"{at}outlier/{start + k}", category=i, value=v, fill=brief.style.ink))
    extent = [v for b in boxes for v in b.parts] + [o.value for o in outliers]
    frame = group_panel(brief, samples, extent, "box plot", sort="box plot", upright=upright, numbers=numbers)
    return (*frame, *boxes, *parts, *outliers)


generate = chart_of(panel)
