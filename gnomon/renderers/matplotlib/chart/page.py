"""The page: card, band, title, subtitle and small print, measured before anything else and drawn first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.renderers.matplotlib.chart.words import wrap
from gnomon.scenes.chart import Chart, Title
from gnomon.scenes.chart.page import Paragraph, SourceNote, Subtitle
from gnomon.truth.picture import Box
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from gnomon.renderers.matplotlib.chart.pen import Pen

GAP = 8.0  # between neighbouring blocks, pixels
PAD = 16.0  # around all
SMALL_PRINT = 0.82  # of the text size
MANY = 60  # lines of a paragraph: what is longer than its margin is turned away by its height


@dataclass(frozen=True)
class Head:
    """Texts in lines with their tops; `inner` is what is left for the chart, `frame` all but the margins."""

    frame: Box
    inner: Box
    heading: float
    title: str = ""
    title_top: float = 0.0
    subtitle: str = ""
    subtitle_top: float = 0.0
    source_top: float = 0.0
    band: Box | None = None


def head_of(chart: Chart, pen: Pen) -> Head:
    """The plan of a page; Rejected if its title does not fit into two lines."""
    look, page = chart.look, chart.page
    frame = Box(page.left, page.top, chart.size[0] - page.right, chart.size[1] - page.bottom)
    heading, bold = round(look.text * look.heading), look.weight == "bold"
    room = frame.width - 2 * PAD
    title = subtitle = ""
    top, bottom = frame.top + PAD, frame.bottom - PAD
    source_top = 0.0
    if chart.of(SourceNote):
        source_top = bottom - pen.line_height(small_print(chart))
        bottom = source_top - GAP
    high = 0.0
    if chart.of(Title):
        title = wrap(pen, chart.the(Title).text, room, heading, bold=bold, lines=2)
        high = pen.line_height(heading, bold) * 1.2 * (title.count("\n") + 1)
    under = 0.0
    if chart.of(Subtitle):
        subtitle = wrap(pen, chart.the(Subtitle).text, room, look.text, lines=2)
        under = pen.line_height(look.text) * 1.2 * (subtitle.count("\n") + 1) + GAP / 2
    title_top = top
    if page.title == "below":
        title_top = bottom - high - under
        bottom = title_top - GAP if title or subtitle else bottom
    else:
        top += high + under + (GAP if title or subtitle else 0.0)
    band = Box(frame.left, frame.top, frame.right, round(top - GAP / 4)) if page.band and title else None
    if band is not None:
        top += GAP
    subtitle_top = title_top + high + (GAP / 2 if high else 0.0)
    inner = Box(frame.left + PAD, top, frame.right - PAD, bottom)
    return Head(frame, inner, heading, title, title_top, subtitle, subtitle_top, source_top, band)


def small_print(chart: Chart) -> float:
    return max(10.0, round(chart.look.text * SMALL_PRINT))


def panes(chart: Chart, frame: Box) -> tuple[Box, Box, Box, Box]:
    """The margins left, above, right and below; above and below as wide as the page."""
    width, height = chart.size
    return (
        Box(0, 0, frame.left, height),
        Box(0, 0, width, frame.top),
        Box(frame.right, 0, width, height),
        Box(0, frame.bottom, width, height),
    )


def draw_page(chart: Chart, head: Head, pen: Pen) -> None:
    """Grounds first, then title, subtitle and small print."""
    look, page = chart.look, chart.page
    for pane, colour in zip(panes(chart, head.frame), page.panes, strict=True):
        if colour and pane.area > 0:
            pen.rect(pane, colour, -2)
    if head.band is not None:
        pen.rect(head.band, page.band, -1)
    left = look.title == "left"
    x = head.inner.left if left else (head.frame.left + head.frame.right) / 2
    across = "left" if left else "center"
    on = page.band if head.band is not None else look.ground
    ink = page.band_ink if head.band is not None else look.ink
    for title in chart.of(Title):
        pen.write(
            title, head.title, x, head.title_top, head.heading, text=title.text, bold=look.weight == "bold",
            across=across, up="top", ink=ink, ground=on,
        )  # fmt: skip
    quiet = page.band_ink if head.band is not None else look.quiet
    for subtitle in chart.of(Subtitle):
        pen.write(
            subtitle, head.subtitle, x, head.subtitle_top, look.text, text=subtitle.text, across=across, up="top",
            ink=quiet, ground=on,
        )  # fmt: skip
    draw_paragraphs(chart, head.frame, pen)
    for note in chart.of(SourceNote):
        place = (head.inner.left, head.source_top)
        pen.write(note, note.text, *place, small_print(chart), across="left", up="top", ink=look.quiet)


def draw_paragraphs(chart: Chart, frame: Box, pen: Pen) -> None:
    """Text in the margins, from the top down; Rejected if it does not fit."""
    width, height = chart.size
    look = chart.look
    rooms = {
        "left": Box(0, frame.top, frame.left, frame.bottom),
        "top": Box(frame.left, 0, frame.right, frame.top),
        "right": Box(frame.right, frame.top, width, frame.bottom),
        "bottom": Box(frame.left, frame.bottom, frame.right, height),
    }
    tops = {side: room.top + PAD for side, room in rooms.items()}
    for paragraph in chart.of(Paragraph):
        room, side = rooms[paragraph.side], paragraph.side
        shown = wrap(pen, paragraph.text, room.width - 2 * PAD, look.text, lines=MANY)
        box = pen.write(
            paragraph, shown, room.left + PAD, tops[side], look.text, text=paragraph.text, up="top", ink=look.quiet
        )
        if box.bottom > room.bottom - GAP:
            raise Rejected("no room", "a paragraph")
        tops[side] = box.bottom + 1.5 * GAP
