"""What a panel is made with: chance, a level, a source and a look, and how the ids of its elements begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gnomon.generators import ranges
from gnomon.generators.chart.looks import style as looks
from gnomon.generators.chart.parts.axes import Scale, value_axis
from gnomon.scenes.chart import ChartLook
from gnomon.truth.element import Element

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.random import Generator

    from gnomon.generators.sources._shapes import Table

Elements = tuple[Element, ...]


@dataclass(frozen=True)
class Brief:
    """`content` decides what is true, `look` how it is drawn; `at` is "" but for one of several panels.

    `tight`: axes end a little beyond the data, and not at a round number.
    """

    content: Generator
    look: Generator
    level: int
    source: Any
    style: ChartLook
    palette: str
    tight: bool = False
    at: str = ""

    def draw(self, **wanted: Any) -> Table:
        """A table of the source."""
        return self.source.draw(self.content, **wanted)  # type: ignore[no-any-return]

    def span(self, first: tuple[int, int], last: tuple[int, int]) -> tuple[int, int]:
        """The range of an option at this level, between those of level 1 and of level 5."""
        return ranges.span(self.level, first, last)

    def count(self, least: int, first: int, last: int) -> tuple[int, int]:
        """How many there are to be: as often few as many, at level 1 up to `first`, at level 5 up to `last`."""
        import math

        _, most = self.span((least, first), (least, last))
        n = round(least * math.exp(self.content.uniform(0.0, math.log(most / least))))
        return n, n

    def scale(self, name: str, unit: str, values: Sequence[float], **how: Any) -> Scale:
        """An axis of values as value_axis has it, with as many ticks as are usual and ends as this look has them."""
        return value_axis(name, unit, values, ranges.one_of(self.look, (4, 5, 6, 7)), tight=self.tight, **how)

    def fills(self, n: int) -> tuple[str, ...]:
        """n colours of the palette for areas."""
        return looks.fills(self.look, self.palette, self.style.plot, n)

    def strokes(self, n: int) -> tuple[str, ...]:
        """n colours of the palette for lines and dots."""
        return looks.strokes(self.look, self.palette, self.style.plot, n)
