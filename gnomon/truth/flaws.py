"""What no picture may have: marks out of frame, cut or overlapping text, text too small to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gnomon.truth.limits import CAREFUL, Limits
from gnomon.truth.picture import Box, Mark


def flaws(
    marks: Sequence[Mark], sizes: Sequence[tuple[int, int]], limits: Limits = CAREFUL
) -> Iterator[tuple[str, str]]:
    """(reason, detail) of every flaw; `sizes` are width and height of each image. Text inside text is no overlap."""
    for mark in marks:
        width, height = sizes[mark.image]
        b = mark.box
        if b.left < -0.01 or b.top < -0.01 or b.right > width + 0.01 or b.bottom > height + 0.01:
            yield "out of frame", f"{mark.id} {tuple(round(v, 1) for v in b)} in {width} x {height}"
    written = [m for m in marks if m.text]
    for mark in written:
        if mark.full_box is not None and mark.full_box.area > mark.box.area * 1.001:
            yield "cut text", mark.id
    written.sort(key=lambda m: m.box.top)
    boxes = [m.box for m in written]
    for i, a in enumerate(written):
        left, _, right, bottom = boxes[i]
        for k in range(i + 1, len(written)):
            other = boxes[k]
            if other.top >= bottom:
                break
            if other.left >= right or other.right <= left or written[k].image != a.image:
                continue
            both = a.box.meet(other)
            # one pixel each way is the antialiasing of two neighbours that merely touch
            if both and both.width > 1 and both.height > 1 and not nested(a, written[k], both):
                yield "text overlap", f"{a.id} and {written[k].id}"


def nested(a: Mark, b: Mark, both: Box) -> bool:
    """Whether one is a part of the other, as a word of its line."""
    inner, outer = (a, b) if a.box.area <= b.box.area else (b, a)
    return inner.text in outer.text and both.area >= 0.9 * inner.box.area
