"""Candlestick charts: opening, highest, lowest and closing prices, day by day."""

from __future__ import annotations

from datetime import date

from gnomon.generators.chart.parts.axes import category_axis, numbered
from gnomon.generators.chart.parts.brief import Brief, Elements
from gnomon.generators.chart.parts.frame import COMMON, chart_of, legend, panel_of
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import Candle
from gnomon.scenes.chart.encoding import Nature, encode
from gnomon.truth.readings import contrast

VERSION = "6"
SOURCE = "tables"
NOUNS = (Candle,)
IN_GRIDS = 0
PAIRS = (("#2a9d5c", "#d1443c"), ("#1a9a8a", "#e4572e"), ("#3b7dd8", "#e08a1e"), ("#0072b2", "#d55e00"))
PRICE = Nature(sums=False)
STYLE = {**{k: v for k, v in COMMON.items() if k != "palette"}, "pair": (0, 1, 2, 3)}


def panel(brief: Brief, *, pair: int = 0) -> Elements:
    """Candles of consecutive days; `pair` says which two colours rising and falling days have."""
    at = brief.at
    prices = brief.source.prices(brief.content, n=brief.count(6, 16, 40))
    usable = [p for p in PAIRS[pair:] + PAIRS[:pair] if min(contrast(c, brief.style.plot) for c in p) >= 1.9]
    up, down = usable[0] if usable else ("#2a9d5c", "#d1443c")
    days = [date.fromisoformat(d) for d in prices.dates]
    names = tuple(f"{d.day} {d:%b}" for d in days)
    every = 1 if len(names) <= 9 else 2 if len(names) <= 16 else one_of(brief.look, (3, 5))
    axis, named = category_axis(at, "x", "day", names, every=every)
    extent = [*prices.low, *prices.high]
    scale = brief.scale("price", prices.unit, extent, zero=False)
    candles = tuple(
        Candle(id=f"{at}candle/{i}", category=i, value=c, open=o, low=low, high=high, fill=up if c >= o else down)
        for i, (o, high, low, c) in enumerate(zip(prices.open, prices.high, prices.low, prices.close, strict=True))
    )
    shown = encode("candle", "closing price", prices.unit, nature=PRICE)
    more = {"x": axis, "y": scale[0], "key": "day", "categories": names, "ordered": True}
    return (
        panel_of(at, prices, shown, sort="candlestick chart", **more),
        *named,
        *numbered(at, {"y": scale}),
        *legend(at, ("Rising", "Falling"), (up, down)),
        *candles,
    )


generate = chart_of(panel)
