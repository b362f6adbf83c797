"""What a family gives so that it is doubted: its own look at the pixels and, where it has one, at wrong choices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from gnomon.truth.fact import Fact
    from gnomon.truth.picture import Layer, Mark


class Pixels(Protocol):
    """checks/<family>: a plain line for each disagreement between a scene, its marks and facts, and its pixels."""

    def check(
        self,
        scene: Any,
        images: Sequence[NDArray[Any]],
        marks: Sequence[Mark],
        facts: Sequence[Fact],
        layers: Sequence[Layer],
    ) -> Iterator[str]: ...


class Choices(Protocol):
    """checks/<family>/choices.py: a line for each wrong choice of a task that is right as well.

    `subject` is the part that the question looks at, `right` the answer as printed, `wrong` the other choices.
    """

    def also_right(self, scene: Any, task: str, subject: str, right: str, wrong: Sequence[str]) -> Iterator[str]: ...
