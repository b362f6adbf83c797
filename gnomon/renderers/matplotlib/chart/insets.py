"""Insets: a stretch of lines drawn again, larger, in an empty corner of the plot."""

from __future__ import annotations

from gnomon.renderers.matplotlib.chart.legend import FRAME, INSIDE, touches
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.scenes.chart import Inset, Line, Point
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected

SHARES = ((0.46, 0.32), (0.4, 0.3), (0.34, 0.27))  # of the plot's width and height, the largest that fits
PAD = 10.0


def draw_insets(view: View, pen: Pen) -> None:
    """Every inset of a panel, once its lines are drawn. Rejected if no corner is empty or none makes it larger."""
    for inset in view.of(Inset):
        left, right = view.across(inset.first) - PAD, view.across(inset.last) + PAD
        framed = Box(left, view.up(inset.high), right, view.up(inset.low))
        box = corner(view, framed, pen)
        if box is None:
            raise Rejected("no room", "an inset")
        frame(pen, framed, view.look.quiet, 2.6)
        for x in ("left", "right"):  # thin lines between frame and inset, on the sides that face one another
            low = framed.top >= box.bottom
            ends = [
                (getattr(framed, x), framed.top if low else framed.bottom),
                (getattr(box, x), box.bottom if low else box.top),
            ]
            pen.line(ends, view.look.quiet, 0.8, 2.6, "dotted")
        pen.rect(box, view.look.plot, 5)
        enlarge(view, inset, box, pen)
        frame(pen, box, view.look.quiet, 5.5)
        pen.mark(inset, box)


def corner(view: View, framed: Box, pen: Pen) -> Box | None:
    """The first empty corner of the plot in which the framed stretch is drawn half as large again at least."""
    plot, shown = view.plot, [m for m in pen.marks if m.kind not in FRAME]
    for across, up in SHARES:
        wide, tall = round(plot.width * across), round(plot.height * up)
        if wide < 1.5 * framed.width or tall < 1.5 * framed.height:
            continue
        left, right = round(plot.left + INSIDE), round(plot.right - INSIDE - wide)
        top, bottom = round(plot.top + INSIDE), round(plot.bottom - INSIDE - tall)
        for x, y in ((right, top), (left, top), (right, bottom), (left, bottom)):
            box = Box(x, y, x + wide, y + tall)
            clear = Box(x - 6, y - 6, x + wide + 6, y + tall + 6)
            if framed.meet(clear) is None and not any(touches(m, clear) for m in shown):
                apart = framed.top >= clear.bottom or framed.bottom <= clear.top
                if apart:
                    return box
    return None


def enlarge(view: View, inset: Inset, box: Box, pen: Pen) -> None:
    """The lines and dots of the stretch in the box."""
    step = (box.width - 2 * PAD) / (inset.last - inset.first)
    rise = box.height / (inset.high - inset.low)

    def spot(point: Point) -> tuple[float, float]:
        return box.left + PAD + step * (point.category - inset.first), box.bottom - rise * (point.value - inset.low)

    for line in view.of(Line):
        own = [p for p in view.of(Point) if p.series == line.series and inset.first <= p.category <= inset.last]
        pen.line([spot(p) for p in own], line.stroke, view.look.stroke, 5.1, line.dash)
        if own and own[0].dot:
            pen.dots([spot(p) for p in own], own[0].fill, view.look.dot, 5.2, own[0].dot)


def frame(pen: Pen, box: Box, colour: str, layer: float) -> None:
    """Four thin sides."""
    pen.hair(box.left, box.top, box.right, box.top, colour, layer)
    pen.hair(box.left, box.bottom - 1, box.right, box.bottom - 1, colour, layer)
    pen.hair(box.left, box.top, box.left, box.bottom, colour, layer)
    pen.hair(box.right - 1, box.top, box.right - 1, box.bottom, colour, layer)
