"""The uneven grey of a scan."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from gnomon.renderers.canvas.surface import Surface


def shaded(surface: Surface, shade: float) -> None:
    """Darken towards one corner, as a scanner does near the spine of a book."""
    if shade:
        np.copyto(surface.pixels, (surface.pixels * light(surface.size, shade) >> 8).astype(np.uint8))


@lru_cache(maxsize=32)
def light(size: tuple[int, int], shade: float) -> NDArray[np.uint16]:
    """What is left of the light, in 256ths, for height x width x 1."""
    fall = np.linspace(0, 1, size[0])[None, :] * 0.7 + np.linspace(0, 1, size[1])[:, None] * 0.3
    return np.asarray(np.round(256 * (1 - shade * fall**2)).astype(np.uint16)[..., None])
