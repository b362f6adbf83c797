"""What all kinds of figures share: their options, and the way from a plan to a figure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from gnomon.generators.geometry.figures.figure import Plan, Wish, figure
from gnomon.generators.geometry.goals.choosing import Goals, Taste
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


def figure_of(
    levels: str,
    plans: Sequence[Plan],
    theorems: Collection[Rule],
    givens: Mapping[str, float] | None = None,
    goals: Goals | None = None,
) -> Callable[..., Figure]:
    """The `generate` of a kind: figures by its plans whose goal follows by one of its theorems.

    `levels` says where the levels lead; `givens` and `goals` are weights.
    """

    def generate(
        content: Generator,
        look: Generator,
        *,
        level: int,
        source: Any = None,
        theme: str = "print",
        font: str = "Caladea",
        given: str = "marks",
        prompt: bool = False,
        focus: str = "",
        to_scale: bool = True,
    ) -> Figure:
        # one step from a congruence to equal parts starts from the congruence itself
        own = {**(givens or {}), "congruent": 6.0, "similar": 6.0} if level == 1 else givens
        wish = Wish(level, theme, font, given, prompt, to_scale)
        return figure(content, look, plans, Taste(theorems, focus, own, goals), wish)

    generate.__doc__ = levels
    return generate
