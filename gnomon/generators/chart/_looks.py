"""How charts look: themes, palettes and fonts, and the colours picked so that a legend can be told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.ranges import between, one_of
from gnomon.scenes.chart import ChartLook
from gnomon.truth.limits import CAREFUL
from gnomon.truth.readings import colour_distance, contrast
from gnomon.truth.rejected import Rejected

if TYPE_CHECKING:
    from numpy.random import Generator

THEMES: dict[str, dict[str, Any]] = {
    "plain": {"ground": "#ffffff", "plot": "#ffffff", "ink": "#222222", "faint": "#dddddd"},
    "paper": {"ground": "#fbf7ee", "plot": "#fbf7ee", "ink": "#3a3226", "faint": "#e2d9c6", "frame": "bottom"},
    "panel": {"ground": "#ffffff", "plot": "#ebebf2", "ink": "#2b2b3a", "faint": "#ffffff", "frame": "none"},
    "boxed": {
        "ground": "#ffffff",
        "plot": "#ffffff",
        "ink": "#000000",
        "faint": "#e6e6e6",
        "frame": "box",
        "grid": False,
    },
    "weekly": {"ground": "#d9e6ec", "plot": "#d9e6ec", "ink": "#1d2f38", "faint": "#ffffff", "frame": "bottom"},
    "night": {"ground": "#14181f", "plot": "#14181f", "ink": "#e8ebf0", "faint": "#333b47", "frame": "bottom"},
    "slate": {"ground": "#2b303b", "plot": "#343a47", "ink": "#f0f1f4", "faint": "#4a5262", "frame": "none"},
    "bare": {
        "ground": "#ffffff",
        "plot": "#ffffff",
        "ink": "#333333",
        "faint": "#eeeeee",
        "frame": "none",
        "grid": False,
    },
}
PALETTES = {
    "okabe ito": ("#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7", "#56b4e9"),  # colour-blind safe
    "tableau": ("#4e79a7", "#f28e2b", "#e15759", "#76b7b2", "#59a14f", "#b07aa1"),
    "journal": ("#bc3c29", "#0072b5", "#e18727", "#20854e", "#7876b1"),
    "earth": ("#7f4f24", "#a68a64", "#386641", "#bc4749", "#6c757d"),
    "bright": ("#2563eb", "#f59e0b", "#10b981", "#ef4444", "#8b5cf6"),
    "muted": ("#8c6bb1", "#41ab5d", "#fe9929", "#4292c6", "#d6604d"),
    "ink and accent": ("#4c5866", "#e4572e", "#9fb3c8", "#f2b134"),
}
FONTS = ("DejaVu Sans", "Roboto", "Lato", "Source Sans Pro", "Source Serif Pro", "Caladea", "Manrope", "DejaVu Serif")
SIZES = ((640, 480), (720, 480), (800, 500), (700, 560), (600, 600), (900, 520))


def chart_look(look: Generator, theme: str, font: str) -> ChartLook:
    """The look of a theme, with what a theme leaves open drawn."""
    return ChartLook(
        theme=theme,
        font=font,
        text=float(between(look, 12, 15)),
        gap=one_of(look, (0.2, 0.3, 0.4, 0.5)),
        legend=one_of(look, ("top", "top", "right")),
        title=one_of(look, ("left", "centre")),
        hatch=False,
        **THEMES[theme],
    )


def fills(look: Generator, palette: str, plot: str, n: int) -> tuple[str, ...]:
    """n colours, of a palette as far as it goes, that can be told apart and stand out from the plot. Rejected if there are none."""
    return picked(look, palette, plot, n, 1.6)


def strokes(look: Generator, palette: str, plot: str, n: int) -> tuple[str, ...]:
    """n colours for lines and dots, which need more contrast with the plot than areas do."""
    return picked(look, palette, plot, n, 2.0)


def picked(look: Generator, palette: str, plot: str, n: int, least: float) -> tuple[str, ...]:
    """n colours of a palette, and of the others where it has too few."""
    own = PALETTES[palette]
    kept: list[str] = []
    for pool in ([own[i] for i in look.permutation(len(own))], *PALETTES.values()):
        for colour in pool:
            apart = all(colour_distance(colour, other) >= CAREFUL.colour_distance + 3 for other in kept)
            if apart and contrast(colour, plot) >= least:
                kept.append(colour)
            if len(kept) == n:
                return tuple(kept)
    raise Rejected("too few colours", f"{len(kept)} for {n} series on {plot}")


def shades(colour: str, n: int, ground: str) -> tuple[str, ...]:
    """n tints of one colour, from itself towards the ground, the last still clear of it."""
    from coloraide import Color

    whole, far = Color(colour), Color(ground)
    return tuple(
        whole.mix(far, 0.55 * i / max(n - 1, 1), space="oklab").convert("srgb").to_string(hex=True, fit=True)
        for i in range(n)
    )
