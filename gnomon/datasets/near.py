"""Near duplicates: pictures whose plot areas, cut out and made equally small, look alike. What is around them does not
count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gnomon.datasets.pixels import pixels

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIDE, KEPT = 32, 8  # pixels of the small picture; waves along a side that are compared
DISTANCE = 4  # of the 64 signs: so few that differ are no difference to the eye
LOOKED_AT = 60  # pictures of a kind that a card compares


def area(image: NDArray[Any], marks: Sequence[Mapping[str, Any]]) -> NDArray[Any]:
    """The plot areas of the first picture; all of it where none is marked."""
    boxes = [m["box"] for m in marks if m["kind"] == "panel" and not m["image"]]
    if not boxes:
        return image
    left, top = (max(int(min(b[k] for b in boxes)), 0) for k in (0, 1))
    right, bottom = (int(max(b[k] for b in boxes)) + 1 for k in (2, 3))
    return image[top:bottom, left:right]


def fingerprint(data: bytes, marks: Sequence[Mapping[str, Any]]) -> int:
    """64 signs of a picture's coarse waves of light and dark (a perceptual hash), from its PNG and its marks."""
    import numpy as np
    from PIL import Image

    cut = Image.fromarray(area(pixels(data), marks)).convert("L").resize((SIDE, SIDE), Image.Resampling.BOX)
    waves = np.cos(np.pi * np.outer(np.arange(KEPT), np.arange(SIDE) + 0.5) / SIDE)
    found = (waves @ np.asarray(cut, dtype=float) @ waves.T).ravel()
    # the first wave is only how light all is
    signs = found > np.median(found[1:])
    return int.from_bytes(np.packbits(signs).tobytes(), "big")


def near(prints: Sequence[int], distance: int = DISTANCE) -> list[tuple[int, int]]:
    """For every picture that is near an earlier one, both their numbers."""
    found = []
    for i, one in enumerate(prints):
        apart = min(((one ^ prints[j]).bit_count(), j) for j in range(i)) if i else (distance + 1, 0)
        if apart[0] <= distance:
            found.append((i, apart[1]))
    return found


def look(prints: dict[str, list[int]], kinds: Sequence[str], file: Path, most: int = LOOKED_AT) -> None:
    """Add the pictures of a part, whose rows are of these `kinds`, to the first so many of each kind."""
    import pyarrow.parquet as pq

    if all(len(prints.get(kind, ())) >= most for kind in set(kinds)):
        return
    for row in pq.read_table(file, columns=["kind", "images", "marks"]).to_pylist():
        own = prints.setdefault(row["kind"], [])
        if len(own) < most:
            own.append(fingerprint(row["images"][0]["bytes"], row["marks"]))
