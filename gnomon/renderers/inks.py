"""Which ink is seen on a filled body."""

from __future__ import annotations

from collections.abc import Iterable

from gnomon.scenes.chart import ChartLook
from gnomon.truth.readings import contrast

SEEN = 3.0  # times as light or dark as the body: WCAG's least for what has to be seen in a picture


def clear_of(fill: str, look: ChartLook) -> str:
    """The ink of a look where it is seen on a body; else its ink or its ground, whichever stands out more."""
    if contrast(look.ink, fill) >= SEEN:
        return look.ink
    return max((look.ink, look.plot), key=lambda colour: contrast(colour, fill))


def clear_of_all(fills: Iterable[str], look: ChartLook) -> str:
    """One ink for several bodies: that which is seen on each, else the ink of the look."""
    inks = {clear_of(fill, look) for fill in fills}
    return inks.pop() if len(inks) == 1 else look.ink
