"""What a kind of chart gives: the contract of a file in generators/chart/."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from gnomon.registry import Kind

if TYPE_CHECKING:
    from gnomon.truth.element import Element


class Panel(Protocol):
    """Everything in one panel, its ids beginning with `at`; kinds add options of their own."""

    def __call__(self, content: Any, look: Any, *, level: int, source: Any, **options: Any) -> tuple[Element, ...]: ...


class PanelKind(Kind, Protocol):
    """A kind whose charts are one panel, which may stand in a grid of several.

    NOUNS: what carries its data, from which engines know whether they can draw it. IN_GRIDS: how often grids have it
    among their panels; 0 if it is not readable there.
    """

    NOUNS: tuple[type[Element], ...]
    IN_GRIDS: int
    panel: Panel
