"""What a figure is drawn on: grids and margins of paper, and the uneven grey and the dust of a scan."""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.canvas.geometry.themes import Theme
from gnomon.renderers.canvas.paths import Stroke
from gnomon.renderers.canvas.surface import Surface

BEYOND = 24  # pixels that a sheet goes on outside of the frame, where it lies askew
SPECK = 14  # levels by which dust is darker, too faint to be taken for ink


def askew(theme: Theme, salt: str) -> float:
    """Degrees by which a sheet lies askew, always alike for the same salt."""
    share = crc32(salt.encode()) % 1000 / 500 - 1
    return round(theme.askew * share, 3)


def draw_paper(surface: Surface, theme: Theme) -> None:
    """Lines `step` pixels apart, every fifth a bold one, and the red line at the left of a notebook."""
    width, height = surface.size
    for i in range(-BEYOND // theme.step, max(width, height) // theme.step + 2) if theme.grid else ():
        colour = theme.bold_grid if theme.bold_grid and i % 5 == 0 else theme.grid
        at = i * theme.step + 0.5
        if at < width + BEYOND and not theme.ruled:
            surface.line("", (at, -BEYOND), (at, height + BEYOND), Stroke(colour, 1.0))
        if at < height + BEYOND:
            surface.line("", (-BEYOND, at), (width + BEYOND, at), Stroke(colour, 1.0))
    if theme.margin:
        surface.line(
            "", (2 * theme.step + 0.5, -BEYOND), (2 * theme.step + 0.5, height + BEYOND), Stroke(theme.margin, 1.4)
        )


def scanned(surface: Surface, theme: Theme, salt: str) -> None:
    """Darken towards one corner, as a scanner does near the spine of a book, and let some dust lie on the glass."""
    if theme.dust:
        speckled(surface, theme, salt)
    if theme.shade:
        np.copyto(surface.pixels, (surface.pixels * light(surface.size, theme.shade) >> 8).astype(np.uint8))


def speckled(surface: Surface, theme: Theme, salt: str) -> None:
    width, height = surface.size
    n = round(theme.dust * width * height / 1e6)
    lattice = np.random.Generator(np.random.Philox(crc32(salt.encode())))  # not chance: a texture, fixed by the scene
    xs, ys = lattice.integers(1, width - 1, n), lattice.integers(1, height - 1, n)
    for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
        spot = surface.pixels[y : y + 1 + (x + y) % 2, x : x + 1 + x % 2, :3]
        np.copyto(spot, np.maximum(spot, SPECK) - SPECK)


@lru_cache(maxsize=32)
def light(size: tuple[int, int], shade: float) -> NDArray[np.uint16]:
    """What is left of the light, in 256ths, for height x width x 1."""
    fall = np.linspace(0, 1, size[0])[None, :] * 0.7 + np.linspace(0, 1, size[1])[:, None] * 0.3
    return np.asarray(np.round(256 * (1 - shade * fall**2)).astype(np.uint16)[..., None])
