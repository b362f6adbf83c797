"""Contour lines along their paths by the rulers, printed levels, and the cross on the highest place."""

from __future__ import annotations

from collections.abc import Iterator

from gnomon.checks.chart_ruler import View, read_number
from gnomon.checks.pixels import near
from gnomon.scenes.chart import ContourLine, Peak, ValueLabel
from gnomon.truth.fact import number

SHARE = 0.55  # of the looked-at places that must show the stroke: labels and crosses lie over others
SLACK = 2.5  # pixels


def check(view: View) -> Iterator[str]:
    if view.x is None or view.y is None:
        return
    labels = {e.of: e for e in view.of(ValueLabel)}
    for line in view.of(ContourLine):
        yield from along(view, line)
        if line.id in labels:
            text = labels[line.id].text
            if abs(read_number(text) - line.value) > 1e-6 * max(1.0, abs(line.value)):
                yield f"{line.id}: {text!r} is printed, its value is {line.value}"
            yield from on_line(view, line, labels[line.id])
    for peak in view.of(Peak):
        x, y = view.marks[peak.id].whole.centre
        off = max(
            abs(view.x.pixel(number(view.told[peak.id, "across"].value)) - x),
            abs(view.y.pixel(number(view.told[peak.id, "up"].value)) - y),
        )
        if off > SLACK * view.fine:
            yield f"{peak.id}: {off:.1f} pixels from where the ticks put it"
        if not near(view.image[int(y) - 2 : int(y) + 3, int(x) - 2 : int(x) + 3], view.chart.look.ink, off=40).any():
            yield f"{peak.id}: no ink of its cross"


def along(view: View, line: ContourLine) -> Iterator[str]:
    """The stroke where the rulers put the path."""
    assert view.x is not None and view.y is not None
    found = looked = 0
    reach = 2 * view.fine
    for x, y in line.path[:: max(1, len(line.path) // 30)]:
        px, py = int(view.x.pixel(x)), int(view.y.pixel(y))
        cut = view.image[max(0, py - reach) : py + reach + 1, max(0, px - reach) : px + reach + 1]
        if cut.size:
            looked += 1
            found += bool(near(cut, line.stroke, off=70).any())
    if looked >= 6 and found < SHARE * looked:
        yield f"{line.id}: its stroke {line.stroke} is at {found} of {looked} places"


def on_line(view: View, line: ContourLine, label: ValueLabel) -> Iterator[str]:
    """A level is printed nearer to its own line than to any other."""
    assert view.x is not None and view.y is not None
    cx, cy = view.marks[label.id].box.centre

    def far(other: ContourLine) -> float:
        assert view.x is not None and view.y is not None
        from shapely import LineString, Point

        path = [(view.x.pixel(x), view.y.pixel(y)) for x, y in other.path]
        return float(LineString(path).distance(Point(cx, cy)))

    own = far(line)
    others = [far(o) for o in view.of(ContourLine) if o.value != line.value]
    if own > 4 * view.fine or (others and min(others) <= own):
        yield f"{line.id}: its level is printed {own:.1f} pixels from it"
