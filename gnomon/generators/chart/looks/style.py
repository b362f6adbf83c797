"""How charts look: a theme, a font, and what a theme leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon.generators.chart.looks.palettes import PALETTES as PALETTES
from gnomon.generators.chart.looks.palettes import fills as fills
from gnomon.generators.chart.looks.palettes import picked as picked
from gnomon.generators.chart.looks.palettes import shades as shades
from gnomon.generators.chart.looks.palettes import strokes as strokes
from gnomon.generators.chart.looks.themes import THEMES as THEMES
from gnomon.generators.ranges import between, one_of
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
SIZES = (
    (640, 480), (720, 480), (800, 500), (700, 560), (600, 600), (900, 520),
    (640, 400), (960, 480), (560, 640), (1000, 600), (760, 570), (840, 480),
)  # fmt: skip
# what a theme without an opinion may have; the common ones more than once
OPEN: dict[str, tuple[Any, ...]] = {
    "legend": ("top", "top", "top", "right", "right", "bottom", "inside", "direct"),
    "title": ("left", "left", "centre"),
    "gap": (0.2, 0.3, 0.4, 0.5),
    "grid": ("value", "value", "value", "both", "none"),
    "grid_dash": ("solid", "solid", "solid", "dashed", "dotted"),
    "frame": ("left bottom", "left bottom", "bottom", "box", "none", "offset"),
    "ticks": ("none", "none", "out", "out", "in"),
    "stroke": (1.5, 2.0, 2.5, 3.0, 3.5, 4.5),
    "dot": (5.0, 6.0, 7.0, 8.0, 10.0),
    "heading": (1.15, 1.25, 1.35, 1.5, 1.7, 2.0),
}
SCALES = (1,) * 11 + (2,)


def chart_look(look: Generator, theme: str, font: str) -> ChartLook:
    """The look of a theme, with what it leaves open drawn; now and then one of its habits is broken too."""
    own = dict(THEMES[theme])
    for name, values in OPEN.items():
        drawn = one_of(look, values)
        if name not in own or look.random() < 0.2:
            own[name] = drawn
    return ChartLook(theme=theme, font=font, text=float(between(look, 12, 15)), scale=one_of(look, SCALES), **own)
