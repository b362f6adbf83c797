"""The page a chart stands on: an even margin, a band at the head, and what is written beside the title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gnomon.scenes.chart.frame import Part


@dataclass(frozen=True, kw_only=True)
class Page:
    """`pad` is the margin in pixels on all four sides. `band` is the colour of a band behind the title, `band_ink`
    that of its text; "" for none.
    """

    pad: float = 16.0
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
