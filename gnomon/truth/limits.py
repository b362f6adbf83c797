"""How well a careful reader sees: every threshold of the readings, with its reason. A recipe may tighten them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Lengths in pixels, distances in metres, angles in degrees, shares 0 to 1."""

    # an edge is antialiased over a pixel and a ruler on a screen adds half of one
    edge: float = 1.5
    # people place a mark between two ticks to about a tenth of their distance
    tick_share: float = 0.1
    # two edges on one base line: one and a half pixels each, and one to see the step between them
    apart: float = 4.0
    # an x-height of five pixels, the least that keeps Latin letters apart, belongs to about eight of full height
    text_height: float = 8.0
    # WCAG asks 3 to 1 for large text; below it OCR and people begin to fail
    text_contrast: float = 3.0
    # CIEDE2000; about two is just noticeable side by side, a legend is compared from memory and in small patches
    colour_distance: float = 15.0
    # a thing is recognised and counted only if enough of it is left
    visible: float = 0.3
    # the longer side of the smallest thing that can be counted
    size: float = 4.0
    # an order from left to right or from top to bottom, between centres
    side: float = 8.0
    # lengths that lie apart and aslant are told apart by eye from some 12 per cent on: half of it for each
    stretch: float = 0.06
    # so are openings of angles from some 12 degrees on
    opening: float = 6.0
    # an order in depth, in metres
    depth: float = 0.25


CAREFUL = Limits()
