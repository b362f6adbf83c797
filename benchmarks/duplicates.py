"""Near duplicates in a dataset, by the measure of its card (gnomon/datasets/near.py), over all of its pictures.

python benchmarks/duplicates.py out/charts            # a line for each kind, and one for all together
python benchmarks/duplicates.py out/charts --sheet near.png    # the nearest pairs side by side
"""

from __future__ import annotations

import argparse
import io
from collections import defaultdict
from pathlib import Path

import pyarrow.parquet as pq
from PIL import Image

from gnomon.datasets.load import part_files
from gnomon.datasets.near import DISTANCE, area, fingerprint, near
from gnomon.datasets.pixels import pixels, png


def main() -> None:
    ask = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    ask.add_argument("folder", type=Path)
    ask.add_argument("--distance", type=int, default=DISTANCE, help="signs that differ in near duplicates")
    ask.add_argument("--sheet", type=Path, help="where a picture of the nearest pairs goes")
    given = ask.parse_args()
    prints: dict[str, list[int]] = defaultdict(list)
    pictures: dict[str, list[bytes]] = defaultdict(list)
    for part in part_files(given.folder):
        for row in pq.read_table(part, columns=["kind", "images", "marks"]).to_pylist():
            image = row["images"][0]["bytes"]
            prints[row["kind"]].append(fingerprint(image, row["marks"]))
            if given.sheet:
                pictures[row["kind"]].append(png(area(pixels(image), row["marks"])))
    pairs = []
    for kind in sorted(prints):
        found = near(prints[kind], given.distance)
        told(kind, len(prints[kind]), found)
        if given.sheet:
            pairs += [(pictures[kind][i], pictures[kind][j]) for i, j in found[:4]]
    every = [p for kind in sorted(prints) for p in prints[kind]]
    told("all together", len(every), near(every, given.distance))
    if given.sheet:
        sheet(pairs[:24]).save(given.sheet)


def told(name: str, n: int, found: list[tuple[int, int]]) -> None:
    """One line: how many pictures, how many of them near an earlier one."""
    print(f"{name:<24} {n:>6} pictures {len(found):>5} near an earlier one {len(found) / n:>8.2%}", flush=True)


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
