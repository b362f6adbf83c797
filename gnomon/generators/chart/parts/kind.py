"""What a kind of chart gives: the contract of a file in generators/chart/."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from gnomon.registry import Kind

if TYPE_CHECKING:
    from gnomon.generators.chart.parts.brief import Brief, Elements
    from gnomon.truth.element import Element


class Panel(Protocol):
    """Everything in one panel; kinds add options of their own."""

    def __call__(self, brief: Brief, **options: Any) -> Elements: ...


class PanelKind(Kind, Protocol):
    """A kind whose charts are one panel, which may stand in a grid of several.

    NOUNS: what carries its data, from which engines know whether they can draw it. IN_GRIDS: how often grids have it
    among their panels; 0 if it is not readable there.
    """

    NOUNS: tuple[type[Element], ...]
    IN_GRIDS: int
    panel: Panel
