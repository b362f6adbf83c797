"""Triangles drawn to scale, alone or with an extended side, an altitude, a bisector or another segment inside."""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING, Any

from gnomon.generators.geometry._angle_plans import ANGLE_PLANS
from gnomon.generators.geometry._draft import Draft, figure_of
from gnomon.generators.geometry._length_plans import LENGTH_PLANS
from gnomon.generators.ranges import between, one_of
from gnomon.scenes.geometry import Figure, FigureLook

if TYPE_CHECKING:
    from numpy.random import Generator

VERSION = "1"
SOURCE = ""
STYLE = {
    "theme": ("print", "school", "chalk", "exam", "filled", "graph", "sketch", "blueprint"),
    "font": ("Caladea", "Lato", "Source Serif Pro", "Roboto", "DejaVu Sans", "Source Sans Pro", "DejaVu Serif"),
}
UNITS = ("", "", "cm", "cm", "m", "mm", "in", "km")
SIZES = ((512, 512), (560, 448), (640, 480), (480, 560), (448, 448), (600, 400))


def generate(
    content: Generator, look: Generator, *, level: int, source: Any = None, theme: str = "print", font: str = "Caladea"
) -> Figure:
    """Levels lead from the angle sum to chains of four and five steps over an auxiliary segment."""
    draft = one_of(content, ANGLE_PLANS[level] if content.random() < 0.55 else LENGTH_PLANS[level])(content)
    if content.random() < 0.35:
        draft.sought = ()
    turn = float(one_of(look, (0, 0, 0, 90, between(look, -25, 25), between(look, 0, 359), between(look, 0, 359))))
    mirrored = bool(look.random() < 0.5)
    return figure_of(
        draft,
        content,
        FigureLook(
            theme=theme,
            font=font,
            room=0.8 + 0.2 * float(look.random()),
            shift=(2 * float(look.random()) - 1, 2 * float(look.random()) - 1),
            dots=bool(look.random() < 0.5),
            text_size=float(between(look, 19, 24)),
        ),
        size=frame(draft, turn, look),
        turn=turn,
        mirrored=mirrored,
        unit=one_of(content, UNITS),
        letter=one_of(content, ("x", "?", "x", "y", "z") if len(draft.sought) == 3 else ("x", "?", "x", "y", "d")),
    )


def frame(draft: Draft, turn: float, look: Generator) -> tuple[int, int]:
    """A size whose shape suits the figure: one of the two best."""
    c, s = cos(radians(turn)), sin(radians(turn))
    xs = [x * c - y * s for x, y in draft.at.values()]
    ys = [x * s + y * c for x, y in draft.at.values()]
    aspect = (max(xs) - min(xs)) / (max(ys) - min(ys))
    ranked = sorted(SIZES, key=lambda size: (abs(aspect - (size[0] - 110) / (size[1] - 110)), size))
    return one_of(look, ranked[:2])
