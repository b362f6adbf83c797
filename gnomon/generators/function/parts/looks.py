"""Looks of plots: paper and colours, type, axes, where the formula stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.ranges import one_of
from gnomon.scenes.function import PlotLook

if TYPE_CHECKING:
    from numpy.random import Generator

THEMES = ("print", "squared", "chalk", "colour", "sketch", "exam", "textbook", "night")
FONTS = ("STIX", "DejaVu Sans", "Caladea", "Lato", "DejaVu Serif", "Roboto")
STYLE: dict[str, tuple[str, ...]] = {"theme": THEMES, "font": FONTS, "axes": ("cross", "frame")}
GIVEN = {**STYLE, "given": ("formula", "graph")}
SIZES = ((480, 480), (520, 440), (560, 480), (640, 480), (600, 460))
SQUARE = ((480, 480), (500, 500), (520, 500))


def plot_look(look: Generator, theme: str, font: str, axes: str, **more: Any) -> PlotLook:
    """DejaVu runs wider than the others and is set smaller."""
    size = float(look.integers(17, 20)) - (2.0 if font.startswith("DejaVu") else 0.0)
    grid = theme in ("squared", "chalk") or look.random() < 0.7
    formula = one_of(look, ("above", "beside"))
    return PlotLook(
        **{
            "theme": theme,
            "font": font,
            "axes": axes,
            "grid": bool(grid),
            "text_size": size,
            "formula": formula,
            **more,
        }
    )
