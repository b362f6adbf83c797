"""Candles: bodies and wicks."""

from __future__ import annotations

from gnomon.renderers.axes import places
from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.renderers.matplotlib.chart.view import View
from gnomon.scenes.chart import Candle
from gnomon.truth.picture import Box

CLEAR = 2.0  # pixels between the bodies of neighbours: those that touch look like one


def draw(view: View, pen: Pen) -> None:
    candles = view.of(Candle)
    if not candles:
        return
    slot = abs(1 / view.names.slope)
    # in whole pixels, and with ground between them however little the look leaves
    half = int((min(slot * (1 - view.look.gap), slot - CLEAR) - 1) / 2)
    half = min(max(2, half), 14)
    for candle in candles:
        middle = round(view.names(candle.category))
        top, bottom = view.up(candle.high), view.up(candle.low)
        upper, lower = sorted((view.up(candle.open), view.up(candle.value)))
        foot = max(lower, upper + 1)  # an unchanged price is a line
        pen.rect(Box(middle, top, middle + 1, bottom), candle.fill, 3)
        pen.rect(Box(middle - half, upper, middle + half + 1, foot), candle.fill, 3.2)
        pen.mark(candle, Box(middle - half, top, middle + half + 1, bottom))
        pen.facts += places(candle, view)
