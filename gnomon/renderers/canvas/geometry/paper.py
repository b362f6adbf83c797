"""What a figure is drawn on: grids, and the uneven grey of a scan."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.canvas.geometry.themes import Theme
from gnomon.renderers.canvas.paths import Stroke
from gnomon.renderers.canvas.surface import Surface

STEP = 20  # pixels between the lines of a grid, every fifth a bold one


def draw_paper(surface: Surface, theme: Theme) -> None:
    if not theme.grid:
        return
    width, height = surface.size
    for i in range(1, max(width, height) // STEP + 1):
        colour = theme.bold_grid if theme.bold_grid and i % 5 == 0 else theme.grid
        at = i * STEP + 0.5
        if at < width:
            surface.line("", (at, 0), (at, height), Stroke(colour, 1.0))
        if at < height:
            surface.line("", (0, at), (width, at), Stroke(colour, 1.0))


def shaded(surface: Surface, theme: Theme) -> None:
    """Darken towards one corner, as a scanner does near the spine of a book."""
    if not theme.shade:
        return
    np.copyto(surface.pixels, (surface.pixels * light(surface.size, theme.shade) >> 8).astype(np.uint8))


@lru_cache(maxsize=32)
def light(size: tuple[int, int], shade: float) -> NDArray[np.uint16]:
    """What is left of the light, in 256ths, for height x width x 1."""
    fall = np.linspace(0, 1, size[0])[None, :] * 0.7 + np.linspace(0, 1, size[1])[:, None] * 0.3
    return np.round(256 * (1 - shade * fall**2)).astype(np.uint16)[..., None]
