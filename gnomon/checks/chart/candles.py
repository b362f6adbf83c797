"""Candles: body and wick in the pixels of the columns through them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gnomon.checks.chart_ruler import View
from gnomon.checks.pixels import near
from gnomon.scenes.chart import Candle
from gnomon.truth.fact import number

SLACK = 3.0  # pixels


def check(view: View) -> Iterator[str]:
    if view.y is None:
        return
    for candle in view.of(Candle):
        box = view.marks[candle.id].box
        told = {
            a: view.y.pixel(number(view.told[candle.id, a].value))
            for a in ("value", "opening price", "lowest price", "highest price")
        }
        for column, ends in (
            (int(box.centre[0]), (told["highest price"], told["lowest price"])),
            (int(box.left) + 1, tuple(sorted((told["value"], told["opening price"])))),
        ):
            rows = np.flatnonzero(near(view.image[int(box.top) - 2 : int(box.bottom) + 3, column], candle.fill, off=30))
            if not len(rows):
                if ends[1] - ends[0] > 3:
                    yield f"{candle.id}: its colour {candle.fill} is not in the column {column}"
                continue
            top, bottom = int(box.top) - 2 + rows.min(), int(box.top) - 1 + rows.max()
            off = max(abs(top - ends[0]), abs(bottom - ends[1]))
            if off > SLACK * view.fine:
                yield f"{candle.id}: prices are {off:.1f} pixels off in the column {column}"
