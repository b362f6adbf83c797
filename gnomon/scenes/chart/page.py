"""The page a chart stands on: margins, a card, a band at the head, and what is written beside the title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gnomon.scenes.chart.frame import Part


@dataclass(frozen=True, kw_only=True)
class Page:
    """Margins in pixels beyond the chart. `around` is the colour of the margins if the chart lies on a card, `band`
    that of a band behind the title and `band_ink` its text; "" for none.
    """

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    around: str = ""
    band: str = ""
    band_ink: str = ""
    title: Literal["above", "below"] = "above"


PLAIN = Page()


@dataclass(frozen=True, kw_only=True)
class Subtitle(Part):
    """A line under the title: `subtitle`."""

    text: str


@dataclass(frozen=True, kw_only=True)
class SourceNote(Part):
    """Small print at the foot: `source note`."""

    text: str
