"""The page: band, title, subtitle and small print, measured before anything else and drawn first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon.renderers.matplotlib.chart.words import wrap
from gnomon.scenes.chart import Chart, Title
from gnomon.scenes.chart.page import SourceNote, Subtitle
from gnomon.truth.picture import Box

if TYPE_CHECKING:
    from gnomon.renderers.matplotlib.chart.pen import Pen

GAP = 8.0  # between neighbouring blocks, pixels
SMALL_PRINT = 0.82  # of the text size


@dataclass(frozen=True)
class Head:
    """Texts in lines with their tops; `inner` is what is left for the chart."""

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
    (width, height), pad = chart.size, page.pad
    heading, bold = round(look.text * look.heading), look.weight == "bold"
    room = width - 2 * pad
    title = subtitle = ""
    top, bottom = pad, height - pad
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
    band = Box(0, 0, width, round(top - GAP / 4)) if page.band and title else None
    if band is not None:
        top += GAP
    subtitle_top = title_top + high + (GAP / 2 if high else 0.0)
    inner = Box(pad, top, width - pad, bottom)
    return Head(inner, heading, title, title_top, subtitle, subtitle_top, source_top, band)


def small_print(chart: Chart) -> float:
    return max(10.0, round(chart.look.text * SMALL_PRINT))


def draw_page(chart: Chart, head: Head, pen: Pen) -> None:
    """Grounds first, then title, subtitle and small print."""
    look, page = chart.look, chart.page
    if head.band is not None:
        pen.rect(head.band, page.band, -1)
    left = look.title == "left"
    x = head.inner.left if left else chart.size[0] / 2
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
    for note in chart.of(SourceNote):
        place = (head.inner.left, head.source_top)
        pen.write(note, note.text, *place, small_print(chart), across="left", up="top", ink=look.quiet)
