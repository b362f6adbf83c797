"""What all kinds of figures share: their options, and the way from a plan to a figure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from gnomon.generators.geometry._choosing import Goals, Taste
from gnomon.generators.geometry._figure import Plan, Wish, figure
from gnomon.scenes.geometry import Figure
from gnomon.truth.attribute import Rule

if TYPE_CHECKING:
    from numpy.random import Generator

THEMES = (
    "print", "school", "chalk", "exam", "filled", "graph", "sketch", "blueprint",
    "olympiad", "screen", "whiteboard", "notebook", "night", "old book", "worksheet", "bold",
)  # fmt: skip
FONTS = ("Caladea", "Lato", "Source Serif Pro", "Roboto", "DejaVu Sans", "Source Sans Pro", "DejaVu Serif")
GIVEN = ("marks", "marks", "expressions", "distractors")
PROMPT = (False, False, False, True)


def style(theorems: Collection[Rule]) -> Mapping[str, Sequence[object]]:
    """The axes of a kind: looks, how givens are put, and the theorem that the proof should use if it can."""
    return {"theme": THEMES, "font": FONTS, "given": GIVEN, "prompt": PROMPT, "focus": tuple(map(str, theorems))}


def proved(
    content: Generator,
    look: Generator,
    level: int,
    plans: Sequence[Plan],
    theorems: Collection[Rule],
    options: tuple[str, str, str, bool, str, bool],
    givens: Mapping[str, float] | None = None,
    goals: Goals | None = None,
) -> Figure:
    """A figure whose goal follows by one of the theorems. Options: theme, font, given, prompt, focus, to_scale."""
    theme, font, given, prompt, focus, to_scale = options
    if level == 1:
        # one step from a congruence to equal parts starts from the congruence itself
        givens = {**(givens or {}), "congruent": 6.0, "similar": 6.0}
    taste = Taste(theorems, focus, givens, goals)
    return figure(content, look, plans, taste, Wish(level, theme, font, given, prompt, to_scale))
