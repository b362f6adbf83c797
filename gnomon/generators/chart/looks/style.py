"""How charts look: a house style, a font, and what the house leaves open; text, strokes and dots in proportion."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.looks.palettes import GLOWING, is_dark
from gnomon.generators.chart.looks.palettes import PALETTES as PALETTES
from gnomon.generators.chart.looks.palettes import fills as fills
from gnomon.generators.chart.looks.palettes import picked as picked
from gnomon.generators.chart.looks.palettes import shades as shades
from gnomon.generators.chart.looks.palettes import strokes as strokes
from gnomon.generators.chart.looks.themes import THEMES as THEMES
from gnomon.generators.ranges import one_of
from gnomon.scenes.chart import ChartLook

if TYPE_CHECKING:
    from numpy.random import Generator

FONTS = (
    "DejaVu Sans", "Roboto", "Lato", "Source Sans Pro", "Source Serif Pro", "Caladea", "Manrope", "DejaVu Serif",
    "STIX", "DejaVu Sans Mono", "Fira Sans", "Fira Sans Condensed", "Poppins", "IBM Plex Serif",
    "IBM Plex Sans Condensed", "IBM Plex Mono",
)  # fmt: skip
# fonts without the raised digits of 10⁴
NO_POWERS = ("Lato", "Caladea", "STIX", "Poppins")
# fonts whose capitals are lower than eight pixels in the smallest text
LOW_CAPITALS = ("Caladea", "STIX", "Source Sans Pro")
HOUSE = "house"  # the palette or the font that a theme has of its own
SIZES = (
    (640, 480), (720, 480), (800, 500), (700, 560), (600, 600), (900, 520), (640, 400), (960, 480), (560, 680),
    (1000, 600), (760, 570), (840, 480), (560, 420), (1100, 560),
)  # fmt: skip
# what a theme without an opinion may have; the common ones more than once
OPEN: dict[str, tuple[Any, ...]] = {
    "legend": ("top", "top", "top", "right", "bottom", "inside", "direct", "direct"),
    "title": ("left", "left", "centre"),
    "weight": ("bold", "regular"),
    "gap": (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6),
    "grid": ("value", "value", "value", "both", "none"),
    "grid_dash": ("solid", "solid", "solid", "dashed", "dotted"),
    "frame": ("left bottom", "bottom", "bottom", "box", "none"),
    "ticks": ("none", "none", "out", "out", "in"),
    "stroke": (1.4, 1.8, 2.2, 2.6, 3.2, 4.2),
    "dot": (6.0, 7.0, 8.0, 10.0),
    "heading": (1.15, 1.25, 1.35, 1.5, 1.7),
}
OF_CHARTS = ("palette", "fonts", "ends", "titles", "heads")  # what a theme says of the whole chart, and not of its look
STATED = 0.8  # of the findings of houses that state them: as many as are told by titles
BROKEN = 0.04  # of what a house has is otherwise in one of its charts
SCALES = (1,) * 11 + (2,)
TEXT = (0.0205, 0.0285)  # of the side of a square as large as a panel: how large text is
PER_WIDTH = 0.0095  # of the width of the picture: the smallest text
LEAST, MOST, USUAL = 11, 20, 13.0  # pixels of text; strokes and dots are given for the usual size


def house(look: Generator, theme: str, palette: str, font: str) -> tuple[str, str]:
    """Palette and font, those of the theme's house where they are to be its own."""
    own = THEMES[theme]
    if palette == HOUSE:
        palette = own.get("palette") or one_of(look, tuple(PALETTES))
    if palette in GLOWING and not is_dark(own["plot"]):  # made for dark grounds
        palette = one_of(look, tuple(p for p in PALETTES if p not in GLOWING))
    return palette, one_of(look, tuple(own.get("fonts", FONTS))) if font == HOUSE else font


def chart_look(look: Generator, theme: str, font: str, size: tuple[int, int], panels: int = 1) -> ChartLook:
    """The look of a theme, with what it leaves open drawn; now and then one of its habits is broken too."""
    own = {k: v for k, v in THEMES[theme].items() if k not in OF_CHARTS}
    for name, values in OPEN.items():
        drawn = one_of(look, values)
        if name not in own or look.random() < BROKEN:
            own[name] = drawn
    side = math.sqrt(size[0] * size[1] / panels) * (1.0 if panels == 1 else 1.12)
    text = max(float(look.uniform(*TEXT)) * side, PER_WIDTH * size[0])
    # several panels are written in text that is a pixel smaller
    least = LEAST + (0 if font not in LOW_CAPITALS else 1 if panels == 1 else 2)
    own["text"] = float(min(max(round(text), least), MOST))
    for name in ("stroke", "dot"):
        own[name] = round(own[name] * own["text"] / USUAL, 1)
    return ChartLook(theme=theme, font=font, scale=one_of(look, SCALES), **own)


def data_ended(look: Generator, theme: str) -> bool:
    """Whether axes end a little beyond the data, and not at a round number."""
    return str(THEMES[theme].get("ends") or one_of(look, ("data", "tick"))) == "data"


def stated(theme: str) -> float:
    """The share of charts that have a finding and are titled by it: in a house of which that is the manner."""
    return STATED if THEMES[theme].get("heads") == "findings" else 0.0


def few_titles(look: Generator, theme: str) -> bool:
    """Whether axes have titles only where nothing else says what they show."""
    return str(THEMES[theme].get("titles") or one_of(look, ("few", "all"))) == "few"
