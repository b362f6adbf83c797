"""Near duplicates are told by the plot alone: what is around it makes no difference, what is in it does."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gnomon.datasets.near import DISTANCE, fingerprint, near
from gnomon.datasets.pixels import png

PLOT = (100, 80, 500, 360)


def picture(heights: tuple[int, ...], margin: int = 0, ground: int = 255) -> tuple[bytes, list[dict[str, object]]]:
    """Bars in a plot, with more or less around it; its PNG and its marks."""
    left, top, right, bottom = (v + margin for v in PLOT)
    image: NDArray[np.uint8] = np.full((480 + 2 * margin, 640 + 2 * margin, 3), ground, np.uint8)
    image[top:bottom, left:right] = 255
    wide = (right - left) // len(heights)
    for i, high in enumerate(heights):
        image[bottom - high : bottom, left + i * wide + 8 : left + (i + 1) * wide - 8] = (40, 90, 160)
    image[10:40, 30 : 30 + 3 * margin + 100] = 0  # a title
    return png(image), [{"kind": "panel", "box": [left, top, right, bottom], "image": 0}]


def test_margins_titles_and_grounds_do_not_make_another_chart() -> None:
    same = [picture((120, 240, 60, 180)), picture((120, 240, 60, 180), margin=90, ground=225)]
    assert near([fingerprint(*p) for p in same]) == [(1, 0)]


def test_other_data_do() -> None:
    rng = np.random.default_rng(5)
    charts = [picture(tuple(int(v) for v in rng.integers(20, 270, n))) for n in (4, 5, 6, 7, 8, 9)]
    assert not near([fingerprint(*p) for p in charts])


def test_the_nearest_earlier_one_is_named() -> None:
    one = fingerprint(*picture((120, 240, 60, 180)))
    assert near([one, ~one & (2**64 - 1), one ^ 0b111, one ^ (2**6 - 1) << 20]) == [(2, 0)]
    assert DISTANCE == 4
