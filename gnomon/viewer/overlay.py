"""A picture with its marks drawn over it, and pictures made small."""

from __future__ import annotations

import io
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from gnomon.truth.picture import Mark

if TYPE_CHECKING:
    from PIL import Image

COLOURS = ("#d62728", "#1f77b4", "#2ca02c", "#9467bd", "#ff7f0e", "#17becf", "#e377c2", "#8c564b")
LIT = "#ff2d55"
SCALE = 2  # marks are drawn on a picture of twice the size, so that thin lines stay thin


def overlay(picture: bytes, marks: Sequence[Mark], image: int = 0, lit: Collection[str] | None = None) -> bytes:
    """PNG of a picture with the boxes and outlines of its marks, a colour for each kind; `lit` draws only those."""
    from PIL import Image, ImageDraw

    ground = Image.open(io.BytesIO(picture)).convert("RGB")
    ground = ground.resize((ground.width * SCALE, ground.height * SCALE), Image.Resampling.LANCZOS)
    pen = ImageDraw.Draw(ground)
    kinds = list(dict.fromkeys(m.kind for m in marks))
    for mark in marks:
        if mark.image != image or mark.visible <= 0 or (lit is not None and mark.id not in lit):
            continue
        colour = COLOURS[kinds.index(mark.kind) % len(COLOURS)] if lit is None else LIT
        if mark.outline:
            for ring in mark.outline:
                points = [(x * SCALE, y * SCALE) for x, y in ring]
                pen.line([*points, points[0]], fill=colour, width=SCALE)
        else:
            left, top, right, bottom = (v * SCALE for v in mark.box)
            pen.rectangle((left, top, max(left, right - 1), max(top, bottom - 1)), outline=colour, width=SCALE)
    sink = io.BytesIO()
    ground.save(sink, "png", compress_level=6)
    return sink.getvalue()


def small(data: bytes, side: int) -> bytes:
    """A PNG, its longer side at most `side` pixels, in few colours."""
    from PIL import Image

    picture = Image.open(io.BytesIO(data)).convert("RGB")
    picture.thumbnail((side, side), Image.Resampling.LANCZOS)
    return reduced(picture)


def reduced(picture: Image.Image) -> bytes:
    from PIL import Image

    dither = Image.Dither.NONE
    sink = io.BytesIO()
    picture.quantize(128, dither=dither).save(sink, "png", optimize=True)
    return sink.getvalue()
