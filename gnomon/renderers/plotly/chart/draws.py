"""Which kinds of charts plotly draws: those all of whose nouns one of its files draws."""

from __future__ import annotations

from typing import Protocol

from gnomon.renderers.plotly.chart.nouns import nouns


class MadeOf(Protocol):
    """A kind of chart says what its data is drawn by."""

    NOUNS: tuple[type, ...]


def draws(kind: MadeOf) -> bool:
    """Whether all nouns of a kind can be drawn."""
    return {*kind.NOUNS} <= {noun for module in nouns() for noun in getattr(module, "DRAWS", ())}
