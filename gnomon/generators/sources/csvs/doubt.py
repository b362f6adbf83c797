"""What a file leaves open."""

from __future__ import annotations


class Doubt(ValueError):
    """What can be read in two ways: the text says which. `say` is the hint that decides it, as in a recipe."""

    def __init__(self, text: str, say: str = "", row: int | None = None) -> None:
        super().__init__(text)
        self.say = say
        self.row = row
