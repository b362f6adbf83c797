"""Curves: their colour where the rulers put their points."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.checks.chart_ruler import View
from gnomon.checks.pixels import near
from gnomon.scenes.chart import Curve

SHARE = 0.5  # of the looked-at points that must show the colour: others may lie under later curves


def check(view: View) -> Iterator[str]:
    if view.x is None or view.y is None:
        return
    for curve in view.of(Curve):
        found = looked = 0
        high = max(y for _, y in curve.path)
        # on the floor the axis and the other curves lie over it
        raised = [p for p in curve.path if p[1] > 0.03 * high]
        for x, y in raised[:: max(1, len(raised) // 40)]:
            px, py = view.x.pixel(x), view.y.pixel(y)
            cut = view.image[max(0, int(py) - 3) : int(py) + 4, max(0, int(px) - 3) : int(px) + 4]
            if cut.size:
                looked += 1
                found += bool(near(cut, curve.stroke, off=50).any())
        if looked and found < SHARE * looked:
            yield f"{curve.id}: its colour is at {found} of {looked} of its points"
        for name, x in curve.marks:
            told = view.told.get((curve.id, name))
            if told is None or told.value != x:
                yield f"{curve.id}: its {name} is {told.value if told else None!r}, not {x}"
            if not curve.steps and max(curve.path, key=lambda p: p[1])[0] != x:
                yield f"{curve.id}: {x} is not where it is highest"
