"""The page a chart stands on: margins, their colours, a band at the head, and what is written beside the title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gnomon.scenes.chart.frame import Part


@dataclass(frozen=True, kw_only=True)
class Page:
    """Margins in pixels beyond the chart. `panes` are the colours of the margins, left, top, right and bottom: all
    alike for a card, one or two as slides have them. `band` is the colour of a band behind the title, `band_ink` that
    of its text. "" for none.
    """

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    panes: tuple[str, str, str, str] = ("", "", "", "")
    band: str = ""
    band_ink: str = ""
    title: Literal["above", "below"] = "above"


PLAIN = Page()


@dataclass(frozen=True, kw_only=True)
class Subtitle(Part):
    """A line under the title: `subtitle`."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Paragraph(Part):
    """Running text in the margin on a `side`, one below the other: `paragraph/0`."""

    text: str
    side: Literal["left", "top", "right", "bottom"]


@dataclass(frozen=True, kw_only=True)
class SourceNote(Part):
    """Small print at the foot: `source note`."""

    text: str
