"""Box plots and violins: where bodies of boxes begin and end in the pixels of columns, and the ink of whiskers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from gnomon.checks.chart_ruler import View
from gnomon.checks.pixels import near, shoelace, stretches
from gnomon.scenes.chart import BoxPlot, Outlier, ReferenceLine, Violin
from gnomon.truth.fact import number

THIN = 4.0  # pixels: of what is thinner the two edges hide the colour
APART = 8.0  # pixels: what lies so far off is another thing of its colour, as the cap of a black box's whisker
SLACK = 3.0  # pixels: one for the ink of an edge, one for snapping, one for the middle of a tick label


def check(view: View) -> Iterator[str]:
    ruler = view.values
    if ruler is None:
        return
    along = 1 if view.panel.upright else 0
    for box in view.of(BoxPlot):
        mark = view.marks[box.id]
        across = mark.box.centre[1 - along] + (mark.box.width if along else mark.box.height) * 0.3
        line = view.image[:, int(across)] if along else view.image[int(across), :]
        start = max(0, int(mark.box.top if along else mark.box.left) - 5)
        end = int(mark.box.bottom if along else mark.box.right) + 5
        filled = start + np.flatnonzero(near(line[start:end], box.fill, off=10))
        filled = max(stretches(filled, round(APART * view.fine)), key=len)
        told = {a: number(view.told[box.id, a].value) for a in ("lower quartile", "upper quartile", "median", "value")}
        if told["median"] != told["value"]:
            yield f"{box.id}: its median {told['median']} is not its value {told['value']}"
        ends = sorted(ruler.pixel(told[a]) for a in ("lower quartile", "upper quartile"))
        if ends[1] - ends[0] < 6:
            continue
        if not len(filled):
            yield f"{box.id}: its colour {box.fill} is not where its body is"
            continue
        lines = [ruler.pixel(line.value) for line in view.of(ReferenceLine)]
        # an edge under a line is seen as far off as the line is wide
        slack = [SLACK + 2 * any(abs(at - end) < 4 * view.fine for at in lines) for end in ends]
        off, far = max(
            (abs(s - e) - k * view.fine, abs(s - e))
            for s, e, k in zip((float(filled.min()), float(filled.max()) + 1), ends, slack, strict=True)
        )
        if off > 0:
            yield f"{box.id}: the body is {far:.1f} pixels off its quartiles"
        middle = ruler.pixel(told["median"])
        gap = [p for p in range(int(ends[0]) + 3, int(ends[1]) - 3) if p not in set(filled.tolist())]
        if gap and ends[0] + 5 < middle < ends[1] - 5 and min(abs(p + 0.5 - middle) for p in gap) > SLACK * view.fine:
            yield f"{box.id}: no median line at {middle:.1f}"
    for dot in view.of(Outlier):
        off = abs(view.marks[dot.id].whole.centre[along] - ruler.pixel(dot.value))
        if off > SLACK * view.fine:
            yield f"{dot.id}: {off:.1f} pixels from where the ticks put it"
    for violin in view.of(Violin):
        mark = view.marks[violin.id]
        ends = sorted(ruler.pixel(number(view.told[violin.id, a].value)) for a in ("lowest", "highest"))
        seen = (mark.whole.top, mark.whole.bottom) if along else (mark.whole.left, mark.whole.right)
        off = max(abs(ends[0] - seen[0]), abs(ends[1] - seen[1]))
        if off > SLACK * view.fine:
            yield f"{violin.id}: its ends are {off:.1f} pixels off"
        # of a sliver nothing is seen but the ink of its edges
        if (
            thickness(mark.outline[0], along) >= THIN * view.fine
            and not near(
                view.image[int(mark.box.top) : int(mark.box.bottom), int(mark.box.left) : int(mark.box.right)],
                violin.fill,
                10,
            ).any()
        ):
            yield f"{violin.id}: its colour {violin.fill} is not there"


def thickness(ring: Sequence[tuple[float, float]], along: int) -> float:
    """How wide a shape is on average across an axis: its area over its length."""
    ends = [point[along] for point in ring]
    return shoelace(ring) / max(max(ends) - min(ends), 1.0)
