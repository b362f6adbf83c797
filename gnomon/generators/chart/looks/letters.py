"""The font of a chart whose own lacks a letter that is written in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gnomon.truth.letters import stack

if TYPE_CHECKING:
    from gnomon.scenes.chart import Chart

LEAST = 13.0  # pixels of text: letters of many parts, and of two storeys, want more than Latin ones


def lettered(chart: Chart) -> Chart:
    """A chart in its font, or in the first that has all its letters. Rejected if no font has one of them."""
    look = chart.look
    font = stack(look.font, chart.texts)[0]
    return chart if font == look.font else replace(chart, look=replace(look, font=font, text=max(look.text, LEAST)))
