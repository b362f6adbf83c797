"""The page around a chart: an even margin, now and then a band behind the title, a subtitle and small print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.generators.chart.parts.headings import foot_note, second_line
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.chart import Title
from gnomon.scenes.chart.page import Page, SourceNote, Subtitle
from gnomon.truth.readings import contrast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.random import Generator

    from gnomon.scenes.chart import ChartLook
    from gnomon.truth.element import Element

BANDS = ("#1f3a5f", "#0b6e4f", "#dce6f0", "#f3e3c3", "#d8ead9", "#e5dff0", "#e8e8e8", "#cfe3ea")
INKS = ("#ffffff", "#1b1b1b")
PADS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5)  # of the text size: the margin on every side
BANDED, BELOW, UNDER, AT_FOOT = 0.04, 0.05, 0.5, 0.55  # shares of charts: a band, the title below, a subtitle, a source
CAPTION = 1.2  # times the text: a title that is hardly larger, in the middle, may stand below
STANDS_FOR = 0.85  # of charts whose axes have few titles: a subtitle


def sized(look: Generator, sizes: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """A width and height, to ten pixels, between those of a list, and no flatter or steeper than they are."""
    wide, high, shapes = [w for w, _ in sizes], [h for _, h in sizes], [w / h for w, h in sizes]
    width = 10 * between(look, min(wide) // 10, max(wide) // 10)
    least, most = max(min(high), width / max(shapes)), min(max(high), width / min(shapes))
    return width, 10 * between(look, round(least / 10), round(max(least, most) / 10))


def paged(
    look: Generator, style: ChartLook, elements: Sequence[Element], few: bool = False
) -> tuple[Page, tuple[Element, ...]]:
    """The page of a chart and what is written on it beside the title; `few` if that stands for titles of axes."""
    pad = float(round(one_of(look, PADS) * style.text))
    banded = look.random() < BANDED and contrast("#ffffff", style.ground) < 4.5
    band = one_of(look, BANDS) if banded else ""
    caption = style.title == "centre" and style.heading <= CAPTION
    page = Page(
        pad=pad,
        band=band,
        band_ink=max(INKS, key=lambda c: contrast(c, band)) if band else "",
        title="below" if look.random() < BELOW and caption and not band else "above",
    )
    written: list[Element] = []
    finds = any(isinstance(e, Title) and e.finding is not None for e in elements)
    if (under := second_line(look, elements, few)) and (finds or look.random() < (STANDS_FOR if few else UNDER)):
        written.append(Subtitle(id="subtitle", text=under))
    if foot := foot_note(look, elements, sourced=look.random() < AT_FOOT):
        written.append(SourceNote(id="source note", text=foot))
    return page, tuple(written)
