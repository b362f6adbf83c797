"""Layers made visible: instances in colours, depth in greys, masks as a veil. All PNG, to be laid over the picture."""

from __future__ import annotations

import colorsys
import io
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from gnomon.datasets.pixels import pixels

TURN = 0.61803398875  # of the colour circle: neighbouring numbers get colours far apart
VEIL = (232, 89, 12, 170)


def shown(name: str, data: bytes) -> bytes:
    """The PNG of a layer as it is shown: RGBA where the picture is to shine through, grey or RGB else."""
    values = pixels(data)
    if values.ndim == 3:
        return encoded(values.astype(np.uint8))
    paint = greys if name == "depth" else coloured if name in ("instance", "part") else veil
    return encoded(paint(values))


def coloured(values: NDArray[Any]) -> NDArray[np.uint8]:
    """One colour for each number, nothing where it is 0."""
    top = int(values.max(initial=0))
    colours = np.zeros((top + 1, 4), np.uint8)
    for k in range(1, top + 1):
        red, green, blue = colorsys.hsv_to_rgb(k * TURN % 1, 0.55 + 0.3 * (k % 2), 0.95 - 0.25 * (k % 3 == 0))
        colours[k] = (int(red * 255), int(green * 255), int(blue * 255), 205)
    painted: NDArray[np.uint8] = colours[values]
    return painted


def greys(values: NDArray[Any]) -> NDArray[np.uint8]:
    """Near is light, far is dark, nothing (0) is black."""
    some = values[values > 0]
    if not some.size:
        return np.zeros(values.shape, np.uint8)
    near, far = float(some.min()), float(some.max())
    grey = 255 - 215 * (values.astype(np.float64) - near) / max(far - near, 1)
    return np.where(values > 0, grey, 0).astype(np.uint8)


def veil(values: NDArray[Any]) -> NDArray[np.uint8]:
    return np.where((values > 0)[..., None], np.array(VEIL, np.uint8), np.uint8(0)).astype(np.uint8)


def thumbnail(data: bytes, side: int = 320) -> bytes:
    """A picture of at most `side` pixels either way."""
    image = Image.open(io.BytesIO(data)).convert("RGB")
    image.thumbnail((side, side), Image.Resampling.LANCZOS)
    return encoded(np.asarray(image))


def encoded(array: NDArray[np.uint8]) -> bytes:
    out = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(array)).save(out, "png", compress_level=1)
    return out.getvalue()
