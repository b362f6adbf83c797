"""Contact sheets: many pictures of a family at a glance, as PNG."""

from __future__ import annotations

import io
from collections.abc import Sequence

from gnomon.datasets.load import only
from gnomon.datasets.make import make
from gnomon.renderers.engines import Engines

CELL = (250, 206)  # pixels of a picture's place
GAP = 6  # pixels between places
COLOURS = 96
GROUND = "#f4f4f2"


def sheet(
    kinds: Sequence[str], engines: Engines, *, columns: int, rows: int, seed: int, engine: str | None = None
) -> bytes:
    """Pictures of all kinds in turn, each at the next index of its own plan, so that levels and styles go round."""
    plans = [only(kind, seed=seed, engine=engine) for kind in kinds]
    pictures: list[bytes] = []
    turn = 0
    while len(pictures) < columns * rows and turn < 2 * columns * rows:
        sample, _ = make(plans[turn % len(plans)].draw(turn // len(plans) * 7 + turn % len(plans)), engines)
        if sample is not None:
            pictures.append(sample.images[0])
        turn += 1
    return pasted(pictures, columns)


def pasted(pictures: Sequence[bytes], columns: int) -> bytes:
    """Pictures in rows, each made to fit its place."""
    from PIL import Image

    rows = -(-len(pictures) // columns)
    step = (CELL[0] + GAP, CELL[1] + GAP)
    ground = Image.new("RGB", (columns * step[0] + GAP, rows * step[1] + GAP), GROUND)
    for i, data in enumerate(pictures):
        picture = Image.open(io.BytesIO(data)).convert("RGB")
        picture.thumbnail(CELL, Image.Resampling.LANCZOS)
        # few colours for each, not for all together: so the few red and green strokes of one stay what they are
        picture = picture.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).convert("RGB")
        x, y = GAP + i % columns * step[0], GAP + i // columns * step[1]
        ground.paste(picture, (x + (CELL[0] - picture.width) // 2, y + (CELL[1] - picture.height) // 2))
    sink = io.BytesIO()
    ground.save(sink, "png", optimize=True)
    return sink.getvalue()
