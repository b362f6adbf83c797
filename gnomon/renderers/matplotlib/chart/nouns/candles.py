"""Candles: bodies and wicks."""

from __future__ import annotations

from gnomon.renderers.axes import places
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.scenes.chart import Candle
from gnomon.truth.picture import Box


def draw(view: View, pen: Pen) -> None:
    candles = view.of(Candle)
    if not candles:
        return
    half = max(2, round(abs(1 / view.names.slope) * (1 - view.look.gap) / 2))
    half = min(half, 14)
    for candle in candles:
        middle = round(view.names(candle.category))
        top, bottom = view.up(candle.high), view.up(candle.low)
        upper, lower = sorted((view.up(candle.open), view.up(candle.value)))
        foot = max(lower, upper + 1)  # an unchanged price is a line
        pen.rect(Box(middle, top, middle + 1, bottom), candle.fill, 3)
        pen.rect(Box(middle - half, upper, middle + half + 1, foot), candle.fill, 3.2)
        pen.mark(candle, Box(middle - half, top, middle + half + 1, bottom))
        pen.facts += places(candle, view)
