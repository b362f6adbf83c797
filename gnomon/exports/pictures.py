"""Pictures as they are given out: made smaller if they are too large, and everything seen on them in their pixels."""

from __future__ import annotations

import io

from gnomon.datasets.sample import Sample
from gnomon.exports.talk import Shown, Target, View
from gnomon.truth.picture import Box, Mark

LEAST = 1.0  # pixels: a line that stands upright has a box without a width


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG, from its head."""
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


def shown(sample: Sample, largest: int = 0) -> tuple[Shown, ...]:
    """The pictures of a sample, none with a side of more than `largest` pixels; 0 leaves them as they are."""
    name = sample.id.replace("/", "-")
    return tuple(fit(png, f"{name}-{i}.png", largest) for i, png in enumerate(sample.images))


def fit(png: bytes, path: str, largest: int) -> Shown:
    """A picture no larger than asked for. Bytes that need no change are kept."""
    width, height = size_of(png)
    if not largest or max(width, height) <= largest:
        return Shown(bytes=png, path=path, width=width, height=height)
    share = largest / max(width, height)
    return resized(png, path, max(1, round(width * share)), max(1, round(height * share)))


def resized(png: bytes, path: str, width: int, height: int) -> Shown:
    """A picture at another size."""
    from PIL import Image

    image = Image.open(io.BytesIO(png)).convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
    sink = io.BytesIO()
    image.save(sink, "png", compress_level=6)
    return Shown(bytes=sink.getvalue(), path=path, width=width, height=height)


def view(sample: Sample, largest: int = 0) -> View:
    """The pictures of a sample as they are given out, and all that is seen on them in their pixels."""
    pictures = shown(sample, largest)
    sizes = [size_of(png) for png in sample.images]
    across = [p.width / width for p, (width, _) in zip(pictures, sizes, strict=True)]
    down = [p.height / height for p, (_, height) in zip(pictures, sizes, strict=True)]
    found = [target(m, across[m.image], down[m.image], pictures[m.image]) for m in sample.marks if m.visible > 0]
    return View(sample=sample, pictures=pictures, targets=tuple(found))


def target(mark: Mark, across: float, down: float, picture: Shown) -> Target:
    """A mark, its pixels stretched, within the picture and at least a pixel wide and high."""
    return Target(
        id=mark.id,
        label=mark.kind,
        text=mark.text,
        box=within(Box(*(v * s for v, s in zip(mark.box, (across, down, across, down), strict=True))), picture),
        outline=tuple(tuple((x * across, y * down) for x, y in ring) for ring in mark.outline),
        image=mark.image,
        mark=mark,
    )


def within(box: Box, picture: Shown) -> Box:
    """The part of a box that lies in a picture, made a pixel wide or high where it has no width or height."""
    left, right = span(box.left, box.right, picture.width)
    top, bottom = span(box.top, box.bottom, picture.height)
    return Box(left, top, right, bottom)


def span(low: float, high: float, end: float) -> tuple[float, float]:
    low, high = min(max(low, 0.0), end), min(max(high, 0.0), end)
    if high - low >= LEAST or end < LEAST:
        return low, high
    low = min(max((low + high - LEAST) / 2, 0.0), end - LEAST)
    return low, low + LEAST
