"""Notes with an arrow: their words go where nothing else is, as near as that is to what they are about."""

from __future__ import annotations

import math

from gnomon.renderers.matplotlib.chart.legend import FRAME, touches
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.scenes.chart import Note
from gnomon.truth.picture import Box, Mark
from gnomon.truth.rejected import Rejected

HEAD = 7.0  # the length of an arrow's head
CLEAR = 5.0  # between the words and what is around them
WAYS = tuple(math.radians(a) for a in (50, 130, 25, 155, 90, -30, -150, -60, -120, 0, 180, -90))
FAR = (38.0, 52.0, 70.0, 95.0, 125.0, 160.0)


def draw_notes(view: View, pen: Pen) -> None:
    """Every note of a panel, once all else is drawn. Rejected if there is no room for one."""
    for note in view.of(Note):
        target = next(m for m in pen.marks if m.id == note.of)
        x, y = tip(view, target)
        around = [m for m in pen.marks if m.kind not in FRAME]
        wide, (_, above, below) = pen.width(note.text, view.small), pen.extent("Xg", view.small)
        spots = ((x + far * math.cos(way), y - far * math.sin(way), way) for far in FAR for way in WAYS)
        for cx, cy, way in spots:
            # the words hang from the end of the arrow on the side that it comes from
            middle = cx + (wide / 2 if math.cos(way) > 0.3 else -wide / 2 if math.cos(way) < -0.3 else 0)
            half = (above + below) / 2
            box = Box(middle - wide / 2 - CLEAR, cy - half - CLEAR, middle + wide / 2 + CLEAR, cy + half + CLEAR)
            plot = view.plot
            inside = plot.left < box.left and box.right < plot.right and plot.top < box.top and box.bottom < plot.bottom
            if inside and not any(touches(m, box) for m in around) and free(around, target, (cx, cy), (x, y)):
                break
        else:
            raise Rejected("no room", "a note")
        arrow(pen, (cx, cy), (x, y), view.look.ink)
        pen.write(note, note.text, middle, cy, view.small, across="center", ground=view.look.plot)


def tip(view: View, target: Mark) -> tuple[float, float]:
    """Where an arrow ends: at the end of a bar that grows, above a point."""
    box = target.box
    if target.kind == "bar":
        base = view.values(0.0) if view.values.axis.low <= 0 <= view.values.axis.high else 0.0
        if view.panel.upright:
            up = box.top < base - 1
            return (box.left + box.right) / 2, box.top - 3 if up else box.bottom + 3
        right = box.right > base + 1
        return box.right + 3 if right else box.left - 3, (box.top + box.bottom) / 2
    return (box.left + box.right) / 2, box.top - 2


def free(around: list[Mark], target: Mark, start: tuple[float, float], end: tuple[float, float]) -> bool:
    """Whether an arrow crosses nothing on its way but, perhaps, the line that its point is on."""
    (x0, y0), (x1, y1) = start, end
    steps = [(x0 + (x1 - x0) * k / 12, y0 + (y1 - y0) * k / 12) for k in range(11)]
    others = [m for m in around if m.id != target.id and m.kind not in ("line", "area")]
    return not any(m.box.left < x < m.box.right and m.box.top < y < m.box.bottom for m in others for x, y in steps)


def arrow(pen: Pen, start: tuple[float, float], end: tuple[float, float], colour: str) -> None:
    """A thin line with a head."""
    (x0, y0), (x1, y1) = start, end
    long = math.hypot(x1 - x0, y1 - y0) or 1.0
    ux, uy = (x1 - x0) / long, (y1 - y0) / long
    neck = (x1 - HEAD * ux, y1 - HEAD * uy)
    begin = (x0 + 3 * ux, y0 + 3 * uy)
    pen.line([begin, neck], colour, 1.2, 5)
    side = HEAD * 0.4
    pen.polygon(
        [(x1, y1), (neck[0] - side * uy, neck[1] + side * ux), (neck[0] + side * uy, neck[1] - side * ux)], colour, 5
    )
