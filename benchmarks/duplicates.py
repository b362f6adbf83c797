"""Near duplicates in a dataset: pictures whose 64-bit perceptual hash is within a distance of an earlier one's.

python benchmarks/duplicates.py out/charts            # a line for each kind, and one for all together
python benchmarks/duplicates.py out/charts --sheet near.png    # the nearest pairs side by side
"""

from __future__ import annotations

import argparse
import io
from collections import defaultdict
from pathlib import Path
from typing import Any

import imagehash
import numpy as np
import pyarrow.parquet as pq
from PIL import Image

from gnomon.datasets.load import part_files


def main() -> None:
    ask = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    ask.add_argument("folder", type=Path)
    ask.add_argument("--distance", type=int, default=4, help="hashes this near are near duplicates")
    ask.add_argument("--sheet", type=Path, help="where a picture of the nearest pairs goes")
    given = ask.parse_args()
    hashes: dict[str, list[Any]] = defaultdict(list)
    pictures: dict[str, list[bytes]] = defaultdict(list)
    for part in part_files(given.folder):
        for row in pq.read_table(part, columns=["kind", "images"]).to_pylist():
            image = row["images"][0]["bytes"]
            hashes[row["kind"]].append(imagehash.phash(Image.open(io.BytesIO(image))).hash.ravel())
            if given.sheet:
                pictures[row["kind"]].append(image)
    pairs = []
    for kind in sorted(hashes):
        near = nearest(np.array(hashes[kind]), given.distance)
        told(kind, len(hashes[kind]), near)
        if given.sheet:
            pairs += [(pictures[kind][i], pictures[kind][j]) for i, j in near[:4]]
    every = np.array([h for kind in sorted(hashes) for h in hashes[kind]])
    told("all together", len(every), nearest(every, given.distance))
    if given.sheet:
        sheet(pairs[:24]).save(given.sheet)


def told(name: str, n: int, near: list[tuple[int, int]]) -> None:
    """One line: how many pictures, how many of them near an earlier one."""
    print(f"{name:<24} {n:>6} pictures {len(near):>5} near an earlier one {len(near) / n:>8.2%}", flush=True)


def nearest(hashes: Any, distance: int) -> list[tuple[int, int]]:
    """For every picture that is near an earlier one, both their numbers."""
    signs = np.where(hashes, 1, -1).astype(np.int16)
    found = []
    for i in range(1, len(signs)):
        apart = (64 - signs[:i] @ signs[i]) // 2
        j = int(apart.argmin())
        if apart[j] <= distance:
            found.append((i, j))
    return found


def sheet(pairs: list[tuple[bytes, bytes]]) -> Image.Image:
    """Pairs beside each other, two pairs in a row."""
    tile = (300, 230)
    whole = Image.new("RGB", (4 * tile[0], max(1, (len(pairs) + 1) // 2) * tile[1]), "white")
    for n, pair in enumerate(pairs):
        for k, data in enumerate(pair):
            shown = Image.open(io.BytesIO(data)).convert("RGB")
            shown.thumbnail((tile[0] - 8, tile[1] - 8))
            whole.paste(shown, ((2 * (n % 2) + k) * tile[0], n // 2 * tile[1]))
    return whole


if __name__ == "__main__":
    main()
