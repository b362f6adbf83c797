"""Text broken into lines."""

from __future__ import annotations

import math

from gnomon.renderers.matplotlib.chart.pen import Pen
from gnomon.truth.rejected import Rejected


def wrap(pen: Pen, text: str, room: float, size: float, bold: bool = False, lines: int = 2) -> str:
    """Text broken at spaces into at most so many lines; Rejected if it does not fit."""
    words = text.split(" ")
    long, space = [pen.width(w, size, bold) for w in words], pen.width("n n", size, bold) - pen.width("nn", size, bold)
    # words come again, whole texts do not: one that is far too long is not set to find that out
    if math.fsum(long) <= room and pen.width(text, size, bold) <= room:
        return text
    done, so_far = [words[0]], long[0]
    for word, width in zip(words[1:], long[1:], strict=True):
        if so_far + space + width <= room:
            done[-1], so_far = f"{done[-1]} {word}", so_far + space + width
        else:
            done.append(word)
            so_far = width
    if len(done) > lines or any(pen.width(d, size, bold) > room for d in done):
        raise Rejected("no room", "a title or label")
    return "\n".join(done)
